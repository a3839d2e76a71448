"""Answer questions of the queue, one or many at a stroke, and ask them again. What was decided can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from jobmatch.errors import NotFound, Refused
from jobmatch.store import access_log, identity_questions, imports, merges, review_list
from jobmatch.store.review_list import ReviewLine
from jobmatch.store.work import OpenWork

__all__ = [
    "Decision",
    "Many",
    "ReviewLine",
    "look_at_many",
    "reopen_many",
    "reopen_review",
    "settle_many",
    "settle_review",
    "tell_apart",
]

# How long many decisions at one stroke can be taken back together; each alone can be asked again for ever.
UNDO_WITHIN = timedelta(hours=24)
_PURPOSE = "Xem các ô chờ quyết"


class Decision(StrEnum):
    """seen: the value stands as it is. dropped: the row is nobody's. as_listed: what the list says of who somebody is holds from now on.
    as_book: it does not. different: two people, and no list asks again while the data are these.
    """

    SEEN = "seen"
    DROPPED = "dropped"
    AS_LISTED = "as_listed"
    AS_BOOK = "as_book"
    DIFFERENT = "different"


_FITTING = {
    "cell": (Decision.SEEN,),
    "row": (Decision.DROPPED,),
    "identity": (Decision.AS_LISTED, Decision.AS_BOOK),
}


@dataclass(frozen=True, slots=True)
class Many:
    """Open questions of one kind about cells: how many, and the first people they are about."""

    ids: tuple[int, ...]
    code: str
    names: tuple[str, ...]


def settle_review(open_work: OpenWork, item_id: int, decision: Decision, *, account_id: int, now: datetime) -> ReviewLine:
    """The question as it stood. Whether two are one is told by `tell_apart` or a merge; a number that two people have stays open until
    one of them is mended.
    """
    with open_work() as work:
        if decision is Decision.AS_LISTED:
            imports.hold_registry(work.session)
        line = next(iter(review_list.review_lines(work.session, [item_id])), None)
        if line is None:
            raise NotFound("review_unknown", "Không có câu hỏi này.", "Xem lại danh sách chờ quyết.")
        if decision not in _FITTING.get(line.kind, ()):
            raise Refused("decision_unfitting", "Câu hỏi này không quyết theo cách đó.", "Quay lại và chọn một nút của câu hỏi.")
        if not review_list.settle(work.session, [item_id], decision.value, account_id=account_id, at=now):
            raise Refused(
                "review_decided", "Câu hỏi này đã có người quyết.", "Tải lại danh sách chờ quyết. Muốn quyết lại thì hỏi lại trước."
            )
        if decision is Decision.AS_LISTED:
            identity_questions.let_list_hold(work.session, item_id, account_id=account_id, now=now)
        work.commit()
    return line


def reopen_review(open_work: OpenWork, item_id: int, *, account_id: int, now: datetime) -> None:
    """A list that was let hold is held back again. Two of whom one has left are no question."""
    with open_work() as work:
        imports.hold_registry(work.session)
        line = next(iter(review_list.review_lines(work.session, [item_id])), None)
        if line and line.person and line.other:
            pair = {line.person.worker_no, line.other.worker_no}
            if merges.standing(work.session, pair) != pair:
                raise Refused("pair_gone", "Một trong hai hồ sơ không còn trong sổ.", "Xem lại danh sách chờ quyết.")
        if line is None or line.decision not in list(Decision) or not review_list.reopen(work.session, [item_id]):
            raise NotFound("review_unknown", "Câu hỏi này đang mở hoặc không còn.", "Xem lại danh sách chờ quyết.")
        if line.decision == Decision.AS_LISTED:
            identity_questions.let_book_hold(work.session, item_id, account_id=account_id, now=now)
        work.commit()


def tell_apart(open_work: OpenWork, one_no: int, other_no: int, reason: str, *, account_id: int, now: datetime) -> int:
    """Two different people, and why. Remembered for ever, and asked about again only where what it rested on has changed."""
    if not reason.strip():
        raise Refused("reason_missing", "Chưa ghi vì sao là hai người khác nhau.", "Chọn một lý do, hoặc ghi lý do khác.")
    with open_work() as work:
        imports.hold_registry(work.session)
        pair = (min(one_no, other_no), max(one_no, other_no))
        if one_no == other_no or merges.standing(work.session, pair) != set(pair):
            raise NotFound("pair_unknown", "Hai hồ sơ này không còn cùng trong sổ.", "Xem lại danh sách chờ quyết.")
        item_id = review_list.tell_apart(work.session, *pair, reason.strip(), account_id=account_id, now=now)
        work.commit()
    return item_id


def look_at_many(open_work: OpenWork, ids: Sequence[int], *, account_id: int | None, now: datetime) -> Many:
    """Those of the questions that can be settled together. The look at the people who are named is written down."""
    with open_work() as work:
        lines = [line for line in review_list.review_lines(work.session, ids) if line.kind == "cell" and line.state == "open"]
        if not lines:
            raise Refused("none_chosen", "Chưa chọn ô nào đang chờ.", "Đánh dấu vào các ô muốn để nguyên, rồi bấm lại.")
        if len({line.code for line in lines}) > 1:
            raise Refused("kinds_mixed", "Các ô đã chọn không cùng một loại.", "Lọc theo một loại, rồi chọn lại.")
        named = review_list.first_people(lines)
        shown = [person.worker_no for person in named]
        access_log.note(work.session, reader=account_id, purpose=_PURPOSE, at=now, fields=("review",), worker_nos=shown)
        work.commit()
    return Many(tuple(line.id for line in lines), lines[0].code, tuple(person.full_name for person in named))


def settle_many(open_work: OpenWork, ids: Sequence[int], *, account_id: int, now: datetime) -> int:
    """How many were open until now; all at one moment, by which they can be asked again together."""
    with open_work() as work:
        cells = [line.id for line in review_list.review_lines(work.session, ids) if line.kind == "cell"]
        settled = review_list.settle(work.session, cells, Decision.SEEN.value, account_id=account_id, at=now)
        work.commit()
    return len(settled)


def reopen_many(open_work: OpenWork, at: datetime, decided_by: int, code: str, *, now: datetime) -> int:
    """What `decided_by` settled at that moment is asked again."""
    if now - at > UNDO_WITHIN:
        raise Refused("undo_too_late", "Đã quá 24 giờ nên không hoàn tác cả loạt được.", "Mở từng người để hỏi lại từng ô.")
    with open_work() as work:
        ids = review_list.ids_decided_at(work.session, Decision.SEEN.value, at, decided_by, code)
        reopened = review_list.reopen(work.session, ids)
        work.commit()
    return len(reopened)
