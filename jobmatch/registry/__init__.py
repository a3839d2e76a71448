"""The worker: from sheet row to draft, what it says, and whether two rows are one person. Pure."""
