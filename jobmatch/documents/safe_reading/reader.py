"""The child: reads one workbook with calamine and writes its cells as JSON. Run as `python -m`, imports calamine alone."""

import json
import os
import resource
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from jobmatch.documents.safe_reading import limits
from jobmatch.documents.safe_reading.far_cells import workbook_bytes


class TooMuch(Exception):
    """The workbook is larger than the ceilings; the argument is the code of the refusal."""


def _limit_this_process() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.CHILD_MEMORY_BYTES, limits.CHILD_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.CHILD_CPU_SECONDS, limits.CHILD_CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return value[: limits.CELL_CHARACTERS] or None
    # Whole numbers of an .xls file come as such; a number is a float, whatever the format was.
    return float(value) if type(value) is int else value


def _tagged(value: Any) -> list[str]:
    """What JSON has no form for: a pair of kind and ISO text."""
    if isinstance(value, datetime):
        return ["datetime", value.isoformat()]
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if isinstance(value, time):
        return ["time", value.isoformat()]
    if isinstance(value, timedelta):
        return ["text", str(value)]
    raise TypeError(type(value).__name__)


def _sheets(workbook: CalamineWorkbook) -> list[dict[str, Any]]:
    metadata = [sheet for sheet in workbook.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    if len(metadata) > limits.SHEETS:
        raise TooMuch("too_many_sheets")
    sheets: list[dict[str, Any]] = []
    cells = 0
    for place in metadata:
        sheet = workbook.get_sheet_by_name(place.name)
        height, width = sheet.total_height + 1, sheet.total_width + 1  # calamine counts both from 0
        cells += height * width
        if height > limits.ROWS or width > limits.COLUMNS or cells > limits.CELLS:
            raise TooMuch("too_many_rows")
        rows = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
        merged = [[*start, *end] for start, end in (sheet.merged_cell_ranges or [])[: limits.ROWS]]
        sheets.append({"name": place.name, "rows": rows, "merged": merged, "hidden": place.visible is not SheetVisibleEnum.Visible})
    return sheets


def main(path: str) -> int:
    """Write `{"sheets": [...]}` or `{"refused": code}`; any other end means that the file was too much for the limits."""
    _limit_this_process()
    try:
        content, shortened = workbook_bytes(Path(path))  # by its bytes: from_path would trust the suffix
        answer: dict[str, Any] = {"sheets": _sheets(CalamineWorkbook.from_filelike(content)), "far": bool(shortened)}
    except TooMuch as trouble:
        answer = {"refused": str(trouble)}
    except PasswordError:
        answer = {"refused": "file_encrypted"}
    except (CalamineError, MemoryError, ValueError, OSError):
        answer = {"refused": "file_damaged"}
    with os.fdopen(sys.stdout.fileno(), "w", encoding="ascii", closefd=False) as out:
        json.dump(answer, out, default=_tagged)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
