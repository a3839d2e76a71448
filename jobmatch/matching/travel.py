"""Distance as people live it: kilometres, the company bus, a room at work, the way home at night, and where they said they would work."""

import re

import numpy as np

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.block import NO, YES, Block, Bools, Floats
from jobmatch.matching.curves import Corners, along
from jobmatch.matching.need import Need
from jobmatch.matching.sight import Sight, distances_km, sea_ways, wished_place_km

# Kilometres -> value. Six is a bicycle, fifteen a daily motorbike ride, thirty the most that people here ride each day.
BY_KM: Corners = ((3, 1.0), (8, 0.9), (15, 0.7), (30, 0.35), (60, 0.1), (120, 0.0))
# The bus takes most of the burden of a ride, but only on the roads it serves; a room at work takes away the daily ride.
_BUS_SHARE, _BUS_REACH_KM = 0.5, 45.0
_ROOM, _ROOM_FOR_WILLING, _WILLING_WITHOUT_ROOM = 0.25, 0.9, 0.5
_NO_WHEELS_SHARE, _NIGHT_SHARE, _NEAR_ONLY_SHARE = 1.6, 1.25, 1.5
_BOAT_KM = 20.0  # a boat that goes twice a day weighs as much as this ride
_THERE_KM, _THERE = 10.0, 0.9
_ANYWHERE = re.compile(r"dau cung|o dau cung|moi noi|bat ky dau")
_NEAR = re.compile(r"gan nha|toi ve|trong xa|tai xa|trong thon|tai nha|quanh nha")


def travel(block: Block, need: Need, sight: Sight) -> Floats:
    """Value 0..1, nan where the way is not known; abroad the question is whether the person wants to go at all."""
    if need.is_abroad:
        return np.where(block.abroad == YES, 1.0, np.nan)
    value = along(BY_KM, felt_km(block, need))
    willing = (block.far == YES) | _wish_place(block, _ANYWHERE)
    if need.posting.housing is Answer.YES:
        value = np.maximum(value, np.where(willing, _ROOM_FOR_WILLING, np.where(block.far == NO, 0.0, _ROOM)))
    value = np.maximum(value, np.where(willing, _WILLING_WITHOUT_ROOM, 0.0))
    return np.where(_is_wished(block, need, sight), np.fmax(value, _THERE), value)


def felt_km(block: Block, need: Need) -> Floats:
    """Kilometres as they are felt every day: less with a bus, more without a vehicle, at night, or for who wants work near home."""
    distance = distances_km(block, need.posting.workplace) + np.where(sea_ways(block, need.posting.workplace), _BOAT_KM, 0.0)
    has_bus = (need.posting.bus is Answer.YES) & (distance <= _BUS_REACH_KM)
    felt = np.where(has_bus, distance * _BUS_SHARE, np.where(block.wheels == NO, distance * _NO_WHEELS_SHARE, distance))
    if need.is_night and need.posting.bus is not Answer.YES and need.posting.housing is not Answer.YES:
        felt = felt * _NIGHT_SHARE
    return np.where((block.far == NO) | _wish_place(block, _NEAR), felt * _NEAR_ONLY_SHARE, felt)


def _wish_place(block: Block, pattern: re.Pattern[str]) -> Bools:
    return np.fromiter((pattern.search(text) is not None for text in block.wish_place.values), dtype=np.bool_)[block.wish_place.at]


def _is_wished(block: Block, need: Need, sight: Sight) -> Bools:
    """The wish names the place of work, or one close by."""
    workplace = need.posting.workplace
    spans = np.fromiter((wished_place_km(text, workplace, sight.as_of) for text in block.wish_place.values), dtype=np.float64)
    return (spans <= _THERE_KM)[block.wish_place.at]
