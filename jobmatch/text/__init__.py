"""Vietnamese for the eye and for the ear. Knows letters and numbers, nothing of the trade. Pure."""
