"""A letter of an invented centre to an invented person."""

from dataclasses import replace
from datetime import date

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.organisation import Organisation
from jobmatch.fairs.letter import Address, Letter, LetterHead, letter_head, letter_job
from jobmatch.fairs.tokens import letter_codes, letter_token
from jobmatch.vacancies.vacancy import Posting, Vacancy, WagePeriod
from tests.fairs.plans import a_fair

KEY = bytes(range(32))
FAIR = a_fair(seats=500)
CENTRE = Organisation(
    name="Trung tâm Dịch vụ việc làm",
    superior="Sở Nội vụ tỉnh Quảng Ninh",
    mark="TTDVVL",
    place_name="Quảng Hà",
    phone="02030001122",
    signatory_title="GIÁM ĐỐC",
    signatory_name="Lương Quốc Bình",
)
SEWING = Vacancy(
    "V1",
    "Công ty TNHH May Hà Cối",
    "May công nghiệp",
    120,
    posting=Posting(wage_min_vnd=7_500_000, wage_max_vnd=11_000_000, wage_period=WagePeriod.MONTH, bus=Answer.YES),
)
SPINNING = Vacancy(
    "V2",
    "Công ty Dệt Hải Hà",
    "Đứng máy sợi",
    60,
    posting=Posting(wage_min_vnd=8_000_000, wage_max_vnd=10_000_000, wage_period=WagePeriod.MONTH, housing=Answer.YES),
)


def a_head() -> LetterHead:
    return letter_head(CENTRE, FAIR, number="05", issued_on=date(2025, 3, 10))


def a_letter(worker_no: int = 1, **more) -> Letter:
    usual = Letter(
        full_name="Đặng Thị Sáu",
        village="Thôn 7",
        commune="Xã Quảng Long",
        jobs=(letter_job(SEWING), letter_job(SPINNING)),
        token=letter_token(KEY, FAIR.code, worker_no, 1),
        code=letter_codes(KEY, FAIR.code, [worker_no])[worker_no],
        address=Address.WOMAN,
    )
    return replace(usual, **more)
