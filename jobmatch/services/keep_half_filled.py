"""A form that somebody has begun: kept as it stands, offered again, let go of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jobmatch.registry.reading.entry import FIELDS_OF
from jobmatch.store import entries, half_filled
from jobmatch.store.entries import LastEntry
from jobmatch.store.half_filled import HalfFilled
from jobmatch.store.work import OpenReading, OpenWork

__all__ = [
    "Beginning",
    "HalfFilled",
    "LastEntry",
    "drop_half_filled",
    "keep_half_filled",
    "see_beginning",
    "see_half_filled",
    "see_half_of",
    "see_villages",
]

# Beside the fields of the form: who told it and when, what is to be taken away, and the state that was opened.
BESIDE = ("told_by", "told_on", "forget", "was")
BEGINS_WITH = {"commune", "village", "standing", *BESIDE}
LONGEST = 20_000
# Whoever keys in a pile goes on with its day; tomorrow's pile has another.
ONE_SITTING = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What an empty form begins with: `half` was begun and not sent, `last` is whom this account wrote last in this sitting."""

    half: HalfFilled | None
    last: LastEntry | None
    commune_id: str
    village: str
    on: date
    known_communes: frozenset[str]


def keep_half_filled(open_work: OpenWork, form: str, typed: Mapping[str, str], *, account_id: int, now: datetime) -> None:
    """A form in which nothing is typed but what it began with is not kept."""
    known = {name: value[:LONGEST] for name, value in typed.items() if (name in FIELDS_OF or name in BESIDE) and value}
    with open_work() as work:
        if known.keys() - BEGINS_WITH:
            half_filled.keep(work.session, account_id, form, known, now)
        else:
            half_filled.drop(work.session, account_id, form)
        work.commit()


def see_half_filled(open_reading: OpenReading, form: str, *, account_id: int) -> HalfFilled | None:
    with open_reading() as session:
        return half_filled.find(session, account_id, form)


def drop_half_filled(open_work: OpenWork, form: str, *, account_id: int) -> None:
    with open_work() as work:
        half_filled.drop(work.session, account_id, form)
        work.commit()


def see_beginning(open_reading: OpenReading, form: str, *, within: str | None, account_id: int, today: date, now: datetime) -> Beginning:
    with open_reading() as session:
        half = half_filled.find(session, account_id, form)
        last = entries.last_of(session, account_id)
        known = frozenset(entries.communes_with_people(session))
    sitting = last if last and now - last.written_at < ONE_SITTING else None
    commune_id = within or (last.commune_id if last else "")
    return Beginning(half, sitting, commune_id, sitting.village if sitting else "", sitting.on if sitting else today, known)


def see_half_of(open_reading: OpenReading, *, account_id: int) -> tuple[str, ...]:
    """The forms that this account has begun, for its first page."""
    with open_reading() as session:
        return half_filled.forms_of(session, account_id)


def see_villages(open_reading: OpenReading, commune_id: str) -> list[str]:
    """The thôn of a commune that may be meant."""
    with open_reading() as session:
        return entries.villages_of(session, commune_id)
