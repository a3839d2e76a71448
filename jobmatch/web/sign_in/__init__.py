"""Coming in and leaving."""
