"""Why this person for this vacancy: which of all findings are told, and in which order; each audience hears its own sentences."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from jobmatch.matching.audience import Audience
from jobmatch.matching.conditions import Condition
from jobmatch.matching.findings import NEUTRAL, Finding, asked_facts, findings_of, spare_findings
from jobmatch.matching.need import Need
from jobmatch.matching.sentences import reason_of
from jobmatch.matching.shortlist import Contribution, Reason, ReasonKind
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights

MOST_FOR, LEAST_FOR, MOST_AGAINST, MOST_ASKED = 5, 2, 3, 3
FOR, AGAINST, ASK = ReasonKind.FOR, ReasonKind.AGAINST, ReasonKind.ASK
_MOST = {FOR: MOST_FOR, AGAINST: MOST_AGAINST, ASK: MOST_ASKED}
# What tells two people apart is never left out for want of room: what they want, what they have done, where they live, what they ask.
_ALWAYS_TOLD = frozenset({"wish", "trade", "travel", "pay"})
# By these words a reason has said already what the vacancy offers.
_WORDS_OF_OFFERS = {
    "offer.room": ("có chỗ ở",),
    "offer.bus": ("có xe đưa đón", "có xe đón"),
    "offer.pay": ("nơi tuyển trả", "nơi này trả", "Nơi này trả", "tuyển chỉ trả"),
    "offer.fixed_pay": ("nơi tuyển trả", "nơi này trả", "Nơi này trả", "tuyển chỉ trả"),
    "offer.no_paper": ("không đòi bằng cấp",),
    "offer.by_day": ("làm ban ngày",),
}
# What is asked first: what could still exclude, then what this very job is hard about, then what any job would ask.
_ASKED_FIRST = (
    "child",
    "minor",
    "licence",
    "abroad",
    "wish",
    "shift",
    "heavy",
    "fresh",
    "qualification",
    "education",
    "experience",
    "skills",
    "pay",
    "travel",
    "trade",
    "free",
)


def reasons_of(
    candidate: Candidate,
    need: Need,
    contributions: Sequence[Contribution],
    asked: Sequence[Condition],
    wish_age_days: int | None,
    *,
    weights: Weights = DEFAULT_WEIGHTS,
    audience: Audience = Audience.STAFF,
) -> tuple[Reason, ...]:
    """Two to five reasons for, up to three against, up to three questions.

    First among those for stands what earned most over silence, first among those against what lost most, first among questions the gravest.
    Staff are told of two people in different words when what the ranking looked at of them differs in the wish, the trade, its years (to
    the half year), the thôn (but for work abroad) or the pay (to a hundred thousand).
    """
    found = findings_of(candidate, need, contributions, asked, wish_age_days, silence=_silence(weights))
    told = _told(found, audience, {condition.name: condition.ask for condition in asked})
    lacking = LEAST_FOR - sum(reason.kind is FOR for _, reason in told)
    for finding, reason in _told(spare_findings(candidate, need), audience, {}) if lacking > 0 else ():
        if lacking > 0 and not _is_said(finding.name, told):
            told.append((finding, reason))
            lacking -= 1
    return tuple(reason for kind in _MOST for reason in _chosen(told, kind))


def _is_said(name: str, told: "Told") -> bool:
    words = _WORDS_OF_OFFERS.get(name, ())
    return any(word in reason.text for _, reason in told for word in words)


@lru_cache(maxsize=64)
def _silence(weights: Weights) -> Mapping[str, int]:
    return {feature: round(NEUTRAL[feature] * points) for feature, points in weights.micro_points().items()}


def barred_by(need: Need, conditions: Sequence[Condition], audience: Audience = Audience.STAFF) -> tuple[Reason, ...]:
    """The conditions that exclude, each with what the work asks for."""
    found = [Finding(AGAINST, each.name, f"{each.name}.fails", asked_facts(need)) for each in conditions]
    words = {each.name: each.why_not for each in conditions}
    return tuple(reason for _, reason in _told(found, audience, words))


def with_barred(barred: tuple[Reason, ...], reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """What excludes comes first, and what loses points for the same thing is not told beside it."""
    told = {reason.feature for reason in barred}
    return barred + tuple(reason for reason in reasons if reason.kind is not AGAINST or reason.feature not in told)


Told = list[tuple[Finding, Reason]]


def _told(found: Iterable[Finding], audience: Audience, otherwise: Mapping[str, str]) -> Told:
    """`otherwise` has the words of a condition that no table words; staff alone hear them."""
    said = ((each, reason_of(each, audience) or _in_own_words(each, audience, otherwise)) for each in found)
    return [(each, reason) for each, reason in said if reason]


def _in_own_words(finding: Finding, audience: Audience, otherwise: Mapping[str, str]) -> Reason | None:
    text = otherwise.get(finding.feature, "") if audience is Audience.STAFF else ""
    return Reason(finding.kind, finding.feature, text) if text else None


def _chosen(told: Told, kind: ReasonKind) -> list[Reason]:
    """Those that are always told and the most telling of the others, in their order."""
    ordered = sorted((each for each in told if each[0].kind is kind), key=_grave if kind is ASK else _telling)
    most = _MOST[kind]
    if kind is ASK or len(ordered) <= most:
        return [reason for _, reason in ordered[:most]]
    kept = sorted(range(len(ordered)), key=lambda at: ordered[at][0].feature not in _ALWAYS_TOLD)[:most]
    return [ordered[at][1] for at in sorted(kept)]


def _grave(told: tuple[Finding, Reason]) -> tuple[bool, int]:
    feature, is_condition = told[0].feature, told[0].name.endswith(".ask")
    return (not is_condition, _ASKED_FIRST.index(feature) if feature in _ASKED_FIRST else 0)


def _telling(told: tuple[Finding, Reason]) -> tuple[bool, bool, int]:
    """What the vacancy offers to anybody comes after what this person has; last a skill, whose words are those of the trade or the wish."""
    return (told[0].feature == "skills", not told[0].is_own, -abs(told[0].gain))
