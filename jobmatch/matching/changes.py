"""What could be otherwise in a pair, one thing at a time: an answer not yet asked for, a word taken back, an offer made, a demand dropped.

Each change is a whole altered pair, so that what it would bring is found by scoring that pair and not by adding up what is missing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.full_words import in_full
from jobmatch.catalogue.skills import skill_name
from jobmatch.matching.conditions import is_must
from jobmatch.matching.licences import holds
from jobmatch.matching.need import Need, read_need
from jobmatch.matching.said_skills import joined_skills, parted
from jobmatch.matching.snapshot import Candidate
from jobmatch.registry.worker import CHOSEN_BY_HAND, Wish, WishKind
from jobmatch.text.folding import fold
from jobmatch.vacancies.vacancy import BusStop, Posting, Vacancy, WagePeriod

_PAY_STEP_VND, _PAY_STEPS = 500_000, 6
_FRESH_YEARS = 1.0


class Effort(StrEnum):
    """What a change takes, least first: a question, a word of the person, an offer, a demand dropped, something to be learnt."""

    ASK = "ask"
    SAY = "say"
    OFFER = "offer"
    DEMAND = "demand"
    LEARN = "learn"


class Change(StrEnum):
    ASK_SEEKS = "ask_seeks"
    ASK_AGE = "ask_age"
    ASK_LICENCE = "ask_licence"
    ASK_ABROAD = "ask_abroad"
    ASK_WISH = "ask_wish"
    ASK_TRADE = "ask_trade"
    ASK_HOME = "ask_home"
    ASK_FAR = "ask_far"
    ASK_PAY = "ask_pay"
    ASK_PAPER = "ask_paper"
    ASK_SCHOOL = "ask_school"
    ASK_YEARS = "ask_years"
    ASK_SKILLS = "ask_skills"
    ASK_NIGHT = "ask_night"
    ASK_HEAVY = "ask_heavy"
    ASK_FREE = "ask_free"
    ASK_STILL = "ask_still"
    WISH = "wish"
    NEAR_TRADE = "near_trade"
    FAR = "far"
    NIGHT = "night"
    HEAVY = "heavy"
    ABROAD = "abroad"
    LESS_PAY = "less_pay"
    BUS = "bus"
    ROOM = "room"
    DAY_WORK = "day_work"
    PAY = "pay"
    BEGINNERS = "beginners"
    LESS_PAPER = "less_paper"
    LESS_SCHOOL = "less_school"
    NO_MUST = "no_must"
    COURSE = "course"
    PAPER = "paper"
    LICENCE = "licence"


@dataclass(frozen=True, slots=True)
class Altered:
    """A pair in which one thing is otherwise; `amount_vnd` a month for changes of pay."""

    change: Change
    effort: Effort
    candidate: Candidate
    vacancy: Vacancy
    amount_vnd: int | None = None


def altered_pairs(candidate: Candidate, vacancy: Vacancy, as_of: date) -> Iterator[Altered]:
    """By effort, smaller amounts first."""
    need = read_need(vacancy)
    for change, person in _answers(candidate, need, as_of):
        yield Altered(change, Effort.ASK, person, vacancy)
    for change, person in _words(candidate, need):
        yield Altered(change, Effort.SAY, person, vacancy)
    for asked in _lower_pay(candidate, need):
        yield Altered(Change.LESS_PAY, Effort.SAY, replace(candidate, wage_min_vnd=asked, wage_max_vnd=None), vacancy, asked)
    for change, posting in altered_postings(vacancy.posting, OFFERS):
        yield Altered(change, Effort.OFFER, candidate, replace(vacancy, posting=posting))
    if served := _with_stop(candidate, vacancy):
        yield Altered(Change.BUS, Effort.OFFER, candidate, served)
    for more in range(_PAY_STEP_VND, _PAY_STEPS * _PAY_STEP_VND + 1, _PAY_STEP_VND):
        if better_paid := with_more_pay(vacancy.posting, more):
            yield Altered(Change.PAY, Effort.OFFER, candidate, replace(vacancy, posting=better_paid), more)
    for change, posting in altered_postings(vacancy.posting, DEMANDS):
        yield Altered(change, Effort.DEMAND, candidate, replace(vacancy, posting=posting))
    for change, person in _learnt(candidate, need):
        yield Altered(change, Effort.LEARN, person, vacancy)


def _answers(candidate: Candidate, need: Need, as_of: date) -> Iterator[tuple[Change, Candidate]]:
    """What nobody has asked, answered as well as it can be."""
    said, posting = candidate.constraints, need.posting
    this = Wish(WishKind.OCCUPATION, need.vacancy.title, posting.occupation, CHOSEN_BY_HAND)
    unknown = Answer.UNKNOWN
    yield from _if(
        (any(wish.kind is WishKind.NONE for wish in candidate.wishes), Change.ASK_SEEKS, {"wishes": _seeking(candidate)}),
        (unknown in (candidate.is_minor, candidate.is_child), Change.ASK_AGE, {"is_minor": Answer.NO, "is_child": Answer.NO}),
        (_lacks_licence(candidate, need, named=False), Change.ASK_LICENCE, {"licences": posting.licence_classes}),
        (need.is_abroad and said.abroad is unknown, Change.ASK_ABROAD, {"constraints": replace(said, abroad=Answer.YES)}),
        (not candidate.wishes, Change.ASK_WISH, {"wishes": (this,)}),
        (
            not candidate.current_job and not candidate.major,
            Change.ASK_TRADE,
            {"current_job": need.vacancy.title, "experience_years": posting.experience_years or _FRESH_YEARS},
        ),
        (not candidate.place_id and bool(posting.workplace), Change.ASK_HOME, {"place_id": posting.workplace}),
        (said.far_away is unknown and not need.is_abroad, Change.ASK_FAR, {"constraints": replace(said, far_away=Answer.YES)}),
        (_asks_no_pay(candidate) and need.pay_from_vnd is not None, Change.ASK_PAY, {"wage_min_vnd": need.pay_from_vnd}),
        (bool(need.qualification) and candidate.qualification is None, Change.ASK_PAPER, {"qualification": need.qualification}),
        (bool(need.education) and candidate.education is None, Change.ASK_SCHOOL, {"education": need.education}),
        (
            bool(posting.experience_years) and candidate.experience_years is None and bool(candidate.current_job),
            Change.ASK_YEARS,
            {"experience_years": posting.experience_years},
        ),
        (_says_no_skill(candidate, need), Change.ASK_SKILLS, {"wish_text": _with_skills(candidate, need)}),
        (need.is_night and said.night_shift is unknown, Change.ASK_NIGHT, {"constraints": replace(said, night_shift=Answer.YES)}),
        (need.is_heavy and said.heavy_work is unknown, Change.ASK_HEAVY, {"constraints": replace(said, heavy_work=Answer.YES)}),
        (not candidate.employment, Change.ASK_FREE, {"employment": "unemployed"}),
        (candidate.wish_as_of is None or candidate.wish_as_of < as_of, Change.ASK_STILL, {"wish_as_of": as_of}),
        candidate=candidate,
    )


def _words(candidate: Candidate, need: Need) -> Iterator[tuple[Change, Candidate]]:
    """What the person said, said otherwise."""
    said = candidate.constraints
    this = Wish(WishKind.OCCUPATION, need.vacancy.title, need.posting.occupation, CHOSEN_BY_HAND)
    yield from _if(
        (
            bool(_seeking(candidate)) and not _wants(candidate, this),
            Change.WISH,
            {"wishes": (*_seeking(candidate)[:1], this), "wish_text": _with(candidate, this)},
        ),
        (said.far_away is Answer.NO, Change.FAR, {"constraints": replace(said, far_away=Answer.YES), "wish_place_text": ""}),
        (need.is_night and said.night_shift is Answer.NO, Change.NIGHT, {"constraints": replace(said, night_shift=Answer.YES)}),
        (need.is_heavy and said.heavy_work is Answer.NO, Change.HEAVY, {"constraints": replace(said, heavy_work=Answer.YES)}),
        (need.is_abroad and said.abroad is Answer.NO, Change.ABROAD, {"constraints": replace(said, abroad=Answer.YES)}),
        candidate=candidate,
    )


def _learnt(candidate: Candidate, need: Need) -> Iterator[tuple[Change, Candidate]]:
    paper = candidate.qualification
    yield from _if(
        (paper is not None and paper < need.qualification, Change.COURSE, {"qualification": (paper or 0) + 1}),
        # Where one step of a course does not open the door.
        (
            paper is not None and is_must(need, "qualification") and paper + 1 < need.qualification,
            Change.PAPER,
            {"qualification": need.qualification},
        ),
        (_lacks_licence(candidate, need, named=True), Change.LICENCE, {"licences": (*candidate.licences, *need.posting.licence_classes)}),
        candidate=candidate,
    )


def _if(*changes: tuple[bool, Change, dict[str, object]], candidate: Candidate) -> Iterator[tuple[Change, Candidate]]:
    for may_change, change, facts in changes:
        if may_change:
            yield change, replace(candidate, **facts)  # type: ignore[arg-type]  # by name of the field


def _wants(candidate: Candidate, this: Wish) -> bool:
    return any(wish.occupation == this.occupation for wish in candidate.wishes)


def _seeking(candidate: Candidate) -> tuple[Wish, ...]:
    return tuple(wish for wish in candidate.wishes if wish.kind is not WishKind.NONE)


def _with(candidate: Candidate, wish: Wish) -> str:
    return ", ".join(text for text in (candidate.wish_text, wish.text) if text)


def _lacks_licence(candidate: Candidate, need: Need, *, named: bool) -> bool:
    asked = need.posting.licence_classes
    return bool(asked) and not holds(candidate.licences, asked) and bool(candidate.licences) is named


def _says_no_skill(candidate: Candidate, need: Need) -> bool:
    """Not said of them all, and no is said of none."""
    held, denied = joined_skills(fold(in_full(text)) for text in (candidate.wish_text, candidate.current_job, candidate.major))
    asked = set(need.posting.skills)
    return not asked <= set(parted(held)) and not asked & set(parted(denied))


def _with_skills(candidate: Candidate, need: Need) -> str:
    return ", ".join([*filter(None, [candidate.wish_text]), *map(skill_name, need.posting.skills)])


def _asks_no_pay(candidate: Candidate) -> bool:
    return candidate.wage_min_vnd is None and candidate.wage_max_vnd is None


def _lower_pay(candidate: Candidate, need: Need) -> Iterator[int]:
    """Down to the least that is offered."""
    asked = candidate.wage_min_vnd or candidate.wage_max_vnd
    if asked is None or need.pay_from_vnd is None:
        return
    lower = asked - _PAY_STEP_VND
    while lower >= need.pay_from_vnd:
        yield lower
        lower -= _PAY_STEP_VND


def _bus(posting: Posting) -> Posting | None:
    return None if posting.bus is Answer.YES else replace(posting, bus=Answer.YES)


def _with_stop(candidate: Candidate, vacancy: Vacancy) -> Vacancy | None:
    """Where it is known that the bus does not come to the person's commune: as if it came."""
    home, stops = candidate.place_id, vacancy.bus_stops
    return replace(vacancy, stops=(*vacancy.stops, BusStop(home, ""))) if stops and home and home not in stops else None


def _room(posting: Posting) -> Posting | None:
    return None if posting.housing is Answer.YES else replace(posting, housing=Answer.YES)


def _day_work(posting: Posting) -> Posting | None:
    return replace(posting, night_shift=Answer.NO) if posting.night_shift is Answer.YES else None


def with_more_pay(posting: Posting, more_vnd: int) -> Posting | None:
    """None where pay is not told by the month."""
    low, high = posting.wage_min_vnd, posting.wage_max_vnd
    if posting.wage_period is not WagePeriod.MONTH or not (low or high):
        return None
    return replace(posting, wage_min_vnd=low and low + more_vnd, wage_max_vnd=high and high + more_vnd)


def _less_paper(posting: Posting) -> Posting | None:
    return replace(posting, qualification=posting.qualification - 1) if posting.qualification else None


def _less_school(posting: Posting) -> Posting | None:
    return replace(posting, education=posting.education - 1) if posting.education else None


def _beginners(posting: Posting) -> Posting | None:
    return replace(posting, experience_years=None) if posting.experience_years else None


def _no_must(posting: Posting) -> Posting | None:
    return replace(posting, accepted_musts=()) if posting.accepted_musts else None


PostingChanges = dict[Change, Callable[[Posting], Posting | None]]
OFFERS: PostingChanges = {Change.BUS: _bus, Change.ROOM: _room, Change.DAY_WORK: _day_work}
DEMANDS: PostingChanges = {
    Change.BEGINNERS: _beginners,
    Change.LESS_PAPER: _less_paper,
    Change.LESS_SCHOOL: _less_school,
    Change.NO_MUST: _no_must,
}


def altered_postings(posting: Posting, changes: PostingChanges) -> Iterator[tuple[Change, Posting]]:
    """Those that would change anything."""
    for change, alter in changes.items():
        if altered := alter(posting):
            yield change, altered
