"""One person keyed in by hand: what is typed into a form, read as a row of a list is, and the same values as text again."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.layout import Layout
from jobmatch.registry.reading.problems import WORDS
from jobmatch.registry.reading.result import Problem, ReadRow, RowOutcome
from jobmatch.registry.reading.row_reader import Surroundings
from jobmatch.registry.reading.workbook_reader import read_typed_row
from jobmatch.registry.sheet import Cell, Source
from jobmatch.registry.telling import FIELDS
from jobmatch.registry.village_keys import village_keys
from jobmatch.registry.wishes.reader import read_wishes
from jobmatch.registry.wishes.remarks import joined_constraints, read_licences
from jobmatch.registry.worker import CHOSEN_BY_HAND, BirthDate, Constraints, Standing, Wish, WishKind, WorkerDraft


class Teller(StrEnum):
    """Whose word it is."""

    SELF = "self"
    FAMILY = "family"
    VILLAGE_HEAD = "village_head"
    OFFICER = "officer"


TELLERS = {
    Teller.SELF: "bản thân kể",
    Teller.FAMILY: "người nhà kể",
    Teller.VILLAGE_HEAD: "trưởng thôn kể",
    Teller.OFFICER: "cán bộ xã cho biết",
}


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who told it, and on which day."""

    by: Teller
    on: date

    def source(self, number: int) -> Source:
        """As a row of a list is cited: the sheet is the day, the row runs through the day."""
        return Source(f"Nhập tay, {TELLERS[self.by]}", f"{self.on:%d/%m/%Y}", number)


Typed = Mapping[str, str]  # a field of the form -> what stands in it; a field that is missing is blank

WISHES = ("wish_1", "wish_2", "wish_3")
OCCUPATIONS = ("occupation_1", "occupation_2", "occupation_3")
# Asked on the form, in its order; what else is known of conditions comes from notes and wishes.
ASKED_CONDITIONS = (
    "night_shift",
    "far_away",
    "needs_bus",
    "needs_housing",
    "young_children",
    "part_time_only",
    "seasonal_only",
    "health_limits",
)
CONDITIONS = tuple(f"is_{name}" for name in ASKED_CONDITIONS)
_HOME = ("commune_code", "village", "address_text")
_WISHED = ("wish_text", "wishes")
_PAY = ("wage_min_vnd", "wage_max_vnd")
_SENSITIVE = ("ethnicity", "priority_groups")
# Field of the form -> fields of the worker, in the order of the paper form.
FIELDS_OF: dict[str, tuple[str, ...]] = {
    "full_name": ("full_name",),
    "birth": ("birth",),
    "sex": ("sex",),
    "identity": ("citizen_id", "old_id"),
    "phones": ("phones",),
    "commune": _HOME,
    "village": _HOME,
    "ethnicity": _SENSITIVE,
    "groups": _SENSITIVE,
    "education": ("education",),
    "qualification": ("qualification",),
    "major": ("major",),
    "employment": ("employment",),
    "current_job": ("current_job",),
    "experience": ("experience_years",),
    **dict.fromkeys((*WISHES, *OCCUPATIONS), _WISHED),
    "wish_place": ("wish_place_text",),
    "pay": _PAY,
    "training": ("wants_training",),
    "licences": ("licences",),
    **dict.fromkeys(CONDITIONS, ("constraints",)),
    "note": ("note",),
    "standing": ("standing",),
}
# What the form of a known person does not show: left blank it stays, and only a word of its own takes it away.
SEALED = ("identity", "phones", "ethnicity", "groups", "note")
_BETWEEN = "; "

_CELLS: dict[str, Column] = {
    "full_name": Column.FULL_NAME,
    "sex": Column.SEX,
    "birth": Column.BIRTH,
    "identity": Column.CITIZEN_ID,
    "phones": Column.PHONE,
    "village": Column.VILLAGE,
    "education": Column.EDUCATION,
    "qualification": Column.QUALIFICATION,
    "major": Column.MAJOR,
    "employment": Column.EMPLOYMENT,
    "current_job": Column.CURRENT_JOB,
    "experience": Column.EXPERIENCE,
    "wishes": Column.WISH,
    "wish_place": Column.WISH_PLACE,
    "pay": Column.PAY,
    "training": Column.TRAINING,
    "ethnicity": Column.ETHNICITY,
    "note": Column.NOTE,
}
_LAYOUT = Layout(header=("",) * len(_CELLS), columns={column: [index] for index, column in enumerate(_CELLS.values())})
_FIELD_AT = {chr(ord("A") + index): field for index, field in enumerate(_CELLS)}
_SEX_WORDS = {"M": "Nam", "F": "Nữ"}
_EMPLOYMENT_WORDS = {"working": "có việc làm", "unemployed": "thất nghiệp", "inactive": "không tham gia"}
_ANSWER_WORDS = {"yes": "có", "no": "không"}
# Whoever types sees that a field is blank; what cannot be read, or contradicts itself, is shown before anything is written.
_BLANK_CODES = frozenset({"birth_missing", "citizen_id_missing", "village_missing", "old_id_only"})
# Problems of the row as a whole, and of cells that the form has in another place.
_FIELD_OF_CODE = {"person_bare": "birth", "commune_unknown": "commune", "cell_cut": "note"}


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A problem as a row of a list has it, and the field of the form that it stands beside."""

    field: str
    problem: Problem

    @property
    def code(self) -> str:
        return self.problem.code

    @property
    def is_shown_first(self) -> bool:
        return not self.problem.is_warning or self.code not in _BLANK_CODES


@dataclass(frozen=True, slots=True)
class Entry:
    """`row` as of a list; `problems` beside their fields. `understood` says for each wish that was typed what it was read as."""

    row: ReadRow
    problems: tuple[FieldProblem, ...]
    understood: tuple[tuple[Wish, ...], ...] = ()

    @property
    def is_usable(self) -> bool:
        return self.row.outcome is RowOutcome.ACCEPTED and self.row.draft is not None

    @property
    def to_show(self) -> tuple[FieldProblem, ...]:
        """What whoever types should look at before it is written."""
        return tuple(each for each in self.problems if each.is_shown_first)

    @property
    def mark(self) -> str:
        """The same for the same problems with the same values: who has seen them may go on."""
        told = [(each.field, each.code, each.problem.found) for each in self.to_show]
        return sha256(json.dumps(told).encode()).hexdigest()[:16]


def read_entry(typed: Typed, source: Source, *, on: date, as_of: date) -> Entry:
    """What was typed, told on a day; places are of that day, ages are measured on `as_of`."""
    commune_code, lost = _commune_code(typed, on)
    row = read_typed_row(source, _cells(typed), _LAYOUT, Surroundings(as_of, commune_code), on=on)
    understood = _understood(typed)
    draft = _with_answers(row.draft, typed, understood) if row.draft else None
    # A cell of a sheet has an address; a field of a form has none.
    problems = [FieldProblem(_field_of(problem), replace(problem, column="", cell="")) for problem in row.problems]
    if lost:
        problems.append(FieldProblem("commune", _commune_unknown(source)))
    kept = replace(row, draft=draft, problems=tuple(each.problem for each in problems), raw=())
    return Entry(kept, tuple(problems), understood)


def _commune_code(typed: Typed, on: date) -> tuple[str, bool]:
    """The code that the chosen commune has, or had, on the day of the telling; true where nobody knows which it was."""
    chosen = typed.get("commune", "")
    if not chosen:
        return "", False
    keys = sorted(village_keys(typed.get("village", ""), getattr(default_gazetteer().get(chosen), "code", "")))
    found = next((place for key in (*keys, "") if (place := default_gazetteer().now_at(chosen, on, key))), None)
    return (found.code, False) if found else ("", True)


def _commune_unknown(source: Source) -> Problem:
    message, fix = WORDS["commune_unknown"]
    return Problem(source.file, source.sheet, source.row, "", "", "", "commune_unknown", message, fix)


def _cells(typed: Typed) -> tuple[Cell, ...]:
    said = {field: typed.get(field, "") for field in _CELLS}
    said["sex"] = _SEX_WORDS.get(said["sex"], said["sex"])
    said["employment"] = _EMPLOYMENT_WORDS.get(said["employment"], said["employment"])
    said["training"] = _ANSWER_WORDS.get(said["training"], said["training"])
    for field, labels in (("education", EDUCATION), ("qualification", QUALIFICATION)):
        said[field] = labels.get(int(said[field]), said[field]) if said[field].isdecimal() else said[field]
    said["wishes"] = _BETWEEN.join(_wish_texts(typed))
    return tuple(text or None for text in said.values())


def _wish_texts(typed: Typed) -> list[str]:
    return [text for field in WISHES if (text := typed.get(field, "").strip(" ;"))]


def _understood(typed: Typed) -> tuple[tuple[Wish, ...], ...]:
    """Wish by wish; an occupation that was chosen goes before what the reader makes of the words."""
    read = read_wishes(_wish_texts(typed))
    told = []
    for field, chosen in zip(WISHES, OCCUPATIONS, strict=True):
        text, code = typed.get(field, "").strip(" ;"), typed.get(chosen, "")
        told.append((Wish(WishKind.OCCUPATION, text, code, CHOSEN_BY_HAND),) if text and code else read.get(text, ()))
    return tuple(told)


def _with_answers(draft: WorkerDraft, typed: Typed, understood: tuple[tuple[Wish, ...], ...]) -> WorkerDraft:
    """What the form asks outright, over what the words of notes and wishes say."""
    answers = Constraints(**{name: _answer(typed.get(f"is_{name}", "")) for name in ASKED_CONDITIONS})
    groups = sorted({*draft.priority_groups, *_split(typed.get("groups", ""))})
    licences = [*read_licences(f"bằng {typed['licences']}"), *draft.licences] if typed.get("licences") else draft.licences
    wishes = draft.wishes
    if any(typed.get(field) for field in OCCUPATIONS):
        said = [wish for each in understood for wish in each if wish.kind is not WishKind.NONE]
        wishes = tuple(sorted(said, key=lambda wish: wish.kind is WishKind.CONSTRAINT))
    return replace(
        draft,
        constraints=joined_constraints(answers, draft.constraints),
        priority_groups=tuple(groups),
        licences=tuple(dict.fromkeys(licences)),
        wishes=wishes,
        standing=Standing(typed["standing"]) if typed.get("standing") else None,
    )


def _answer(word: str) -> Answer:
    return Answer(word) if word else Answer.UNKNOWN


def _split(text: str) -> list[str]:
    return [part for part in re.split(r"[;,\s]+", text) if part]


def _field_of(problem: Problem) -> str:
    field = _FIELD_OF_CODE.get(problem.code) or _FIELD_AT.get(problem.column, "full_name")
    return WISHES[0] if field == "wishes" else field


def typed_of(values: WorkerDraft, commune_id: str) -> dict[str, str]:
    """The values of a worker as they would be typed; reading them again gives the same values."""
    wishes = _wish_parts(values.wish_text)
    said = {
        "full_name": values.full_name,
        "sex": str(values.sex or ""),
        "birth": _birth_text(values.birth),
        "identity": values.citizen_id or values.old_id,
        "phones": ", ".join(values.phones),
        "commune": commune_id,
        "village": values.village,
        "education": "" if values.education is None else str(values.education),
        "qualification": "" if values.qualification is None else str(values.qualification),
        "major": values.major,
        "employment": values.employment,
        "current_job": values.current_job,
        "experience": "" if values.experience_years is None else f"{values.experience_years:g}".replace(".", ","),
        **dict(zip(WISHES, wishes, strict=True)),
        "wish_place": values.wish_place_text,
        "pay": _pay_text(values.wage_min_vnd, values.wage_max_vnd),
        "training": "" if values.wants_training is Answer.UNKNOWN else values.wants_training.value,
        "licences": ", ".join(values.licences),
        **{f"is_{name}": _answer_text(getattr(values.constraints, name)) for name in ASKED_CONDITIONS},
        "ethnicity": values.ethnicity,
        "groups": ";".join(values.priority_groups),
        "note": values.note,
        "standing": str(values.standing or ""),
    }
    return {field: said.get(field, "") for field in FIELDS_OF}


def _wish_parts(text: str) -> tuple[str, ...]:
    """The first two by themselves; whatever else there is stands in the third field."""
    parts = text.split(_BETWEEN, len(WISHES) - 1) if text else []
    return (*parts, *("",) * (len(WISHES) - len(parts)))


def _birth_text(birth: BirthDate | None) -> str:
    parts = (birth.day, birth.month, birth.year) if birth else ()
    return "/".join(f"{part:02d}" for part in parts if part is not None)


def _pay_text(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return ""
    least, most = (f"{amount or 0:,}".replace(",", ".") for amount in (low, high))
    if low is None:
        return f"đến {most}"
    return least if high is None else f"{least} - {most}"


def _answer_text(answer: Answer) -> str:
    return "" if answer is Answer.UNKNOWN else answer.value


def differing(before: Typed, after: Typed) -> tuple[str, ...]:
    """The fields of the form in which two states differ, in its order."""
    return tuple(field for field in FIELDS_OF if before.get(field, "") != after.get(field, ""))


def mended(changed: Collection[str], entry: WorkerDraft, known: WorkerDraft) -> tuple[WorkerDraft, tuple[str, ...]]:
    """What a mended form says as a row of its own, and the fields that this row settles: those that come out otherwise.

    The row names the person too, so that it speaks of somebody when it stands alone. A number that was typed decides for its own kind
    of card, and conditions that the form does not ask stay as they are known.
    """
    others = {field.name: getattr(known.constraints, field.name) for field in fields(Constraints) if field.name not in ASKED_CONDITIONS}
    told = replace(entry, constraints=joined_constraints(entry.constraints, Constraints(**others)))
    settled = _settled(changed, told, known)
    said = {name: getattr(told, name) for name in settled}
    return replace(WorkerDraft(known.full_name, known.sex, known.birth), **said), settled


def _settled(changed: Collection[str], told: WorkerDraft, known: WorkerDraft) -> tuple[str, ...]:
    meant = {name for field in changed for name in FIELDS_OF[field]}
    if "identity" in changed and (told.citizen_id or told.old_id):
        meant -= {"old_id" if told.citizen_id else "citizen_id"}
    other = {name for name in meant if getattr(told, name) != getattr(known, name)}
    # A thôn without its commune would be nowhere: what is said together is settled together.
    together = {name for group in (_HOME, _PAY, _WISHED) if other & set(group) for name in group}
    return tuple(name for name in FIELDS if name in other | together)


def read_typed_wishes(text: str) -> tuple[Wish, ...]:
    """What one wish is read as while it is typed."""
    return read_wishes([text]).get(text, ())
