"""Whether two rows are one person, and what becomes of them."""

from dataclasses import replace

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.likeness import pattern_of, trait_of
from jobmatch.registry.same_person import group_same, look_alikes, merge_drafts
from jobmatch.registry.worker import BirthDate, Constraints, Sex, WorkerDraft

HONG = WorkerDraft(
    "Phạm Thị Hồng",
    Sex.FEMALE,
    BirthDate(1986, 12, 3),
    citizen_id="022186000111",
    phones=("0912345678",),
    commune_code="06943",
    village="Thôn 1",
)


def agreement(a, b):
    return dict(pattern_of(trait_of(a), trait_of(b)))


def _rows(*drafts):
    return [(f"a.xlsx#Sheet1!{number}", draft) for number, draft in enumerate(drafts, 2)]


# Strangers around the pair: with two rows in all, every name would be half of the registry.
CROWD = tuple(
    WorkerDraft(
        f"{family} Văn {given}", Sex.MALE, BirthDate(1950 + index, 1 + index % 12, 1 + index % 28), commune_code="06943", village="Thôn 2"
    )
    for index, (family, given) in enumerate(
        (f, g) for f in ("Lê", "Vũ", "Ngô", "Đỗ", "Hà") for g in ("An", "Bình", "Cường", "Dũng", "Hải", "Khoa")
    )
)


def test_one_number_and_one_name_are_one_person_wherever_they_live():
    moved = replace(HONG, full_name="PHAM THI HONG", birth=BirthDate(1986), commune_code="06922", village="Khu Hải Tân", phones=())

    assert group_same(_rows(HONG, moved)) == [(0, 1)]


def test_one_number_under_two_names_is_not_merged_but_shown():
    twin = replace(HONG, full_name="Phạm Thị Lan")

    assert group_same(_rows(HONG, twin)) == [(0,), (1,)]
    assert [(pair.a, pair.b, pair.decision) for pair in look_alikes(_rows(HONG, twin, *CROWD))] == [(0, 1, "review")]


def test_name_full_birth_date_and_village_are_one_person_however_the_tone_is_placed():
    first = replace(HONG, full_name="Phạm Thị Thuý", citizen_id="")
    second = replace(HONG, full_name="PHẠM THỊ THÚY", old_id="105231155")

    assert group_same(_rows(first, second)) == [(0, 1)]


@pytest.mark.parametrize(
    "other",
    [
        {"citizen_id": "022186000999"},
        {"citizen_id": "", "sex": Sex.MALE},
        {"citizen_id": "", "phones": (), "birth": BirthDate(1986), "village": "Thôn 2"},
        {"citizen_id": "", "full_name": "Phạm Thị Hống"},
        {"citizen_id": "", "full_name": "Phạm Thị Hoa"},
        {"citizen_id": "", "birth": BirthDate(1986, 12, 4)},
        {"citizen_id": "", "birth": None, "phones": ()},
    ],
)
def test_anything_against_it_keeps_two_rows_apart(other):
    assert group_same(_rows(HONG, replace(HONG, **other))) == [(0,), (1,)]


def test_a_group_never_joins_two_people_through_a_third_row():
    without_number = replace(HONG, citizen_id="")
    other_number = replace(HONG, citizen_id="022186000999")

    groups = group_same(_rows(HONG, without_number, other_number))

    assert sorted(len(group) for group in groups) == [1, 2]


def test_look_alikes_say_why_in_vietnamese():
    unsure = replace(HONG, full_name="Phạm Thị Hống", citizen_id="", birth=BirthDate(1986, 3, 12), village="Thôn 4")

    [pair] = look_alikes(_rows(HONG, unsure, *CROWD))

    assert (pair.a, pair.b, pair.decision) == (0, 1, "review")
    assert "cùng số điện thoại" in pair.evidence
    assert "ngày và tháng sinh đảo nhau" in pair.evidence


def test_a_shared_phone_alone_is_no_look_alike():
    husband = WorkerDraft("Lý Văn Minh", Sex.MALE, BirthDate(1980, 5, 6), phones=HONG.phones, commune_code="06943", village="Thôn 1")

    assert look_alikes(_rows(HONG, husband, *CROWD)) == []


def test_the_same_rows_in_another_order_give_the_same_pairs():
    rows = _rows(HONG, replace(HONG, phones=()), *CROWD)
    backwards = rows[::-1]

    def sources(order, pairs):
        return {frozenset((order[pair.a][0], order[pair.b][0])) for pair in pairs}

    assert sources(rows, look_alikes(rows)) == sources(backwards, look_alikes(backwards))


def test_merging_takes_the_newer_and_fills_what_it_does_not_say():
    older = replace(HONG, wage_min_vnd=7_000_000, wage_max_vnd=9_000_000, constraints=Constraints(night_shift=Answer.NO), licences=("A1",))
    newer = replace(
        HONG, full_name="Pham Thi Hong", birth=BirthDate(1986), phones=("0987654321",), wage_min_vnd=8_000_000, licences=("B2",)
    )

    merged = merge_drafts([older, newer])

    assert merged.full_name == "Phạm Thị Hồng"
    assert merged.birth == BirthDate(1986, 12, 3)
    assert merged.phones == ("0987654321", "0912345678")
    assert (merged.wage_min_vnd, merged.wage_max_vnd) == (8_000_000, None)
    assert merged.licences == ("B2", "A1")
    assert merged.constraints.night_shift is Answer.NO


def test_a_new_village_comes_with_its_commune():
    moved = replace(HONG, commune_code="06922", village="")

    assert merge_drafts([HONG, moved]).village == "Thôn 1"
    assert merge_drafts([HONG, moved]).commune_code == "06943"


def test_merging_one_row_changes_nothing_and_none_is_an_error():
    assert merge_drafts([HONG]) == HONG
    with pytest.raises(ValueError, match="no rows"):
        merge_drafts([])


def test_an_old_card_counts_only_together_with_the_name():
    first, second = (replace(HONG, citizen_id="", old_id="105231155", village=village) for village in ("Thôn 1", "Thôn 2"))

    assert group_same(_rows(first, second)) == [(0, 1)]
    assert group_same(_rows(first, replace(second, full_name="Trần Thị Mơ"))) == [(0,), (1,)]


def test_a_village_that_took_its_old_communes_name_is_still_the_same_village():
    before = replace(HONG, citizen_id="", village="Thôn 5", commune_code="06943")
    after = replace(HONG, citizen_id="", village="Thôn Quảng Chính 5", commune_code="06922")

    assert agreement(before, after)["home"] == "same"
    assert agreement(before, replace(after, village="Thôn Quảng Minh 5"))["home"] == "commune"


def test_two_villages_of_the_same_words_are_two_villages():
    first, second = (replace(HONG, village=village) for village in ("Bản Lý Nà", "Bản Nà Lý"))

    assert agreement(first, second)["home"] == "commune"
