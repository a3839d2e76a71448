"""A draft as the values of a sealed JSON text, and back. What a row does not say is left out."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.worker import BirthDate, Constraints, Sex, Standing, Wish, WishKind, WorkerDraft

_BLANK = WorkerDraft("")
_NAMES = tuple(field.name for field in fields(WorkerDraft))
_CONSTRAINTS = tuple(field.name for field in fields(Constraints))


def wish_values(wish: Wish) -> list[Any]:
    return [wish.kind.value, wish.text, wish.occupation, wish.confidence]


def wish_from(values: list[Any]) -> Wish:
    kind, text, occupation, confidence = values
    return Wish(WishKind(kind), text, occupation, confidence)


def constraint_values(constraints: Constraints) -> dict[str, str]:
    """Only what is known."""
    return {name: answer.value for name in _CONSTRAINTS if (answer := getattr(constraints, name)) is not Answer.UNKNOWN}


def constraints_from(values: Mapping[str, str]) -> Constraints:
    return Constraints(**{name: Answer(values[name]) for name in _CONSTRAINTS if name in values})


_WRITE: dict[str, Callable[[Any], Any]] = {
    "birth": str,
    "wishes": lambda wishes: [wish_values(wish) for wish in wishes],
    "constraints": constraint_values,
}
_READ: dict[str, Callable[[Any], Any]] = {
    "sex": Sex,
    "standing": Standing,
    "birth": BirthDate.parse,
    "wants_training": Answer,
    "wishes": lambda wishes: tuple(map(wish_from, wishes)),
    "constraints": constraints_from,
    **dict.fromkeys(("phones", "priority_groups", "licences"), tuple),
}


def draft_text(draft: WorkerDraft | None) -> str:
    """Empty for a row without a person."""
    if draft is None:
        return ""
    said = {name: value for name in _NAMES if (value := getattr(draft, name)) != getattr(_BLANK, name)}
    return json.dumps({name: _WRITE[name](value) if name in _WRITE else value for name, value in said.items()}, ensure_ascii=False)


def draft_from(text: str) -> WorkerDraft:
    """A field that this version no longer knows is passed over."""
    values = json.loads(text)
    known = {name: values[name] for name in _NAMES if name in values}
    return WorkerDraft(**{"full_name": "", **{name: _READ[name](value) if name in _READ else value for name, value in known.items()}})
