"""Conditions of the job itself, apart from the points: a known no excludes, an unknown is asked."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobmatch.matching.block import NO, UNKNOWN, YES, Block, Bools
from jobmatch.matching.licences import holds, known_not_to_hold
from jobmatch.matching.need import Need
from jobmatch.vacancies.closed_trades import is_closed_to_minors

# The columns that conditions know; whoever adds a condition names here what it reads.
READ_BY_CONDITIONS = ("abroad", "child", "licences", "minor", "needs_no_work")


@dataclass(frozen=True, slots=True)
class Condition:
    """`fails` and `unknown` give one flag per candidate; `why_not` and `ask` are Vietnamese, to be read aloud."""

    name: str
    fails: Callable[[Block, Need], Bools]
    unknown: Callable[[Block, Need], Bools]
    why_not: str
    ask: str


def closed_to_minors(need: Need) -> bool:
    """Night work, heavy work, work abroad and listed trades."""
    return need.is_night or need.is_heavy or need.is_abroad or is_closed_to_minors(need.posting.occupation)


def _nobody(block: Block, _: Need) -> Bools:
    return np.zeros(len(block), dtype=np.bool_)


def _wrong_licence(block: Block, need: Need) -> Bools:
    asked = need.posting.licence_classes
    return block.by_licences(lambda held: known_not_to_hold(held, asked)) if asked else _nobody(block, need)


def _licence_unknown(block: Block, need: Need) -> Bools:
    asked = need.posting.licence_classes
    return block.by_licences(lambda held: not holds(held, asked)) if asked else _nobody(block, need)


def _stays_home(block: Block, need: Need) -> Bools:
    return np.asarray(block.abroad == NO) if need.is_abroad else _nobody(block, need)


def _abroad_unknown(block: Block, need: Need) -> Bools:
    return np.asarray(block.abroad == UNKNOWN) if need.is_abroad else _nobody(block, need)


def _protected_minor(block: Block, need: Need) -> Bools:
    return np.asarray(block.minor == YES) if closed_to_minors(need) else _nobody(block, need)


def _age_unknown(block: Block, need: Need) -> Bools:
    return np.asarray(block.minor == UNKNOWN) if closed_to_minors(need) else _nobody(block, need)


def _child(block: Block, _: Need) -> Bools:
    return np.asarray(block.child == YES)


def _may_be_child(block: Block, need: Need) -> Bools:
    """Where eighteen is asked for, that question asks for the birth date already."""
    return _nobody(block, need) if closed_to_minors(need) else np.asarray(block.child == UNKNOWN)


def _needs_no_work(block: Block, _: Need) -> Bools:
    return block.needs_no_work


CONDITIONS = (
    Condition("needs_no_work", _needs_no_work, _nobody, "Đã ghi là không có nhu cầu tìm việc.", ""),
    Condition(
        "child",
        _child,
        _may_be_child,
        "Chưa đủ mười lăm tuổi, luật chưa cho đi làm.",
        "Cần hỏi ngày sinh: phải đủ mười lăm tuổi mới được đi làm.",
    ),
    Condition(
        "minor",
        _protected_minor,
        _age_unknown,
        "Chưa đủ mười tám tuổi, luật không cho làm việc này.",
        "Cần hỏi ngày sinh: việc này phải đủ mười tám tuổi.",
    ),
    Condition(
        "licence",
        _wrong_licence,
        _licence_unknown,
        "Bằng lái đã ghi thấp hơn hạng mà việc này cần.",
        "Chưa rõ có bằng lái hay chứng chỉ mà việc này cần không.",
    ),
    Condition(
        "abroad",
        _stays_home,
        _abroad_unknown,
        "Đã nói là không đi làm việc ở nước ngoài.",
        "Chưa rõ có muốn đi làm việc ở nước ngoài không.",
    ),
)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Per condition, in the order of CONDITIONS, who fails and who must be asked."""

    fails: tuple[Bools, ...]
    unknown: tuple[Bools, ...]

    @property
    def excluded(self) -> Bools:
        """True for candidates whom any condition takes out."""
        return np.asarray(np.logical_or.reduce(self.fails))

    def at(self, rows: NDArray[np.integer]) -> "Verdicts":
        return Verdicts(tuple(flags[rows] for flags in self.fails), tuple(flags[rows] for flags in self.unknown))

    def failed_at(self, at: int) -> list[Condition]:
        return [condition for condition, fails in zip(CONDITIONS, self.fails, strict=True) if fails[at]]

    def asked_at(self, at: int) -> list[Condition]:
        return [condition for condition, unknown in zip(CONDITIONS, self.unknown, strict=True) if unknown[at]]


def judge(block: Block, need: Need) -> Verdicts:
    return Verdicts(
        tuple(condition.fails(block, need) for condition in CONDITIONS),
        tuple(condition.unknown(block, need) for condition in CONDITIONS),
    )
