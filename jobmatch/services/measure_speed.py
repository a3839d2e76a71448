"""How fast the ranking is, as ratios within one process: machines differ, and so does what else they do."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice
from math import log
from statistics import median
from typing import TypeVar

import numpy as np

from jobmatch.matching import DEFAULT_WEIGHTS, merge, rank_index, run_id
from jobmatch.matching.block import Block, make_block
from jobmatch.matching.features import FEATURES, Feature
from jobmatch.matching.index import PART, Index, Part, build_index, make_part
from jobmatch.matching.index_arrays import arrays_of
from jobmatch.matching.lines import best_lines, best_of
from jobmatch.matching.measuring.invented import invented_people, invented_snapshot, invented_town, invented_vacancies
from jobmatch.matching.need import Need, read_need
from jobmatch.matching.points import Scorer
from jobmatch.matching.rivals import PlainSight, bm25_scores, plain_best, tfidf_scores
from jobmatch.matching.shortlist import Shortlist
from jobmatch.matching.sight import Sight
from jobmatch.matching.snapshot import Snapshot

__all__ = ["FeatureCost", "Grown", "Measured", "Speed", "measure_growth", "measure_speed"]

Answer = TypeVar("Answer")
Seconds = Callable[[], float]
TOP = 50
BLOCKS = 8
ROUNDS = 3
ASKED_ALONE = 200  # vacancies of which each is asked about by itself


@dataclass(frozen=True, slots=True)
class Speed:
    """CPU seconds, and how many times those of our lists (`ratio`, the median of what each round gives)."""

    what: str
    seconds: float
    ratio: float


@dataclass(frozen=True, slots=True)
class FeatureCost:
    """CPU milliseconds for all pairs: by the tables of the engine, and asked person by person."""

    feature: str
    milliseconds: float
    plain_milliseconds: float


@dataclass(frozen=True, slots=True)
class Measured:
    """`is_exact`: blocks ranked apart and merged gave the very same lists. `one_p50` and `one_p99` are CPU milliseconds of one vacancy
    against everybody, with reasons.
    """

    people: int
    vacancies: int
    speeds: tuple[Speed, ...]
    features: tuple[FeatureCost, ...]
    one_p50: float
    one_p99: float
    is_exact: bool


def measure_speed(people: int, vacancies: int, *, as_of: date, cpu_seconds: Seconds) -> Measured:
    """On invented people, warm; `cpu_seconds` is the clock of this process."""
    snapshot = invented_snapshot(people, vacancies, as_of)
    index, needs = build_index(snapshot.candidates, as_of), [read_need(vacancy) for vacancy in snapshot.vacancies]
    best_of(index, needs, DEFAULT_WEIGHTS, TOP)  # what is looked up once for all runs is looked up before
    asked = [timed(cpu_seconds, partial(told, index, snapshot, [at]))[0] * 1000 for at in range(min(ASKED_ALONE, vacancies))]
    lists, speeds = _whole(index, snapshot, needs, cpu_seconds)
    return Measured(
        people,
        vacancies,
        speeds,
        tuple(_costs(index, snapshot, needs, cpu_seconds)),
        float(np.percentile(asked, 50)),
        float(np.percentile(asked, 99)),
        in_blocks(snapshot) == lists,
    )


def _whole(index: Index, snapshot: Snapshot, needs: Sequence[Need], cpu_seconds: Seconds) -> tuple[list[Shortlist], tuple[Speed, ...]]:
    """Ours and the rivals in turn, so that what else the machine does falls on all of them."""
    block, weights = make_block(snapshot.candidates, snapshot.as_of), DEFAULT_WEIGHTS
    sight = PlainSight(block, needs, snapshot.as_of)
    texts, wanted = [block.wish_words.values[at] for at in block.wish_words.at.tolist()], [need.words for need in needs]
    bm25, tfidf = bm25_scores(texts, wanted), tfidf_scores(texts, wanted)
    changed = [replace(snapshot.candidates[-1], wage_min_vnd=9_000_000)]
    deeds: dict[str, Callable[[], object]] = {
        "our lists: who, and with how many points": lambda: best_of(index, needs, weights, TOP),
        "bm25s, same features and conditions, plain numpy": lambda: plain_best(block, needs, sight, weights, scores=bm25, top=TOP),
        "scikit-learn tf-idf, the same": lambda: plain_best(block, needs, sight, weights, scores=tfidf, top=TOP),
        "text score of bm25s alone": lambda: [bm25(at) for at in range(len(needs))],
        "text score of scikit-learn alone": lambda: [tfidf(at) for at in range(len(needs))],
        "our lists with what each feature gave": lambda: best_lines(index, needs, weights, TOP),
        "one changed person, then our lists": lambda: best_of(index.with_changed(changed), needs, weights, TOP),
        "one changed person, then one vacancy": lambda: best_of(index.with_changed(changed), needs[:1], weights, TOP),
    }
    rounds = [[timed(cpu_seconds, deed)[0] for deed in deeds.values()] for _ in range(ROUNDS)]
    seconds, lists = timed(cpu_seconds, lambda: told(index, snapshot, range(len(needs))))
    once: dict[str, Callable[[], object]] = {
        "the index from everybody's facts": lambda: build_index(snapshot.candidates, snapshot.as_of),
        "the run's name, from all its data": lambda: run_id(snapshot, weights, TOP),
    }
    found = {"our lists with the reasons of every line": seconds, **{what: timed(cpu_seconds, deed)[0] for what, deed in once.items()}}
    ours = median(each[0] for each in rounds)
    speeds = [
        Speed(what, median(each[at] for each in rounds), median(each[at] / each[0] for each in rounds)) for at, what in enumerate(deeds)
    ]
    return lists, (*speeds, *(Speed(what, seconds, seconds / ours) for what, seconds in found.items()))


def told(index: Index, snapshot: Snapshot, places: Iterable[int]) -> list[Shortlist]:
    """The lists of these vacancies as they are kept."""
    people = {candidate.worker_no: candidate for candidate in snapshot.candidates}
    return rank_index(index, [snapshot.vacancies[at] for at in places], DEFAULT_WEIGHTS, TOP, lambda _: people)


def timed(cpu_seconds: Seconds, deed: Callable[[], Answer]) -> tuple[float, Answer]:
    begun = cpu_seconds()
    answer = deed()
    return cpu_seconds() - begun, answer


def in_blocks(snapshot: Snapshot) -> list[Shortlist]:
    cut = [snapshot.candidates[at::BLOCKS] for at in range(BLOCKS)]
    every = range(len(snapshot.vacancies))
    parts = [told(build_index(part, snapshot.as_of), replace(snapshot, candidates=part), every) for part in cut]
    return merge(parts, TOP)


def _costs(index: Index, snapshot: Snapshot, needs: Sequence[Need], cpu_seconds: Seconds) -> Iterable[FeatureCost]:
    """Each feature by itself, with the look-ups that it alone needs, over what a ranking without any feature costs."""
    block = make_block(snapshot.candidates, snapshot.as_of)
    plain_sight = PlainSight(block, needs, snapshot.as_of)
    nothing = _by_tables(index, needs, [], cpu_seconds)
    for feature in FEATURES:
        tables = _by_tables(index, needs, [feature], cpu_seconds) - nothing
        plain = timed(cpu_seconds, partial(_all, partial(_plain, feature, block, plain_sight), needs))[0]
        yield FeatureCost(feature.name, max(tables, 0.0) * 1000, plain * 1000)


def _by_tables(index: Index, needs: Sequence[Need], features: Sequence[Feature], cpu_seconds: Seconds) -> float:
    scorers = [
        Scorer(part, Sight(part.block, needs, index.as_of, (part.wish_words, part.job_words)), DEFAULT_WEIGHTS, features)
        for part in index.parts
    ]
    return sum(timed(cpu_seconds, partial(_all, scorer.totals, needs))[0] for scorer in scorers)


def _plain(feature: Feature, block: Block, sight: Sight, need: Need) -> object:
    return feature.value(block, need, sight)


def _all(answer: Callable[[Need], object], needs: Sequence[Need]) -> None:
    for need in needs:
        answer(need)


@dataclass(frozen=True, slots=True)
class Grown:
    """CPU seconds to make the index, and to rank everybody for all vacancies; the index, and the most memory so far, in MB.

    `exponent`: how the ranking grew from the number of people before (1 = in proportion), None for the first.
    """

    people: int
    vacancies: int
    index_seconds: float
    rank_seconds: float
    index_mb: float
    peak_mb: float
    exponent: float | None


def measure_growth(
    numbers: Sequence[int], vacancies: int, *, as_of: date, cpu_seconds: Seconds, peak_mb: Callable[[], float]
) -> Iterable[Grown]:
    """Of towns from small to large; people are invented by the part, so that only the index stands in memory."""
    town = invented_town(as_of)
    needs = [read_need(vacancy) for vacancy in invented_vacancies(town, vacancies)]
    before: Grown | None = None
    for people in sorted(numbers):
        crowd, made = invented_people(town, people), list[tuple[float, Part]]()
        while some := tuple(islice(crowd, PART)):
            made.append(timed(cpu_seconds, partial(make_part, some, as_of)))
        index, spent = Index(as_of, tuple(part for _, part in made)), sum(seconds for seconds, _ in made)
        ranked, _ = timed(cpu_seconds, partial(best_of, index, needs, DEFAULT_WEIGHTS, TOP))
        grown = log(ranked / before.rank_seconds) / log(people / before.people) if before and before.people < people else None
        before = Grown(people, vacancies, spent, ranked, size_mb(index), peak_mb(), grown)
        yield before


def size_mb(index: Index) -> float:
    arrays, words = arrays_of(index)
    letters = sum(len(text.encode()) for part in words for texts in part.values() for text in texts)
    return (sum(array.nbytes for array in arrays.values()) + letters) / 2**20
