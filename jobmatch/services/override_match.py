"""An officer puts a person on a vacancy's list or takes one off it, and says why: the machine never has the last word."""

from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.store import access_log, barred, match_overrides, match_runs, match_subjects, standing_lists, vacancies
from jobmatch.store.match_overrides import Override, OverrideKind
from jobmatch.store.match_subjects import PairAsked, Person, VacancyHead
from jobmatch.store.work import OpenWork, Work

__all__ = ["Override", "OverrideKind", "PairAsked", "SeenOverride", "override_match", "see_override", "undo_override"]

PURPOSE = "Đưa vào hoặc bỏ khỏi danh sách của việc"
SHORTEST_REASON, LONGEST_REASON = 5, 300


@dataclass(frozen=True, slots=True)
class SeenOverride:
    """`standing` is what an officer has said of the pair; `is_listed`: the engine had found it by itself."""

    vacancy: VacancyHead
    person: Person
    standing: Override | None
    is_listed: bool


def see_override(open_work: OpenWork, pair: PairAsked, *, on: date, account_id: int | None, now: datetime) -> SeenOverride:
    with open_work() as work:
        session = work.session
        vacancy, person = _pair(work, pair, on)
        standing = match_overrides.of_vacancies(session, [pair.vacancy_ref]).get(pair.vacancy_ref, {}).get(pair.worker_no)
        is_listed = match_runs.match_of(session, pair.run_id, pair.vacancy_ref, pair.worker_no) is not None
        access_log.note(session, reader=account_id, purpose=PURPOSE, at=now, fields=("shortlist",), worker_no=pair.worker_no)
        work.commit()
    return SeenOverride(vacancy, person, standing, is_listed)


def override_match(
    open_work: OpenWork,
    pair: PairAsked,
    kind: OverrideKind,
    reason: str,
    *,
    on: date,
    account_id: int | None,
    now: datetime,
) -> None:
    """Nobody is put on who refused, seeks no work, or whom the law protects from this work."""
    if not SHORTEST_REASON <= len(reason.strip()) <= LONGEST_REASON:
        raise Refused("reason_missing", "Chưa ghi vì sao.", f"Ghi một câu, từ {SHORTEST_REASON} đến {LONGEST_REASON} chữ.")
    with open_work() as work:
        session = work.session
        _pair(work, pair, on)
        if kind is OverrideKind.PUT_ON:
            _check_may_be_put_on(work, pair, on)
        vacancy_id = match_runs.vacancy_ids(session, [pair.vacancy_ref])[pair.vacancy_ref]
        match_overrides.add(session, vacancy_id, pair.worker_no, kind=kind, reason=reason.strip(), by=account_id, at=now)
        work.commit()


def undo_override(open_work: OpenWork, pair: PairAsked, *, on: date, account_id: int | None, now: datetime) -> None:
    with open_work() as work:
        _pair(work, pair, on)
        vacancy_id = match_runs.vacancy_ids(work.session, [pair.vacancy_ref])[pair.vacancy_ref]
        match_overrides.undo(work.session, vacancy_id, pair.worker_no, account_id, now)
        work.commit()


def _pair(work: Work, pair: PairAsked, on: date) -> tuple[VacancyHead, Person]:
    """Two words on one vacancy at one moment are one after the other."""
    session = work.session
    vacancies.hold(session, pair.vacancy_ref)
    run = match_runs.find(session, pair.run_id)
    vacancy = match_subjects.vacancy_heads(session, [pair.vacancy_ref]).get(pair.vacancy_ref)
    person = match_subjects.person(session, pair.worker_no, on)
    if run is None or vacancy is None or person is None or pair.vacancy_ref not in run.vacancy_refs:
        raise NotFound("unknown_pair", "Lần khớp này không có việc hoặc người đó.", "Kiểm tra lại mã việc và số của người lao động.")
    return vacancy, person


def _check_may_be_put_on(work: Work, pair: PairAsked, on: date) -> None:
    run = match_runs.find(work.session, pair.run_id)
    if pair.worker_no in barred.from_lists(work.session, on):
        raise Refused("worker_barred", "Người này đã từ chối, không tìm việc hoặc chưa đủ tuổi, nên không đưa vào được.", "Xem hồ sơ.")
    if run and not standing_lists.judged(work.session, run, {(pair.vacancy_ref, pair.worker_no)}):
        raise Refused("protected_by_age", "Pháp luật không cho người dưới mười tám tuổi làm việc này.", "Chọn việc khác cho người này.")
