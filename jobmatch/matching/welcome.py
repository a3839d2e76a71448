"""What a vacancy welcomes and does not ask: whoever has it stands a little higher, and whoever has not stands with those who are silent."""

from typing import Any

import numpy as np

from jobmatch.matching.block import Block, Bools, Floats
from jobmatch.matching.job import NEAR_TRADE, trade_closeness
from jobmatch.matching.licences import holds
from jobmatch.matching.need import Need

# What is left at most without what is welcome; above what silence leaves of anything that is asked.
WITHOUT = 0.85


def welcomed(chance: Floats, block: Block, need: Need, name: str) -> Floats:
    """`name` is the field of the posting; no worth that lies below WITHOUT is touched."""
    wanted = need.posting.nice.get(name)
    if wanted is None:
        return chance
    return np.where((chance > WITHOUT) & ~_has(block, need, name, wanted), WITHOUT, chance)


def _has(block: Block, need: Need, name: str, wanted: Any) -> Bools:
    if name == "education":
        return np.asarray(block.education >= wanted)
    if name == "qualification":
        return np.asarray(block.qualification >= wanted)
    if name == "licence_classes":
        return block.by_licences(lambda held: holds(held, wanted))
    if name == "skills":
        return block.says_skills(lambda held: any(term in held for term in wanted))
    # Of years no number may be named: any then.
    years = np.where(trade_closeness(block, need) >= NEAR_TRADE, block.years, 0.0)
    return np.asarray((years > 0) & (years >= wanted))
