"""Tick sheets for village heads: one for each thôn, printed and numbered."""

from collections.abc import Sequence
from datetime import date, datetime

from jobmatch.documents.review_sheet import SheetOnPaper, review_sheets_pdf
from jobmatch.errors import NotFound, Refused
from jobmatch.registry.wishes.age import WishAges
from jobmatch.store import access_log, norms, organisation, review_sheets
from jobmatch.store.review_sheets import ReviewSheet, VillageToAsk
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["ReviewSheet", "VillageToAsk", "WishAges", "make_review_sheets", "print_review_sheets", "see_villages_to_ask"]

PURPOSE = "In phiếu rà soát cho trưởng thôn"


def see_villages_to_ask(open_reading: OpenReading, *, today: date, commune_id: str = "") -> tuple[list[VillageToAsk], WishAges]:
    """The thôn, and after how many days their wishes are called old."""
    with open_reading() as session:
        ages = norms.wish_ages(session)
        return review_sheets.villages_to_ask(session, today, old_before=ages.fresh_since(today), commune_id=commune_id), ages


def make_review_sheets(open_work: OpenWork, place_ids: Sequence[str], *, today: date, account_id: int, now: datetime) -> list[int]:
    """The numbers of the new sheets."""
    if not place_ids:
        raise Refused("villages_unchosen", "Chưa chọn thôn nào.", "Chọn ít nhất một thôn để in phiếu.")
    with open_work() as work:
        made = review_sheets.make_sheets(work.session, place_ids, on=today, account_id=account_id, now=now)
        work.commit()
    if not made:
        raise Refused("villages_empty", "Các thôn này không có ai cần hỏi.", "Chọn thôn có người đang có nguyện vọng.")
    return made


def print_review_sheets(open_work: OpenWork, sheet_ids: Sequence[int], *, account_id: int, now: datetime) -> bytes:
    """The sheets as PDF, as they were made; everybody on them is named in the access log."""
    with open_work() as work:
        found = review_sheets.sheets(work.session, sheet_ids)
        if not found or len(found) < len(set(sheet_ids)):
            raise NotFound("sheet_unknown", "Không có phiếu rà soát này.", "Xem lại danh sách các thôn.")
        named = [line.worker_no for sheet in found for line in sheet.lines if line.worker_no is not None]
        access_log.note(work.session, reader=account_id, purpose=PURPOSE, at=now, fields=("review_sheet",), worker_nos=named)
        centre = organisation.on(work.session, found[0].printed_on)
        work.commit()
    return review_sheets_pdf(list(map(_on_paper, found)), centre.name if centre else "")


def _on_paper(sheet: ReviewSheet) -> SheetOnPaper:
    rows = tuple((line.full_name, line.birth_year, line.wish) for line in sheet.lines)
    return SheetOnPaper(sheet.id, sheet.village.village, sheet.village.commune, sheet.printed_on, rows)
