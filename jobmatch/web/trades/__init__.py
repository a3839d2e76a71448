"""Occupations with what people call them, and the titles that were read in doubt."""
