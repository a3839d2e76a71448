"""Where people stand on the lists of a run, without the reasons that are kept there: thousands of lines in a moment."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from jobmatch.store.rows import MatchRow, VacancyRow


@dataclass(frozen=True, slots=True)
class Standing:
    """Place and micro-points on one list."""

    worker_no: int
    rank: int
    points: int


@dataclass(frozen=True, slots=True)
class ListEnd:
    """How many stand on a list, and the micro-points of the last of them."""

    listed: int
    last_points: int


def of_people(session: Session, run_id: str, worker_nos: Collection[int]) -> dict[int, dict[str, Standing]]:
    """Worker number -> vacancy ref -> where that person stands; people on no list are not named."""
    found: defaultdict[int, dict[str, Standing]] = defaultdict(dict)
    for row in session.execute(_lines(run_id).where(MatchRow.worker_id.in_(list(worker_nos)))):
        found[row.worker_id][row.ref] = Standing(row.worker_id, row.rank, row.points)
    return dict(found)


def of_lists(session: Session, run_id: str, refs: Collection[str]) -> dict[str, list[Standing]]:
    """Everybody on these lists."""
    found: defaultdict[str, list[Standing]] = defaultdict(list)
    for row in session.execute(_lines(run_id).where(VacancyRow.ref.in_(list(refs)))):
        found[row.ref].append(Standing(row.worker_id, row.rank, row.points))
    return dict(found)


def _lines(run_id: str) -> Select[Any]:
    columns: tuple[Any, ...] = (VacancyRow.ref, MatchRow.worker_id, MatchRow.rank, MatchRow.points)
    return select(*columns).join(VacancyRow, VacancyRow.id == MatchRow.vacancy_id).where(MatchRow.run_id == run_id)


def list_ends(session: Session, run_id: str) -> dict[str, ListEnd]:
    """By vacancy ref; empty lists are not named."""
    query = select(VacancyRow.ref, func.count(), func.min(MatchRow.points)).join(VacancyRow, VacancyRow.id == MatchRow.vacancy_id)
    rows = session.execute(query.where(MatchRow.run_id == run_id).group_by(VacancyRow.ref)).all()
    return {ref: ListEnd(listed, least) for ref, listed, least in rows}
