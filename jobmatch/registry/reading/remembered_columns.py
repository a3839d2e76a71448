"""What the columns of a commune's own layout mean, remembered from one of its files to the next."""

from collections.abc import Mapping
from dataclasses import replace

from jobmatch.registry.reading.reading_choices import ReadingChoices
from jobmatch.registry.reading.result import ReadWorkbook

# A commune's code (empty: no commune is named) and a header's key -> Excel letter -> the value of a meaning.
RememberedColumns = Mapping[tuple[str, str], Mapping[str, str]]
NOTHING_REMEMBERED: RememberedColumns = {}


def with_remembered(choices: ReadingChoices, remembered: RememberedColumns, read: ReadWorkbook) -> ReadingChoices:
    """`choices` with what is remembered for the layouts found in a file. What was chosen for the file itself, be it nothing, goes first."""
    found = {
        layout.header_key: remembered[sheet.commune_code, layout.header_key]
        for sheet in read.sheets
        for layout in sheet.layouts
        if (sheet.commune_code, layout.header_key) in remembered
    }
    return replace(choices, columns={**found, **choices.columns})
