"""The vacancy: what its text says, its life, and what the law says of it. Pure."""
