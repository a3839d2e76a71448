"""A vacancy written step by step: what each step sets, what is read from free words meanwhile, and what is still missing.

What a person has set or confirmed bears an empty text in `posting.words` and stays; all else follows the words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.place import PlaceKind
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.schooling import QUALIFICATION
from jobmatch.vacancies.demand import Demand, Firmness, demanded
from jobmatch.vacancies.row import posting_of
from jobmatch.vacancies.vacancy import ASKABLE, Posting, Vacancy, WagePeriod, nice_words_key

HOME = "VN"
OPEN_AT_MOST = timedelta(days=60)  # features C8: an old vacancy is renewed by somebody, never carried along
MOST_SOUGHT = 5000
NOTHING_ASKED = 0  # the lowest code of both lists of schooling
_PERIOD_WORDS = {WagePeriod.MONTH: "tháng", WagePeriod.DAY: "ngày", WagePeriod.HOUR: "giờ"}
_UNCONFIRMED = Posting()
_HOW_FIRMLY = ("nice", "musts", "accepted_musts")  # go with the fields they speak of, and are no fields that one confirms


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
    skills: tuple[str, ...] = ()
    firmness: Mapping[str, Firmness] = field(default_factory=lambda: MappingProxyType({}))

    def demands(self) -> dict[str, Demand]:
        return {name: Demand(getattr(self, name), self.firmness.get(name, Firmness.ASKED)) for name in ASKABLE}


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
            asked = demanded(vacancy.posting, part.demands(), by_staff=False)
            answers = {"training_given": part.training_given, "heavy_work": part.heavy_work}
            level = QUALIFICATION[asked["qualification"]] if asked["qualification"] != NOTHING_ASKED else "Không yêu cầu"
            posting = confirmed(vacancy.posting, **asked, **answers)
            changed = replace(vacancy, requirements=part.requirements, education_text=level, posting=posting)
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
    by_hand = [name for name in values if name not in _HOW_FIRMLY]
    words = {**posting.words, **dict.fromkeys(by_hand, "")}
    return replace(posting, **values, words=MappingProxyType(words))


def _forgotten(posting: Posting, name: str) -> Posting:
    words = {field: said for field, said in posting.words.items() if field != name}
    return replace(posting, **{name: getattr(_UNCONFIRMED, name)}, words=MappingProxyType(words))


def read_again(vacancy: Vacancy, as_of: date) -> Posting:
    """What the words say now, but for what a person has set."""
    return held_over(vacancy.posting, posting_of(vacancy, as_of))


def held_over(held: Posting, read: Posting) -> Posting:
    """What was read, but for what a person has set in `held`. A must that staff accepted stays while its value does."""
    by_hand = [name for name, said in held.words.items() if said == ""]
    kept = {name: getattr(held, name) for name in by_hand}
    if "occupation" in kept:
        kept["occupation_confidence"] = held.occupation_confidence
    words = {name: said for name, said in read.words.items() if name.removeprefix(nice_words_key("")) not in by_hand}
    sources = {name: held.nice if name in by_hand else read.nice for name in ASKABLE}
    kept["nice"] = MappingProxyType({name: nice[name] for name, nice in sources.items() if name in nice})
    kept["musts"] = tuple(name for name in ASKABLE if name in (held.musts if name in by_hand else read.musts))
    kept["accepted_musts"] = tuple(name for name in held.accepted_musts if kept.get(name, getattr(read, name)) == getattr(held, name))
    return replace(read, **kept, words=MappingProxyType({**words, **dict.fromkeys(by_hand, "")}))


def written_anew(held: Vacancy, new: Vacancy) -> Vacancy:
    """A vacancy that came once more with other words, with what a person has set in it; its cells say number and last day outright."""
    is_same_job = held.title == new.title
    posting = held.posting if is_same_job else _forgotten(held.posting, "occupation")
    posting = held_over(posting, new.posting)
    return replace(new, posting=replace(posting, quantity=new.posting.quantity, deadline=new.posting.deadline))


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
