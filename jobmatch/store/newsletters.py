"""Newsletters: editions of one station, their versions, and who approved which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import CursorResult, Select, select, update
from sqlalchemy.orm import Session

from jobmatch.radio.script import LeftOut, Sentence
from jobmatch.store.rows import AccountRow, NewsletterRow

DRAFT, SUBMITTED, APPROVED, AIRED = "draft", "submitted", "approved", "aired"


@dataclass(frozen=True, slots=True)
class Newsletter:
    """One version of one edition. Its text is frozen from `approved` on; `number` is 0 before it is kept."""

    number: int
    station_code: str
    run_id: str
    airs_on: date
    version: int
    title: str
    sentences: tuple[Sentence, ...]
    left_out: tuple[LeftOut, ...]
    air_time_seconds: int
    state: str
    written_by: int | None
    written_at: datetime
    approved_by: int | None = None
    approved_at: datetime | None = None
    approver: str = ""


def add(session: Session, newsletter: Newsletter) -> int:
    """The number of the new row. IntegrityError when this version of the edition stands already."""
    row = NewsletterRow(
        station_code=newsletter.station_code,
        run_id=newsletter.run_id,
        airs_on=newsletter.airs_on,
        version=newsletter.version,
        title=newsletter.title,
        sentences=written(newsletter.sentences),
        left_out=[[each.vacancy_ref, each.reason] for each in newsletter.left_out],
        air_time_seconds=newsletter.air_time_seconds,
        state=newsletter.state,
        written_by=newsletter.written_by,
        written_at=newsletter.written_at,
    )
    session.add(row)
    session.flush()
    return row.id


def find(session: Session, number: int) -> Newsletter | None:
    found = session.execute(rows().where(NewsletterRow.id == number)).one_or_none()
    return newsletter(*found) if found else None


def newest_version(session: Session, station_code: str, airs_on: date, run_id: str) -> Newsletter | None:
    same = (NewsletterRow.station_code == station_code, NewsletterRow.airs_on == airs_on, NewsletterRow.run_id == run_id)
    found = session.execute(rows().where(*same).order_by(NewsletterRow.version.desc()).limit(1)).one_or_none()
    return newsletter(*found) if found else None


def newest(session: Session, number: int, station_code: str | None = None) -> list[Newsletter]:
    """The last editions, of one station or of all."""
    query = rows().order_by(NewsletterRow.airs_on.desc(), NewsletterRow.id.desc()).limit(number)
    if station_code is not None:
        query = query.where(NewsletterRow.station_code == station_code)
    return [newsletter(*row) for row in session.execute(query)]


def change_draft(session: Session, number: int, sentences: Sequence[Sentence], air_time_seconds: int) -> bool:
    """False, and nothing changed, when the text is frozen or is being looked at for approval."""
    changed = session.execute(
        update(NewsletterRow)
        .where(NewsletterRow.id == number, NewsletterRow.state == DRAFT)
        .values(sentences=written(sentences), air_time_seconds=air_time_seconds)
    )
    assert isinstance(changed, CursorResult)
    return changed.rowcount == 1


def move(
    session: Session, number: int, *, from_state: str, to_state: str, approved_by: int | None = None, at: datetime | None = None
) -> bool:
    """False when it stands elsewhere already: of two who press at once, one moves it."""
    approval = {"approved_by": approved_by, "approved_at": at} if to_state == APPROVED else {}
    changed = session.execute(
        update(NewsletterRow).where(NewsletterRow.id == number, NewsletterRow.state == from_state).values(state=to_state, **approval)
    )
    assert isinstance(changed, CursorResult)
    return changed.rowcount == 1


def rows() -> Select[NewsletterRow, str]:
    return select(NewsletterRow, AccountRow.display_name).outerjoin(AccountRow, AccountRow.id == NewsletterRow.approved_by)


def written(sentences: Sequence[Sentence]) -> list[list[object]]:
    return [[each.spoken, each.source, each.ends_item, each.slowly] for each in sentences]


def newsletter(row: NewsletterRow, approver: str | None) -> Newsletter:
    return Newsletter(
        number=row.id,
        station_code=row.station_code,
        run_id=row.run_id,
        airs_on=row.airs_on,
        version=row.version,
        title=row.title,
        sentences=tuple(Sentence(*each) for each in row.sentences),
        left_out=tuple(LeftOut(*each) for each in row.left_out),
        air_time_seconds=row.air_time_seconds,
        state=row.state,
        written_by=row.written_by,
        written_at=row.written_at,
        approved_by=row.approved_by,
        approved_at=row.approved_at,
        approver=approver or "",
    )
