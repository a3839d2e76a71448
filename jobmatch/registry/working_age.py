"""The two limits of age that the law draws for anybody's protection. Nothing else of age may be asked here."""

from datetime import date

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.worker import BirthDate

WORKING_AGE = 15  # labour code 2019, articles 3 and 143: the youngest whom ordinary work may be offered to
FULL_AGE = 18  # labour code 2019, article 143


def is_child(birth: str, on: date) -> Answer:
    """Under fifteen on that day; `birth` as `str(BirthDate)` writes it."""
    return _is_under(WORKING_AGE, birth, on)


def is_minor(birth: str, on: date) -> Answer:
    """Under eighteen on that day."""
    return _is_under(FULL_AGE, birth, on)


def _is_under(age: int, birth: str, on: date) -> Answer:
    """Unknown where the year alone, or nothing, is known and does not decide."""
    if not birth:
        return Answer.UNKNOWN
    born = BirthDate.parse(birth)
    if _birthday(born.latest(), age) <= on:
        return Answer.NO
    return Answer.YES if _birthday(born.earliest(), age) > on else Answer.UNKNOWN


def _birthday(born: date, years: int) -> date:
    """Who was born on 29 February comes of age on 1 March."""
    if (born.month, born.day) == (2, 29):
        born = date(born.year, 3, 1)
    return born.replace(year=born.year + years)
