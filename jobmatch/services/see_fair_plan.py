"""The plan of a fair as it stands: who comes from where and for what, what is held back, who has a job that fits and no seat."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound
from jobmatch.fairs.fair import Fair
from jobmatch.store import fair_inputs, fairs, invitations, match_runs, places, vacancies
from jobmatch.store.fair_inputs import HeldBack
from jobmatch.store.fairs import KeptPlan
from jobmatch.store.invitations import Invitation, WithoutSeat
from jobmatch.store.work import OpenReading

__all__ = [
    "HeldBack",
    "Invitation",
    "JobLine",
    "SeenPlan",
    "VillageLine",
    "WithoutSeat",
    "see_fair_plan",
    "see_invitations",
    "see_without_seat",
]


@dataclass(frozen=True, slots=True)
class VillageLine:
    """`matchable` people of the thôn stand on some list; `invited` of them have a letter. An empty `village`: the thôn is not known."""

    place_id: str
    village: str
    commune: str
    matchable: int
    invited: int

    @property
    def without_seat(self) -> int:
        return max(0, self.matchable - self.invited)


@dataclass(frozen=True, slots=True)
class JobLine:
    vacancy_ref: str
    title: str
    enterprise: str
    quantity: int
    invited: int


@dataclass(frozen=True, slots=True)
class SeenPlan:
    """`plan` is None before the first list; `newest_run` is the run that the next one would be made from, None without any."""

    fair: Fair
    plan: KeptPlan | None
    villages: tuple[VillageLine, ...]
    jobs: tuple[JobLine, ...]
    held_back: tuple[HeldBack, ...]
    newest_run: str | None

    @property
    def invited(self) -> int:
        return sum(line.invited for line in self.villages)

    @property
    def matchable(self) -> int:
        return sum(max(line.matchable, line.invited) for line in self.villages)


def see_fair_plan(open_reading: OpenReading, code: str, *, today: date) -> SeenPlan:
    with open_reading() as session:
        fair, plan = _known(session, code), fairs.plan_of(session, code)
        newest = match_runs.newest_of(session, fair_code=code) or match_runs.newest_of(session)
        run = match_runs.find(session, plan.run_id) if plan else newest
        if run is None:
            return SeenPlan(fair, plan, (), (), (), None)
        going_out, held_back = fair_inputs.letter_vacancies(session, set(run.vacancy_refs), today)
        invited_for = invitations.invited_for(session, code)
        jobs = [JobLine(ref, job.title, job.enterprise, job.quantity, invited_for[ref]) for ref, job in sorted(going_out.items())]
        villages = _villages(session, code, run.id, set(going_out))
        return SeenPlan(fair, plan, villages, tuple(jobs), tuple(held_back), newest.id if newest else None)


def _villages(session: Session, code: str, run_id: str, refs: set[str]) -> tuple[VillageLine, ...]:
    matchable = invitations.matchable_by_place(session, run_id, refs)
    invited = {line.place_id: line.letters for line in invitations.by_village(session, code)}
    names = places.names_of(session, {*matchable, *invited})
    lines = [
        VillageLine(place, *names.get(place, ("", "")), matchable.get(place, 0), invited.get(place, 0)) for place in {*matchable, *invited}
    ]
    return tuple(sorted(lines, key=lambda line: (line.commune, line.village == "", line.village)))


def see_invitations(open_reading: OpenReading, code: str) -> tuple[Fair, list[Invitation], dict[str, str]]:
    """Everybody with a seat, and the titles of the jobs that their letters name, by ref."""
    with open_reading() as session:
        fair = _known(session, code)
        seated = invitations.of_fair(session, code)
        named = vacancies.by_refs(session, {ref for each in seated for ref in each.vacancy_refs})
        return fair, seated, {ref: kept.vacancy.title for ref, kept in named.items()}


def see_without_seat(open_reading: OpenReading, code: str, *, today: date) -> tuple[Fair, list[WithoutSeat]]:
    with open_reading() as session:
        fair, plan = _known(session, code), fairs.plan_of(session, code)
        run = match_runs.find(session, plan.run_id) if plan else None
        if run is None:
            return fair, []
        going_out, _ = fair_inputs.letter_vacancies(session, set(run.vacancy_refs), today)
        return fair, invitations.without_seat(session, code, run.id, set(going_out))


def _known(session: Session, code: str) -> Fair:
    fair = fairs.find(session, code)
    if fair is None:
        raise NotFound("fair_unknown", f"Không có phiên nào mang mã {code}.", "Xem lại danh sách các phiên.")
    return fair
