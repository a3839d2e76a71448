"""The tick sheets of village heads as PDF: name, year of birth and wish, and nothing that may not leave the office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobmatch.documents.typesetting import typeset_pdf
from jobmatch.fairs.home_words import village_head
from jobmatch.registry.review_sheet import ANSWERS

TEMPLATE = "review_sheet.typ"
_LONGEST_WISH = 44  # characters: two lines of its column


@dataclass(frozen=True, slots=True)
class SheetOnPaper:
    """`rows` are name, year of birth and wish, in the order of the sheet."""

    number: int
    village: str
    commune: str
    printed_on: date
    rows: tuple[tuple[str, str, str], ...]


def review_sheets_pdf(sheets: Sequence[SheetOnPaper], organisation: str) -> bytes:
    """Each sheet begins on a page of its own and counts its own pages, so that it can be handed out alone."""
    return typeset_pdf(TEMPLATE, {"organisation": organisation, "answers": list(ANSWERS.values()), "sheets": list(map(_words, sheets))})


def _words(sheet: SheetOnPaper) -> dict[str, Any]:
    day = f"{sheet.printed_on.day}/{sheet.printed_on.month}/{sheet.printed_on.year}"
    return {
        "number": str(sheet.number),
        "home": " · ".join(part for part in (sheet.commune, sheet.village) if part),
        "printed": day,
        "people": str(len(sheet.rows)),
        "head": village_head(sheet.village).upper(),
        "rows": [[name, year, _short(wish)] for name, year, wish in sheet.rows],
    }


def _short(wish: str) -> str:
    return wish if len(wish) <= _LONGEST_WISH else wish[: _LONGEST_WISH - 1].rsplit(" ", 1)[0] + "…"
