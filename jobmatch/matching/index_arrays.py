"""An index as named arrays and the distinct words beside them, so that it can be laid down and taken up again as it was."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from numpy.typing import NDArray

from jobmatch.matching.block import COLUMNS, Block, Distinct
from jobmatch.matching.index import VIEWS, Index, Part
from jobmatch.matching.likeness import Wording
from jobmatch.matching.views import view_at

Arrays = Mapping[str, NDArray[Any]]
# Of every part: the distinct values of each column of words, and the pieces of words in their order.
Words = Sequence[Mapping[str, Sequence[str]]]
_WORDINGS = ("wish_words", "job_words")
_OF_WORDING = tuple(field.name for field in fields(Wording) if field.name != "column")
# What was laid down by a program with other columns or views is of no use to this one.
LAYOUT = repr((COLUMNS, VIEWS, _OF_WORDING))


def arrays_of(index: Index) -> tuple[dict[str, NDArray[Any]], list[dict[str, list[str]]]]:
    arrays: dict[str, NDArray[Any]] = {}
    words: list[dict[str, list[str]]] = []
    for number, part in enumerate(index.parts):
        named = dict(_columns(part.block)) | {"stands": part.stands}
        for place, names in enumerate(VIEWS):
            named |= {f"view.{place}.first": part.views[names].first, f"view.{place}.at": part.views[names].at}
        texts: dict[str, list[str]] = {name: list(values) for name, values in _values(part.block)}
        for name in _WORDINGS:
            wording: Wording = getattr(part, name)
            named |= {f"{name}.{each}": getattr(wording, each) for each in _OF_WORDING}
            texts[f"{name}.pieces"] = list(wording.column)
        arrays |= {f"{number}.{name}": array for name, array in named.items()}
        words.append(texts)
    return arrays, words


def _columns(block: Block) -> Iterator[tuple[str, NDArray[Any]]]:
    for name in COLUMNS:
        column = getattr(block, name)
        if isinstance(column, tuple):
            yield from ((f"{name}.{order}", part.at) for order, part in enumerate(column))
        else:
            yield name, column.at if isinstance(column, Distinct) else column


def _values(block: Block) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in COLUMNS:
        column = getattr(block, name)
        if isinstance(column, tuple):
            yield from ((f"{name}.{order}", part.values) for order, part in enumerate(column))
        elif isinstance(column, Distinct):
            yield name, column.values


def index_from(as_of: date, arrays: Arrays, words: Words) -> Index:
    """The index whose arrays and words these are; the arrays are looked at and not copied."""
    return Index(as_of, tuple(_part(f"{number}.", arrays, texts) for number, texts in enumerate(words)))


def _part(prefix: str, arrays: Arrays, texts: Mapping[str, Sequence[str]]) -> Part:
    block = Block(**{name: _column(name, prefix, arrays, texts) for name in COLUMNS})
    views = {
        names: view_at(block, names, arrays[f"{prefix}view.{place}.first"], arrays[f"{prefix}view.{place}.at"])
        for place, names in enumerate(VIEWS)
    }
    wishes, jobs = (_wording(name, prefix, arrays, texts) for name in _WORDINGS)
    return Part(block, views, wishes, jobs, arrays[f"{prefix}stands"])


def _column(name: str, prefix: str, arrays: Arrays, texts: Mapping[str, Sequence[str]]) -> Any:
    if name in texts:
        return Distinct(tuple(texts[name]), arrays[prefix + name])
    if prefix + name in arrays:
        return arrays[prefix + name]
    orders = sorted((each for each in texts if each.startswith(f"{name}.") and f"{prefix}{each}" in arrays), key=_order)
    return tuple(Distinct(tuple(texts[each]), arrays[prefix + each]) for each in orders)


def _order(name: str) -> int:
    return int(name.rsplit(".", 1)[1])


def _wording(name: str, prefix: str, arrays: Arrays, texts: Mapping[str, Sequence[str]]) -> Wording:
    column = {piece: place for place, piece in enumerate(texts[f"{name}.pieces"])}
    laid: dict[str, Any] = {each: arrays[f"{prefix}{name}.{each}"] for each in _OF_WORDING}
    return Wording(column=column, **laid)
