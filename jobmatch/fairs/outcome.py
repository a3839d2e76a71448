"""What came of an invitation to a past fair, as the centre's tables of outcomes write it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

# From least to most: of several lines about one person the one that went furthest is kept.
RESULTS = ("", "rejected", "declined", "waiting", "hired")


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One line: the row of a list that the person stands on, the fair, and how far it went. None: not recorded."""

    source: str
    fair_code: str
    held_on: date
    vacancy_ref: str
    attended: bool | None
    interview_result: str
    started: bool | None
    still_working: bool | None

    @property
    def reach(self) -> tuple[int, bool, bool, bool]:
        return RESULTS.index(self.interview_result), bool(self.still_working), bool(self.started), bool(self.attended)


def read_outcomes(rows: Iterable[Mapping[str, str]]) -> tuple[list[OutcomeLine], list[int]]:
    """The lines that can be used, and the numbers (from 2, under the header) of those that cannot."""
    lines, unread = [], []
    for number, row in enumerate(rows, 2):
        line = _line(row)
        if line is None:
            unread.append(number)
        elif row.get("invited", "1") != "0":
            lines.append(line)
    return lines, unread


def _line(row: Mapping[str, str]) -> OutcomeLine | None:
    result = row.get("interview_result", "").strip()
    try:
        held_on = date.fromisoformat(row.get("date", "").strip())
    except ValueError:
        return None
    if not row.get("row_uid") or not row.get("fair_id") or result not in RESULTS:
        return None
    return OutcomeLine(
        source=row["row_uid"].strip(),
        fair_code=row["fair_id"].strip(),
        held_on=held_on,
        vacancy_ref=(row.get("interviewed_for") or row.get("invited_for") or "").strip(),
        attended=_yes(row.get("attended")),
        interview_result=result,
        started=_yes(row.get("started")),
        still_working=_yes(row.get("still_working_3m")),
    )


def _yes(cell: str | None) -> bool | None:
    return {"1": True, "0": False}.get((cell or "").strip())
