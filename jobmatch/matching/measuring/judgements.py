"""A ranking and the judgements of people brought to the same names, whichever way each of them names a person."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from jobmatch.errors import Refused
from jobmatch.matching.shortlist import Fit, fit_of
from jobmatch.matching.weights import MICRO

Row = Mapping[str, str]
_BETWEEN_SOURCES = ";"
_NOBODY: Mapping[str, Sequence[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Judged:
    """By vacancy: the people in order, and the grade 0..3 of everybody judged. Who is not listed keeps the name of the judgement.

    `scored` has (vacancy, person, micro-points) of every line that gives points.
    """

    rankings: dict[str, list[str]]
    grades: dict[str, dict[str, int]]
    scored: tuple[tuple[str, str, int], ...] = ()
    known_as: Mapping[str, str] = field(default_factory=dict)

    def named(self, ranking: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
        """Another ranking, by worker numbers, with people named as here."""
        return {ref: [self.known_as.get(person, person) for person in people] for ref, people in ranking.items()}


def bring_together(
    ranking: Iterable[Row], judgements: Iterable[Row], people: Iterable[Row] = (), registry: Mapping[str, Sequence[str]] = _NOBODY
) -> Judged:
    """`ranking` as `jobmatch match --out` writes it; judgements name a vacancy, a grade, and a worker_no, a source or a person_id.

    `people` says which person_id stands in which row of a file (`row_uid`), `registry` which rows are those of which worker, also of those
    on no list, so that other rankings of the same people meet the same grades. Of several persons who are one worker the best grade counts.
    """
    person_of = {row["row_uid"]: row["person_id"] for row in people}
    known_as: dict[str, str] = {}
    rankings: defaultdict[str, list[str]] = defaultdict(list)
    scored: list[tuple[str, str, int]] = []
    for row in sorted(ranking, key=lambda row: int(row["rank"])):
        sources = [source for source in row["sources"].split(_BETWEEN_SOURCES) if source]
        one = _meet(known_as, row["worker_no"], sources, person_of)
        rankings[row["vacancy_ref"]].append(one)
        if row.get("points"):
            scored.append((row["vacancy_ref"], one, round(float(row["points"]) * MICRO)))
    for number, rows in registry.items():
        _meet(known_as, number, rows, person_of)
    grades: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in judgements:
        named, of_vacancy = _person(row), grades[_vacancy(row)]
        person = known_as.get(named, named)
        of_vacancy[person] = max(of_vacancy.get(person, 0), int(row["grade"]))
    return Judged(dict(rankings), dict(grades), tuple(scored), known_as)


def _meet(known_as: dict[str, str], worker_no: str, sources: Sequence[str], person_of: Mapping[str, str]) -> str:
    """Two workers who are one person meet under the name of whoever came first."""
    names = [worker_no, *sources, *(person_of[source] for source in sources if source in person_of)]
    one = next((known_as[name] for name in names if name in known_as), worker_no)
    known_as |= {name: known_as.get(name, one) for name in names}
    return one


def qualified(judged: Judged) -> dict[str, set[str]]:
    """By vacancy whoever the points call 'hợp' or better: those among whom attention is to be shared."""
    fit: dict[str, set[str]] = {ref: set() for ref in judged.rankings}
    for ref, person, points in judged.scored:
        if fit_of(points) is not Fit.POSSIBLE:
            fit[ref].add(person)
    return fit


def _vacancy(row: Row) -> str:
    return _first(row, ("vacancy_ref", "vacancy_id"))


def _person(row: Row) -> str:
    return _first(row, ("worker_no", "source", "row_uid", "person_id"))


def _first(row: Row, names: tuple[str, ...]) -> str:
    for name in names:
        if row.get(name):
            return row[name]
    raise Refused("judgement_column", f"Tệp đánh giá thiếu cột {' hoặc '.join(names)}.", "Thêm cột đó rồi làm lại.")
