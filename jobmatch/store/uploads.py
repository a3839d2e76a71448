"""Files that were handed in on the site: their bytes and their preview, both sealed, until they are put away or were written long ago."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jobmatch.registry.preview import CellLine, FieldCount, ListLayout, PersonLine, Preview
from jobmatch.registry.reading.result import ColumnReading, Problem, Why
from jobmatch.store import access_log
from jobmatch.store.draft_json import draft_from, draft_text
from jobmatch.store.rows import AccountRow, UploadRow
from jobmatch.store.upload_choices import UploadChoices, choices_from, choices_values

WAITING, READ, WRITTEN, REFUSED, PUT_AWAY = "waiting", "read", "written", "refused", "put_away"
_NOTHING_KEPT: dict[str, Any] = {"content": b"", "problems": "", "kept_until": None}


@dataclass(frozen=True, slots=True)
class Upload:
    """`counts`: sheets, rows, accepted, review, refused, and new, updated, unchanged people; empty until it was read.

    `kept_until` is the last day on which the bytes of a file that was written are there.
    """

    id: int
    file_name: str
    as_of: date
    state: str
    handed_in_by: int | None
    officer: str
    handed_in_at: datetime
    counts: Mapping[str, Any]
    message: str
    import_id: int | None
    choices: UploadChoices
    kept_until: date | None


def add(session: Session, file_name: str, content: bytes, *, as_of: date, account_id: int | None, at: datetime) -> int:
    row = UploadRow(
        file_name=file_name,
        content=content,
        as_of=as_of,
        state=WAITING,
        handed_in_by=account_id,
        handed_in_at=at,
        counts={},
        problems="",
        message="",
        choices={},
    )
    session.add(row)
    session.flush()
    return row.id


def find(session: Session, upload_id: int) -> Upload | None:
    found = session.execute(_uploads().where(UploadRow.id == upload_id)).one_or_none()
    return _upload(*found) if found else None


def newest(session: Session, limit: int, *, of_account: int | None = None) -> list[Upload]:
    """Those that one account handed in, or everybody's."""
    query = _uploads() if of_account is None else _uploads().where(UploadRow.handed_in_by == of_account)
    return [_upload(row, name) for row, name in session.execute(query.order_by(UploadRow.id.desc()).limit(limit))]


def hold(session: Session, upload_id: int) -> str | None:
    """Its state, which nobody else changes before this transaction ends."""
    return session.scalars(select(UploadRow.state).where(UploadRow.id == upload_id).with_for_update()).one_or_none()


def content(session: Session, upload_id: int) -> bytes:
    return session.scalars(select(UploadRow.content).where(UploadRow.id == upload_id)).one()


def preview(session: Session, upload_id: int, *, reader: int | None, purpose: str, at: datetime) -> Preview:
    """It quotes cells of people: who looks leaves a line that counts those of the list and names those whom the registry knows."""
    text, counts = session.execute(select(UploadRow.problems, UploadRow.counts).where(UploadRow.id == upload_id)).one()
    if not text:
        return Preview()
    found = preview_from(text)
    known = [line.worker_no for line in found.changes if line.worker_no is not None]
    people = counts.get("accepted", 0) + counts.get("review", 0)
    access_log.note(session, reader=reader, purpose=purpose, at=at, fields=("upload",), worker_nos=known or None, number=people)
    return found


def note_read(session: Session, upload_id: int, counts: Mapping[str, Any], seen: Preview, choices: UploadChoices) -> None:
    kept = {"counts": dict(counts), "problems": preview_text(seen), "choices": choices_values(choices)}
    _change(session, upload_id, state=READ, message="", **kept)


def note_choices(session: Session, upload_id: int, choices: UploadChoices) -> None:
    _change(session, upload_id, choices=choices_values(choices))


def note_refused(session: Session, upload_id: int, message: str) -> None:
    _change(session, upload_id, state=REFUSED, message=message, **_NOTHING_KEPT)


def note_written(session: Session, upload_id: int, import_id: int, counts: Mapping[str, Any], seen: Preview, *, kept_until: date) -> None:
    """The bytes stay for a while, so that the commune gets its file back marked and the import can be undone and done again."""
    written = {"import_id": import_id, "counts": dict(counts), "problems": preview_text(seen)}
    _change(session, upload_id, state=WRITTEN, kept_until=kept_until, **written)


def put_away(session: Session, upload_id: int) -> None:
    _change(session, upload_id, state=PUT_AWAY, **_NOTHING_KEPT)


def is_kept(session: Session, import_id: int) -> bool:
    """Whether the bytes of an import's file are there still."""
    kept = select(UploadRow.id).where(UploadRow.import_id == import_id, UploadRow.kept_until.is_not(None))
    return session.scalars(kept.limit(1)).first() is not None


def hand_back(session: Session, import_id: int) -> list[int]:
    """Files of an import that was undone can be looked through and written again, while their bytes are there. Gives their numbers.

    Whether the citizen IDs were checked is asked anew: the undoing may be due to them.
    """
    kept = select(UploadRow.id, UploadRow.choices).where(UploadRow.import_id == import_id, UploadRow.kept_until.is_not(None))
    found = {upload_id: replace(choices_from(values), ids_checked=False) for upload_id, values in session.execute(kept.with_for_update())}
    for upload_id, choices in found.items():
        _change(session, upload_id, state=READ, import_id=None, choices=choices_values(choices))
    session.execute(update(UploadRow).where(UploadRow.import_id == import_id).values(state=PUT_AWAY, import_id=None))
    return sorted(found)


def let_go(session: Session, today: date) -> int:
    """Drop the bytes whose time is over, and say of how many files. What was undone and never written again is put away."""
    over = list(session.execute(select(UploadRow.id, UploadRow.state).where(UploadRow.kept_until < today).with_for_update()))
    for upload_id, state in over:
        _change(session, upload_id, state=PUT_AWAY if state == READ else state, **_NOTHING_KEPT)
    return len(over)


def preview_text(seen: Preview) -> str:
    return json.dumps(
        {
            "cells": [[asdict(line.problem), line.person, line.proposal, line.waits] for line in seen.cells],
            "changes": [_person_values(line) for line in seen.changes],
            "new": [_person_values(line) for line in seen.new],
            "fields": [asdict(count) for count in seen.fields],
            "layouts": [asdict(layout) for layout in seen.layouts],
        },
        ensure_ascii=False,
    )


def preview_from(text: str) -> Preview:
    told = json.loads(text)
    cells = (CellLine(Problem(**problem), person, proposal, waits) for problem, person, proposal, waits in told["cells"])
    return Preview(
        tuple(cells),
        tuple(map(_person_from, told["changes"])),
        tuple(map(_person_from, told["new"])),
        tuple(FieldCount(**count) for count in told.get("fields", ())),
        tuple(map(_layout_from, told.get("layouts", ()))),
    )


_DRAFTS = ("before", "after", "said")
_PERSON = tuple(field.name for field in fields(PersonLine) if field.name not in _DRAFTS)


def _person_values(line: PersonLine) -> dict[str, Any]:
    values = {name: getattr(line, name) for name in _PERSON}
    return {**values, **{name: draft_text(getattr(line, name)) for name in _DRAFTS}}


def _person_from(values: dict[str, Any]) -> PersonLine:
    drafts = {name: draft_from(values[name]) if values.get(name) else None for name in _DRAFTS}
    asked = tuple((sheet, row, field) for sheet, row, field in values.get("asked", ()))
    return PersonLine(**{**values, "changed": tuple(values["changed"]), "asked": asked, **drafts})


def _layout_from(values: dict[str, Any]) -> ListLayout:
    columns = (ColumnReading(**{**told, "why": Why(told["why"]), "samples": tuple(told["samples"])}) for told in values["columns"])
    lists = {name: tuple(values[name]) for name in ("sheets", "first_rows", "commune_codes")}
    return ListLayout(values["header_key"], columns=tuple(columns), **lists)


def _uploads() -> Any:
    return select(UploadRow, AccountRow.display_name).outerjoin(AccountRow, AccountRow.id == UploadRow.handed_in_by)


def _upload(row: UploadRow, officer: str | None) -> Upload:
    return Upload(
        row.id,
        row.file_name,
        row.as_of,
        row.state,
        row.handed_in_by,
        officer or "",
        row.handed_in_at,
        row.counts,
        row.message,
        row.import_id,
        choices_from(row.choices),
        row.kept_until,
    )


def _change(session: Session, upload_id: int, **values: Any) -> None:
    session.execute(update(UploadRow).where(UploadRow.id == upload_id).values(**values))
