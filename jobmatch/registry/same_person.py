"""Are two rows one person? An exact rule that merges by itself, and look-alikes that staff decide."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from jobmatch.registry.likeness import NameRelation, Trait, births_contradict, evidence_of, name_relation, trait_of
from jobmatch.registry.merging import merge_drafts
from jobmatch.registry.worker import WorkerDraft

__all__ = ["LookAlike", "group_same", "look_alikes", "merge_drafts"]

Rows = Sequence[tuple[str, WorkerDraft]]

# A block larger than this holds a name or phone too common to tell people apart; its pairs meet in narrower blocks.
_LARGEST_BLOCK = 60
# One true pair per person in twenty-five, measured on the lists of February 2025 (497 pairs of 12,928 rows).
_TRUE_PAIRS_PER_ROW = 0.04
# Chosen on the same lists: every tenth question answered yes still pays, and F1 is highest here (.973 with 492 pairs).
_WORTH_A_LOOK = 0.1


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Two rows by index, `a` before `b`. `decision` is `same` (the exact rule) or `review`; `score` is the probability of one person."""

    a: int
    b: int
    score: float
    decision: str
    evidence: str


def _blocks(traits: Sequence[Trait], keys: Callable[[Trait], Iterable[Hashable]]) -> list[list[int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, trait in enumerate(traits):
        for key in set(keys(trait)):
            blocks[key].append(index)
    return [block for block in blocks.values() if 2 <= len(block) <= _LARGEST_BLOCK]


def _pairs(traits: Sequence[Trait], keys: Callable[[Trait], Iterable[Hashable]]) -> list[tuple[int, int]]:
    return sorted({pair for block in _blocks(traits, keys) for pair in combinations(block, 2)})


def _exact_keys(trait: Trait) -> Iterable[Hashable]:
    draft = trait.draft
    if draft.citizen_id:
        yield "citizen_id", draft.citizen_id
    if draft.old_id:
        yield "old_id", draft.old_id, trait.name  # never alone: the old cards were numbered by province and often mistyped
    if draft.birth and draft.birth.day:
        yield from (("name", trait.name, draft.birth, home) for home in trait.homes)


def _contradicts(a: Trait, b: Trait) -> bool:
    """Something in the two rows that one person cannot have."""
    first, second = a.draft, b.draft
    if first.citizen_id and second.citizen_id and first.citizen_id != second.citizen_id:
        return True
    if first.old_id and second.old_id and first.old_id != second.old_id:
        return True
    if first.sex and second.sex and first.sex != second.sex:
        return True
    relation = name_relation(a, b)
    # One number under two names is a slip of the hand, or twins on one line: a person must look.
    return relation is NameRelation.OTHER or (relation is not NameRelation.SAME and births_contradict(first.birth, second.birth))


def _grouped(traits: Sequence[Trait], known: Sequence[Sequence[int]] = ()) -> list[list[int]]:
    """Join exact pairs one by one; a join is refused where any two of the joined rows contradict each other, or both were known before."""
    group_of = {index: [index] for index in range(len(traits))}
    for group in known:
        group_of |= dict.fromkeys(group, sorted(group))
    settled = {index for group in known for index in group}
    for a, b in _pairs(traits, _exact_keys):
        first, second = group_of[a], group_of[b]
        if first is second or not (settled.isdisjoint(first) or settled.isdisjoint(second)):
            continue
        if any(_contradicts(traits[x], traits[y]) for x in first for y in second):
            continue
        joined = sorted(first + second)
        group_of |= dict.fromkeys(joined, joined)
    return [group for index, group in group_of.items() if group[0] == index]


def group_same(rows: Rows, known: Sequence[Sequence[int]] = ()) -> list[tuple[int, ...]]:
    """The indices of each person's rows, everyone once, in order of first appearance.

    Exact rule: the same citizen ID, or the same name with the same old ID or with the same full birth date and village; and nothing
    against it. `known` are rows that are one person already, each group by itself: new rows may join them, and two of them are never
    joined by the machine, since letters and lists already name both.
    """
    return [tuple(group) for group in _grouped([trait_of(draft) for _, draft in rows], known)]


def _wide_keys(trait: Trait) -> Iterable[Hashable]:
    draft, birth = trait.draft, trait.draft.birth
    yield from _exact_keys(trait)
    if draft.old_id:
        yield "old_id", draft.old_id
    yield from (("phone", phone) for phone in draft.phones)
    if birth is None:
        yield from (("name, home", trait.folded, home) for home in trait.homes)
        return
    # Under its own year and the next, so that years one apart meet.
    yield from (("name, year", trait.folded, birth.year + later) for later in (0, 1))
    yield "ends, year", trait.ends, birth.year
    yield from (("name, home", trait.folded, home) for home in trait.homes)
    if birth.day:
        yield "tên, birth", trait.ends[1], birth
        yield "tên, birth", trait.ends[1], (birth.year, birth.day, birth.month)


def _probability(bits: float, prior_bits: float) -> float:
    return 1.0 / (1.0 + math.exp2(min(60.0, prior_bits - bits)))


def look_alikes(rows: Rows, least: float = _WORTH_A_LOOK) -> list[LookAlike]:
    """Pairs that are one person by the exact rule (`same`), and pairs that may be (`review`), most likely first.

    Pairs are compared only within blocks of rows that share a number, or a name with a year or a home.
    """
    traits = [trait_of(draft) for _, draft in rows]
    same = {pair for group in _grouped(traits) for pair in combinations(group, 2)}
    names = Counter(trait.folded for trait in traits)
    ends = Counter(trait.ends for trait in traits)
    prior = math.log2(max(2.0, len(rows) / (2 * _TRUE_PAIRS_PER_ROW)))
    found = []
    for a, b in sorted(same | set(_pairs(traits, _wide_keys))):
        common = max(names[traits[a].folded], names[traits[b].folded], ends[traits[a].ends] // 3)
        told = evidence_of(traits[a], traits[b], math.log2(len(rows) / common))
        score = _probability(sum(evidence.bits for evidence in told), prior)
        if (a, b) in same or score >= least:
            decision = "same" if (a, b) in same else "review"
            words = "; ".join(evidence.words for evidence in sorted(told, key=lambda evidence: -abs(evidence.bits)))
            found.append(LookAlike(a, b, max(score, 0.999) if decision == "same" else round(score, 6), decision, words))
    return sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b))
