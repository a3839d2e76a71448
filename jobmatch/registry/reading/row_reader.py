"""One row of a list into the draft of one person, with every doubt noted where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.groups import read_groups
from jobmatch.catalogue.schooling import EDUCATION, read_education, read_qualification
from jobmatch.registry.cells import Row, as_text
from jobmatch.registry.identity_number import IdentityCell, both_values, read_identity, told_by
from jobmatch.registry.reading.address import read_address, with_full_word
from jobmatch.registry.reading.birth import BirthCell, read_birth, read_birth_parts
from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.employment import read_employment, read_experience
from jobmatch.registry.reading.ethnicity import MAJORITY, ethnicity_within, is_ethnic_group, read_ethnicity
from jobmatch.registry.reading.layout import Layout
from jobmatch.registry.reading.marks import is_mark
from jobmatch.registry.reading.monthly_pay import read_monthly_pay
from jobmatch.registry.reading.person_name import NameCell, read_name
from jobmatch.registry.reading.problems import ProblemNotes
from jobmatch.registry.reading.result import RowOutcome
from jobmatch.registry.reading.row_cells import RowCells
from jobmatch.registry.sheet import Cell
from jobmatch.registry.wishes.remarks import joined_constraints, read_constraints, read_licences
from jobmatch.registry.worker import BirthDate, Sex, WorkerDraft
from jobmatch.text.folding import fold, usual_spelling
from jobmatch.text.names import title_name
from jobmatch.text.phones import PhoneCell, phone_cell

ETHNIC_MINORITY = "P05"
# Bộ luật Lao động 2019, điều 3: a worker is fifteen or older. The lists of a year hold whoever turns fifteen in it.
_WORKING_AGES = range(15, 106)
_SEXES = {
    "nam": Sex.MALE,
    "m": Sex.MALE,
    "male": Sex.MALE,
    "trai": Sex.MALE,
    "nu": Sex.FEMALE,
    "f": Sex.FEMALE,
    "female": Sex.FEMALE,
    "gai": Sex.FEMALE,
}
_SEX_CODES = re.compile(r"(?P<man>\d)\W*(?:la )?nam\b.*?(?P<woman>\d)\W*(?:la )?nu\b")
_BIRTH_REPAIRS = ("birth_serial", "birth_swapped", "birth_impossible")
_VILLAGE_KINDS = {
    "thon": "Thôn",
    "khu pho": "Khu phố",
    "khu": "Khu",
    "ban": "Bản",
    "xom": "Xóm",
    "to dan pho": "Tổ dân phố",
    "tdp": "Tổ dân phố",
}
_AROUND_WORD = re.compile(r"^[\W\d]+|[\W\d]+$")  # '1. Nam', 'Nữ.'


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row inherits: the sheet's commune, the village of the title row above it, and whether its dates may be swapped.

    `dates_in_doubt` speaks of dates typed as text, `exchanged` of the columns whose real dates a spreadsheet may have turned round,
    `full_dates` of those in which a bare number of two digits is no year.
    """

    as_of: date
    commune_code: str = ""
    village: str = ""
    dates_in_doubt: bool = False
    exchanged: frozenset[int] = frozenset()
    full_dates: frozenset[int] = frozenset()


class RowReader:
    """Reads the cells of one row by the layout of its sheet."""

    def __init__(self, row: Row, layout: Layout, around: Surroundings, notes: ProblemNotes) -> None:
        self._cells = RowCells(row, layout)
        self._layout, self._around, self._notes = layout, around, notes

    def read(self) -> tuple[RowOutcome, WorkerDraft | None, str]:
        """The outcome, the draft, and the words that name the commune of the address (empty: the sheet's commune)."""
        sex, dated = self._sex_and_dated()
        name = self._name(sex)
        birth = self._birth(dated, name.birth)
        if name.trouble:
            index = self._layout.names[0]
            proposal = name.name if name.trouble == "name_abbreviated" else ""
            self._notes.note(name.trouble, index, self._cells.at(index), is_warning=name.is_usable, proposal=proposal)
        if name.trouble == "name_missing":
            return RowOutcome.REFUSED, None, ""
        identity = self._identity(birth, sex)
        waits = self._notes.must_wait or self._is_of_no_working_age(birth, identity[0])
        village, commune = self._place()
        ethnicity, self_name, groups = self._people_and_groups()
        note = "; ".join(filter(None, (self._cells.joined(Column.NOTE, sep="; "), name.remark, self_name)))
        wish_text, wish_place = self._cells.joined(Column.WISH, sep="; "), self._cells.joined(Column.WISH_PLACE, sep=", ")
        low, high = self._pay()
        draft = WorkerDraft(
            full_name=name.name,
            sex=sex,
            birth=birth,
            ethnicity=ethnicity,
            citizen_id=identity[0],
            old_id=identity[1],
            phones=self._phones(),
            commune_code=self._around.commune_code,
            village=village,
            address_text=self._cells.text_of(Column.ADDRESS, Column.VILLAGE, Column.HOME_ADDRESS)[0],
            priority_groups=groups,
            education=self._level(Column.EDUCATION),
            qualification=self._level(Column.QUALIFICATION),
            major=self._cells.joined(Column.MAJOR),
            employment=self._employment(),
            current_job=self._cells.joined(Column.CURRENT_JOB),
            experience_years=self._experience(),
            wish_text=wish_text,
            wish_place_text=wish_place,
            wage_min_vnd=low,
            wage_max_vnd=high,
            wants_training=self._training(),
            licences=read_licences(f"{note}; {wish_text}"),
            constraints=joined_constraints(
                read_constraints(note), joined_constraints(read_constraints(wish_text), read_constraints(wish_place))
            ),
            note=note,
        )
        if not name.is_usable or waits:
            return RowOutcome.REVIEW, draft, commune
        if not self._says_anything(draft):
            self._notes.note("person_bare", self._layout.names[0], name.name, is_warning=False)
            return RowOutcome.REVIEW, draft, commune
        return RowOutcome.ACCEPTED, draft, commune

    def _is_of_no_working_age(self, birth: BirthDate | None, citizen_id: str) -> bool:
        """True for a child, and for a birth year that cannot be unless the citizen ID vouches for one that can."""
        year = birth.year if birth else None
        if year is None and self._notes.has("birth_unlikely"):
            year = told_by(citizen_id)[0] if citizen_id else self._around.as_of.year
        is_outside = year is not None and self._around.as_of.year - year not in _WORKING_AGES
        if is_outside:
            self._notes.note("age_outside", None, str(birth or ""), is_warning=False)
        return is_outside

    def _name(self, sex: Sex | None) -> NameCell:
        """The name; short forms stay as they were typed where staff refused to have them written out."""
        typed = self._cells.joined(Column.FAMILY_NAME, Column.FULL_NAME, Column.GIVEN_NAME)
        name = read_name(typed, sex)
        if name.trouble == "name_abbreviated" and self._notes.is_refused(name.trouble, self._layout.names[0]):
            return replace(name, name=title_name(usual_spelling(typed)), trouble="name_abbreviation_unclear")
        return name

    def _sex_and_dated(self) -> tuple[Sex | None, list[tuple[Cell, int | None]]]:
        """The sex, and the cells under Nam or Nữ that hold more than a mark."""
        sex_cell, sex_index = self._cells.first_of(Column.SEX)
        sex = _SEXES.get(_AROUND_WORD.sub("", fold(as_text(sex_cell)))) or self._sex_by_code(sex_cell, sex_index)
        if sex_cell is not None and sex is None:
            self._notes.note("sex_unclear", sex_index, sex_cell)
        split = [(self._cells.first_of(Column.MALE), Sex.MALE), (self._cells.first_of(Column.FEMALE), Sex.FEMALE)]
        told = [(cell, index, owner) for (cell, index), owner in split if cell is not None]
        dated: list[tuple[Cell, int | None]] = [(cell, index) for cell, index, _ in told if not is_mark(cell)]
        if len(told) == 2:
            self._notes.note("birth_two_columns" if dated else "sex_two_marks", told[0][1], told[0][0])
        elif told:
            sex = told[0][2]
        return sex, dated

    def _sex_by_code(self, cell: Cell, index: int | None) -> Sex | None:
        """The sex that a 1 or a 2 stands for, where the header says so: 'Giới tính (1: Nam, 2: Nữ)'."""
        told = _SEX_CODES.search(fold(self._layout.header[index])) if index is not None else None
        return {told["man"]: Sex.MALE, told["woman"]: Sex.FEMALE}.get(as_text(cell).strip()) if told else None

    def _birth(self, dated: Sequence[tuple[Cell, int | None]], behind_name: str) -> BirthDate | None:
        """The birth date of its column or columns, of the column that tells the sex, or else of the name's cell."""
        if Column.BIRTH_MONTH in self._layout.columns:
            (day, _), (month, _), (cell, index) = map(self._cells.first_of, (Column.BIRTH_DAY, Column.BIRTH_MONTH, Column.BIRTH_YEAR))
            read = read_birth_parts(day, month, cell, self._around.as_of)
        else:
            cell, index = self._cells.first_of(Column.BIRTH)
            if cell is None:
                cell, index = self._cells.first_of(Column.BIRTH_YEAR)
            if cell is None and len(dated) == 1:
                cell, index = dated[0]
            elif cell is None and not dated and behind_name:
                cell, index = behind_name, self._layout.names[0]
            read = read_birth(cell, self._around.as_of) if len(dated) < 2 else BirthCell()
        read = self._without_refused(read, index)
        if isinstance(cell, float) and 1 <= cell <= 99 and index in self._around.full_dates:
            self._notes.note("birth_short", index, cell, is_warning=False)
            return None
        trouble = read.trouble or ("" if read.birth else "birth_missing")
        if not trouble and self._may_be_exchanged(read, cell, index):
            trouble = "birth_ambiguous"
        if trouble:
            self._notes.note(trouble, index, cell, proposal=str(read.birth or "") if trouble in _BIRTH_REPAIRS else "")
        return read.birth

    def _may_be_exchanged(self, read: BirthCell, cell: Cell, index: int | None) -> bool:
        """A text in a column that holds month/day dates, or a date in one where a spreadsheet took them for such."""
        if isinstance(cell, str):
            return read.is_ambiguous and self._around.dates_in_doubt
        return isinstance(cell, date) and index in self._around.exchanged and cell.day != cell.month

    def _without_refused(self, read: BirthCell, index: int | None) -> BirthCell:
        """A date whose exchange of day and month was refused keeps its year; a year that was refused as well is not known."""
        if read.trouble == "birth_serial" and self._notes.is_refused(read.trouble, index):
            return BirthCell(trouble="birth_unreadable")
        if read.birth and read.is_swapped and self._notes.is_refused(read.trouble, index):
            read = BirthCell(BirthDate(read.birth.year), "birth_impossible")
        if read.trouble == "birth_impossible" and self._notes.is_refused(read.trouble, index):
            return BirthCell(trouble="birth_unreadable")
        return read

    def _identity(self, birth: BirthDate | None, sex: Sex | None) -> tuple[str, str]:
        cell, index = self._cells.first_of(Column.CITIZEN_ID)
        read = read_identity(cell, birth, sex)
        if "citizen_id_repaired" in read.troubles and self._notes.is_refused("citizen_id_repaired", index):
            read = IdentityCell(troubles=("citizen_id_damaged",))
        for code in read.troubles:
            both = both_values(code, read.citizen_id, birth, sex)
            found = f"{as_text(cell)} ({both})" if both else cell
            self._notes.note(code, index, found, proposal=read.citizen_id if code == "citizen_id_repaired" else "")
        return read.citizen_id, read.old_id

    def _phones(self) -> tuple[str, ...]:
        phones: dict[str, None] = {}
        for index in self._layout.columns.get(Column.PHONE, ()):
            cell = self._cells.at(index)
            read = phone_cell(as_text(cell))
            refused = self._refused_numbers(read, index)
            phones |= dict.fromkeys(number for number in read.mobiles if number not in refused)
            for code, numbers in (("phone_unreadable", (*read.unread, *refused)), ("phone_landline", read.landlines)):
                if numbers:
                    self._notes.note(code, index, cell)
            for code, numbers in (("phone_repaired", read.padded), ("phone_renumbered", read.renumbered)):
                if numbers and not refused & set(numbers):
                    self._notes.note(code, index, cell, proposal=", ".join(numbers))
        return tuple(phones)

    def _refused_numbers(self, read: PhoneCell, index: int) -> set[str]:
        repairs = (("phone_repaired", read.padded), ("phone_renumbered", read.renumbered))
        return {number for code, numbers in repairs if self._notes.is_refused(code, index) for number in numbers}

    def _place(self) -> tuple[str, str]:
        """The village, and the commune words of the address; a list by village lends its title."""
        text, index = self._cells.text_of(Column.VILLAGE, Column.ADDRESS, Column.HOME_ADDRESS)
        if index is not None and re.fullmatch(r"\d{1,2}", text):
            text = f"{_VILLAGE_KINDS.get(fold(self._layout.header[index]), '')} {text}".strip()  # a 3 under 'Thôn' is Thôn 3
        village, commune = read_address(text)
        if not village and not commune and text and len(text) <= 40:
            village = with_full_word(text)
        village, commune = village or self._around.village, commune or self._commune_alone()
        if not village:
            self._notes.note("village_missing", index, text)
        return village, commune

    def _commune_alone(self) -> str:
        """The commune words of a column for the commune, or of an address that stands beside the village."""
        told = self._cells.text_of(Column.COMMUNE)[0]
        return read_address(told)[1] or told or read_address(self._cells.text_of(Column.ADDRESS)[0])[1]

    def _people_and_groups(self) -> tuple[str, str, tuple[str, ...]]:
        """Ethnicity, the name the person's people use for themselves where it differs, and the priority groups."""
        written = self._cells.priority_words()
        codes = dict.fromkeys(read_groups(written)) if written else {}
        people = self._cells.joined(Column.ETHNICITY) or ethnicity_within(written)
        for index, mark in self._cells.ticked(Column.PRIORITY):
            text = as_text(self._cells.at(index))
            if mark.value:
                codes[str(mark.value)] = None
            else:
                self._notes.note("poor_or_near_poor", index, text)
            if not is_mark(text) and is_ethnic_group(text):
                people = people or text
        official, self_name = read_ethnicity(people) if people else ("", "")
        if official and official != MAJORITY and is_ethnic_group(official):
            codes[ETHNIC_MINORITY] = None
        return official, self_name, tuple(sorted(codes))

    def _marked(self, group: Column) -> str | int | None:
        """The one answer of a group of marks; several that differ, or none at all, are asked and never guessed."""
        ticked = self._cells.ticked(group)
        answers = {mark.value for _, mark in ticked}
        if len(answers) == 1:
            return ticked[0][1].value
        if ticked:
            self._notes.note("marks_several", ticked[0][0], self._cells.at(ticked[0][0]))
        elif self._cells.has_marks(group):
            self._notes.note(f"{group}_unmarked", next(index for index, mark in self._layout.marks.items() if mark.group is group))
        return None

    def _level(self, column: Column) -> int | None:
        """An education or qualification code, from a word or from a mark among columns."""
        if (marked := self._marked(column)) is not None:
            return int(marked)
        cell, index = self._cells.first_of(column)
        if cell is None or self._cells.ticked(column):
            return None
        level = (read_education if column is Column.EDUCATION else read_qualification)(as_text(cell))
        if level is not None and isinstance(cell, date):
            if self._notes.is_refused("education_date", index):
                level = None
            else:
                self._notes.note("education_date", index, cell, proposal=EDUCATION[level])
        if level is None and not re.fullmatch(r"\W*", as_text(cell)):
            self._notes.note(f"{column}_unclear", index, cell)
        return level

    def _employment(self) -> str:
        if (marked := self._marked(Column.EMPLOYMENT)) is not None:
            return str(marked)
        cell, index = self._cells.first_of(Column.EMPLOYMENT)
        state = read_employment(as_text(cell)) if not self._cells.ticked(Column.EMPLOYMENT) else ""
        if cell is not None and not state:
            self._notes.note("employment_unclear", index, cell)
        return state

    def _experience(self) -> float | None:
        cell, index = self._cells.first_of(Column.EXPERIENCE)
        # '2-3' that a spreadsheet made the second of March is no number of years.
        years = read_experience(as_text(cell)) if cell is not None and not isinstance(cell, date) else None
        if cell is not None and years is None:
            self._notes.note("experience_unclear", index, cell)
        return years

    def _pay(self) -> tuple[int | None, int | None]:
        cell, index = self._cells.first_of(Column.PAY)
        low, high, trouble = (None, None, "pay_date") if isinstance(cell, date) else read_monthly_pay(as_text(cell))
        if trouble:
            self._notes.note(trouble, index, cell)
        return low, high

    def _training(self) -> Answer:
        text = fold(self._cells.joined(Column.TRAINING))
        if not text:
            return Answer.UNKNOWN
        return Answer.NO if re.match(r"(?:khong|ko|k|0)\b", text) else Answer.YES

    @staticmethod
    def _says_anything(draft: WorkerDraft) -> bool:
        told = (
            draft.birth,
            draft.citizen_id,
            draft.old_id,
            draft.phones,
            draft.sex,
            draft.address_text,
            draft.wish_text,
            draft.current_job,
        )
        return any(told) or draft.education is not None or draft.qualification is not None
