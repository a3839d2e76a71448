"""Whole workers out of their rows: for the export, and for one person's page."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.sheet import Source
from jobmatch.registry.worker import BirthDate, Sex, Standing, Wish, WishKind, Worker, WorkerDraft
from jobmatch.store.chunks import MOST_VALUES
from jobmatch.store.draft_json import constraints_from
from jobmatch.store.rows import PlaceRow, SourceRow, WishRow, WorkerRow
from jobmatch.store.worker_secrets import Secrets


@dataclass(frozen=True, slots=True)
class WorkerHead:
    """What of a worker is about the worker's row: `origins` names the row of a file that gave each field."""

    commune: str
    origins: Mapping[str, int]
    changed_at: datetime


def head_of(session: Session, worker_no: int) -> WorkerHead | None:
    home, commune = aliased(PlaceRow), aliased(PlaceRow)
    query = (
        select(WorkerRow.origins, WorkerRow.changed_at, func.coalesce(commune.name, home.name, "").label("commune"))
        .outerjoin(home, home.id == WorkerRow.place_id)
        .outerjoin(commune, commune.id == home.parent_id)
    )
    row = session.execute(query.where(WorkerRow.id == worker_no)).one_or_none()
    return WorkerHead(row.commune, row.origins, row.changed_at) if row else None


def name_of(session: Session, worker_no: int) -> str | None:
    """None for nobody, and for whoever has left the registry."""
    return session.scalars(select(WorkerRow.full_name).where(WorkerRow.id == worker_no, WorkerRow.retired_at.is_(None))).one_or_none()


def all_worker_nos(session: Session) -> list[int]:
    """Of everybody who stands in the registry."""
    return list(session.scalars(select(WorkerRow.id).where(WorkerRow.retired_at.is_(None)).order_by(WorkerRow.id)))


def read_workers(session: Session, secrets: Mapping[int, Secrets], worker_nos: Collection[int] | None = None) -> list[Worker]:
    """Workers by number; without numbers all of them. What is sealed comes from `secrets`, and is empty for whoever is not in it."""
    wishes = wishes_of(session, worker_nos)
    sources = sources_of(session, worker_nos)
    wanted = set(worker_nos or ())
    query = _of(select(WorkerRow).order_by(WorkerRow.id), WorkerRow.id, worker_nos)
    return [
        Worker(
            row.id,
            worker_draft(row, tuple(wishes.get(row.id, ())), secrets.get(row.id, Secrets())),
            tuple(dict.fromkeys(map(str, sources.get(row.id, ())))),
            row.as_of,
        )
        for row in session.scalars(query)
        if worker_nos is None or row.id in wanted
    ]


def wishes_of(session: Session, worker_nos: Collection[int] | None) -> dict[int, list[Wish]]:
    """First wish first."""
    query = select(WishRow.worker_id, WishRow.kind, WishRow.text, WishRow.occupation, WishRow.confidence)
    ordered = _of(query.order_by(WishRow.worker_id, WishRow.place), WishRow.worker_id, worker_nos)
    wishes: dict[int, list[Wish]] = defaultdict(list)
    for worker_no, kind, text, occupation, confidence in session.execute(ordered):
        wishes[worker_no].append(Wish(WishKind(kind), text, occupation, confidence))
    return wishes


def sources_of(session: Session, worker_nos: Collection[int] | None) -> dict[int, list[Source]]:
    """In the order in which they came."""
    query = select(SourceRow.worker_id, SourceRow.file_name, SourceRow.sheet, SourceRow.row).where(SourceRow.worker_id.is_not(None))
    sources: dict[int, list[Source]] = defaultdict(list)
    for worker_no, file, sheet, row in session.execute(_of(query.order_by(SourceRow.id), SourceRow.worker_id, worker_nos)):
        sources[worker_no].append(Source(file, sheet, row))
    return sources


def sources_of_rows(session: Session) -> dict[int, str]:
    """`file#sheet!row` by the number of the row."""
    rows = session.execute(select(SourceRow.id, SourceRow.file_name, SourceRow.sheet, SourceRow.row))
    return {number: str(Source(file, sheet, row)) for number, file, sheet, row in rows}


def worker_draft(row: WorkerRow, wishes: tuple[Wish, ...], secrets: Secrets) -> WorkerDraft:
    return WorkerDraft(
        full_name=row.full_name,
        sex=Sex(row.sex) if row.sex else None,
        birth=BirthDate.parse(row.birth) if row.birth else None,
        ethnicity=secrets.ethnicity,
        citizen_id=secrets.citizen_id,
        old_id=secrets.old_id,
        phones=secrets.phones,
        commune_code=row.commune_code,
        village=row.village,
        address_text=row.address_text,
        priority_groups=secrets.priority_groups,
        education=row.education,
        qualification=row.qualification,
        major=row.major,
        employment=row.employment,
        current_job=row.current_job,
        experience_years=row.experience_years,
        wishes=wishes,
        wish_text=row.wish_text,
        wish_place_text=row.wish_place_text,
        wage_min_vnd=row.wage_min_vnd,
        wage_max_vnd=row.wage_max_vnd,
        wants_training=Answer(row.wants_training),
        licences=tuple(row.licences),
        constraints=constraints_from(row.constraints),
        note=secrets.note,
        standing=Standing(row.standing) if row.standing else None,
    )


def _of(query: Any, worker_no: InstrumentedAttribute[Any], worker_nos: Collection[int] | None) -> Any:
    """The query for some workers, or for all where none are named or too many for one statement."""
    return query if worker_nos is None or len(worker_nos) > MOST_VALUES else query.where(worker_no.in_(worker_nos))
