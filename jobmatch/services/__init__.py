"""Use cases: one file per deed, each opens the transaction and commits once."""
