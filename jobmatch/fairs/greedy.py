"""The plan a careful person would make by hand: floors first, then the best pair that still fits. Baseline and fallback."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from jobmatch.fairs.pairs import Flags, Ints, Pairs


@dataclass(slots=True)
class _Hall:
    """Seats as they are given out."""

    pairs: Pairs
    chosen: Flags
    jobs_of: Ints
    invited_for: Ints
    people_of: Ints
    seats_left: int

    def fits(self, pair: int) -> bool:
        person, vacancy = self.pairs.person[pair], self.pairs.vacancy[pair]
        if self.chosen[pair] or self.invited_for[vacancy] >= self.pairs.quotas[vacancy]:
            return False
        return 0 < self.jobs_of[person] < self.pairs.most_vacancies or (self.jobs_of[person] == 0 and self.seats_left > 0)

    def take_first_of(self, pairs: Iterable[int]) -> None:
        """The first pair that fits is chosen."""
        for pair in pairs:
            if self.fits(pair):
                self.take(pair)
                return

    def take(self, pair: int) -> None:
        person = self.pairs.person[pair]
        if self.jobs_of[person] == 0:
            self.seats_left -= 1
            self.people_of[self.pairs.village[person]] += 1
        self.jobs_of[person] += 1
        self.invited_for[self.pairs.vacancy[pair]] += 1
        self.chosen[pair] = True


def choose_greedily(pairs: Pairs) -> Flags:
    """Which pairs are chosen: one person a round for each floor, the scarcest job or thôn first, then whatever fits, best first."""
    best_first = _best_first(pairs)
    hall = _with_floors_filled(pairs, best_first)
    for pair in best_first:
        if hall.fits(pair):
            hall.take(pair)
    return hall.chosen


def with_even_floors(pairs: Pairs) -> Pairs:
    """Floors that the seats can keep for all alike: where they run out in a round, that round is dropped for every job, or thôn."""
    hall = _with_floors_filled(pairs, _best_first(pairs))
    if hall.seats_left:
        return pairs
    lacks_seat = (hall.jobs_of[pairs.person] == 0) & (hall.invited_for < pairs.quotas)[pairs.vacancy]
    wants_vacancy = np.zeros(len(pairs.refs), dtype=bool)
    wants_vacancy[pairs.vacancy[lacks_seat]] = True
    wants_village = np.zeros(len(pairs.villages), dtype=bool)
    wants_village[pairs.village[pairs.person[lacks_seat]]] = True
    return replace(
        pairs,
        vacancy_floors=_evened(pairs.vacancy_floors, hall.invited_for, wants_vacancy),
        village_floors=_evened(pairs.village_floors, hall.people_of, wants_village),
    )


def with_floors_reached(pairs: Pairs, chosen: Flags) -> Pairs:
    """Floors no higher than what a plan reaches: one without a seat for another reason than seats cannot be helped by any plan."""
    invited = np.unique(pairs.person[chosen])
    return replace(
        pairs,
        vacancy_floors=np.minimum(pairs.vacancy_floors, np.bincount(pairs.vacancy[chosen], minlength=len(pairs.refs))),
        village_floors=np.minimum(pairs.village_floors, np.bincount(pairs.village[invited], minlength=len(pairs.villages))),
    )


def _evened(floors: Ints, reached: Ints, wants_seat: Flags) -> Ints:
    short = wants_seat & (reached < floors)
    return np.minimum(floors, reached[short].min()) if short.any() else floors


def _best_first(pairs: Pairs) -> Ints:
    return np.lexsort((pairs.vacancy, pairs.place[pairs.person], -pairs.points))


def _with_floors_filled(pairs: Pairs, best_first: Ints) -> _Hall:
    hall = _Hall(
        pairs,
        chosen=np.zeros(len(pairs), dtype=bool),
        jobs_of=np.zeros(len(pairs.people), dtype=np.int64),
        invited_for=np.zeros(len(pairs.refs), dtype=np.int64),
        people_of=np.zeros(len(pairs.villages), dtype=np.int64),
        seats_left=pairs.seats,
    )
    of_vacancy = _grouped(best_first, pairs.vacancy[best_first], len(pairs.refs))
    of_village = _grouped(best_first, pairs.village[pairs.person[best_first]], len(pairs.villages))
    scarce_vacancies, scarce_villages = _scarcest_first(pairs, of_vacancy), _scarcest_first(pairs, of_village)
    most = int(max(pairs.vacancy_floors.max(initial=0), pairs.village_floors.max(initial=0)))
    for wanted in range(1, most + 1):
        for vacancy in scarce_vacancies:
            if hall.invited_for[vacancy] < min(wanted, pairs.vacancy_floors[vacancy]):
                hall.take_first_of(of_vacancy[vacancy])
        for village in scarce_villages:
            if hall.people_of[village] < min(wanted, pairs.village_floors[village]):
                # A second job for somebody already invited brings nobody new from the thôn.
                hall.take_first_of(pair for pair in of_village[village] if hall.jobs_of[pairs.person[pair]] == 0)
    return hall


def _scarcest_first(pairs: Pairs, groups: list[list[int]]) -> list[int]:
    """Groups with the fewest pairs first; of equally scarce ones the one with the best pair."""
    found = [group for group, members in enumerate(groups) if members]
    return sorted(found, key=lambda group: (len(groups[group]), -int(pairs.points[groups[group][0]])))


def _grouped(pairs: Ints, groups: Ints, count: int) -> list[list[int]]:
    """Pairs by group, in the order they came in."""
    found: list[list[int]] = [[] for _ in range(count)]
    for pair, group in zip(pairs.tolist(), groups.tolist(), strict=True):
        found[group].append(pair)
    return found
