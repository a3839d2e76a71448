"""What people agreed to or refused, per purpose. Lines are added and never changed: undoing one is a newer line.

What somebody said holds for whoever they turn out to be: lines of people who were merged are read as lines of the one who stays.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jobmatch.registry.consent import NOES, Basis, Said
from jobmatch.store import merges
from jobmatch.store.bulk import insert_all
from jobmatch.store.rows import AccountRow, ConsentRow, PurposeRow


@dataclass(frozen=True, slots=True)
class Purpose:
    """`law` names the articles that its ground stands on."""

    name: str
    basis: Basis
    law: str


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """`said_on` is the day of the paper or of the talk, `paper` where the paper lies; `officer` is empty for the command line."""

    purpose: str
    said: Said
    said_on: date
    paper: str
    officer: str
    recorded_at: datetime


def purposes(session: Session) -> list[Purpose]:
    """Those that rest on the public task first."""
    rows = session.scalars(select(PurposeRow).order_by(PurposeRow.basis.desc(), PurposeRow.name))
    return [Purpose(row.name, Basis(row.basis), row.law) for row in rows]


def lines_of(session: Session, worker_no: int) -> list[ConsentLine]:
    """Everything that was recorded of this person, newest first."""
    rows = session.execute(
        select(ConsentRow, AccountRow.display_name)
        .outerjoin(AccountRow, AccountRow.id == ConsentRow.recorded_by)
        .where(ConsentRow.worker_id.in_(merges.same_people(session, worker_no)))
        .order_by(ConsentRow.id.desc())
    )
    return [ConsentLine(row.purpose, Said(row.answer), row.said_on, row.paper, name or "", row.recorded_at) for row, name in rows]


def add(
    session: Session,
    worker_no: int,
    names: Sequence[str],
    said: Said,
    *,
    said_on: date,
    paper: str,
    account_id: int | None,
    at: datetime,
) -> None:
    """One line for each purpose."""
    shared = {
        "worker_id": worker_no,
        "answer": said.value,
        "said_on": said_on,
        "recorded_by": account_id,
        "recorded_at": at,
        "paper": paper,
    }
    insert_all(session, ConsentRow, [{"purpose": name, **shared} for name in names])


def refusing(session: Session, names: Collection[str]) -> set[int]:
    """Whoever said no to any of these purposes and has not said yes since, under every number that they ever had.

    Of two records that turned out to be one person a no of either holds: only a yes said after that takes it back.
    """
    newest = select(func.max(ConsentRow.id)).where(ConsentRow.purpose.in_(names)).group_by(ConsentRow.worker_id, ConsentRow.purpose)
    lines = session.execute(select(ConsentRow).where(ConsentRow.id.in_(newest)).order_by(ConsentRow.id)).scalars().all()
    if not any(line.answer in NOES for line in lines):
        return set()
    known_as, since = merges.now_known_as(session), merges.one_since(session)
    said: dict[tuple[int, str], list[ConsentRow]] = defaultdict(list)
    for line in lines:
        said[known_as.get(line.worker_id, line.worker_id), line.purpose].append(line)
    people = {worker_no for (worker_no, _), of_one in said.items() if _is_no(of_one, since)}
    return people | {gone for gone, kept in known_as.items() if kept in people}


def _is_no(lines: Sequence[ConsentRow], since: Mapping[int, datetime]) -> bool:
    """Of the newest line of each number of one person, oldest first."""

    def takes_back(no: ConsentRow, yes: ConsentRow) -> bool:
        became_one = [since[number] for number in (no.worker_id, yes.worker_id) if number in since]
        return yes.id > no.id and yes.answer not in NOES and all(yes.recorded_at > moment for moment in became_one)

    return any(line.answer in NOES and not any(takes_back(line, other) for other in lines) for line in lines)
