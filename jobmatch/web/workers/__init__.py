"""People of the registry: the list, one person, the way out."""
