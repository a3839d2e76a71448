"""The index of the registry kept on disk, so that a question about one vacancy reads neither the registry nor its words again.

It is a copy that may always be thrown away. Nothing in it is taken as true: whoever opens it asks the registry who may be matched now and
when each of them changed, so that a refusal, an import or a mended line counts from the next question on.
"""

import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from tempfile import mkdtemp
from time import time
from typing import Any, BinaryIO
from zlib import crc32

import numpy as np
import structlog
from numpy.typing import NDArray
from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

import jobmatch
from jobmatch.matching.index import Index, build_index
from jobmatch.matching.index_arrays import LAYOUT, arrays_of, index_from
from jobmatch.matching.snapshot import Candidate
from jobmatch.registry.consent import MATCHING_PURPOSES
from jobmatch.store import consents
from jobmatch.store.place_book import read_places
from jobmatch.store.rows import WorkerRow
from jobmatch.store.seekers import SEEKS, SHARES_AN_ID
from jobmatch.store.snapshot import load_pairs, load_snapshot
from jobmatch.store.work import COPIES

# So many changed people are read anew beside the kept index; more, or anybody who is gone, and the index is made anew.
MOST_CHANGED = 500
_KEPT = 3  # for the days that are asked about beside today
_UNFINISHED_SECONDS = 3600
_ARRAYS, _WORDS, _PEOPLE = "arrays.bin", "words.json", "people.json"
_ALIGNED = 64
_TRIES = 5  # for a name that other processes take at the same moment
log = structlog.get_logger()
# Whose files the arrays depend on: a program of other rules makes another index.
_ROOMS = ("matching", "catalogue", "text", "registry", "store")
# Some of these change with a list that says nothing new of a person. Days and moments are compared as they are kept, unread.
_STAMP = (WorkerRow.changed_at, WorkerRow.as_of, WorkerRow.wish_on, WorkerRow.place_id, WorkerRow.commune_code)


@dataclass(frozen=True, slots=True)
class Kept:
    """`stamps` say of everybody in the index when they changed last."""

    index: Index
    stamps: Mapping[int, int]


def open_index(session: Session, as_of: date, candidates: Sequence[Candidate] | None = None) -> Index:
    """Everybody who may be matched now, as they are now. `candidates` are these people, where they have been read already.

    The index is of those `candidates` and of nobody else, also where the registry has changed since they were read.
    """
    stamps, folder = _stamps(session), session.info.get(COPIES)
    if candidates is not None and stamps.keys() != {candidate.worker_no for candidate in candidates}:
        return build_index(candidates, as_of)
    if folder:
        forget_gone(folder, stamps.keys())
    kept = find(folder, _mark(session, as_of)) if folder else None
    if kept is not None and stamps.keys() >= kept.stamps.keys():
        changed = [number for number, stamp in stamps.items() if kept.stamps.get(number) != stamp]
        if not changed:
            return kept.index
        if len(changed) <= MOST_CHANGED:
            return kept.index.with_changed(load_pairs(session, as_of, (), changed).candidates)
    index = build_index(load_snapshot(session, as_of).candidates if candidates is None else candidates, as_of)
    if folder:
        keep(folder, _mark(session, as_of), Kept(index, stamps))
    return index


def _stamps(session: Session) -> dict[int, int]:
    """Who may be matched now -> what changes whenever a fact of theirs does."""
    refusing = consents.refusing(session, MATCHING_PURPOSES)
    rows = session.execute(select(WorkerRow.id, *(type_coerce(each, String) for each in _STAMP)).where(SEEKS, ~SHARES_AN_ID))
    return {row[0]: _digest(row) for row in rows if row[0] not in refusing}


def _digest(value: object) -> int:
    return int.from_bytes(blake2b(repr(value).encode(), digest_size=8).digest(), "big", signed=True)


def _mark(session: Session, as_of: date) -> str:
    """Names the day, the program and the lie of the places: an index of another mark is another index."""
    return f"{as_of}-{_digest((LAYOUT, _program(), read_places(session))) & (2**64 - 1):016x}"


@lru_cache(maxsize=1)
def _program() -> tuple[tuple[str, int, int], ...]:
    home = Path(jobmatch.__file__).parent
    files = sorted(file for room in _ROOMS for file in (home / room).rglob("*") if file.is_file() and file.suffix != ".pyc")
    return tuple((str(file.relative_to(home)), (state := file.stat()).st_size, state.st_mtime_ns) for file in files)


def forget_gone(folder: Path, staying: Set[int]) -> None:
    """Every kept index, of whatever day, that holds somebody who may not be matched any more is taken away with all of their words."""
    for place in _places(folder):
        try:
            if _people(place, place.stat().st_mtime_ns) <= staying:
                continue
        except (OSError, ValueError):
            pass  # who is in a damaged one cannot be known
        _take_away(place)


def find(folder: Path, mark: str) -> Kept | None:
    """The newest whole one; a damaged one is as good as none."""
    for place in reversed(_places(folder, mark)):
        try:
            return _read(place, place.stat().st_mtime_ns)
        except (OSError, ValueError, KeyError, TypeError):
            _take_away(place)
    return None


def _places(folder: Path, mark: str = "") -> list[Path]:
    """Those that are finished, of this mark or of any, by name; none where the folder cannot be read."""
    try:
        return sorted(each for each in folder.iterdir() if not each.name.startswith(".") and each.name.startswith(mark and f"{mark}."))
    except OSError:
        return []


def _take_away(place: Path) -> None:
    """Another process may be doing the same, or put a new one in its place."""
    while os.path.lexists(place):
        try:
            shutil.rmtree(place)
        except FileNotFoundError:
            continue
        except OSError as error:
            if error.errno != errno.ENOTEMPTY:
                log.warning("kept index not removed", index=place.name, error=error.strerror)
            return


@lru_cache(maxsize=2 * _KEPT)
def _people(place: Path, _written: int) -> frozenset[int]:
    return frozenset(_read_json(place / _PEOPLE))


@lru_cache(maxsize=2)
def _read(place: Path, _written: int) -> Kept:
    told = _read_json(place / _WORDS)
    # The bytes alone are read before their checksum: whatever stands there instead is a ValueError.
    together = np.memmap(place / _ARRAYS, dtype=np.uint8, mode="r").view(np.ndarray)
    if told["crc32"] != crc32(together.data):
        raise ValueError(f"{place.name} is damaged")
    arrays = {name: _array(together, *where) for name, where in told["arrays"].items()}
    numbers, stamps = arrays.pop("stamped.numbers"), arrays.pop("stamped.stamps")
    index = index_from(date.fromisoformat(told["as_of"]), arrays, told["words"])
    return Kept(index, dict(zip(numbers.tolist(), stamps.tolist(), strict=True)))


def _read_json(file: Path) -> Any:
    raw = file.read_bytes()
    if raw[:8] != b"%08x" % crc32(raw[8:]):
        raise ValueError(f"{file.name} is damaged")
    return json.loads(raw[8:])


def _array(together: NDArray[np.uint8], start: int, kind: str, shape: list[int]) -> NDArray[Any]:
    length = np.dtype(kind).itemsize * int(np.prod(shape))
    return np.asarray(together[start : start + length]).view(kind).reshape(shape)


def keep(folder: Path, mark: str, kept: Kept) -> None:
    """Written aside and moved into place at one stroke: whoever reads has the old one or the new one, whole. Old ones are taken away.

    A disk that takes nothing costs the next question its time and never this one its answer.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = Path(mkdtemp(dir=folder, prefix="."))
        try:
            _write(aside, kept)
            _move_into_place(aside, folder, mark)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        log.warning("index not kept", error=error.strerror)
    _take_away_old(folder, mark)


def _move_into_place(aside: Path, folder: Path, mark: str) -> None:
    for again in range(_TRIES):
        newest = max((int(each.suffix[1:], 16) for each in _places(folder, mark)), default=0)
        try:
            aside.rename(folder / f"{mark}.{newest + 1:08x}")
        except OSError as error:
            # Another process has taken the name meanwhile; its index may be of a moment before this one.
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST) or again == _TRIES - 1:
                raise
        else:
            _make_last(folder)
            return


def _write(place: Path, kept: Kept) -> None:
    arrays, words = arrays_of(kept.index)
    arrays["stamped.numbers"] = np.fromiter(kept.stamps.keys(), dtype=np.int64)
    arrays["stamped.stamps"] = np.fromiter(kept.stamps.values(), dtype=np.int64)
    where, pieces, end = {}, [np.zeros(_ALIGNED, dtype=np.uint8)], _ALIGNED  # never empty: what is empty cannot be mapped
    for name, array in arrays.items():
        where[name] = (end, array.dtype.str, array.shape)
        raw = np.ascontiguousarray(array).view(np.uint8).ravel() if array.size else np.empty(0, dtype=np.uint8)
        gap = -(end + len(raw)) % _ALIGNED
        pieces += [raw, np.zeros(gap, dtype=np.uint8)]
        end += len(raw) + gap
    together = np.concatenate(pieces)
    with _private(place / _ARRAYS) as file:
        file.write(together.data)
    told = {"as_of": kept.index.as_of.isoformat(), "crc32": crc32(together.data), "arrays": where, "words": words}
    _write_json(place / _WORDS, told)
    _write_json(place / _PEOPLE, sorted(kept.stamps))
    _make_last(place)


def _write_json(path: Path, told: object) -> None:
    raw = json.dumps(told, ensure_ascii=False).encode()
    with _private(path) as file:
        file.write(b"%08x" % crc32(raw) + raw)


@contextmanager
def _private(path: Path) -> Iterator[BinaryIO]:
    """For its owner's eyes, and on the disk before it is closed: a name that outlives a power cut must not stand over nothing."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _make_last(folder: Path) -> None:
    """The names in the folder as well."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _take_away_old(folder: Path, mark: str) -> None:
    """Of this mark all but the newest; of others the newest few; and what somebody began to write and never finished."""
    mine = _places(folder, mark)
    others = sorted((each for each in _places(folder) if each not in mine), key=_written_at)
    for old in (*_unfinished(folder), *mine[:-1], *others[: max(0, len(others) - (_KEPT - 1))]):
        _take_away(old)


def _unfinished(folder: Path) -> list[Path]:
    return [each for each in folder.glob(".*") if time() - _written_at(each) > _UNFINISHED_SECONDS]


def _written_at(place: Path) -> float:
    """Long ago, where another process has taken it away meanwhile."""
    try:
        return place.stat().st_mtime
    except OSError:
        return 0.0
