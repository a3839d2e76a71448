"""A planned person as the columns of the worker's row."""

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


def _home(person: PersonPlan) -> dict[str, Any]:
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


def _others(person: PersonPlan) -> dict[str, Any]:
    values = person.values
    return {
        **{field: getattr(values, field) for field in _PLAIN},
        "sex": values.sex or "",
        "birth": str(values.birth or ""),
        "ethnicity": values.ethnicity,
        "phones": sealed_text(values.phones),
        "priority_groups": sealed_text(values.priority_groups),
        "note": values.note,
        "standing": values.standing or "",
        "wants_training": values.wants_training.value,
        "licences": list(values.licences),
        "constraints": constraint_values(values.constraints),
    }


def all_columns(person: PersonPlan, ring: KeyRing) -> dict[str, Any]:
    """Every column but id, origins and days."""
    return {**_home(person), **_citizen_id(person, ring), **_old_id(person, ring), **_others(person)}
