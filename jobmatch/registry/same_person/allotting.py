"""Whose a row is of two people who were taken for one when it came."""

from collections.abc import Sequence

from jobmatch.registry.same_person.joining import contradicts
from jobmatch.registry.same_person.likeness import pattern_of, trait_of
from jobmatch.registry.worker import WorkerDraft
from jobmatch.text.folding import canonical


def is_of_other(row: WorkerDraft, one: Sequence[WorkerDraft], other: Sequence[WorkerDraft]) -> bool | None:
    """True or false where the row agrees with rows of one of the two alone, the surest way of agreeing first; None where nothing tells."""
    for agrees in (_in_number, _in_name_and_birth, _in_everything_told):
        is_of_one, is_of_other = (any(agrees(row, each) for each in rows) for rows in (one, other))
        if is_of_one is not is_of_other:
            return is_of_other
    return None


def _in_number(a: WorkerDraft, b: WorkerDraft) -> bool:
    return a.citizen_id != "" and a.citizen_id == b.citizen_id


def _in_name_and_birth(a: WorkerDraft, b: WorkerDraft) -> bool:
    return a.birth is not None and a.birth == b.birth and canonical(a.full_name) == canonical(b.full_name)


def _in_everything_told(a: WorkerDraft, b: WorkerDraft) -> bool:
    """A row without a name, as a tick on a sheet is, tells nothing of who somebody is."""
    return a.full_name != "" and b.full_name != "" and not contradicts(pattern_of(trait_of(a), trait_of(b)))
