"""Rows put together person by person, each pair measured against everybody else who could be meant."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from jobmatch.registry.same_person.blocking import candidate_pairs
from jobmatch.registry.same_person.evidence import lines_of
from jobmatch.registry.same_person.joining import contradictions, may_be_joined
from jobmatch.registry.same_person.likeness import Agreement, Field, Pattern, Trait, are_strangers, pattern_of, trait_of
from jobmatch.registry.same_person.measure import Context, measure, measure_later
from jobmatch.registry.same_person.weights import probability
from jobmatch.registry.worker import WorkerDraft

Rows = Sequence[tuple[str, WorkerDraft]]

# The machine joins above this. Measured on the lists of 2025 as they came and with a third of their cells blanked or changed: no wrong
# pair at .99 and two in a thousand rows at .95, for two or three true ones more in a hundred.
SAME_FROM = 0.99
# Staff are asked above this: every tenth question answered yes still pays.
REVIEW_FROM = 0.1
# Rivals less likely than one in four thousand change nothing.
_HARDLY = -12.0


class Band(StrEnum):
    SAME = "same"
    REVIEW = "review"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Two rows by index, `a` before `b`, and the probability of one person. `decision`: `same` (joined by the machine) or `review`."""

    a: int
    b: int
    score: float
    decision: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows by index, the log-odds to the base of two that they are one person, and what told them."""

    a: int
    b: int
    bits: float
    told: tuple[tuple[Agreement, float], ...]

    @property
    def pattern(self) -> Pattern:
        return tuple(agreement for agreement, _ in self.told)


class People:
    """Rows put together person by person. `known` are rows that are one person already, each group by itself.

    Other rows may join them; two known people are never joined by the machine, since letters and lists already name both. `new` are the
    rows that came now, and pairs without one of them are not looked at: all that are not known, unless they are named because an officer
    said who some of them are. Where nothing is new, all rows are compared with each other. `context` spares the estimate.
    """

    def __init__(
        self, rows: Rows, known: Sequence[Sequence[int]] = (), *, new: Iterable[int] | None = None, context: Context | None = None
    ) -> None:
        self._traits = [trait_of(draft) for _, draft in rows]
        self._known = [sorted(group) for group in known]
        self._settled = {index for group in known for index in group}
        self._new = frozenset(range(len(rows))) - self._settled if new is None else frozenset(new)
        self.context = context or measure(self._measured())

    def _measured(self) -> list[Trait]:
        """The rows that tell the weights: those that were there, or all where the new ones are more."""
        before = [trait for index, trait in enumerate(self._traits) if index not in self._new]
        return before if len(before) >= len(self._new) else self._traits

    @cached_property
    def _worth_comparing(self) -> list[tuple[int, int]]:
        return candidate_pairs(self._traits, self._new if 0 < len(self._new) < len(self._traits) else None)

    def _is_across(self, a: int, b: int) -> bool:
        return (a in self._new) is not (b in self._new)

    @cached_property
    def later(self) -> Context:
        """The measure of a new row against a known one."""
        across = (pair for pair in self._worth_comparing if self._is_across(*pair))
        return measure_later(self._traits, across, self._new, self.context, sum(self._new.isdisjoint(group) for group in self._known))

    @cached_property
    def pairs(self) -> dict[tuple[int, int], Pair]:
        """Every pair worth comparing that has a new row, or every pair where nothing is new, but for those that hardly are one person.

        A list in which everybody has one birth date gives hundreds of thousands of those.
        """
        met = (self._pair(a, b) for a, b in self._worth_comparing if not are_strangers(self._traits[a], self._traits[b]))
        return {(pair.a, pair.b): pair for pair in met if pair.bits > _HARDLY}

    def _pair(self, a: int, b: int) -> Pair:
        context = self.later if self._is_across(a, b) else self.context
        told = context.told(self._traits[a], self._traits[b])
        return Pair(a, b, sum(bits for _, bits in told) + context.prior_bits, told)

    def _met(self, a: int, b: int) -> Pair:
        a, b = min(a, b), max(a, b)
        return self.pairs.get((a, b)) or self._pair(a, b)

    @cached_property
    def groups(self) -> list[tuple[int, ...]]:
        """The indices of each person's rows, everyone once, in order of first appearance."""
        group_of = {index: [index] for index in range(len(self._traits))}
        for group in self._known:
            group_of |= dict.fromkeys(group, group)
        for pair in self._to_join():
            first, second = group_of[pair.a], group_of[pair.b]
            if first is not second and self._go_together(first, second):
                joined = sorted(first + second)
                group_of |= dict.fromkeys(joined, joined)
        return [tuple(group) for index, group in group_of.items() if group[0] == index]

    def _to_join(self) -> list[Pair]:
        """Pairs that the machine may join, the likeliest first, judged among all who could be meant instead."""
        rivals = _Rivals(list(self.pairs.values()), lambda a, b: self._met(a, b).bits > 0)
        scored = [(rivals.score(pair), pair) for pair in self.pairs.values() if pair.bits > 0 and may_be_joined(pair.pattern)]
        return [
            pair for score, pair in sorted(scored, key=lambda each: (-each[0], -each[1].bits, each[1].a, each[1].b)) if score >= SAME_FROM
        ]

    def _go_together(self, first: Sequence[int], second: Sequence[int]) -> bool:
        """Not two people known before, and no two rows that one person cannot have."""
        if not (self._settled.isdisjoint(first) or self._settled.isdisjoint(second)):
            return False
        group = (*first, *second)
        return all(self._may_stand_together(a, b, group) for a in first for b in second)

    def _may_stand_together(self, a: int, b: int, group: Sequence[int]) -> bool:
        """No contradiction, or one that is settled: a known row of the group says the same as one of the two, and was said to be the
        other's person all the same.
        """
        against = self._against(a, b)
        return not against or any(
            against <= self._against(known, other) and not self._against(known, said)
            for said, other in ((a, b), (b, a))
            for known in group
            if known in self._settled and known not in (a, b)
        )

    def _against(self, a: int, b: int) -> frozenset[Field]:
        return contradictions(pattern_of(self._traits[a], self._traits[b]))

    def look_alikes(self, least: float = REVIEW_FROM) -> list[LookAlike]:
        """Pairs of one group (`same`), and pairs that may be one person (`review`), most likely first."""
        same = {pair for group in self.groups for pair in combinations(group, 2)}
        met = [self._met(*pair) for pair in sorted(same | self.pairs.keys())]
        shown = [pair for pair in met if (pair.a, pair.b) in same or probability(pair.bits) >= least]
        found = [self._look_alike(pair, is_same=(pair.a, pair.b) in same) for pair in shown]
        return sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b))

    def _look_alike(self, pair: Pair, *, is_same: bool) -> LookAlike:
        score = probability(pair.bits)
        words = "; ".join(lines_of(self._traits[pair.a], self._traits[pair.b], pair.told))
        if is_same:
            return LookAlike(pair.a, pair.b, max(score, SAME_FROM), Band.SAME.value, words)
        return LookAlike(pair.a, pair.b, round(score, 6), Band.REVIEW.value, words)


class _Rivals:
    """Whoever else a row could be: a namesake next door makes each of the two less likely.

    `are_one` says of two rows that they are likely one person, and so no rivals.
    """

    def __init__(self, pairs: Sequence[Pair], are_one: Callable[[int, int], bool]) -> None:
        self._are_one = are_one
        self._likely: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for pair in pairs:
            if pair.bits > _HARDLY:
                self._likely[pair.a].append((pair.b, _odds(pair)))
                self._likely[pair.b].append((pair.a, _odds(pair)))

    def score(self, pair: Pair) -> float:
        """The smaller of the two probabilities, one for each side."""
        others = max(self._others(pair.a, pair.b), self._others(pair.b, pair.a))
        return _odds(pair) / (1.0 + _odds(pair) + others)

    def _others(self, index: int, other: int) -> float:
        """The odds of everybody else who may be `index`, save who is likely the same as `other`."""
        return sum(odds for third, odds in self._likely[index] if third != other and not self._are_one(third, other))


def _odds(pair: Pair) -> float:
    return math.exp2(min(60.0, pair.bits))
