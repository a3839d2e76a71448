"""What the ranking and the coder lose when the same words are typed otherwise, measured on the labelled set of our own."""

from dataclasses import dataclass

from jobmatch.matching import rank
from jobmatch.matching.baselines import BASELINES, random_baseline
from jobmatch.matching.evaluation import Grades, Measure, evaluate, restricted
from jobmatch.matching.own_set import OwnSet, own_set
from jobmatch.matching.robustness import Loss, losses, losses_of_names
from jobmatch.matching.snapshot import Snapshot

__all__ = ["Loss", "OwnFigures", "evaluate_own_set", "evaluate_robustness"]


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """Measures by ranking over the whole set, and those of the ranking over the half that was never looked at."""

    measures: dict[str, list[Measure]]
    held_out: list[Measure]


def evaluate_own_set() -> OwnFigures:
    own = own_set()
    titles = {vacancy.ref: vacancy.title for vacancy in own.snapshot.vacancies}
    wishes = {str(each.worker_no): f"{each.wish_text} {each.current_job}" for each in own.snapshot.candidates}
    ranked = {"ranking": _lists(own.snapshot)}
    ranked |= {name: baseline(titles, wishes, 50) for name, baseline in BASELINES.items()}
    ranked["random"] = random_baseline(titles, list(wishes))
    measures = {name: evaluate(lists, own.grades) for name, lists in ranked.items()}
    return OwnFigures(measures, evaluate(ranked["ranking"], restricted(own.grades, own.held_out)))


def evaluate_robustness(seed: int = 1) -> list[Loss]:
    """nDCG@10 on our own set, by the side that is typed otherwise; and finding trades by their names."""
    own = own_set()
    return [*losses(own.snapshot, lambda snapshot: _ndcg(own, snapshot), seed=seed), *losses_of_names(seed=seed)]


def _ndcg(own: OwnSet, snapshot: Snapshot) -> float:
    judged: dict[str, Grades] = dict(own.grades)
    return evaluate(_lists(snapshot), judged, draws=1)[0].mean


def _lists(snapshot: Snapshot) -> dict[str, list[str]]:
    return {each.vacancy_ref: [str(match.worker_no) for match in each.matches] for each in rank(snapshot, top=50)}
