"""The lines of a run's shortlists for other programs: who, where they come from, how many points, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from jobmatch.errors import NotFound
from jobmatch.matching import MICRO
from jobmatch.matching.shortlist import Reason, ReasonKind
from jobmatch.store import access_log, match_runs
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["COLUMNS", "RankingLine", "export_ranking"]

PURPOSE = "Xuất bảng xếp hạng của lần khớp"
_SIGNS = {ReasonKind.FOR: "+", ReasonKind.AGAINST: "-", ReasonKind.ASK: "?"}


@dataclass(frozen=True, slots=True)
class RankingLine:
    """`sources` are `file#sheet!row` of every row merged into the person, joined by `;`; points are of a hundred, in millionths."""

    run_id: str
    vacancy_ref: str
    rank: int
    worker_no: int
    sources: str
    points: str
    reasons: str


COLUMNS = tuple(RankingLine.__slots__)


def export_ranking(
    open_reading: OpenReading, open_work: OpenWork, run_id: str, *, account_id: int | None, now: datetime
) -> Iterator[RankingLine]:
    """Vacancy by vacancy, best first. Names and phones are not in it, but whose numbers are is written down."""
    with open_work() as work:
        if match_runs.find(work.session, run_id) is None:
            raise NotFound("run_unknown", f"Không có lần khớp {run_id}.", "Xem danh sách các lần khớp.")
        listed, purpose = match_runs.workers_listed(work.session, run_id), f"{PURPOSE} {run_id}"
        access_log.note(work.session, reader=account_id, purpose=purpose, at=now, fields=("shortlist",), worker_nos=listed)
        work.commit()
    with open_reading() as session:
        sources = match_runs.sources_of_listed(session, run_id)
        for ref, match in match_runs.all_matches(session, run_id):
            of_worker = ";".join(sources.get(match.worker_no, ()))
            reasons = " ".join(map(_said, match.reasons))
            yield RankingLine(run_id, ref, match.rank, match.worker_no, of_worker, exact(match.points), reasons)


def exact(micro_points: int) -> str:
    """All six places: rounded points would tell people apart whom the ranking does not."""
    return f"{micro_points // MICRO}.{micro_points % MICRO:06d}"


def _said(reason: Reason) -> str:
    return f"{_SIGNS[reason.kind]} {reason.text}"
