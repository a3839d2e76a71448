"""Lists that nobody has seen: invented from seeds, in layouts, spellings and damages of every sort."""

from random import Random

import pytest

from jobmatch.registry.reading.result import RowOutcome
from jobmatch.registry.reading.workbook_reader import read_workbook
from jobmatch.registry.sheet import Sheet, Workbook
from tests.registry.unseen.damage import DAMAGES, FIELDS
from tests.registry.unseen.lists import an_unseen_list
from tests.registry.unseen.official_form import FORMS, an_official_form
from tests.registry.unseen.people import a_person
from tests.registry.unseen.scoring import AS_OF, score
from tests.registry.unseen.spelling import decomposed, in_tcvn3, in_vni

HEADER = ("STT", "Họ và tên", "Giới tính", *DAMAGES)
PLANTED = 200


def test_lists_in_unseen_layouts_are_read_right_without_help():
    total = score(map(an_unseen_list, range(1000, 1060)))

    assert total.accepted >= 0.98 * total.people
    assert total.right >= 0.99, total.by_field
    assert total.invented == 0


@pytest.mark.parametrize("name", FORMS)
def test_the_official_form_is_mapped_whatever_happened_to_it(name):
    total = score([an_official_form(name, seed=5)])

    assert total.accepted == total.people
    assert total.right >= 0.97, total.by_field
    assert total.invented == 0


def _damaged_list(seed):
    """A list with one damaged cell in every second row, and for each of them what must be said and read."""
    chance = Random(seed)
    rows, planted = [HEADER], {}
    kinds = [(column, damage) for column, damages in DAMAGES.items() for damage in damages]
    for place in range(PLANTED * 2):
        person = a_person(chance)
        whole = {"Số CCCD": person.citizen_id, "Số điện thoại": person.phone, "Ngày sinh": f"{person.born:%d/%m/%Y}"}
        whole |= {"Trình độ văn hóa": "12/12", "Mức lương mong muốn": "7,5 triệu", "Kinh nghiệm": "3 năm", "Thôn": person.village}
        if place % 2:
            column, (_, damage, codes, value) = kinds[place // 2 % len(kinds)]
            whole[column] = damage(person, chance)
            planted[place + 2] = (column, codes, value(person))
        rows.append((float(place + 1), person.name, "Nữ" if person.is_woman else "Nam", *whole.values()))
    return Workbook("xa.xlsx", (Sheet("Sheet1", tuple(rows)),)), planted


def test_every_planted_damage_is_found_and_none_is_mended_in_silence():
    workbook, planted = _damaged_list(seed=3)

    rows = {row.source.row: row for row in read_workbook(workbook, as_of=AS_OF).rows}

    assert len(planted) == PLANTED
    for number, (column, codes, value) in planted.items():
        noted = {problem.code: problem for problem in rows[number].problems}
        read = getattr(rows[number].draft, FIELDS[column])
        assert codes & noted.keys(), (column, workbook.sheets[0].rows[number - 1], sorted(noted))
        assert (str(read or "") if column == "Ngày sinh" else read) == value
        assert any(problem.found for problem in noted.values() if problem.code in codes)


def test_rows_without_damage_are_left_alone():
    workbook, planted = _damaged_list(seed=4)

    rows = [row for row in read_workbook(workbook, as_of=AS_OF).rows if row.source.row not in planted]

    assert [row.problems for row in rows] == [()] * PLANTED


@pytest.mark.parametrize("marks", [(), ("Tốt nghiệp THCS", "Tốt nghiệp THPT")])
def test_a_group_without_exactly_one_mark_is_asked_and_never_guessed(marks):
    labels = ("Chưa học xong TH", "Tốt nghiệp TH", "Tốt nghiệp THCS", "Tốt nghiệp THPT")
    upper = ("STT", "Họ và tên", "Năm sinh", "Thôn", "Trình độ học vấn", None, None, None)
    lower = (None, None, None, None, *labels)
    person = (1.0, "Lê Thị Hoa", 1990.0, "Thôn 1", *("x" if label in marks else None for label in labels))

    [row] = read_workbook(Workbook("xa.xlsx", (Sheet("S", (upper, lower, person)),)), as_of=AS_OF).rows

    assert row.outcome is RowOutcome.ACCEPTED
    assert row.draft.education is None
    assert {problem.code for problem in row.problems} & {"marks_several", "education_unmarked"}


@pytest.mark.parametrize("spell", [in_tcvn3, in_vni, decomposed])
@pytest.mark.parametrize("share", [1.0, 0.5, 0.1])
def test_old_fonts_are_read_cell_by_cell_and_clean_text_is_left_alone(spell, share):
    chance = Random(11)
    people = [a_person(chance) for _ in range(600)]
    typed = [(spell if chance.random() < share else str) for _ in people]
    rows = tuple(
        (spell_one(person.name), f"{person.born:%d/%m/%Y}", spell_one(person.village))
        for person, spell_one in zip(people, typed, strict=True)
    )

    book = read_workbook(Workbook("xa.xlsx", (Sheet("S", (("Họ và tên", "Ngày sinh", "Thôn"), *rows)),)), as_of=AS_OF)

    read = {row.source.row: row for row in book.rows}
    cells = [(read[place + 2].draft, person, how) for place, (person, how) in enumerate(zip(people, typed, strict=True))]
    wrong = [
        (draft.full_name, person.name, how is str)
        for draft, person, how in cells
        if (draft.full_name, draft.village) != (person.name, person.village)
    ]
    assert len(wrong) <= 0.01 * len(people), wrong
    assert not [names for *names, was_clean in wrong if was_clean]


def test_a_repaired_cell_says_what_was_typed_and_what_is_read():
    rows = (("Họ và tên", "Ngày sinh", "Thôn"), ("NguyÔn V¨n Tó", "01/02/1990", "Thôn 1"), ("Lê Thị Hoa", "03/02/1991", "Thôn 1"))

    book = read_workbook(Workbook("xa.xlsx", (Sheet("S", rows),)), as_of=AS_OF)

    [problem] = [problem for problem in book.rows[0].problems if problem.code == "text_repaired"]
    assert (problem.cell, problem.found, problem.proposal) == ("A2", "NguyÔn V¨n Tó", "Nguyễn Văn Tú")
