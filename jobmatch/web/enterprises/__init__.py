"""Enterprises: known, called, and given an account."""
