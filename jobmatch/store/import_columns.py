"""What an import keeps of each sheet: the day its list speaks for, and which Excel column said what."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from jobmatch.registry.reading.result import ReadWorkbook

# Fields of a worker whose values come from columns of another name.
_COLUMNS_OF = {
    "full_name": ("full_name", "family_name", "given_name"),
    "birth": ("birth", "birth_day", "birth_month", "birth_year", "male", "female"),
    "sex": ("sex", "male", "female"),
    "old_id": ("citizen_id",),
    "commune_code": ("address_text", "home_address"),
    "village": ("village", "address_text", "home_address"),
    "address_text": ("address_text", "village", "home_address"),
    "wishes": ("wish_text",),
    "wage_min_vnd": ("pay",),
    "wage_max_vnd": ("pay",),
    "constraints": ("note", "wish_text"),
    "licences": ("note", "wish_text"),
}


def columns_of(read: ReadWorkbook) -> dict[str, Any]:
    return {
        sheet.name: {"on": sheet.on.isoformat() if sheet.on else "", "columns": dict(sheet.column_of)}
        for sheet in read.sheets
        if sheet.rows
    }


def sheet_day(columns: Mapping[str, Any], sheet: str, otherwise: date) -> date:
    """The day the list of a sheet speaks for."""
    told = columns.get(sheet, {}).get("on", "")
    return date.fromisoformat(told) if told else otherwise


def cell_of(columns: Mapping[str, Any], sheet: str, row: int, field: str) -> str:
    """'C19', or 'C19, D19' where several columns give one field; empty where the field came from the sheet's title."""
    letters = columns.get(sheet, {}).get("columns", {})
    for column in _COLUMNS_OF.get(field, (field,)):
        if column in letters:
            return ", ".join(f"{letter}{row}" for letter in letters[column].split(",") if letter)
    return ""
