"""Lists that were written into the registry: what is known of each, and the writing of a plan, all of it or nothing."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from jobmatch.registry.intake import IntakePlan, NewRow, new_rows, plan_intake
from jobmatch.registry.reading.result import ReadWorkbook, RowOutcome
from jobmatch.registry.telling import IDENTITY
from jobmatch.store import answers, id_holders, reviews, wish_decisions, workers
from jobmatch.store.bulk import insert_all
from jobmatch.store.data_quality import keep_quality
from jobmatch.store.draft_json import draft_text
from jobmatch.store.import_columns import columns_of
from jobmatch.store.reserved_ids import reserve_ids
from jobmatch.store.rows import AccountRow, ImportBatchRow, RegistryRevisionRow, SourceRow
from jobmatch.store.worker_secrets import read_known_rows

LIST, HAND, SHEET = "list", "hand", "sheet"
_PURPOSE = "Nhập danh sách: đối chiếu với người đã có"


RowTicks = Collection[tuple[str, int, str]]  # a sheet, an Excel row and an identity field that may change


@dataclass(frozen=True, slots=True)
class NewList:
    """A list about to be imported: what was read from it, and what its bytes are known by."""

    read: ReadWorkbook
    sha256: str


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, and the revision of the registry that it was made beside: at any other one it is void."""

    plan: IntakePlan
    revision: int


@dataclass(frozen=True, slots=True)
class Batch:
    """What was written at one stroke; `written_by` is the name shown on the pages, empty for the command line.

    What was undone has no rows any more, and its counts remain.
    """

    id: int
    file_name: str
    as_of: date
    written_by: str
    written_at: datetime
    accepted: int
    in_review: int
    refused: int
    kind: str
    undone_at: datetime | None

    @property
    def rows(self) -> int:
        return self.accepted + self.in_review + self.refused


def hold_registry(session: Session) -> int:
    """Until the transaction ends nobody else imports: two lists at once would make one person two. Gives the revision that it found.

    On SQLite a writer is alone from its first statement. Whoever changes which rows stand for whom, or how wishes are read, holds the
    registry, and each holding that is committed makes another revision.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("LOCK TABLE import_batch IN EXCLUSIVE MODE"))
    found = revision(session)
    session.execute(update(RegistryRevisionRow).values(number=found + 1))
    return found


def revision(session: Session) -> int:
    """Asked before anything that a plan rests on is read."""
    return session.scalars(select(RegistryRevisionRow.number)).one()


def find(session: Session, sha256: str, as_of: date) -> int | None:
    """The import that wrote the same bytes for the same day and still stands."""
    stands = (ImportBatchRow.kind == LIST, ImportBatchRow.undone_at.is_(None))
    same = select(ImportBatchRow.id).where(ImportBatchRow.content_sha256 == sha256, ImportBatchRow.as_of == as_of, *stands)
    return session.scalars(same.order_by(ImportBatchRow.id).limit(1)).one_or_none()


def plan_lists(
    session: Session, lists: Sequence[NewList], *, as_of: date, account_id: int | None, now: datetime, ticks: RowTicks = frozenset()
) -> Planned:
    """Lists beside everything that is known, which leaves one line in the access log."""
    rows = new_rows([new.read for new in lists], as_of)
    ticked = {
        (place, field) for place, new in enumerate(rows) for field in IDENTITY if (new.row.source.sheet, new.row.source.row, field) in ticks
    }
    return plan_rows(session, rows, ticks=ticked, account_id=account_id, now=now)


def plan_rows(
    session: Session, rows: Sequence[NewRow], *, ticks: Collection[tuple[int, str]] = (), account_id: int | None, now: datetime
) -> Planned:
    """Rows from wherever they came, beside everything that is known. `ticks` are places among the rows, with an identity field each.

    Best in a reading, because comparing takes seconds; whoever then writes holds the registry and sees whether the revision is the same.
    """
    stands_at = revision(session)
    known = read_known_rows(session, reader=account_id, purpose=_PURPOSE, at=now)
    return Planned(plan_intake(known, rows, ticks=ticks, staff=wish_decisions.staff_reading(session)), stands_at)


def write_plan(
    session: Session,
    plan: IntakePlan,
    lists: Sequence[NewList],
    *,
    as_of: date,
    account_id: int | None,
    now: datetime,
    kind: str = LIST,
) -> list[int]:
    """Write lists, people and questions; the numbers of the imports, in the order of `lists`, which are those of the plan."""
    import_ids = list(reserve_ids(session, ImportBatchRow, len(lists)))
    source_ids = list(reserve_ids(session, SourceRow, len(plan.new_rows)))
    # Written with a number of their own are those alone with whom nobody shares it.
    sharing = [place for place, person in enumerate(plan.people) if not person.holds_id]
    freed = id_holders.tails_of(session, (number for place in sharing if (number := plan.people[place].worker_no) is not None))
    worker_nos = workers.write_people(session, plan, source_ids, now=now)
    batches = _batch_values(plan, lists, import_ids)
    insert_all(
        session, ImportBatchRow, [{**batch, "kind": kind, "as_of": as_of, "written_by": account_id, "written_at": now} for batch in batches]
    )
    insert_all(session, SourceRow, _source_values(plan, import_ids, source_ids, worker_nos))
    workers.write_phones_and_wishes(session, plan.people, worker_nos)
    tails = freed | id_holders.tails_of(session, (worker_nos[place] for place in sharing))
    id_holders.settle_holders(session, tails, reader=account_id, now=now)
    reviews.write_questions(session, plan, import_ids, source_ids, worker_nos)
    told = {worker_nos[place]: person.values for place, person in enumerate(plan.people)}
    answers.settle_answered(session, told, answered_by=import_ids[-1], now=now)
    if kind == LIST:
        keep_quality(session, import_ids[-1], as_of)
    return import_ids


def _batch_values(plan: IntakePlan, lists: Sequence[NewList], import_ids: Sequence[int]) -> list[dict[str, Any]]:
    counted = Counter((row.file, row.row.outcome) for row in plan.new_rows)
    return [
        {
            "id": import_ids[place],
            "file_name": new.read.file,
            "content_sha256": new.sha256,
            "accepted": counted[place, RowOutcome.ACCEPTED],
            "in_review": counted[place, RowOutcome.REVIEW],
            "refused": counted[place, RowOutcome.REFUSED],
            "columns": columns_of(new.read),
        }
        for place, new in enumerate(lists)
    ]


def _source_values(
    plan: IntakePlan, import_ids: Sequence[int], source_ids: Sequence[int], worker_nos: Sequence[int]
) -> list[dict[str, Any]]:
    return [
        {
            "id": source_ids[place],
            "import_id": import_ids[new.file],
            "file_name": new.row.source.file,
            "sheet": new.row.source.sheet,
            "row": new.row.source.row,
            "outcome": new.row.outcome.value,
            "worker_id": worker_nos[plan.person_of[place]] if place in plan.person_of else None,
            "draft": draft_text(new.row.draft),
            "settles": list(new.settles),
            "held": list(_held(plan, place)),
        }
        for place, new in enumerate(plan.new_rows)
    ]


def _held(plan: IntakePlan, place: int) -> tuple[str, ...]:
    person = plan.person_of.get(place)
    return () if person is None else plan.people[person].held.get(place, ())


def newest(session: Session, limit: int) -> list[Batch]:
    """Lists and review sheets; one person written by hand is no import."""
    query = select(ImportBatchRow, AccountRow.display_name).outerjoin(AccountRow, AccountRow.id == ImportBatchRow.written_by)
    at_one_stroke = query.where(ImportBatchRow.kind != HAND).order_by(ImportBatchRow.id.desc()).limit(limit)
    return [_batch(row, name) for row, name in session.execute(at_one_stroke)]


def find_batch(session: Session, import_id: int) -> Batch | None:
    query = select(ImportBatchRow, AccountRow.display_name).outerjoin(AccountRow, AccountRow.id == ImportBatchRow.written_by)
    found = session.execute(query.where(ImportBatchRow.id == import_id)).one_or_none()
    return _batch(*found) if found else None


def count(session: Session) -> int:
    return session.scalars(select(func.count()).select_from(ImportBatchRow)).one()


def _batch(row: ImportBatchRow, written_by: str | None) -> Batch:
    counts = (row.accepted, row.in_review, row.refused)
    return Batch(row.id, row.file_name, row.as_of, written_by or "", row.written_at, *counts, row.kind, row.undone_at)
