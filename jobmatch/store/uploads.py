"""Files that were handed in on the site: their bytes and their preview, both sealed, until somebody writes them or puts them away."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from jobmatch.registry.preview import CellLine, PersonLine, Preview
from jobmatch.registry.reading import Problem
from jobmatch.store import access_log
from jobmatch.store.draft_json import draft_from, draft_text
from jobmatch.store.rows import AccountRow, UploadRow

WAITING, READ, WRITTEN, REFUSED, PUT_AWAY = "waiting", "read", "written", "refused", "put_away"


@dataclass(frozen=True, slots=True)
class Upload:
    """`counts`: sheets, rows, accepted, review, refused, and new, updated, unchanged people; empty until it was read."""

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
    )
    session.add(row)
    session.flush()
    return row.id


def find(session: Session, upload_id: int) -> Upload | None:
    found = session.execute(_uploads().where(UploadRow.id == upload_id)).one_or_none()
    return _upload(*found) if found else None


def newest(session: Session, limit: int) -> list[Upload]:
    return [_upload(row, name) for row, name in session.execute(_uploads().order_by(UploadRow.id.desc()).limit(limit))]


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


def note_read(session: Session, upload_id: int, counts: Mapping[str, Any], seen: Preview) -> None:
    _change(session, upload_id, state=READ, counts=dict(counts), problems=preview_text(seen), message="")


def note_refused(session: Session, upload_id: int, message: str) -> None:
    _change(session, upload_id, state=REFUSED, message=message, content=b"", problems="")


def note_written(session: Session, upload_id: int, import_id: int, counts: Mapping[str, Any]) -> None:
    """The bytes go: what was read from them stands in the registry."""
    _change(session, upload_id, state=WRITTEN, import_id=import_id, counts=dict(counts), content=b"", problems="")


def put_away(session: Session, upload_id: int) -> None:
    _change(session, upload_id, state=PUT_AWAY, content=b"", problems="")


def count_waiting(session: Session) -> int:
    return session.scalars(select(func.count()).select_from(UploadRow).where(UploadRow.state.in_((WAITING, READ)))).one()


def preview_text(seen: Preview) -> str:
    return json.dumps(
        {
            "cells": [[asdict(line.problem), line.person, line.proposal, line.waits] for line in seen.cells],
            "changes": [_person_values(line) for line in seen.changes],
            "new": [_person_values(line) for line in seen.new],
        },
        ensure_ascii=False,
    )


def preview_from(text: str) -> Preview:
    told = json.loads(text)
    cells = (CellLine(Problem(**problem), person, proposal, waits) for problem, person, proposal, waits in told["cells"])
    return Preview(tuple(cells), tuple(map(_person_from, told["changes"])), tuple(map(_person_from, told["new"])))


_PERSON = tuple(field.name for field in fields(PersonLine) if field.name not in ("before", "after"))


def _person_values(line: PersonLine) -> dict[str, Any]:
    values = {name: getattr(line, name) for name in _PERSON}
    return {**values, "before": draft_text(line.before), "after": draft_text(line.after)}


def _person_from(values: dict[str, Any]) -> PersonLine:
    drafts = {name: draft_from(values[name]) if values[name] else None for name in ("before", "after")}
    return PersonLine(**{**values, "changed": tuple(values["changed"]), **drafts})


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
    )


def _change(session: Session, upload_id: int, **values: Any) -> None:
    session.execute(update(UploadRow).where(UploadRow.id == upload_id).values(**values))
