"""Schooling and training that a posting asks for."""

import re
from collections.abc import Iterator, Mapping

from jobmatch.vacancies.demand import Firmness
from jobmatch.vacancies.reading.asking import Asked, clauses, firmness, said
from jobmatch.vacancies.seen_text import SeenText, sees

_EDUCATION = {
    4: r"thpt|ptth|trung học phổ thông|phổ thông trung học|cấp 3|cấp iii|cấp ba|12\s*/\s*12|lớp 12|hết 12|10\s*/\s*10|bổ túc|gdtx",
    3: r"thcs|trung học cơ sở|phổ thông cơ sở|cấp 2|cấp ii|cấp hai|9\s*/\s*12|lớp 9|hết 9|7\s*/\s*10",
    2: (
        r"(?<!dục\s)(?<!phạm\s)tiểu học|cấp 1|cấp i|cấp một|5\s*/\s*12|lớp 5|biết chữ|biết đọc[\s,]*(?:và )?(?:biết )?viết"
        r"|biết đọc(?= biết|,|\.|$)|đọc thông viết thạo"
    ),
}
_EDUCATION_SIGNS = {level: sees(words) for level, words in _EDUCATION.items()}
_QUALIFICATION = {
    7: r"thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|trên đại học|sau đại học|cao học",
    6: r"đại học|đh|cử nhân|kỹ sư(?= )|bác sĩ",
    5: r"cao đẳng|cđ|cđn",
    4: r"trung cấp|tc|tcn|tccn|trung học chuyên nghiệp|thcn",
    3: r"sơ cấp(?: nghề)?|chứng chỉ sơ cấp",
    2: r"chứng chỉ nghề(?: dưới 3 tháng)?",
}
_QUALIFICATION_SIGNS = {level: sees(words) for level, words in _QUALIFICATION.items()}
_ASKED = sees(
    r"biết đọc|biết chữ|đọc thông|tốt nghiệp|trình độ|bằng cấp|bằng|học vấn|văn hoá|trở lên|yêu cầu|có(?! khí)|học hết|đã học|tn"
    r"|chuyên ngành|hệ|tối thiểu|ít nhất|từ"
)
_NOTHING = r"{not}(?: (?:yêu cầu|cần|đòi hỏi|phải|bắt buộc|phân biệt|có))+ (?:về )?(?:có )?"
_NO_EDUCATION = sees(rf"{_NOTHING}(?:trình độ(?! chuyên môn)|học vấn|văn hoá|biết chữ)|(?:trình độ|học vấn)[\s:]+{{not}} yêu cầu")
_NO_QUALIFICATION = sees(
    rf"{_NOTHING}(?:bằng cấp|trình độ(?! (?:văn hoá|học vấn))|chuyên môn|bằng(?! lái))|(?:trình độ|bằng cấp)[\s:]+{{not}} yêu cầu"
)
# 'Giáo viên tiểu học', 'học sinh THCS', 'được cấp bằng trung cấp': the school where one works, the paper that one will get.
_OF_OTHERS = sees(
    r"(?:giáo viên|học sinh|sinh viên|dạy|gia sư|trường|được cấp(?: bằng)?|cấp bằng|học nghề|đào tạo)"
    r"(?: \w+){0,2}\s*"
)
# '9/12' is nine of twelve classes beside words for school, else a day.
_SCHOOLED = sees(r"trình độ|học vấn|văn hoá|lớp|tốt nghiệp|học hết|tn|học")
_GRADUATE = sees(r"tốt nghiệp|tn|học hết")
_NEAR_BEFORE = 28


def read_education(text: SeenText) -> list[Asked]:
    """Levels of general schooling; 0 where the posting says that none is asked."""
    return list(_levels(text, _EDUCATION_SIGNS, _NO_EDUCATION))


def read_qualification(text: SeenText) -> list[Asked]:
    """Levels of training; 0 where the posting says that none is asked."""
    return list(_levels(text, _QUALIFICATION_SIGNS, _NO_QUALIFICATION))


def _levels(text: SeenText, signs: Mapping[int, re.Pattern[str]], nothing: re.Pattern[str]) -> Iterator[Asked]:
    for clause in clauses(text.seen):
        if found := nothing.search(text.seen, clause.start, clause.end):
            yield Asked(0, text.words(*found.span()))
            continue
        for level, sign in signs.items():
            for found in sign.finditer(text.seen, clause.start, clause.end):
                how = firmness(text.seen, clause, *found.span())
                if how is not Firmness.NICE and not _ASKED.search(text.seen, clause.start, clause.end):
                    continue
                if not _is_of_others(text.seen, clause.start, found):
                    yield Asked(level, said(text, clause, *found.span()), how)


def _is_of_others(seen: str, clause_start: int, found: re.Match[str]) -> bool:
    before = seen[max(clause_start, found.start() - _NEAR_BEFORE) : found.start()]
    is_day = "/" in found.group() and not _SCHOOLED.search(seen, clause_start, found.start())
    is_graduate = _GRADUATE.search(before) is not None
    return is_day or (not is_graduate and any(other.end() == len(before) for other in _OF_OTHERS.finditer(before)))
