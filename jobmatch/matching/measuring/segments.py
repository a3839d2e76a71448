"""For whom the usual lists do not work: people with few suitable vacancies, vacancies with few suitable people, and what is in the way.

Each group is served by its own widening, never by one lower line for all.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from jobmatch.catalogue.occupations import vsco2
from jobmatch.matching.block import Bools, Ints
from jobmatch.matching.features import FEATURES
from jobmatch.matching.index import Index
from jobmatch.matching.lines import scorer_of
from jobmatch.matching.need import Need
from jobmatch.matching.points import Scorer
from jobmatch.matching.shortlist import GOOD_FROM
from jobmatch.matching.weights import MICRO, Weights

FEW = 3
# What stands in the way where no single fact would bring anything.
SEVERAL = ""
WORK = "job"


@dataclass(frozen=True, slots=True)
class Segment:
    """`people` with fewer than `FEW` suitable vacancies, in whose way this feature stands most; `asks`: because nobody has asked them.

    Where it is the work itself, `trade` is the group of VSCO 2020 of the first wish, empty where that names no trade. `enough` of them
    would have `FEW` if this alone stood in nobody's way.
    """

    feature: str
    asks: bool
    trade: str
    people: int
    enough: int


@dataclass(frozen=True, slots=True)
class FewPeople:
    """A vacancy with `suitable` people, fewer than `FEW`; `would_be` if `feature` alone stood in nobody's way."""

    vacancy_ref: str
    suitable: int
    feature: str
    would_be: int


@dataclass(frozen=True, slots=True)
class Segments:
    """Segments with most people first; `served` people have `FEW` suitable vacancies or more. Who needs no work is not counted."""

    people: tuple[Segment, ...]
    vacancies: tuple[FewPeople, ...]
    served: int


def segments_of(index: Index, needs: Sequence[Need], weights: Weights) -> Segments:
    """Everybody against every vacancy; a feature is lifted by giving its full points, everything else as it is."""
    scorers = [scorer_of(part, needs, weights, index.as_of) for part in index.parts]
    full = np.array([weights.micro_points()[feature.name] for feature in FEATURES])
    seen = [_Seen(scorer, needs, full) for scorer in scorers]
    found: Counter[tuple[str, bool, str, bool]] = Counter()
    for each in seen:
        found.update(each.causes())
    keys = sorted({key[:3] for key in found})
    people = [Segment(*key, found[*key, True] + found[*key, False], found[*key, True]) for key in keys]
    suitable = np.sum([each.by_vacancy for each in seen], axis=0)
    return Segments(
        tuple(sorted(people, key=lambda one: (-one.people, one.feature, one.asks, one.trade))),
        tuple(_few(needs, suitable)),
        sum(each.served for each in seen),
    )


def _few(needs: Sequence[Need], suitable: Ints) -> Iterator[FewPeople]:
    """`suitable` has a row for each vacancy: as it is, then with each feature lifted."""
    for need, counts in zip(needs, suitable, strict=True):
        if counts[0] < FEW:
            at = int(np.argmax(counts[1:]))
            helps = counts[1 + at] > counts[0]
            yield FewPeople(need.vacancy.ref, int(counts[0]), FEATURES[at].name if helps else SEVERAL, int(counts[1 + at]))


class _Seen:
    """One part of the people: for each the number of suitable vacancies, as it is and with each feature lifted, and what is not known."""

    def __init__(self, scorer: Scorer, needs: Sequence[Need], full: Ints) -> None:
        places = np.arange(len(scorer.part.block))
        block = scorer.part.block
        self._seeks: Bools = scorer.part.stands & ~block.needs_no_work
        self._wished = block.wished[0]
        self._good = np.zeros(len(places), dtype=np.int64)
        self._lifted = np.zeros((len(places), len(full)), dtype=np.int64)
        self._unknown = np.zeros((len(places), len(full)), dtype=np.int64)
        self.by_vacancy = np.zeros((len(needs), 1 + len(full)), dtype=np.int64)
        for row, need in enumerate(needs):
            total = scorer.totals(need).astype(np.int64)
            values, micro = scorer.gave(need, places)
            good, lifted = total >= GOOD_FROM * MICRO, (total[:, None] - micro + full) >= GOOD_FROM * MICRO
            self._good += good
            self._lifted += lifted
            self._unknown += lifted & ~good[:, None] & np.isnan(values)
            self.by_vacancy[row] = [np.count_nonzero(good), *np.count_nonzero(lifted, axis=0)]

    @property
    def served(self) -> int:
        return int(np.count_nonzero(self._seeks & (self._good >= FEW)))

    def causes(self) -> Iterator[tuple[str, bool, str, bool]]:
        """Of each person with few: what stands in the way, whether it is not known, the trade, and whether lifting it would be enough."""
        few = np.flatnonzero(self._seeks & (self._good < FEW))
        gain = self._lifted[few] - self._good[few, None]
        cause = np.argmax(gain, axis=1)
        most = gain[np.arange(len(few)), cause]
        asks = 2 * self._unknown[few, cause] > most
        enough = self._lifted[few, cause] >= FEW
        trades = [vsco2(code) for code in self._wished.values]
        wished = self._wished.at[few].tolist()
        for at, gained, asked, suffices, wish in zip(cause.tolist(), most.tolist(), asks.tolist(), enough.tolist(), wished, strict=True):
            name = FEATURES[at].name if gained > 0 else SEVERAL
            yield name, asked and gained > 0, trades[wish] if name == WORK else "", suffices and gained > 0
