"""Take a file in: it is kept sealed, and the scheduler is asked to read it."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.errors import Refused
from jobmatch.store import upload_orders, uploads
from jobmatch.store.work import OpenWork
from jobmatch.text.folding import nfc

_LONGEST_NAME = 120
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|#!;]+")


@dataclass(frozen=True, slots=True)
class HandedIn:
    upload_id: int
    run_id: int


def hand_in_workbook(
    open_work: OpenWork, file_name: str, content: bytes, *, as_of: date, account_id: int | None, now: datetime
) -> HandedIn:
    """Nothing of the file is looked at here; what is wrong with it stands in its preview."""
    if not content:
        raise Refused("file_empty", "Tệp trống, không có nội dung.", "Hãy kiểm tra lại tệp ở máy gửi rồi gửi lại.")
    with open_work() as work:
        upload_id = uploads.add(work.session, plain_name(file_name), content, as_of=as_of, account_id=account_id, at=now)
        run_id = upload_orders.order(work.session, upload_id, commit=False, account_id=account_id, now=now)
        work.commit()
    return HandedIn(upload_id, run_id)


def plain_name(file_name: str) -> str:
    """The name without a folder and without the signs that mean something in `file#sheet!row`; the ending is kept."""
    name = _NOT_IN_NAMES.sub(" ", nfc(re.split(r"[/\\]", file_name)[-1])).strip(" .")
    stem, dot, ending = name.rpartition(".")
    return f"{stem[:_LONGEST_NAME]}{dot}{ending[:8]}" if stem else (name[:_LONGEST_NAME] or "danh sách")
