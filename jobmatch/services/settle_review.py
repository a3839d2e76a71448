"""Say that a question needs nothing more, or ask it again. Values are not changed here."""

from datetime import datetime
from enum import StrEnum

from jobmatch.errors import NotFound, Refused
from jobmatch.store import review_list
from jobmatch.store.review_list import ReviewLine
from jobmatch.store.work import OpenWork


class Decision(StrEnum):
    """seen: the value stands as it is. dropped: the row is nobody's. different: two people, and no list asks again."""

    SEEN = "seen"
    DROPPED = "dropped"
    DIFFERENT = "different"


_FITTING = {"cell": Decision.SEEN, "row": Decision.DROPPED, "same_person": Decision.DIFFERENT}


def settle_review(open_work: OpenWork, item_id: int, decision: Decision, *, account_id: int, now: datetime) -> ReviewLine:
    """The question as it stands then. A number that two people have stays open until one of them is mended."""
    with open_work() as work:
        line = next(iter(review_list.review_lines(work.session, [item_id])), None)
        if line is None:
            raise NotFound("review_unknown", "Không có câu hỏi này.", "Xem lại danh sách chờ quyết.")
        if _FITTING.get(line.kind) is not decision:
            raise Refused("decision_unfitting", "Câu hỏi này không quyết theo cách đó.", "Quay lại và chọn một nút của câu hỏi.")
        review_list.settle(work.session, item_id, decision.value, account_id=account_id, at=now)
        work.commit()
    return line


def reopen_review(open_work: OpenWork, item_id: int) -> None:
    with open_work() as work:
        if not review_list.reopen(work.session, item_id):
            raise NotFound("review_unknown", "Câu hỏi này đang mở hoặc không còn.", "Xem lại danh sách chờ quyết.")
        work.commit()
