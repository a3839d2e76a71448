"""The centre: how it is called, who signs, and the numbers of its papers."""
