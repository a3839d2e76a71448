"""The fair, and what the planner needs to know of people and vacancies."""

from dataclasses import dataclass
from datetime import date, time


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
class PlannedInvitation:
    """`vacancy_refs` best first, at most three; `reason` is one Vietnamese sentence that can be read to the person."""

    worker_no: int
    vacancy_refs: tuple[str, ...]
    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class InvitationPlan:
    """`objective`, `lp_bound` and `greedy` are sums of micro-points over the chosen pairs; gap = 1 - objective / lp_bound."""

    fair_code: str
    run_id: str
    seats: int
    invitations: tuple[PlannedInvitation, ...]
    objective: int
    lp_bound: int
    greedy: int
    left_out: int  # people on some shortlist who got no seat
