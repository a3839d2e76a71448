"""Commands: one file per area. They parse words, call a use case and print."""

from jobmatch.cli.main import main

__all__ = ["main"]
