"""Which open vacancies suit one person best: the pairs of the shortlists, seen from the other side."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain

from jobmatch import matching
from jobmatch.errors import NotFound, Refused
from jobmatch.matching import Weights
from jobmatch.matching.shortlist import Match, Offer
from jobmatch.matching.snapshot import Snapshot
from jobmatch.store import access_log, barred, fairs, match_subjects, weight_sets
from jobmatch.store.match_subjects import Person, VacancyHead
from jobmatch.store.snapshot import load_for_worker
from jobmatch.store.weight_sets import InForce
from jobmatch.store.work import OpenWork
from jobmatch.vacancies.vacancy import Vacancy

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
        refs = [vacancy.ref for vacancy in snapshot.vacancies]
        weighed = weight_sets.in_force(session, fair_code, refs)
        heads = match_subjects.vacancy_heads(session, refs)
        access_log.note(session, reader=account_id, purpose=PURPOSE, at=now, fields=("shortlist",), worker_no=worker_no)
        work.commit()
    if is_barred or not snapshot.candidates:
        raise Refused(
            "worker_barred",
            "Người này đã từ chối, không tìm việc, chưa đủ tuổi hoặc trùng số căn cước, nên không khớp với việc nào.",
            "Xem hồ sơ của người này.",
        )
    lines = tuple(OfferLine(heads[offer.vacancy_ref], offer.match) for offer in best_offers(snapshot, weighed, worker_no))
    return BestVacancies(person, lines, len(snapshot.vacancies))


def best_offers(snapshot: Snapshot, weighed: InForce, worker_no: int) -> list[Offer]:
    """Each vacancy by the weights that hold for it, so that a pair has the points that it has on the vacancy's list."""
    by_weights: dict[Weights, list[Vacancy]] = {}
    for vacancy in snapshot.vacancies:
        by_weights.setdefault(weighed.of(vacancy.ref), []).append(vacancy)
    parts = (
        matching.best_vacancies(replace(snapshot, vacancies=tuple(vacancies)), weights, worker_no, MOST)
        for weights, vacancies in by_weights.items()
    )
    offers = sorted(chain.from_iterable(parts), key=lambda offer: (-offer.match.points, offer.vacancy_ref))
    return [replace(offer, match=replace(offer.match, rank=place)) for place, offer in enumerate(offers[:MOST], 1)]
