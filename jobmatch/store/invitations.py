"""Who is invited to which fair: one seat for one person, whatever happens."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, func, insert, select
from sqlalchemy.orm import Session

from jobmatch.store.place_book import read_places
from jobmatch.store.rows import InvitationRow, MatchRow, VacancyRow, WorkerRow


@dataclass(frozen=True, slots=True)
class NewInvitation:
    worker_no: int
    vacancy_refs: tuple[str, ...]
    points: int
    reason: str
    place_id: str | None
    code: str
    token_hash: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation with what its letter needs: `sex` says Ông or Bà. `place_id` is the thôn, or the commune where that is not known."""

    worker_no: int
    full_name: str
    sex: str
    village: str
    commune: str
    place_id: str
    vacancy_refs: tuple[str, ...]
    points: int
    reason: str
    code: str
    letter_version: int
    run_id: str


def add_all(session: Session, fair_code: str, run_id: str, new: Sequence[NewInvitation], at: datetime) -> None:
    """IntegrityError when somebody has a seat at this fair already: the database decides, not the plan."""
    if new:
        session.execute(
            insert(InvitationRow),
            [
                {
                    "fair_code": fair_code,
                    "run_id": run_id,
                    "worker_id": each.worker_no,
                    "vacancy_refs": list(each.vacancy_refs),
                    "points": each.points,
                    "reason": each.reason,
                    "place_id": each.place_id,
                    "code": each.code,
                    "letter_version": 1,
                    "token_hash": each.token_hash,
                    "invited_at": at,
                }
                for each in new
            ],
        )


def invited(session: Session, fair_code: str) -> dict[int, str]:
    """Worker number -> code of those who have a seat."""
    rows = session.execute(select(InvitationRow.worker_id, InvitationRow.code).where(InvitationRow.fair_code == fair_code))
    return {row.worker_id: row.code for row in rows}


def invited_for(session: Session, fair_code: str) -> Counter[str]:
    """Vacancy ref -> letters that name it."""
    rows = session.scalars(select(InvitationRow.vacancy_refs).where(InvitationRow.fair_code == fair_code))
    return Counter(ref for refs in rows for ref in refs)


def counts(session: Session) -> dict[str, int]:
    """Fair -> letters."""
    rows = session.execute(select(InvitationRow.fair_code, func.count().label("letters")).group_by(InvitationRow.fair_code))
    return {row.fair_code: row.letters for row in rows}


def of_fair(session: Session, fair_code: str, on: date) -> list[Invitation]:
    """In one query, by place as it is called on that day; the order of names is the caller's."""
    places = read_places(session)
    query = (
        select(InvitationRow, WorkerRow.full_name, WorkerRow.sex)
        .join(WorkerRow, WorkerRow.id == InvitationRow.worker_id)
        .where(InvitationRow.fair_code == fair_code)
    )
    found = [invitation(row, full_name, sex, places.named(row.place_id, on)) for row, full_name, sex in session.execute(query)]
    return sorted(found, key=lambda each: (each.commune, each.village, each.place_id, each.worker_no))


def invitation(row: InvitationRow, full_name: str, sex: str, home: tuple[str, str]) -> Invitation:
    village, commune = home
    return Invitation(
        worker_no=row.worker_id,
        full_name=full_name,
        sex=sex,
        village=village,
        commune=commune,
        place_id=row.place_id or "",
        vacancy_refs=tuple(row.vacancy_refs),
        points=row.points,
        reason=row.reason,
        code=row.code,
        letter_version=row.letter_version,
        run_id=row.run_id,
    )


@dataclass(frozen=True, slots=True)
class WithoutSeat:
    """Somebody on a list of the run without a seat: the job they stand highest for, and where."""

    worker_no: int
    full_name: str
    village: str
    commune: str
    vacancy_ref: str
    title: str
    rank: int
    points: int


def without_seat(
    session: Session, fair_code: str, run_id: str, vacancy_refs: Collection[str], barred: Collection[int], *, on: date
) -> list[WithoutSeat]:
    """Most points first; each person once, with the best of their lines. Whoever is `barred` is left out."""
    places = read_places(session)
    seated = select(InvitationRow.worker_id).where(InvitationRow.fair_code == fair_code)
    rows = session.execute(
        select(MatchRow, VacancyRow.ref, VacancyRow.title, WorkerRow.full_name, WorkerRow.place_id)
        .join(VacancyRow, VacancyRow.id == MatchRow.vacancy_id)
        .join(WorkerRow, WorkerRow.id == MatchRow.worker_id)
        .where(MatchRow.run_id == run_id, VacancyRow.ref.in_(vacancy_refs), MatchRow.worker_id.not_in(seated))
        .order_by(MatchRow.points.desc(), MatchRow.worker_id, VacancyRow.ref)
    )
    found: dict[int, WithoutSeat] = {}
    for match, ref, title, full_name, place_id in rows:
        if match.worker_id in barred:
            continue
        best = WithoutSeat(match.worker_id, full_name, *places.named(place_id, on), ref, title, match.rank, match.points)
        found.setdefault(match.worker_id, best)
    return list(found.values())


def letters_by_place(session: Session, fair_code: str) -> Counter[str]:
    """Thôn (place id) -> letters that go there."""
    places = session.scalars(select(InvitationRow.place_id).where(InvitationRow.fair_code == fair_code))
    return Counter(place_id or "" for place_id in places)


def matchable_by_place(session: Session, run_id: str, vacancy_refs: Collection[str], barred: Collection[int], on: date) -> Counter[str]:
    """Thôn (place id of that day) -> people on at least one of these lists of the run who are not `barred`."""
    places = read_places(session)
    rows = session.execute(select(WorkerRow.id, WorkerRow.place_id).where(WorkerRow.id.in_(_listed(run_id, vacancy_refs))))
    return Counter(places.place_on(row.place_id, on) or "" for row in rows if row.id not in barred)


def matchable(session: Session, run_id: str, vacancy_refs: Collection[str]) -> list[int]:
    """Everybody on at least one of these lists of the run."""
    return list(session.scalars(_listed(run_id, vacancy_refs)))


def _listed(run_id: str, vacancy_refs: Collection[str]) -> Select[int]:
    of_lists = select(MatchRow.worker_id).join(VacancyRow, VacancyRow.id == MatchRow.vacancy_id)
    return of_lists.where(MatchRow.run_id == run_id, VacancyRow.ref.in_(vacancy_refs)).distinct()


def homes(session: Session, worker_nos: Collection[int], on: date) -> dict[int, str | None]:
    """Where the letter of each goes on that day: the thôn, or the commune where the thôn is not known."""
    places = read_places(session)
    rows = session.execute(select(WorkerRow.id, WorkerRow.place_id))
    wanted = set(worker_nos)
    return {row.id: places.place_on(row.place_id, on) for row in rows if row.id in wanted}
