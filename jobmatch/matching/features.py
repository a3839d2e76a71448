"""The features of a pair. Each says what chance of a fit is left where all else fits; nan = not known, which has its own stated chance."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from jobmatch.catalogue.usual_pay import usual_pay_vnd
from jobmatch.matching.block import NO, UNKNOWN, Block, Floats, Ints
from jobmatch.matching.curves import Corners, along, worth
from jobmatch.matching.job import NEAR_TRADE, TRADE_READS, WISH_READS, job, trade_closeness
from jobmatch.matching.licences import holds, most_hold
from jobmatch.matching.likeness import GRADES, Grades
from jobmatch.matching.need import Need
from jobmatch.matching.sight import Sight
from jobmatch.matching.skill_fit import NONE_OF_THEM, SKILL_READS, SKILLS_UNKNOWN, skill_chance
from jobmatch.matching.travel import travel
from jobmatch.matching.welcome import welcomed

# Steps of schooling, and of papers, that are missing.
_SCHOOL_GAP: Corners = ((0, 1.0), (1, 0.3), (2, 0.08), (3, 0.03))
_PAPER_GAP: Corners = ((0, 1.0), (1, 0.15), (2, 0.03))
# A full hand without paper stands where a worker with an elementary certificate (level 3) stands.
_SKILLED_LEVEL, _SKILLED_YEARS, _SKILLED_TRADE = 3.0, 3.0, 0.7
_YEARS_MISSING: Corners = ((0, 1.0), (1, 0.6), (2, 0.4), (3, 0.3))
# Pay wished, over or under the middle of what is offered.
_PAY_GAP: Corners = ((-0.05, 1.0), (0.0, 0.75), (0.05, 0.45), (0.1, 0.26), (0.15, 0.16), (0.2, 0.1), (0.3, 0.05))
# The same over what such work usually pays, where the vacancy does not say: at its best what silence leaves.
_PAY_UNKNOWN = 0.45
_USUAL_PAY_GAP: Corners = ((-0.1, _PAY_UNKNOWN), (0.0, 0.32), (0.1, 0.18), (0.3, 0.06))
_SAID_NO = 0.1
_WORDS: Corners = ((0.0, 0.75), (1.0, 1.0))
_WORDS_BY_GRADE = np.concatenate([[np.nan], along(_WORDS, np.linspace(0, 1, GRADES - 1))])
_WISH_AGE: Corners = ((180, 1.0), (720, 0.5))


def words(block: Block, need: Need, sight: Sight) -> Floats:
    """Likeness of the words themselves, for what no code tells apart: two jobs of one code, a machine, a material."""
    return np.asarray(_WORDS_BY_GRADE[words_grade(block, need, sight)])


def words_grade(block: Block, need: Need, sight: Sight) -> Grades:
    """The wish speaks, and the present job four fifths as loud; 0 where there is neither."""
    job = sight.job_words(block, need)
    return np.asarray(np.maximum(sight.wish_words(block, need), job - job // 5))


def qualification(block: Block, need: Need, _: Sight) -> Floats:
    """Papers against papers asked; years of skilled work without paper count as an elementary certificate."""
    skilled = (trade_closeness(block, need) >= _SKILLED_TRADE) & (block.years >= _SKILLED_YEARS)
    shown = np.where(skilled, np.fmax(block.qualification, _SKILLED_LEVEL), block.qualification)
    return welcomed(_enough(shown, need.qualification, _PAPER_GAP), block, need, "qualification")


def education(block: Block, need: Need, _: Sight) -> Floats:
    return welcomed(_enough(block.education, need.education, _SCHOOL_GAP), block, need, "education")


def _enough(shown: Floats, asked: int, gap: Corners) -> Floats:
    if not asked:
        return np.ones(len(shown))
    return along(gap, np.maximum(asked - shown, 0))


def experience(block: Block, need: Need, _: Sight) -> Floats:
    """Years in this trade, or one near it, against years asked."""
    asked = need.posting.experience_years
    if not asked:
        return welcomed(np.ones(len(block)), block, need, "experience_years")
    years = np.where(trade_closeness(block, need) >= NEAR_TRADE, block.years, 0.0)
    known = np.where(block.job_trust == 0, np.nan, along(_YEARS_MISSING, np.maximum(asked - years, 0)))
    return welcomed(known, block, need, "experience_years")


def licence(block: Block, need: Need, _: Sight) -> Floats:
    """Whoever holds the licence asked for, or any licence that includes it; what most hold, or nothing, is nothing missing."""
    asked = need.posting.licence_classes
    if most_hold(asked):
        return welcomed(np.ones(len(block)), block, need, "licence_classes")
    held = np.where(block.by_licences(lambda held: holds(held, asked)), 1.0, np.nan)
    return welcomed(held, block, need, "licence_classes")


def skills(block: Block, need: Need, _: Sight) -> Floats:
    return welcomed(skill_chance(block, need), block, need, "skills")


def pay(block: Block, need: Need, _: Sight) -> Floats:
    """Pay wished against pay offered. A silent vacancy is never good pay: who wishes more than usual stands lower."""
    middle = need.pay_middle_vnd
    if middle is None:
        usual = usual_pay_vnd(need.posting.occupation)
        over = (block.pay_vnd - usual) / usual if usual else np.full(len(block), np.nan)
        return np.where(over > _USUAL_PAY_GAP[0][0], along(_USUAL_PAY_GAP, over), np.nan)
    return along(_PAY_GAP, (block.pay_vnd - middle) / middle)


def shift(block: Block, need: Need, _: Sight) -> Floats:
    return _by_answer(block.night, asked=need.is_night)


def heavy(block: Block, need: Need, _: Sight) -> Floats:
    return _by_answer(block.heavy, asked=need.is_heavy)


def _by_answer(answers: Ints, *, asked: bool) -> Floats:
    if not asked:
        return np.ones(len(answers))
    return np.where(answers == UNKNOWN, np.nan, np.where(answers == NO, _SAID_NO, 1.0))


def free(block: Block, need: Need, _: Sight) -> Floats:
    """Without work first: they can start."""
    return block.free


def fresh(block: Block, need: Need, _: Sight) -> Floats:
    return along(_WISH_AGE, block.wish_age_days)


@dataclass(frozen=True, slots=True)
class Feature:
    """`unknown` is the chance that a missing fact leaves, between those of good and of bad facts; at `least` no point is left.

    `reads` names the columns that `chance` reads: it is asked once for each different row of them, and of others it sees nothing.
    Where hardly two vacancies ask alike, `grade` says in few whole numbers what `chance` says, and `by_grade` the chance of each.
    """

    name: str
    chance: Callable[[Block, Need, Sight], Floats]
    unknown: float
    least: float
    reads: tuple[str, ...] = ()
    grade: Callable[[Block, Need, Sight], Grades] | None = None
    by_grade: Floats | None = None

    def value(self, block: Block, need: Need, sight: Sight) -> Floats:
        """0..1, more is better, nan where the fact is not known."""
        return self.value_of(self.chance(block, need, sight))

    def value_of(self, chance: Floats) -> Floats:
        return worth(chance, self.least)

    @property
    def neutral(self) -> float:
        """The value of a missing fact."""
        return float(worth(np.array([self.unknown]), self.least)[0])


JOB_READS = (*WISH_READS, "wish_words", *TRADE_READS)
# How many of a hundred fitting pairs are lost to each fact was counted on judged lists of other vacancies, and rounded; 2025-03-01.
FEATURES = (
    Feature("job", job, unknown=0.06, least=0.003, reads=JOB_READS),
    Feature("words", words, unknown=0.78, least=0.75, reads=("wish_words", "job_words"), grade=words_grade, by_grade=_WORDS_BY_GRADE),
    Feature("qualification", qualification, unknown=0.6, least=0.05, reads=("job", "job_trust", "years", "qualification")),
    Feature("education", education, unknown=0.65, least=0.05, reads=("education",)),
    Feature("experience", experience, unknown=0.35, least=0.3, reads=("job", "job_trust", "years")),
    Feature("skills", skills, unknown=SKILLS_UNKNOWN, least=NONE_OF_THEM, reads=SKILL_READS),
    Feature("licence", licence, unknown=0.08, least=0.05, reads=("licences",)),
    Feature("travel", travel, unknown=0.3, least=0.02, reads=("place", "far", "wheels", "abroad", "wish_place")),
    Feature("pay", pay, unknown=_PAY_UNKNOWN, least=0.05, reads=("pay_vnd",)),
    Feature("shift", shift, unknown=0.85, least=0.1, reads=("night",)),
    Feature("heavy", heavy, unknown=0.85, least=0.1, reads=("heavy",)),
    Feature("free", free, unknown=0.65, least=0.55, reads=("free",)),
    Feature("fresh", fresh, unknown=0.8, least=0.5, reads=("wish_age_days",)),
)
_JOB = FEATURES[0]


def worth_of_job(chance: Floats) -> Floats:
    """What one side alone makes of the work, 0..1, on the scale of the feature `job`."""
    return worth(chance, _JOB.least)
