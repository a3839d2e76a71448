"""What came of a past fair for one person, as the centre's tables of outcomes write it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

# From least to most: of several lines about one person the one that went furthest is kept.
RESULTS = ("", "rejected", "declined", "waiting", "hired")
# Who came without a letter, on what they heard; whatever else a table says is the reason of a letter.
WALK_IN = "radio_walk_in"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a fair for one person; None and an empty text: not recorded."""

    fair_code: str
    worker_id: int
    held_on: date
    invited: bool | None = None
    reason: str = ""
    vacancy_ref: str = ""
    attended: bool | None = None
    interviewed_ref: str = ""
    interview_result: str = ""
    started: bool | None = None
    still_working: bool | None = None


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One line: the row of a list that the person stands on, the fair, and how far it went. None: not recorded.

    `vacancy_ref` is what the letter named, `interviewed_ref` where they had an interview: people also go to another table of the hall.
    """

    source: str
    fair_code: str
    held_on: date
    invited: bool
    reason: str
    vacancy_ref: str
    attended: bool | None
    interviewed_ref: str
    interview_result: str
    started: bool | None
    still_working: bool | None

    @property
    def reach(self) -> tuple[int, bool, bool, bool]:
        return RESULTS.index(self.interview_result), bool(self.still_working), bool(self.started), bool(self.attended)


def together(lines: Iterable[OutcomeLine]) -> OutcomeLine:
    """Several lines about one person and one fair as one: how far they went, and that they had a letter where any line says so."""
    by_reach = sorted(lines, key=lambda each: each.reach)
    furthest = by_reach[-1]
    letter = next((each for each in reversed(by_reach) if each.invited), furthest)
    return replace(furthest, invited=letter.invited, reason=letter.reason, vacancy_ref=letter.vacancy_ref)


def read_outcomes(rows: Iterable[Mapping[str, str]]) -> tuple[list[OutcomeLine], list[int]]:
    """The lines that can be used, and the numbers (from 2, under the header) of those that cannot."""
    lines, unread = [], []
    for number, row in enumerate(rows, 2):
        line = _line(row)
        if line is None:
            unread.append(number)
        else:
            lines.append(line)
    return lines, unread


def _line(row: Mapping[str, str]) -> OutcomeLine | None:
    result, reason = _word(row, "interview_result"), _word(row, "reason")
    try:
        held_on = date.fromisoformat(_word(row, "date"))
    except ValueError:
        return None
    if not row.get("row_uid") or not row.get("fair_id") or result not in RESULTS:
        return None
    return OutcomeLine(
        source=_word(row, "row_uid"),
        fair_code=_word(row, "fair_id"),
        held_on=held_on,
        invited=_word(row, "invited") != "0" and reason != WALK_IN,
        reason=reason,
        vacancy_ref=_word(row, "invited_for"),
        attended=_yes(_word(row, "attended")),
        interviewed_ref=_word(row, "interviewed_for"),
        interview_result=result,
        started=_yes(_word(row, "started")),
        still_working=_yes(_word(row, "still_working_3m")),
    )


def _word(row: Mapping[str, str], name: str) -> str:
    return (row.get(name) or "").strip()


def _yes(cell: str) -> bool | None:
    return {"1": True, "0": False}.get(cell)
