"""One match run: read a snapshot, rank it, keep the answer. The same question twice is the same run, kept once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.matching import ENGINE_VERSION, Weights, rank_index, run_id
from jobmatch.matching.index import Index
from jobmatch.matching.shortlist import Shortlist
from jobmatch.matching.snapshot import Snapshot
from jobmatch.store import fairs, match_runs, weight_sets
from jobmatch.store.index_files import open_index
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.snapshot import load_snapshot
from jobmatch.store.weight_sets import InForce
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.vacancies.vacancy import Vacancy

__all__ = ["TOP", "MatchRun", "RunMade", "run_matching"]

TOP = 50
MOST = 1000  # a longer list is no shortlist, and a run keeps every line with its reasons


@dataclass(frozen=True, slots=True)
class RunMade:
    """`is_new` is False where the same question had been asked before."""

    run: MatchRun
    pairs: int
    is_new: bool


def run_matching(
    open_work: OpenWork,
    open_reading: OpenReading,
    *,
    as_of: date,
    weights: Weights | None = None,
    top: int = TOP,
    fair_code: str | None = None,
    account_id: int | None,
    now: datetime,
) -> RunMade:
    """Ranking stands outside any transaction: nobody waits for it, and it sees one moment of the registry.

    Without `weights` those in force are used: of the vacancy, else of the fair, else of everything. A vacancy that has its own keeps them.
    """
    if not 1 <= top <= MOST:
        raise Refused("top_out_of_range", f"Mỗi việc giữ từ 1 đến {MOST} người.", "Chọn số khác.")
    snapshot, index = read_snapshot(open_reading, as_of, fair_code)
    refs = tuple(vacancy.ref for vacancy in snapshot.vacancies)
    weighed = weights_in_force(open_reading, fair_code, refs)
    if weights:
        weighed = InForce(weights, {ref: own for ref, own in weighed.own.items() if own != weights})
    made = run_id(snapshot, weighed.weights, top, weighed.own)
    run = MatchRun(
        id=made,
        as_of=as_of,
        engine_version=ENGINE_VERSION,
        weights=weighed.weights,
        top=top,
        fair_code=fair_code,
        candidates=len(snapshot.candidates),
        vacancy_refs=refs,
        made_by=account_id,
        made_at=now,
        own_weights=weighed.own,
    )
    known = run_made_before(open_reading, made)
    return known or keep(open_work, run, list(rank_weighed(snapshot, index, weighed, top)))


def weights_in_force(open_reading: OpenReading, fair_code: str | None, refs: Sequence[str]) -> InForce:
    with open_reading() as session:
        return weight_sets.in_force(session, fair_code, refs)


def rank_weighed(snapshot: Snapshot, index: Index, weighed: InForce, top: int) -> Iterator[Shortlist]:
    """Vacancies that are weighed alike are ranked together. A pair's points depend on nobody else, so that the lists stay the same."""
    people = {candidate.worker_no: candidate for candidate in snapshot.candidates}
    alike: dict[Weights, list[Vacancy]] = {}
    for vacancy in snapshot.vacancies:
        alike.setdefault(weighed.of(vacancy.ref), []).append(vacancy)
    for weights, vacancies in alike.items():
        yield from rank_index(index, vacancies, weights, top, lambda _: people)


def read_snapshot(open_reading: OpenReading, as_of: date, fair_code: str | None) -> tuple[Snapshot, Index]:
    """With the index of its people, which is kept for the questions that come after."""
    with open_reading() as session:
        if fair_code and fairs.find(session, fair_code) is None:
            raise NotFound("fair_unknown", f"Không có phiên {fair_code}.", "Xem danh sách bằng lệnh: jobmatch fair list")
        snapshot = load_snapshot(session, as_of, fair_code)
        if not snapshot.vacancies:
            raise Refused(
                "no_open_vacancies", "Không có việc tuyển nào đang mở vào ngày này.", "Duyệt việc tuyển trước, hoặc chọn ngày khác."
            )
        if not snapshot.candidates:
            raise Refused("no_workers", "Danh sách người lao động còn trống.", "Ghi danh sách của xã trước rồi khớp.")
        return snapshot, open_index(session, as_of, snapshot.candidates)


def run_made_before(open_reading: OpenReading, made: str) -> RunMade | None:
    with open_reading() as session:
        run = match_runs.find(session, made)
        return RunMade(run, match_runs.count_pairs(session, made), is_new=False) if run else None


def keep(open_work: OpenWork, run: MatchRun, shortlists: Sequence[Shortlist]) -> RunMade:
    """Whoever asked the same meanwhile has kept the same, and theirs stands."""
    with open_work() as work:
        is_new = match_runs.keep(work.session, run, shortlists)
        work.commit()
    return RunMade(run, sum(len(shortlist.matches) for shortlist in shortlists), is_new)
