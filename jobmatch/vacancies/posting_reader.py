"""From the words of a posting to what matching compares: pay, time, place, conditions, each with the words it came from."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from jobmatch.catalogue.full_words import in_full, workplace_meant
from jobmatch.catalogue.place import Place, PlaceKind
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.posting_job import job_of_posting
from jobmatch.catalogue.schooling import read_education, read_qualification
from jobmatch.vacancies.demand import Firmness
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.lawful import unlawful_spans
from jobmatch.vacancies.reading import abroad, schooling
from jobmatch.vacancies.reading.asking import Asked, asked, welcome
from jobmatch.vacancies.reading.deadline import read_deadline
from jobmatch.vacancies.reading.experience import read_experience
from jobmatch.vacancies.reading.licences import read_licences
from jobmatch.vacancies.reading.meant_words import meant_words
from jobmatch.vacancies.reading.night import read_night
from jobmatch.vacancies.reading.number_of_people import read_quantity
from jobmatch.vacancies.reading.offers import read_offers
from jobmatch.vacancies.reading.pay import completed, pay_of_field, posted_pay
from jobmatch.vacancies.reading.skills import read_skills
from jobmatch.vacancies.seen_text import SeenText, see, sees
from jobmatch.vacancies.vacancy import SEVERAL, Posting, WagePeriod, nice_words_key

_PLACE_LABEL = sees(
    r"(?:địa điểm làm việc|nơi làm việc|địa điểm|làm việc tại|địa chỉ làm việc|khu vực làm việc|địa bàn"
    r"|địa chỉ)[\s:–-]+(?P<place>[^\n;]{2,120})"
)
_WORDS_OF_A_COUNTRY = 5
_MUST, _MUST_WITHIN = sees(r"bắt buộc|phải|nhất thiết|đòi hỏi"), 20
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
    seen = _lawful_words(meant_words(see(fields.text)))
    read: dict[str, Any] = {}
    words: dict[str, str] = {}
    for name, value, said in _values(fields, seen, as_of):
        read[name] = value
        words[name] = said
    asked_for, their_words = _demands(fields, seen)
    read |= asked_for
    words |= their_words
    return Posting(**read, words=MappingProxyType({name: said for name, said in words.items() if said}))


def _lawful_words(seen: SeenText) -> SeenText:
    """Blanks in place of what the law forbids to ask."""
    letters = list(seen.seen)
    for start, end in unlawful_spans(seen, _NOT_READ):
        begin, stop = _with_its_must(seen.seen, start, end)
        letters[begin:stop] = " " * (stop - begin)
    return SeenText(seen.typed, "".join(letters), seen.starts, seen.line_starts)


def _with_its_must(seen: str, start: int, end: int) -> tuple[int, int]:
    """'Bắt buộc dưới 35 tuổi, tốt nghiệp THPT': what is called indispensable here is what the law forbids, and not the schooling."""
    near = max(0, start - _MUST_WITHIN)
    before = next((found.start() for found in _MUST.finditer(seen, near, start) if not seen[found.end() : start].strip(" :")), start)
    after = next((found.end() for found in _MUST.finditer(seen, end, end + _MUST_WITHIN) if not seen[end : found.start()].strip()), end)
    return before, after


Value = tuple[str, Any, str]


def _values(fields: PostingFields, seen: SeenText, as_of: date) -> Iterator[Value]:
    yield from _pay(fields, seen)
    yield from _offers(fields, seen)
    yield from _dates_and_numbers(seen, as_of)
    yield from _where(fields, seen, as_of)
    occupation, sure = job_of_posting(in_full(fields.title, slips=True), in_full(fields.description, slips=True))
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


def _conditions(fields: PostingFields, seen: SeenText) -> Iterator[tuple[str, list[Asked]]]:
    """By the names of ASKABLE, everything that the words ask for or call welcome. What a cell says outweighs the text."""
    cell = meant_words(see(fields.education)).seen
    yield "education", _with_cell(read_education(cell) if cell else None, fields, schooling.read_education(seen))
    by_cell = read_qualification(cell) if cell else None
    yield "qualification", _with_cell(by_cell, fields, schooling.read_qualification(seen))
    yield "experience_years", read_experience(seen)
    yield "licence_classes", read_licences(seen)
    yield "skills", read_skills(seen)


def _with_cell(level: int | None, fields: PostingFields, said: list[Asked]) -> list[Asked]:
    if level is None:
        return said
    is_must = any(one.firmness is Firmness.MUST and one.value == level for one in said)
    by_cell = Asked(level, fields.education, Firmness.MUST if is_must else Firmness.ASKED)
    return [by_cell, *(one for one in said if one.firmness is Firmness.NICE and one.value > level)]


def _demands(fields: PostingFields, seen: SeenText) -> tuple[dict[str, Any], dict[str, str]]:
    """Values of `Posting` by field: what is asked, what is only welcome, and which the words call indispensable; and their words."""
    values: dict[str, Any] = {}
    words: dict[str, str] = {}
    nice: dict[str, Any] = {}
    musts = []
    for name, found in _conditions(fields, seen):
        several = name in SEVERAL
        demanded = _several(found, Firmness.ASKED, Firmness.MUST) if several else asked(found)
        if demanded is not None:
            values[name], words[name] = demanded.value, demanded.words
            if demanded.firmness is Firmness.MUST:
                musts.append(name)
        wished = _several(_not_in(found, values.get(name, ())), Firmness.NICE) if several else welcome(found)
        if wished is not None and (several or wished.value > values.get(name, 0) or (name == "experience_years" and not values.get(name))):
            nice[name], words[nice_words_key(name)] = wished.value, wished.words
    return {**values, "nice": MappingProxyType(nice), "musts": tuple(musts)}, words


def _several(found: Iterable[Asked], *how: Firmness) -> Asked | None:
    """Licences or skills together, in the words of the first of them; must be there when one of them must."""
    chosen = [one for one in found if one.firmness in how]
    if not chosen:
        return None
    firmest = Firmness.MUST if any(one.firmness is Firmness.MUST for one in chosen) else how[0]
    return Asked(tuple(dict.fromkeys(one.value for one in chosen)), chosen[0].words, firmest)


def _not_in(found: Iterable[Asked], held: Collection[str]) -> list[Asked]:
    return [one for one in found if one.value not in held]


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
        return workplace_meant(fields.workplace, as_of), fields.workplace
    told = [seen.words(*found.span("place")) for found in _PLACE_LABEL.finditer(seen.seen)]
    for words in (*told, fields.title):
        place = default_gazetteer().find_workplace(words, as_of)
        # A street address may hold the name of a country ('phường Đông Hưng Thuận'); a short answer that names one means it.
        if place is not None and (place.kind is not PlaceKind.COUNTRY or len(words.split()) <= _WORDS_OF_A_COUNTRY):
            return place, words
    return None, ""
