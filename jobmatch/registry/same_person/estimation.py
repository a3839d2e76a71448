"""Weights estimated from the registry itself (Fellegi and Sunter 1969; expectation and maximisation after Winkler 1988)."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from jobmatch.registry.same_person.blocking import birthday_keys, number_keys, pairs_of, phone_keys
from jobmatch.registry.same_person.likeness import Agreement, Field, Pattern, Trait, pattern_of
from jobmatch.registry.same_person.strangers import among_strangers
from jobmatch.registry.same_person.weights import DEFAULT_PAIRS_PER_ROW, DEFAULT_WEIGHTS, Weights, bits_of, probability, smoothed

# The defaults count as this many true pairs beside what the registry shows: ten rows change them hardly, five hundred pairs decide.
_DEFAULT_TRUE_PAIRS = 40.0
# The prior counts as this many rows.
_DEFAULT_ROWS = 500.0
_MOST_TRAINING_PAIRS = 40_000
_ROUNDS = 30


def estimate(traits: Sequence[Trait], crowded: frozenset[str]) -> Weights:
    """Weights from the rows themselves; the same rows give the same weights, and few rows give nearly the defaults."""
    u = among_strangers(traits, crowded)
    training = training_of(traits, crowded)
    m, found = estimate_m(training, u, DEFAULT_WEIGHTS.m)
    per_row = (found + DEFAULT_PAIRS_PER_ROW * _DEFAULT_ROWS) / (len(traits) + _DEFAULT_ROWS)
    return Weights(m, u, per_row, found)


@dataclass(frozen=True, slots=True)
class Training:
    """Patterns of the pairs of one block rule with their number; `fixed` are the fields that the rule made agree, and says nothing of."""

    patterns: Mapping[Pattern, float]
    fixed: frozenset[Field]
    start: float  # the share of true pairs to begin with


def training_of(traits: Sequence[Trait], crowded: frozenset[str], new: Set[int] | None = None) -> list[Training]:
    """Each pair under the first rule that finds it, so that none counts twice; with `new` the pairs of a new row and a known one."""
    rules = (
        (number_keys, frozenset({Field.CITIZEN_ID, Field.OLD_ID}), 0.9),
        (birthday_keys, frozenset({Field.NAME, Field.BIRTH}), 0.8),
        (phone_keys, frozenset({Field.PHONE, Field.NAME}), 0.5),
    )
    met: set[tuple[int, int]] = set()
    found = []
    for keys, fixed, start in rules:
        pairs = [
            pair for pair in pairs_of(traits, keys, new) if pair not in met and (new is None or (pair[0] in new) is not (pair[1] in new))
        ]
        pairs = pairs[:_MOST_TRAINING_PAIRS]
        met.update(pairs)
        found.append(Training(Counter(pattern_of(traits[a], traits[b], crowded) for a, b in pairs), fixed, start))
    return found


def estimate_m(
    training: Sequence[Training], u: Mapping[Agreement, float], prior: Mapping[Agreement, float]
) -> tuple[dict[Agreement, float], float]:
    """m by expectation and maximisation, and how many of the pairs are expected to be true; `prior` counts as a few dozen pairs."""
    m = dict(prior)
    shares = [block.start for block in training]
    expected = 0.0
    for _ in range(_ROUNDS):
        seen: dict[Agreement, float] = defaultdict(float)
        before, expected = m, 0.0
        for place, block in enumerate(training):
            total = true = 0.0
            for pattern, number in block.patterns.items():
                chance = _posterior(pattern, block.fixed, shares[place], m, u) * number
                total, true = total + number, true + chance
                for agreement in pattern:
                    if agreement[0] not in block.fixed:
                        seen[agreement] += chance
            expected += true
            shares[place] = (true + block.start) / (total + 1.0)
        m = smoothed(seen, prior, _DEFAULT_TRUE_PAIRS)
        if max(abs(m[agreement] - before[agreement]) for agreement in m) < 1e-5:
            break
    return m, expected


def _posterior(
    pattern: Pattern, fixed: frozenset[Field], share: float, m: Mapping[Agreement, float], u: Mapping[Agreement, float]
) -> float:
    bits = sum(bits_of(agreement, m[agreement], u[agreement]) for agreement in pattern if agreement[0] not in fixed)
    return probability(bits + math.log2(share / (1.0 - share)))
