"""Villages whose commune was split: who belongs where."""
