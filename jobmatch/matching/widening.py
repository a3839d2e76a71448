"""What would bring a vacancy more people, or a person more vacancies, and how many more: each change alone, everything scored again."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupations import closeness
from jobmatch.matching.block import WISHES, code_of, coded
from jobmatch.matching.changes import DEMANDS, OFFERS, Change, altered_postings, with_more_pay
from jobmatch.matching.index import Index, build_index
from jobmatch.matching.need import Need, read_need
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.suitable import suitable_in
from jobmatch.matching.weights import Weights
from jobmatch.registry.worker import CHOSEN_BY_HAND, Wish, WishKind
from jobmatch.text.folding import fold
from jobmatch.vacancies.vacancy import Posting, Vacancy

MOST = 3
PERSON_CHANGES = (Change.FAR, Change.LESS_PAY, Change.NIGHT, Change.HEAVY, Change.COURSE, Change.NEAR_TRADE)
_MORE_PAY_VND = 1_000_000
# Neighbouring trades: near enough that hands know much of it, and not the trade itself.
_NEAR, _SAME = 0.4, 0.95
_MOST_TRADES = 6
_SHORT_COURSE = 2  # certificate of under three months


@dataclass(frozen=True, slots=True)
class Widening:
    """`more` people or vacancies would fit (from the threshold of `Fit.GOOD` on) if this alone were changed; `occupation` of a trade."""

    change: Change
    more: int
    occupation: str = ""


def widenings(index: Index, weights: Weights, vacancy: Vacancy) -> tuple[Widening, ...]:
    """Up to three changes of the vacancy that bring most people; the lawful floor of pay is no matter here, for pay only rises."""
    changed = dict(_changed_postings(vacancy.posting))
    wanted = (vacancy, *(replace(vacancy, ref=change, posting=posting) for change, posting in changed.items()))
    before, *after = [len(places) for places in suitable_in(index, [read_need(each) for each in wanted], weights)]
    return _most(Widening(change, people - before) for change, people in zip(changed, after, strict=True))


def _changed_postings(posting: Posting) -> Iterator[tuple[Change, Posting]]:
    yield from altered_postings(posting, OFFERS)
    if better_paid := with_more_pay(posting, _MORE_PAY_VND):
        yield Change.PAY, better_paid
    yield from altered_postings(posting, DEMANDS)


def _most(gains: Iterable[Widening]) -> tuple[Widening, ...]:
    return tuple(sorted((gain for gain in gains if gain.more > 0), key=lambda gain: -gain.more)[:MOST])


@dataclass(frozen=True, slots=True)
class WiderSearch:
    """`now` vacancies fit the person; `ways` would bring more, the best first."""

    now: int
    ways: tuple[Widening, ...]


def wider_search(candidate: Candidate, vacancies: Sequence[Vacancy], weights_of: Callable[[str], Weights], as_of: date) -> WiderSearch:
    """Up to three things that the person could take on, each with the vacancies that it brings; of neighbouring trades the best one.

    `weights_of` a vacancy by its ref.
    """
    changed = list(_changed_searches(candidate, vacancies))
    people = (candidate, *(person for _, _, person in changed))
    index = build_index([replace(person, worker_no=place) for place, person in enumerate(people)], as_of)
    by_weights: defaultdict[Weights, list[Need]] = defaultdict(list)
    for vacancy in vacancies:
        by_weights[weights_of(vacancy.ref)].append(read_need(vacancy))
    fitting = Counter(
        place for weights, needs in by_weights.items() for places in suitable_in(index, needs, weights) for place in places.tolist()
    )
    gains = [Widening(change, fitting[place] - fitting[0], trade) for place, (change, trade, _) in enumerate(changed, 1)]
    trades = [gain for gain in gains if gain.change is Change.NEAR_TRADE]
    best_trade = sorted(trades, key=lambda gain: (-gain.more, gain.occupation))[:1]
    return WiderSearch(fitting[0], _most([*(gain for gain in gains if gain.change is not Change.NEAR_TRADE), *best_trade]))


def _changed_searches(candidate: Candidate, vacancies: Sequence[Vacancy]) -> Iterator[tuple[Change, str, Candidate]]:
    said, asked = candidate.constraints, candidate.wage_min_vnd or candidate.wage_max_vnd
    if said.far_away is not Answer.YES:
        yield Change.FAR, "", replace(candidate, constraints=replace(said, far_away=Answer.YES), wish_place_text="")
    if asked and asked > _MORE_PAY_VND:
        yield Change.LESS_PAY, "", replace(candidate, wage_min_vnd=asked - _MORE_PAY_VND, wage_max_vnd=None)
    if said.night_shift is not Answer.YES:
        yield Change.NIGHT, "", replace(candidate, constraints=replace(said, night_shift=Answer.YES))
    if said.heavy_work is not Answer.YES:
        yield Change.HEAVY, "", replace(candidate, constraints=replace(said, heavy_work=Answer.YES))
    if (candidate.qualification or 0) < _SHORT_COURSE:
        yield Change.COURSE, "", replace(candidate, qualification=_SHORT_COURSE)
    for occupation, title in _near_trades(candidate, vacancies):
        wish = Wish(WishKind.OCCUPATION, title, occupation, CHOSEN_BY_HAND)
        sought = tuple(each for each in candidate.wishes if each.kind is not WishKind.NONE)
        yield Change.NEAR_TRADE, occupation, replace(candidate, wishes=(*sought[: WISHES - 1], wish))


def _near_trades(candidate: Candidate, vacancies: Sequence[Vacancy]) -> list[tuple[str, str]]:
    """Occupations of the vacancies beside what the person wants or does, those of most vacancies first, each with a title."""
    own = {wish.occupation for wish in coded(candidate.wishes)} | {code_of(fold(candidate.current_job))[0]} - {""}
    titles = {vacancy.posting.occupation: vacancy.title for vacancy in vacancies if vacancy.posting.occupation}
    near = Counter(
        vacancy.posting.occupation
        for vacancy in vacancies
        if _NEAR <= max((closeness(each, vacancy.posting.occupation) for each in own), default=0.0) < _SAME
    )
    return [(occupation, titles[occupation]) for occupation, _ in near.most_common(_MOST_TRADES) if occupation]
