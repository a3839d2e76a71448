"""A posting as the values of a JSON column, and back."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from jobmatch.catalogue.answer import Answer
from jobmatch.vacancies.vacancy import Posting, WagePeriod

# Of the fields that JSON cannot hold as they are; every other one goes in and out unchanged.
_READ: dict[str, Callable[[Any], Any]] = {
    "wage_period": WagePeriod,
    "deadline": date.fromisoformat,
    **dict.fromkeys(("licence_classes", "skills", "musts", "accepted_musts"), tuple),
    "nice": lambda nice: MappingProxyType({name: tuple(value) if isinstance(value, list) else value for name, value in nice.items()}),
    "words": lambda words: MappingProxyType(dict(words)),
    **dict.fromkeys(("night_shift", "housing", "bus", "meals", "heavy_work", "training_given"), Answer),
}
_NAMES = tuple(field.name for field in fields(Posting))


def posting_values(posting: Posting) -> dict[str, Any]:
    """Enums as their values, dates in ISO form, tuples as lists."""
    return {name: _plain(getattr(posting, name)) for name in _NAMES}


def posting_from(values: Mapping[str, Any]) -> Posting:
    """A field that the row does not hold yet has its default; one that this version no longer knows is passed over."""
    held = {name: values[name] for name in _NAMES if values.get(name) is not None}
    return Posting(**{name: _READ.get(name, _unchanged)(value) for name, value in held.items()})


def _unchanged(value: Any) -> Any:
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return {name: _plain(each) for name, each in value.items()} if isinstance(value, Mapping) else value
