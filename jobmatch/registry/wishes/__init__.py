"""What the words of a wish say: kind, occupation, conditions; how staff read what the reader does not, and how old a wish is."""
