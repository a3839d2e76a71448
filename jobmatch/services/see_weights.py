"""Which weights are in force where and since when, the sets that are kept, and one set beside the expert's and those in force."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from jobmatch.errors import NotFound
from jobmatch.fairs.fair import Fair
from jobmatch.matching import ENGINE_VERSION
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights
from jobmatch.store import fairs, match_runs, match_subjects, weight_sets
from jobmatch.store.match_subjects import VacancyHead
from jobmatch.store.weight_sets import Origin, Scope, WeightChoice, WeightSet
from jobmatch.store.work import OpenReading

__all__ = ["Beside", "OneSet", "Origin", "Scope", "Standing", "WeightsInForce", "newest_learned", "see_weight_set", "see_weights"]

EXPERT = 0
LINES = 50


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in force for one scope. `vacancy` names it where the scope is one."""

    line: WeightChoice
    vacancy: VacancyHead | None


@dataclass(frozen=True, slots=True)
class WeightsInForce:
    """`everything` None: nobody ever chose, the expert's hold. `lines` are all choices, newest first."""

    everything: WeightChoice | None
    standing: tuple[Standing, ...]
    sets: tuple[WeightSet, ...]
    lines: tuple[WeightChoice, ...]
    vacancies: Mapping[str, VacancyHead]


@dataclass(frozen=True, slots=True)
class Beside:
    """The points of one feature: of the expert, of the set, in force for everything."""

    feature: str
    expert: int
    points: int
    in_force: int


@dataclass(frozen=True, slots=True)
class OneSet:
    """`weight_set` None: the expert's. `scopes` are those in which it is in force; for `fairs` it may be put in force.

    `newest_run` is the run on which it can be tried; empty: nothing was matched yet.
    """

    weight_set: WeightSet | None
    features: tuple[Beside, ...]
    scopes: tuple[Scope, ...]
    fairs: tuple[Fair, ...]
    newest_run: str

    @property
    def is_outdated(self) -> bool:
        """What it was learnt with is not the engine of today."""
        return bool(self.evidence) and self.evidence.get("engine") != ENGINE_VERSION

    @property
    def evidence(self) -> Mapping[str, Any]:
        return self.weight_set.evidence if self.weight_set else {}


def see_weights(open_reading: OpenReading) -> WeightsInForce:
    with open_reading() as session:
        lines = weight_sets.choices(session)
        sets = weight_sets.all_sets(session)
        heads = match_subjects.vacancy_heads(session, {line.scope.vacancy_ref for line in lines if line.scope.vacancy_ref})
    now = weight_sets.standing(lines)
    narrower = sorted((scope for scope in now if scope != Scope()), key=lambda scope: (scope.vacancy_ref, scope.fair_code))
    standing = tuple(Standing(now[scope], heads.get(scope.vacancy_ref)) for scope in narrower)
    return WeightsInForce(now.get(Scope()), standing, tuple(sets), tuple(lines[:LINES]), heads)


def see_weight_set(open_reading: OpenReading, set_id: int) -> OneSet:
    """`set_id` 0: the weights that the engine ships."""
    with open_reading() as session:
        found = weight_sets.find(session, set_id) if set_id != EXPERT else None
        lines = weight_sets.choices(session)
        known = fairs.all_fairs(session)
        run = match_runs.newest_of(session)
    if set_id != EXPERT and found is None:
        raise NotFound("weights_unknown", "Không có bộ điểm này.", "Xem lại danh sách các bộ điểm.")
    now = weight_sets.standing(lines)
    everywhere = now[Scope()].weights if Scope() in now else DEFAULT_WEIGHTS
    in_use = tuple(scope for scope, line in now.items() if (line.weight_set.id if line.weight_set else EXPERT) == set_id)
    return OneSet(found, beside(found.weights if found else DEFAULT_WEIGHTS, everywhere), in_use, tuple(known), run.id if run else "")


def newest_learned(open_reading: OpenReading) -> WeightSet | None:
    with open_reading() as session:
        return next((each for each in weight_sets.all_sets(session) if each.origin is Origin.LEARNED), None)


def beside(weights: Weights, in_force: Weights) -> tuple[Beside, ...]:
    expert, points, now = asdict(DEFAULT_WEIGHTS), asdict(weights), asdict(in_force)
    return tuple(Beside(name, expert[name], points[name], now[name]) for name in expert)
