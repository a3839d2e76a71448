"""The fairs, with how far each is: planned or not, letters made."""

from dataclasses import dataclass

from jobmatch.errors import NotFound
from jobmatch.fairs.fair import Fair
from jobmatch.store import fairs, invitations
from jobmatch.store.fairs import KeptPlan
from jobmatch.store.work import OpenReading

__all__ = ["FairLine", "KeptPlan", "see_fair", "see_fairs"]


@dataclass(frozen=True, slots=True)
class FairLine:
    fair: Fair
    plan: KeptPlan | None
    letters: int


def see_fairs(open_reading: OpenReading) -> list[FairLine]:
    """Newest first."""
    with open_reading() as session:
        plans, letters = fairs.plans(session), invitations.counts(session)
        return [FairLine(fair, plans.get(fair.code), letters.get(fair.code, 0)) for fair in fairs.all_fairs(session)]


def see_fair(open_reading: OpenReading, code: str) -> FairLine:
    with open_reading() as session:
        fair = fairs.find(session, code)
        if fair is None:
            raise NotFound("fair_unknown", f"Không có phiên nào mang mã {code}.", "Xem các phiên bằng lệnh: jobmatch fair list")
        return FairLine(fair, fairs.plan_of(session, code), len(invitations.invited(session, code)))
