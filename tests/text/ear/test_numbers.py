"""Plain numbers, decimals, shares, sizes, phone-like numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.text.ear.numbers import digits_in_words, number_in_words
from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0", "không"),
        ("1", "một"),
        ("4", "bốn"),
        ("5", "năm"),
        ("10", "mười"),
        ("11", "mười một"),
        ("14", "mười bốn"),
        ("15", "mười lăm"),
        ("20", "hai mươi"),
        ("21", "hai mươi mốt"),
        ("24", "hai mươi tư"),
        ("25", "hai mươi lăm"),
        ("31", "ba mươi mốt"),
        ("44", "bốn mươi tư"),
        ("55", "năm mươi lăm"),
        ("99", "chín mươi chín"),
        ("100", "một trăm"),
        ("101", "một trăm linh một"),
        ("104", "một trăm linh bốn"),
        ("105", "một trăm linh năm"),
        ("110", "một trăm mười"),
        ("111", "một trăm mười một"),
        ("115", "một trăm mười lăm"),
        ("121", "một trăm hai mươi mốt"),
        ("124", "một trăm hai mươi tư"),
        ("500", "năm trăm"),
        ("555", "năm trăm năm mươi lăm"),
        ("1000", "một nghìn"),
        ("1.000", "một nghìn"),
        ("1.005", "một nghìn không trăm linh năm"),
        ("1.015", "một nghìn không trăm mười lăm"),
        ("1.050", "một nghìn không trăm năm mươi"),
        ("1.204", "một nghìn hai trăm linh bốn"),
        ("1884", "một nghìn tám trăm tám mươi tư"),
        ("2025", "hai nghìn không trăm hai mươi lăm"),
        ("12.000", "mười hai nghìn"),
        ("12.431", "mười hai nghìn bốn trăm ba mươi mốt"),
        ("100.000", "một trăm nghìn"),
        ("105.005", "một trăm linh năm nghìn không trăm linh năm"),
        ("1.000.000", "một triệu"),
        ("1.000.005", "một triệu không trăm linh năm"),
        ("2.030.400", "hai triệu không trăm ba mươi nghìn bốn trăm"),
        ("1.000.000.000", "một tỷ"),
        ("05 người", "năm người"),
        ("120 công nhân", "một trăm hai mươi công nhân"),
        ("cần 25 người hái chè", "cần hai mươi lăm người hái chè"),
        ("1 nam", "một nam"),
        ("hơn 500 người", "hơn năm trăm người"),
        ("số 15", "số mười lăm"),
        ("5 đến 7 người", "năm đến bảy người"),
        ("1,5", "một phẩy năm"),
        ("1.5", "một phẩy năm"),
        ("0,33", "không phẩy ba mươi ba"),
        ("2,05", "hai phẩy không năm"),
        ("8,25 điểm", "tám phẩy hai mươi lăm điểm"),
        ("3,5 năm", "ba phẩy năm năm"),
        ("60%", "sáu mươi phần trăm"),
        ("60 %", "sáu mươi phần trăm"),
        ("86,5%", "tám mươi sáu phẩy năm phần trăm"),
        ("51,2%", "năm mươi mốt phẩy hai phần trăm"),
        ("0,33%", "không phẩy ba mươi ba phần trăm"),
        ("100% lương", "một trăm phần trăm lương"),
        ("150% ngày thường", "một trăm năm mươi phần trăm ngày thường"),
        ("1,5%/tháng", "một phẩy năm phần trăm một tháng"),
        ("trên 20 doanh nghiệp", "trên hai mươi doanh nghiệp"),
        ("60 hộ cận nghèo", "sáu mươi hộ cận nghèo"),
        ("200 học viên", "hai trăm học viên"),
        ("1. Yêu cầu", "một. Yêu cầu"),
        ("ảnh 3x4", "ảnh ba nhân bốn"),
        ("ảnh 4 x 6 cm", "ảnh bốn nhân sáu xăng ti mét"),
        ("làm 1/2 ngày", "làm nửa ngày"),
        ("giảm 1/3 số người", "giảm một phần ba số người"),
        ("chiếm 2/3 lao động", "chiếm hai phần ba lao động"),
        ("số nhà 12/5", "số nhà mười hai trên năm"),
        ("ngõ 15/7", "ngõ mười lăm trên bảy"),
    ],
)
def test_numbers_are_said_as_the_north_says_them(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("50kg", "năm mươi ki lô gam"),
        ("50 kg", "năm mươi ki lô gam"),
        ("5km", "năm ki lô mét"),
        ("12 km", "mười hai ki lô mét"),
        ("3,5 km", "ba phẩy năm ki lô mét"),
        ("20m2", "hai mươi mét vuông"),
        ("20 m²", "hai mươi mét vuông"),
        ("3ha", "ba héc ta"),
        ("500 m3", "năm trăm mét khối"),
        ("1m6", "một mét sáu"),
        ("1m60", "một mét sáu mươi"),
        ("1m55", "một mét năm mươi lăm"),
        ("1m05", "một mét không năm"),
        ("160cm", "một trăm sáu mươi xăng ti mét"),
        ("5 mm", "năm mi li mét"),
        ("10 lít", "mười lít"),
        ("220V", "hai trăm hai mươi vôn"),
        ("30°C", "ba mươi độ xê"),
        ("2,5 tấn", "hai phẩy năm tấn"),
        ("xe 5 tấn", "xe năm tấn"),
        ("500g", "năm trăm gam"),
        ("bê vác đến 20kg", "bê vác đến hai mươi ki lô gam"),
        ("60km/h", "sáu mươi ki lô mét một giờ"),
        ("40 sản phẩm/giờ", "bốn mươi sản phẩm một giờ"),
        ("2 lần/tuần", "hai lần một tuần"),
        ("6 ngày/tuần", "sáu ngày một tuần"),
        ("26 công/tháng", "hai mươi sáu công một tháng"),
        ("4 ngày nghỉ/tháng", "bốn ngày nghỉ một tháng"),
        ("1 bữa ăn/ca", "một bữa ăn một ca"),
        ("10kg/bao", "mười ki lô gam một bao"),
        ("3 bữa/ngày", "ba bữa một ngày"),
        ("6 người/phòng", "sáu người một phòng"),
    ],
)
def test_units_are_said_in_words(written, said):
    assert heard(written) == said


@pytest.mark.parametrize("written", ["123456789", "số tài khoản 1234567", "CCCD 022190001234", "200 tuổi", "12345678901"])
def test_long_or_impossible_numbers_are_not_read_out(written):
    assert asked(written)


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_in_words_has_no_digit_and_says_linh_or_tens_between(number):
    words = number_in_words(number)

    assert not any(sign.isdigit() for sign in words)
    assert "  " not in words
    assert number == 0 or not words.startswith("không")


def test_digits_keep_their_full_names():
    assert digits_in_words("0154") == "không một năm bốn"
