"""Commands: one file per area. They parse words, call a use case and print."""
