"""The measure of a registry: how many bits each agreement of two rows is worth in it, and how likely any two rows are one person."""

import math
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from jobmatch.registry.same_person.estimation import estimate, estimate_m, training_of
from jobmatch.registry.same_person.frequencies import Frequencies
from jobmatch.registry.same_person.likeness import Agreement, Trait, pattern_of, trait_of
from jobmatch.registry.same_person.weights import Weights
from jobmatch.registry.worker import WorkerDraft

# Of rows that come later, how many speak of somebody known; counts as thirty rows beside what the list itself shows.
_KNOWN_SHARE = 0.3
_KNOWN_SHARE_ROWS = 30.0
_ROUNDS = 20
# A few rows are part of a commune: whom they leave out may have the same name, so they are judged as rows of this many.
_FEWEST_ROWS = 1000
# Lists of several years name everybody several times, which says nothing of two rows of one list.
_MOST_PAIRS_PER_ROW = 0.1


@dataclass(frozen=True, slots=True)
class Context:
    """What pairs are measured by: weights, how common each value is, and the log-odds that two rows are one person at all."""

    weights: Weights
    frequencies: Frequencies
    prior_bits: float

    @classmethod
    def of(cls, drafts: Iterable[WorkerDraft]) -> "Context":
        """The measure of a registry, estimated from its own rows; of no rows the stated defaults."""
        return measure([trait_of(draft) for draft in drafts])

    def told(self, a: Trait, b: Trait) -> tuple[tuple[Agreement, float], ...]:
        """Each agreement with its bits of evidence."""
        return tuple(
            (agreement, self.weights.bits[agreement] + self.frequencies.rarity_bits(a, b, agreement))
            for agreement in pattern_of(a, b, self.frequencies.crowded)
        )


def measure(traits: Sequence[Trait]) -> Context:
    frequencies = Frequencies(traits)
    weights = estimate(traits, frequencies.crowded)
    pairs_per_row = min(weights.true_pairs_per_row, _MOST_PAIRS_PER_ROW)
    return Context(weights, frequencies, math.log2(2.0 * pairs_per_row / max(len(traits), _FEWEST_ROWS)))


def measure_later(traits: Sequence[Trait], pairs: Iterable[tuple[int, int]], new: Set[int], context: Context, people: int) -> Context:
    """The measure of new rows against known ones; `pairs` are those worth comparing, one new row in each.

    A person in two lists of one year has often moved; a person in the lists of two years has mostly not: m is estimated anew, from the
    registry's as the start. A new row speaks of a known person far more often than two rows of one list are one: the prior, too.
    """
    m, _ = estimate_m(training_of(traits, context.frequencies.crowded, new), context.weights.u, context.weights.m)
    later = replace(context, weights=replace(context.weights, m=m))
    ratios: dict[int, float] = dict.fromkeys(new, 0.0)
    for a, b in pairs:
        bits = sum(bits for _, bits in later.told(traits[a], traits[b]))
        ratios[a if a in new else b] += math.exp2(min(60.0, bits)) / max(people, _FEWEST_ROWS)
    share = _share_known(list(ratios.values()))
    return replace(later, prior_bits=math.log2(share / (1.0 - share) / max(people, _FEWEST_ROWS)))


def _share_known(ratios: Sequence[float]) -> float:
    """How many of the new rows speak of somebody known, by the same expectation and maximisation; `ratios` compare known with not."""
    share = _KNOWN_SHARE
    for _ in range(_ROUNDS):
        known = sum(ratio * share / (ratio * share + 1.0 - share) for ratio in ratios)
        share = (known + _KNOWN_SHARE * _KNOWN_SHARE_ROWS) / (len(ratios) + _KNOWN_SHARE_ROWS)
    return share
