"""Starts the child that reads a workbook, waits for it, and turns its answer into sheets."""

import json
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from jobmatch.documents.safe_reading import limits
from jobmatch.documents.safe_reading.refusals import refuse
from jobmatch.registry.sheet import Cell, Sheet

_KINDS: dict[str, Any] = {"date": date.fromisoformat, "datetime": datetime.fromisoformat, "time": time.fromisoformat, "text": str}


def _cell(value: Any) -> Cell:
    if isinstance(value, list):
        kind, text = value
        plain: Cell = _KINDS[kind](text)
        return plain
    cell: Cell = value
    return cell


def _sheet(told: dict[str, Any]) -> Sheet:
    rows = tuple(tuple(_cell(value) for value in row) for row in told["rows"])
    merged = tuple((first, left, last, right) for first, left, last, right in told["merged"])
    return Sheet(told["name"], rows, merged, told["hidden"])


def read_in_child(path: Path) -> tuple[tuple[Sheet, ...], bool]:
    """The sheets of a workbook, and whether far cells were left out; whatever happens to the child, there is an answer or a `Refused`."""
    command = [sys.executable, "-m", "jobmatch.documents.safe_reading.reader", str(path.resolve())]
    try:
        # A failing child writes its last words to stderr; they may quote cells, so nobody keeps them.
        done = subprocess.run(command, capture_output=True, timeout=limits.CHILD_WALL_SECONDS, check=False)
    except subprocess.TimeoutExpired as trouble:
        raise refuse("file_too_slow") from trouble
    if done.returncode != 0 or not done.stdout:
        raise refuse("file_damaged" if done.returncode > 0 else "file_inflates")
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise refuse(answer["refused"])
    return tuple(_sheet(told) for told in answer["sheets"]), answer["far"]
