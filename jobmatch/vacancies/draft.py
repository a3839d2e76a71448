"""A vacancy written step by step: what each step sets, what is read from free words meanwhile, and what is still missing.

What a person has set or confirmed bears an empty text in `posting.words` and stays; all else follows the words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.place import PlaceKind
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.schooling import QUALIFICATION
from jobmatch.vacancies.row import posting_of
from jobmatch.vacancies.vacancy import Posting, Vacancy, WagePeriod

HOME = "VN"
OPEN_AT_MOST = timedelta(days=60)  # features C8: an old vacancy is renewed by somebody, never carried along
MOST_SOUGHT = 5000
NOTHING_ASKED = 0  # the lowest code of both lists of schooling
_PERIOD_WORDS = {WagePeriod.MONTH: "tháng", WagePeriod.DAY: "ngày", WagePeriod.HOUR: "giờ"}
_UNCONFIRMED = Posting()


class Part(StrEnum):
    """In the order of the steps."""

    JOB = "job"
    PLACE = "place"
    PAY = "pay"
    DAY = "day"
    NEEDS = "needs"


@dataclass(frozen=True, slots=True)
class JobPart:
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class PlacePart:
    workplace_text: str
    quantity: int
    closes_on: date


@dataclass(frozen=True, slots=True)
class PayPart:
    """Amounts in VND for one period; none of them where pay is negotiable or by the piece."""

    period: WagePeriod
    min_vnd: int | None
    max_vnd: int | None


@dataclass(frozen=True, slots=True)
class DayPart:
    """Hours, and what the enterprise provides."""

    shift_text: str
    night_shift: Answer
    bus: Answer
    meals: Answer
    housing: Answer
    benefits: str


@dataclass(frozen=True, slots=True)
class NeedsPart:
    requirements: str
    education: int
    qualification: int
    experience_years: float
    licence_classes: tuple[str, ...]
    training_given: Answer
    heavy_work: Answer


AnyPart = JobPart | PlacePart | PayPart | DayPart | NeedsPart


def with_part(vacancy: Vacancy, part: AnyPart, as_of: date) -> Vacancy:
    """The vacancy after one step; `vacancy.quantity` is how many are asked for, 0 while nobody has said it."""
    match part:
        case JobPart():
            changed = replace(vacancy, title=part.title, description=part.description)
            if part.title != vacancy.title:
                changed = replace(changed, posting=_forgotten(changed.posting, "occupation"))
        case PlacePart():
            changed = _with_place(vacancy, part, as_of)
        case PayPart():
            pay = {"wage_period": part.period, "wage_min_vnd": part.min_vnd, "wage_max_vnd": part.max_vnd}
            changed = replace(vacancy, salary_text=pay_words(part), posting=confirmed(vacancy.posting, **pay))
        case DayPart():
            answers = {name: getattr(part, name) for name in ("night_shift", "bus", "meals", "housing")}
            changed = replace(vacancy, shift_text=part.shift_text, benefits=part.benefits, posting=confirmed(vacancy.posting, **answers))
        case NeedsPart():
            asked = {field.name: getattr(part, field.name) for field in fields(part) if field.name != "requirements"}
            level = QUALIFICATION[part.qualification] if part.qualification != NOTHING_ASKED else "Không yêu cầu"
            changed = replace(vacancy, requirements=part.requirements, education_text=level, posting=confirmed(vacancy.posting, **asked))
    return replace(changed, posting=read_again(changed, as_of))


def _with_place(vacancy: Vacancy, part: PlacePart, as_of: date) -> Vacancy:
    place = default_gazetteer().find_workplace(part.workplace_text, as_of)
    country = place.id.upper() if place and place.kind is PlaceKind.COUNTRY else HOME
    told = {"workplace": place.id if place else "", "country": country, "quantity": part.quantity, "deadline": part.closes_on}
    return replace(
        vacancy,
        workplace_text=part.workplace_text,
        quantity=part.quantity,
        closes_on=part.closes_on,
        posting=confirmed(vacancy.posting, **told),
    )


def confirmed(posting: Posting, **values: Any) -> Posting:
    """These values are a person's and no longer follow the words."""
    words = {**posting.words, **dict.fromkeys(values, "")}
    return replace(posting, **values, words=MappingProxyType(words))


def _forgotten(posting: Posting, name: str) -> Posting:
    words = {field: said for field, said in posting.words.items() if field != name}
    return replace(posting, **{name: getattr(_UNCONFIRMED, name)}, words=MappingProxyType(words))


def read_again(vacancy: Vacancy, as_of: date) -> Posting:
    """What the words say now, but for what a person has set."""
    read, held = posting_of(vacancy, as_of), vacancy.posting
    kept = {name: getattr(held, name) for name, said in held.words.items() if said == ""}
    if "occupation" in kept:
        kept["occupation_confidence"] = held.occupation_confidence
    return replace(read, **kept, words=MappingProxyType({**read.words, **dict.fromkeys(kept, "")}))


def pay_words(part: PayPart) -> str:
    """As an advert says it: 'Từ 7.500.000 đến 11.000.000 đồng/tháng'."""
    if part.period is WagePeriod.NEGOTIABLE:
        return "Thỏa thuận"
    if part.period is WagePeriod.PIECE:
        return "Lương theo sản phẩm"
    low, high = _dotted(part.min_vnd), _dotted(part.max_vnd)
    if low and high and low != high:
        amount = f"Từ {low} đến {high}"
    else:
        amount = low or f"Đến {high}"
        amount = f"Từ {low}" if low and not high else amount
    return f"{amount} đồng/{_PERIOD_WORDS[part.period]}"


def _dotted(amount: int | None) -> str:
    return f"{amount:,}".replace(",", ".") if amount else ""


def last_day_allowed(as_of: date) -> date:
    return as_of + OPEN_AT_MOST


def missing(vacancy: Vacancy, as_of: date) -> list[tuple[Part, str]]:
    """What must still be said before staff can look at it, each with the step where it is said. The sentences are Vietnamese."""
    return list(_missing(vacancy, as_of))


def _missing(vacancy: Vacancy, as_of: date) -> Iterator[tuple[Part, str]]:
    if not vacancy.title:
        yield Part.JOB, "Nhập tên công việc"
    if not vacancy.workplace_text:
        yield Part.PLACE, "Nhập nơi làm việc"
    if vacancy.quantity < 1:
        yield Part.PLACE, "Nhập số lượng tuyển"
    if vacancy.closes_on is None or not as_of <= vacancy.closes_on <= last_day_allowed(as_of):
        yield Part.PLACE, f"Chọn hạn nộp hồ sơ trong {OPEN_AT_MOST.days} ngày tới"
    if "wage_period" not in vacancy.posting.words:
        yield Part.PAY, "Chọn cách trả lương"
    if "night_shift" not in vacancy.posting.words:
        yield Part.DAY, "Trả lời có làm ca đêm không"
