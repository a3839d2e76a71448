"""Lists in layouts that nobody has seen, made up by chance from a seed, with what a reader must find in them. All people are invented."""
