"""Drop the bytes of files that were written long ago: what was read from them stands in the registry."""

from datetime import date

from jobmatch.store import uploads
from jobmatch.store.work import OpenWork


def let_files_go(open_work: OpenWork, *, today: date) -> int:
    """How many files."""
    with open_work() as work:
        number = uploads.let_go(work.session, today)
        work.commit()
    return number
