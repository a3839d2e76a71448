"""Tick sheets of village heads: whom each lists in which order, and the answers that came back."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import exists, func, select, update
from sqlalchemy.orm import Session

from jobmatch.registry.review_sheet import answer_draft
from jobmatch.registry.telling import tell
from jobmatch.registry.worker import Standing, WishKind
from jobmatch.store.bulk import insert_all
from jobmatch.store.chunks import chunks
from jobmatch.store.draft_json import draft_text
from jobmatch.store.homes_today import Village, villages_today
from jobmatch.store.imports import SHEET, hold_registry
from jobmatch.store.reserved_ids import reserve_ids
from jobmatch.store.retelling import retell
from jobmatch.store.rows import AccountRow, ImportBatchRow, ReviewSheetRow, SourceRow, WishRow, WorkerRow
from jobmatch.store.told_rows import told_rows
from jobmatch.text.names import name_sort_key

_PURPOSE = "Nhập phiếu rà soát"
# Whoever wishes for work or said something unclear, but for those who want none or of whom it is known that they have some.
_WISHES = exists().where(WishRow.worker_id == WorkerRow.id, WishRow.kind != WishKind.NONE)
_ASKED = (WorkerRow.retired_at.is_(None), WorkerRow.standing != Standing.EMPLOYED, _WISHES)


@dataclass(frozen=True, slots=True)
class VillageToAsk:
    """A thôn with how many people a sheet of it would list, how many of their wishes are older than asked, and its newest sheet."""

    village: Village
    people: int
    old_wishes: int
    sheet_id: int | None
    printed_on: date | None
    is_keyed: bool


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One row of a sheet. `worker_no` is whoever the person is by now; None for somebody who has left the registry."""

    number: int
    worker_no: int | None
    full_name: str
    birth_year: str
    wish: str


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """`newer_id` is a later sheet of the same thôn that was keyed in: this paper is out of date then."""

    id: int
    village: Village
    printed_on: date
    made_at: datetime
    made_by: str
    import_id: int | None
    newer_id: int | None
    lines: tuple[SheetLine, ...]


def villages_to_ask(session: Session, on: date, *, old_before: date, commune_id: str = "") -> list[VillageToAsk]:
    """By commune and thôn; `commune_id` asks for one commune of that day. A wish told before `old_before` is old."""
    homes = villages_today(session, on)
    asked, old, of = Counter[str](), Counter[str](), dict[str, Village]()
    people = select(WorkerRow.place_id, WorkerRow.wish_on, func.count()).where(*_ASKED, WorkerRow.place_id.is_not(None))
    for place_id, wish_on, number in session.execute(people.group_by(WorkerRow.place_id, WorkerRow.wish_on)):
        home = homes[place_id or ""]
        of[home.id] = home
        asked[home.id] += number
        old[home.id] += number if wish_on is None or wish_on < old_before else 0
    newest = _newest_sheets(session)
    return [
        VillageToAsk(home, asked[home.id], old[home.id], *newest.get(home.id, (None, None, False)))
        for home in sorted(of.values(), key=lambda home: (home.commune, home.village == "", name_sort_key(home.village)))
        if commune_id in ("", home.commune_id)
    ]


def _newest_sheets(session: Session) -> dict[str, tuple[int, date, bool]]:
    rows = session.execute(
        select(ReviewSheetRow.place_id, ReviewSheetRow.id, ReviewSheetRow.printed_on, ReviewSheetRow.import_id).order_by(ReviewSheetRow.id)
    )
    return {place_id: (sheet_id, printed_on, import_id is not None) for place_id, sheet_id, printed_on, import_id in rows}


def make_sheets(session: Session, place_ids: Collection[str], *, on: date, account_id: int | None, now: datetime) -> list[int]:
    """A new sheet for each of these thôn that has people to ask about, in the order given."""
    homes = villages_today(session, on)
    people: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for worker_no, full_name, place_id in session.execute(
        select(WorkerRow.id, WorkerRow.full_name, WorkerRow.place_id).where(*_ASKED, WorkerRow.place_id.is_not(None))
    ):
        people[homes[place_id or ""].id].append((full_name, worker_no))
    rows = [
        ReviewSheetRow(
            place_id=place_id,
            printed_on=on,
            worker_ids=[worker_no for _, worker_no in sorted(people[place_id], key=lambda each: (name_sort_key(each[0]), each[1]))],
            made_by=account_id,
            made_at=now,
        )
        for place_id in dict.fromkeys(place_ids)
        if place_id in people
    ]
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


def sheets(session: Session, sheet_ids: Collection[int]) -> list[ReviewSheet]:
    """In the order of their numbers."""
    rows = session.execute(
        select(ReviewSheetRow, AccountRow.display_name)
        .outerjoin(AccountRow, AccountRow.id == ReviewSheetRow.made_by)
        .where(ReviewSheetRow.id.in_(sheet_ids))
        .order_by(ReviewSheetRow.id)
    ).all()
    homes: dict[date, Mapping[str, Village]] = {}
    newer = _newest_sheets_keyed(session)
    lines = _lines(session, [worker_no for row, _ in rows for worker_no in row.worker_ids])
    found = []
    for row, made_by in rows:
        places = homes.setdefault(row.printed_on, villages_today(session, row.printed_on))
        listed = tuple(_numbered(number, lines.get(worker_no)) for number, worker_no in enumerate(row.worker_ids, 1))
        later = newer.get(row.place_id)
        newer_id = later if later is not None and later > row.id else None
        village = places[row.place_id]
        found.append(ReviewSheet(row.id, village, row.printed_on, row.made_at, made_by or "", row.import_id, newer_id, listed))
    return found


def _newest_sheets_keyed(session: Session) -> dict[str, int]:
    keyed = select(ReviewSheetRow.place_id, func.max(ReviewSheetRow.id)).where(ReviewSheetRow.import_id.is_not(None))
    return {row[0]: row[1] for row in session.execute(keyed.group_by(ReviewSheetRow.place_id))}


def _lines(session: Session, worker_nos: Sequence[int]) -> dict[int, SheetLine]:
    """By the number that was printed; whoever was found to be somebody else since is that one."""
    columns = (WorkerRow.id, WorkerRow.full_name, WorkerRow.birth, WorkerRow.wish_text, WorkerRow.merged_into, WorkerRow.retired_at)
    lines: dict[int, SheetLine] = {}
    rows: dict[int, Any] = {}
    wanted = set(worker_nos)
    while wanted:
        for part in chunks(sorted(wanted)):
            rows |= {row.id: row for row in session.execute(select(*columns).where(WorkerRow.id.in_(part)))}
        wanted = {row.merged_into for row in rows.values() if row.merged_into} - rows.keys()
    for printed in worker_nos:
        row = rows[printed]
        while row.merged_into:
            row = rows[row.merged_into]
        lines[printed] = SheetLine(0, None if row.retired_at else row.id, rows[printed].full_name, row.birth[:4], row.wish_text)
    return lines


def _numbered(number: int, line: SheetLine | None) -> SheetLine:
    assert line is not None  # rows of workers are never deleted
    return SheetLine(number, line.worker_no, line.full_name, line.birth_year, line.wish)


def told_since(session: Session, sheet: ReviewSheet) -> set[int]:
    """The people of the sheet of whom something was written after it was printed: the paper does not know it."""
    numbers = [line.worker_no for line in sheet.lines if line.worker_no is not None]
    newer = select(SourceRow.worker_id).join(ImportBatchRow, ImportBatchRow.id == SourceRow.import_id)
    found: set[int] = set()
    for part in chunks(numbers):
        changed = newer.where(SourceRow.worker_id.in_(part), ImportBatchRow.written_at > sheet.made_at)
        found |= {worker_no for worker_no in session.scalars(changed) if worker_no is not None}
    return found


def hold(session: Session, sheet_id: int) -> bool:
    """Whether there is such a sheet; nobody else keys it in before this transaction ends."""
    hold_registry(session)
    held = select(ReviewSheetRow.id).where(ReviewSheetRow.id == sheet_id).with_for_update()
    return session.scalars(held).one_or_none() is not None


def key_in(
    session: Session, sheet: ReviewSheet, answers: Mapping[int, Standing], *, on: date, account_id: int | None, now: datetime
) -> int:
    """Write the answers, by the number of the sheet's row, as rows of an import of their own; the number of that import.

    A tick speaks no earlier than the lists of these people that were heard before it: one of a half-year speaks for its last day.
    """
    workers = {line.number: line.worker_no for line in sheet.lines}
    told = told_rows(session, {number for number in map(workers.get, answers) if number}, reader=account_id, purpose=_PURPOSE, at=now)
    speaks_for = max((row.on for rows in told.values() for row in rows if row.heard <= on), default=on)
    name = sheet.village.village or sheet.village.commune
    [import_id] = reserve_ids(session, ImportBatchRow, 1)
    source_ids = reserve_ids(session, SourceRow, len(answers))
    batch = {
        "id": import_id,
        "kind": SHEET,
        "file_name": f"Phiếu rà soát số {sheet.id}",
        "content_sha256": "",
        "as_of": on,
        "written_by": account_id,
        "written_at": now,
        "accepted": len(answers),
        "in_review": 0,
        "refused": 0,
        "columns": {name: {"on": max(on, speaks_for).isoformat(), "columns": {}}},
    }
    insert_all(session, ImportBatchRow, [batch])
    rows = [
        {
            "id": source_id,
            "import_id": import_id,
            "file_name": batch["file_name"],
            "sheet": name,
            "row": number,
            "outcome": "accepted",
            "worker_id": workers[number],
            "draft": draft_text(answer_draft(standing, tell(told[workers[number] or 0]).values)),
            "held": [],
            "settles": [],
        }
        for source_id, (number, standing) in zip(source_ids, sorted(answers.items()), strict=True)
    ]
    insert_all(session, SourceRow, rows)
    session.execute(update(ReviewSheetRow).where(ReviewSheetRow.id == sheet.id).values(import_id=import_id))
    retell(session, {number for number in map(workers.get, answers) if number}, account_id=account_id, now=now)
    return import_id
