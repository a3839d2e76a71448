"""Which problems of an accepted row are worth asking a person about, and what would answer each."""

from jobmatch.registry.worker import WorkerDraft

# Problem code -> the field that answers it once somebody has told it; "" where only a person can say that it is settled.
# What was repaired with certainty (a lost zero, month before day) is said in the preview and not asked again.
ASKED: dict[str, str] = {
    "birth_missing": "birth",
    "birth_unreadable": "birth",
    "birth_two_columns": "birth",
    "birth_impossible": "birth_day",
    "birth_ambiguous": "",
    "birth_unlikely": "",
    "citizen_id_missing": "citizen_id",
    "citizen_id_scientific": "citizen_id",
    "citizen_id_damaged": "citizen_id",
    "old_id_only": "citizen_id",
    "citizen_id_sex": "",
    "citizen_id_birth": "",
    "citizen_id_province": "",
    "sex_two_marks": "sex",
    "sex_unclear": "sex",
    "phone_unreadable": "phones",
    "village_missing": "village",
    "name_unclear": "",
    "name_several": "",
    "name_short": "",
    "name_abbreviated": "",
    "name_abbreviation_unclear": "",
    "pay_unclear": "wage_min_vnd",
    "pay_unlikely": "wage_min_vnd",
    "experience_unclear": "experience_years",
    "education_unclear": "education",
    "qualification_unclear": "qualification",
    "employment_unclear": "employment",
    "marks_several": "",
    "education_unmarked": "education",
    "qualification_unmarked": "qualification",
    "employment_unmarked": "employment",
    "text_unclear": "",
    "pay_date": "wage_min_vnd",
    "poor_or_near_poor": "",
}
_BLANK = WorkerDraft("")


def is_asked(code: str, values: WorkerDraft) -> bool:
    """True for a problem that a person must look at: `values` are what is known of the worker from all lists together."""
    return code in ASKED and not is_answered(code, values)


def is_answered(code: str, values: WorkerDraft) -> bool:
    """True if the worker's values hold by now what the problem left open."""
    field = ASKED.get(code, "")
    if field == "birth_day":
        return values.birth is not None and values.birth.day is not None
    return bool(field) and getattr(values, field) != getattr(_BLANK, field)
