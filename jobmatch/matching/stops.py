"""The stop of the company's bus that serves a home, and how it is said aloud."""

import re

import numpy as np

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.matching.need import Need
from jobmatch.matching.sight import distance_km
from jobmatch.matching.spoken_facts import place_said
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.syllables import is_syllable

_HAS_BUS = "có xe đưa đón"
# Farther than this hardly anybody rides to a bus.
_TO_STOP_KM = 20.0
_LONGEST_NAME = 6


def bus_said(need: Need, home: str) -> str:
    """That there is a bus, and where it stops for who lives there; empty where there is none, or none for them."""
    stops = need.vacancy.bus_stops
    if not stops:
        return _HAS_BUS if need.posting.bus is Answer.YES else ""
    ways = {stop: distance_km(home, stop) for stop in stops}
    nearest = min((stop for stop in stops if not np.isnan(ways[stop])), key=ways.__getitem__, default="")
    if not nearest or ways[nearest] > _TO_STOP_KM or ways[nearest] >= distance_km(home, need.posting.workplace):
        return ""
    name = _name_said(need.vacancy.stop_in(nearest))
    if nearest != home:
        place = default_gazetteer().get(nearest)
        name = ", ".join(filter(None, [name, place_said("", place.name if place else "")]))
    return f"có xe đón ở {name}" if name else _HAS_BUS


def _name_said(name: str) -> str:
    """As it is read aloud, numbers in words; empty where it cannot be."""
    said = re.sub(r"\d+", lambda digits: f" {number_in_words(int(digits[0]))} ", name)
    words = said.split()
    is_said = len(words) <= _LONGEST_NAME and all(is_syllable(word.lower()) for word in re.findall(r"\w+", said))
    return " ".join(words) if is_said else ""
