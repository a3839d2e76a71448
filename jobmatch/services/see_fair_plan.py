"""The plan of a fair as it stands: who comes from where and for what, what is held back, who has a job that fits and no seat."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound
from jobmatch.fairs.fair import Fair
from jobmatch.store import access_log, barred, fair_inputs, fairs, invitations, match_runs, vacancies
from jobmatch.store.fair_inputs import HeldBack
from jobmatch.store.fairs import KeptPlan
from jobmatch.store.invitations import Invitation, WithoutSeat
from jobmatch.store.place_book import read_places
from jobmatch.store.work import OpenReading, OpenWork

__all__ = [
    "HeldBack",
    "Invitation",
    "JobLine",
    "SeenInvitations",
    "SeenPlan",
    "Use",
    "VillageLine",
    "WithoutSeat",
    "see_fair_plan",
    "see_invitations",
    "see_without_seat",
]

WITHOUT_SEAT = "Xem người có việc hợp mà chưa có chỗ"


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
    """`plan` is None before the first list; `newest_run` is the run that the next one would be made from, None without any.

    `to_confirm` counts people on its lists whose wish is so old that they must be asked before they are invited.
    """

    fair: Fair
    plan: KeptPlan | None
    villages: tuple[VillageLine, ...]
    jobs: tuple[JobLine, ...]
    held_back: tuple[HeldBack, ...]
    newest_run: str | None
    to_confirm: int = 0

    @property
    def invited(self) -> int:
        return sum(line.invited for line in self.villages)

    @property
    def matchable(self) -> int:
        return sum(max(line.matchable, line.invited) for line in self.villages)


class Use(StrEnum):
    """What the list of those invited is opened for, as the access log says it."""

    PAGE = "Xem người được mời"
    SHEET = "Xuất danh sách người được mời"


@dataclass(frozen=True, slots=True)
class SeenInvitations:
    """`letters` are those asked for, out of `whole`; `titles` of the jobs that they name, by ref."""

    fair: Fair
    letters: tuple[Invitation, ...]
    titles: dict[str, str]
    whole: int


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
        villages = _villages(session, fair, run.id, set(going_out), today)
        to_confirm = _to_confirm(session, run.id, set(going_out), today)
        return SeenPlan(fair, plan, villages, tuple(jobs), tuple(held_back), newest.id if newest else None, to_confirm)


def _to_confirm(session: Session, run_id: str, refs: set[str], today: date) -> int:
    kept_from = barred.from_invitations(session, today)
    return sum(kept_from.get(worker_no) is barred.Bar.TO_CONFIRM for worker_no in invitations.matchable(session, run_id, refs))


def _villages(session: Session, fair: Fair, run_id: str, refs: set[str], today: date) -> tuple[VillageLine, ...]:
    places = read_places(session)
    matchable = invitations.matchable_by_place(session, run_id, refs, barred.from_lists(session, today), fair.held_on)
    invited = invitations.letters_by_place(session, fair.code)
    lines = [VillageLine(place, *places.named(place, fair.held_on), matchable[place], invited[place]) for place in {*matchable, *invited}]
    return tuple(sorted(lines, key=lambda line: (line.commune, line.village == "", line.village)))


def see_invitations(
    open_work: OpenWork, code: str, *, place_id: str | None = None, use: Use, today: date, account_id: int | None, now: datetime
) -> SeenInvitations:
    """Everybody with a seat to whom a letter may still go, or those of one thôn."""
    with open_work() as work:
        fair = _known(work.session, code)
        kept_from = barred.from_letters(work.session, today)
        seated = [each for each in invitations.of_fair(work.session, code, fair.held_on) if each.worker_no not in kept_from]
        shown = tuple(each for each in seated if place_id is None or each.place_id == place_id)
        named = vacancies.by_refs(work.session, {ref for each in shown for ref in each.vacancy_refs})
        _note(work.session, f"{use} {code}", [each.worker_no for each in shown], account_id, now)
        work.commit()
    return SeenInvitations(fair, shown, {ref: kept.vacancy.title for ref, kept in named.items()}, len(seated))


def see_without_seat(
    open_work: OpenWork, code: str, *, today: date, account_id: int | None, now: datetime
) -> tuple[Fair, list[WithoutSeat]]:
    with open_work() as work:
        fair, plan = _known(work.session, code), fairs.plan_of(work.session, code)
        run = match_runs.find(work.session, plan.run_id) if plan else None
        if run is None:
            return fair, []
        going_out, _ = fair_inputs.letter_vacancies(work.session, set(run.vacancy_refs), today)
        kept_from = barred.from_lists(work.session, today)
        people = invitations.without_seat(work.session, code, run.id, set(going_out), kept_from, on=fair.held_on)
        _note(work.session, f"{WITHOUT_SEAT} {code}", [each.worker_no for each in people], account_id, now)
        work.commit()
    return fair, people


def _note(session: Session, purpose: str, worker_nos: list[int], account_id: int | None, now: datetime) -> None:
    access_log.note(session, reader=account_id, purpose=purpose, at=now, fields=("invitation",), worker_nos=worker_nos)


def _known(session: Session, code: str) -> Fair:
    fair = fairs.find(session, code)
    if fair is None:
        raise NotFound("fair_unknown", f"Không có phiên nào mang mã {code}.", "Xem lại danh sách các phiên.")
    return fair
