"""What would bring more people behind a vacancy: offers for a talk with the enterprise."""

from dataclasses import dataclass

from jobmatch.errors import NotFound
from jobmatch.matching.widening import Widening, widenings
from jobmatch.store import match_runs, match_subjects
from jobmatch.store.index_files import open_index
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.match_subjects import VacancyHead
from jobmatch.store.snapshot import load_pairs
from jobmatch.store.work import OpenReading

__all__ = ["SeenWidenings", "Widening", "see_widenings"]


@dataclass(frozen=True, slots=True)
class SeenWidenings:
    run: MatchRun
    vacancy: VacancyHead
    widenings: tuple[Widening, ...]


def see_widenings(open_reading: OpenReading, run_id: str, vacancy_ref: str) -> SeenWidenings:
    """Judged by the people of now with the weights of the run."""
    with open_reading() as session:
        run = match_runs.find(session, run_id)
        head = match_subjects.vacancy_heads(session, [vacancy_ref]).get(vacancy_ref)
        if run is None or head is None or vacancy_ref not in run.vacancy_refs:
            raise NotFound("shortlist_unknown", "Lần khớp này không có việc đó.", "Xem lại danh sách việc của lần khớp.")
        [vacancy] = load_pairs(session, run.as_of, [vacancy_ref], ()).vacancies
        index = open_index(session, run.as_of)
    return SeenWidenings(run, head, widenings(index, run.weights_of(head.ref), vacancy))
