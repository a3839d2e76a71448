"""Change one sentence of a newsletter. The text of an approved one is frozen: its change is the next version, to be approved anew."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.radio.air_time import Norms, air_time_seconds
from jobmatch.radio.late_check import now_told
from jobmatch.radio.script import GateFinding, Sentence
from jobmatch.store import newsletters
from jobmatch.store.newsletter_facts import facts_for, looked_at
from jobmatch.store.newsletters import DRAFT, SUBMITTED, Newsletter
from jobmatch.store.work import OpenWork
from jobmatch.text import nfc

__all__ = ["Changed", "change_sentence"]


@dataclass(frozen=True, slots=True)
class Changed:
    """`number` is the newsletter that holds the new words, perhaps a new version. With `findings` nothing was written."""

    number: int
    findings: tuple[GateFinding, ...] = ()


def change_sentence(
    open_work: OpenWork, number: int, place: int, text: str, *, seen: str, station_code: str | None, account_id: int, now: datetime
) -> Changed:
    """`place` counts from 1 and `seen` are the words that stood there on the page. Each line of `text` becomes a sentence; none takes the
    sentence out. Words that the gate stops are not written."""
    with open_work() as work:
        newsletters.hold(work.session, number)
        kept = newsletters.the_one(work.session, number, station_code)
        _refuse_unless_open(work.session, kept)
        if not 1 <= place <= len(kept.sentences):
            raise NotFound("sentence_unknown", "Bản tin không có câu này.", "Mở lại bản tin.")
        if kept.sentences[place - 1].spoken != seen:
            raise Refused("sentence_overtaken", "Có người vừa sửa câu này.", "Chưa ghi gì. Đọc câu mới rồi sửa lại.")
        new = _lines(text, kept.sentences[place - 1])
        changed = _changed(work.session, kept, place, new, account_id)
        edition = looked_at(work.session, changed)
        stopped = [each for each in edition.findings if each.blocks and place <= each.sentence < place + len(new)]
        if stopped:
            return Changed(number, tuple(stopped))
        changed = replace(changed, air_time_seconds=air_time_seconds(changed.sentences, Norms(edition.station.syllables_per_minute)))
        held_in = _write(work.session, changed, account_id, now)
        work.commit()
    return Changed(held_in)


def _refuse_unless_open(session: Session, kept: Newsletter) -> None:
    if kept.state == SUBMITTED:
        raise Refused("newsletter_submitted", "Bản tin đang chờ duyệt nên chưa sửa được.", "Lấy về hoặc trả lại rồi sửa.")
    newest = newsletters.versions(session, kept)[0]
    if newest.version > kept.version:
        raise Refused("newsletter_superseded", "Đã có bản mới hơn của bản tin này.", f"Mở bản {newest.version} để sửa.")


def _lines(text: str, before: Sentence) -> tuple[Sentence, ...]:
    """The last one ends the item if the one it stands for did."""
    said = [line for line in (nfc(line) for line in text.splitlines()) if line]
    return tuple(replace(before, spoken=line, ends_item=before.ends_item and line is said[-1]) for line in said)


def _changed(session: Session, kept: Newsletter, place: int, new: Sequence[Sentence], account_id: int) -> Newsletter:
    before, gone, after = kept.sentences[: place - 1], kept.sentences[place - 1], kept.sentences[place:]
    if not new and gone.ends_item and before:
        before = (*before[:-1], replace(before[-1], ends_item=True))
    edition = replace(kept, sentences=(*before, *new, *after), hands=kept.hands | {account_id})
    if gone.source not in kept.composed:
        return edition
    # Whoever writes this sentence has seen what its field says now.
    now = now_told(kept.sentences, facts_for(session, kept), kept.airs_on).get(gone.source, ())
    return replace(edition, composed={**kept.composed, gone.source: now})


def _write(session: Session, changed: Newsletter, account_id: int, now: datetime) -> int:
    if changed.state == DRAFT:
        if not newsletters.change_draft(session, changed):
            raise _overtaken()
        return changed.number
    version = replace(changed, number=0, version=changed.version + 1, state=DRAFT, note="", written_by=account_id, written_at=now)
    try:
        return newsletters.add(session, version)
    except IntegrityError as meanwhile:
        raise _overtaken() from meanwhile


def _overtaken() -> Refused:
    return Refused("newsletter_overtaken", "Có người vừa sửa bản tin này.", "Chưa ghi gì. Mở bản mới nhất rồi sửa lại.")
