"""What the law forbids in a posting. The phrases are invented; half of them are lawful and look unlawful."""

import csv
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.text.folding import fold
from jobmatch.vacancies import Posting, Rule, Vacancy, WagePeriod, blocking, findings, findings_of

TODAY = date(2025, 3, 7)
PHRASES = list(csv.DictReader((Path(__file__).parent / "phrases.csv").read_text("utf-8").splitlines()))
LAWFUL = [row["phrase"] for row in PHRASES if not row["rules"]]
SPELLINGS = {
    "as typed": str,
    "in capitals": str.upper,
    "with marks apart": lambda text: unicodedata.normalize("NFD", text),
    "without marks": fold,
}


def rules(text: str, on: date = TODAY) -> set[str]:
    return {str(finding.rule) for finding in findings(text, on)}


def a_vacancy(**parts: object) -> Vacancy:
    usual: dict[str, object] = {"ref": "V1", "enterprise": "Công ty May Hà Cối", "title": "Công nhân may", "quantity": 5}
    return Vacancy(**{**usual, **parts})  # type: ignore[arg-type]


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS.keys())
@pytest.mark.parametrize("rule", list(Rule))
def test_words_that_break_a_rule_are_found_however_they_are_spelled(rule, spelling):
    broken = [(row["rules"], row["phrase"]) for row in PHRASES if rule in row["rules"].split()]

    missed = [phrase for _, phrase in broken if rule not in rules(spelling(phrase))]

    assert len(broken) >= 8
    assert missed == []


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS.keys())
def test_words_that_only_look_unlawful_are_left_alone(spelling):
    flagged = {phrase: found for phrase in LAWFUL if (found := rules(spelling(phrase)))}

    assert len(LAWFUL) > 300
    assert flagged == {}


def test_no_phrase_is_flagged_for_a_rule_that_it_does_not_break():
    wrong = {row["phrase"]: found for row in PHRASES if (found := rules(row["phrase"]) - set(row["rules"].split()))}

    assert wrong == {}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_finding_quotes_the_text_where_it_stands(form):
    text = unicodedata.normalize(form, "Công nhân may\n- Ưu tiên nữ, dưới 35 tuổi\n- Giữ bằng gốc\nĐặt cọc 2 triệu.")

    found = findings(text, TODAY)

    assert [finding.rule for finding in found] == [Rule.SEX, Rule.AGE, Rule.PAPERS, Rule.DEPOSIT]
    assert all(text[finding.start :].startswith(finding.words) for finding in found)


def test_invisible_characters_hide_nothing():
    assert rules("chỉ tuy\u200bển n\u00adam") == {"sex"}


def test_advice_names_the_law_and_a_lawful_wording():
    for row in PHRASES:
        for finding in findings(row["phrase"], TODAY):
            assert "“" in finding.advice or "Ghi" in finding.advice, finding


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text):
    assert all(text[finding.start :].startswith(finding.words) for finding in findings(text, TODAY))


def test_a_preference_for_protected_people_is_lawful():
    for group in ("người khuyết tật", "người dân tộc thiểu số", "bộ đội xuất ngũ", "người thuộc hộ nghèo, cận nghèo"):
        assert findings(f"Ưu tiên {group}", TODAY) == []


def test_an_age_of_the_receiving_country_is_to_be_checked_and_does_not_block():
    [finding] = [
        each for each in findings("Từ 18 đến 35 tuổi, đủ sức khỏe theo quy định của nước tiếp nhận", TODAY) if each.rule is Rule.AGE
    ]

    assert not finding.blocks
    assert "nước tiếp nhận" in finding.advice


def test_pay_is_held_against_the_floor_of_its_day():
    assert rules("Lương 3,6 triệu", date(2025, 3, 7)) == set()
    assert rules("Lương 3,6 triệu", date(2026, 3, 7)) == {"wage"}


def test_pay_is_held_against_the_floor_of_the_place_that_is_named():
    assert rules("Lương 4,5 triệu\nNơi làm việc: Bình Liêu") == set()
    assert rules("Lương 4,5 triệu\nNơi làm việc: Móng Cái") == {"wage"}


def test_a_days_pay_is_converted_and_only_shown_to_be_checked():
    [finding] = findings("Lương 120k/ngày", TODAY)

    assert not finding.blocks
    assert "x 26 ngày = 3.120.000 đồng" in finding.advice


def test_pay_for_fewer_hours_or_for_learners_does_not_block():
    [part_time] = findings("Làm bán thời gian, lương 2,5 triệu", TODAY)
    [learner] = findings("Lương học việc 3 triệu", TODAY)

    assert not part_time.blocks
    assert not learner.blocks


def test_the_floor_of_a_vacancy_is_that_of_its_workplace():
    posting = Posting(wage_min_vnd=4_000_000, wage_max_vnd=4_500_000, wage_period=WagePeriod.MONTH)
    in_region_one = a_vacancy(posting=Posting(**{**_fields(posting), "workplace": "trung-tam-mong-cai"}))
    in_region_three = a_vacancy(posting=Posting(**{**_fields(posting), "workplace": "trung-tam-quang-ha"}))

    [finding] = findings_of(in_region_one, TODAY)

    assert finding.rule is Rule.WAGE
    assert "4.960.000" in finding.advice
    assert findings_of(in_region_three, TODAY) == []


def test_work_abroad_needs_licence_country_and_cost():
    text = "Làm việc tại Nhật Bản. Giấy phép số 123/LĐTBXH-GP."
    posting = Posting(country="JP")

    [finding] = findings_of(a_vacancy(title="Thực tập sinh Nhật Bản", description=text, posting=posting), TODAY)
    named = a_vacancy(title="Thực tập sinh Nhật Bản", description=f"{text} Tổng chi phí 85 triệu đồng.", posting=posting)

    assert finding.rule is Rule.EXPORT
    assert "tổng chi phí" in finding.advice
    assert "số giấy phép" not in finding.advice
    assert findings_of(named, TODAY) == []


def test_a_licence_makes_no_way_over_the_border_lawful():
    vacancy = a_vacancy(description="Sang Trung Quốc làm. Giấy phép số 123/LĐTBXH-GP. Tổng chi phí 5 triệu.", posting=Posting(country="CN"))

    assert [finding.rule for finding in blocking(vacancy, TODAY)] == [Rule.EXPORT]


def test_minors_may_not_be_asked_into_a_closed_trade():
    words = "Nhận người từ đủ 16 tuổi"

    assert [each.rule for each in findings_of(a_vacancy(requirements=words, posting=Posting(occupation="8111")), TODAY)] == [Rule.MINOR]
    assert findings_of(a_vacancy(requirements=words, posting=Posting(occupation="8153")), TODAY) == []


def test_what_an_officer_recorded_no_longer_blocks():
    vacancy = a_vacancy(requirements="Chỉ tuyển nam, dưới 40 tuổi")

    assert {finding.rule for finding in blocking(vacancy, TODAY)} == {Rule.SEX, Rule.AGE}
    assert {finding.rule for finding in blocking(vacancy, TODAY, recorded=[Rule.SEX])} == {Rule.AGE}


def test_findings_of_a_vacancy_count_in_its_whole_text():
    vacancy = a_vacancy(description="May áo", requirements="Ưu tiên nữ")

    [finding] = findings_of(vacancy, TODAY)

    assert vacancy.full_text()[finding.start :].startswith(finding.words)


def _fields(posting: Posting) -> dict[str, object]:
    return {name: getattr(posting, name) for name in ("wage_min_vnd", "wage_max_vnd", "wage_period")}
