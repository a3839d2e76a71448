"""Who is invited to which fair: one seat for one person, whatever happens."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session, aliased

from jobmatch.store.rows import ConsentRow, InvitationRow, PlaceRow, ReviewItemRow, WorkerRow

LETTER_PURPOSES = ("registry", "paper_invitation")


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
    """An invitation with what its letter needs. `place_id` is the thôn, or the commune where the thôn is not known."""

    worker_no: int
    full_name: str
    village: str
    commune: str
    place_id: str
    vacancy_refs: tuple[str, ...]
    points: int
    reason: str
    code: str
    letter_version: int
    run_id: str


@dataclass(frozen=True, slots=True)
class VillageCount:
    """How many letters go to one thôn; an empty `village` gathers those of the commune whose thôn is not known."""

    place_id: str
    village: str
    commune: str
    letters: int


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


def counts(session: Session) -> dict[str, int]:
    """Fair -> letters."""
    rows = session.execute(select(InvitationRow.fair_code, func.count().label("letters")).group_by(InvitationRow.fair_code))
    return {row.fair_code: row.letters for row in rows}


def of_fair(session: Session, fair_code: str, place_id: str | None = None) -> list[Invitation]:
    """In one query, by place; the order of names is the caller's. `place_id` asks for one thôn alone."""
    home, above = aliased(PlaceRow), aliased(PlaceRow)
    query = (
        select(InvitationRow, WorkerRow.full_name, home.kind, home.name, above.name)
        .join(WorkerRow, WorkerRow.id == InvitationRow.worker_id)
        .outerjoin(home, home.id == InvitationRow.place_id)
        .outerjoin(above, above.id == home.parent_id)
        .where(InvitationRow.fair_code == fair_code)
        .order_by(above.name, home.name, InvitationRow.worker_id)
    )
    if place_id is not None:
        query = query.where(InvitationRow.place_id == place_id if place_id else InvitationRow.place_id.is_(None))
    return [invitation(*row) for row in session.execute(query).tuples()]


def invitation(row: InvitationRow, full_name: str, kind: str | None, name: str | None, parent: str | None) -> Invitation:
    village, commune = (name or "", parent or "") if kind == "village" else ("", name or "")
    return Invitation(
        worker_no=row.worker_id,
        full_name=full_name,
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


def by_village(session: Session, fair_code: str) -> list[VillageCount]:
    home, above = aliased(PlaceRow), aliased(PlaceRow)
    rows = session.execute(
        select(InvitationRow.place_id, home.kind, home.name, above.name, func.count())
        .outerjoin(home, home.id == InvitationRow.place_id)
        .outerjoin(above, above.id == home.parent_id)
        .where(InvitationRow.fair_code == fair_code)
        .group_by(InvitationRow.place_id, home.kind, home.name, above.name)
    )
    found = []
    for place_id, kind, name, parent, letters in rows.tuples():
        village, commune = (name, parent or "") if kind == "village" else ("", name or "")
        found.append(VillageCount(place_id or "", village or "", commune, letters))
    return sorted(found, key=lambda each: (each.commune, each.village == "", each.village))


def homes(session: Session, worker_nos: Collection[int]) -> dict[int, str | None]:
    """Where the letter of each goes: the thôn, or the commune where the thôn is not known."""
    rows = session.execute(select(WorkerRow.id, WorkerRow.place_id))
    wanted = set(worker_nos)
    return {row.id: row.place_id for row in rows if row.id in wanted}


def may_not_be_invited(session: Session) -> Mapping[int, str]:
    """Worker number -> why no letter goes out: refused or withdrew, or shares a citizen ID with another until that is solved."""
    newest = (
        select(func.max(ConsentRow.id)).where(ConsentRow.purpose.in_(LETTER_PURPOSES)).group_by(ConsentRow.worker_id, ConsentRow.purpose)
    )
    refused = select(ConsentRow.worker_id).where(ConsentRow.id.in_(newest), ConsentRow.answer.in_(("refused", "withdrawn")))
    shared = select(ReviewItemRow.worker_id, ReviewItemRow.other_worker_id).where(
        ReviewItemRow.kind == "shared_id", ReviewItemRow.state == "open"
    )
    pairs = session.execute(shared).tuples()
    reasons = {number: "shared_id" for pair in pairs for number in pair if number is not None}
    return {**reasons, **dict.fromkeys(session.scalars(refused), "refused")}
