"""Are two rows one person? What the machine joins by itself, and look-alikes that staff decide."""

import hashlib
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from jobmatch.registry.blocking import candidate_pairs
from jobmatch.registry.estimation import Weights, estimate, estimate_m, probability, training_of
from jobmatch.registry.evidence import lines_of
from jobmatch.registry.frequencies import Frequencies
from jobmatch.registry.likeness import Agreement, Field, Pattern, Trait, pattern_of, trait_of
from jobmatch.registry.merging import merge_drafts
from jobmatch.registry.worker import WorkerDraft

__all__ = [
    "Band",
    "Candidate",
    "Comparison",
    "Context",
    "LookAlike",
    "candidates",
    "compare",
    "data_print",
    "group_same",
    "look_alikes",
    "merge_drafts",
]

Rows = Sequence[tuple[str, WorkerDraft]]

SAME_FROM = 0.99
REVIEW_FROM = 0.1
# Of rows that come later, how many speak of somebody known; counts as thirty rows.
_KNOWN_SHARE = 0.3
_KNOWN_SHARE_ROWS = 30.0
# Rivals less likely than this change nothing.
_HARDLY = -20.0
# In a registry of a few rows a stranger is not yet unlikely: it is judged as one of this many.
_FEWEST_ROWS = 200


class Band(StrEnum):
    SAME = "same"
    REVIEW = "review"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Comparison:
    """`score` is the probability of one person; `lines` at most six, the most telling first."""

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


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Two rows by index, `a` before `b`, and the probability of one person. `decision`: `same` (joined by the machine) or `review`."""

    a: int
    b: int
    score: float
    decision: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Context:
    """What pairs are measured by: weights, how common each value is, and the log-odds that two rows are one person at all."""

    weights: Weights
    frequencies: Frequencies
    prior_bits: float

    @classmethod
    def of(cls, drafts: Iterable[WorkerDraft]) -> "Context":
        """The measure of a registry, estimated from its own rows."""
        return _measure([trait_of(draft) for draft in drafts])

    def told(self, a: Trait, b: Trait) -> list[tuple[Agreement, float]]:
        """Each agreement with its bits of evidence."""
        return [
            (agreement, self.weights.bits[agreement] + self.frequencies.rarity_bits(a, b, agreement))
            for agreement in pattern_of(a, b, self.frequencies.crowded)
        ]

    def bits(self, a: Trait, b: Trait) -> float:
        """The log-odds to the base of two that both are one person."""
        return sum(bits for _, bits in self.told(a, b)) + self.prior_bits


def _measure(traits: Sequence[Trait]) -> Context:
    frequencies = Frequencies(traits)
    weights = estimate(traits, frequencies.crowded)
    return Context(weights, frequencies, math.log2(2.0 * weights.true_pairs_per_row / max(len(traits), _FEWEST_ROWS)))


def _measure_of_later(traits: Sequence[Trait], new: Set[int], context: Context, people: int) -> Context:
    """The measure of new rows against known ones: whoever comes again has moved less, or more, than rows of one list differ."""
    m, _ = estimate_m(training_of(traits, context.frequencies.crowded, new), context.weights.u, context.weights.m)
    later = replace(context, weights=replace(context.weights, m=m), prior_bits=0.0)
    odds: dict[int, list[float]] = {index: [] for index in new}
    for a, b in candidate_pairs(traits, new):
        if (a in new) is not (b in new):
            odds[a if a in new else b].append(math.exp2(min(60.0, later.bits(traits[a], traits[b]))))
    share = _KNOWN_SHARE
    for _ in range(20):
        known = 0.0
        for each in odds.values():
            told = sum(each) * share / max(people, _FEWEST_ROWS)
            known += told / (told + 1.0 - share)
        share = (known + _KNOWN_SHARE * _KNOWN_SHARE_ROWS) / (len(odds) + _KNOWN_SHARE_ROWS)
    return replace(later, prior_bits=math.log2(share / (1.0 - share) / max(people, _FEWEST_ROWS)))


_SAME_NAME = frozenset({"same", "unmarked"})
_TELLS_PERSON = frozenset(
    {
        (Field.CITIZEN_ID, "same"),
        (Field.CITIZEN_ID, "slip"),
        (Field.OLD_ID, "same"),
        (Field.BIRTH, "same"),
        (Field.BIRTH, "swapped"),
        (Field.BIRTH, "year_off"),
        (Field.YEAR, "same"),
        (Field.YEAR, "by_id"),
        (Field.PHONE, "same"),
    }
)
_AGAINST = frozenset(
    {
        (Field.CITIZEN_ID, "other"),
        (Field.OLD_ID, "other"),
        (Field.SEX, "other"),
    }
)
_OTHER_BIRTH = frozenset({(Field.BIRTH, degree) for degree in ("other", "year", "part")} | {(Field.YEAR, "other"), (Field.YEAR, "near")})
_NUMBERS = frozenset({(Field.CITIZEN_ID, "same"), (Field.OLD_ID, "same")})
_TELLS_MUCH = _NUMBERS | {(Field.BIRTH, "same"), (Field.PHONE, "same")}


def _may_be_joined(pattern: Pattern) -> bool:
    """Nothing in the two rows that one person cannot have, and more than a name and a village for it.

    One number under two names is a slip of the hand, or twins on one line: a person must look.
    """
    told = set(pattern)
    if told & _AGAINST or not told & _TELLS_PERSON:
        return False
    name = next(degree for field, degree in pattern if field is Field.NAME)
    if name in _SAME_NAME:
        return bool(told & _NUMBERS) or not told & _OTHER_BIRTH
    if name == "part":
        return bool(told & _TELLS_MUCH) and not told & _OTHER_BIRTH
    return name in ("near", "spelling") and bool(told & _NUMBERS) and not told & _OTHER_BIRTH


def contradicts(pattern: Pattern) -> bool:
    """Something in two rows of one group that one person cannot have."""
    told = set(pattern)
    name = next(degree for field, degree in pattern if field is Field.NAME)
    return bool(told & _AGAINST) or name in ("other", "ends") or (name not in _SAME_NAME and bool(told & _OTHER_BIRTH))


def compare(a: WorkerDraft, b: WorkerDraft, context: Context) -> Comparison:
    """Two rows side by side, measured by the registry that they are in."""
    return _compared(trait_of(a), trait_of(b), context)


def _compared(a: Trait, b: Trait, context: Context, more_bits: float = 0.0) -> Comparison:
    told = context.told(a, b)
    score = probability(context.bits(a, b) + more_bits)
    joined = score >= SAME_FROM and _may_be_joined(tuple(agreement for agreement, _ in told))
    band = Band.SAME if joined else Band.REVIEW if score >= REVIEW_FROM else Band.DIFFERENT
    return Comparison(score, band, lines_of(a, b, told))


def candidates(draft: WorkerDraft, rows: Rows, known: Sequence[Sequence[int]] | None = None) -> list[Candidate]:
    """Who among the rows may be this person, most likely first: what an import of the one row would find.

    `known` groups the rows of one person; without it every row is somebody else.
    """
    groups = [(index,) for index in range(len(rows))] if known is None else known
    found = People([*rows, ("", draft)], groups).look_alikes()
    return [Candidate(pair.a, pair.score, Band(pair.decision), pair.evidence) for pair in found if pair.b == len(rows)]


def data_print(a: WorkerDraft, b: WorkerDraft) -> str:
    """What a decision on two rows rested on, as a hash that changes with any of these values and not with the order of the two."""
    told = sorted(repr(_rested_on(trait_of(draft))) for draft in (a, b))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


def _rested_on(trait: Trait) -> tuple[object, ...]:
    draft = trait.draft
    return (
        trait.name,
        str(draft.birth or ""),
        draft.citizen_id,
        draft.old_id,
        sorted(trait.phones),
        sorted(trait.homes),
        str(draft.sex or ""),
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    a: int
    b: int
    bits: float
    told: tuple[tuple[Agreement, float], ...]

    @property
    def pattern(self) -> Pattern:
        return tuple(agreement for agreement, _ in self.told)


class People:
    """Rows put together person by person. `known` are rows that are one person already, each group by itself.

    New rows may join the known ones; two known people are never joined by the machine, since letters and lists already name both.
    """

    def __init__(self, rows: Rows, known: Sequence[Sequence[int]] = ()) -> None:
        self._traits = [trait_of(draft) for _, draft in rows]
        settled = {index for group in known for index in group}
        self._known = [sorted(group) for group in known]
        self._settled = settled
        self._new = frozenset(range(len(rows))) - settled
        # Weights of a few known rows would be no more than the defaults: then the new ones speak too.
        measured = [self._traits[index] for index in sorted(settled)] if len(settled) >= len(self._new) else self._traits
        self.context = _measure(measured)

    @cached_property
    def later(self) -> Context:
        """The measure of a new row against a known one."""
        return _measure_of_later(self._traits, self._new, self.context, len(self._known))

    @cached_property
    def pairs(self) -> list[_Pair]:
        """Every pair worth comparing that has a new row, or every pair where nothing is new."""
        only = self._new if self._new and self._settled else None
        return [self._pair(a, b) for a, b in candidate_pairs(self._traits, only)]

    def _pair(self, a: int, b: int) -> _Pair:
        across = (a in self._settled) is not (b in self._settled)
        context = self.later if across else self.context
        told = context.told(self._traits[a], self._traits[b])
        return _Pair(a, b, sum(bits for _, bits in told) + context.prior_bits, tuple(told))

    @cached_property
    def groups(self) -> list[tuple[int, ...]]:
        """The indices of each person's rows, everyone once, in order of first appearance."""
        group_of = {index: [index] for index in range(len(self._traits))}
        for group in self._known:
            group_of |= dict.fromkeys(group, group)
        for score, pair in self._ranked():
            first, second = group_of[pair.a], group_of[pair.b]
            if score < SAME_FROM or not _may_be_joined(pair.pattern) or first is second:
                continue
            if not (self._settled.isdisjoint(first) or self._settled.isdisjoint(second)):
                continue
            if any(self._contradict(x, y) for x in first for y in second):
                continue
            joined = sorted(first + second)
            group_of |= dict.fromkeys(joined, joined)
        return [tuple(group) for index, group in group_of.items() if group[0] == index]

    def _alike(self, a: int, b: int) -> bool:
        a, b = sorted((a, b))
        return (self._compared.get((a, b)) or self._pair(a, b)).bits > 0

    @cached_property
    def _compared(self) -> dict[tuple[int, int], _Pair]:
        return {(pair.a, pair.b): pair for pair in self.pairs}

    def look_alikes(self, least: float = REVIEW_FROM) -> list[LookAlike]:
        """Pairs of one group (`same`), and pairs that may be one person (`review`), most likely first."""
        same = {pair for group in self.groups for pair in combinations(group, 2)}
        told = [self._compared.get(pair) or self._pair(*pair) for pair in sorted(same | self._compared.keys())]
        found = [self._look_alike(pair, is_same=(pair.a, pair.b) in same) for pair in told]
        return sorted(
            (each for each in found if each.decision == "same" or each.score >= least), key=lambda each: (-each.score, each.a, each.b)
        )

    def _look_alike(self, pair: _Pair, *, is_same: bool) -> LookAlike:
        score = probability(pair.bits)
        words = "; ".join(lines_of(self._traits[pair.a], self._traits[pair.b], pair.told)) if is_same or score >= REVIEW_FROM else ""
        return LookAlike(pair.a, pair.b, max(score, SAME_FROM) if is_same else round(score, 6), "same" if is_same else "review", words)

    def _contradict(self, a: int, b: int) -> bool:
        return contradicts(pattern_of(self._traits[a], self._traits[b]))

    def _ranked(self) -> list[tuple[float, _Pair]]:
        """Pairs by their probability among all who could be meant instead, most likely first."""
        rivals = _Rivals(self.pairs, self._alike)
        scored = [(rivals.score(pair), pair) for pair in self.pairs if pair.bits > 0]
        return sorted(scored, key=lambda each: (-each[0], -each[1].bits, each[1].a, each[1].b))


class _Rivals:
    """Whoever else a row could be: a namesake next door makes each of the two less likely.

    `alike` says of two rows that they are likely one person, and so no rivals.
    """

    def __init__(self, pairs: Sequence[_Pair], alike: Callable[[int, int], bool]) -> None:
        self._alike = alike
        self._likely: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for pair in pairs:
            if pair.bits > _HARDLY:
                odds = math.exp2(min(60.0, pair.bits))
                self._likely[pair.a].append((pair.b, odds))
                self._likely[pair.b].append((pair.a, odds))

    def score(self, pair: _Pair) -> float:
        """The smaller of the two probabilities, one for each side."""
        odds = math.exp2(min(60.0, pair.bits))
        return min(odds / (1.0 + odds + self._others(pair.a, pair.b)), odds / (1.0 + odds + self._others(pair.b, pair.a)))

    def _others(self, index: int, other: int) -> float:
        """Odds of everybody else who may be `index`, save who is likely the same as `other`."""
        return sum(odds for third, odds in self._likely[index] if third != other and not self._alike(third, other))


def group_same(rows: Rows, known: Sequence[Sequence[int]] = ()) -> list[tuple[int, ...]]:
    """The indices of each person's rows, everyone once, in order of first appearance; see `People`."""
    return People(rows, known).groups


def look_alikes(rows: Rows, least: float = REVIEW_FROM, known: Sequence[Sequence[int]] = ()) -> list[LookAlike]:
    """Pairs that are one person (`same`), and pairs that may be (`review`), most likely first."""
    return People(rows, known).look_alikes(least)
