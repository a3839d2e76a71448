"""A commune's own file given back with what needs mending marked in it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from jobmatch.documents.column_widths import column_widths
from jobmatch.documents.marked_workbook import marked_workbook
from jobmatch.documents.workbook import read_file
from jobmatch.documents.worker_lists import on_disk
from jobmatch.errors import NotFound, Refused
from jobmatch.registry.preview import Preview
from jobmatch.registry.reading.reasons_column import without_reasons
from jobmatch.store import uploads
from jobmatch.store.work import OpenWork

NO_LIST = "sheet_without_list"
PURPOSE = "Trả tệp của xã có đánh dấu ô cần sửa"


@dataclass(frozen=True, slots=True)
class MarkedFile:
    name: str
    content: bytes


def give_back_workbook(open_work: OpenWork, upload_id: int, *, account_id: int | None, now: datetime) -> MarkedFile:
    """An .xlsx whatever came; what was read from the file last says which cells are marked. It is written down who took it along."""
    with open_work() as work:
        upload = uploads.find(work.session, upload_id)
        if upload is None:
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        content = uploads.content(work.session, upload_id)
        seen = uploads.preview(work.session, upload_id, reader=account_id, purpose=PURPOSE, at=now)
        work.commit()
    if not content or not seen.layouts:
        raise Refused("file_not_kept", "Tệp này chưa đọc được hoặc không còn được giữ.", "Gửi lại tệp của xã rồi tải bản đánh dấu.")
    with on_disk(upload.file_name, content) as path:
        workbook, widths = without_reasons(read_file(path)), column_widths(path)
    marked = marked_workbook(workbook, [line.problem for line in seen.cells], _first_rows(seen), widths)
    return MarkedFile(f"{PurePath(upload.file_name).stem} danh dau.xlsx", marked)


def _first_rows(seen: Preview) -> dict[str, list[int]]:
    """Of the sheets in which a list was found."""
    without = {line.problem.sheet for line in seen.cells if line.problem.code == NO_LIST}
    rows: dict[str, list[int]] = {}
    for layout in seen.layouts:
        for sheet, first_row in zip(layout.sheets, layout.first_rows, strict=True):
            if sheet not in without:
                rows.setdefault(sheet, []).append(first_row)
    return {sheet: sorted(first_rows) for sheet, first_rows in rows.items()}
