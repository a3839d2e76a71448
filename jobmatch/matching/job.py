"""How near the work is to the person: what they want, and what they have done or learnt. Either may carry the other."""

import numpy as np

from jobmatch.matching.block import WISHES, YES, Block, Bools, Floats
from jobmatch.matching.curves import Corners, along
from jobmatch.matching.need import Need
from jobmatch.matching.sight import Sight, occupation_closeness

# Of those who want this very work and have mastered it, how many a fit is made with where only one of the two holds.
_WISH_SHARE, _TRADE_SHARE = 0.57, 0.43
# Nearness of a wish, and of a trade, to the work -> its part of that share. A wish for a neighbouring trade is a wish for another job;
# hands that know a neighbouring trade must still learn this one.
_WANTED: Corners = ((0.0, 0.01), (0.2, 0.02), (0.45, 0.15), (0.6, 0.35), (0.75, 0.5), (0.9, 0.9), (1.0, 1.0))
_KNOWN: Corners = ((0.0, 0.0), (0.2, 0.03), (0.4, 0.15), (0.7, 0.35), (0.95, 1.0))
_WISH_UNKNOWN = 0.11
# Years in a trade -> how much of it is mastered: the first year counts most, five years are a full hand.
_MASTERY: Corners = ((0.0, 0.3), (1.0, 0.55), (3.0, 0.85), (5.0, 1.0))
_MASTERY_UNKNOWN = 0.8
_TRADE_UNKNOWN = 0.1
_LEARNT = 0.3
# Whoever takes any work wants this work too, but less surely than who names it.
_ANY_ON_THE_SPOT, _ANY_ELSE, _FACTORY, _EMPLOYER = 0.75, 0.4, 0.7, 0.8
# Who wants to go abroad takes the work there is; who was not asked stands far behind. Work at home for who wants to go.
_ABROAD_FOR_ITSELF, _ABROAD_UNASKED, _HOME_INSTEAD_OF_ABROAD = 0.9, 0.3, 0.6


# The columns of what is wished, whoever the enterprise is, and of what was done and learnt.
WISH_READS = ("wished", "trust", "says_wish", "takes_any", "takes_factory", "abroad", "abroad_only")
TRADE_READS = ("job", "job_trust", "major", "major_trust", "years")


def job(block: Block, need: Need, sight: Sight) -> Floats:
    """Chance 0..1, nan where neither a wish nor a trade is known."""
    wanted, known = _wanted(block, need, sight), sight.by_rows(block, TRADE_READS, lambda rows: trade(rows, need))
    silent = np.isnan(wanted)
    chance = _WISH_SHARE * np.where(silent, _WISH_UNKNOWN, wanted) + _TRADE_SHARE * known
    return np.where(silent & _no_trade_known(block), np.nan, chance)


def want(block: Block, need: Need, sight: Sight) -> Floats:
    """Chance 0..1 that the person wants this work, for the wish alone; silence has its stated chance."""
    wanted = _wanted(block, need, sight)
    return np.where(np.isnan(wanted), _WISH_UNKNOWN, wanted)


def _wanted(block: Block, need: Need, sight: Sight) -> Floats:
    """The part of its share that the wish earns, nan where none is stated; whoever names the very enterprise wants its work here."""
    wanted = sight.by_rows(block, WISH_READS, lambda rows: along(_WANTED, wish(rows, need)))
    if need.is_abroad or not sight.namers(need.vacancy.enterprise).any():
        return wanted
    return np.where(sight.wants_employer(block, need), np.fmax(wanted, along(_WANTED, np.array(_EMPLOYER))), wanted)


def can(block: Block, need: Need) -> Floats:
    """Chance 0..1 that the enterprise finds the hands it looks for, for what was done and learnt alone; silence has its stated chance."""
    return np.where(_no_trade_known(block), _TRADE_UNKNOWN, trade(block, need))


def _no_trade_known(block: Block) -> Bools:
    return np.asarray((block.job_trust == 0) & (block.major_trust == 0))


def wish(block: Block, need: Need) -> Floats:
    """Nearness 0..1 of the work to the best of the person's wishes, whoever the enterprise is; nan where they state none."""
    named = np.zeros(len(block))
    for order in range(WISHES):
        named = np.maximum(named, block.trust[:, order] * occupation_closeness(block.wished[order], need.posting.occupation))
    if need.is_abroad:
        ready = _ABROAD_FOR_ITSELF + (1 - _ABROAD_FOR_ITSELF) * named
        value = np.where(block.abroad == YES, ready, _ABROAD_UNASKED * named)
    else:
        value = np.where(block.abroad_only, _HOME_INSTEAD_OF_ABROAD * named, named)
        value = np.maximum(value, np.where(block.takes_any, _ANY_ON_THE_SPOT if need.suits_anyone else _ANY_ELSE, 0.0))
        value = np.maximum(value, np.where(block.takes_factory & need.is_factory, _FACTORY, 0.0))
    return np.where(block.says_wish | (value > 0), value, np.nan)


def trade_closeness(block: Block, need: Need) -> Floats:
    """Nearness of the present work, 0..1."""
    return block.job_trust * occupation_closeness(block.job, need.posting.occupation)


def trade(block: Block, need: Need) -> Floats:
    """What the person has done or learnt, 0..1: nearness of present work x years in it, or nearness of the trade learnt."""
    mastery = np.where(np.isnan(block.years), _MASTERY_UNKNOWN, along(_MASTERY, block.years))
    done = along(_KNOWN, trade_closeness(block, need)) * mastery
    learnt = _LEARNT * along(_KNOWN, block.major_trust * occupation_closeness(block.major, need.posting.occupation))
    return np.maximum(done, learnt)
