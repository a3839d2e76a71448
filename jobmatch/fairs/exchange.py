"""The printed rule where branch and bound decided: a seat goes to whoever comes first among those of equal points for the same jobs."""

from collections import defaultdict

import numpy as np

from jobmatch.fairs.pairs import Flags, Ints, Pairs

Job = tuple[int, int]  # vacancy and points


def swapped_by_the_rule(pairs: Pairs, chosen: Flags) -> Flags:
    """Whoever comes first takes the seat of the last of those whom they can replace; the sum of points stays."""
    able = jobs_of_people(pairs, np.arange(len(pairs)))
    seated = jobs_of_people(pairs, np.flatnonzero(chosen))
    people_of = np.bincount(pairs.village[list(seated)], minlength=len(pairs.villages))
    with_job = people_by_job(seated)
    for person in np.argsort(pairs.place).tolist():
        if person in seated:
            continue
        rivals = {rival for job in able[person] for rival in with_job[job] if _can_replace(pairs, person, rival, people_of)}
        same = [rival for rival in rivals if rival in seated and seated[rival] <= able[person]]
        if same:
            last = max(same, key=lambda rival: int(pairs.place[rival]))
            seated[person] = seated.pop(last)
            people_of[pairs.village[last]] -= 1
            people_of[pairs.village[person]] += 1
            for job in seated[person]:
                with_job[job].append(person)
    return np.array([job in seated.get(person, ()) for person, job in _keys(pairs, np.arange(len(pairs)))], dtype=bool)


def _can_replace(pairs: Pairs, person: int, rival: int, people_of: Ints) -> bool:
    """The person comes first, and the floor of the rival's thôn stays kept."""
    home, left = pairs.village[person], pairs.village[rival]
    return bool(pairs.place[person] < pairs.place[rival] and (home == left or people_of[left] > pairs.village_floors[left]))


def jobs_of_people(pairs: Pairs, of: Ints) -> dict[int, frozenset[Job]]:
    """Each person's jobs in the pairs `of`."""
    found = defaultdict[int, set[Job]](set)
    for person, job in _keys(pairs, of):
        found[person].add(job)
    return {person: frozenset(jobs) for person, jobs in found.items()}


def people_by_job(jobs_of: dict[int, frozenset[Job]]) -> defaultdict[Job, list[int]]:
    found = defaultdict[Job, list[int]](list)
    for person, jobs in jobs_of.items():
        for job in jobs:
            found[job].append(person)
    return found


def _keys(pairs: Pairs, of: Ints) -> list[tuple[int, Job]]:
    jobs = zip(pairs.vacancy[of].tolist(), pairs.points[of].tolist(), strict=True)
    return list(zip(pairs.person[of].tolist(), jobs, strict=True))
