"""What is looked up once per distinct text, code or place, instead of once per pair."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property, lru_cache

import numpy as np

from jobmatch.catalogue.occupations import closeness
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.matching.block import Block, Bools, Distinct, Floats
from jobmatch.matching.employers import employer_names
from jobmatch.matching.likeness import Grades, Wording, wording_of
from jobmatch.matching.need import Need
from jobmatch.matching.views import View, view_of

# Finding the different rows of so few, or for so few vacancies, costs more than asking them all.
_MANY_VACANCIES, _MANY_ROWS = 30, 1000


class Sight:
    """Look-ups between one block of candidates and all vacancies; what is told of a block holds for every block taken from it."""

    def __init__(self, block: Block, needs: Sequence[Need], as_of: date, wordings: tuple[Wording, Wording] | None = None) -> None:
        """`wordings` are those of the block's wishes and present jobs, where they are at hand."""
        self.as_of = as_of
        self._row = {need.vacancy.ref: row for row, need in enumerate(needs)}
        self._wanted = [need.words for need in needs]
        self._values, self._wordings = (block.wish_words.values, block.job_words.values), wordings
        self._views: dict[tuple[int, tuple[str, ...]], tuple[Block, View]] = {}
        self._namers: dict[tuple[str, ...], Bools] = {}

    @cached_property
    def _likeness(self) -> tuple[Grades, Grades]:
        """Of wishes and of present jobs, each different text once, with every vacancy."""
        wishes, jobs = self._wordings or (wording_of(self._values[0]), wording_of(self._values[1]))
        return wishes.likeness(self._wanted), jobs.likeness(self._wanted)

    @cached_property
    def _wishes(self) -> "Haystack":
        return Haystack(self._values[0])

    def wish_words(self, block: Block, need: Need) -> Grades:
        """Likeness of the wish as written and the words of the vacancy, in grades of `matching.likeness`."""
        return np.asarray(self._likeness[0][self._row[need.vacancy.ref]][block.wish_words.at])

    def job_words(self, block: Block, need: Need) -> Grades:
        return np.asarray(self._likeness[1][self._row[need.vacancy.ref]][block.job_words.at])

    def by_rows(self, block: Block, names: tuple[str, ...], work: Callable[[Block], Floats]) -> Floats:
        """What `work` finds by these columns alone, asked once for each different row of them where many vacancies ask."""
        if len(self._row) < _MANY_VACANCIES or len(block) < _MANY_ROWS:
            return work(block)
        key = id(block), names
        if key not in self._views:
            self._views[key] = block, view_of(block, names)  # the block itself is kept, so that no other takes its id
        view = self._views[key][1]
        return np.asarray(work(view.block)[view.at])

    def wants_employer(self, block: Block, need: Need) -> Bools:
        """True where the wish names this very enterprise: 'xin vào Texhong' is a wish for its work."""
        return self.namers(need.vacancy.enterprise)[block.wish_words.at]

    def namers(self, enterprise: str) -> Bools:
        """Of the different wishes those that name it; the same for most enterprises: none."""
        names = employer_names(enterprise)
        if names not in self._namers:
            self._namers[names] = self._wishes.naming(names)
        return self._namers[names]


class Haystack:
    """Many folded texts, searched at once for whole words."""

    def __init__(self, texts: Sequence[str]) -> None:
        bordered = [f" {text} \n" for text in texts]
        self._together = "".join(bordered)
        self._ends = np.cumsum([len(text) for text in bordered])

    def naming(self, names: Iterable[str]) -> Bools:
        """True for texts in which one of the names stands; the same as `names_employer` for each."""
        named = np.zeros(len(self._ends), dtype=np.bool_)
        for name in names:
            at = self._together.find(f" {name} ")
            while at >= 0:
                text = int(np.searchsorted(self._ends, at, side="right"))
                named[text] = True
                at = self._together.find(f" {name} ", int(self._ends[text]))
        return named


def occupation_closeness(codes: Distinct, occupation: str) -> Floats:
    """Closeness 0..1 of each candidate's code to the occupation of a vacancy."""
    return _closeness_of(codes.values, occupation)[codes.at]


@lru_cache(maxsize=4096)
def _closeness_of(codes: tuple[str, ...], occupation: str) -> Floats:
    return np.fromiter((closeness(code, occupation) for code in codes), dtype=np.float64)


@lru_cache(maxsize=65536)
def distance_km(place_id: str, workplace: str) -> float:
    """Distance in kilometres; nan where one of both is not known."""
    found = default_gazetteer().distance_km(place_id, workplace) if place_id and workplace else None
    return np.nan if found is None else found


@lru_cache(maxsize=65536)
def crosses_sea(place_id: str, workplace: str) -> bool:
    """True where one of both lies on an island and they are not the same place: the way waits for a boat."""
    home, work = (default_gazetteer().get(each) if each else None for each in (place_id, workplace))
    if home is None or work is None or home.id == work.id:
        return False
    return home.is_island or work.is_island


def distances_km(block: Block, workplace: str) -> Floats:
    return np.fromiter((distance_km(place, workplace) for place in block.place.values), dtype=np.float64)[block.place.at]


def sea_ways(block: Block, workplace: str) -> Bools:
    return np.fromiter((crosses_sea(place, workplace) for place in block.place.values), dtype=np.bool_)[block.place.at]


@lru_cache(maxsize=4096)
def wished_place_km(text: str, workplace: str, as_of: date) -> float:
    """How far the workplace lies from the nearest place that the wish names; nan where it names none that we know."""
    gazetteer = default_gazetteer()
    parts = [part for part in text.replace(" hoac ", ",").replace(" va ", ",").split(",") if part.strip()]
    found = [gazetteer.find_workplace(part, as_of) or gazetteer.find_commune(part, as_of) for part in parts]
    spans = [distance_km(place.id, workplace) for place in found if place is not None]
    return min((span for span in spans if not np.isnan(span)), default=np.nan)
