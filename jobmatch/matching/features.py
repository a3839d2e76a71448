"""The features of a pair, each a value between nought and one, more is better; nan = not known, which earns the neutral value."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from jobmatch.matching.block import NO, UNKNOWN, WISHES, YES, Block, Floats
from jobmatch.matching.curves import Corners, along
from jobmatch.matching.licences import holds
from jobmatch.matching.need import Need
from jobmatch.matching.sight import Sight, occupation_closeness
from jobmatch.matching.travel import travel

# Whoever takes any work wants this work too, but less surely than who names it.
_ANY_ON_THE_SPOT, _ANY_ELSE, _FACTORY = 0.75, 0.4, 0.7
_EMPLOYER = 0.8
_ABROAD_FOR_ITSELF, _ABROAD_UNASKED, _HOME_INSTEAD_OF_ABROAD = 0.6, 0.3, 0.6
# Years in a trade -> how much of it is mastered: the first year counts most, five years are a full hand.
_MASTERY: Corners = ((0, 0.3), (1, 0.55), (3, 0.85), (5, 1.0))
_MASTERY_UNKNOWN = 0.5
_MAJOR = 0.6
_GAP: Corners = ((0, 1.0), (1, 0.4), (2, 0.15), (4, 0.0))
# A full hand without paper stands where a worker with an elementary certificate (level 3) stands.
_SKILLED_LEVEL, _SKILLED_YEARS, _SKILLED_TRADE = 3.0, 3.0, 0.7
_WISH_AGE: Corners = ((180, 1.0), (720, 0.2))
_PAY_OVER: Corners = ((0.0, 0.6), (0.3, 0.0))


def wish(block: Block, need: Need, sight: Sight) -> Floats:
    """How near the work is to what the person wants; the best of their wishes counts."""
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
        value = np.maximum(value, np.where(sight.wants_employer(block, need), _EMPLOYER, 0.0))
    return np.where(block.says_wish | (value > 0), value, np.nan)


def words(block: Block, need: Need, sight: Sight) -> Floats:
    """Likeness of the words themselves, for what no code tells apart: two jobs of one code, a machine, a material."""
    said = (block.wish_words.at != _place_of(block.wish_words.values, "")) | (block.job_words.at != _place_of(block.job_words.values, ""))
    return np.where(said, np.maximum(sight.wish_words(block, need), 0.8 * sight.job_words(block, need)), np.nan)


def _place_of(values: tuple[str, ...], value: str) -> int:
    return values.index(value) if value in values else -1


def trade_closeness(block: Block, need: Need) -> Floats:
    """Nearness of the present work, 0..1."""
    return block.job_trust * occupation_closeness(block.job, need.posting.occupation)


def trade(block: Block, need: Need, _: Sight) -> Floats:
    """What the person has done or learnt: nearness of present work x years in it, or nearness of the trade learnt."""
    mastery = np.where(np.isnan(block.years), _MASTERY_UNKNOWN, along(_MASTERY, block.years))
    done = trade_closeness(block, need) * mastery
    learnt = _MAJOR * block.major_trust * occupation_closeness(block.major, need.posting.occupation)
    unknown = (block.job_trust == 0) & (block.major_trust == 0)
    return np.where(unknown, np.nan, np.maximum(done, learnt))


def qualification(block: Block, need: Need, _: Sight) -> Floats:
    """Papers against papers asked; years of skilled work without paper count as an elementary certificate."""
    skilled = (trade_closeness(block, need) >= _SKILLED_TRADE) & (block.years >= _SKILLED_YEARS)
    shown = np.where(skilled, np.fmax(block.qualification, _SKILLED_LEVEL), block.qualification)
    return _enough(shown, need.qualification)


def education(block: Block, need: Need, _: Sight) -> Floats:
    return _enough(block.education, need.education)


def _enough(shown: Floats, asked: int) -> Floats:
    if not asked:
        return np.ones(len(shown))
    return along(_GAP, np.maximum(asked - shown, 0))


def licence(block: Block, need: Need, _: Sight) -> Floats:
    """Whoever holds the licence asked for, or any licence that includes it; nothing asked is nothing missing."""
    asked = need.posting.licence_classes
    if not asked:
        return np.ones(len(block))
    return np.where(block.by_licences(lambda held: holds(held, asked)), 1.0, np.nan)


def pay(block: Block, need: Need, _: Sight) -> Floats:
    """Pay wished against pay offered; where either side is silent nobody is better for it."""
    low, high = need.pay_from_vnd, need.pay_to_vnd
    if low is None or high is None:
        return np.full(len(block), np.nan)
    within = 1.0 - 0.4 * np.clip((block.pay_vnd - low) / max(high - low, 1), 0.0, 1.0)
    return np.where(block.pay_vnd <= high, within, along(_PAY_OVER, (block.pay_vnd - high) / high))


def shift(block: Block, need: Need, _: Sight) -> Floats:
    if not need.is_night:
        return np.ones(len(block))
    return _by_answer(block.night)


def heavy(block: Block, need: Need, _: Sight) -> Floats:
    if not need.is_heavy:
        return np.ones(len(block))
    return _by_answer(block.heavy)


def _by_answer(answers: np.ndarray) -> Floats:
    return np.where(answers == UNKNOWN, np.nan, np.where(answers == NO, 0.0, 1.0))


def free(block: Block, need: Need, _: Sight) -> Floats:
    """Without work first: they can start."""
    return block.free


def fresh(block: Block, need: Need, _: Sight) -> Floats:
    return along(_WISH_AGE, block.wish_age_days)


@dataclass(frozen=True, slots=True)
class Feature:
    """`neutral` is what a missing fact earns, published beside the weight: near the middle of known values, never near the best."""

    name: str
    value: Callable[[Block, Need, Sight], Floats]
    neutral: float


FEATURES = (
    Feature("wish", wish, 0.35),
    Feature("words", words, 0.1),
    Feature("trade", trade, 0.15),
    Feature("qualification", qualification, 0.5),
    Feature("education", education, 0.6),
    Feature("licence", licence, 0.2),
    Feature("travel", travel, 0.3),
    Feature("pay", pay, 0.6),
    Feature("shift", shift, 0.75),
    Feature("heavy", heavy, 0.75),
    Feature("free", free, 0.6),
    Feature("fresh", fresh, 0.5),
)
