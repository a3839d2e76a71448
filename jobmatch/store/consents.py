"""What people agreed to or refused, per purpose. Lines are added and never changed: undoing one is a newer line.

What somebody said holds for whoever they turn out to be: lines of people who were merged are read as lines of the one who stays.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
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


def of_worker(session: Session, worker_no: int) -> tuple[list[ConsentLine], dict[str, ConsentLine]]:
    """Everything that was recorded of this person, newest first; and by purpose the line that holds, as `refusing` judges."""
    rows = session.execute(
        select(ConsentRow, AccountRow.display_name)
        .outerjoin(AccountRow, AccountRow.id == ConsentRow.recorded_by)
        .where(ConsentRow.worker_id.in_(merges.same_people(session, worker_no)))
        .order_by(ConsentRow.id)
    )
    lines, said = {}, defaultdict(list)
    for row, name in rows:
        lines[row.id] = ConsentLine(row.purpose, Said(row.answer), row.said_on, row.paper, name or "", row.recorded_at)
        said[row.purpose].append(row)
    since = merges.one_since(session)
    return list(lines.values())[::-1], {purpose: lines[_holding(of_one, since).id] for purpose, of_one in said.items()}


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
    lines = session.scalars(select(ConsentRow).where(ConsentRow.purpose.in_(names)).order_by(ConsentRow.id)).all()
    if not any(line.answer in NOES for line in lines):
        return set()
    known_as, since = merges.now_known_as(session), merges.one_since(session)
    said: dict[tuple[int, str], list[ConsentRow]] = defaultdict(list)
    for line in lines:
        said[known_as.get(line.worker_id, line.worker_id), line.purpose].append(line)
    people = {worker_no for (worker_no, _), of_one in said.items() if _holding(of_one, since).answer in NOES}
    return people | {gone for gone, kept in known_as.items() if kept in people}


def _holding(lines: Sequence[ConsentRow], since: Mapping[int, datetime]) -> ConsentRow:
    """Of what one person said about one purpose, oldest first, the line that holds: the newest, or a no that no yes took back."""
    noes = [line for line in lines if line.answer in NOES and not any(_takes_back(line, other, since) for other in lines)]
    return (noes or lines)[-1]


def _takes_back(no: ConsentRow, yes: ConsentRow, since: Mapping[int, datetime]) -> bool:
    """A yes of before, recorded late from an old paper, does not."""
    if yes.answer in NOES or yes.id < no.id or yes.said_on < no.said_on:
        return False
    became_one = [since[number] for number in (no.worker_id, yes.worker_id) if number in since]
    return no.worker_id == yes.worker_id or all(yes.recorded_at > moment for moment in became_one)
