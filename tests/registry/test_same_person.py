"""Whether two rows are one person, and what becomes of them."""

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.same_person.check import (
    Band,
    Context,
    candidates,
    compare,
    data_print,
    group_same,
    look_alikes,
    merge_drafts,
)
from jobmatch.registry.same_person.likeness import pattern_of, trait_of
from jobmatch.registry.worker import BirthDate, Constraints, Sex, WorkerDraft
from tests.registry.crowd import a_crowd, told_again

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


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Phạm Thị Hoà", "PHẠM THỊ HÒA", "same"),
        ("Phạm Thị Hoa\u0300", "Phạm Thị Hòa", "same"),
        ("Phạm Thị Hòa", "Pham Thi Hoa", "unmarked"),
        ("Phạm Thị Hoa", "Phạm Thị Hòa", "unmarked"),
        ("Lý Văn Sơn", "Lí Văn Sơn", "spelling"),
        ("Nguyễn Thị Mỹ", "NGUYEN THI MI", "spelling"),
        ("Lỷ Văn Sơn", "Lý Văn Sơn", "marks"),
        ("Nguyễn Văn Nam", "Nguyễn Nam", "part"),
        ("Hoàng Văn Khoa", "H Văn Khoa", "part"),
        ("Nguyễn Văn Mạnh", "Nguyễn Văn Minh", "near"),
        ("Nguyễn Văn Nam", "Nguyễn Hoài Nam", "ends"),
        ("Nguyễn Văn Nam", "Phạm Thị Hồng", "other"),
    ],
)
def test_names_are_one_with_tones_anywhere_and_kept_apart_where_two_families_may_be_meant(one, other, relation):
    assert agreement(WorkerDraft(one), WorkerDraft(other))["name"] == relation
    assert agreement(WorkerDraft(other), WorkerDraft(one))["name"] == relation


@pytest.mark.parametrize("family", ["Lý", "Lí"])
def test_two_spellings_of_a_family_name_are_two_people_unless_a_number_is_one(family):
    first = replace(HONG, full_name="Lỷ Thị Hồng")
    second = replace(first, full_name=f"{family} Thị Hồng")

    assert group_same(_rows(first, second, *CROWD))[:1] == [(0, 1)]
    assert group_same(_rows(replace(first, citizen_id=""), second, *CROWD))[:2] == [(0,), (1,)]


def test_a_name_that_many_have_says_less_than_a_rare_one():
    """The village and the year are the same in both cases."""
    common = [WorkerDraft("Tằng A Nam", Sex.MALE, BirthDate(1950 + year), commune_code="06943", village="Thôn 2") for year in range(40)]
    context = Context.of([*CROWD, *common])

    def score(name):
        draft = WorkerDraft(name, Sex.MALE, BirthDate(1975), commune_code="06943", village="Thôn 1")
        return compare(draft, draft, context)

    assert score("Tằng A Nam").score < score("Chíu Quay Hếnh").score
    assert score("Tằng A Nam").band is not Band.SAME


def test_a_common_name_and_a_village_alone_join_nobody():
    alone = WorkerDraft("Tằng A Nam", Sex.MALE, commune_code="06943", village="Thôn 1")

    assert all(len(group) == 1 for group in group_same(_rows(*[alone] * 8, *CROWD)))


@pytest.mark.parametrize(
    ("other", "degree"),
    [
        (BirthDate(1986, 12, 3), "same"),
        (BirthDate(1986, 3, 12), "swapped"),
        (BirthDate(1987, 12, 3), "year_off"),
        (BirthDate(1968, 12, 3), "part"),
        (BirthDate(1986, 12, 30), "part"),
        (BirthDate(1986, 1, 30), "year"),
        (BirthDate(1990, 1, 30), "other"),
    ],
)
def test_birth_dates_agree_by_degrees(other, degree):
    bare = replace(HONG, citizen_id="")

    assert agreement(bare, replace(bare, birth=other))["birth"] == degree


def test_a_year_alone_is_compared_as_a_year():
    bare = replace(HONG, citizen_id="")

    assert [agreement(bare, replace(bare, birth=BirthDate(year)))["year"] for year in (1986, 1985, 1980)] == ["same", "near", "other"]


def test_the_digits_of_a_citizen_id_stand_in_for_a_missing_year_and_sex():
    """022186...: a woman of 1986."""
    bare = replace(HONG, birth=None, sex=None)
    typed = replace(HONG, citizen_id="")

    assert agreement(bare, typed) | {"year": "by_id", "sex": "same"} == agreement(bare, typed)
    assert agreement(bare, replace(typed, birth=BirthDate(1979), sex=Sex.MALE)) | {"year": "other", "sex": "other"} == agreement(
        bare, replace(typed, birth=BirthDate(1979), sex=Sex.MALE)
    )


def test_a_year_mistyped_beside_a_number_is_mended_by_the_number():
    mistyped = replace(HONG, birth=BirthDate(1968, 4, 5))

    assert agreement(mistyped, replace(HONG, citizen_id=""))["year"] == "by_id"


def test_an_old_card_and_a_new_one_say_nothing_of_each_other():
    old = replace(HONG, citizen_id="", old_id="105231155")

    assert not {"citizen_id", "old_id"} & agreement(HONG, old).keys()


def test_a_number_that_three_people_give_as_theirs_is_a_village_heads():
    phone = "0977000111"
    neighbours = [replace(draft, phones=(phone,)) for draft in CROWD[:6]]
    context = Context.of([*CROWD, *neighbours])

    told = dict(context.told(trait_of(neighbours[0]), trait_of(neighbours[1])))

    assert ("phone", "crowded") in told
    assert told["phone", "crowded"] <= 1.0


def test_a_twin_with_the_same_phone_village_and_birthday_is_another_person():
    twin = replace(HONG, full_name="Phạm Thị Hoa", citizen_id="")
    first = replace(HONG, citizen_id="")

    assert group_same(_rows(first, twin, *CROWD))[:2] == [(0,), (1,)]


@pytest.mark.parametrize("field", ["full_name", "birth", "citizen_id", "old_id", "phones", "village", "sex"])
def test_a_field_that_is_missing_everywhere_costs_at_most_a_tenth_of_the_pairs(field):
    crowd = a_crowd()
    full = crowd.recall((pair.a, pair.b) for pair in look_alikes(crowd.rows))
    blank = crowd.unmarked() if field == "full_name" else crowd.changed(**{field: getattr(WorkerDraft(""), field)})

    found = look_alikes(blank.rows)

    assert full >= 0.97
    assert blank.recall((pair.a, pair.b) for pair in found) >= full - 0.1
    assert blank.precision((pair.a, pair.b) for pair in found if pair.decision == "same") >= 0.99


@pytest.mark.parametrize("seed", [2, 3])
def test_what_the_machine_joins_is_right_and_most_of_the_pairs(seed):
    crowd = a_crowd(seed=seed)

    joined = [(pair.a, pair.b) for pair in look_alikes(crowd.rows) if pair.decision == "same"]

    assert crowd.precision(joined) == 1.0
    assert crowd.recall(joined) >= 0.9


def test_a_later_list_finds_the_people_known_and_takes_no_new_one_for_them():
    crowd = a_crowd(people=600, twice=120, seed=4)
    known = [(index,) for index in range(500)]  # 100 of the 600 are new, and each of the 120 comes again

    groups = group_same(crowd.rows, known)

    person_of = {index: crowd.person[group[0]] for group in groups for index in group}
    again = range(600, 720)
    assert sum(person_of[index] == crowd.person[index] for index in again) >= 0.95 * len(again)
    assert all(person_of[index] == index for index in range(500, 600))


def test_lists_that_come_one_by_one_give_the_same_people_as_all_at_once():
    crowd = a_crowd(people=500, twice=150, seed=6)
    at_once = {pair for group in group_same(crowd.rows) for pair in combinations(group, 2)}

    groups = []
    for end in (200, 400, 650):
        groups = group_same(crowd.rows[:end], groups)

    one_by_one = {pair for group in groups for pair in combinations(group, 2)}
    assert crowd.precision(one_by_one) == 1.0
    assert len(at_once ^ one_by_one) <= 0.05 * len(at_once)


def test_a_registry_of_several_years_joins_no_strangers():
    crowd = a_crowd(people=300, twice=300, seed=7)
    chance = Random(8)
    third = [told_again(draft, chance) for draft in crowd.drafts[:300]]
    rows = _rows(*crowd.drafts, *third)

    groups = group_same(rows, group_same(crowd.rows))

    person = (*crowd.person, *range(300))
    assert all(len({person[index] for index in group}) == 1 for group in groups)
    assert len(groups) <= 330


def test_a_row_that_fits_two_namesakes_equally_well_joins_neither():
    namesakes = [WorkerDraft("Tằng A Nam", Sex.MALE, BirthDate(1975, month, 7), commune_code="06943", village="Thôn 1") for month in (3, 9)]
    year_only = replace(namesakes[0], birth=BirthDate(1975))
    crowd = a_crowd(people=300, twice=0).drafts
    known = [(index,) for index in range(len(crowd) + 2)]

    groups = group_same(_rows(*namesakes, *crowd, year_only), known)

    assert groups[-1] == (len(known),)
    asked = candidates(year_only, _rows(*namesakes, *crowd))
    assert {candidate.index for candidate in asked if candidate.band is Band.REVIEW} >= {0, 1}


def test_a_row_that_fits_somebody_who_stands_twice_in_the_registry_still_finds_them():
    twice = [HONG, replace(HONG, village="Thôn 2")]
    crowd = a_crowd(people=300, twice=0).drafts
    known = [(index,) for index in range(len(crowd) + 2)]

    groups = group_same(_rows(*twice, *crowd, replace(HONG, phones=())), known)

    assert len(groups) == len(known)


def test_one_person_keyed_in_by_hand_is_compared_as_a_list_of_one_row_is():
    crowd = a_crowd(people=200, twice=0)
    typed = replace(crowd.drafts[17], citizen_id="", birth=BirthDate(crowd.drafts[17].birth.year))
    known = [(index,) for index in range(200)]

    by_hand = candidates(typed, crowd.rows)

    by_list = [pair for pair in look_alikes([*crowd.rows, ("b.xlsx#Sheet1!2", typed)], known=known) if pair.b == 200]
    assert [(each.index, each.score, each.band) for each in by_hand] == [(each.a, each.score, each.decision) for each in by_list]
    assert by_hand[0].index == 17


@pytest.mark.parametrize("size", [0, 1, 2, 10])
def test_a_registry_of_a_few_rows_is_measured_by_the_stated_weights(size):
    few = Context.of(a_crowd(people=size, twice=0).drafts).weights.bits

    stated = Context.of(()).weights.bits
    assert max(abs(few[agreement] - stated[agreement]) for agreement in stated) < 1.0


@pytest.mark.parametrize(
    "strange",
    [
        {"phones": ("0912345678",)},
        {"birth": BirthDate(1980, 1, 1), "citizen_id": ""},
        {"full_name": "Tằng A Nam", "sex": Sex.MALE},
        {"village": "Thôn 1", "commune_code": "06940"},
        {"education": 0, "qualification": 0},
        {"citizen_id": "022186000111"},
        {"old_id": "105231155"},
    ],
)
def test_a_value_that_everybody_has_makes_nobody_the_same(strange):
    crowd = a_crowd(people=300, twice=60).changed(**strange)

    found = look_alikes(crowd.rows)

    assert crowd.precision((pair.a, pair.b) for pair in found if pair.decision == "same") == 1.0
    assert crowd.precision((pair.a, pair.b) for pair in found) >= 0.8


def test_to_agree_never_speaks_against_one_person_and_to_differ_never_for_it():
    for crowd in (a_crowd(), a_crowd(people=50, twice=50), a_crowd(people=200, twice=0)):
        for weight in Context.of(crowd.drafts).weights.table():
            assert weight.degree != "same" or weight.bits >= 0
            assert weight.degree != "other" or weight.bits <= 0


def test_the_same_rows_in_any_order_give_the_same_weights():
    drafts = a_crowd().drafts

    assert Context.of(drafts).weights.bits == pytest.approx(Context.of(drafts[::-1]).weights.bits)


def test_evidence_is_six_lines_at_most_and_quotes_no_number():
    crowd = a_crowd()
    context = Context.of(crowd.drafts)

    for a, b in crowd.pairs:
        lines = compare(crowd.drafts[a], crowd.drafts[b], context).lines
        assert 1 <= len(lines) <= 6
        assert not any(digit.isdecimal() for line in lines for digit in line)


def test_the_most_telling_line_comes_first_and_names_are_shown_where_they_differ():
    context = Context.of(a_crowd().drafts)

    lines = compare(HONG, replace(HONG, full_name="PHẠM THỊ HỐNG", village="Thôn 2"), context).lines

    assert lines[0] == "trùng số căn cước"
    assert "họ tên khác dấu: Hồng / HỐNG" in lines


@pytest.mark.parametrize(
    "other",
    [
        {"citizen_id": "022186000999"},
        {"full_name": "Phạm Thị Lan"},
        {"sex": Sex.MALE},
        {"full_name": "Phạm Thị Lan", "citizen_id": "022186000999", "birth": BirthDate(1987, 1, 1)},
    ],
)
def test_rows_that_staff_said_are_one_person_find_that_person_again_though_they_contradict_each_other(other):
    said_one = [("", HONG), ("", replace(HONG, **other))]

    assert group_same([*said_one, *said_one], [[0, 1]]) == [(0, 1, 2, 3)]
    assert group_same([*said_one, *said_one[::-1]], [[0, 1]]) == [(0, 1, 2, 3)]
    somebody_else = ("", replace(HONG, citizen_id="022186000777"))
    assert group_same([*said_one, somebody_else], [[0, 1]]) == [(0, 1), (2,)]


def test_a_decision_on_a_pair_rests_on_what_was_compared_and_on_nothing_else():
    other = replace(HONG, village="Thôn 2")
    decided = data_print(HONG, other)

    assert decided == data_print(other, HONG)
    assert decided == data_print(replace(HONG, wage_min_vnd=7_000_000, note="đã gọi", full_name="PHẠM THỊ HỒNG"), other)
    for change in ({"citizen_id": ""}, {"phones": ()}, {"birth": BirthDate(1986)}, {"village": "Thôn 3"}, {"full_name": "Phạm Thị Hoa"}):
        assert decided != data_print(replace(HONG, **change), other)
