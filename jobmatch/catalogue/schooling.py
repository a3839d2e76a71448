"""Levels of schooling and of vocational training: codes, labels, and the many ways in which lists write them."""

import re
from functools import cache, lru_cache

from jobmatch.catalogue.data_files import read_data
from jobmatch.text.folding import fold

# Last class of primary, lower and upper secondary school: twelve years since 1989 in the north, ten years before.
_LAST_CLASSES = {12: (5, 9, 12), 10: (4, 7, 10)}
_PRIMARY_UNFINISHED, _UPPER_SECONDARY = 1, 4
_FRACTION = re.compile(r"(?:lop |van hoa )?(\d{1,2}) ?/ ?(1[02])(?: nam)?")
# A sheet turns '9/12' into the ninth of December, or, in its English form, into the twelfth of September.
_DATE = re.compile(r"(?:\d{4}-(\d\d)-(\d\d)(?: 00:00:00)?|(\d{1,2})/(\d{1,2})/\d{4})")
_CLASS = re.compile(r"(?:het )?lop (\d{1,2})")
_DONE = re.compile(r"^(?:(?:da )?(?:tot nghiep|tn|hoc xong|hoc het|xong|het|co bang|bang|trinh do|he)\b ?)+")
_UNDONE = re.compile(r"^(?:chua (?:tot nghiep|tn|hoc xong|hoc het|het|xong)|chua|dang hoc|hoc do|bo do|do dang) ")


def _labels(name: str) -> dict[int, str]:
    return {int(row["code"]): row["label"] for row in read_data(name)}


EDUCATION = _labels("education.csv")
QUALIFICATION = _labels("qualification.csv")


@cache
def _spellings(name: str) -> dict[str, int]:
    known = {spelling: int(row["code"]) for row in read_data(name) for spelling in row["spellings"].split(";")}
    return known | {_words(label): code for code, label in _labels(name).items()}


def _words(text: str) -> str:
    return " ".join(re.sub(r"[^\w/+]|_", " ", fold(text)).split())


def _level_of_class(reached: int, years: int = 12) -> int | None:
    if reached > years:
        return None
    if reached == 0:
        return 0
    return _PRIMARY_UNFINISHED + sum(reached >= last for last in _LAST_CLASSES[years])


def _level_of_date(month: int, day: int) -> int | None:
    for reached, years in ((day, month), (month, day)):
        if years in _LAST_CLASSES and reached <= years:
            return _level_of_class(reached, years)
    return None


@lru_cache(maxsize=4096)
def read_education(text: str) -> int | None:
    """The highest level of general schooling that was finished, a key of `EDUCATION`; None where the words do not say.

    '9/12' and 'lớp 9' are the ninth of twelve classes, '7/10' the seventh of the ten that there were before.
    """
    if found := _DATE.fullmatch(text.strip()):
        month, day = (found[1], found[2]) if found[1] else (found[4], found[3])
        return _level_of_date(int(month), int(day))
    words = _words(text)
    known = _spellings("education.csv")
    if words in known:
        return known[words]
    unfinished = _UNDONE.match(words)
    bare = _DONE.sub("", words[unfinished.end() :] if unfinished else words)
    if found := _FRACTION.fullmatch(bare):
        return _level_of_class(max(0, int(found[1]) - bool(unfinished)), int(found[2]))
    if found := _CLASS.fullmatch(bare):
        return _level_of_class(max(0, int(found[1]) - bool(unfinished)))
    level = known.get(bare)
    return max(0, level - 1) if level and unfinished else level


@lru_cache(maxsize=4096)
def read_qualification(text: str) -> int | None:
    """The highest vocational level, a key of `QUALIFICATION`; None where the words do not say or mean two things ('CN')."""
    words = re.sub(r"\b(?:k|ko|hong)\b(?=.*\bbang\b)", "khong", _words(text))
    known = _spellings("qualification.csv")
    if words in known:
        return known[words]
    bare = _DONE.sub("", words)
    if bare in known:
        return known[bare]
    # 'Trung cấp kế toán', 'ĐH Sư phạm': the level, and then what was studied. The longest spelling wins.
    parts = bare.split()
    for length in range(len(parts) - 1, 0, -1):
        level = known.get(" ".join(parts[:length]))
        if level is not None and level >= _FIRST_WITH_SUBJECT:
            return level
    return None


_FIRST_WITH_SUBJECT = 2  # 'không biết' and 'phổ thông cơ sở' begin like levels without a paper, and are none
