"""One vacancy as it is told on air: a long form, a short one, and two sentences when time is scarce."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.places import Gazetteer, PlaceKind
from jobmatch.radio.pay_words import pay_sentence
from jobmatch.radio.requirement_words import requirement_sentences
from jobmatch.radio.script import Sentence
from jobmatch.radio.titles import is_a_deed, is_of_people, job_in_words
from jobmatch.radio.words import capitalised, listed
from jobmatch.text import Lexicon, spoken
from jobmatch.text.ear.dates import date_in_words
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.syllables import syllables
from jobmatch.vacancies.vacancy import Posting, Vacancy

_HOME = "VN"
_LONGEST_OPENING = 34
_KINDS_OF_PLACE = (
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
    "tỉnh",
    "thành phố",
    "trung tâm",
    "đảo",
    "mỏ",
    "cửa khẩu",
    "vùng",
    "sân bay",
    "khu",
    "cụm",
)
_BODIES = (
    "Công ty",
    "Hợp tác xã",
    "Doanh nghiệp",
    "Nhà máy",
    "Xí nghiệp",
    "Cơ sở",
    "Trang trại",
    "Hộ kinh doanh",
    "Khách sạn",
    "Nhà hàng",
    "Trường",
    "Tập đoàn",
)


class Form(StrEnum):
    LONG = "long"
    SHORT = "short"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Item:
    """What can be said of a vacancy: `(field, sentence)` in the order of the long form, and which of them a shorter form keeps."""

    ref: str
    facts: tuple[tuple[str, str], ...]
    closes_on: date | None

    def sentences(self, form: Form, ordinal: str) -> tuple[Sentence, ...]:
        """`ordinal` is "nhất", "hai"...; the last sentence ends the item."""
        said = [Sentence(f"Tin thứ {ordinal}.", "frame:ordinal")]
        said += [Sentence(words, f"vacancy:{self.ref}.{field}") for field, words in self.facts if field in _KEPT[form]]
        return (*said[:-1], replace(said[-1], ends_item=True))


_OPENING = ("enterprise", "title")
_KEPT: Mapping[Form, frozenset[str]] = {
    Form.LINE: frozenset({*_OPENING, "wage", "country"}),
    Form.SHORT: frozenset({*_OPENING, "workplace", "country", "qualification", "experience_years", "licence_classes", "wage", "closes_on"}),
    Form.LONG: frozenset(
        {*_OPENING, "workplace", "country", "training_given", "education", "qualification", "experience_years", "licence_classes"}
        | {"wage", "night_shift", "benefits", "closes_on"}
    ),
}


@dataclass(frozen=True, slots=True)
class Unsayable:
    """Why a vacancy cannot be told: what staff must settle first."""

    reason: str


def item_of(vacancy: Vacancy, lexicon: Lexicon, places: Gazetteer, on: date) -> Item | Unsayable:
    """Only facts that were read or typed into fields; of the enterprise's own sentences nothing but the job's title."""
    enterprise = spoken(vacancy.enterprise, lexicon=lexicon)
    if enterprise.questions:
        written = enterprise.questions[0].written
        return Unsayable(f"Tên “{written}” trong “{vacancy.enterprise}” chưa có cách đọc. Xin ghi cách đọc của doanh nghiệp.")
    job, trouble = job_in_words(vacancy.title, lexicon)
    if trouble:
        return Unsayable(trouble)
    where = _where(vacancy.posting, lexicon, places, on)
    if where is None:
        return Unsayable("Chưa rõ nước đến làm việc. Xin ghi tên nước.")
    name = capitalised(enterprise.text)
    facts = [*_opening(name, job, vacancy.quantity or vacancy.posting.quantity), *where, *_conditions(vacancy, name)]
    closes_on = vacancy.closes_on or vacancy.posting.deadline
    if closes_on:
        facts.append(("closes_on", f"Hạn nhận hồ sơ: hết {date_in_words(closes_on, with_year=closes_on.year != on.year)}."))
    return Item(vacancy.ref, tuple(facts), closes_on)


def _opening(enterprise: str, job: str, quantity: int | None) -> Sequence[tuple[str, str]]:
    """The enterprise and its wish in one sentence, in two where the breath would not last."""
    wish = f"cần tuyển {number_in_words(quantity)} {_people(job)}." if quantity else f"cần tuyển {_people(job)}."
    if syllables(enterprise) + syllables(wish) <= _LONGEST_OPENING:
        return [("enterprise", f"{enterprise} {wish}")]
    return [("enterprise", f"Đơn vị tuyển dụng: {enterprise}."), ("title", f"{_body(enterprise)} {wish}")]


def _people(job: str) -> str:
    if is_of_people(job):
        return job
    return f"người {job}" if is_a_deed(job) else f"người làm {job}"


def _body(enterprise: str) -> str:
    """How the enterprise is called after its name was said once."""
    return next((body for body in _BODIES if enterprise.startswith(body)), "Đơn vị")


def _where(posting: Posting, lexicon: Lexicon, places: Gazetteer, on: date) -> Sequence[tuple[str, str]] | None:
    """The place of work; None for work abroad whose country has no name that can be said."""
    if posting.country != _HOME:
        country = places.get(posting.country.lower())
        if country is None:
            return None
        return [("country", f"Đây là việc làm ở nước ngoài theo hợp đồng, tại {spoken(country.name, lexicon=lexicon).text}.")]
    name_of_place = _place_name(posting.workplace, lexicon, places, on)
    return [("workplace", f"Làm việc tại {name_of_place}.")] if name_of_place else []


def _place_name(place_id: str, lexicon: Lexicon, places: Gazetteer, on: date) -> str:
    """The name of the place, or of the commune that holds it where its own name cannot be said; empty where neither is known."""
    place = places.now_at(place_id, on) or places.get(place_id)
    candidates = [place, *(places.get(commune) for commune in (place.communes if place else ()))]
    for candidate in candidates:
        if candidate is None or candidate.kind is PlaceKind.COUNTRY or (candidate is not place and not candidate.stands(on)):
            continue
        name = spoken(candidate.name.partition("(")[0], lexicon=lexicon)
        if not name.questions:
            return name.text[:1].lower() + name.text[1:] if name.text.lower().startswith(_KINDS_OF_PLACE) else name.text
    return ""


def _conditions(vacancy: Vacancy, enterprise: str) -> list[tuple[str, str]]:
    posting, body = vacancy.posting, _body(enterprise)
    facts: list[tuple[str, str]] = []
    if posting.training_given is Answer.YES:
        facts.append(("training_given", f"Bà con chưa biết nghề được {body[:1].lower()}{body[1:]} dạy nghề."))
    # "Không yêu cầu kinh nghiệm" says nothing new to whoever was just told that the trade is taught.
    is_said = posting.training_given is Answer.YES
    facts += [(field, words) for field, words in requirement_sentences(posting) if not (is_said and words.startswith("Không"))]
    facts.append(("wage", pay_sentence(posting)))
    if posting.night_shift is Answer.YES:
        facts.append(("night_shift", "Việc này có ca đêm."))
    elif posting.night_shift is Answer.NO:
        facts.append(("night_shift", "Việc này không phải làm ca đêm."))
    support = [words for given, words in ((posting.housing, "chỗ ở"), (posting.meals, "bữa ăn ca")) if given is Answer.YES]
    offers = (["có xe đưa đón"] if posting.bus is Answer.YES else []) + ([f"hỗ trợ {' và '.join(support)}"] if support else [])
    if offers:
        facts.append(("benefits", f"{body} {listed(offers)}."))
    return facts
