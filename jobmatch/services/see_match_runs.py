"""The runs that were made, and what came of one: how many people stand behind each of its vacancies."""

from dataclasses import dataclass

from jobmatch.errors import NotFound
from jobmatch.store import match_runs, match_subjects
from jobmatch.store.match_runs import FitCounts, MatchRun, RunLine
from jobmatch.store.match_subjects import VacancyHead
from jobmatch.store.work import OpenReading

__all__ = ["FEW", "OneMatchRun", "RunLine", "VacancyLine", "see_match_run", "see_match_runs"]

LINES = 50
FEW = 3  # with fewer suitable people a clerk looks for ways to widen the search (features D11)


@dataclass(frozen=True, slots=True)
class VacancyLine:
    vacancy: VacancyHead
    counts: FitCounts

    @property
    def has_few(self) -> bool:
        return self.counts.suitable < FEW


@dataclass(frozen=True, slots=True)
class OneMatchRun:
    """`lines` in the order of the run; a vacancy that was taken out of the database since has none."""

    run: MatchRun
    lines: tuple[VacancyLine, ...]

    @property
    def with_few(self) -> int:
        return sum(line.has_few for line in self.lines)


def see_match_runs(open_reading: OpenReading) -> list[RunLine]:
    """Newest first."""
    with open_reading() as session:
        return match_runs.newest(session, LINES)


def see_match_run(open_reading: OpenReading, run_id: str) -> OneMatchRun:
    with open_reading() as session:
        run = match_runs.find(session, run_id)
        if run is None:
            raise NotFound("run_unknown", "Không có lần khớp này.", "Xem lại danh sách các lần khớp.")
        heads = match_subjects.vacancy_heads(session, run.vacancy_refs)
        counts = match_runs.fit_counts(session, run_id)
    lines = (VacancyLine(heads[ref], counts.get(ref, FitCounts())) for ref in run.vacancy_refs if ref in heads)
    return OneMatchRun(run, tuple(lines))
