"""Newsletters: editions of one station, their versions, and who wrote, approved and aired which words."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import CursorResult, Select, select, update
from sqlalchemy.orm import Session, aliased

from jobmatch.errors import NotFound
from jobmatch.radio.script import LeftOut, Sentence
from jobmatch.store.rows import AccountRow, NewsletterRow

DRAFT, SUBMITTED, APPROVED, AIRED = "draft", "submitted", "approved", "aired"
USUAL_SLOT_SECONDS = 240  # a job newsletter is two to four minutes of the commune's slot (practice of the stations)


@dataclass(frozen=True, slots=True)
class Newsletter:
    """One version of one edition. Its text is frozen from `approved` on; `number` is 0 before it is kept.

    `composed` is what the data said when it was written, words by source; `hands` are the accounts that wrote, changed or sent it, none of
    which may approve it; `note` is why it was sent back.
    """

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
    slot_seconds: int = USUAL_SLOT_SECONDS
    composed: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    hands: frozenset[int] = frozenset()
    note: str = ""
    writer: str = ""
    approved_at: datetime | None = None
    approver: str = ""
    aired_at: datetime | None = None

    @property
    def mark(self) -> str:
        """Names the words and the step that a page has shown: whoever decides by an older page decides about something else."""
        return hashlib.sha256(json.dumps([self.number, self.state, self.note, written(self.sentences)]).encode()).hexdigest()[:16]


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
        composed={source: list(words) for source, words in newsletter.composed.items()},
        air_time_seconds=newsletter.air_time_seconds,
        slot_seconds=newsletter.slot_seconds,
        state=newsletter.state,
        written_by=newsletter.written_by,
        written_at=newsletter.written_at,
        hands=sorted(newsletter.hands),
        note=newsletter.note,
    )
    session.add(row)
    session.flush()
    return row.id


def hold(session: Session, number: int) -> None:
    """Until the transaction ends nobody else moves or changes this newsletter."""
    session.execute(select(NewsletterRow.id).where(NewsletterRow.id == number).with_for_update())


def find(session: Session, number: int, station_code: str | None = None) -> Newsletter | None:
    """That of another station than the one named is as missing as one that never was."""
    query = rows().where(NewsletterRow.id == number)
    if station_code is not None:
        query = query.where(NewsletterRow.station_code == station_code)
    found = session.execute(query).one_or_none()
    return newsletter(*found) if found else None


def the_one(session: Session, number: int, station_code: str | None) -> Newsletter:
    found = find(session, number, station_code)
    if found is None:
        raise NotFound("newsletter_unknown", "Không có bản tin này.", "Mở lại danh sách bản tin.")
    return found


def newest_version(session: Session, station_code: str, airs_on: date, run_id: str) -> Newsletter | None:
    same = (NewsletterRow.station_code == station_code, NewsletterRow.airs_on == airs_on, NewsletterRow.run_id == run_id)
    found = session.execute(rows().where(*same).order_by(NewsletterRow.version.desc()).limit(1)).one_or_none()
    return newsletter(*found) if found else None


def versions(session: Session, of: Newsletter) -> list[Newsletter]:
    """All versions of its edition, the newest first."""
    same = (NewsletterRow.station_code == of.station_code, NewsletterRow.airs_on == of.airs_on, NewsletterRow.run_id == of.run_id)
    return [newsletter(*row) for row in session.execute(rows().where(*same).order_by(NewsletterRow.version.desc()))]


def newest(session: Session, number: int, station_code: str | None = None) -> list[Newsletter]:
    """The last editions, of one station or of all."""
    query = rows().order_by(NewsletterRow.airs_on.desc(), NewsletterRow.id.desc()).limit(number)
    if station_code is not None:
        query = query.where(NewsletterRow.station_code == station_code)
    return [newsletter(*row) for row in session.execute(query)]


def change_draft(session: Session, changed: Newsletter) -> bool:
    """Its words, air time and hands. False, and nothing changed, when the text is frozen or is being looked at for approval."""
    values = {
        "sentences": written(changed.sentences),
        "composed": {source: list(words) for source, words in changed.composed.items()},
        "air_time_seconds": changed.air_time_seconds,
        "hands": sorted(changed.hands),
    }
    return _is_one(session, changed.number, DRAFT, values)


def move(session: Session, moved: Newsletter, *, to_state: str, by: int | None, at: datetime, note: str = "") -> bool:
    """False when it stands elsewhere already: of two who press at once, one moves it."""
    values: dict[str, Any] = {"state": to_state, "note": note, "hands": sorted(moved.hands)}
    if to_state == APPROVED:
        values |= {"approved_by": by, "approved_at": at}
    if to_state == AIRED:
        values |= {"aired_by": by, "aired_at": at}
    return _is_one(session, moved.number, moved.state, values)


def _is_one(session: Session, number: int, state: str, values: Mapping[str, Any]) -> bool:
    changed = session.execute(update(NewsletterRow).where(NewsletterRow.id == number, NewsletterRow.state == state).values(values))
    assert isinstance(changed, CursorResult)
    return changed.rowcount == 1


def rows() -> Select[NewsletterRow, str, str]:
    writer, approver = aliased(AccountRow), aliased(AccountRow)
    return (
        select(NewsletterRow, writer.display_name, approver.display_name)
        .outerjoin(writer, writer.id == NewsletterRow.written_by)
        .outerjoin(approver, approver.id == NewsletterRow.approved_by)
    )


def written(sentences: Sequence[Sentence]) -> list[list[object]]:
    return [[each.spoken, each.source, each.ends_item, each.slowly] for each in sentences]


def newsletter(row: NewsletterRow, writer: str | None, approver: str | None) -> Newsletter:
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
        slot_seconds=row.slot_seconds,
        composed={source: tuple(words) for source, words in row.composed.items()},
        hands=frozenset(row.hands) | ({row.written_by} if row.written_by is not None else frozenset()),
        note=row.note,
        writer=writer or "",
        approved_at=row.approved_at,
        approver=approver or "",
        aired_at=row.aired_at,
    )
