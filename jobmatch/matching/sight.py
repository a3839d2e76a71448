"""What is looked up once per distinct text, code or place, instead of once per pair."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import numpy as np

from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.catalogue.occupations import closeness
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.text_index import TextIndex
from jobmatch.matching.block import Block, Bools, Distinct, Floats
from jobmatch.matching.employers import employer_names, names_employer
from jobmatch.matching.need import Need

# A wish of two words inside a long posting cannot reach a cosine of one: from here on the words are the same.
_SAME_WORDS = 0.6


class Sight:
    """Look-ups between one block of candidates and all vacancies; rows by place in a `Distinct`, columns by vacancy."""

    def __init__(self, block: Block, needs: Sequence[Need], as_of: date) -> None:
        self.as_of = as_of
        self._namers: dict[tuple[str, ...], Bools] = {}
        self._column = {need.vacancy.ref: column for column, need in enumerate(needs)}
        index = TextIndex([need.words for need in needs], background=[text for text, _ in own_labels()])
        self._wish_words = np.minimum(index.exact_similar(block.wish_words.values) / _SAME_WORDS, 1.0)
        self._job_words = np.minimum(index.exact_similar(block.job_words.values) / _SAME_WORDS, 1.0)

    def wish_words(self, block: Block, need: Need) -> Floats:
        """Likeness 0..1 of the wish as written and the words of the vacancy."""
        return np.asarray(self._wish_words[block.wish_words.at, self._column[need.vacancy.ref]])

    def job_words(self, block: Block, need: Need) -> Floats:
        return np.asarray(self._job_words[block.job_words.at, self._column[need.vacancy.ref]])

    def wants_employer(self, block: Block, need: Need) -> Bools:
        """True where the wish names this very enterprise: 'xin vào Texhong' is a wish for its work."""
        names = employer_names(need.vacancy.enterprise)
        if names not in self._namers:
            self._namers[names] = np.fromiter((names_employer(text, names) for text in block.wish_words.values), dtype=np.bool_)
        return self._namers[names][block.wish_words.at]


def occupation_closeness(codes: Distinct, occupation: str) -> Floats:
    """Closeness 0..1 of each candidate's code to the occupation of a vacancy."""
    return np.fromiter((closeness(code, occupation) for code in codes.values), dtype=np.float64)[codes.at]


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
