"""The fair, what the planner needs to know of people, and the plan that comes out."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Fair:
    """`seats` counts people in the hall, not pairs."""

    code: str
    held_on: date
    place: str
    seats: int
    opens_at: time = time(8, 0)


@dataclass(frozen=True, slots=True)
class Invitee:
    """What the planner may know of a person: the priority group is used for ties alone, by the printed rule."""

    worker_no: int
    village_key: str
    has_priority: bool = False
    invited_last_time: bool = False


@dataclass(frozen=True, slots=True)
class Floors:
    """The fewest people of a thôn and for a vacancy, as far as they have that many who match (users' wishes F4 and F7)."""

    per_village: int = 1
    per_vacancy: int = 5


NO_FLOORS = Floors(per_village=0, per_vacancy=0)


@dataclass(frozen=True, slots=True)
class PlannedInvitation:
    """`vacancy_refs` best first, at most three; `reason` is one Vietnamese sentence that can be read to the person."""

    worker_no: int
    vacancy_refs: tuple[str, ...]
    points: int
    reason: str


class WhyLeftOut(StrEnum):
    NO_SEAT = "no_seat"  # others bring more to the same jobs, and the hall is full
    JOBS_FULL = "jobs_full"  # every job that fits has all the people that may be invited for it
    TIE = "tie"  # equal points with somebody invited, behind them by the printed rule


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A person on some shortlist without a seat; `vacancy_ref` is the one they fit best, `reason` can be read to them."""

    worker_no: int
    vacancy_ref: str
    points: int
    why: WhyLeftOut
    reason: str


@dataclass(frozen=True, slots=True)
class VacancyCount:
    """`matchable` people are on its shortlist and may be invited; `quota` None = no limit but the seats.

    `shortfall` says in Vietnamese why fewer than `floor` are invited; empty where the floor is kept.
    """

    vacancy_ref: str
    matchable: int
    invited: int
    floor: int
    quota: int | None = None
    shortfall: str = ""


@dataclass(frozen=True, slots=True)
class VillageCount:
    """Counts of people of one thôn; `invited` has those who held a seat before this plan, too. `shortfall` as of a vacancy."""

    village_key: str
    matchable: int
    invited: int
    floor: int
    shortfall: str = ""

    @property
    def without_seat(self) -> int:
        return self.matchable - self.invited


class Method(StrEnum):
    """How the plan was found: the linear programme came out whole, people it split were decided by branch and bound, or greedy."""

    LINEAR = "linear"
    BRANCHED = "branched"
    GREEDY = "greedy"


@dataclass(frozen=True, slots=True)
class InvitationPlan:
    """`objective`, `lp_bound` and `greedy` are sums of micro-points over the chosen pairs; gap = 1 - objective / lp_bound.

    All three keep the same seats, quotas and floors; `bound_without_floors` is the bound if no floor were kept, so that
    1 - lp_bound / bound_without_floors is what the floors cost.
    """

    fair_code: str
    run_id: str
    seats: int
    invitations: tuple[PlannedInvitation, ...]
    objective: int
    lp_bound: int
    greedy: int
    left_out: int  # people on some shortlist who got no seat
    bound_without_floors: int = 0
    method: Method = Method.LINEAR
    people_left_out: tuple[LeftOut, ...] = ()
    vacancies: tuple[VacancyCount, ...] = ()
    villages: tuple[VillageCount, ...] = ()
