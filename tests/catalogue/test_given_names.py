"""Names that staff give occupations, beside our own: found as whole words, newest first, and before our lists."""

import pytest

from jobmatch.catalogue.given_names import NO_NAMES, GivenNames, bears_a_name
from jobmatch.catalogue.occupations import coder_with, default_coder
from jobmatch.catalogue.posting_job import DECIDED, job_of_posting, likely_jobs, title_key

STARCH = GivenNames((("bột sắn lọc", "7514"),))


@pytest.mark.parametrize(
    ("text", "bears"),
    [
        ("làm bột sắn lọc", True),
        ("BOT SAN LOC, phụ hồ", True),
        ("bột  sắn-lọc", True),
        ("bột sắn lọc2", False),
        ("lọc bột sắn", False),
        ("", False),
    ],
)
def test_a_name_is_borne_as_whole_words_in_their_order(text: str, bears: bool):
    assert bears_a_name(text, STARCH) is bears


def test_nobody_bears_a_name_where_none_was_given():
    assert not bears_a_name("thợ xây", NO_NAMES)
    assert not NO_NAMES


def test_equal_names_are_one_key_of_what_was_read_with_them():
    assert hash(STARCH) == hash(GivenNames((("bột sắn lọc", "7514"),)))
    assert GivenNames((("bột sắn lọc", "7514"),)) == STARCH


def test_a_given_name_goes_before_ours_and_the_newest_before_the_older():
    names = GivenNames((("thợ xây", "7119"), ("thợ xây", "7111")))

    assert default_coder().top(["thợ xây"], k=1)[0][0][0] == "7112"
    assert coder_with(names).top(["thợ xây"], k=1)[0][0][0] == "7119"


def test_a_decision_holds_for_the_title_whatever_call_and_pay_stand_around_it():
    names = GivenNames((), (("nhân viên vận hành QZ", "8154"),))

    assert job_of_posting("Tuyển gấp 5 NHÂN VIÊN VẬN HÀNH QZ - Lương 9 triệu", "", names) == ("8154", DECIDED)
    assert title_key("Tuyển gấp 5 nhân viên vận hành QZ") == title_key("nhan vien van hanh qz")


def test_likely_jobs_are_different_ones_with_the_reading_first_and_one_of_the_duties_among_them():
    title, duties = "Nhân viên vận hành QZ", "Pha hóa chất, thuốc nhuộm cho máy nhuộm."

    likely = [code for code, _sure in likely_jobs(title, duties)]

    assert likely[0] == job_of_posting(title, duties)[0]
    assert len(set(likely)) == len(likely) == 5
    assert "8154" in likely
