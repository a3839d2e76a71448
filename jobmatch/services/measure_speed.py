"""How fast the ranking is, as ratios within one process: machines differ, and so does what else they do."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from jobmatch.matching import DEFAULT_WEIGHTS, merge, rank, run_id
from jobmatch.matching.invented import invented_snapshot
from jobmatch.matching.shortlist import Shortlist
from jobmatch.matching.snapshot import Snapshot

__all__ = ["Measured", "Speed", "measure_speed"]

Answer = TypeVar("Answer")
TOP = 50
BLOCKS = 4
PAIRED_VACANCIES = 8  # of each, in the comparison pair by pair; its cost grows with their number alone


@dataclass(frozen=True, slots=True)
class Speed:
    """CPU seconds, and how many times those of the whole ranking (`ratio`)."""

    what: str
    seconds: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Measured:
    """`is_exact`: blocks ranked apart and merged gave the very same lists."""

    speeds: tuple[Speed, ...]
    is_exact: bool


def measure_speed(people: int, vacancies: int, *, as_of: date, cpu_seconds: Callable[[], float]) -> Measured:
    """On invented people; `cpu_seconds` is the clock of this process."""
    snapshot = invented_snapshot(people, vacancies, as_of)
    rank(replace(snapshot, candidates=snapshot.candidates[:1]))  # what is built once for all runs is built before
    whole, lists = timed(cpu_seconds, lambda: rank(snapshot, top=TOP))
    apart, merged = timed(cpu_seconds, lambda: in_blocks(snapshot))
    named, _ = timed(cpu_seconds, lambda: run_id(snapshot, DEFAULT_WEIGHTS, TOP))
    one, _ = timed(cpu_seconds, lambda: rank(replace(snapshot, candidates=snapshot.candidates[:1]), top=TOP))
    paired, _ = timed(cpu_seconds, lambda: pair_by_pair(snapshot))
    few = min(PAIRED_VACANCIES, vacancies)
    found = (
        ("the whole ranking, with reasons", whole),
        (f"the same in {BLOCKS} blocks, merged", apart),
        ("the run's name, from all its data", named),
        ("one changed person against all vacancies", one),
        ("titles against wishes pair by pair, rapidfuzz token_set", paired * vacancies / few),
    )
    return Measured(tuple(Speed(what, seconds, seconds / whole) for what, seconds in found), merged == lists)


def timed(cpu_seconds: Callable[[], float], deed: Callable[[], Answer]) -> tuple[float, Answer]:
    begun = cpu_seconds()
    answer = deed()
    return cpu_seconds() - begun, answer


def in_blocks(snapshot: Snapshot) -> list[Shortlist]:
    cut = [snapshot.candidates[at::BLOCKS] for at in range(BLOCKS)]
    return merge([rank(replace(snapshot, candidates=part), top=TOP) for part in cut], TOP)


def pair_by_pair(snapshot: Snapshot) -> object:
    """What a first attempt would do: compare every title with every wish."""
    titles = [vacancy.title for vacancy in snapshot.vacancies[:PAIRED_VACANCIES]]
    return np.argsort(-cdist(titles, [each.wish_text for each in snapshot.candidates], scorer=fuzz.token_set_ratio))[:, :TOP]
