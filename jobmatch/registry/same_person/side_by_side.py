"""Two people field by field: where they are the same, where they differ, and what only one of them has."""

from enum import StrEnum

from jobmatch.registry.same_person.likeness import Field, pattern_of, trait_of
from jobmatch.registry.telling import BLANK
from jobmatch.registry.worker import WorkerDraft
from jobmatch.text.folding import canonical, fold

# The fields of a page, in the order in which a person compares them. A home is one field: the village with its commune.
COMPARED = (
    "full_name",
    "birth",
    "sex",
    "citizen_id",
    "old_id",
    "phones",
    "village",
    "ethnicity",
    "priority_groups",
    "education",
    "qualification",
    "major",
    "employment",
    "current_job",
    "experience_years",
    "wish_text",
    "wish_place_text",
    "wage_min_vnd",
    "licences",
    "note",
)
# Fields in which a year and a day of it, one of several phones, old and new names of one place are the same.
_JUDGED = {
    "birth": (Field.BIRTH, Field.YEAR),
    "sex": (Field.SEX,),
    "citizen_id": (Field.CITIZEN_ID,),
    "old_id": (Field.OLD_ID,),
    "phones": (Field.PHONE,),
    "village": (Field.HOME, Field.COMMUNE),
}
_EQUAL = ("same", "crowded")


class Sameness(StrEnum):
    SAME = "same"
    OTHER = "other"
    MISSING = "missing"


def side_by_side(a: WorkerDraft, b: WorkerDraft) -> dict[str, Sameness]:
    """Of the fields that at least one of the two has. Missing is not different."""
    degrees = dict(pattern_of(trait_of(a), trait_of(b)))
    told = {}
    for field in COMPARED:
        first, second = _value(a, field), _value(b, field)
        if first is None and second is None:
            continue
        degree = next((degrees[judged] for judged in _JUDGED.get(field, ()) if judged in degrees), None)
        if first is None or second is None:
            told[field] = Sameness.MISSING
        else:
            is_same = _is_one_name(a.full_name, b.full_name) if field == "full_name" else first == second or degree in _EQUAL
            told[field] = Sameness.SAME if is_same else Sameness.OTHER
    return told


def _is_one_name(a: str, b: str) -> bool:
    """'Hoà' and 'Hòa', and a name typed without any mark; 'Hoa' among marked words is another name."""
    first, second = canonical(a), canonical(b)
    return first == second or (fold(a) == fold(b) and fold(a) in (first, second))


def _value(draft: WorkerDraft, field: str) -> object:
    """As it is compared; None where it is not known."""
    if field == "village":
        return (draft.commune_code, fold(draft.village)) if draft.commune_code or draft.village else None
    value = getattr(draft, field)
    if value == getattr(BLANK, field):
        return None
    if field == "wish_text":
        return tuple(wish.occupation for wish in draft.wishes if wish.occupation) or fold(value)
    return fold(value) if isinstance(value, str) else value
