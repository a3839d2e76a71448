"""What an enterprise could change so that more people fit, and how many more that would be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.index import Index
from jobmatch.matching.need import read_need
from jobmatch.matching.suitable import suitable_in
from jobmatch.matching.weights import Weights
from jobmatch.vacancies.vacancy import Posting, Vacancy, WagePeriod

MOST = 3
_MORE_PAY_VND = 1_000_000


class Change(StrEnum):
    BUS = "bus"
    ROOM = "room"
    PAY = "pay"
    DAY_WORK = "day_work"
    LESS_PAPER = "less_paper"
    LESS_SCHOOL = "less_school"
    BEGINNERS = "beginners"


@dataclass(frozen=True, slots=True)
class Widening:
    """`more` people would fit (from the threshold of `Fit.GOOD` on) if this alone were changed."""

    change: Change
    more: int


def _bus(posting: Posting) -> Posting | None:
    return None if posting.bus is Answer.YES else replace(posting, bus=Answer.YES)


def _room(posting: Posting) -> Posting | None:
    return None if posting.housing is Answer.YES else replace(posting, housing=Answer.YES)


def _pay(posting: Posting) -> Posting | None:
    low, high = posting.wage_min_vnd, posting.wage_max_vnd
    if posting.wage_period is not WagePeriod.MONTH or not (low or high):
        return None
    return replace(posting, wage_min_vnd=low and low + _MORE_PAY_VND, wage_max_vnd=high and high + _MORE_PAY_VND)


def _day_work(posting: Posting) -> Posting | None:
    return replace(posting, night_shift=Answer.NO) if posting.night_shift is Answer.YES else None


def _less_paper(posting: Posting) -> Posting | None:
    return replace(posting, qualification=posting.qualification - 1) if posting.qualification else None


def _less_school(posting: Posting) -> Posting | None:
    return replace(posting, education=posting.education - 1) if posting.education else None


def _beginners(posting: Posting) -> Posting | None:
    return replace(posting, experience_years=None) if posting.experience_years else None


# A change that would change nothing answers None.
_CHANGES: dict[Change, Callable[[Posting], Posting | None]] = {
    Change.BUS: _bus,
    Change.ROOM: _room,
    Change.PAY: _pay,
    Change.DAY_WORK: _day_work,
    Change.LESS_PAPER: _less_paper,
    Change.LESS_SCHOOL: _less_school,
    Change.BEGINNERS: _beginners,
}


def widenings(index: Index, weights: Weights, vacancy: Vacancy) -> tuple[Widening, ...]:
    """Up to three changes, each alone, that bring most people; the lawful floor of pay is no matter here, for pay only rises."""
    changed = dict(_changed(vacancy.posting))
    wanted = [vacancy, *(replace(vacancy, ref=change, posting=posting) for change, posting in changed.items())]
    suitable = [len(places) for places in suitable_in(index, [read_need(each) for each in wanted], weights)]
    gains = (Widening(change, number - suitable[0]) for change, number in zip(changed, suitable[1:], strict=True))
    return tuple(sorted((gain for gain in gains if gain.more > 0), key=lambda gain: -gain.more)[:MOST])


def _changed(posting: Posting) -> Iterator[tuple[Change, Posting]]:
    for change, alter in _CHANGES.items():
        if altered := alter(posting):
            yield change, altered
