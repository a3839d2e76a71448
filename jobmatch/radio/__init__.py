"""What is read on air, in which words, and how long it takes. Pure."""
