"""One-time keys of forms: who comes first does the work, who comes again is shown what was done."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from jobmatch.store import done_forms
from jobmatch.store.work import OpenWork

# Longer than any form of ours takes; after that its worker is dead and the form may be sent again.
IN_HAND_AT_MOST = timedelta(minutes=2)
KEPT_FOR = timedelta(days=2)


class FormState(StrEnum):
    OURS = "ours"
    IN_HAND = "in_hand"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class TakenForm:
    state: FormState
    address: str = ""


def take_form(open_work: OpenWork, key: str, *, account_id: int, now: datetime) -> TakenForm:
    """The key belongs to the account that sent it first: a key that was overheard shows nobody else's answer."""
    with open_work() as work:
        done_forms.forget_before(work.session, now - KEPT_FOR)
        done_forms.forget_unfinished(work.session, now - IN_HAND_AT_MOST)
        known = done_forms.find(work.session, key, account_id)
        if known is None and done_forms.take(work.session, key, account_id, now):
            work.commit()
            return TakenForm(FormState.OURS)
    return TakenForm(FormState.DONE, known.address) if known and known.address else TakenForm(FormState.IN_HAND)


def finish_form(open_work: OpenWork, key: str, *, account_id: int, address: str) -> None:
    with open_work() as work:
        done_forms.note_address(work.session, key, account_id, address)
        work.commit()


def let_form_go(open_work: OpenWork, key: str, *, account_id: int) -> None:
    with open_work() as work:
        done_forms.forget(work.session, key, account_id)
        work.commit()
