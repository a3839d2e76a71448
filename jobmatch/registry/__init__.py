"""The worker: from sheet row to draft, what it says, and whether two rows are one person. Pure."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jobmatch.registry.reading.workbook_reader import read_workbook as read_workbook
    from jobmatch.registry.wishes.reader import read_wish as read_wish

_HOMES = {"read_wish": "jobmatch.registry.wishes.reader", "read_workbook": "jobmatch.registry.reading.workbook_reader"}


def __getattr__(name: str) -> Any:
    """Load the two readers when they are first asked for.

    They need the occupation coder and with it scikit-learn; a page that only shows a `Worker` does not.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
