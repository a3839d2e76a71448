"""The plan of invitations to a fair, with its counts and with a reason for everyone, invited or not."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from jobmatch.fairs.fair import Fair, Floors, InvitationPlan, Invitee, PlannedInvitation, VacancyCount, VillageCount
from jobmatch.fairs.invitation_reason import invitation_reason
from jobmatch.fairs.left_out import people_left_out
from jobmatch.fairs.pairs import Flags, Ints, Pairs, pairs_of
from jobmatch.fairs.seating import bound_of, seat
from jobmatch.matching.shortlist import Shortlist

MOST_VACANCIES = 3  # on one letter; more than three tables in one morning nobody sees
USUAL_FLOORS = Floors()
_NO_SEAT_LEFT = "Hội trường hết chỗ trước khi đủ số tối thiểu."
_PEOPLE_TAKEN = "Những người hợp đã được mời cho việc khác, mỗi người nhiều nhất {most} việc."
_JOBS_TAKEN = "Những việc hợp với người trong thôn đã đủ người được mời."


def plan_invitations(
    fair: Fair,
    shortlists: Sequence[Shortlist],
    invitees: Mapping[int, Invitee],
    quotas: Mapping[str, int],
    *,
    run_id: str,
    already_invited: Collection[int] = (),
    most_vacancies: int = MOST_VACANCIES,
    floors: Floors = USUAL_FLOORS,
) -> InvitationPlan:
    """Who is invited, and for which jobs: the best sum of points that seats, quotas and floors allow, by the printed rule among equals.

    `invitees` are those who may be invited at all; others on a shortlist are passed over. `already_invited` keep their seats and get no
    second letter. `quotas` are what may still be invited for a vacancy; one without a quota has no limit but the seats.
    """
    pairs = pairs_of(
        fair,
        shortlists,
        invitees=invitees,
        quotas=quotas,
        already_invited=already_invited,
        floors=floors,
        most_vacancies=most_vacancies,
    )
    seating = seat(pairs)
    left_out = people_left_out(pairs, seating.chosen)
    return InvitationPlan(
        fair_code=fair.code,
        run_id=run_id,
        seats=fair.seats,
        invitations=_invitations(pairs, seating.chosen),
        objective=int(pairs.points[seating.chosen].sum()),
        lp_bound=seating.bound,
        greedy=seating.greedy,
        left_out=len(left_out),
        bound_without_floors=max(bound_of(pairs.without_floors()), seating.bound),
        method=seating.method,
        people_left_out=left_out,
        vacancies=_vacancy_counts(pairs, seating.chosen, quotas),
        villages=_village_counts(pairs, seating.chosen),
    )


def _invitations(pairs: Pairs, chosen: Flags) -> tuple[PlannedInvitation, ...]:
    jobs_of: dict[int, list[int]] = {}
    for pair in np.flatnonzero(chosen).tolist():
        jobs_of.setdefault(int(pairs.person[pair]), []).append(pair)
    return tuple(_invitation(pairs, person, jobs) for person, jobs in sorted(jobs_of.items()))


def _invitation(pairs: Pairs, person: int, jobs: list[int]) -> PlannedInvitation:
    best_first = sorted(jobs, key=lambda pair: (-int(pairs.points[pair]), int(pairs.vacancy[pair])))
    return PlannedInvitation(
        worker_no=pairs.people[person].worker_no,
        vacancy_refs=tuple(pairs.refs[pairs.vacancy[pair]] for pair in best_first),
        points=int(pairs.points[jobs].sum()),
        reason=invitation_reason(pairs.matches[best_first[0]]),
    )


def _invited_for(pairs: Pairs, chosen: Flags) -> Ints:
    return np.bincount(pairs.vacancy[chosen], minlength=len(pairs.refs))


def _vacancy_counts(pairs: Pairs, chosen: Flags, quotas: Mapping[str, int]) -> tuple[VacancyCount, ...]:
    invited_for = _invited_for(pairs, chosen)
    hall_full = len(np.unique(pairs.person[chosen])) >= pairs.seats
    short = _NO_SEAT_LEFT if hall_full else _PEOPLE_TAKEN.format(most=pairs.most_vacancies)
    return tuple(
        VacancyCount(
            vacancy_ref=ref,
            matchable=int(pairs.matchable[at]),
            invited=int(invited_for[at]),
            floor=int(pairs.vacancy_floors[at]),
            quota=quotas.get(ref),
            shortfall=short if invited_for[at] < pairs.vacancy_floors[at] else "",
        )
        for at, ref in enumerate(pairs.refs)
    )


def _village_counts(pairs: Pairs, chosen: Flags) -> tuple[VillageCount, ...]:
    people = np.unique(pairs.person[chosen])
    invited = np.bincount(pairs.village[people], minlength=len(pairs.villages))
    matchable = np.bincount(pairs.village, minlength=len(pairs.villages))
    short = _NO_SEAT_LEFT if len(people) >= pairs.seats else _JOBS_TAKEN
    return tuple(
        VillageCount(
            village_key=key,
            matchable=int(matchable[at] + pairs.held[at]),
            invited=int(invited[at] + pairs.held[at]),
            floor=int(pairs.village_floors[at] + pairs.held[at]),
            shortfall=short if invited[at] < pairs.village_floors[at] else "",
        )
        for at, key in enumerate(pairs.villages)
    )
