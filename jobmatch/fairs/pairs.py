"""The pairs that a plan chooses from, as arrays: people by number, vacancies by ref, whatever order they came in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jobmatch.fairs.fair import Fair, Floors, Invitee
from jobmatch.fairs.tie_rule import in_order
from jobmatch.matching.shortlist import Match, Shortlist

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pair i joins person `person[i]` (place in `people`) and vacancy `vacancy[i]` (place in `refs`) with `points[i]` micro-points.

    `place[p]` is person p's place by the printed rule, 0 first. `quotas[v]` is the most people for a vacancy; `vacancy_floors[v]` and
    `village_floors[t]` the fewest. `seats` are those still free; `held[t]` are those of thôn t given before.
    """

    people: tuple[Invitee, ...]
    refs: tuple[str, ...]
    villages: tuple[str, ...]
    matches: tuple[Match, ...]
    person: Ints
    vacancy: Ints
    points: Ints
    place: Ints
    village: Ints
    held: Ints
    seats: int
    most_vacancies: int
    quotas: Ints
    vacancy_floors: Ints
    village_floors: Ints

    def __len__(self) -> int:
        return len(self.matches)

    @property
    def matchable(self) -> Ints:
        """People that could be invited for each vacancy."""
        return np.bincount(self.vacancy, minlength=len(self.refs))

    def without_floors(self) -> "Pairs":
        return replace(self, vacancy_floors=np.zeros_like(self.vacancy_floors), village_floors=np.zeros_like(self.village_floors))


def pairs_of(
    fair: Fair,
    shortlists: Sequence[Shortlist],
    *,
    invitees: Mapping[int, Invitee],
    quotas: Mapping[str, int],
    already_invited: Collection[int],
    floors: Floors,
    most_vacancies: int,
) -> Pairs:
    """Pairs of people who may be invited and hold no seat yet; whoever holds one keeps it, and counts for the thôn."""
    seated = frozenset(already_invited)
    found = {
        (match.worker_no, each.vacancy_ref): match
        for each in shortlists
        for match in each.matches
        if match.worker_no in invitees and match.worker_no not in seated
    }
    keys = sorted(found)
    people = tuple(invitees[number] for number in sorted({number for number, _ in keys}))
    refs = tuple(sorted({each.vacancy_ref for each in shortlists}))
    homes_of_seated = [invitees[number].village_key for number in seated if number in invitees]
    villages = tuple(sorted({person.village_key for person in people}))
    person_at = _places([person.worker_no for person in people])
    ref_at, village_at = _places(refs), _places(villages)
    village = _ints(village_at[person.village_key] for person in people)
    vacancy = _ints(ref_at[ref] for _, ref in keys)
    held = _ints(map(homes_of_seated.count, villages))
    rule = {person.worker_no: place for place, person in enumerate(in_order(fair.code, people))}
    limits = _ints(min(max(quotas.get(ref, len(people)), 0), len(people)) for ref in refs)
    of_village, of_vacancy = np.bincount(village, minlength=len(villages)), np.bincount(vacancy, minlength=len(refs))
    return Pairs(
        people=people,
        refs=refs,
        villages=villages,
        matches=tuple(found[key] for key in keys),
        person=_ints(person_at[number] for number, _ in keys),
        vacancy=vacancy,
        points=_ints(found[key].points for key in keys),
        place=_ints(rule[person.worker_no] for person in people),
        village=village,
        held=held,
        seats=max(fair.seats - len(seated), 0),
        most_vacancies=most_vacancies,
        quotas=limits,
        vacancy_floors=np.minimum(np.minimum(floors.per_vacancy, of_vacancy), limits),
        village_floors=np.minimum(np.maximum(floors.per_village - held, 0), of_village),
    )


def _places(values: Sequence[Any]) -> dict[Any, int]:
    return {value: place for place, value in enumerate(values)}


def _ints(values: Any) -> Ints:
    return np.fromiter(values, dtype=np.int64)
