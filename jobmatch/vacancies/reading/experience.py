"""Years of experience that a posting asks for."""

import re
from collections.abc import Iterator

from jobmatch.text.folding import fold
from jobmatch.text.number_words import number_of_words
from jobmatch.vacancies.demand import Firmness
from jobmatch.vacancies.reading.asking import Asked, Clause, clause_at, clauses, firmness, said
from jobmatch.vacancies.seen_text import SeenText, sees

_WORD_NUMBERS = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_YEARS = rf"(?P<years>\d{{1,2}}(?:[.,]\d)?|{_WORD_NUMBERS}|nửa)(?:\s*(?:-|–|đến|tới)\s*\d{{1,2}})?\s*\+?\s*(?P<unit>năm|tháng|nam|thang)"
_EXPERIENCE_WORD = r"(?:kinh nghiệm|kn|thâm niên|làm việc ở vị trí|trong nghề|tay nghề)"
_EXPERIENCE = (
    sees(
        rf"(?:(?:có|ít nhất|tối thiểu|từ|trên|đủ|yêu cầu|>=?|≥|hơn|khoảng)[\s:]*)*{_YEARS}(?: trở lên)?(?: (?:có|là|về|làm"
        rf"|trở lên))* {_EXPERIENCE_WORD}"
    ),
    sees(
        rf"{_EXPERIENCE_WORD}(?:[\s:]+(?:làm việc|tối thiểu|ít nhất|từ|trên|là|lái xe|trong|ngành|nghề|về|thực tế|liên quan|yêu cầu"
        rf"|tương đương|ở|vị trí|lĩnh vực|may|bán hàng|kế toán|khoảng|hơn|đủ))*[\s:>=≥(]*{_YEARS}"
    ),
    # 'Có kinh nghiệm đứng máy dệt sợi từ 6 tháng trở lên'
    sees(rf"{_EXPERIENCE_WORD}[^.;,\n\d]{{1,60}}?(?:từ|tối thiểu|ít nhất|trên|đủ|hơn) {_YEARS}"),
    sees(rf"{_EXPERIENCE_WORD}[^.;,\n\d]{{1,60}}?{_YEARS} trở lên"),
)
_NO_EXPERIENCE = sees(
    r"{not}(?: (?:yêu cầu|cần|đòi hỏi|bắt buộc|phải có|có))+ (?:phải )?(?:có )?(?:kinh nghiệm|kn)|(?:chưa|{not})(?: có"
    r"| cần)? (?:kinh nghiệm|kn)(?: \w+){0,3}? (?:được|sẽ|vẫn|cũng|đào tạo|có thể)|kinh nghiệm[\s:]+(?:không|ko|chưa)(?: (?:yêu cầu|cần"
    r"|có))?|chưa (?:biết|có) (?:việc|nghề|kinh nghiệm)|miễn kinh nghiệm|người mới|kinh nghiệm không (?:bắt buộc|cần|yêu cầu)"
)
# 'Công ty có 20 năm kinh nghiệm' asks nothing of anyone.
_COMPANY = sees(r"công ty|chúng tôi|đội ngũ|chuyên gia|tập đoàn|đơn vị|thương hiệu|bác sĩ|giáo viên|mentor|hơn \d+ năm|với")
_LONGEST_ASKED = 15
_OF_ANY_LENGTH = sees(r"(?:có )?(?:kinh nghiệm|kn|biết việc|biết nghề|tay nghề)")


def read_experience(text: SeenText) -> list[Asked]:
    """The years first asked for and those first called welcome: later ones are often a part of them ('trong đó một năm quản lý').

    0 is asked where the posting says that none are, and welcome where experience of any length is.
    """
    every = list(clauses(text.seen))
    years = list(_with_years(text, every))
    asked = [one for one in years if one.firmness is not Firmness.NICE][:1]
    if not asked and (found := _NO_EXPERIENCE.search(text.seen)):
        asked = [Asked(0.0, text.words(*found.span()))]
    welcome = [one for one in years if one.firmness is Firmness.NICE] or list(_of_any_length(text, every))
    return asked + welcome[:1]


def _with_years(text: SeenText, every: list[Clause]) -> Iterator[Asked]:
    """In the order of the text."""
    for found in sorted(
        (found for pattern in _EXPERIENCE for found in pattern.finditer(text.seen)), key=lambda found: found.start("years")
    ):
        before = re.split(r"[.;\n]", text.seen[max(0, found.start() - 40) : found.start()])[-1]
        years = _years(found)
        if years <= _LONGEST_ASKED and not _COMPANY.search(before):
            clause = clause_at(every, found.start())
            yield Asked(years, text.words(*found.span()), firmness(text.seen, clause, *found.span()))


def _of_any_length(text: SeenText, every: list[Clause]) -> Iterator[Asked]:
    denied = [found.span() for found in _NO_EXPERIENCE.finditer(text.seen)]
    for found in _OF_ANY_LENGTH.finditer(text.seen):
        clause = clause_at(every, found.start())
        is_denied = any(start <= found.start() < end for start, end in denied)
        if not is_denied and firmness(text.seen, clause, *found.span()) is Firmness.NICE:
            yield Asked(0.0, said(text, clause, *found.span()), Firmness.NICE)


def _years(found: re.Match[str]) -> float:
    written = fold(found["years"]).replace(",", ".")
    number = 0.5 if written == "nua" else float(written) if written[0].isdigit() else float(number_of_words(written) or 0)
    return round(number / 12, 2) if fold(found["unit"]) == "thang" else number
