"""Invented vacancies and what stands round them; a test states only what it is about."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.organisation import Organisation
from jobmatch.radio import FairNotice, compose
from jobmatch.radio.script import Script, Sentence, Station
from jobmatch.vacancies.vacancy import Posting, Vacancy, VacancyState, WagePeriod

ON = date(2025, 3, 14)
STATION = Station("06922", "Đài Truyền thanh thị trấn Quảng Hà", "thị trấn Quảng Hà")
CENTRE = Organisation("Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh", phone="02033879123")
FAIR = FairNotice(
    date(2025, 3, 21), time(8), time(11, 30), "Nhà văn hóa xã Quảng Long", "Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh", enterprises=22
)
PORT = "kcn-cang-bien-hai-ha"
HERE = "trung-tam-quang-ha"


def a_posting(**read: Any) -> Posting:
    facts: dict[str, Any] = {
        "wage_min_vnd": 7_500_000,
        "wage_max_vnd": 11_000_000,
        "wage_period": WagePeriod.MONTH,
        "workplace": PORT,
    }
    return Posting(**{**facts, **read})


def a_vacancy(ref: str = "V-1", **stated: Any) -> Vacancy:
    """Sewing work in the port, open until the end of the month."""
    facts: dict[str, Any] = {
        "enterprise": "Công ty TNHH May Hà Cối",
        "title": "Công nhân may công nghiệp",
        "quantity": 120,
        "closes_on": date(2025, 3, 31),
        "state": VacancyState.APPROVED,
        "posting": a_posting(),
    }
    return Vacancy(ref, **{**facts, **stated})


def a_script(
    *vacancies: Vacancy,
    station: Station = STATION,
    respellings: Mapping[str, str] | None = None,
    fair: FairNotice | None = None,
    **how: Any,
) -> Script:
    return compose(station, vacancies, organisation=CENTRE, on=ON, fair=fair, respellings=respellings or {}, **how)


def said_of(script: Script, field: str) -> list[str]:
    """What the script says that comes from this field of a vacancy."""
    return [sentence.spoken for sentence in script.sentences if sentence.source.endswith(f".{field}")]


def a_sentence(words: str, **how: Any) -> Sentence:
    return Sentence(words, "vacancy:V-1.title", **how)


YES, NO = Answer.YES, Answer.NO
