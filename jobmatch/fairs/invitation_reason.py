"""Why a person is invited, or is not, in one sentence that can be read to them. Never a word of a priority group."""

from collections.abc import Sequence

from jobmatch.fairs.fair import WhyLeftOut
from jobmatch.matching.shortlist import Match, Reason, ReasonKind
from jobmatch.text.ear.syllables import syllables

LONGEST_SENTENCE = 25  # syllables: what is said in one breath
# What a person can and wants to do is said before how they get there and what it pays: that is what they ask first.
_SAID_FIRST = ("wish", "trade", "licence", "qualification", "shift", "heavy", "pay", "travel", "education", "free")
_PLAIN = "Được mời vì có việc hợp với nguyện vọng đã ghi."

_NOT_INVITED = {
    WhyLeftOut.NO_SEAT: "Có việc hợp, nhưng hội trường đã hết chỗ và người được mời hợp với các việc này hơn.",
    WhyLeftOut.JOBS_FULL: "Có việc hợp, nhưng các việc ấy đã đủ người được mời.",
    WhyLeftOut.TIE: "Bằng điểm với người được mời cuối cùng, nhưng xếp sau theo quy tắc đã công bố.",
}


def invitation_reason(match: Match) -> str:
    """The reasons for the job that fits best, as many as one breath allows."""
    found = [reason for reason in match.reasons if reason.kind is ReasonKind.FOR]
    said = [_as_clause(reason.text) for reason in sorted(found, key=_order)]
    return next((sentence for sentence in _sentences(said) if syllables(sentence) <= LONGEST_SENTENCE), _PLAIN)


def _order(reason: Reason) -> int:
    """Reasons of one feature stay as the ranking put them."""
    return _SAID_FIRST.index(reason.feature) if reason.feature in _SAID_FIRST else len(_SAID_FIRST)


def left_out_reason(why: WhyLeftOut) -> str:
    return _NOT_INVITED[why]


def _as_clause(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].rstrip(". ")


def _sentences(said: Sequence[str]) -> list[str]:
    """The first reason with another one, then single reasons."""
    pairs = [f"Được mời vì {said[0]}, và {other}." for other in said[1:]]
    return pairs + [f"Được mời vì {one}." for one in said]
