"""Who has few vacancies to choose from, which vacancies have few people, and what each group needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobmatch.errors import NotFound
from jobmatch.matching.measuring.segments import FewPeople, Segment, segments_of
from jobmatch.matching.need import read_need
from jobmatch.store import fairs, match_subjects, weight_sets
from jobmatch.store.index_files import open_index
from jobmatch.store.match_subjects import VacancyHead
from jobmatch.store.snapshot import load_open_vacancies
from jobmatch.store.work import OpenReading

__all__ = ["FewPeople", "SeenSegments", "Segment", "see_segments"]

SHOWN_FROM = 5  # people: a smaller segment could be recognised (trade facts 7.1)


@dataclass(frozen=True, slots=True)
class SeenSegments:
    """`segments` are those with enough people to be shown, `small` the people of the others; `heads` of the vacancies by ref."""

    segments: tuple[Segment, ...]
    small: int
    served: int
    few: tuple[FewPeople, ...]
    heads: Mapping[str, VacancyHead]

    @property
    def people(self) -> int:
        """All who have few."""
        return self.small + sum(segment.people for segment in self.segments)


def see_segments(open_reading: OpenReading, *, fair_code: str | None, on: date) -> SeenSegments:
    """Everybody who may be matched today against every vacancy that is open, or still open on the day of the fair. Names nobody."""
    with open_reading() as session:
        if fair_code and fairs.find(session, fair_code) is None:
            raise NotFound("fair_unknown", f"Không có phiên {fair_code}.", "Xem lại danh sách các phiên.")
        vacancies = load_open_vacancies(session, on, fair_code)
        weights = weight_sets.in_force(session, fair_code).weights
        heads = match_subjects.vacancy_heads(session, [vacancy.ref for vacancy in vacancies])
        found = segments_of(open_index(session, on), [read_need(vacancy) for vacancy in vacancies], weights)
    shown = tuple(segment for segment in found.people if segment.people >= SHOWN_FROM)
    small = sum(segment.people for segment in found.people) - sum(segment.people for segment in shown)
    return SeenSegments(shown, small, found.served, found.vacancies, heads)
