"""Are two rows one person? Questions that the rest of the product asks; the answers are worked out in `people` and `measure`."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from jobmatch.registry.merging import merge_drafts
from jobmatch.registry.same_person.evidence import lines_of
from jobmatch.registry.same_person.joining import may_be_joined
from jobmatch.registry.same_person.likeness import Trait, trait_of
from jobmatch.registry.same_person.measure import Context
from jobmatch.registry.same_person.people import REVIEW_FROM, SAME_FROM, Band, LookAlike, People, Rows
from jobmatch.registry.same_person.weights import probability
from jobmatch.registry.worker import WorkerDraft

__all__ = [
    "Band",
    "Candidate",
    "Comparison",
    "Context",
    "LookAlike",
    "People",
    "candidates",
    "compare",
    "data_print",
    "group_same",
    "look_alikes",
    "merge_drafts",
]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`score` is the probability of one person; `lines` at most six, the most telling first, without a whole number in them."""

    score: float
    band: Band
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be the person asked about; `index` is the place of the row."""

    index: int
    score: float
    band: Band
    evidence: str


def group_same(rows: Rows, known: Sequence[Sequence[int]] = ()) -> list[tuple[int, ...]]:
    """The indices of each person's rows, everyone once, in order of first appearance; see `People` for `known`."""
    return People(rows, known).groups


def look_alikes(rows: Rows, least: float = REVIEW_FROM, known: Sequence[Sequence[int]] = ()) -> list[LookAlike]:
    """Pairs that are one person (`same`), and pairs that may be (`review`), most likely first; see `People` for `known`."""
    return People(rows, known).look_alikes(least)


def candidates(
    draft: WorkerDraft, rows: Rows, known: Sequence[Sequence[int]] | None = None, context: Context | None = None
) -> list[Candidate]:
    """Who among the rows may be this person, most likely first: what an import of the one row would find.

    `known` groups the rows of one person; without it every row is somebody else.
    """
    groups = [(index,) for index in range(len(rows))] if known is None else known
    found = People([*rows, ("", draft)], groups, context=context).look_alikes()
    return [Candidate(pair.a, pair.score, Band(pair.decision), pair.evidence) for pair in found if pair.b == len(rows)]


def compare(a: WorkerDraft, b: WorkerDraft, context: Context) -> Comparison:
    """Two rows side by side, measured by the registry that they are in."""
    first, second = trait_of(a), trait_of(b)
    told = context.told(first, second)
    score = probability(sum(bits for _, bits in told) + context.prior_bits)
    is_same = score >= SAME_FROM and may_be_joined(tuple(agreement for agreement, _ in told))
    band = Band.SAME if is_same else Band.REVIEW if score >= REVIEW_FROM else Band.DIFFERENT
    return Comparison(score, band, lines_of(first, second, told))


def data_print(a: WorkerDraft, b: WorkerDraft) -> str:
    """What a decision on two rows rested on, as a hash that changes with any of these values and not with the order of the two."""
    told = sorted(repr(_rested_on(trait_of(draft))) for draft in (a, b))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


def _rested_on(trait: Trait) -> tuple[object, ...]:
    draft = trait.draft
    numbers = draft.citizen_id, draft.old_id, sorted(trait.phones)
    return trait.name, str(draft.birth or ""), str(draft.sex or ""), *numbers, sorted(trait.homes)
