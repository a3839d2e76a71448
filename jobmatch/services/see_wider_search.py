"""What would bring one person more vacancies: offers for a talk with that person."""

from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.matching.widening import WiderSearch, wider_search
from jobmatch.store import access_log, barred, match_subjects, weight_sets
from jobmatch.store.match_subjects import Person
from jobmatch.store.snapshot import load_for_worker
from jobmatch.store.work import OpenWork

__all__ = ["SeenWiderSearch", "see_wider_search"]

PURPOSE = "Xem cách có thêm việc cho một người"


@dataclass(frozen=True, slots=True)
class SeenWiderSearch:
    """`vacancies` are open and were looked at."""

    person: Person
    search: WiderSearch
    vacancies: int


def see_wider_search(open_work: OpenWork, worker_no: int, *, on: date, account_id: int | None, now: datetime) -> SeenWiderSearch:
    """By the record of today, every open vacancy and the weights in force for it."""
    with open_work() as work:
        person = match_subjects.person(work.session, worker_no, on)
        if person is None:
            raise NotFound("worker_unknown", "Không có người này trong sổ.", "Kiểm tra lại số của người lao động.")
        snapshot = load_for_worker(work.session, on, worker_no)
        weights = weight_sets.in_force(work.session, None, [vacancy.ref for vacancy in snapshot.vacancies])
        is_barred = worker_no in barred.from_lists(work.session, on)
        access_log.note(work.session, reader=account_id, purpose=PURPOSE, at=now, fields=("shortlist",), worker_no=worker_no)
        work.commit()
    if is_barred or not snapshot.candidates:
        raise Refused(
            "worker_barred",
            "Người này đã từ chối, không tìm việc, chưa đủ tuổi hoặc trùng số căn cước, nên không khớp với việc nào.",
            "Xem hồ sơ của người này.",
        )
    search = wider_search(snapshot.candidates[0], snapshot.vacancies, weights.of, on)
    return SeenWiderSearch(person, search, len(snapshot.vacancies))
