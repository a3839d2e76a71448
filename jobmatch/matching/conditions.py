"""Conditions of the job itself, apart from the points: a known no excludes, an unknown is asked."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobmatch.matching.block import NO, UNKNOWN, YES, Block, Bools, Floats
from jobmatch.matching.job import NEAR_TRADE, trade_closeness
from jobmatch.matching.licences import holds, known_not_to_hold
from jobmatch.matching.need import Need
from jobmatch.vacancies.closed_trades import is_closed_to_minors

Test = Callable[[Block, Need], Bools]
# The columns that conditions know; whoever adds a condition names here what it reads.
READ_BY_CONDITIONS = (
    *("abroad", "child", "education", "job", "job_trust", "lacks", "licences", "minor", "needs_no_work", "qualification"),
    *("skills", "years"),
)


@dataclass(frozen=True, slots=True)
class Condition:
    """`fails` and `unknown` give one flag per candidate; `why_not` and `ask` are Vietnamese, to be read aloud."""

    name: str
    fails: Test
    unknown: Test
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


def is_must(need: Need, name: str) -> bool:
    """Asked for, and staff have accepted that nobody without it may be sent."""
    return name in need.posting.accepted_musts and bool(getattr(need.posting, name))


def _below(name: str) -> Test:
    """Known to have less than is asked; schooling and papers are what a record says, and years do not stand for either."""
    return lambda block, need: _shown(block, name) < getattr(need, name) if is_must(need, name) else _nobody(block, need)


def _not_said(name: str) -> Test:
    return lambda block, need: np.isnan(_shown(block, name)) if is_must(need, name) else _nobody(block, need)


def _shown(block: Block, name: str) -> Floats:
    return block.education if name == "education" else block.qualification


def _too_few_years(block: Block, need: Need) -> Bools:
    """Fewer than asked in whatever trade: nobody has more years in one trade than in all."""
    asked = need.posting.experience_years
    return np.asarray(block.years < asked) if asked and is_must(need, "experience_years") else _nobody(block, need)


def _years_unknown(block: Block, need: Need) -> Bools:
    """No years are known, or years enough in another trade: what was done before is not written."""
    asked = need.posting.experience_years
    if not asked or not is_must(need, "experience_years"):
        return _nobody(block, need)
    return np.asarray(np.isnan(block.years) | ((block.years >= asked) & (trade_closeness(block, need) < NEAR_TRADE)))


def _denies_skill(block: Block, need: Need) -> Bools:
    asked = need.posting.skills
    return block.denies_skills(lambda denied: any(each in denied for each in asked)) if is_must(need, "skills") else _nobody(block, need)


def _skill_unknown(block: Block, need: Need) -> Bools:
    """Whoever does not name a skill may well have it."""
    if not is_must(need, "skills"):
        return _nobody(block, need)
    asked = need.posting.skills
    return ~(block.says_skills(lambda held: all(each in held for each in asked)) | _denies_skill(block, need))


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
        "qualification",
        _below("qualification"),
        _not_said("qualification"),
        "Nơi tuyển nhất định cần bằng cấp nghề, hồ sơ ghi chưa có.",
        "Nơi tuyển nhất định cần bằng cấp nghề, chưa rõ có không.",
    ),
    Condition(
        "education",
        _below("education"),
        _not_said("education"),
        "Học vấn đã ghi thấp hơn mức nơi tuyển nhất định cần.",
        "Nơi tuyển nhất định cần học vấn, chưa rõ đã học đến đâu.",
    ),
    Condition(
        "experience",
        _too_few_years,
        _years_unknown,
        "Số năm đã làm ít hơn mức nơi tuyển nhất định cần.",
        "Nơi tuyển nhất định cần kinh nghiệm, chưa rõ có đủ không.",
    ),
    Condition(
        "skills",
        _denies_skill,
        _skill_unknown,
        "Đã nói là không biết điều nơi tuyển nhất định cần.",
        "Nơi tuyển nhất định cần một kỹ năng, chưa rõ có không.",
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


def judge(block: Block, need: Need) -> Verdicts:
    return Verdicts(
        tuple(condition.fails(block, need) for condition in CONDITIONS),
        tuple(condition.unknown(block, need) for condition in CONDITIONS),
    )
