"""The words at the head of a column."""

import pytest

from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.header_words import column_of


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("Họ, chữ đệm và tên", Column.FULL_NAME),
        ("HỌ TÊN NGƯỜI LAO ĐỘNG", Column.FULL_NAME),
        ("Họ và đệm", Column.FAMILY_NAME),
        ("Ngày, tháng, năm sinh", Column.BIRTH),
        ("Năm", Column.BIRTH_YEAR),
        ("Nam", Column.MALE),
        ("ĐT", Column.PHONE),
        ("DT", Column.ETHNICITY_OR_PHONE),
        ("Điện thoại", Column.PHONE),
        ("Diện ưu tiên", Column.PRIORITY),
        ("Số CMND/CCCD", Column.CITIZEN_ID),
        ("Nhu cầu học nghề", Column.TRAINING),
        ("Nghề đã học", Column.MAJOR),
        ("Nơi làm việc mong muốn", Column.WISH_PLACE),
        ("Muốn làm ở đâu", Column.WISH_PLACE),
        ("Nơi đăng ký thường trú", Column.HOME_ADDRESS),
        ("Nơi làm việc", Column.IGNORED),
        ("Đăng ký việc làm", Column.WISH),
        ("Tình trạng việc làm", Column.EMPLOYMENT),
        ("Công việc cụ thể đang làm", Column.CURRENT_JOB),
        ("Trình độ CMKT", Column.QUALIFICATION),
        ("TĐVH", Column.EDUCATION),
        ("Tôn giáo", Column.IGNORED),
        ("Điểm số", None),
        ("", None),
    ],
)
def test_headers_are_known_by_their_words(words, column):
    assert column_of(words) == column
