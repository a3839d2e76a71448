"""From the words of a posting to what matching compares: pay, time, place, conditions, each with the words it came from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from jobmatch.catalogue.place import Place, PlaceKind
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.posting_job import job_of_posting
from jobmatch.catalogue.schooling import read_education, read_qualification
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.lawful import unlawful_spans
from jobmatch.vacancies.reading import abroad, conditions
from jobmatch.vacancies.reading.deadline import read_deadline
from jobmatch.vacancies.reading.night import read_night
from jobmatch.vacancies.reading.number_of_people import read_quantity
from jobmatch.vacancies.reading.offers import read_offers
from jobmatch.vacancies.reading.pay import completed, pay_of_field, posted_pay
from jobmatch.vacancies.seen_text import SeenText, see, sees
from jobmatch.vacancies.vacancy import Posting, WagePeriod

_PLACE_LABEL = sees(
    r"(?:địa điểm làm việc|nơi làm việc|địa điểm|làm việc tại|địa chỉ làm việc|khu vực làm việc|địa bàn"
    r"|địa chỉ)[\s:–-]+(?P<place>[^\n;]{2,120})"
)
_WORDS_OF_A_COUNTRY = 5
_NOT_READ = frozenset(Rule) - {Rule.WAGE, Rule.EXPORT, Rule.MINOR}


@dataclass(frozen=True, slots=True)
class PostingFields:
    """A posting in parts; an empty part was not filled in, and is looked for in `text`, which holds all the words."""

    text: str
    title: str = ""
    description: str = ""
    pay: str = ""
    workplace: str = ""
    education: str = ""
    shift: str = ""


def read_posting(text: str, as_of: date) -> Posting:
    """What a whole text says; its first line is the title. Unlawful words are never read as conditions."""
    title, _, rest = text.strip().partition("\n")
    return read_fields(PostingFields(text, title=title, description=rest), as_of)


def read_fields(fields: PostingFields, as_of: date) -> Posting:
    """The same, where the parts are known."""
    seen = _lawful_words(see(fields.text))
    read: dict[str, Any] = {}
    words: dict[str, str] = {}
    for name, value, said in _values(fields, seen, as_of):
        read[name] = value
        words[name] = said
    return Posting(**read, words=MappingProxyType({name: said for name, said in words.items() if said}))


def _lawful_words(seen: SeenText) -> SeenText:
    """Blanks in place of what the law forbids to ask."""
    letters = list(seen.seen)
    for start, end in unlawful_spans(seen, _NOT_READ):
        letters[start:end] = " " * (end - start)
    return SeenText(seen.typed, "".join(letters), seen.starts, seen.line_starts)


Value = tuple[str, Any, str]


def _values(fields: PostingFields, seen: SeenText, as_of: date) -> Iterator[Value]:
    yield from _pay(fields, seen)
    yield from _offers(fields, seen)
    yield from _dates_and_numbers(seen, as_of)
    yield from _conditions(fields, seen)
    yield from _where(fields, seen, as_of)
    occupation, sure = job_of_posting(fields.title, fields.description)
    yield "occupation", occupation, fields.title
    yield "occupation_confidence", sure, ""


def _pay(fields: PostingFields, seen: SeenText) -> Iterator[Value]:
    told = pay_of_field(fields.pay)
    if told is None or (not told.has_amount and told.period is WagePeriod.NEGOTIABLE):
        # 'Thỏa thuận' in the field, and a sum in the title.
        elsewhere = posted_pay(seen)
        told = elsewhere if elsewhere is not None and (told is None or elsewhere.has_amount) else told
    elif None in (told.min_vnd, told.max_vnd) and (elsewhere := posted_pay(seen)) is not None:
        told = completed(told, elsewhere)
    if told is not None:
        yield "wage_min_vnd", told.min_vnd, told.words
        yield "wage_max_vnd", told.max_vnd, told.words
        yield "wage_period", told.period, told.words


def _offers(fields: PostingFields, seen: SeenText) -> Iterator[Value]:
    said = read_offers(seen)
    night = read_night(seen, see(fields.shift))
    if night is not None:
        said["night_shift"] = night
    for name, each in said.items():
        yield name, each.answer, each.words


def _dates_and_numbers(seen: SeenText, as_of: date) -> Iterator[Value]:
    if (counted := read_quantity(seen)) is not None:
        yield "quantity", *counted
    if (last := read_deadline(seen, as_of)) is not None:
        yield "deadline", *last


def _conditions(fields: PostingFields, seen: SeenText) -> Iterator[Value]:
    yield "licence_classes", *conditions.read_licences(seen)
    if (experience := conditions.read_experience(seen)) is not None:
        yield "experience_years", *experience
    by_cell = read_education(fields.education) if fields.education else None
    education = (by_cell, fields.education) if by_cell is not None else conditions.read_education(seen)
    if education is not None:
        yield "education", *education
    by_cell = read_qualification(fields.education) if fields.education else None
    qualification = (by_cell, fields.education) if by_cell is not None else conditions.read_qualification(seen)
    if qualification is not None:
        yield "qualification", *qualification


def _where(fields: PostingFields, seen: SeenText, as_of: date) -> Iterator[Value]:
    place, words = _place(fields, seen, as_of)
    if place is not None:
        yield "workplace", place.id, words
    if place is not None and place.kind is PlaceKind.COUNTRY:
        yield "country", place.id.upper(), words
    elif (span := abroad.abroad_words(seen)) is not None:
        yield "country", abroad.country_of(seen), seen.words(*span)


def _place(fields: PostingFields, seen: SeenText, as_of: date) -> tuple[Place | None, str]:
    """What the cell names, else the first labelled place in the text, else a place in the title."""
    if fields.workplace:
        return default_gazetteer().find_workplace(fields.workplace, as_of), fields.workplace
    told = [seen.words(*found.span("place")) for found in _PLACE_LABEL.finditer(seen.seen)]
    for words in (*told, fields.title):
        place = default_gazetteer().find_workplace(words, as_of)
        # A street address may hold the name of a country ('phường Đông Hưng Thuận'); a short answer that names one means it.
        if place is not None and (place.kind is not PlaceKind.COUNTRY or len(words.split()) <= _WORDS_OF_A_COUNTRY):
            return place, words
    return None, ""
