"""Who gets the seats: the best sum of points under seats, quotas and floors; equal sums are decided by the printed rule."""

from dataclasses import dataclass, replace

import numpy as np

from jobmatch.fairs.exchange import swapped_by_the_rule
from jobmatch.fairs.fair import Method
from jobmatch.fairs.greedy import choose_greedily, with_even_floors, with_floors_reached
from jobmatch.fairs.pairs import Flags, Ints, Pairs
from jobmatch.fairs.programme import (
    MICRO,
    Answer,
    Floats,
    Programme,
    branch,
    gain_of_pairs,
    gain_of_people,
    is_whole,
    maximise,
    programme_of,
)


@dataclass(frozen=True, slots=True)
class Seating:
    """`chosen[i]`: pair i is invited. `bound` is the linear programme's optimum in micro-points, `greedy` the greedy plan's sum."""

    chosen: Flags
    bound: int
    greedy: int
    method: Method


def seat(pairs: Pairs) -> Seating:
    """The best plan. Floors are those that the greedy plan reaches, so that it is a plan of the same programme and never better."""
    even = with_even_floors(pairs)
    by_hand = choose_greedily(even)
    greedy = _sum(pairs, by_hand)
    kept = with_floors_reached(even, by_hand)
    programme = programme_of(kept)
    best = maximise(programme, gain_of_pairs(kept, kept.points)) if len(kept) else None
    if best is None:
        return Seating(by_hand, greedy, greedy, Method.GREEDY)
    chosen, method = _whole_plan(kept, programme, best)
    if _sum(pairs, chosen) < greedy:
        chosen, method = by_hand, Method.GREEDY
    return Seating(chosen, _whole(best.best), greedy, method)


def bound_of(pairs: Pairs) -> int:
    """The linear programme's optimum alone."""
    best = maximise(programme_of(pairs), gain_of_pairs(pairs, pairs.points)) if len(pairs) else None
    return 0 if best is None else _whole(best.best)


def _whole(micro_points: float) -> int:
    return int(np.floor(micro_points + 0.5))


def _sum(pairs: Pairs, chosen: Flags) -> int:
    return int(pairs.points[chosen].sum())


def _whole_plan(pairs: Pairs, programme: Programme, best: Answer) -> tuple[Flags, Method]:
    """The programme comes out whole on nearly every input; where it splits people, branch and bound decides those."""
    steps = _by_the_rule(pairs, best)
    if is_whole(steps[-1]):
        return _jobs_of_invited(pairs, programme, steps[-1]), Method.LINEAR
    whole = next((values for values in reversed(steps) if is_whole(values)), None)
    method = Method.BRANCHED if whole is None else Method.LINEAR
    values = branch(pairs, programme, steps[-1]) if whole is None else whole
    if values is None:
        return np.zeros(len(pairs), dtype=bool), Method.GREEDY
    return swapped_by_the_rule(pairs, _jobs_of_invited(pairs, programme, values)), method


def _by_the_rule(pairs: Pairs, best: Answer) -> list[Floats]:
    """The best plan, then of those as good the one with most people of the priority group, then most not invited last time, then lots."""
    answers = [best]
    for gain in _rule(pairs):
        narrowed = maximise(answers[-1].face, gain_of_people(pairs, gain))
        if narrowed is None:
            break
        answers.append(narrowed)
    return [answer.values for answer in answers]


def _rule(pairs: Pairs) -> list[Ints]:
    """What each person adds to a plan in each step of the printed rule."""
    priority = np.array([person.has_priority for person in pairs.people], dtype=np.int64)
    rested = np.array([not person.invited_last_time for person in pairs.people], dtype=np.int64)
    return [priority, rested, len(pairs.people) - pairs.place]


def _jobs_of_invited(pairs: Pairs, programme: Programme, values: Floats) -> Flags:
    """Which jobs the invited are invited for: the best sum, then the better job to whoever comes first by the rule, then by ref.

    With the people given it is a transport problem, whose corners are whole.
    """
    seats = np.round(values[len(pairs) :])
    low, high = programme.low.copy(), programme.high.copy()
    low[len(pairs) :], high[len(pairs) :] = seats, seats
    face = replace(programme, low=low, high=high)
    earlier = len(pairs.people) - pairs.place[pairs.person]
    for gain in (pairs.points, earlier * pairs.points / MICRO, len(pairs.refs) - pairs.vacancy):
        answer = maximise(face, gain_of_pairs(pairs, gain))
        if answer is None:
            break
        face, values = answer.face, answer.values
    return values[: len(pairs)] > 0.5
