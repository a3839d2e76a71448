"""What a match run sees, read in bulk: only the columns that the ranking may know, and never a sealed one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Row, or_, select
from sqlalchemy.orm import Session

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.places import Place, default_gazetteer
from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.registry.consent import MATCHING_PURPOSES
from jobmatch.registry.worker import Constraints, Wish, WishKind
from jobmatch.registry.working_age import is_child, is_minor
from jobmatch.store import bus_stops, consents
from jobmatch.store.place_book import PlaceBook, read_places
from jobmatch.store.posting_json import posting_from
from jobmatch.store.rows import EnterpriseRow, FairRow, VacancyRow, WishRow, WorkerRow
from jobmatch.store.seekers import SEEKS, SHARES_AN_ID
from jobmatch.vacancies.vacancy import BusStop, Vacancy, VacancyState

# `birth` is read to tell a minor or a child and goes no further.
_WORKER = (
    WorkerRow.id,
    WorkerRow.birth,
    WorkerRow.place_id,
    WorkerRow.commune_code,
    WorkerRow.village,
    WorkerRow.education,
    WorkerRow.qualification,
    WorkerRow.major,
    WorkerRow.employment,
    WorkerRow.current_job,
    WorkerRow.experience_years,
    WorkerRow.wish_text,
    WorkerRow.wish_place_text,
    WorkerRow.wage_min_vnd,
    WorkerRow.wage_max_vnd,
    WorkerRow.licences,
    WorkerRow.constraints,
    WorkerRow.as_of,
    WorkerRow.wish_on,
)
_WISH = (WishRow.worker_id, WishRow.kind, WishRow.text, WishRow.occupation, WishRow.confidence)
_WORDS = ("title", "description", "requirements", "benefits", "salary_text", "workplace_text", "education_text", "shift_text")
# How many are still sought: those who have been hired need nobody to be invited.
_SOUGHT = (VacancyRow.quantity - VacancyRow.hired).label("quantity")
_VACANCY = (VacancyRow.ref, VacancyRow.enterprise_id, _SOUGHT, VacancyRow.closes_on, VacancyRow.state, VacancyRow.posting)


def load_snapshot(session: Session, as_of: date, fair_code: str | None = None) -> Snapshot:
    """Every worker who may seek work, and every open vacancy of a verified enterprise, in seven queries.

    For a fair a vacancy must still be open on its day. Flagged words hinder what goes out, never matching.
    """
    return Snapshot(as_of, _candidates(session, as_of), _vacancies(session, as_of, _is_open(session, as_of, fair_code)))


def load_open_vacancies(session: Session, as_of: date, fair_code: str | None = None) -> tuple[Vacancy, ...]:
    """Every open vacancy as in `load_snapshot`, and nobody's record: for who asks the kept index."""
    return _vacancies(session, as_of, _is_open(session, as_of, fair_code))


def load_for_worker(session: Session, as_of: date, worker_no: int, fair_code: str | None = None) -> Snapshot:
    """One worker, left out where unknown or not seeking, and every open vacancy as in `load_snapshot`."""
    return Snapshot(as_of, _candidates(session, as_of, [worker_no]), _vacancies(session, as_of, _is_open(session, as_of, fair_code)))


def _is_open(session: Session, as_of: date, fair_code: str | None) -> tuple[ColumnElement[bool], ...]:
    fair_day = session.scalars(select(FairRow.held_on).where(FairRow.code == fair_code)).one_or_none() if fair_code else None
    last_day = max(as_of, fair_day or as_of)
    return (
        VacancyRow.state == VacancyState.APPROVED,
        EnterpriseRow.verified_at.is_not(None),
        or_(VacancyRow.closes_on.is_(None), VacancyRow.closes_on >= last_day),
    )


def load_pair(session: Session, as_of: date, vacancy_ref: str, worker_no: int) -> Snapshot:
    """One vacancy, open or not, and one worker: what a question about this pair needs. Either is left out where it is unknown."""
    return load_pairs(session, as_of, [vacancy_ref], [worker_no])


def load_pairs(session: Session, as_of: date, vacancy_refs: Collection[str], worker_nos: Collection[int]) -> Snapshot:
    """These vacancies, open or not, and these workers, none where none is named."""
    candidates = _candidates(session, as_of, worker_nos) if worker_nos else ()
    return Snapshot(as_of, candidates, _vacancies(session, as_of, [VacancyRow.ref.in_(list(vacancy_refs))]))


def load_past(session: Session, as_of: date, vacancy_refs: Collection[str], worker_nos: Collection[int]) -> Snapshot:
    """These vacancies and these workers, also those who found work since: whoever was hired is no seeker any more."""
    candidates = _candidates(session, as_of, worker_nos, also_settled=True) if worker_nos else ()
    return Snapshot(as_of, candidates, _vacancies(session, as_of, [VacancyRow.ref.in_(list(vacancy_refs))]))


def _candidates(session: Session, as_of: date, worker_nos: Collection[int] = (), *, also_settled: bool = False) -> tuple[Candidate, ...]:
    """By number; `worker_nos` asks for these people alone. Whoever refused to be matched is not read."""
    refusing = consents.refusing(session, MATCHING_PURPOSES)
    who = WorkerRow.retired_at.is_(None) if also_settled else SEEKS
    workers, wishes = select(*_WORKER).where(who, ~SHARES_AN_ID), select(*_WISH)
    if worker_nos:
        workers, wishes = workers.where(WorkerRow.id.in_(list(worker_nos))), wishes.where(WishRow.worker_id.in_(list(worker_nos)))
    wished = {
        worker_no: tuple(Wish(WishKind(row.kind), row.text, row.occupation, row.confidence) for row in rows)
        for worker_no, rows in groupby(session.execute(wishes.order_by(WishRow.worker_id, WishRow.place)), key=attrgetter("worker_id"))
    }
    reader = _Reader(as_of, read_places(session))
    rows = (row for row in session.execute(workers.order_by(WorkerRow.id)) if row.id not in refusing)
    return tuple(reader.candidate(row, wished.get(row.id, ())) for row in rows)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Rows as candidates; what thousands share (a commune, a set of answers) is made once."""

    as_of: date
    places: PlaceBook
    _homes: dict[tuple[str | None, str], str] = field(default_factory=dict)
    _answers: dict[tuple[tuple[str, str], ...], Constraints] = field(default_factory=dict)

    def candidate(self, row: Row[Any], wishes: tuple[Wish, ...]) -> Candidate:
        return Candidate(
            worker_no=row.id,
            wishes=wishes,
            wish_text=row.wish_text,
            wish_place_text=row.wish_place_text,
            current_job=row.current_job,
            employment=row.employment,
            major=row.major,
            education=row.education,
            qualification=row.qualification,
            experience_years=row.experience_years,
            wage_min_vnd=row.wage_min_vnd,
            wage_max_vnd=row.wage_max_vnd,
            licences=tuple(row.licences),
            constraints=self._constraints(row.constraints),
            place_id=self._home(row),
            village=row.village,
            is_minor=is_minor(row.birth, self.as_of),
            is_child=is_child(row.birth, self.as_of),
            wish_as_of=row.wish_on or row.as_of,
        )

    def _constraints(self, said: Mapping[str, str]) -> Constraints:
        key = tuple(sorted(said.items()))
        if key not in self._answers:
            self._answers[key] = Constraints(**{name: Answer(answer) for name, answer in key})
        return self._answers[key]

    def _home(self, row: Row[Any]) -> str:
        """The commune of today that holds the person's thôn; the one of the list where a split leaves two and nobody placed the thôn."""
        key = (row.place_id, row.commune_code)
        if key not in self._homes:
            home = self.places.on(row.place_id, self.as_of)
            named = default_gazetteer().commune_by_code(row.commune_code, row.as_of or self.as_of) if row.commune_code else None
            self._homes[key] = home.commune.id if home else _today(named, self.as_of)
        return self._homes[key]


def _today(commune: Place | None, on: date) -> str:
    if commune is None:
        return ""
    return (default_gazetteer().now_at(commune.id, on) or commune).id


def _vacancies(session: Session, as_of: date, conditions: Iterable[ColumnElement[bool]]) -> tuple[Vacancy, ...]:
    words = tuple(getattr(VacancyRow, name) for name in _WORDS)
    query = select(*_VACANCY, *words, EnterpriseRow.name.label("enterprise")).join(EnterpriseRow).where(*conditions)
    rows = session.execute(query.order_by(VacancyRow.id)).all()
    stops = _stops(session, {row.enterprise_id for row in rows}, as_of)
    return tuple(_vacancy(row, stops.get(row.enterprise_id, ())) for row in rows)


def _stops(session: Session, enterprise_ids: Collection[int], as_of: date) -> dict[int, tuple[BusStop, ...]]:
    """By enterprise, in the communes of that day."""
    kept = bus_stops.in_force(session, enterprise_ids, as_of)
    return {
        number: tuple(BusStop(_today(default_gazetteer().get(stop.commune_id), as_of), stop.name) for stop in stops)
        for number, stops in kept.items()
    }


def _vacancy(row: Row[Any], stops: tuple[BusStop, ...]) -> Vacancy:
    return Vacancy(
        ref=row.ref,
        enterprise=row.enterprise,
        quantity=row.quantity,
        closes_on=row.closes_on,
        state=VacancyState(row.state),
        posting=posting_from(row.posting),
        stops=stops,
        **{name: getattr(row, name) for name in _WORDS},
    )
