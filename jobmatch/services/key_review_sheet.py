"""The answers of a village head's tick sheet into the registry, row by row, all of them or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.worker import Standing
from jobmatch.store import access_log, review_sheets, undoing
from jobmatch.store.review_sheets import ReviewSheet, SheetLine
from jobmatch.store.work import OpenWork

__all__ = ["OneSheet", "ReviewSheet", "SheetLine", "key_review_sheet", "see_review_sheet", "undo_review_sheet"]

PURPOSE = "Nhập phiếu rà soát"


@dataclass(frozen=True, slots=True)
class OneSheet:
    """`told_since` are people of whom something newer than the paper is known: their rows are not keyed in."""

    sheet: ReviewSheet
    told_since: frozenset[int]

    def takes(self, line: SheetLine) -> bool:
        return line.worker_no is not None and line.worker_no not in self.told_since


def see_review_sheet(open_work: OpenWork, sheet_id: int, *, account_id: int, now: datetime) -> OneSheet:
    with open_work() as work:
        sheet = _sheet(review_sheets.sheets(work.session, [sheet_id]))
        since = frozenset() if sheet.import_id else frozenset(review_sheets.told_since(work.session, sheet))
        named = [line.worker_no for line in sheet.lines if line.worker_no is not None]
        access_log.note(work.session, reader=account_id, purpose=PURPOSE, at=now, fields=("review_sheet",), worker_nos=named)
        work.commit()
    return OneSheet(sheet, since)


def key_review_sheet(
    open_work: OpenWork, sheet_id: int, answers: Mapping[int, Standing], *, on: date, today: date, account_id: int, now: datetime
) -> int:
    """How many answers were written. `answers` go by the number of the row; `on` is the day on which the sheet was ticked."""
    with open_work() as work:
        if not review_sheets.hold(work.session, sheet_id):
            raise _unknown()
        sheet = _sheet(review_sheets.sheets(work.session, [sheet_id]))
        _check(sheet, on, today)
        one = OneSheet(sheet, frozenset(review_sheets.told_since(work.session, sheet)))
        taken = {line.number: answers[line.number] for line in sheet.lines if line.number in answers and one.takes(line)}
        if not taken:
            raise Refused("answers_missing", "Chưa có dòng nào được đánh dấu.", "Gõ số của ô được đánh dấu, từ 1 đến 4.")
        _check_one_answer_each(sheet, taken)
        review_sheets.key_in(work.session, sheet, taken, on=on, account_id=account_id, now=now)
        work.commit()
    return len(taken)


def undo_review_sheet(open_work: OpenWork, sheet_id: int, *, account_id: int, now: datetime) -> None:
    """The sheet can be keyed in again afterwards."""
    with open_work() as work:
        if not review_sheets.hold(work.session, sheet_id):
            raise _unknown()
        sheet = _sheet(review_sheets.sheets(work.session, [sheet_id]))
        if sheet.import_id is None:
            raise Refused("sheet_not_keyed", "Phiếu này chưa nhập hoặc đã hoàn tác rồi.", "Tải lại trang để xem phiếu hiện giờ.")
        undoing.undo_import(work.session, sheet.import_id, account_id=account_id, now=now)
        work.commit()


def _check_one_answer_each(sheet: ReviewSheet, answers: Mapping[int, Standing]) -> None:
    """Two who were printed apart may be one person by now."""
    first: dict[int | None, int] = {}
    for line in sheet.lines:
        if line.number not in answers:
            continue
        before = first.setdefault(line.worker_no, line.number)
        if answers[before] is not answers[line.number]:
            lines = f"Dòng {before} và {line.number} nay là một người mà đánh dấu khác nhau."
            raise Refused("answers_differ", lines, "Hỏi lại trưởng thôn, hoặc tách hai hồ sơ nếu gộp nhầm.")


def _sheet(found: list[ReviewSheet]) -> ReviewSheet:
    if not found:
        raise _unknown()
    return found[0]


def _unknown() -> NotFound:
    return NotFound("sheet_unknown", "Không có phiếu rà soát này.", "Xem lại số in ở góc dưới của phiếu.")


def _check(sheet: ReviewSheet, on: date, today: date) -> None:
    if sheet.import_id is not None:
        raise Refused("sheet_keyed", "Phiếu này đã nhập rồi.", "Hoàn tác lần nhập trước nếu cần nhập lại.")
    if sheet.newer_id is not None:
        raise Refused(
            "sheet_old", f"Đã nhập phiếu số {sheet.newer_id} in sau phiếu này.", "Chỉ nhập phiếu mới nhất của thôn, phiếu cũ để lưu."
        )
    if not sheet.printed_on <= on <= today:
        printed = f"{sheet.printed_on.day}/{sheet.printed_on.month}/{sheet.printed_on.year}"
        raise Refused("sheet_day", "Ngày đánh dấu phải từ ngày in phiếu đến hôm nay.", f"Phiếu in ngày {printed}.")
