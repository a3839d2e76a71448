"""Counts of what is known and how fresh it is, by thôn: those of now, and those that were kept with each import."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from jobmatch.registry.data_quality import DataQuality, summed
from jobmatch.store import norms
from jobmatch.store.bulk import insert_all
from jobmatch.store.homes_today import Village, villages_today
from jobmatch.store.rows import DataQualityRow, ImportBatchRow, ReviewItemRow, WorkerPhoneRow, WorkerRow

_FULL_DATE = 10  # letters of YYYY-MM-DD
NOWHERE = Village("", "", "", "")  # of whom no list says where they live


@dataclass(frozen=True, slots=True)
class KeptQuality:
    """The counts by commune (as it is called today) after an import."""

    import_id: int
    file_name: str
    on: date
    by_commune: Mapping[str, DataQuality]


def quality_now(session: Session, on: date) -> dict[Village, DataQuality]:
    """By thôn of that day, in the order in which they come; a wish is fresh until it is called weak."""
    fresh_since = norms.wish_ages(session).fresh_since(on)
    homes = villages_today(session, on)
    parts: dict[Village, list[DataQuality]] = defaultdict(list)
    phones = _by_place(session, select(WorkerRow.place_id, func.count(WorkerPhoneRow.worker_id.distinct())).join(WorkerPhoneRow))
    questions, pairs = _questions(session)
    for row in session.execute(_counted(fresh_since)):
        home = homes[row.place_id] if row.place_id else NOWHERE
        place = row.place_id or ""
        found = DataQuality(
            people=row.people,
            birth=row.birth,
            citizen_id=row.citizen_id,
            phone=phones.get(place, 0),
            village=row.people if home.village else 0,
            wish=row.wish,
            fresh=row.fresh,
            questions=questions.get(place, 0),
            pairs=pairs.get(place, 0),
        )
        parts[home].append(found)
    return {home: summed(found) for home, found in parts.items()}


def _counted(fresh_since: date) -> Any:
    def having(condition: ColumnElement[bool]) -> Any:
        return func.sum(case((condition, 1), else_=0))

    return (
        select(
            WorkerRow.place_id,
            func.count().label("people"),
            having(func.length(WorkerRow.birth) == _FULL_DATE).label("birth"),
            having(WorkerRow.citizen_id_tail_hash.is_not(None)).label("citizen_id"),
            having(WorkerRow.wish_text != "").label("wish"),
            having(WorkerRow.wish_on >= fresh_since).label("fresh"),
        )
        .where(WorkerRow.retired_at.is_(None))
        .group_by(WorkerRow.place_id)
    )


def _by_place(session: Session, query: Any) -> dict[str, int]:
    counted = session.execute(query.where(WorkerRow.retired_at.is_(None)).group_by(WorkerRow.place_id))
    return {place_id or "": number for place_id, number in counted}


def _questions(session: Session) -> tuple[dict[str, int], dict[str, int]]:
    """Open questions, and people who may be one with somebody, by place; a pair counts where its first person lives."""
    is_open = select(WorkerRow.place_id, func.count(ReviewItemRow.id)).join(ReviewItemRow, ReviewItemRow.worker_id == WorkerRow.id)
    questions = _by_place(session, is_open.where(ReviewItemRow.state == "open"))
    pairs = _by_place(session, is_open.where(ReviewItemRow.state == "open", ReviewItemRow.kind == "same_person"))
    return questions, pairs


def keep_quality(session: Session, import_id: int, on: date) -> None:
    """With the import, for the trend."""
    rows = [
        {"import_id": import_id, "place_id": home.id, "counts": found.counts()}
        for home, found in quality_now(session, on).items()
        if home is not NOWHERE
    ]
    insert_all(session, DataQualityRow, rows)


def kept_quality(session: Session, on: date, limit: int) -> list[KeptQuality]:
    """After each of the newest imports, newest first."""
    homes = villages_today(session, on)
    newest = select(DataQualityRow.import_id).distinct().order_by(DataQualityRow.import_id.desc()).limit(limit)
    imports = list(session.scalars(newest))
    rows = session.execute(
        select(DataQualityRow, ImportBatchRow.file_name, ImportBatchRow.as_of)
        .join(ImportBatchRow, ImportBatchRow.id == DataQualityRow.import_id)
        .where(DataQualityRow.import_id.in_(imports))
    )
    parts: dict[int, dict[str, list[DataQuality]]] = defaultdict(lambda: defaultdict(list))
    told: dict[int, tuple[str, date]] = {}
    for row, file_name, as_of in rows:
        told[row.import_id] = (file_name, as_of)
        parts[row.import_id][homes[row.place_id].commune_id].append(DataQuality.of(row.counts))
    return [
        KeptQuality(number, *told[number], {commune: summed(found) for commune, found in parts[number].items()})
        for number in sorted(parts, reverse=True)
    ]
