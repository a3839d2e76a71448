"""Times of day and hours of work."""

import pytest

from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("7h30", "bảy giờ ba mươi phút"),
        ("07h30", "bảy giờ ba mươi phút"),
        ("7h30'", "bảy giờ ba mươi phút"),
        ("7h30p", "bảy giờ ba mươi phút"),
        ("7h30 phút", "bảy giờ ba mươi phút"),
        ("7g30", "bảy giờ ba mươi phút"),
        ("7:30", "bảy giờ ba mươi phút"),
        ("07:30", "bảy giờ ba mươi phút"),
        ("7 giờ 30 phút", "bảy giờ ba mươi phút"),
        ("7 giờ 30", "bảy giờ ba mươi phút"),
        ("7h", "bảy giờ"),
        ("7 h", "bảy giờ"),
        ("7g", "bảy giờ"),
        ("7h00", "bảy giờ"),
        ("8:00", "tám giờ"),
        ("08:00", "tám giờ"),
        ("8h05", "tám giờ năm phút"),
        ("8h15", "tám giờ mười lăm phút"),
        ("08h00 ngày 21/3", "tám giờ ngày hai mươi mốt tháng ba"),
        ("8 giờ 00 phút", "tám giờ"),
        ("12h trưa", "mười hai giờ trưa"),
        ("1 giờ 15 phút", "một giờ mười lăm phút"),
        ("9 giờ sáng", "chín giờ sáng"),
        ("17h", "mười bảy giờ"),
        ("17h45", "mười bảy giờ bốn mươi lăm phút"),
        ("21h", "hai mươi mốt giờ"),
        ("24h", "hai mươi tư giờ"),
        ("8h rưỡi", "tám giờ rưỡi"),
        ("8h sáng", "tám giờ sáng"),
        ("lúc 8h sáng", "lúc tám giờ sáng"),
        ("lúc 7g sáng", "lúc bảy giờ sáng"),
        ("5h chiều", "năm giờ chiều"),
        ("đúng 8 giờ", "đúng tám giờ"),
        ("8h, ngày 21/3", "tám giờ, ngày hai mươi mốt tháng ba"),
        ("8h/ngày", "tám giờ một ngày"),
        ("8 giờ/ngày", "tám giờ một ngày"),
        ("8 tiếng/ngày", "tám tiếng một ngày"),
        ("48h/tuần", "bốn mươi tám giờ một tuần"),
        ("trong 72h", "trong bảy mươi hai giờ"),
        ("30 phút", "ba mươi phút"),
        ("nghỉ 30p", "nghỉ ba mươi phút"),
        ("nghỉ 15'", "nghỉ mười lăm phút"),
        ("24/24", "hai mươi tư trên hai mươi tư"),
        ("trực 24/24h", "trực hai mươi tư trên hai mươi tư giờ"),
        ("hỗ trợ 24/7", "hỗ trợ hai mươi tư giờ một ngày, bảy ngày một tuần"),
    ],
)
def test_times_are_said_in_hours_and_minutes(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("7h-16h", "từ bảy giờ đến mười sáu giờ"),
        ("7h - 16h", "từ bảy giờ đến mười sáu giờ"),
        ("7h30-11h30", "từ bảy giờ ba mươi phút đến mười một giờ ba mươi phút"),
        ("7:30 - 16:30", "từ bảy giờ ba mươi phút đến mười sáu giờ ba mươi phút"),
        ("từ 7h30 đến 16h30", "từ bảy giờ ba mươi phút đến mười sáu giờ ba mươi phút"),
        ("từ 8h-17h", "từ tám giờ đến mười bảy giờ"),
        ("8-17h", "từ tám đến mười bảy giờ"),
        ("7-11h30", "từ bảy đến mười một giờ ba mươi phút"),
        ("7h30 – 11h30, 13h – 17h", "từ bảy giờ ba mươi phút đến mười một giờ ba mươi phút, từ mười ba giờ đến mười bảy giờ"),
        ("ca 1: 6h-14h", "ca một: từ sáu giờ đến mười bốn giờ"),
        ("22h - 6h", "từ hai mươi hai giờ đến sáu giờ"),
        ("8-10h/ngày", "từ tám đến mười giờ một ngày"),
    ],
)
def test_hours_of_work_go_from_one_time_to_the_other(written, said):
    assert heard(written) == said


@pytest.mark.parametrize("written", ["25h", "7h75", "8:75", "6h-14h-22h", "30h-31h"])
def test_times_that_no_clock_shows_are_asked(written):
    assert asked(written)


def test_grams_of_tea_are_no_time():
    assert heard("hái 7g chè") == "hái bảy gam chè"
