"""A text cut where findings stand in it, so that each flagged piece can be marked with the numbers of its findings.

Findings of a vacancy count in its full text; `spoken_parts` says where in it each of its fields stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.vacancy import Vacancy


@dataclass(frozen=True, slots=True)
class Piece:
    """`numbers` count the findings from 1 and are empty for plain words; `ends` are those whose words end here."""

    text: str
    numbers: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """One field of a vacancy with where it begins in the full text."""

    field: str
    text: str
    offset: int

    def holds(self, finding: Finding) -> bool:
        return self.offset <= finding.start < self.offset + len(self.text)


# As `Vacancy.full_text` joins them.
FIELDS = ("title", "description", "requirements", "benefits", "salary_text", "workplace_text", "education_text", "shift_text")


def spoken_parts(vacancy: Vacancy) -> list[SpokenPart]:
    """The fields that say something, in the order of the full text."""
    parts, offset = list[SpokenPart](), 0
    for field in FIELDS:
        text: str = getattr(vacancy, field)
        if text:
            parts.append(SpokenPart(field, text, offset))
            offset += len(text) + 1
    return parts


def field_of(finding: Finding, parts: Sequence[SpokenPart]) -> str:
    """The field whose words a finding flags; of pay without words, the field of pay."""
    held = next((part.field for part in parts if part.holds(finding)), "")
    return held or ("salary_text" if finding.rule is Rule.WAGE else "title")


def pieces(text: str, found: Sequence[Finding], *, offset: int = 0) -> list[Piece]:
    """The whole of `text`, in order; `offset` is where it begins in what the findings count in. Findings may overlap."""
    spans = [
        (max(finding.start - offset, 0), min(finding.start - offset + len(finding.words), len(text)), number)
        for number, finding in enumerate(found, 1)
        if finding.start >= 0 and finding.words
    ]
    spans = [span for span in spans if span[0] < span[1]]
    cuts = sorted({0, len(text), *(place for span in spans for place in span[:2])})
    return [_piece(text, begin, end, spans, found) for begin, end in pairwise(cuts)]


def _piece(text: str, begin: int, end: int, spans: Sequence[tuple[int, int, int]], found: Sequence[Finding]) -> Piece:
    here = [(stop, number) for start, stop, number in spans if start <= begin and end <= stop]
    numbers = tuple(number for _, number in here)
    return Piece(
        text[begin:end],
        numbers,
        tuple(number for stop, number in here if stop == end),
        any(found[number - 1].blocks for number in numbers),
    )
