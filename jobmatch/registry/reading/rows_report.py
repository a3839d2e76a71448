"""One line per person row, for clerks and checks: what was read from where."""

from jobmatch.registry.reading.result import ReadRow

REPORT_COLUMNS = (
    *("source", "outcome", "full_name", "sex", "birth_date", "birth_precision", "ethnicity", "citizen_id", "old_id", "phone"),
    *("commune_code", "village", "education", "qualification", "wage_min_vnd", "wage_max_vnd", "wish_kinds", "wish_occupations"),
)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def report_line(row: ReadRow) -> dict[str, str]:
    """The row under `REPORT_COLUMNS`; lists are joined with ';', what is not known is empty."""
    line = dict.fromkeys(REPORT_COLUMNS, "") | {"source": str(row.source), "outcome": str(row.outcome)}
    draft = row.draft
    if draft is None:
        return line
    return line | {
        "full_name": draft.full_name,
        "sex": _text(draft.sex),
        "birth_date": _text(draft.birth),
        "birth_precision": draft.birth.precision if draft.birth else "",
        "ethnicity": draft.ethnicity,
        "citizen_id": draft.citizen_id,
        "old_id": draft.old_id,
        "phone": ";".join(draft.phones),
        "commune_code": draft.commune_code,
        "village": draft.village,
        "education": _text(draft.education),
        "qualification": _text(draft.qualification),
        "wage_min_vnd": _text(draft.wage_min_vnd),
        "wage_max_vnd": _text(draft.wage_max_vnd),
        "wish_kinds": ";".join(dict.fromkeys(wish.kind for wish in draft.wishes)),
        "wish_occupations": ";".join(dict.fromkeys(wish.occupation for wish in draft.wishes if wish.occupation)),
    }
