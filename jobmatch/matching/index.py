"""The registry as the ranking reads it: a frozen value of arrays, in parts that are ranked apart and merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from jobmatch.matching.block import Block, Bools, Ints, make_block
from jobmatch.matching.conditions import READ_BY_CONDITIONS
from jobmatch.matching.features import FEATURES
from jobmatch.matching.likeness import Wording, wording_of
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.views import View, view_of

# So many people at once stay in the nearer memory of one core while their points are added up.
PART = 16_384


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the people. `views` by the columns they are made of; `stands` is False for those of whom a later part knows better."""

    block: Block
    views: dict[tuple[str, ...], View]
    wish_words: Wording
    job_words: Wording
    stands: Bools

    def places_of(self, worker_no: int) -> Ints:
        """Where this person stands here: one place or none."""
        return np.flatnonzero(self.stands & (self.block.numbers == worker_no))


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that the points of anybody depend on, on that day; no name, and no person as an object."""

    as_of: date
    parts: tuple[Part, ...]

    def __len__(self) -> int:
        return sum(int(np.count_nonzero(part.stands)) for part in self.parts)

    def with_changed(self, changed: Sequence[Candidate], gone: Iterable[int] = ()) -> "Index":
        """The index of a registry in which these people are as they are now, and those who are gone are not.

        Nothing else is read again: weights of words come from the list of trades and not from people, so that the points are those of an
        index made anew.
        """
        left = np.fromiter({*gone, *(candidate.worker_no for candidate in changed)}, dtype=np.int64)
        kept = (replace(part, stands=part.stands & ~np.isin(part.block.numbers, left)) for part in self.parts)
        return Index(self.as_of, (*(part for part in kept if part.stands.any()), *_parts(changed, self.as_of)))


def build_index(candidates: Sequence[Candidate], as_of: date) -> Index:
    return Index(as_of, tuple(_parts(candidates, as_of)))


def _parts(candidates: Sequence[Candidate], as_of: date) -> Iterable[Part]:
    for start in range(0, max(len(candidates), 1), PART):
        yield make_part(candidates[start : start + PART], as_of)


def make_part(candidates: Sequence[Candidate], as_of: date) -> Part:
    block = make_block(candidates, as_of)
    views = {names: view_of(block, names) for names in VIEWS}
    wish_words, job_words = wording_of(block.wish_words.values), wording_of(block.job_words.values)
    return Part(block, views, wish_words, job_words, np.ones(len(block), dtype=np.bool_))


# What features and conditions read, each combination of columns once; a feature that names nothing is asked person by person.
VIEWS = tuple(sorted({*(feature.reads for feature in FEATURES), READ_BY_CONDITIONS}))
