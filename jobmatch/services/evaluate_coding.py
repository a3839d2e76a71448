"""How well titles are read into codes, of any list and in any language, with past decisions and without."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jobmatch.catalogue.coding_measure import CodingMeasure, gain_curve, measure_coding
from jobmatch.errors import Refused

__all__ = ["CodingEvaluation", "CodingMeasure", "evaluate_coding"]

Row = Mapping[str, str]
_TEXT = ("text", "title", "label", "query")
_CODE = ("code", "isco08", "occupation")


@dataclass(frozen=True, slots=True)
class CodingEvaluation:
    """Figures without decisions, and by number of decisions on the same held-out titles."""

    plain: CodingMeasure
    by_decisions: dict[int, CodingMeasure]


def evaluate_coding(labels: Iterable[Row], queries: Iterable[Row]) -> CodingEvaluation:
    """`labels` say what codes are called, `queries` which codes are right for a text: one code a line, several lines for several."""
    named = [(_cell(row, _TEXT), _cell(row, _CODE)) for row in labels]
    right: defaultdict[str, set[str]] = defaultdict(set)
    for row in queries:
        right[_cell(row, _TEXT)].add(_cell(row, _CODE))
    if not named or not right:
        raise Refused("coding_empty", "Tệp tên nghề hoặc tệp câu hỏi không có dòng nào.", "Kiểm tra lại hai tệp.")
    asked = [(text, frozenset(codes)) for text, codes in right.items()]
    return CodingEvaluation(measure_coding(named, asked), dict(gain_curve(named, asked)))


def _cell(row: Row, names: tuple[str, ...]) -> str:
    for name in names:
        if row.get(name):
            return row[name]
    raise Refused("coding_column", f"Tệp thiếu cột {' hoặc '.join(names)}.", "Thêm cột đó rồi làm lại.")
