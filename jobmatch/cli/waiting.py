"""A sign of life while a command works for more than a moment: on a terminal only, and on standard error."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn


@contextmanager
def waiting(words: str) -> Iterator[None]:
    """`words` with a turning sign and the seconds; nothing at all in a pipe or a log."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with Progress(SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=console, transient=True) as progress:
        progress.add_task(words, total=None)
        yield
