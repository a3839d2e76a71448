"""What the ranking and the coder lose when the same words are typed otherwise, measured on the labelled set of our own."""

from dataclasses import dataclass

from jobmatch.matching import rank
from jobmatch.matching.measuring.baselines import BASELINES, random_baseline
from jobmatch.matching.measuring.evaluation import Measure, evaluate, restricted
from jobmatch.matching.measuring.own_set import MOST_FALLEN, RECORDED, RECORDED_HELD_OUT, own_set
from jobmatch.matching.measuring.robustness import Loss, losses, losses_of_names
from jobmatch.matching.snapshot import Snapshot

__all__ = ["Loss", "OwnFigures", "evaluate_own_set", "evaluate_robustness", "ndcg_of_own"]


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """Measures by ranking over the whole set, and those of the ranking over the half that was never looked at."""

    measures: dict[str, list[Measure]]
    held_out: list[Measure]

    def fallen(self) -> list[str]:
        """What stands more than MOST_FALLEN under the figures that were last recorded."""
        halves = ((RECORDED, self.measures["ranking"], ""), (RECORDED_HELD_OUT, self.held_out, "held out "))
        return [
            f"{half}{each.name} {each.mean:.4f}, {recorded[each.name]:.4f}"
            for recorded, measures, half in halves
            for each in measures
            if each.name in recorded and each.mean < recorded[each.name] - MOST_FALLEN
        ]


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
    return [*losses(own_set().snapshot, ndcg_of_own, seed=seed), *losses_of_names(seed=seed)]


def ndcg_of_own(snapshot: Snapshot) -> float:
    """Of the people and vacancies of our own set, however they were read."""
    return evaluate(_lists(snapshot), own_set().grades, draws=1)[0].mean


def _lists(snapshot: Snapshot) -> dict[str, list[str]]:
    return {each.vacancy_ref: [str(match.worker_no) for match in each.matches] for each in rank(snapshot, top=50)}
