"""The jobs `invite_to_fair` and `invite_to_near_fair`: the seats of a fair shared out, on order or two weeks before it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from jobmatch.services import invite_to_fair as inviting
from jobmatch.services.run_due_jobs import Claim
from jobmatch.services.run_matching import run_matching
from jobmatch.services.see_fairs import see_fair
from jobmatch.wiring import Desk


def invite_to_fair(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    """The subject is the fair. Arguments, all of them optional: `seats`, `run`, `as_of`, `account`."""
    asked = claim.arguments
    run_id = asked.get("run") or inviting.newest_run(desk.open_reading, claim.subject)
    return _invite(desk, claim, run_id)


def invite_to_near_fair(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    """Nobody asked: what is known today is matched first, then the seats are shared out. A list that staff have made stands as it is."""
    letters = see_fair(desk.open_reading, claim.subject).letters
    if letters:
        return {"fair": claim.subject, "invited": letters}
    made = run_matching(desk.open_work, desk.open_reading, as_of=desk.today(), fair_code=claim.subject, account_id=None, now=desk.now())
    return _invite(desk, claim, made.run.id)


def _invite(desk: Desk, claim: Claim, run_id: str) -> Mapping[str, Any]:
    """Done twice it invites nobody twice: whoever has a seat keeps it."""
    asked = claim.arguments
    planned = inviting.invite_to_fair(
        desk.open_work,
        claim.subject,
        run_id,
        seats=asked.get("seats"),
        key=desk.letter_key,
        today=date.fromisoformat(asked["as_of"]) if asked.get("as_of") else desk.today(),
        account_id=asked.get("account"),
        now=desk.now(),
    )
    return {
        "fair": claim.subject,
        "match_run": run_id,
        "invited": len(planned.plan.invitations),
        "held_seats_before": planned.before,
        "left_out": planned.plan.left_out,
        "held_back": len(planned.held_back),
    }
