"""What a posting must have, asks for, and only calls welcome. The adverts are invented."""

import unicodedata
from dataclasses import fields
from datetime import date

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.text.folding import fold
from jobmatch.vacancies import read_posting, vacancy_of_row
from jobmatch.vacancies.vacancy import Posting

TODAY = date(2025, 3, 7)
ADVERTS = (
    """TUYỂN 20 CÔNG NHÂN MAY
Lương: 7,5 - 11 triệu/tháng, thưởng chuyên cần 500k
Thời gian: giờ hành chính
Tốt nghiệp THCS trở lên, bắt buộc biết sử dụng máy 1 kim
Ưu tiên biết tiếng Trung giao tiếp
Có xe đưa đón. Hạn nộp hồ sơ: 31/3/2025
Địa điểm làm việc: KCN Hải Yên""",
    """Lái xe tải
Thu nhập 12-16tr, lương cơ bản 6tr
Phải có bằng lái xe hạng C, ít nhất 2 năm kinh nghiệm
Có bằng FC là một lợi thế
Bao ăn ở, làm ca đêm khi có hàng
Không yêu cầu bằng cấp""",
    """Thợ hàn
Lương ngày 450.000đ
- Có chứng chỉ hàn 3G. Ưu tiên hàn 6G
- Kinh nghiệm tối thiểu 1 năm
- Trình độ sơ cấp nghề trở lên, trung cấp càng tốt
- Nuôi ăn ở tại công trường""",
    """Kế toán kho
Mức lương thỏa thuận
Tốt nghiệp cao đẳng trở lên
Thành thạo Excel, biết phần mềm Misa là lợi thế
Không yêu cầu kinh nghiệm""",
)


def read(said: str) -> Posting:
    return read_posting(f"Nhân viên\n{said}", TODAY)


@pytest.mark.parametrize(
    ("said", "field", "asked", "nice", "is_must"),
    [
        ("Tốt nghiệp THPT trở lên", "education", 4, None, False),
        ("Bắt buộc tốt nghiệp THPT", "education", 4, None, True),
        ("Ưu tiên tốt nghiệp THPT", "education", None, 4, False),
        ("Không bắt buộc tốt nghiệp THPT", "education", None, 4, False),
        ("Trình độ sơ cấp trở lên, ưu tiên cao đẳng", "qualification", 3, 5, False),
        ("Ưu tiên: có bằng trung cấp", "qualification", None, 4, False),
        ("Phải có bằng trung cấp nghề", "qualification", 4, None, True),
        ("Ít nhất 2 năm kinh nghiệm", "experience_years", 2.0, None, True),
        ("Có 1 năm kinh nghiệm", "experience_years", 1.0, None, False),
        ("Không yêu cầu kinh nghiệm", "experience_years", 0.0, None, False),
        ("Ưu tiên có kinh nghiệm", "experience_years", None, 0.0, False),
        ("Có kinh nghiệm 2 năm là một lợi thế", "experience_years", None, 2.0, False),
        ("Có kinh nghiệm đứng máy dệt từ 6 tháng trở lên", "experience_years", 0.5, None, False),
        ("Có bằng lái xe hạng C", "licence_classes", ("C",), None, False),
        ("Yêu cầu có bằng lái xe B2", "licence_classes", ("B2",), None, True),
        ("Có bằng lái xe B2 thì càng tốt", "licence_classes", None, ("B2",), False),
        ("Biết sử dụng máy 1 kim, vắt sổ", "skills", ("may mot kim", "vat so"), None, False),
        ("Biết thêm tiếng Trung càng tốt", "skills", None, ("tieng trung",), False),
        ("Thành thạo vi tính (bắt buộc)", "skills", ("tin hoc van phong",), None, True),
        ("Không cần biết tiếng Trung", "skills", None, None, False),
        ("Được học tiếng Nhật miễn phí", "skills", None, None, False),
        ("Ít nhất 1 năm kinh nghiệm hàn MIG", "skills", ("han mig",), None, False),
        ("Không yêu cầu kinh nghiệm, có kinh nghiệm là một lợi thế", "experience_years", 0.0, 0.0, False),
        ("Không cần biết chữ", "education", 0, None, False),
        ("Giáo viên tiểu học dạy thêm", "education", None, None, False),
    ],
)
def test_what_is_only_welcome_is_never_what_is_asked(said, field, asked, nice, is_must):
    posting = read(said)

    held = getattr(posting, field)
    assert (held if held != () else None) == asked
    assert posting.nice.get(field) == nice
    assert (field in posting.musts) is is_must
    assert posting.accepted_musts == ()


def test_unlawful_words_are_neither_conditions_nor_wishes():
    posting = read("Ưu tiên nữ dưới 35 tuổi\nTốt nghiệp THPT\nPhải cao từ 1m60\nCó bằng C")

    assert (posting.education, posting.licence_classes) == (4, ("C",))
    assert (dict(posting.nice), posting.musts) == ({}, ())


def test_what_is_welcome_under_its_heading_ends_with_the_next_heading():
    posting = read("Ưu tiên:\n- Biết tiếng Trung\n- Có bằng lái xe C\nYêu cầu:\n- Tốt nghiệp THCS")

    assert dict(posting.nice) == {"skills": ("tieng trung",), "licence_classes": ("C",)}
    assert posting.education == 3


def test_the_cell_for_education_says_what_is_asked_and_the_text_what_is_welcome():
    cells = {"title": "Thợ điện", "education": "Sơ cấp", "requirements": "Ưu tiên trung cấp điện công nghiệp"}

    posting = vacancy_of_row(cells, TODAY).posting

    assert (posting.qualification, posting.nice["qualification"]) == (3, 4)


@pytest.mark.parametrize("advert", ADVERTS)
def test_spelling_without_marks_or_with_marks_apart_says_the_same(advert):
    plain = read_posting(advert, TODAY)

    for text in ("\n".join(map(fold, advert.split("\n"))), unicodedata.normalize("NFD", advert), advert.upper()):
        posting = read_posting(text, TODAY)
        for field in fields(Posting):
            if field.name not in ("words", "occupation", "occupation_confidence"):
                assert getattr(posting, field.name) == getattr(plain, field.name), (field.name, text)


@pytest.mark.parametrize("advert", ADVERTS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_stand_in_the_text_as_it_was_written(advert, form):
    text = unicodedata.normalize(form, advert)

    posting = read_posting(text, TODAY)

    assert {name for name, said in posting.words.items() if said not in text} == set()


@pytest.mark.parametrize("advert", ADVERTS)
@pytest.mark.parametrize(
    "more",
    ["Quà sinh nhật, hiếu hỉ", "Đi tham quan mỗi năm một lần", "Đảm bảo an toàn lao động", "Chăm chỉ, thật thà", "Gọi chị Hoa để hỏi thêm"],
)
def test_a_sentence_about_something_else_changes_nothing(advert, more):
    plain, longer = read_posting(advert, TODAY), read_posting(f"{advert}\n{more}", TODAY)

    for field in fields(Posting):
        if field.name not in ("occupation", "occupation_confidence"):
            assert getattr(longer, field.name) == getattr(plain, field.name), field.name


def test_an_advert_is_told_apart_into_must_asked_and_welcome():
    sewing, driving, welding, office = (read_posting(advert, TODAY) for advert in ADVERTS)

    assert (sewing.education, sewing.skills, sewing.musts, sewing.nice["skills"]) == (3, ("may mot kim",), ("skills",), ("tieng trung",))
    assert (driving.licence_classes, driving.nice["licence_classes"], driving.qualification) == (("C",), ("FC",), 0)
    assert set(driving.musts) == {"licence_classes", "experience_years"}
    assert (welding.qualification, welding.nice["qualification"], welding.experience_years) == (3, 4, 1.0)
    assert (welding.wage_min_vnd, welding.housing, welding.meals) == (450_000, Answer.YES, Answer.YES)
    assert (office.experience_years, office.nice["skills"]) == (0.0, ("phan mem ke toan",))
