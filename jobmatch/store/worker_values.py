"""A planned person as the columns of the worker's row."""

from collections.abc import Callable, Mapping
from typing import Any

from jobmatch.registry.homes import commune_names, home_of
from jobmatch.registry.intake import PersonPlan
from jobmatch.store.draft_json import constraint_values
from jobmatch.store.sealing import KeyRing
from jobmatch.store.worker_secrets import sealed_text
from jobmatch.text.folding import fold
from jobmatch.text.names import name_order

_PLAIN = (
    *("education", "qualification", "major", "employment", "current_job", "experience_years"),
    *("wish_text", "wish_place_text", "wage_min_vnd", "wage_max_vnd", "address_text"),
)
_TAIL = 4


def tail_print(ring: KeyRing, citizen_id: str) -> str:
    """Finds people by the last four digits."""
    return ring.fingerprint(citizen_id[-_TAIL:], "citizen_id_tail")


def _home(person: PersonPlan, _ring: KeyRing) -> dict[str, Any]:
    values = person.values
    home = home_of(values.commune_code, values.village, person.home_on)
    communes = commune_names(home) if home else ()
    return {
        "full_name": values.full_name,
        "place_id": home.id if home else None,
        "commune_code": values.commune_code,
        "village": values.village,
        "search_text": f" {fold(' | '.join((values.full_name, values.village, *communes)))} ",
        "name_order": name_order(values.full_name),
    }


def _citizen_id(person: PersonPlan, ring: KeyRing) -> dict[str, Any]:
    number = person.values.citizen_id
    return {
        "citizen_id": number,
        # One worker is found by a number; where two have it, the second waits in the queue of shared numbers.
        "citizen_id_hash": ring.fingerprint(number, "citizen_id") if number and person.holds_id else None,
        "citizen_id_tail_hash": tail_print(ring, number) if number else None,
    }


def _old_id(person: PersonPlan, ring: KeyRing) -> dict[str, Any]:
    number = person.values.old_id
    return {"old_id": number, "old_id_hash": ring.fingerprint(number, "old_id") if number else None}


_Columns = Callable[[PersonPlan, KeyRing], dict[str, Any]]
_COLUMNS: Mapping[str, _Columns] = {
    **dict.fromkeys(("full_name", "commune_code", "village"), _home),
    "citizen_id": _citizen_id,
    "old_id": _old_id,
    "sex": lambda person, _: {"sex": person.values.sex or ""},
    "birth": lambda person, _: {"birth": str(person.values.birth or "")},
    "ethnicity": lambda person, _: {"ethnicity": person.values.ethnicity},
    "phones": lambda person, _: {"phones": sealed_text(person.values.phones)},
    "priority_groups": lambda person, _: {"priority_groups": sealed_text(person.values.priority_groups)},
    "note": lambda person, _: {"note": person.values.note},
    "standing": lambda person, _: {"standing": person.values.standing or ""},
    "wants_training": lambda person, _: {"wants_training": person.values.wants_training.value},
    "licences": lambda person, _: {"licences": list(person.values.licences)},
    "constraints": lambda person, _: {"constraints": constraint_values(person.values.constraints)},
}


def all_columns(person: PersonPlan, ring: KeyRing) -> dict[str, Any]:
    """Every column but id, origins and days."""
    columns = {field: getattr(person.values, field) for field in _PLAIN}
    for values_of in dict.fromkeys(_COLUMNS.values()):
        columns |= values_of(person, ring)
    return columns


def changed_columns(person: PersonPlan, ring: KeyRing) -> dict[str, Any]:
    """The columns of the fields that get another value; what an officer wrote into other fields stays."""
    columns = {field: getattr(person.values, field) for field in person.changed if field in _PLAIN}
    for values_of in dict.fromkeys(_COLUMNS[field] for field in person.changed if field in _COLUMNS):
        columns |= values_of(person, ring)
    return columns
