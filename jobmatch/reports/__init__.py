"""Official figures and their templates. Pure."""
