import re

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.reasons import MOST_AGAINST, MOST_ASKED, MOST_FOR
from jobmatch.matching.shortlist import ReasonKind
from jobmatch.matching.spoken_facts import MAX_SYLLABLES, job_said, km_said, pay_said, place_said, years_said
from jobmatch.registry.worker import Wish, WishKind
from jobmatch.text.ear.syllables import syllables
from tests.matching.pairs import COOKING, SEWING, a_candidate, a_vacancy, ranked, says, texts

PEOPLE = (
    a_candidate(1, current_job="cn may", experience_years=4.0, wage_min_vnd=7_500_000, village="Thôn 7", education=3, qualification=1),
    a_candidate(
        2, wishes=(Wish(WishKind.OCCUPATION, "hàn 3G", "7212", 0.9),), wage_min_vnd=12_500_000, constraints=says(night_shift=Answer.NO)
    ),
    a_candidate(3, wishes=(COOKING, SEWING), employment="unemployed", education=2, qualification=0),
    a_candidate(4, wishes=(), wish_text="", village="Khu 10"),
)
VACANCY = a_vacancy(night_shift=Answer.YES, education=3, qualification=2, heavy_work=Answer.YES)


def test_reasons_can_be_read_aloud():
    for match in ranked(*PEOPLE, vacancy=VACANCY):
        for reason in match.reasons:
            assert not re.search(r"\d|%|[A-ZĐ]{2}", reason.text)
            assert syllables(reason.text) <= MAX_SYLLABLES


def test_each_pair_has_its_share_of_reasons():
    for match in ranked(*PEOPLE, vacancy=VACANCY):
        assert 2 <= len(texts(match, ReasonKind.FOR)) <= MOST_FOR
        assert len(texts(match, ReasonKind.AGAINST)) <= MOST_AGAINST
        assert len(texts(match, ReasonKind.ASK)) <= MOST_ASKED


def test_a_reason_names_the_fact_of_the_pair():
    match = next(match for match in ranked(*PEOPLE) if match.worker_no == 1)

    said = texts(match, ReasonKind.FOR)

    assert any("bốn năm" in text for text in said)
    assert "Mong bảy triệu rưỡi, nơi tuyển trả đến mười triệu." in said


def test_people_with_different_facts_never_get_the_same_reasons():
    sets = [tuple(reason.text for reason in match.reasons) for match in ranked(*PEOPLE, vacancy=VACANCY)]

    assert len(set(sets)) == len(PEOPLE)


def test_without_the_first_reason_the_points_are_lower():
    with_wish, without = (
        ranked(PEOPLE[0])[0],
        ranked(a_candidate(1, **(_facts(PEOPLE[0]) | {"wishes": (COOKING,), "wish_text": "nấu ăn"})))[0],
    )

    assert with_wish.points > without.points


def _facts(candidate):
    return {name: getattr(candidate, name) for name in candidate.__slots__ if name != "worker_no"}


@pytest.mark.parametrize(
    ("vnd", "said"),
    [(7_500_000, "bảy triệu rưỡi"), (8_000_000, "tám triệu"), (8_700_000, "tám triệu bảy trăm nghìn"), (800_000, "tám trăm nghìn")],
)
def test_pay_is_said_as_people_say_it(vnd: int, said: str):
    assert pay_said(vnd) == said


def test_numbers_of_years_distances_and_villages_are_said():
    assert years_said(0.5) == "sáu tháng"
    assert km_said(21.6) == "chừng hai mươi hai cây số"
    assert place_said("Thôn 7", "Xã Quảng Long") == "thôn bảy, xã Quảng Long"


def test_a_wish_that_cannot_be_read_aloud_becomes_the_name_of_its_occupation():
    assert job_said("bóc tôm", "7511") == "bóc tôm"
    assert job_said("hàn 3G", "7212") == "thợ hàn"
    assert job_said("lx bằng C", "8332") == "lái xe tải"
