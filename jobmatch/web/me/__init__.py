"""The page of whoever is signed in, about themselves."""
