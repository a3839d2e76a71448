"""What a person agrees to or refuses: seen purpose by purpose, and recorded from a paper or a talk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.consent import NOES, REGISTRY, Said, is_allowed, needed_for
from jobmatch.store import access_log, consents, own_commune, worker_reading
from jobmatch.store.consents import ConsentLine, Purpose
from jobmatch.store.work import OpenReading, OpenWork

__all__ = [
    "EVERYTHING",
    "ConsentLine",
    "Holding",
    "Purpose",
    "Said",
    "SeenConsents",
    "record_consent",
    "see_consents",
    "see_consents_beside",
]

EVERYTHING = "everything"
PURPOSE = "Xem đồng ý, từ chối đã ghi"


@dataclass(frozen=True, slots=True)
class Holding:
    """What holds for one purpose now, and the `line` by which it does; None where the person was never asked. `stopped_by` is another
    purpose without which this one cannot be, and to which the person said no.
    """

    purpose: Purpose
    is_allowed: bool
    line: ConsentLine | None
    stopped_by: str = ""


@dataclass(frozen=True, slots=True)
class SeenConsents:
    """`history` has every line, newest first. `is_stopped`: nothing at all is allowed any more."""

    worker_no: int
    full_name: str
    holdings: tuple[Holding, ...]
    history: tuple[ConsentLine, ...]

    @property
    def is_stopped(self) -> bool:
        return not any(holding.is_allowed for holding in self.holdings)


def see_consents(open_work: OpenWork, worker_no: int, *, commune_id: str | None, account_id: int | None, now: datetime) -> SeenConsents:
    """`commune_id` is set for a commune's officer: people of other communes are as missing as nobody. The look is written down."""
    with open_work() as work:
        seen = _seen(work.session, worker_no, commune_id)
        access_log.note(work.session, reader=account_id, purpose=PURPOSE, at=now, fields=("consent",), worker_no=worker_no)
        work.commit()
    return seen


def see_consents_beside(open_reading: OpenReading, worker_no: int, *, commune_id: str | None) -> SeenConsents:
    """For a page of the person that has written its own look down."""
    with open_reading() as session:
        return _seen(session, worker_no, commune_id)


def _seen(session: Session, worker_no: int, commune_id: str | None) -> SeenConsents:
    own_commune.check_within(session, worker_no, commune_id)
    full_name = worker_reading.name_of(session, worker_no)
    if full_name is None:
        raise unknown()
    history, lines = consents.of_worker(session, worker_no)
    purposes = sorted(consents.purposes(session), key=lambda each: each.name != REGISTRY)
    return SeenConsents(worker_no, full_name, tuple(_holding(purpose, lines) for purpose in purposes), tuple(history))


def _holding(purpose: Purpose, lines: Mapping[str, ConsentLine]) -> Holding:
    line = lines.get(purpose.name)
    refused = [name for name in needed_for(purpose.name) if name in lines and lines[name].said in NOES]
    allowed = is_allowed(purpose.basis, line.said if line else None)
    return Holding(purpose, allowed and not refused, line, refused[0] if allowed and refused else "")


def record_consent(
    open_work: OpenWork,
    worker_no: int,
    purpose: str,
    said: Said,
    *,
    said_on: date,
    paper: str,
    commune_id: str | None,
    today: date,
    account_id: int | None,
    now: datetime,
) -> None:
    """`purpose` may be EVERYTHING; a no to the registry is a no to everything. A yes needs the paper that shows it, a no does not."""
    if said_on > today:
        raise Refused("consent_future", "Ngày này chưa đến.", "Ghi ngày trên giấy, hoặc ngày người lao động nói.")
    if said is Said.GIVEN and not paper.strip():
        raise Refused("consent_unpapered", "Đồng ý phải có giấy.", "Ghi số hoặc nơi giữ tờ giấy, ví dụ: phiếu số 12, tập xã Quảng Long.")
    with open_work() as work:
        own_commune.check_within(work.session, worker_no, commune_id)
        if worker_reading.name_of(work.session, worker_no) is None:
            raise unknown()
        known = [each.name for each in consents.purposes(work.session)]
        for_all = purpose == EVERYTHING or (purpose == REGISTRY and said in NOES)
        if not for_all and purpose not in known:
            raise Refused("purpose_unknown", "Không có mục đích này.", "Chọn một mục đích trong danh sách.")
        names = known if for_all else [purpose]
        consents.add(work.session, worker_no, names, said, said_on=said_on, paper=paper.strip(), account_id=account_id, at=now)
        work.commit()


def unknown() -> NotFound:
    return NotFound("worker_unknown", "Không có người này trong sổ.", "Tìm lại theo tên hoặc thôn.")
