"""Who may not be matched, listed or invited, and why: asked again whenever people are shown, since a run or a plan may be older."""

from datetime import date
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.working_age import WORKING_AGE, is_child
from jobmatch.store.rows import ConsentRow, ReviewItemRow, WorkerRow
from jobmatch.store.seekers import SEEKS_NOT

LETTER_PURPOSES = ("registry", "paper_invitation")


class Bar(StrEnum):
    """`CHILD`: known to be under fifteen. `SEEKS_NOT`: has left the registry, or is said to have work, to be away or not to be reached.
    `SHARED_ID`: two people have one citizen ID, and nobody knows yet whose it is.
    """

    CHILD = "child"
    SEEKS_NOT = "seeks_not"
    REFUSED = "refused"
    SHARED_ID = "shared_id"


def from_lists(session: Session, on: date) -> dict[int, Bar]:
    """Worker number -> why nobody is offered this person."""
    return {
        **dict.fromkeys(session.scalars(select(WorkerRow.id).where(SEEKS_NOT)), Bar.SEEKS_NOT),
        **dict.fromkeys(_children(session, on), Bar.CHILD),
    }


def from_letters(session: Session, on: date) -> dict[int, Bar]:
    """Worker number -> why no letter goes out to this person."""
    shared = dict.fromkeys(_sharing_an_id(session), Bar.SHARED_ID)
    return {**shared, **dict.fromkeys(_refusing(session), Bar.REFUSED), **from_lists(session, on)}


def _sharing_an_id(session: Session) -> list[int]:
    open_pairs = select(ReviewItemRow.worker_id, ReviewItemRow.other_worker_id).where(
        ReviewItemRow.kind == "shared_id", ReviewItemRow.state == "open"
    )
    return [number for pair in session.execute(open_pairs) for number in pair if number is not None]


def _refusing(session: Session) -> list[int]:
    newest = (
        select(func.max(ConsentRow.id)).where(ConsentRow.purpose.in_(LETTER_PURPOSES)).group_by(ConsentRow.worker_id, ConsentRow.purpose)
    )
    refused = select(ConsentRow.worker_id).where(ConsentRow.id.in_(newest), ConsentRow.answer.in_(("refused", "withdrawn")))
    return list(session.scalars(refused))


def _children(session: Session, on: date) -> list[int]:
    # Only those born since then can be; dates of any precision begin with their year.
    born = select(WorkerRow.id, WorkerRow.birth).where(WorkerRow.birth >= f"{on.year - WORKING_AGE:04d}")
    return [row.id for row in session.execute(born) if is_child(row.birth, on) is Answer.YES]
