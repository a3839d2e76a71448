"""Several rows of one person into one set of values: what is newer wins, what is missing is filled."""

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from itertools import repeat
from typing import Any

from jobmatch.registry.wishes.remarks import joined_constraints
from jobmatch.registry.worker import BirthDate, WorkerDraft
from jobmatch.text.folding import canonical, fold

# Said together or not at all: the village of one row under the commune of another would be nowhere.
_TOGETHER = (("commune_code", "village", "address_text"), ("wage_min_vnd", "wage_max_vnd"), ("wish_text", "wishes"))
_BLANK = WorkerDraft("")


def _better_name(older: str, newer: str) -> str:
    """The newer name, with the marks that only the older one has; the older one where the newer leaves a part out."""
    if fold(older) == fold(newer):
        words = zip(older.split(), newer.split(), strict=True)
        return " ".join(old if canonical(new) == fold(new) else new for old, new in words)
    return older if set(fold(newer).split()) < set(fold(older).split()) else newer


def _better_birth(older: BirthDate | None, newer: BirthDate | None) -> BirthDate | None:
    if older is None or newer is None:
        return newer or older
    return older if older.year == newer.year and newer.month is None else newer


def _joined_notes(older: str, newer: str) -> str:
    return "; ".join(dict.fromkeys(part for text in (newer, older) for part in text.split("; ") if part))


def _merged(older: WorkerDraft, newer: WorkerDraft) -> WorkerDraft:
    values: dict[str, Any] = {}
    for field in fields(WorkerDraft):
        new, blank = getattr(newer, field.name), getattr(_BLANK, field.name)
        values[field.name] = new if new != blank else getattr(older, field.name)
    for group in _TOGETHER:
        teller = newer if any(getattr(newer, name) != getattr(_BLANK, name) for name in group[-2:]) else older
        values |= {name: getattr(teller, name) for name in group}
    if newer.wish_text and newer.standing is None:
        values["standing"] = None  # a wish that is newer than the tick on a review sheet
    return replace(
        WorkerDraft(**values),
        full_name=_better_name(older.full_name, newer.full_name),
        birth=_better_birth(older.birth, newer.birth),
        phones=tuple(dict.fromkeys((*newer.phones, *older.phones))),
        priority_groups=tuple(sorted({*newer.priority_groups, *older.priority_groups})),
        licences=tuple(dict.fromkeys((*newer.licences, *older.licences))),
        constraints=joined_constraints(newer.constraints, older.constraints),
        note=_joined_notes(older.note, newer.note),
    )


def merge_drafts(drafts: Sequence[WorkerDraft], settles: Sequence[Collection[str]] = ()) -> WorkerDraft:
    """One draft out of the rows of one person, given oldest first; ValueError without any.

    `settles` names for each row the fields that hold exactly as it has them, blank or not, against every older row.
    """
    if not drafts:
        raise ValueError("no rows to merge")
    merged = drafts[0]
    for draft, settled in zip(drafts[1:], settles[1:] or repeat(()), strict=False):
        merged = replace(_merged(merged, draft), **{field: getattr(draft, field) for field in settled})
    return merged
