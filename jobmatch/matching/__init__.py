"""Snapshot in, ranked shortlists with reasons out: features, weights, ranking, evaluation. Pure."""
