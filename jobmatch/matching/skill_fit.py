"""Skills that a vacancy asks for or welcomes, against those that somebody's words bear."""

from collections.abc import Collection, Sequence
from functools import cache
from math import log

import numpy as np

from jobmatch.catalogue.skills import skills
from jobmatch.matching.block import Block, Floats
from jobmatch.matching.need import Need
from jobmatch.matching.said_skills import kind_of

# What is left where the words bear none of the skills asked: they name others of their kind, or say no; or they are silent.
NONE_OF_THEM, SKILLS_UNKNOWN = 0.75, 0.95
# Whoever names one craft of so many says nothing of another.
_CRAFT = "craft"
SKILL_READS = ("lacks", "skills")


def skill_chance(block: Block, need: Need) -> Floats:
    """One skill of several asked already says more than silence; nan where the words name none of their kind."""
    asked = need.posting.skills
    if not asked:
        return np.ones(len(block))
    share = np.fromiter((_share(held, asked) for held in block.skill_sets()), dtype=np.float64)[block.skills.at]
    others = block.says_skills(lambda held: bool(_kinds(held) & _kinds(asked))) | block.denies_skills(lambda no: bool({*no} & {*asked}))
    return np.where(share > 0, SKILLS_UNKNOWN + (1 - SKILLS_UNKNOWN) * share, np.where(others, NONE_OF_THEM, np.nan))


def _share(held: Collection[str], asked: Sequence[str]) -> float:
    whole = sum(map(_rarity, asked))
    return sum(_rarity(term) for term in asked if term in held) / whole


def _kinds(terms: Sequence[str]) -> set[str]:
    return {kind_of(term) for term in terms} - {"", _CRAFT}


@cache
def _rarity(term: str) -> float:
    """Kinds with few skills on the list tell people apart: a language or a machine more than one craft of many."""
    listed = [skill.kind for skill in skills().values()]
    return log(1 + len(listed) / max(listed.count(kind_of(term)), 1))
