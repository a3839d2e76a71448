"""How near the work is to the person: what they want, and what they have done or learnt. Either may carry the other."""

import numpy as np

from jobmatch.matching.block import WISHES, YES, Block, Bools, Floats
from jobmatch.matching.curves import Corners, along
from jobmatch.matching.need import Need
from jobmatch.matching.sight import Sight, occupation_closeness

# Of those who want this very work and have mastered it, how many a fit is made with where only one of the two holds.
_WISH_SHARE, _TRADE_SHARE = 0.5, 0.5
# Nearness of a wish to the work -> its part of that share. A wish for a neighbouring trade is a wish for another job, and a second wish is
# a second choice; work that is learnt on the spot forgives more than a trade.
_WANTED_ON_THE_SPOT: Corners = ((0.0, 0.01), (0.2, 0.02), (0.4, 0.12), (0.7, 0.4), (0.85, 0.6), (0.95, 1.0))
_WANTED_TRADE: Corners = ((0.0, 0.01), (0.2, 0.02), (0.4, 0.07), (0.7, 0.3), (0.85, 0.4), (0.95, 0.9))
# Whoever takes any work, or any factory, wants what is learnt on the spot too, but less surely than who names it; a trade hardly ever.
_ANY_ON_THE_SPOT, _ANY_TRADE, _FACTORY, _EMPLOYER = 0.4, 0.05, 0.4, 0.4
_SILENT_ON_THE_SPOT, _SILENT_TRADE = 0.08, 0.02
# The same for the trade: hands that know a neighbouring one must still learn this one. Whoever names another wish has turned away from
# the trade they have.
_KNOWN: Corners = ((0.0, 0.0), (0.2, 0.03), (0.4, 0.15), (0.7, 0.4), (0.95, 1.0))
_TURNED_AWAY = 0.5
# Years in a trade -> how much of it is mastered: the first year counts most, five years are a full hand.
_MASTERY: Corners = ((0.0, 0.3), (1.0, 0.65), (3.0, 0.9), (5.0, 1.0))
_MASTERY_UNKNOWN = 0.85
# Who says nothing of present work has, now and then, the trade that the wish names; by nearness of the wish.
_TRADE_UNSAID: Corners = ((0.0, 0.02), (0.4, 0.05), (0.7, 0.1), (0.95, 0.25))
_TRADE_UNKNOWN = 0.2
# From here on work is in a trade near enough that its years count for this one.
NEAR_TRADE = 0.35
_LEARNT = 0.4
# Who wants to go abroad takes the work there is, and likes the work they name best; who was not asked stands far behind. Work at home for
# who wants to go.
_ABROAD, _ABROAD_AND_NAMED, _ABROAD_UNASKED, _HOME_INSTEAD_OF_ABROAD = 0.85, 0.15, 0.3, 0.6


# The columns of what is wished, whoever the enterprise is, and of what was done and learnt.
WISH_READS = ("wished", "trust", "says_wish", "takes_any", "takes_factory", "abroad", "abroad_only")
TRADE_READS = ("job", "job_trust", "major", "major_trust", "years")
HANDS_READS = ("wished", "trust", *TRADE_READS)


def job(block: Block, need: Need, sight: Sight) -> Floats:
    """Chance 0..1, nan where neither a wish nor a trade is known."""
    wanted = _wanted(block, need, sight)
    silent = np.isnan(wanted)
    known = sight.by_rows(block, HANDS_READS, lambda rows: _hands(rows, need))
    chance = _WISH_SHARE * np.where(silent, _silent(need), wanted) + _TRADE_SHARE * known
    return np.where(silent & _no_trade_known(block), np.nan, chance)


def want(block: Block, need: Need, sight: Sight) -> Floats:
    """Chance 0..1 that the person wants this work, for the wish alone; silence has its stated chance."""
    wanted = _wanted(block, need, sight)
    return np.where(np.isnan(wanted), _silent(need), wanted)


def can(block: Block, need: Need) -> Floats:
    """Chance 0..1 that the enterprise finds the hands it looks for, for what was done and learnt alone; silence has its stated chance."""
    return np.where(_no_trade_known(block), _TRADE_UNKNOWN, trade(block, need))


def _silent(need: Need) -> float:
    return _SILENT_ON_THE_SPOT if need.on_the_spot else _SILENT_TRADE


def _wanted(block: Block, need: Need, sight: Sight) -> Floats:
    """The part of its share that the wish earns, nan where none is stated; whoever names the very enterprise wants its work here."""
    wanted = sight.by_rows(block, WISH_READS, lambda rows: wish(rows, need))
    if need.is_abroad or not sight.namers(need.vacancy.enterprise).any():
        return wanted
    return np.where(sight.wants_employer(block, need), np.fmax(wanted, _EMPLOYER), wanted)


def _hands(block: Block, need: Need) -> Floats:
    """The part of its share that the trade earns, less where the wish has turned away from it."""
    named = _named(block, need)
    turned = np.where(block.trust[:, 0] > 0, _TURNED_AWAY + (1 - _TURNED_AWAY) * named, 1.0)
    # Whoever says a trade near the work has no less than who says none.
    is_near = trade_closeness(block, need) >= NEAR_TRADE
    unsaid = np.where((block.job_trust == 0) | is_near, along(_TRADE_UNSAID, named), 0.0)
    return np.maximum(unsaid, trade(block, need) * turned)


def learnt_earns(learnt: float, named: float | None) -> bool:
    """Whether a trade that was learnt, this near the work, earns more than saying nothing of one's trade; `named` is the nearest wish."""
    turned = 1.0 if named is None else _TURNED_AWAY + (1 - _TURNED_AWAY) * named
    known, unsaid = along(_KNOWN, np.array(learnt)), along(_TRADE_UNSAID, np.array(named or 0.0))
    return bool(_LEARNT * known * turned > unsaid)


def _no_trade_known(block: Block) -> Bools:
    return np.asarray((block.job_trust == 0) & (block.major_trust == 0))


def _named(block: Block, need: Need) -> Floats:
    """Nearness 0..1 of the work to the best of the occupations that the person names."""
    named = np.zeros(len(block))
    for order in range(WISHES):
        named = np.maximum(named, block.trust[:, order] * occupation_closeness(block.wished[order], need.posting.occupation))
    return named


def wish(block: Block, need: Need) -> Floats:
    """What the wish earns, 0..1, whoever the enterprise is; nan where none is stated."""
    named = _named(block, need)
    corners = _WANTED_ON_THE_SPOT if need.on_the_spot else _WANTED_TRADE
    if need.is_abroad:
        value = np.where(block.abroad == YES, _ABROAD + _ABROAD_AND_NAMED * named, along(corners, _ABROAD_UNASKED * named))
    else:
        value = along(corners, np.where(block.abroad_only, _HOME_INSTEAD_OF_ABROAD * named, named))
        value = np.maximum(value, np.where(block.takes_any, _ANY_ON_THE_SPOT if need.on_the_spot else _ANY_TRADE, 0.0))
        value = np.maximum(value, np.where(block.takes_factory & need.is_factory, _FACTORY, 0.0))
    return np.where(block.says_wish | (named > 0), value, np.nan)


def trade_closeness(block: Block, need: Need) -> Floats:
    """Nearness of the present work, 0..1."""
    return block.job_trust * occupation_closeness(block.job, need.posting.occupation)


def trade(block: Block, need: Need) -> Floats:
    """What the person has done or learnt, 0..1: nearness of present work x years in it, or nearness of the trade learnt."""
    mastery = np.where(np.isnan(block.years), _MASTERY_UNKNOWN, along(_MASTERY, block.years))
    done = along(_KNOWN, trade_closeness(block, need)) * mastery
    learnt = _LEARNT * along(_KNOWN, block.major_trust * occupation_closeness(block.major, need.posting.occupation))
    return np.maximum(done, learnt)
