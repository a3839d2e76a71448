"""What a vacancy lawfully asks for, in spoken sentences: papers, years of experience, licences. Nothing of the person."""

import re

from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.radio.words import listed
from jobmatch.text import spoken
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.vacancies.vacancy import Posting

_CLASS = re.compile(r"[A-F]\d?[A-E]?|F[BCDE]\d?")
_MACHINES = ("xe", "máy", "cầu trục", "nồi hơi")
_LEAST_SCHOOL, _LEAST_PAPER = 2, 2
_MONTHS = 12


def requirement_sentences(posting: Posting) -> list[tuple[str, str]]:
    """`(field, sentence)`, one fact each; what the posting leaves open is not spoken of."""
    said: list[tuple[str, str]] = []
    if paper := _paper(posting):
        said.append(paper)
    years = posting.experience_years
    if years:
        said.append(("experience_years", f"Yêu cầu có ít nhất {_time(years)} kinh nghiệm."))
    elif years == 0:
        said.append(("experience_years", "Không yêu cầu kinh nghiệm."))
    if posting.licence_classes:
        said.append(("licence_classes", f"Yêu cầu có {listed([_licence(held) for held in posting.licence_classes])}."))
    return said


def _paper(posting: Posting) -> tuple[str, str] | None:
    if (posting.qualification or 0) >= _LEAST_PAPER:
        label = _in_words(QUALIFICATION[posting.qualification or 0])
        paper = label if label.startswith("chứng chỉ") else f"bằng {label}"
        return "qualification", f"Yêu cầu có {paper} trở lên."
    if (posting.education or 0) >= _LEAST_SCHOOL:
        return "education", f"Yêu cầu {_in_words(EDUCATION[posting.education or 0])} trở lên."
    if posting.education == 0 and not posting.qualification:
        return "education", "Không yêu cầu bằng cấp."
    return None


def _in_words(label: str) -> str:
    return spoken(label).text.lower()


def _time(years: float) -> str:
    months = round(years * _MONTHS)
    whole, rest = divmod(months, _MONTHS)
    if whole and rest in {0, _MONTHS // 2}:
        return f"{number_in_words(whole)} năm{' rưỡi' if rest else ''}"
    return f"{number_in_words(months)} tháng"


def _licence(held: str) -> str:
    if _CLASS.fullmatch(held):
        return f"giấy phép lái xe {spoken(f'hạng {held}').text}"
    if held.startswith("hàn "):
        return f"chứng chỉ {spoken(held).text}"
    return f"chứng chỉ vận hành {held}" if held.startswith(_MACHINES) else f"chứng chỉ {held}"
