"""Distance as people live it: kilometres, the company bus, a room at work, the way home at night, and where they said they would work."""

import re

import numpy as np

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.block import NO, YES, Block, Bools, Floats
from jobmatch.matching.curves import Corners, along
from jobmatch.matching.need import Need
from jobmatch.matching.sight import Sight, distances_km, sea_ways, wished_place_km

# Kilometres -> chance that somebody goes this way every day. Six is a bicycle, fifteen a daily motorbike ride; thirty hardly anybody rides.
RIDE: Corners = ((8, 1.0), (11, 0.8), (15, 0.6), (20, 0.28), (25, 0.13), (30, 0.07), (40, 0.04), (60, 0.01))
_RIDE_OF_HOMEBOUND: Corners = ((3, 0.9), (8, 0.75), (11, 0.5), (15, 0.2), (20, 0.08), (30, 0.03), (60, 0.01))
_RIDE_OF_WILLING: Corners = ((8, 0.8), (15, 0.6), (25, 0.25), (40, 0.13), (60, 0.06), (100, 0.03))
# The company's bus takes the burden of the ride on the roads it serves.
_BUS: Corners = ((20, 0.97), (25, 0.9), (30, 0.75), (40, 0.5), (60, 0.08))
_BUS_OF_HOMEBOUND: Corners = ((8, 0.9), (12, 0.7), (20, 0.5), (30, 0.35), (45, 0.2), (60, 0.05))
# Where the stops of the bus are known, whoever gets to one sits in it: the way to the stop is what is left of the burden.
_AT_THE_STOP = 0.97
# A room at work: for who will live away from home, for who was not asked, for who wants to be home at night.
_ROOM_FOR_WILLING, _ROOM, _ROOM_FOR_HOMEBOUND = 0.95, 0.1, 0.04
_NO_WHEELS_SHARE, _NIGHT_SHARE = 1.6, 1.25
_BOAT_KM = 20.0  # a boat that goes twice a day weighs as much as this ride
_THERE_KM, _THERE = 10.0, 0.5
_ABROAD_UNASKED = 0.1
_ANYWHERE = re.compile(r"dau cung|o dau cung|moi noi|bat ky dau")
_NEAR = re.compile(r"gan nha|toi ve|trong xa|tai xa|trong thon|tai nha|quanh nha")


def travel(block: Block, need: Need, sight: Sight) -> Floats:
    """Chance 0..1, nan where the way is not known; abroad the question is whether the person wants to go at all."""
    if need.is_abroad:
        return np.where(block.abroad == YES, 1.0, np.nan)
    homebound, willing = (block.far == NO) | _wish_place(block, _NEAR), (block.far == YES) | _wish_place(block, _ANYWHERE)
    chance = _daily_way(block, need, homebound, willing)
    if need.posting.housing is Answer.YES:
        room = np.where(willing, _ROOM_FOR_WILLING, np.where(homebound, _ROOM_FOR_HOMEBOUND, _ROOM))
        chance = np.fmax(chance, room)
    return np.where(_is_wished(block, need, sight), np.fmax(chance, _THERE), chance)


def _daily_way(block: Block, need: Need, homebound: Bools, willing: Bools) -> Floats:
    """There and back each day, by bus where there is one, nan where the distance is not known."""
    km = _way_km(block, need.posting.workplace)
    felt = felt_km(block, need, km)
    ride = np.where(homebound, along(_RIDE_OF_HOMEBOUND, felt), along(RIDE, felt))
    ride = np.where(willing, np.maximum(ride, along(_RIDE_OF_WILLING, felt)), ride)
    if stops := need.vacancy.bus_stops:
        return np.maximum(ride, _by_stop(block, need, km, homebound, stops))
    if need.posting.bus is not Answer.YES:
        return ride
    return np.maximum(ride, np.where(homebound, along(_BUS_OF_HOMEBOUND, km), along(_BUS, km)))


def _by_stop(block: Block, need: Need, km: Floats, homebound: Bools, stops: tuple[str, ...]) -> Floats:
    """Of whoever is taken on at the nearest stop: the bus comes to those places and to no others.

    It comes there because people go that way daily, so the length of its ride counts for those alone who want to stay near home.
    """
    to_stop = felt_km(block, need, np.fmin.reduce([_way_km(block, stop) for stop in stops]))
    at_home = np.minimum(along(_RIDE_OF_HOMEBOUND, to_stop), along(_BUS_OF_HOMEBOUND, km))
    chance = np.where(homebound, at_home, np.minimum(along(RIDE, to_stop), _AT_THE_STOP))
    # A workplace that is not known is asked, and a stop in a place that is not known is nobody's way.
    return np.where(np.isnan(km), np.nan, np.nan_to_num(chance))


def _way_km(block: Block, place_id: str) -> Floats:
    """Kilometres, and a boat as many as it weighs; nan where one of both ends is not known."""
    return distances_km(block, place_id) + np.where(sea_ways(block, place_id), _BOAT_KM, 0.0)


def felt_km(block: Block, need: Need, km: Floats) -> Floats:
    """Kilometres of one's own ride as they are felt: more without a vehicle and on the way home at night."""
    felt = np.where(block.wheels == NO, km * _NO_WHEELS_SHARE, km)
    return felt * _NIGHT_SHARE if need.is_night and need.posting.housing is not Answer.YES else felt


def _wish_place(block: Block, pattern: re.Pattern[str]) -> Bools:
    return np.fromiter((pattern.search(text) is not None for text in block.wish_place.values), dtype=np.bool_)[block.wish_place.at]


def _is_wished(block: Block, need: Need, sight: Sight) -> Bools:
    """The wish names the place of work, or one close by."""
    workplace = need.posting.workplace
    spans = np.fromiter((wished_place_km(text, workplace, sight.as_of) for text in block.wish_place.values), dtype=np.float64)
    return (spans <= _THERE_KM)[block.wish_place.at]
