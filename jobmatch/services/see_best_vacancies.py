"""Which open vacancies suit one person best: the pairs of the shortlists, seen from the other side."""

from dataclasses import dataclass
from datetime import date, datetime

from jobmatch import matching
from jobmatch.errors import NotFound, Refused
from jobmatch.matching.shortlist import Match
from jobmatch.store import access_log, barred, fairs, match_subjects, weight_sets
from jobmatch.store.match_subjects import Person, VacancyHead
from jobmatch.store.snapshot import load_for_worker
from jobmatch.store.work import OpenWork

__all__ = ["BestVacancies", "OfferLine", "see_best_vacancies"]

PURPOSE = "Xem việc hợp với một người"
MOST = 20


@dataclass(frozen=True, slots=True)
class OfferLine:
    vacancy: VacancyHead
    match: Match


@dataclass(frozen=True, slots=True)
class BestVacancies:
    """`lines` best first, out of `vacancies` that are open; what a condition excludes is not among them."""

    person: Person
    lines: tuple[OfferLine, ...]
    vacancies: int


def see_best_vacancies(
    open_work: OpenWork, worker_no: int, *, fair_code: str | None, on: date, account_id: int | None, now: datetime
) -> BestVacancies:
    """By the record of today; `fair_code` asks for vacancies that are still open on the day of that fair."""
    with open_work() as work:
        session = work.session
        if fair_code and fairs.find(session, fair_code) is None:
            raise NotFound("fair_unknown", f"Không có phiên {fair_code}.", "Xem lại danh sách các phiên.")
        person = match_subjects.person(session, worker_no, on)
        if person is None:
            raise NotFound("worker_unknown", "Không có người này trong sổ.", "Kiểm tra lại số của người lao động.")
        snapshot = load_for_worker(session, on, worker_no, fair_code)
        is_barred = worker_no in barred.from_lists(session, on)
        weights = weight_sets.in_force(session, fair_code).weights
        heads = match_subjects.vacancy_heads(session, [vacancy.ref for vacancy in snapshot.vacancies])
        access_log.note(session, reader=account_id, purpose=PURPOSE, at=now, fields=("shortlist",), worker_no=worker_no)
        work.commit()
    if is_barred or not snapshot.candidates:
        raise Refused(
            "worker_barred",
            "Người này đã từ chối, không tìm việc, chưa đủ tuổi hoặc trùng số căn cước, nên không khớp với việc nào.",
            "Xem hồ sơ của người này.",
        )
    offers = matching.best_vacancies(snapshot, weights, worker_no, MOST)
    lines = tuple(OfferLine(heads[offer.vacancy_ref], offer.match) for offer in offers)
    return BestVacancies(person, lines, len(snapshot.vacancies))
