"""What the rows of one person say together: the values that hold, which row gave each, and the days they speak for."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from jobmatch.registry.merging import merge_drafts
from jobmatch.registry.worker import BirthDate, Standing, WorkerDraft
from jobmatch.text.folding import canonical, fold

BLANK = WorkerDraft("")
FIELDS = tuple(field.name for field in fields(WorkerDraft))
# Who somebody is: a list changes these for a known person only after an officer's tick.
IDENTITY = ("full_name", "sex", "birth", "citizen_id", "old_id")


@dataclass(frozen=True, slots=True)
class Origin:
    """The row a value came from: a known one by its number, or a new one by its place among the new rows."""

    source_id: int | None = None
    new: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A row that says something of a person. What `settles` names holds as the row has it; what `held` names is not said yet."""

    source: Origin
    on: date
    draft: WorkerDraft
    settles: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    heard_on: date | None = None

    @property
    def heard(self) -> date:
        """The day it speaks for, but no later than it was heard: a list of a half-year comes before the half-year is over."""
        return self.heard_on or self.on


@dataclass(frozen=True, slots=True)
class Telling:
    """`as_of` is the day the newest row was heard, `wish_on` the newest wish. `home_on` is the day for which a row says where they live."""

    values: WorkerDraft
    origins: dict[str, Origin]
    as_of: date
    home_on: date
    wish_on: date | None


def tell(told: Sequence[Told]) -> Telling:
    """Oldest first, whatever the order of the imports was: what a newer row says wins. A row that settles speaks last on its day.

    ValueError without any row.
    """
    rows = sorted(told, key=lambda row: (row.on, bool(row.settles)))
    said = [_said(row, rows) for row in rows]
    values = merge_drafts(said, [row.settles for row in rows])
    origins = _origins(rows, said, values)
    homes = {row.source: row.on for row in rows}
    wished = [row.heard for row, draft in zip(rows, said, strict=True) if draft.wish_text or draft.standing is Standing.SEEKING]
    newest = max(row.heard for row in rows)
    return Telling(values, origins, newest, homes.get(origins.get("commune_code", Origin()), rows[-1].on), max(wished, default=None))


def _said(row: Told, rows: Sequence[Told]) -> WorkerDraft:
    """The row without what waits. Nothing waits that no other row says: left alone, a held name is the only one the person has."""
    waits = [field for field in row.held if any(_says(other, field) for other in rows if other is not row)]
    return replace(row.draft, **{field: getattr(BLANK, field) for field in waits}) if waits else row.draft


def _says(row: Told, field: str) -> bool:
    return field not in row.held and getattr(row.draft, field) != getattr(BLANK, field)


def _origins(rows: Sequence[Told], said: Sequence[WorkerDraft], values: WorkerDraft) -> dict[str, Origin]:
    """For each value that is known the newest row that says it; where rows were joined, the newest that adds to it."""
    origins = {}
    for field in FIELDS:
        value, blank = getattr(values, field), getattr(BLANK, field)
        if value == blank:
            continue
        saying = [(row, getattr(draft, field)) for row, draft in zip(rows, said, strict=True) if getattr(draft, field) != blank]
        exactly = [row for row, says in saying if says == value]
        if saying:
            origins[field] = (exactly or [row for row, _ in saying])[-1].source
    return origins


def is_other(field: str, old: object, new: object) -> bool:
    """True where an identity field would become another one; what is filled in or said more exactly is the same."""
    if old == getattr(BLANK, field) or new == getattr(BLANK, field) or old == new:
        return False
    if isinstance(old, BirthDate) and isinstance(new, BirthDate):
        return old.year != new.year or (old.month is not None and (old.month, old.day) != (new.month, new.day))
    if field == "full_name":
        before, after = canonical(str(old)), canonical(str(new))
        return before != after and not (fold(before) == fold(after) and before == fold(before))
    return True


def against(row: Told, known: WorkerDraft) -> tuple[str, ...]:
    """The fields in which the row makes somebody another person than is known; what it settles is no doubt."""
    return tuple(name for name in IDENTITY if name not in row.settles and is_other(name, getattr(known, name), getattr(row.draft, name)))
