"""Levels of schooling and training in the words of lists."""

from unicodedata import normalize

import pytest

from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION, read_education, read_qualification


@pytest.mark.parametrize(
    ("level", "texts"),
    [
        (0, "mù chữ;Chưa đi học;0/12;không biết chữ"),
        (1, "3/12;lớp 2;chưa TN tiểu học;Chưa học xong Tiểu học;3/10"),
        (2, "5/12;TH;cấp I;Lớp 7;TN tiểu học;8/12;chưa TN THCS;4/10;hết lớp 5;đang học lớp 9"),
        (3, "9/12;THCS;cấp 2;lớp 11;7/10;Tốt nghiệp THCS;PTCS;chưa tốt nghiệp THPT;đang học lớp 12;9 / 12"),
        (4, "12/12;THPT;PTTH;cấp 3;Cấp III;10/10;BTVH;lớp 12;TN THPT;GDTX;Tốt nghiệp trung học phổ thông"),
        (None, ";-;không rõ;13/12;11/10;Trung cấp;may công nghiệp;5"),
    ],
)
def test_a_level_of_schooling_is_read_in_every_spelling(level, texts):
    for text in texts.split(";"):
        assert read_education(text) == read_education(normalize("NFD", text)) == level, text


@pytest.mark.parametrize(("date", "level"), [("09/12/2025", 3), ("12/09/2025", 3), ("12/12/2025", 4), ("05/12/2025", 2), ("07/10/2025", 3)])
def test_a_fraction_that_a_sheet_made_into_a_date_is_read_as_a_fraction(date, level):
    assert read_education(date) == level


def test_a_date_that_was_no_fraction_is_no_schooling():
    assert read_education("03/07/1990") is None


@pytest.mark.parametrize(
    ("level", "texts"),
    [
        (0, "Chưa qua đào tạo;LĐPT;không;chưa ĐT;Lao động phổ thông;không có bằng cấp"),
        (1, "CNKT không bằng;CNKT k bằng;CNKT ko có bằng;có nghề;thợ không bằng;Công nhân kỹ thuật không có bằng"),
        (2, "CC nghề;chứng chỉ nghề dưới 3 tháng;nghề LĐNT;Dưới 3 tháng;Sơ cấp dưới 3 tháng"),
        (3, "SC;Sơ cấp;sơ cấp nghề;sơ cấp may"),
        (4, "TC;Trung cấp;T.cấp;THCN;trung cấp kế toán;TCCN"),
        (5, "CĐ;Cao đẳng;C.đẳng;CĐ nghề;cao đẳng y"),
        (6, "ĐH;Đại học;cử nhân;kỹ sư;ĐH Sư phạm;kỹ sư xây dựng"),
        (7, "ThS;Thạc sĩ;Tiến sĩ;trên đại học"),
        (None, ";CN;CNKT;12/12;may;không biết"),
    ],
)
def test_a_level_of_training_is_read_in_every_spelling(level, texts):
    for text in texts.split(";"):
        assert read_qualification(text) == level, text


def test_every_label_reads_as_its_own_level():
    assert {code: read_education(label) for code, label in EDUCATION.items()} == {code: code for code in EDUCATION}
    assert {code: read_qualification(label) for code, label in QUALIFICATION.items()} == {code: code for code in QUALIFICATION}
