"""How a plan spreads its seats, and what another plan would give and take: the counts of the plan page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jobmatch.fairs.fair import InvitationPlan, VacancyCount, VillageCount, WhyLeftOut


@dataclass(frozen=True, slots=True)
class Spread:
    """`matchable` = `invited` + `without_seat`: the sum always closes."""

    name: str
    matchable: int
    invited: int

    @property
    def without_seat(self) -> int:
        return self.matchable - self.invited


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """What is told of one plan. `fit_lost` is the share of the best possible sum that its floors cost, 0..1."""

    invited: int
    left_out: int
    villages_without_seat: tuple[str, ...]
    vacancies_below_floor: tuple[str, ...]
    fit_lost: float
    left_out_by_reason: Mapping[WhyLeftOut, int]


@dataclass(frozen=True, slots=True)
class PlanChange:
    """Old plan against trial: who gains a seat, who loses one, and the trial's points as a share of the old plan's (None if that is 0)."""

    old: PlanFigures
    trial: PlanFigures
    gain_seat: tuple[int, ...]
    lose_seat: tuple[int, ...]
    fit_of_old: float | None


def by_commune(villages: Iterable[VillageCount], commune_of: Mapping[str, str]) -> tuple[Spread, ...]:
    """Counts of communes, by name; a thôn that `commune_of` does not know stands under an empty name."""
    sums: dict[str, tuple[int, int]] = {}
    for village in villages:
        name = commune_of.get(village.village_key, "")
        matchable, invited = sums.get(name, (0, 0))
        sums[name] = matchable + village.matchable, invited + village.invited
    return tuple(Spread(name, *counts) for name, counts in sorted(sums.items()))


def figures(plan: InvitationPlan) -> PlanFigures:
    reasons = [each.why for each in plan.people_left_out]
    return PlanFigures(
        invited=len(plan.invitations),
        left_out=plan.left_out,
        villages_without_seat=tuple(each.village_key for each in plan.villages if each.matchable and not each.invited),
        vacancies_below_floor=tuple(each.vacancy_ref for each in plan.vacancies if _is_below_floor(each)),
        fit_lost=1 - plan.lp_bound / plan.bound_without_floors if plan.bound_without_floors else 0.0,
        left_out_by_reason={why: reasons.count(why) for why in WhyLeftOut},
    )


def compare(old: InvitationPlan, trial: InvitationPlan) -> PlanChange:
    before, after = _people(old), _people(trial)
    return PlanChange(
        old=figures(old),
        trial=figures(trial),
        gain_seat=tuple(sorted(after - before)),
        lose_seat=tuple(sorted(before - after)),
        fit_of_old=trial.objective / old.objective if old.objective else None,
    )


def _is_below_floor(count: VacancyCount) -> bool:
    return count.invited < count.floor


def _people(plan: InvitationPlan) -> frozenset[int]:
    return frozenset(each.worker_no for each in plan.invitations)
