"""What a shortlist shows of its vacancy and of its people: names and places, never sex, age or a sealed column."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.orm import Session

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.store.place_book import PlaceBook, read_places
from jobmatch.store.posting_json import posting_from
from jobmatch.store.rows import EnterpriseRow, VacancyRow, WorkerRow
from jobmatch.vacancies.vacancy import WagePeriod

_WORKER = (
    WorkerRow.id,
    WorkerRow.full_name,
    WorkerRow.village,
    WorkerRow.place_id,
    WorkerRow.commune_code,
    WorkerRow.as_of,
    WorkerRow.changed_at,
)


@dataclass(frozen=True, slots=True)
class Person:
    """`commune` is the name of the day that was asked for."""

    worker_no: int
    full_name: str
    village: str
    commune: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class PairAsked:
    """A person and a vacancy of one run."""

    run_id: str
    vacancy_ref: str
    worker_no: int


@dataclass(frozen=True, slots=True)
class VacancyHead:
    """Pay in VND per `wage_period`, None where the enterprise does not say."""

    ref: str
    title: str
    enterprise: str
    quantity: int
    closes_on: date | None
    wage_min_vnd: int | None
    wage_max_vnd: int | None
    wage_period: WagePeriod
    has_bus: bool
    has_housing: bool
    changed_at: datetime


def people(session: Session, worker_nos: Collection[int], on: date) -> dict[int, Person]:
    """By number."""
    return _people(session, WorkerRow.id.in_(worker_nos), on)


def person(session: Session, worker_no: int, on: date) -> Person | None:
    return _people(session, WorkerRow.id == worker_no, on).get(worker_no)


def _people(session: Session, who: ColumnElement[bool], on: date) -> dict[int, Person]:
    places = read_places(session)
    rows = session.execute(select(*_WORKER).where(who))
    return {row.id: Person(row.id, row.full_name, *names_of_home(row, places, on), row.changed_at) for row in rows}


def names_of_home(row: Any, places: PlaceBook, on: date) -> tuple[str, str]:
    """Thôn and commune as they are called on a day; as the list had them where a split leaves two and nobody placed the thôn."""
    village, commune = places.named(row.place_id, on)
    if commune or not row.commune_code:
        return village or row.village, commune
    gazetteer = default_gazetteer()
    listed = gazetteer.commune_by_code(row.commune_code, row.as_of or on)
    return row.village, (gazetteer.now_at(listed.id, on, row.village) or listed).name if listed else ""


def vacancy_heads(session: Session, refs: Collection[str]) -> dict[str, VacancyHead]:
    """Vacancy ref -> what stands above its shortlist."""
    sought = (VacancyRow.quantity - VacancyRow.hired).label("quantity")
    shown = (VacancyRow.ref, VacancyRow.title, sought, VacancyRow.closes_on, VacancyRow.posting, VacancyRow.changed_at)
    query = select(*shown, EnterpriseRow.name.label("enterprise")).join(EnterpriseRow).where(VacancyRow.ref.in_(refs))
    return {row.ref: _head(row) for row in session.execute(query)}


def _head(row: Row[Any]) -> VacancyHead:
    posting = posting_from(row.posting)
    return VacancyHead(
        ref=row.ref,
        title=row.title,
        enterprise=row.enterprise,
        quantity=row.quantity,
        closes_on=row.closes_on,
        wage_min_vnd=posting.wage_min_vnd,
        wage_max_vnd=posting.wage_max_vnd,
        wage_period=posting.wage_period,
        has_bus=posting.bus is Answer.YES,
        has_housing=posting.housing is Answer.YES,
        changed_at=row.changed_at,
    )
