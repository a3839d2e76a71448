"""Match runs: kept once, read back as the shortlists they were."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, insert, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jobmatch.matching.shortlist import Contribution, Fit, Match, Reason, ReasonKind, Shortlist
from jobmatch.matching.weights import Weights
from jobmatch.store.chunks import chunks
from jobmatch.store.merges import now_known_as
from jobmatch.store.rows import AccountRow, MatchRow, MatchRunRow, SourceRow, VacancyRow

_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class MatchRun:
    """A run as it was asked for. `vacancy_refs` in their own order, also those behind which nobody stands.

    `own_weights` of the vacancies that were not weighed like the others, by ref.
    """

    id: str
    as_of: date
    engine_version: str
    weights: Weights
    top: int
    fair_code: str | None
    candidates: int
    vacancy_refs: tuple[str, ...]
    made_by: int | None
    made_at: datetime
    own_weights: Mapping[str, Weights] = field(default_factory=dict)

    def weights_of(self, vacancy_ref: str) -> Weights:
        return self.own_weights.get(vacancy_ref, self.weights)


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run in the list of runs: `pairs` are the lines of all its shortlists, `made_by_name` is empty for the command line."""

    run: MatchRun
    pairs: int
    made_by_name: str


@dataclass(frozen=True, slots=True)
class FitCounts:
    """How many people of one shortlist fit how well."""

    strong: int = 0
    good: int = 0
    possible: int = 0

    @property
    def listed(self) -> int:
        return self.strong + self.good + self.possible

    @property
    def suitable(self) -> int:
        """Those whom a clerk would call first."""
        return self.strong + self.good


def keep(session: Session, run: MatchRun, shortlists: Iterable[Shortlist]) -> bool:
    """False, and nothing written, when this run is kept already."""
    values = {name: value for name, value in asdict(run).items() if name != "vacancy_refs"}
    try:
        with session.begin_nested():
            session.add(MatchRunRow(**values, vacancies=len(run.vacancy_refs), vacancy_refs=list(run.vacancy_refs)))
    except IntegrityError:
        return False
    ids = vacancy_ids(session, run.vacancy_refs)
    lines = (_line(run.id, ids[shortlist.vacancy_ref], match) for shortlist in shortlists for match in shortlist.matches)
    # Hundreds of thousands of small lists at once keep the collector of garbage busy for longer than the database.
    for part in chunks(lines, _AT_ONCE):
        session.execute(insert(MatchRow), part)
    return True


def _line(run_id: str, vacancy_id: int, match: Match) -> dict[str, Any]:
    return {
        "run_id": run_id,
        "vacancy_id": vacancy_id,
        "rank": match.rank,
        "worker_id": match.worker_no,
        "points": match.points,
        "fit": match.fit.value,
        "value": match.value,
        "chance": match.chance,
        "parts": [(part.feature, part.value, part.points) for part in match.contributions],
        "reasons": [(reason.kind.value, reason.feature, reason.text) for reason in match.reasons],
    }


def vacancy_ids(session: Session, refs: Collection[str]) -> dict[str, int]:
    rows = session.execute(select(VacancyRow.ref, VacancyRow.id).where(VacancyRow.ref.in_(refs)))
    return {row.ref: row.id for row in rows}


def find(session: Session, run_id: str) -> MatchRun | None:
    row = session.get(MatchRunRow, run_id)
    return _run(row) if row else None


def newest(session: Session, limit: int) -> list[RunLine]:
    """The runs made last, with what came of them, in one query."""
    pairs = select(MatchRow.run_id, func.count().label("pairs")).group_by(MatchRow.run_id).subquery()
    query = (
        select(MatchRunRow, pairs.c.pairs, AccountRow.display_name)
        .outerjoin(pairs, pairs.c.run_id == MatchRunRow.id)
        .outerjoin(AccountRow, AccountRow.id == MatchRunRow.made_by)
        .order_by(MatchRunRow.made_at.desc(), MatchRunRow.id)
        .limit(limit)
    )
    return [RunLine(_run(row), pairs or 0, name or "") for row, pairs, name in session.execute(query)]


def newest_of(session: Session, *, fair_code: str | None = None) -> MatchRun | None:
    """The run made last, of this fair where one is named."""
    query = select(MatchRunRow).order_by(MatchRunRow.made_at.desc(), MatchRunRow.id).limit(1)
    row = session.scalars(query.where(MatchRunRow.fair_code == fair_code) if fair_code else query).one_or_none()
    return _run(row) if row else None


def _run(row: MatchRunRow) -> MatchRun:
    return MatchRun(
        row.id,
        row.as_of,
        row.engine_version,
        weights_from(row.weights),
        row.top,
        row.fair_code,
        row.candidates,
        tuple(row.vacancy_refs),
        row.made_by,
        row.made_at,
        {ref: weights_from(values) for ref, values in row.own_weights.items()},
    )


def weights_from(values: Mapping[str, Any]) -> Weights:
    """A feature that the engine of that day did not have weighed nothing; one that is gone since is not shown as a weight."""
    return Weights(**{each.name: int(values.get(each.name, 0)) for each in fields(Weights)})


def count_pairs(session: Session, run_id: str) -> int:
    return session.scalars(select(func.count()).where(MatchRow.run_id == run_id)).one()


def shortlists(session: Session, run_id: str) -> list[Shortlist]:
    """Every shortlist of the run, in the order of its vacancies, empty ones too."""
    run = session.get(MatchRunRow, run_id)
    if run is None:
        return []
    found = {ref: tuple(map(_match, rows)) for ref, rows in groupby(session.execute(_lines(run_id)), key=attrgetter("ref"))}
    return [Shortlist(ref, found.get(ref, ())) for ref in run.vacancy_refs]


def shortlist(session: Session, run_id: str, vacancy_ref: str) -> Shortlist:
    rows = session.execute(_lines(run_id).where(VacancyRow.ref == vacancy_ref))
    return Shortlist(vacancy_ref, tuple(map(_match, rows)))


def match_of(session: Session, run_id: str, vacancy_ref: str, worker_no: int) -> Match | None:
    row = session.execute(_lines(run_id).where(VacancyRow.ref == vacancy_ref, MatchRow.worker_id == worker_no)).one_or_none()
    return _match(row) if row else None


def last_points(session: Session, run_id: str, vacancy_ref: str, top: int) -> int | None:
    """Micro-points of the last person of a full list; None where the list has room for whoever may stand on it."""
    query = select(MatchRow.points).join(VacancyRow, VacancyRow.id == MatchRow.vacancy_id)
    return session.scalars(query.where(MatchRow.run_id == run_id, VacancyRow.ref == vacancy_ref, MatchRow.rank == top)).one_or_none()


def _lines(run_id: str) -> Select[Any]:
    kept = (
        MatchRow.worker_id,
        MatchRow.rank,
        MatchRow.points,
        MatchRow.fit,
        MatchRow.parts,
        MatchRow.reasons,
        MatchRow.value,
        MatchRow.chance,
    )
    query = select(VacancyRow.ref, *kept).join(VacancyRow, VacancyRow.id == MatchRow.vacancy_id)
    return query.where(MatchRow.run_id == run_id).order_by(MatchRow.vacancy_id, MatchRow.rank)


def _match(row: Row[Any]) -> Match:
    return Match(
        row.worker_id,
        row.rank,
        row.points,
        Fit(row.fit),
        tuple(Contribution(feature, value, points) for feature, value, points in row.parts),
        tuple(Reason(ReasonKind(kind), feature, text) for kind, feature, text in row.reasons),
        row.value,
        row.chance,
    )


def fit_counts(session: Session, run_id: str) -> dict[str, FitCounts]:
    """Vacancy ref -> how many of its people fit how well; vacancies without anybody are not named."""
    query = select(VacancyRow.ref, MatchRow.fit, func.count().label("people")).join(VacancyRow, VacancyRow.id == MatchRow.vacancy_id)
    counted: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for ref, fit, people in session.execute(query.where(MatchRow.run_id == run_id).group_by(VacancyRow.ref, MatchRow.fit)):
        counted[ref][Fit(fit).name.lower()] = people
    return {ref: FitCounts(**by_fit) for ref, by_fit in counted.items()}


def workers_listed(session: Session, run_id: str) -> list[int]:
    """Whoever stands on any of its lists."""
    return list(session.scalars(select(MatchRow.worker_id).where(MatchRow.run_id == run_id).distinct()))


def sources_of_listed(session: Session, run_id: str) -> dict[int, tuple[str, ...]]:
    """Worker number -> every row (`file#sheet!row`) that was merged into that person, for all people on the run's lists.

    Whoever turned out to be somebody else since has the rows of that one.
    """
    listed = select(MatchRow.worker_id).where(MatchRow.run_id == run_id)
    known_as = now_known_as(session)
    return _sources(session, known_as, or_(SourceRow.worker_id.in_(listed), SourceRow.worker_id.in_(set(known_as.values()))))


def sources_of_everybody(session: Session) -> dict[int, tuple[str, ...]]:
    """The same of all people of the registry, on lists or not."""
    return _sources(session, now_known_as(session), SourceRow.worker_id.is_not(None))


def _sources(session: Session, known_as: Mapping[int, int], whose: ColumnElement[bool]) -> dict[int, tuple[str, ...]]:
    columns = (SourceRow.worker_id, SourceRow.file_name, SourceRow.sheet, SourceRow.row)
    rows = session.execute(select(*columns).where(whose).order_by(*columns))
    found = {
        worker_no: tuple(f"{file}#{sheet}!{number}" for _, file, sheet, number in of_one)
        for worker_no, of_one in groupby(rows, key=lambda row: row[0])
        if worker_no is not None
    }
    return found | {gone: found[kept] for gone, kept in known_as.items() if kept in found}


def all_matches(session: Session, run_id: str) -> Iterator[tuple[str, Match]]:
    """Vacancy ref and line, list by list; for exports that never hold a whole run in memory."""
    for row in session.execute(_lines(run_id).execution_options(yield_per=2000)):
        yield row.ref, _match(row)
