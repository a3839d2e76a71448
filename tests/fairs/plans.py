"""Small fairs for tests: who matches what, with how many points."""

from collections.abc import Mapping
from datetime import date

from jobmatch.fairs.fair import Fair, Invitee
from jobmatch.matching.shortlist import Fit, Match, Reason, ReasonKind, Shortlist

MICRO = 1_000_000


def a_fair(seats: int, code: str = "QL-2025-03") -> Fair:
    return Fair(code, date(2025, 3, 21), "Nhà văn hóa xã Quảng Long", seats)


def a_match(worker_no: int, points: int, *said: str) -> Match:
    reasons = tuple(Reason(ReasonKind.FOR, "wish", text) for text in said)
    return Match(worker_no, 1, points, Fit.GOOD, (), reasons)


def a_shortlist(ref: str, points: Mapping[int, int]) -> Shortlist:
    """`points` of each worker, best first, in micro-points."""
    best_first = sorted(points.items(), key=lambda one: (-one[1], one[0]))
    return Shortlist(ref, tuple(a_match(worker_no, each) for worker_no, each in best_first))


def invitees(*people: Invitee | int) -> dict[int, Invitee]:
    """A number alone is a person of thôn 1 without anything special."""
    known = [each if isinstance(each, Invitee) else Invitee(each, "thon-1") for each in people]
    return {each.worker_no: each for each in known}
