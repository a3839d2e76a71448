"""The programme of a plan in numbers, and the face of all that are as good as the best.

x(person, vacancy) <= y(person), so that seats count people and not pairs. Of all best plans those are found by complementary
slackness: a variable with a reduced cost stays at its bound, a row with a price stays tight.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import coo_array, csr_array, vstack

from jobmatch.fairs.pairs import Flags, Ints, Pairs

Floats = NDArray[np.float64]

# Points are whole micro-points and prices of this programme small fractions of them; HiGHS leaves noise near 1e-8.
_NO_PRICE = 1e-3
_NOT_WHOLE = 1e-6
MICRO = 1_000_000
# Against a rare input on which branching would not end; a count of nodes gives the same plan on every machine, a time would not.
_MOST_NODES = 500


@dataclass(frozen=True, slots=True)
class Programme:
    """rows @ [x, y] <= most, `tight` rows with equality; low <= [x, y] <= high."""

    rows: csr_array
    most: Floats
    tight: Flags
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Answer:
    values: Floats
    face: Programme
    best: float


def programme_of(pairs: Pairs) -> Programme:
    """Columns: a pair each, then a person each."""
    count, people = len(pairs), len(pairs.people)
    pair, person = np.arange(count), np.arange(people)
    seat_of, on = count + pairs.person, np.ones(count)
    blocks = [
        # a job needs a seat; a person has few jobs; a seat needs a job
        (_block((pair, pair, on), (pair, seat_of, -on)), np.zeros(count)),
        (_block((pairs.person, pair, on), (person, count + person, np.full(people, -pairs.most_vacancies))), np.zeros(people)),
        (_block((pairs.person, pair, -on), (person, count + person, np.ones(people))), np.zeros(people)),
        (_block((np.zeros(people), count + person, np.ones(people))), np.array([pairs.seats])),
        (_block((pairs.vacancy, pair, on)), pairs.quotas),
        (_block((pairs.vacancy, pair, -on)), -pairs.vacancy_floors),
        (_block((pairs.village, count + person, -np.ones(people))), -pairs.village_floors),
    ]
    rows = vstack([_matrix(block, len(most), count + people) for block, most in blocks], format="csr")
    most = np.concatenate([most.astype(float) for _, most in blocks])
    return Programme(rows, most, np.zeros(len(most), dtype=bool), np.zeros(count + people), np.ones(count + people))


def _block(*entries: tuple[Any, Any, Any]) -> tuple[Any, Any, Any]:
    """Entries as (rows, columns, values), joined."""
    rows, columns, values = zip(*entries, strict=True)
    return np.concatenate(rows).astype(np.int64), np.concatenate(columns), np.concatenate(values)


def _matrix(block: tuple[Any, Any, Any], height: int, width: int) -> coo_array:
    rows, columns, values = block
    return coo_array((values, (rows, columns)), shape=(height, width))


def gain_of_pairs(pairs: Pairs, gain: Ints | Floats) -> Floats:
    return np.concatenate([gain, np.zeros(len(pairs.people))]).astype(float)


def gain_of_people(pairs: Pairs, gain: Ints) -> Floats:
    return np.concatenate([np.zeros(len(pairs)), np.asarray(gain)]).astype(float)


def maximise(programme: Programme, gain: Floats) -> Answer | None:
    """The best values and the face of all that are as good; None where HiGHS gives none."""
    free = ~programme.tight
    found = linprog(
        -gain,
        A_ub=programme.rows[free],
        b_ub=programme.most[free],
        A_eq=programme.rows[programme.tight],
        b_eq=programme.most[programme.tight],
        bounds=np.column_stack([programme.low, programme.high]),
        method="highs",
    )
    if found.status != 0:
        return None
    tight = programme.tight.copy()
    tight[free] = found.ineqlin.marginals < -_NO_PRICE
    face = replace(
        programme,
        tight=tight,
        low=np.where(found.upper.marginals < -_NO_PRICE, programme.high, programme.low),
        high=np.where(found.lower.marginals > _NO_PRICE, programme.low, programme.high),
    )
    return Answer(found.x, face, -found.fun)


def is_whole(values: Floats) -> bool:
    return bool(np.all(np.abs(values - np.round(values)) < _NOT_WHOLE))


def branch(pairs: Pairs, programme: Programme, split: Floats) -> Floats | None:
    """People whom the linear programme seats or leaves out stay so; branch and bound decides the others."""
    people = np.arange(len(split)) >= len(pairs)
    decided = people & (np.abs(split - np.round(split)) < _NOT_WHOLE)
    found = milp(
        -gain_of_pairs(pairs, pairs.points) / MICRO,
        constraints=LinearConstraint(programme.rows, -np.inf, programme.most),
        bounds=Bounds(np.where(decided, np.round(split), programme.low), np.where(decided, np.round(split), programme.high)),
        integrality=np.ones(len(split)),
        options={"mip_rel_gap": 0.0, "node_limit": _MOST_NODES},
    )
    return None if found.x is None else np.round(found.x)
