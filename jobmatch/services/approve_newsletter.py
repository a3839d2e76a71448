"""What becomes of a newsletter: sent for approval, approved by somebody who had no hand in it, sent back, aired.

Whoever decides names what they saw (`seen`, the mark of the page): words that were changed meanwhile are approved by nobody.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from jobmatch.errors import Refused
from jobmatch.store import newsletters
from jobmatch.store.newsletter_facts import looked_at
from jobmatch.store.newsletters import AIRED, APPROVED, DRAFT, SUBMITTED, Newsletter
from jobmatch.store.work import OpenWork

__all__ = ["Decider", "air_newsletter", "approve_newsletter", "send_back_newsletter", "submit_newsletter"]


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, by which page, and of which station; `station_code` None: of all."""

    account_id: int
    station_code: str | None
    seen: str
    now: datetime


def submit_newsletter(open_work: OpenWork, number: int, decider: Decider) -> None:
    """Whoever sends it answers for it as a writer does."""
    with open_work() as work:
        kept = held(work.session, number, decider, DRAFT)
        refuse_older(work.session, kept)
        refuse_stopped(work.session, kept)
        move(work.session, replace(kept, hands=kept.hands | {decider.account_id}), SUBMITTED, decider)
        work.commit()


def approve_newsletter(open_work: OpenWork, number: int, decider: Decider) -> None:
    with open_work() as work:
        kept = held(work.session, number, decider, SUBMITTED)
        if decider.account_id in kept.hands:
            raise Refused("newsletter_own", "Người viết, sửa hoặc gửi bản tin không tự duyệt.", "Nhờ người khác đọc và duyệt.")
        refuse_older(work.session, kept)
        refuse_stopped(work.session, kept)
        move(work.session, kept, APPROVED, decider)
        work.commit()


def send_back_newsletter(open_work: OpenWork, number: int, decider: Decider, *, note: str) -> None:
    """With a word on what to mend; those who had a hand in it take it back without one."""
    with open_work() as work:
        kept = held(work.session, number, decider, SUBMITTED)
        if not note.strip() and decider.account_id not in kept.hands:
            raise Refused("note_missing", "Chưa ghi cần sửa gì.", "Ghi một lời cho người viết biết sửa câu nào.")
        move(work.session, kept, DRAFT, decider, note=note.strip())
        work.commit()


def air_newsletter(open_work: OpenWork, number: int, decider: Decider, *, today: date) -> None:
    """Refused where a vacancy has closed or changed since: what was read then was not what is true."""
    with open_work() as work:
        kept = held(work.session, number, decider, APPROVED)
        if today < kept.airs_on:
            raise Refused("newsletter_early", f"Bản tin này phát ngày {kept.airs_on:%d/%m/%Y}.", "Đọc xong trên đài rồi mới ghi.")
        newest = newsletters.versions(work.session, kept)[0]
        if newest.version > kept.version and newest.state in (APPROVED, AIRED):
            raise superseded(newest)
        refuse_stopped(work.session, kept)
        move(work.session, kept, AIRED, decider)
        work.commit()


def held(session: Session, number: int, decider: Decider, state: str) -> Newsletter:
    newsletters.hold(session, number)
    kept = newsletters.the_one(session, number, decider.station_code)
    if kept.mark != decider.seen or kept.state != state:
        raise overtaken()
    return kept


def refuse_older(session: Session, kept: Newsletter) -> None:
    newest = newsletters.versions(session, kept)[0]
    if newest.version > kept.version:
        raise superseded(newest)


def refuse_stopped(session: Session, kept: Newsletter) -> None:
    stopping = [finding for finding in looked_at(session, kept).findings if finding.blocks]
    if stopping:
        first = stopping[0]
        where = f"Câu {first.sentence}: " if first.sentence else ""
        raise Refused("newsletter_stopped", f"Còn {len(stopping)} chỗ chưa phát được.", f"{where}{first.message}")


def move(session: Session, kept: Newsletter, to_state: str, decider: Decider, *, note: str = "") -> None:
    if not newsletters.move(session, kept, to_state=to_state, by=decider.account_id, at=decider.now, note=note):
        raise overtaken()


def superseded(newest: Newsletter) -> Refused:
    return Refused("newsletter_superseded", "Đã có bản mới hơn của bản tin này.", f"Mở bản {newest.version}.")


def overtaken() -> Refused:
    return Refused("newsletter_overtaken", "Bản tin đã đổi từ khi anh chị mở trang.", "Chưa ghi gì. Đọc lại bản mới nhất.")
