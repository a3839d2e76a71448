"""Sets of weights, by hand or learnt, and which of them is in force where and since when. No line is ever changed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from jobmatch.matching.learning import whole_points
from jobmatch.matching.measuring.shadow import GroupMove
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights
from jobmatch.store.rows import AccountRow, VacancyRow, WeightChoiceRow, WeightSetRow


class Origin(StrEnum):
    HAND = "hand"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class WeightSet:
    """`evidence` of a learnt one: from what, how it did in the shadow run, and what it changed; empty for one set by hand."""

    id: int
    name: str
    origin: Origin
    weights: Weights
    evidence: Mapping[str, Any]
    made_by: str
    made_at: datetime

    @property
    def group_moves(self) -> tuple[GroupMove, ...]:
        """How much each group is seen on today's lists, before and after."""
        return tuple(GroupMove(**each) for each in self.evidence.get("groups", ()))


@dataclass(frozen=True, slots=True)
class Scope:
    """What weights hold for: a vacancy, else a fair, else everything."""

    fair_code: str = ""
    vacancy_ref: str = ""


@dataclass(frozen=True, slots=True)
class WeightChoice:
    """A line of what was put in force. `weight_set` None: the expert weights; lifted: the scope has none of its own since."""

    id: int
    scope: Scope
    weight_set: WeightSet | None
    is_lifted: bool
    reason: str
    chosen_by: str
    chosen_at: datetime

    @property
    def weights(self) -> Weights:
        return self.weight_set.weights if self.weight_set else DEFAULT_WEIGHTS


@dataclass(frozen=True, slots=True)
class InForce:
    """`weights` of a fair, or of everything, and `own` of the vacancies that are not weighed like the others, by ref."""

    weights: Weights
    own: Mapping[str, Weights]

    def of(self, vacancy_ref: str) -> Weights:
        return self.own.get(vacancy_ref, self.weights)


def weights_kept(values: Mapping[str, Any]) -> Weights:
    """Weights written by an engine with other features: what it did not know has the expert's points, and all make a hundred again."""
    known = {field.name: int(values.get(field.name, getattr(DEFAULT_WEIGHTS, field.name))) for field in fields(Weights)}
    return whole_points(known) if sum(known.values()) else DEFAULT_WEIGHTS


def add(
    session: Session, name: str, origin: Origin, weights: Weights, *, evidence: Mapping[str, Any], made_by: int | None, at: datetime
) -> int:
    row = WeightSetRow(
        name=name,
        origin=origin.value,
        weights={field.name: getattr(weights, field.name) for field in fields(Weights)},
        evidence=dict(evidence),
        made_by=made_by,
        made_at=at,
    )
    session.add(row)
    session.flush()
    return row.id


def find(session: Session, set_id: int) -> WeightSet | None:
    found = session.execute(_sets().where(WeightSetRow.id == set_id)).one_or_none()
    return _set(*found) if found else None


def all_sets(session: Session) -> list[WeightSet]:
    """Newest first."""
    return [_set(*row) for row in session.execute(_sets().order_by(WeightSetRow.id.desc()))]


def choose(
    session: Session,
    scope: Scope,
    set_id: int | None,
    *,
    is_lifted: bool = False,
    reason: str,
    chosen_by: int | None,
    at: datetime,
) -> None:
    vacancy_id = session.scalars(select(VacancyRow.id).where(VacancyRow.ref == scope.vacancy_ref)).one() if scope.vacancy_ref else None
    session.add(
        WeightChoiceRow(
            weight_set_id=set_id,
            fair_code=None if vacancy_id else scope.fair_code or None,
            vacancy_id=vacancy_id,
            is_lifted=is_lifted,
            reason=reason,
            chosen_by=chosen_by,
            chosen_at=at,
        )
    )
    session.flush()


def choices(session: Session) -> list[WeightChoice]:
    """Every line, newest first."""
    chooser, maker = aliased(AccountRow), aliased(AccountRow)
    rows = session.execute(
        select(WeightChoiceRow, VacancyRow.ref, chooser.display_name, WeightSetRow, maker.display_name)
        .outerjoin(VacancyRow, VacancyRow.id == WeightChoiceRow.vacancy_id)
        .outerjoin(chooser, chooser.id == WeightChoiceRow.chosen_by)
        .outerjoin(WeightSetRow, WeightSetRow.id == WeightChoiceRow.weight_set_id)
        .outerjoin(maker, maker.id == WeightSetRow.made_by)
        .order_by(WeightChoiceRow.id.desc())
    )
    return [
        WeightChoice(
            row.id,
            Scope(row.fair_code or "", ref or ""),
            _set(kept, made_by) if kept else None,
            row.is_lifted,
            row.reason,
            chosen_by or "",
            row.chosen_at,
        )
        for row, ref, chosen_by, kept, made_by in rows
    ]


def standing(lines: Collection[WeightChoice]) -> dict[Scope, WeightChoice]:
    """The newest line of each scope, of those that have weights of their own."""
    newest: dict[Scope, WeightChoice] = {}
    for line in sorted(lines, key=lambda each: each.id):
        newest[line.scope] = line
    return {scope: line for scope, line in newest.items() if not line.is_lifted}


def in_force(session: Session, fair_code: str | None, refs: Collection[str] = ()) -> InForce:
    """What a run for this fair weighs by; of vacancies those of `refs`."""
    now = standing(choices(session))
    line = now.get(Scope(fair_code or "")) or now.get(Scope())
    weights = line.weights if line else DEFAULT_WEIGHTS
    own = {ref: now[Scope(vacancy_ref=ref)].weights for ref in sorted(refs) if Scope(vacancy_ref=ref) in now}
    return InForce(weights, {ref: of_vacancy for ref, of_vacancy in own.items() if of_vacancy != weights})


def _sets() -> Any:
    return select(WeightSetRow, AccountRow.display_name).outerjoin(AccountRow, AccountRow.id == WeightSetRow.made_by)


def _set(row: WeightSetRow, made_by: str | None) -> WeightSet:
    return WeightSet(row.id, row.name, Origin(row.origin), weights_kept(row.weights), row.evidence, made_by or "", row.made_at)
