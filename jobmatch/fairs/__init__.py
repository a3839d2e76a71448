"""Who is invited to a fair and what the letter says. Pure."""
