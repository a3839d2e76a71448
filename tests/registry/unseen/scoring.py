"""How well a reading meets what the lists were made from."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from jobmatch.registry.reading.result import ReadRow, RowOutcome
from jobmatch.registry.reading.workbook_reader import read_workbook
from jobmatch.text.folding import canonical
from tests.registry.unseen.lists import UnseenList

AS_OF = date(2025, 3, 7)


@dataclass(slots=True)
class Score:
    """`wrong` names each value that differs: field, place, read, told. Rows that are no people and were read count as invented."""

    people: int = 0
    accepted: int = 0
    values: int = 0
    invented: int = 0
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)

    @property
    def right(self) -> float:
        return 1 - len(self.wrong) / max(1, self.values)

    @property
    def by_field(self) -> Counter[str]:
        return Counter(name for name, *_ in self.wrong)


def _read_value(row: ReadRow, name: str) -> str:
    value = getattr(row.draft, name) if row.draft else None
    if name == "phones":
        return value[0] if value else ""
    return "" if value is None else str(value)


def _differences(row: ReadRow, told: dict[str, object]) -> Iterator[tuple[str, str, str]]:
    for name, value in told.items():
        read, wanted = _read_value(row, name), "" if value is None else str(value)
        if canonical(read) != canonical(wanted):
            yield name, read, wanted


def score(lists: Iterable[UnseenList]) -> Score:
    total = Score()
    for unseen in lists:
        found = {(row.source.sheet, row.source.row): row for row in read_workbook(unseen.workbook, as_of=AS_OF).rows}
        total.people += len(unseen.told)
        total.invented += len(found.keys() - unseen.told.keys())
        for place, told in unseen.told.items():
            total.values += len(told)
            if place not in found:
                total.wrong += [(name, f"{place}", "no row", str(value)) for name, value in told.items()]
                continue
            total.accepted += found[place].outcome is RowOutcome.ACCEPTED
            total.wrong += [(name, f"{place}", read, wanted) for name, read, wanted in _differences(found[place], dict(told))]
    return total
