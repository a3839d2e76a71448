"""A whole workbook into drafts and questions; every person row comes out exactly once."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.cells import LONGEST_TEXT, CleanSheet, Row, as_text, clean_rows, column_letter, is_error
from jobmatch.registry.reading.address import is_village_title, village_in_title, village_of_title
from jobmatch.registry.reading.column_readings import layout_reading
from jobmatch.registry.reading.column_settling import twice_headed
from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.date_order import DateOrder, date_order
from jobmatch.registry.reading.layout import Layout
from jobmatch.registry.reading.problems import ProblemNotes
from jobmatch.registry.reading.reading_choices import NO_CHOICES, ReadingChoices, refusal_key
from jobmatch.registry.reading.repaired_texts import NO_REPAIRS, TEXT_REPAIRED, RepairedTexts, repaired_texts
from jobmatch.registry.reading.repeated_rows import compare_rows
from jobmatch.registry.reading.result import ReadRow, ReadSheet, ReadWorkbook, RowOutcome
from jobmatch.registry.reading.row_kinds import RowKind, RowSorter, head_count, village_title
from jobmatch.registry.reading.row_reader import RowReader, Surroundings
from jobmatch.registry.reading.sheet_origin import commune_named, sheet_commune, sheet_date
from jobmatch.registry.reading.sheet_tables import Table, body_of, find_tables
from jobmatch.registry.sheet import Sheet, Source, Workbook
from jobmatch.registry.wishes.reader import read_wishes
from jobmatch.registry.worker import Wish, WishKind, WorkerDraft
from jobmatch.text.folding import fold

OnRows = Callable[[int, int], object]

_ROWS_BETWEEN_WORDS = 200
_TITLE_ROWS = 6
_TITLE_CELLS = 2  # the issuing body on the left, the national motto on the right
# What sheets are named after when it is not a village; a text file lends its own name.
_NO_VILLAGE = re.compile(
    r"^(?:sheet|trang|ds|danh sach|bang|bieu|mau|phu luc|dk|tong hop|so lieu|du lieu|data|book|file|cung|nguoi|lao dong|nld|ld|nam|quy"
    r"|thang|ket qua|copy)\b|sheet\d|20\d\d"
)
# 'Bản tổng hợp', 'Bản đăng ký': a paper, and not the village 'bản'.
_PAPER = re.compile(r"ban (?:tong hop|dang ky|ke khai|khai|thong ke|bao cao|danh sach|cam ket|tinh|sao)\b")


def _raw(row: Row) -> tuple[str, ...]:
    return tuple(map(as_text, row))


def _column_letters(layouts: Sequence[Layout]) -> dict[str, str]:
    letters: dict[str, list[str]] = defaultdict(list)
    for layout in layouts:
        for column, places in layout.columns.items():
            if column is not Column.IGNORED:
                letters[column] += map(column_letter, places)
        for index, mark in layout.marks.items():
            letters[mark.group].append(column_letter(index))
    return {str(column): ",".join(dict.fromkeys(places)) for column, places in letters.items()}


def _layout_notes(body: Sequence[Row], layout: Layout, notes: ProblemNotes, as_of: date) -> DateOrder:
    """Note what concerns whole columns; say how the dates were typed."""
    for index in layout.unknown:
        notes.note("column_unknown", index, layout.header[index])
    for index in layout.repeated:
        notes.note("column_repeated", index, layout.header[index])
    dates = date_order(body, layout, as_of)
    for index, count in dates.swapped.items():
        if not dates.are_in_doubt:
            notes.note("birth_order_mixed", index, float(count))
    return dates


class _Reading:
    """What holds for all sheets of one file; counts the rows done for whoever watches."""

    def __init__(self, workbook: Workbook, as_of: date, choices: ReadingChoices, on_rows: OnRows | None) -> None:
        self.file, self.as_of, self.choices = workbook.file, as_of, choices
        self._on_rows, self._sheets_done, self._whole = on_rows, 0, sum(len(sheet.rows) for sheet in workbook.sheets)

    def at_row(self, number: int) -> None:
        if self._on_rows and number % _ROWS_BETWEEN_WORDS == 0:
            self._on_rows(self._sheets_done + number, self._whole)

    def sheet_done(self, sheet: Sheet) -> None:
        self._sheets_done += len(sheet.rows)
        if self._on_rows:
            self._on_rows(self._sheets_done, self._whole)


@dataclass(frozen=True, slots=True)
class _List:
    """One sheet with lists of people: its cleaned rows, the tables in them, and the day it speaks for."""

    reading: _Reading
    sheet: Sheet
    rows: Sequence[Row]
    tables: Sequence[Table]
    on: date
    texts: RepairedTexts = NO_REPAIRS

    @property
    def layouts(self) -> list[Layout]:
        return list({id(table.layout): table.layout for table in self.tables}.values())


def _read_person(people: _List, layout: Layout, number: int, around: Surroundings) -> ReadRow:
    """The person of an Excel row; an address that names another commune, not an old one, moves the person there."""
    notes = ProblemNotes(people.reading.file, people.sheet.name, number, refused=people.reading.choices.refused)
    outcome, draft, commune = RowReader(people.rows[number - 1], layout, around, notes).read()
    if draft and commune and "cu" not in re.findall(r"\w+", fold(commune)) and (code := commune_named(commune, people.on)):
        draft = replace(draft, commune_code=code)
    source = Source(people.reading.file, people.sheet.name, number)
    typed = people.sheet.rows[number - 1]
    for index, cell in enumerate(typed):
        if isinstance(cell, str) and len(cell) > LONGEST_TEXT:
            notes.note("cell_cut", index, f"{cell[:40]}…", is_warning=False)
            outcome = _at_best_review(outcome)
        if is_error(cell):
            notes.note("cell_error", index, cell)
    people.texts.note_row(number - 1, notes)
    if number - 1 in people.sheet.ragged:
        notes.note("row_ragged", is_warning=False)
        outcome = _at_best_review(outcome)
    return ReadRow(source, outcome, draft, tuple(notes.found), _raw(typed))


def _at_best_review(outcome: RowOutcome) -> RowOutcome:
    return RowOutcome.REVIEW if outcome is RowOutcome.ACCEPTED else outcome


def _lost_row(people: _List, number: int) -> ReadRow:
    """A line of separators alone, of another number than in the other lines: what stood in it is not known."""
    notes = ProblemNotes(people.reading.file, people.sheet.name, number)
    notes.note("row_ragged", is_warning=False)
    return ReadRow(Source(people.reading.file, people.sheet.name, number), RowOutcome.REFUSED, None, tuple(notes.found))


def _is_plain(layouts: Sequence[Layout], bodies: Mapping[int, Sequence[Row]], notes: ProblemNotes) -> bool:
    """False, with the reason noted, where only a person can say what the columns are: no header at all, or one said twice."""
    for layout in layouts:
        if not any(layout.full) and not layout.chosen:
            notes.note("header_missing", is_warning=False)
        for index in twice_headed(layout, bodies[id(layout)]):
            notes.note("column_twice", index, layout.header[index], is_warning=False)
    return not notes.found


class _Totals:
    """Head counts that total rows state, of the whole list or of the part since the last one; `differing` is the first that is neither."""

    def __init__(self) -> None:
        self._counted_before = 0
        self.differing: int | None = None

    def state(self, total: int | None, counted: int) -> None:
        if total is not None and total not in (counted, counted - self._counted_before) and self.differing is None:
            self.differing = total
        self._counted_before = counted


def _read_rows(people: _List, around: Surroundings, dates: Mapping[int, DateOrder]) -> tuple[list[ReadRow], _Totals]:
    """The person rows of all tables, and what their total rows state. `dates` says for each layout how its dates were typed."""
    read: list[ReadRow] = []
    totals = _Totals()
    before = people.tables[0].first
    for table in people.tables:
        # A second table's title may name its village: it stands in the last rows of the table before.
        around = replace(
            around,
            dates_in_doubt=dates[id(table.layout)].are_in_doubt,
            exchanged=dates[id(table.layout)].exchanged,
            full_dates=dates[id(table.layout)].full,
            village=_village_of_titles(people.rows[max(before, table.first - _TITLE_ROWS) : table.first]) or around.village,
        )
        before = table.first
        sorter = RowSorter(table.layout)
        for number, row in enumerate(people.rows[table.first : table.last], table.first + 1):
            people.reading.at_row(number)
            match sorter.kind(row):
                case RowKind.VILLAGE:
                    around = replace(around, village=village_of_title(village_title(row)))
                case RowKind.TOTAL:
                    totals.state(head_count(row), len(read))
                case RowKind.OTHER if number - 1 in people.sheet.ragged and not any(row):
                    read.append(_lost_row(people, number))
                case RowKind.PERSON:
                    read.append(_read_person(people, table.layout, number, around))
    return read, totals


def _read_sheet(reading: _Reading, sheet: Sheet) -> ReadSheet:
    notes = ProblemNotes(reading.file, sheet.name, refused=reading.choices.refused)
    clean = CleanSheet(sheet, _kept_as_typed(sheet.name, reading.choices))
    rows = clean.rows
    if sheet.hidden or not any(cell is not None for row in rows for cell in row):
        if any(cell is not None for row in rows for cell in row):
            notes.note("sheet_hidden")
        return ReadSheet(sheet.name, {}, (), tuple(notes.found))
    tables = find_tables(rows, sheet.merged, reading.choices)
    top = rows[: tables[0].first]
    on = sheet_date((cell for row in [*top, *rows[-12:]] for cell in row if isinstance(cell, str)), reading.as_of)
    people = _List(reading, sheet, rows, tables, on, repaired_texts(clean, tables))
    bodies = {id(layout): body_of(layout, tables, rows) for layout in people.layouts}
    layouts = tuple(layout_reading(layout, bodies[id(layout)]) for layout in people.layouts)
    commune = sheet_commune(top, sheet.name, reading.file, on)
    if not tables[0].layout.is_list or not _is_plain(people.layouts, bodies, notes):
        if not notes.found:
            notes.note("sheet_without_list")
        return ReadSheet(sheet.name, {}, (), tuple(notes.found), None, layouts, commune)
    dates = {id(layout): _layout_notes(bodies[id(layout)], layout, notes, reading.as_of) for layout in people.layouts}
    people.texts.note_columns(notes)
    around = Surroundings(reading.as_of, commune, _village_of_sheet(sheet.name, commune, on) or _village_of_titles(top))
    read, totals = _read_rows(people, around, dates)
    if not read:
        notes.note("list_empty")
    if any(row.draft and not row.draft.commune_code for row in read):
        notes.note("commune_unknown")
    if totals.differing is not None:
        notes.note("total_differs", None, float(totals.differing))
    return ReadSheet(sheet.name, _column_letters(people.layouts), tuple(read), tuple(notes.found), on, layouts, commune)


def _kept_as_typed(sheet: str, choices: ReadingChoices) -> Callable[[int, int], bool] | None:
    """Which cells of a sheet stay in their old letters because staff refused the repair, of the cell or of its whole column."""
    if not any(key.endswith(f"!{TEXT_REPAIRED}") for key in choices.refused):
        return None

    def is_kept(number: int, index: int) -> bool:
        places = (f"{column_letter(index)}{number + 1}", column_letter(index))
        return any(refusal_key(sheet, place, TEXT_REPAIRED) in choices.refused for place in places)

    return is_kept


def _village_of_sheet(name: str, commune: str, on: date) -> str:
    """The village a sheet is named after, unless its name is the commune's or says nothing."""
    if not name or _NO_VILLAGE.search(fold(name)) or ((named := commune_named(name, on)) and named == commune):
        return ""
    village = village_of_title(name)
    return village if " " in village else ""  # 'S', 'NLD': a village has two words, or a word and a number


def _village_of_titles(titles: Sequence[Row]) -> str:
    """The village in a title above the list; the header row itself, with its 'Thôn, bản', holds more than one cell."""
    last = next((texts for row in reversed(titles) if len(texts := [cell for cell in row if cell is not None]) == 1), [None])[0]
    if isinstance(last, str) and is_village_title(last) and not _PAPER.match(fold(last)):
        return village_of_title(last)
    alone = [cell for row in titles if len(cells := [cell for cell in row if cell is not None]) <= _TITLE_CELLS for cell in cells]
    return next(filter(None, (village_in_title(cell) for cell in alone if isinstance(cell, str))), "")


def _with_wishes(row: ReadRow, wishes: dict[str, tuple[Wish, ...]]) -> ReadRow:
    if row.draft is None or row.draft.wish_text not in wishes:
        return row
    found = wishes[row.draft.wish_text]
    draft: WorkerDraft = replace(row.draft, wishes=found)
    if draft.wants_training is Answer.UNKNOWN and any(wish.kind is WishKind.TRAINING for wish in found):
        draft = replace(draft, wants_training=Answer.YES)
    return replace(row, draft=draft)


def read_typed_row(source: Source, cells: Row, layout: Layout, around: Surroundings, *, on: date) -> ReadRow:
    """One person whom somebody types in, read as a row of a list is that has the same cells and speaks for `on`."""
    sheet = Sheet(source.sheet, (*((),) * (source.row - 1), cells))
    [row] = clean_rows(Sheet(source.sheet, (cells,)))
    reading = _Reading(Workbook(source.file, (sheet,)), around.as_of, NO_CHOICES, None)
    people = _List(reading, sheet, (*((),) * (source.row - 1), row), (Table(layout, source.row - 1, source.row),), on)
    read = _read_person(people, layout, source.row, around)
    return _with_wishes(read, read_wishes([read.draft.wish_text]) if read.draft else {})


def read_workbook(workbook: Workbook, *, as_of: date, choices: ReadingChoices = NO_CHOICES, on_rows: OnRows | None = None) -> ReadWorkbook:
    """Read every list of people in a workbook; per sheet, rows in = accepted + in review + refused.

    Headers are known by their words, columns without a header by their cells; `choices` go before both. `on_rows` hears how many rows
    are done of how many, sheet by sheet and every few hundred rows.
    """
    reading = _Reading(workbook, as_of, choices, on_rows)
    sheets = []
    for sheet in workbook.sheets:
        sheets.append(_read_sheet(reading, sheet))
        reading.sheet_done(sheet)
    texts = {row.draft.wish_text for sheet in sheets for row in sheet.rows if row.draft and row.outcome is not RowOutcome.REFUSED}
    wishes = read_wishes(sorted(texts))
    compared = iter(compare_rows([_with_wishes(row, wishes) for sheet in sheets for row in sheet.rows]))
    read = tuple(replace(sheet, rows=tuple(islice(compared, len(sheet.rows)))) for sheet in sheets)
    notes = ProblemNotes(workbook.file, "")
    if not any(sheet.rows for sheet in read):
        notes.note("sheet_without_list", is_warning=False)
    if workbook.has_hidden_cells:
        notes.note("cells_hidden")
    if workbook.has_far_cells:
        notes.note("cells_far")
    return ReadWorkbook(workbook.file, read, tuple(notes.found))
