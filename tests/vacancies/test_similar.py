"""A vacancy that is posted again."""

from dataclasses import replace
from datetime import date

from jobmatch.vacancies import Vacancy
from jobmatch.vacancies.similar import likeness, reposts_of

TODAY = date(2025, 3, 7)
SEWING = Vacancy(
    "V1",
    "Công ty TNHH May Hà Cối",
    "Công nhân may",
    20,
    description="May các công đoạn áo khoác theo mã hàng. Ghi sổ sản lượng theo ca.",
    requirements="Tốt nghiệp THCS trở lên. Chưa biết nghề được kèm. Chịu khó, có trách nhiệm.",
    benefits="Có xe đưa đón tại trung tâm các xã. Bữa ăn ca miễn phí. Thưởng chuyên cần hằng tháng.",
    salary_text="7 - 10 triệu",
    workplace_text="KCN Hải Yên",
    closes_on=date(2025, 2, 20),
)
AGAIN = replace(
    SEWING,
    ref="V2",
    enterprise="CTY TNHH may Hà Cối",
    title="Tuyển gấp 30 công nhân may",
    quantity=30,
    requirements="Chịu khó, có trách nhiệm. Tốt nghiệp THCS trở lên. Chưa biết nghề được kèm.",
    salary_text="7,5 - 10,5 triệu",
    closes_on=date(2025, 4, 30),
)


def test_the_same_words_of_the_same_enterprise_are_a_repost_whatever_the_pay_and_the_number():
    [repost] = reposts_of(AGAIN, [SEWING, AGAIN], TODAY)

    assert repost.ref == "V1"
    assert repost.likeness > 0.9


def test_another_enterprise_is_no_repost():
    assert reposts_of(AGAIN, [replace(SEWING, enterprise="Công ty TNHH May Bắc Phong")], TODAY) == []


def test_another_job_of_the_same_enterprise_is_no_repost():
    cook = replace(SEWING, title="Nấu ăn ca", description="Nấu ăn cho công nhân, lên thực đơn.", requirements="Có kinh nghiệm nấu ăn.")

    assert reposts_of(AGAIN, [cook], TODAY) == []


def test_what_closed_long_ago_is_forgotten():
    assert reposts_of(AGAIN, [replace(SEWING, closes_on=date(2024, 12, 1))], TODAY) == []


def test_likeness_is_the_same_both_ways_and_full_with_itself():
    assert likeness(SEWING, AGAIN) == likeness(AGAIN, SEWING)
    assert likeness(SEWING, SEWING) == 1.0
