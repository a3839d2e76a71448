"""One person: what is known, from where, what is still asked, who looked. Numbers are covered until somebody says why they are needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.worker import WorkerDraft
from jobmatch.store import access_log, entries, provenance, review_list
from jobmatch.store.access_log import Look
from jobmatch.store.entries import HandEdit
from jobmatch.store.merges import Merge, merges_of, standing_no
from jobmatch.store.own_commune import are_within, check_within
from jobmatch.store.provenance import Provenance
from jobmatch.store.review_list import ReviewLine
from jobmatch.store.work import OpenReading, OpenWork, Work
from jobmatch.store.worker_reading import head_of, read_workers
from jobmatch.store.worker_secrets import SECRETS, read_secrets, written_secrets

__all__ = [
    "Covered",
    "HandEdit",
    "Look",
    "Merge",
    "OneWorker",
    "Provenance",
    "ReviewLine",
    "reveal_worker",
    "see_worker",
    "standing_number",
]

PURPOSE = "Xem hồ sơ, số được che"
LOOKS = 50
SHORTEST_REASON = 5
TAIL = 4
NUMBERS = ("citizen_id", "old_id", "phones")  # of which the last digits are shown to everybody who may see the page


@dataclass(frozen=True, slots=True)
class Covered:
    """Of the numbers only the last digits; of the rest that is sealed only in which fields something is `written`."""

    citizen_id: str = ""
    old_id: str = ""
    phones: tuple[str, ...] = ()
    written: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OneWorker:
    """`values` hold numbers, ethnicity, groups and the note only where `is_open`. `looks` are for the administrator, None for others."""

    worker_no: int
    values: WorkerDraft
    covered: Covered
    commune: str
    changed_at: datetime
    by_field: Mapping[str, Provenance]
    sources: tuple[Provenance, ...]
    questions: tuple[ReviewLine, ...]
    looks: tuple[Look, ...] | None
    edits: tuple[HandEdit, ...] = ()
    is_open: bool = False
    merged: tuple[Merge, ...] = ()


def standing_number(open_reading: OpenReading, worker_no: int) -> int:
    """The number under which somebody stands who turned out to be another worker; the same number for everybody else."""
    with open_reading() as session:
        return standing_no(session, worker_no)


def see_worker(
    open_work: OpenWork, worker_no: int, *, with_looks: bool, account_id: int, now: datetime, within: str | None = None
) -> OneWorker:
    """`within` is the commune outside of which nobody is shown, not even as somebody who may be the same."""
    with open_work() as work:
        check_within(work.session, worker_no, within)
        one = _read(work, worker_no, NUMBERS, purpose=PURPOSE, with_looks=with_looks, account_id=account_id, now=now)
        others = {person.worker_no for question in one.questions for person in (question.person, question.other) if person}
        shown = others if within is None else are_within(work.session, sorted(others), within)
        work.commit()
    questions = (each for each in one.questions if {person.worker_no for person in (each.person, each.other) if person} <= shown)
    one = replace(one, questions=tuple(questions))
    bare = replace(one.values, citizen_id="", old_id="", phones=())
    return replace(one, values=bare)


def reveal_worker(open_work: OpenWork, worker_no: int, reason: str, *, with_looks: bool, account_id: int, now: datetime) -> OneWorker:
    """With whole numbers. The reason stands in the access log, beside who gave it."""
    if len(reason.strip()) < SHORTEST_REASON:
        raise Refused("reason_missing", "Chưa ghi vì sao cần xem số.", "Ghi ngắn gọn, ví dụ: gọi báo việc, đối chiếu căn cước.")
    with open_work() as work:
        one = _read(work, worker_no, SECRETS, purpose=reason.strip(), with_looks=with_looks, account_id=account_id, now=now)
        work.commit()
    return replace(one, is_open=True)


def _read(
    work: Work, worker_no: int, fields: Sequence[str], *, purpose: str, with_looks: bool, account_id: int, now: datetime
) -> OneWorker:
    """Opens no other sealed field than those named, so that the access log says what was shown."""
    head = head_of(work.session, worker_no)
    if head is None:
        raise NotFound("worker_unknown", "Không có người này trong sổ.", "Tìm lại theo tên hoặc thôn.")
    secrets = read_secrets(work.session, [worker_no], fields, reader=account_id, purpose=purpose, at=now)
    [worker] = read_workers(work.session, secrets, [worker_no])
    by_field, sources = provenance.of_worker(work.session, worker_no, head.origins)
    questions = review_list.review_lines(work.session, review_list.ids_of_worker(work.session, worker_no))
    return OneWorker(
        worker_no,
        worker.values,
        _covered(worker.values, written_secrets(work.session, worker_no)),
        head.commune,
        head.changed_at,
        by_field,
        tuple(sources),
        tuple(questions),
        tuple(access_log.looks_at(work.session, worker_no, LOOKS)) if with_looks else None,
        tuple(entries.edits_of(work.session, worker_no)),
        merged=tuple(merges_of(work.session, worker_no)),
    )


def _covered(values: WorkerDraft, written: frozenset[str]) -> Covered:
    return Covered(
        values.citizen_id[-TAIL:],
        values.old_id[-TAIL:],
        tuple(phone[-TAIL:] for phone in values.phones),
        written,
    )
