"""The first page of each role: what to do next."""
