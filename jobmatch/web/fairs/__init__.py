"""Pages of fairs: who is invited, from where and for what, and the papers of each thôn."""
