"""Who may not be matched, listed or invited, and why: asked again whenever people are shown, since a run or a plan may be older."""

from datetime import date
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.consent import LETTER_PURPOSES, MATCHING_PURPOSES
from jobmatch.registry.working_age import WORKING_AGE, is_child
from jobmatch.store import consents, norms
from jobmatch.store.rows import WorkerRow
from jobmatch.store.seekers import SEEKS, SEEKS_NOT, SHARES_AN_ID


class Bar(StrEnum):
    """`CHILD`: known to be under fifteen. `SEEKS_NOT`: has left the registry, or is said to have work, to be away or not to be reached.
    `HAS_A_SEAT`: at the fair that is planned, under a number of before.
    `SHARED_ID`: two people have one citizen ID, and nobody knows yet whose it is. `TO_CONFIRM`: the wish is so old that somebody must ask.
    """

    HAS_A_SEAT = "has_a_seat"
    CHILD = "child"
    SEEKS_NOT = "seeks_not"
    REFUSED = "refused"
    SHARED_ID = "shared_id"
    TO_CONFIRM = "to_confirm"


def from_lists(session: Session, on: date) -> dict[int, Bar]:
    """Worker number -> why nobody is offered this person."""
    people = session.execute(select(WorkerRow.id, SEEKS.label("seeks")).where(or_(SEEKS_NOT, SHARES_AN_ID)))
    return {
        **{row.id: Bar.SHARED_ID if row.seeks else Bar.SEEKS_NOT for row in people},
        **dict.fromkeys(_children(session, on), Bar.CHILD),
        **dict.fromkeys(consents.refusing(session, MATCHING_PURPOSES), Bar.REFUSED),
    }


def from_letters(session: Session, on: date) -> dict[int, Bar]:
    """Worker number -> why no letter goes out to this person."""
    return {**dict.fromkeys(consents.refusing(session, LETTER_PURPOSES), Bar.REFUSED), **from_lists(session, on)}


def from_invitations(session: Session, on: date) -> dict[int, Bar]:
    """Worker number -> why this person is not chosen for an invitation; who has one keeps it while letters may go out."""
    return {**dict.fromkeys(_to_confirm(session, on), Bar.TO_CONFIRM), **from_letters(session, on)}


def _to_confirm(session: Session, on: date) -> list[int]:
    oldest = norms.wish_ages(session).confirmed_since(on)
    return list(session.scalars(select(WorkerRow.id).where(or_(WorkerRow.wish_on.is_(None), WorkerRow.wish_on < oldest))))


def _children(session: Session, on: date) -> list[int]:
    # Only those born since then can be; dates of any precision begin with their year.
    born = select(WorkerRow.id, WorkerRow.birth).where(WorkerRow.birth >= f"{on.year - WORKING_AGE:04d}")
    return [row.id for row in session.execute(born) if is_child(row.birth, on) is Answer.YES]
