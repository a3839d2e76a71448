"""Files of people read from end to end: cells, then drafts and problems. Several files are read side by side."""

import hashlib
import multiprocessing
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from jobmatch.documents.workbook import read_file
from jobmatch.errors import Refused
from jobmatch.registry.reading.reading_choices import NO_CHOICES, ReadingChoices
from jobmatch.registry.reading.reasons_column import without_reasons
from jobmatch.registry.reading.remembered_columns import NOTHING_REMEMBERED, RememberedColumns, with_remembered
from jobmatch.registry.reading.result import ReadWorkbook
from jobmatch.registry.reading.workbook_reader import OnRows, read_workbook

__all__ = ["OnRows", "ReadList", "on_disk", "read_content", "read_list", "read_lists"]

# More readers than cores only take memory from each other; the smallest server has two.
_READERS = 2
# Under this many files the time to start readers is not won back.
_WORTH_READERS = 3
_OURS = "jobmatch-"


@dataclass(frozen=True, slots=True)
class ReadList:
    """One file: what was read from it, by which choices, or why it could not be read."""

    file: str
    sha256: str
    read: ReadWorkbook | None
    refused: Refused | None = None
    choices: ReadingChoices = NO_CHOICES


def read_list(
    path: Path,
    as_of: date,
    on_rows: OnRows | None = None,
    choices: ReadingChoices = NO_CHOICES,
    remembered: RememberedColumns = NOTHING_REMEMBERED,
) -> ReadList:
    """The people of one file; a file that cannot be read is an answer too. `on_rows` hears how many rows are done of how many.

    What is `remembered` of the commune's columns is known once its header was seen, and then the rows are read a second time.
    """
    try:
        workbook = without_reasons(read_file(path))
        if on_rows:
            on_rows(0, sum(len(sheet.rows) for sheet in workbook.sheets))
        read = read_workbook(workbook, as_of=as_of, choices=choices, on_rows=on_rows)
        if (fuller := with_remembered(choices, remembered, read)) != choices:
            choices, read = fuller, read_workbook(workbook, as_of=as_of, choices=fuller, on_rows=on_rows)
    except Refused as refused:
        return ReadList(path.name, "", None, refused)
    # The cells as typed are only for looking at one row; a draft keeps what was read from them.
    sheets = tuple(replace(sheet, rows=tuple(replace(row, raw=()) for row in sheet.rows)) for sheet in read.sheets)
    return ReadList(path.name, hashlib.sha256(path.read_bytes()).hexdigest(), replace(read, sheets=sheets), choices=choices)


def read_content(
    name: str,
    content: bytes,
    *,
    as_of: date,
    on_rows: OnRows,
    choices: ReadingChoices = NO_CHOICES,
    remembered: RememberedColumns = NOTHING_REMEMBERED,
) -> ReadList:
    """As `read_list`, for bytes that came by the site."""
    with on_disk(name, content) as path:
        return read_list(path, as_of, on_rows, choices, remembered)


@contextmanager
def on_disk(name: str, content: bytes) -> Iterator[Path]:
    """Bytes that came by the site lie on disk only while they are read, where nobody else may look.

    What a killed process left there is taken away by the next one that reads: the name of a folder says whose it is.
    """
    _take_away_orphans()
    with tempfile.TemporaryDirectory(prefix=f"{_OURS}{os.getpid()}-") as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        yield path


def _take_away_orphans() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{_OURS}*-*"):
        owner = folder.name.removeprefix(_OURS).partition("-")[0]
        if owner.isdecimal() and not _is_alive(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # somebody else's
    return True


def read_lists(
    paths: Sequence[Path],
    *,
    as_of: date,
    on_file: Callable[[ReadList], None] | None = None,
    choices: ReadingChoices = NO_CHOICES,
    remembered: RememberedColumns = NOTHING_REMEMBERED,
) -> list[ReadList]:
    """The people of several files, in the order given; `on_file` hears of each as it comes. What columns mean is chosen for all alike."""
    read = []
    for found in _each(paths, as_of, choices, remembered):
        read.append(found)
        if on_file:
            on_file(found)
    return read


def _each(paths: Sequence[Path], as_of: date, choices: ReadingChoices, remembered: RememberedColumns) -> Iterator[ReadList]:
    read_one = partial(read_list, as_of=as_of, choices=choices, remembered=remembered)
    if len(paths) < _WORTH_READERS:
        yield from map(read_one, paths)
        return
    # Spawned and not forked: a fork of a process with threads may never wake up.
    with ProcessPoolExecutor(_READERS, mp_context=multiprocessing.get_context("spawn")) as readers:
        yield from readers.map(read_one, paths)
