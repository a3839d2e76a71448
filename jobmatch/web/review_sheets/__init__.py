"""Tick sheets of village heads: printed by thôn, keyed back in by row."""
