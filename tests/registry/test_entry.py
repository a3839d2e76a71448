"""One person typed in is read as a row of a list with the same values."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.registry.intake import Joining, KnownRow, NewRow, plan_intake
from jobmatch.registry.reading.entry import CONDITIONS, Hearing, Teller, differing, mended, read_entry, typed_of
from jobmatch.registry.reading.workbook_reader import read_workbook
from jobmatch.registry.worker import BirthDate, Constraints, Standing, WishKind
from tests.registry.lists import AS_OF, TITLE, a_workbook

QUANG_CHINH = default_gazetteer().find_commune("xã Quảng Chính", AS_OF)
assert QUANG_CHINH is not None
HONG = {
    "full_name": "Phạm Thị Hồng",
    "sex": "F",
    "birth": "03/12/1986",
    "identity": "022186000111",
    "phones": "0912345678",
    "commune": QUANG_CHINH.id,
    "village": "Thôn 1",
}
# Field of the form -> the header of a list that asks the same.
HEADERS = {
    "full_name": "Họ và tên",
    "sex": "Giới tính",
    "birth": "Ngày sinh",
    "identity": "Số CCCD",
    "phones": "Số điện thoại",
    "village": "Thôn",
    "education": "Trình độ học vấn",
    "qualification": "Trình độ chuyên môn kỹ thuật",
    "major": "Chuyên ngành đào tạo",
    "employment": "Tình trạng việc làm",
    "current_job": "Công việc cụ thể đang làm",
    "wish_1": "Nguyện vọng việc làm",
    "pay": "Mức lương mong muốn",
    "ethnicity": "Dân tộc",
    "note": "Ghi chú",
}
WORDS = {"sex": {"M": "Nam", "F": "Nữ", "": None}, "employment": {"working": "Có việc làm", "unemployed": "Thất nghiệp", "": None}}


def entry(typed=None, /, **more):
    hearing = Hearing(Teller.SELF, AS_OF)
    return read_entry({**HONG, **(typed or {}), **more}, hearing.source(1), on=AS_OF, as_of=AS_OF)


def codes(read):
    return {(each.field, each.code) for each in read.problems}


def as_a_row(typed):
    """The same values as a list has them."""
    labels = {"education": EDUCATION, "qualification": QUALIFICATION}

    def cell(field):
        value = typed.get(field, "")
        if field in WORDS:
            return WORDS[field][value]
        return labels[field][int(value)] if field in labels and value else value or None

    row = (1.0, *map(cell, HEADERS))
    [read] = read_workbook(a_workbook(row, header=("STT", *HEADERS.values()), title=TITLE), as_of=AS_OF).rows
    return read


names = st.sampled_from(["Phạm Thị Hồng", "pham thi hong", "NGUYỄN VĂN NAM", "Ng. Văn Tú", "Hồng", "Lê Văn A, Lê Văn B", "Tằng Thị 7"])
typed_values = st.fixed_dictionaries({
    "full_name": names,
    "sex": st.sampled_from(["", "M", "F"]),
    "birth": st.sampled_from(["", "03/12/1986", "3.12.86", "1986", "12/1986", "31/02/1990", "12251990", "năm 1986", "2024", "abc1"]),
    "identity": st.sampled_from(["", "022186000111", "22186000111", "022090001234", "100200300", "0221860001", "abc"]),
    "phones": st.sampled_from(["", "0912345678", "912345678", "0912 345 678; 0987654321", "02033879000", "12345"]),
    "village": st.sampled_from(["", "Thôn 1", "t. 7", "thôn 2", "KP3"]),
    "education": st.sampled_from(["", *map(str, EDUCATION)]),
    "qualification": st.sampled_from(["", *map(str, QUALIFICATION)]),
    "major": st.sampled_from(["", "May công nghiệp"]),
    "employment": st.sampled_from(["", "working", "unemployed"]),
    "current_job": st.sampled_from(["", "làm ruộng"]),
    "wish_1": st.sampled_from(["", "công nhân may", "việc gì cũng được", "lái xe; bảo vệ", "không có nhu cầu", "học nghề may"]),
    "pay": st.sampled_from(["", "7tr5", "7500000", "từ 7 đến 9 triệu", "7", "abc 9"]),
    "ethnicity": st.sampled_from(["", "Kinh", "dao", "Sán Chỉ"]),
    "note": st.sampled_from(["", "không làm ca đêm", "có bằng lái B2"]),
})  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(typed_values)
def test_the_form_and_a_row_of_a_list_give_the_same_draft_problems_and_candidates(values) -> None:
    by_hand, by_list = entry(values).row, as_a_row(values)

    assert by_hand.outcome is by_list.outcome
    assert by_hand.draft == by_list.draft
    assert [(each.code, each.found, each.message) for each in by_hand.problems] == [
        (each.code, each.found, each.message) for each in by_list.problems
    ]
    assert candidates(by_hand) == candidates(by_list)


def candidates(row):
    known = [
        KnownRow(1, 1, AS_OF, entry().row.draft),
        KnownRow(2, 2, AS_OF, entry(full_name="Nguyễn Văn Nam", sex="M", identity="022090001234", birth="1990").row.draft),
    ]
    joined = plan_intake(known, [NewRow(0, AS_OF, row)])
    apart = plan_intake(known, [NewRow(0, AS_OF, row, Joining.NEW)])
    found = {person.worker_no for person in joined.people} | {pair.known_b for pair in joined.pairs}
    return found - {None}, {pair.known_b for pair in apart.pairs} - {None}


@given(typed_values)
@settings(max_examples=50, deadline=None)
def test_whoever_the_machine_would_join_is_shown_to_whoever_types(values) -> None:
    joined, shown = candidates(entry(values).row)

    assert joined <= shown


@settings(max_examples=100, deadline=None)
@given(typed_values)
def test_what_is_known_can_be_typed_again(values) -> None:
    draft = entry(values).row.draft
    if draft is None or not entry(values).is_usable:
        return

    again = entry(typed_of(draft, QUANG_CHINH.id)).row.draft

    assert replace(again, address_text="") == replace(draft, address_text="", village=draft.village)


def test_answers_of_the_form_go_before_what_notes_say() -> None:
    draft = entry(note="không làm ca đêm", is_night_shift="yes", is_health_limits="no").row.draft

    assert draft.constraints == Constraints(night_shift=Answer.YES, health_limits=Answer.NO)


def test_three_wishes_stay_in_their_order_and_a_chosen_occupation_holds() -> None:
    read = entry(wish_1="làm cho công ty bên cảng", occupation_1="5414", wish_2="công nhân may", wish_3="")

    assert [(wish.kind, wish.text, wish.occupation) for wish in read.row.draft.wishes] == [
        (WishKind.OCCUPATION, "làm cho công ty bên cảng", "5414"),
        (WishKind.OCCUPATION, "công nhân may", "8153"),
    ]
    assert read.row.draft.wish_text == "làm cho công ty bên cảng; công nhân may"


def test_licences_groups_and_standing_are_taken_as_they_are_chosen() -> None:
    draft = entry(licences="b2, A1", groups="P03;P11", standing="away").row.draft

    assert (draft.licences, draft.priority_groups, draft.standing) == (("B2", "A1"), ("P03", "P11"), Standing.AWAY)


def test_problems_stand_beside_their_fields_in_the_words_of_a_list() -> None:
    read = entry(birth="31/02/1990", phones="12345", pay="7")

    assert {("birth", "birth_impossible"), ("phones", "phone_unreadable")} <= codes(read)
    assert all(each.problem.cell == "" for each in read.problems)


def test_a_blank_is_no_reason_to_stop_and_what_cannot_be_read_is() -> None:
    assert entry(identity="", birth="").to_show == ()
    assert [each.code for each in entry(phones="12345").to_show] == ["phone_unreadable"]


def test_a_name_alone_is_nobody() -> None:
    read = read_entry({"full_name": "Phạm Thị Hồng"}, Hearing(Teller.SELF, AS_OF).source(1), on=AS_OF, as_of=AS_OF)

    assert not read.is_usable
    assert ("birth", "person_bare") in codes(read)


def test_the_mark_of_problems_changes_with_what_was_typed() -> None:
    assert entry(phones="12345").mark == entry(phones="12345").mark != entry(phones="123456").mark


@pytest.mark.parametrize("field", CONDITIONS)
def test_each_condition_can_be_unknown_yes_or_no(field: str) -> None:
    said = [getattr(entry(**{field: answer}).row.draft.constraints, field.removeprefix("is_")) for answer in ("", "yes", "no")]

    assert said == [Answer.UNKNOWN, Answer.YES, Answer.NO]


def test_what_is_mended_settles_nothing_else() -> None:
    known = entry(pay="7tr5").row.draft
    before = typed_of(known, QUANG_CHINH.id)
    after = {**before, "phones": "", "pay": "8 triệu"}

    draft, settled = mended(differing(before, after), entry(after).row.draft, known)

    assert settled == ("phones", "wage_min_vnd", "wage_max_vnd")
    assert (draft.phones, draft.wage_min_vnd, draft.citizen_id, draft.village) == ((), 8_000_000, "", "")
    assert (draft.full_name, draft.birth) == ("Phạm Thị Hồng", BirthDate(1986, 12, 3))


def test_a_thon_is_settled_with_its_commune() -> None:
    known = entry().row.draft
    before = typed_of(known, QUANG_CHINH.id)
    after = {**before, "village": "Thôn 9"}

    draft, settled = mended(differing(before, after), entry(after).row.draft, known)

    assert settled == ("commune_code", "village", "address_text")
    assert (draft.commune_code, draft.village) == (known.commune_code, "Thôn 9")


def test_a_number_that_was_typed_decides_for_its_own_kind_of_card() -> None:
    known = replace(entry().row.draft, old_id="100200300")
    before = typed_of(known, QUANG_CHINH.id)
    after = {**before, "identity": "022186000222"}

    _, settled = mended(differing(before, after), entry(after).row.draft, known)

    assert settled == ("citizen_id",)


def test_a_condition_that_the_form_does_not_ask_stays() -> None:
    known = replace(entry().row.draft, constraints=Constraints(has_motorbike=Answer.YES))
    before = typed_of(known, QUANG_CHINH.id)
    after = {**before, "is_night_shift": "no"}

    draft, settled = mended(differing(before, after), entry(after).row.draft, known)

    assert settled == ("constraints",)
    assert draft.constraints == Constraints(has_motorbike=Answer.YES, night_shift=Answer.NO)
