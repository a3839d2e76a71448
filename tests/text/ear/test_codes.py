"""Letters said by their names, roman numerals, schooling."""

import pytest

from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("hạng C", "hạng xê"),
        ("lái xe hạng C", "lái xe hạng xê"),
        ("bằng lái hạng B2", "bằng lái hạng bê hai"),
        ("bằng B2", "bằng bê hai"),
        ("bằng C1", "bằng xê một"),
        ("hạng D", "hạng dê"),
        ("hạng E", "hạng e"),
        ("hạng FC", "hạng ép xê"),
        ("hạng CE", "hạng xê e"),
        ("hạng B2, C", "hạng bê hai, xê"),
        ("quốc lộ 4B", "quốc lộ bốn bê"),
        ("QL4B", "quốc lộ bốn bê"),
        ("QL18", "quốc lộ mười tám"),
        ("QL 18", "quốc lộ mười tám"),
        ("QL18A", "quốc lộ mười tám a"),
        ("QL.18A", "quốc lộ mười tám a"),
        ("ĐT340", "đường tỉnh ba trăm bốn mươi"),
        ("ĐT 340", "đường tỉnh ba trăm bốn mươi"),
        ("khổ A4", "khổ a bốn"),
        ("giấy A4", "giấy a bốn"),
        ("A4", "a bốn"),
        ("5S", "năm ét"),
        ("hạng A1", "hạng a một"),
        ("bằng A1, A2", "bằng a một, a hai"),
        ("GPLX hạng C, D, E", "giấy phép lái xe hạng xê, dê, e"),
        ("TL 330", "tỉnh lộ ba trăm ba mươi"),
        ("đường ĐT 342", "đường tỉnh ba trăm bốn mươi hai"),
        ("quốc lộ 18C", "quốc lộ mười tám xê"),
        ("tầng 3, tòa nhà B", "tầng ba, tòa nhà bê"),
        ("lô A5", "lô a năm"),
        ("ca A", "ca a"),
        ("tổ B", "tổ bê"),
        ("lớp 12A1", "lớp mười hai a một"),
        ("xưởng 2A", "xưởng hai a"),
        ("khu B", "khu bê"),
        ("tiếng Nhật N4", "tiếng Nhật e nờ bốn"),
        ("Q1", "quý một"),
        ("Q2/2025", "quý hai năm hai nghìn không trăm hai mươi lăm"),
        ("Nguyễn Văn A", "Nguyễn Văn A"),
    ],
)
def test_letters_of_codes_are_said_by_name(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("quý II", "quý hai"),
        ("quý I", "quý một"),
        ("quý IV", "quý bốn"),
        ("quý II/2025", "quý hai năm hai nghìn không trăm hai mươi lăm"),
        ("thế kỷ XXI", "thế kỷ hai mươi mốt"),
        ("khóa XV", "khóa mười lăm"),
        ("Đại hội XIII", "Đại hội mười ba"),
        ("lần thứ XIV", "lần thứ mười bốn"),
        ("lần thứ IV", "lần thứ tư"),
        ("chương III", "chương ba"),
        ("mục IV", "mục bốn"),
        ("vùng III", "vùng ba"),
        ("vùng I, II và III", "vùng một, hai và ba"),
        ("hạng II", "hạng hai"),
        ("bậc V", "bậc năm"),
        ("cấp I", "cấp một"),
        ("nhà máy II", "nhà máy hai"),
        ("học kỳ I", "học kỳ một"),
        ("giai đoạn II", "giai đoạn hai"),
        ("khu vực X", "khu vực mười"),
    ],
)
def test_roman_numerals_are_numbers(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("12/12", "lớp mười hai"),
        ("9/12", "lớp chín"),
        ("tốt nghiệp 12/12", "tốt nghiệp lớp mười hai"),
        ("học hết 9/12", "học hết lớp chín"),
        ("trình độ văn hóa 12/12", "trình độ văn hóa lớp mười hai"),
        ("Trình độ: 9/12 trở lên", "Trình độ: lớp chín trở lên"),
        ("lớp 9/12", "lớp chín"),
        ("văn hóa 10/12", "văn hóa lớp mười"),
        ("văn hóa 12/12, sức khỏe tốt", "văn hóa lớp mười hai, sức khỏe tốt"),
        ("lớp 12", "lớp mười hai"),
        ("tốt nghiệp lớp 9", "tốt nghiệp lớp chín"),
    ],
)
def test_schooling_is_a_class(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "token"), [("mã HD-2025", "HD-2025"), ("AB12CD", "AB12CD"), ("gặp 9/12 nhé", "9/12"), ("làm với B nhé", "B")]
)
def test_codes_without_a_reading_are_asked(written, token):
    assert asked(written) == (token,)
