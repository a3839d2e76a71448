"""What waits for the centre, counted in one question however much it is."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Integer, Label, ScalarSelect, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from jobmatch.store.job_runs import DONE, FAILED
from jobmatch.store.rows import (
    EnterpriseRow,
    InvitationRow,
    JobRunRow,
    MatchRunRow,
    NewsletterRow,
    ReviewItemRow,
    UploadRow,
    VacancyRow,
    WishRow,
    WorkerRow,
)

# Kinds of wish that ask for no job; all others do, however unclear they are.
NO_JOB = ("none", "constraint")

# What an enterprise still writes, or staff have not approved, changes no list.
NOT_YET_MATCHED = ("draft", "submitted", "returned")


@dataclass(frozen=True, slots=True)
class HomeCounts:
    """`run_made_at` None: nothing was ever matched. `changed_at` is the last change of what is matched."""

    uploads_waiting: int
    rows_waiting: int
    cells_waiting: int
    pairs_waiting: int
    shared_ids_waiting: int
    identities_waiting: int
    vacancies_waiting: int
    scripts_drafted: int
    scripts_waiting: int
    jobs_failed: int
    workers: int
    workers_with_wish: int
    vacancies_open: int
    openings: int
    run_made_at: datetime | None
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class LetterCounts:
    """Letters of one fair, and to how many thôn they go."""

    letters: int
    villages: int


def home_counts(session: Session, today: date, *, failed_since: datetime) -> HomeCounts:
    is_open = (VacancyRow.state == "approved", or_(VacancyRow.closes_on.is_(None), VacancyRow.closes_on >= today))
    of_verified = select(func.count()).select_from(VacancyRow).join(EnterpriseRow).where(EnterpriseRow.verified_at.is_not(None))
    row = session.execute(
        select(
            questions("row"),
            questions("cell"),
            questions("same_person"),
            questions("shared_id"),
            questions("identity"),
            number(UploadRow.id, UploadRow.state.in_(("waiting", "read"))).label("uploads"),
            number(VacancyRow.id, VacancyRow.state == "submitted").label("submitted"),
            number(NewsletterRow.id, NewsletterRow.state == "draft", NewsletterRow.airs_on >= today).label("drafted"),
            number(NewsletterRow.id, NewsletterRow.state == "submitted", NewsletterRow.airs_on >= today).label("scripts"),
            failures(failed_since).label("failed"),
            number(WorkerRow.id, WorkerRow.retired_at.is_(None)).label("workers"),
            select(func.count(WishRow.worker_id.distinct())).where(WishRow.kind.not_in(NO_JOB)).scalar_subquery().label("wishing"),
            of_verified.where(*is_open).scalar_subquery().label("open"),
            select(func.coalesce(func.sum(VacancyRow.quantity - VacancyRow.hired), 0, type_=Integer))
            .where(*is_open)
            .scalar_subquery()
            .label("openings"),
            latest(MatchRunRow.made_at).label("run_made_at"),
            latest(WorkerRow.changed_at).label("worker_changed_at"),
            latest(VacancyRow.changed_at, VacancyRow.state.not_in(NOT_YET_MATCHED)).label("vacancy_changed_at"),
        )
    ).one()
    return HomeCounts(
        uploads_waiting=row.uploads,
        rows_waiting=row.row,
        cells_waiting=row.cell,
        pairs_waiting=row.same_person,
        shared_ids_waiting=row.shared_id,
        identities_waiting=row.identity,
        vacancies_waiting=row.submitted,
        scripts_drafted=row.drafted,
        scripts_waiting=row.scripts,
        jobs_failed=row.failed,
        workers=row.workers,
        workers_with_wish=row.wishing,
        vacancies_open=row.open,
        openings=int(row.openings),
        run_made_at=row.run_made_at,
        changed_at=max(filter(None, (row.worker_changed_at, row.vacancy_changed_at)), default=None),
    )


def letter_counts(session: Session, fair_code: str) -> LetterCounts:
    columns = (func.count(InvitationRow.id).label("letters"), func.count(InvitationRow.place_id.distinct()).label("villages"))
    counted = session.execute(select(*columns).where(InvitationRow.fair_code == fair_code)).one()
    return LetterCounts(counted.letters, counted.villages)


def number(column: InstrumentedAttribute[int], *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count(column)).where(*conditions).scalar_subquery()


def questions(kind: str) -> Label[int]:
    return number(ReviewItemRow.id, ReviewItemRow.state == "open", ReviewItemRow.kind == kind).label(kind)


def latest(column: InstrumentedAttribute[datetime], *conditions: ColumnElement[bool]) -> ScalarSelect[datetime]:
    return select(func.max(column)).where(*conditions).scalar_subquery()


def failures(since: datetime) -> ScalarSelect[int]:
    """Pieces of work that were given up and that the same job has not done since."""
    later = aliased(JobRunRow)
    done_since = exists().where(later.job == JobRunRow.job, later.state == DONE, later.finished_at > JobRunRow.finished_at)
    failed = (JobRunRow.state == FAILED, JobRunRow.finished_at > since, ~done_since)
    return select(func.count(JobRunRow.id)).where(*failed).scalar_subquery()
