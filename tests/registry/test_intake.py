"""What importing lists would change, before anything is written."""

from dataclasses import replace
from datetime import date

import pytest

from jobmatch.registry.intake import Change, KnownRow, NewRow, plan_intake
from jobmatch.registry.merging import merge_drafts
from jobmatch.registry.reading.result import Problem, ReadRow, RowOutcome
from jobmatch.registry.sheet import Source
from jobmatch.registry.worker import BirthDate, Sex, WorkerDraft

FEBRUARY, AUGUST = date(2025, 2, 15), date(2025, 8, 15)
HONG = WorkerDraft(
    "Phạm Thị Hồng",
    Sex.FEMALE,
    BirthDate(1986, 12, 3),
    citizen_id="022186000111",
    phones=("0912345678",),
    commune_code="06943",
    village="Thôn 1",
    current_job="may",
)
TOAN = WorkerDraft("Vũ Văn Toán", Sex.MALE, BirthDate(1990, 5, 2), citizen_id="022090000222", commune_code="06943", village="Thôn 2")


def new(draft: WorkerDraft | None, on: date = FEBRUARY, row: int = 5, outcome: RowOutcome = RowOutcome.ACCEPTED, **how) -> NewRow:
    return NewRow(0, on, ReadRow(Source("a.xlsx", "Sheet1", row), outcome, draft, **how))


def known(draft: WorkerDraft, worker_no: int = 1, on: date = FEBRUARY, source_id: int = 1) -> KnownRow:
    return KnownRow(source_id, worker_no, on, draft)


def of_sheet(name: str, row: NewRow) -> NewRow:
    return replace(row, row=replace(row.row, source=Source("a.xlsx", name, row.row.source.row)))


def asked(code: str, *, is_warning: bool = True) -> Problem:
    return Problem("a.xlsx", "Sheet1", 5, "E", "E5", "", code, "message", "fix", is_warning)


def test_rows_of_one_person_in_one_import_make_one_person():
    plan = plan_intake([], [new(HONG), new(TOAN, row=6), new(replace(HONG, phones=()), row=7)])

    assert [(person.change, person.values.full_name, person.new) for person in plan.people] == [
        (Change.NEW, "Phạm Thị Hồng", (0, 2)),
        (Change.NEW, "Vũ Văn Toán", (1,)),
    ]


def test_a_newer_value_wins_and_a_blank_one_never_does():
    newer = replace(HONG, current_job="", phones=("0987654321",))

    [person] = plan_intake([known(HONG)], [new(newer, AUGUST)]).people

    assert (person.worker_no, person.change, person.changed) == (1, Change.UPDATED, ("phones",))
    assert person.values.current_job == "may"
    assert person.values.phones == ("0987654321", "0912345678")
    assert person.as_of == AUGUST


def test_an_older_list_never_overwrites_a_newer_one():
    older = replace(HONG, current_job="nấu ăn", major="Nấu ăn")

    [person] = plan_intake([known(HONG, on=AUGUST)], [new(older, FEBRUARY)]).people

    assert person.changed == ("major",)
    assert person.values.current_job == "may"
    assert person.as_of == AUGUST


@pytest.mark.parametrize("first", [0, 1])
def test_the_order_of_imports_does_not_matter(first: int):
    rows = [(HONG, FEBRUARY), (replace(HONG, current_job="dệt", citizen_id="", village="Thôn Quảng Chính 1", commune_code="06922"), AUGUST)]
    (draft, on), (later, later_on) = rows[first], rows[1 - first]

    [person] = plan_intake([known(draft, on=on)], [new(later, later_on)]).people

    assert (person.values.current_job, person.values.citizen_id, person.values.commune_code) == ("dệt", "022186000111", "06922")


def test_each_value_knows_the_row_it_came_from():
    [person] = plan_intake([known(HONG, source_id=40)], [new(replace(HONG, current_job="dệt"), AUGUST)]).people

    assert (person.origins["current_job"].new, person.origins["current_job"].source_id) == (0, None)
    assert person.origins["full_name"].new == 0  # said again by the newer list
    [older] = plan_intake([known(HONG, source_id=40, on=AUGUST)], [new(replace(HONG, current_job="dệt"), FEBRUARY)]).people
    assert older.origins["current_job"].source_id == 40


def test_somebody_whom_no_new_row_names_is_not_touched():
    plan = plan_intake([known(HONG), known(TOAN, 2, source_id=2)], [new(replace(TOAN, current_job="xây"))])

    assert [person.worker_no for person in plan.people] == [2]


def test_the_same_row_again_changes_nothing():
    [person] = plan_intake([known(HONG)], [new(HONG)]).people

    assert (person.change, person.changed) == (Change.UNCHANGED, ())


def test_two_known_people_are_never_joined_by_the_machine():
    """A row that agrees with both goes to the one whose number it has, and staff are asked about the two."""
    bare = replace(HONG, citizen_id="", phones=())
    also = replace(HONG, village="Thôn 9")

    plan = plan_intake([known(bare, 1, source_id=1), known(also, 2, source_id=2)], [new(HONG)])

    assert [person.worker_no for person in plan.people] == [2]
    assert [(pair.a, pair.known_b, pair.score is None) for pair in plan.pairs] == [(0, 1, False)]


def test_one_number_on_two_people_is_a_question_and_the_first_keeps_it():
    other = replace(TOAN, citizen_id=HONG.citizen_id, sex=None, birth=None)

    plan = plan_intake([known(HONG)], [new(other)])

    [person] = plan.people
    assert (person.change, person.holds_id) == (Change.NEW, False)
    assert [(pair.a, pair.known_b, pair.score) for pair in plan.pairs] == [(0, 1, None)]


def test_a_row_in_review_makes_nobody_and_waits_as_one_question():
    problems = (asked("phone_landline"), asked("name_several", is_warning=False))

    plan = plan_intake([], [new(HONG, outcome=RowOutcome.REVIEW, problems=problems), new(None, outcome=RowOutcome.REFUSED)])

    assert plan.people == ()
    assert [(question.problem.code, question.person) for question in plan.questions] == [("name_several", None)]


def test_a_gap_that_another_list_fills_is_no_question():
    gap = replace(HONG, citizen_id="", old_id="")
    row = new(gap, problems=(asked("citizen_id_missing"), asked("citizen_id_repaired"), asked("phone_unreadable")))

    plan = plan_intake([known(HONG)], [row])
    alone = plan_intake([], [replace(row, row=replace(row.row, draft=replace(gap, phones=())))])

    assert plan.questions == ()
    assert [question.problem.code for question in alone.questions] == ["citizen_id_missing", "phone_unreadable"]


@pytest.mark.parametrize(
    ("older", "newer", "kept"),
    [
        ("Nguyễn Quang Mạnh", "Nguyen Quang Manh", "Nguyễn Quang Mạnh"),
        ("Nguyễn Quang Manh", "Nguyen Quang Mạnh", "Nguyễn Quang Mạnh"),
        ("Nguyen Quang Manh", "Nguyễn Quang Mạnh", "Nguyễn Quang Mạnh"),
        ("Nguyễn Văn Nam", "Nguyễn Nam", "Nguyễn Văn Nam"),
    ],
)
def test_a_name_keeps_the_marks_and_parts_that_either_list_has(older: str, newer: str, kept: str) -> None:
    assert merge_drafts([replace(HONG, full_name=older), replace(HONG, full_name=newer)]).full_name == kept


def test_other_numbers_of_the_same_people_are_counted_by_sheet():
    rows = [of_sheet("Thôn 1", new(HONG, AUGUST)), of_sheet("Thôn 2", new(replace(TOAN, citizen_id="022090000999"), AUGUST, row=6))]

    plan = plan_intake([known(HONG), known(TOAN, worker_no=2, source_id=2)], rows)

    assert plan.ids == {0: {"Thôn 1": (0, 1), "Thôn 2": (1, 1)}}
