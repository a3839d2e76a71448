from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import event

from jobmatch.fairs.fair import Fair
from jobmatch.fairs.phases import PhaseState
from jobmatch.services.keep_organisation import change_organisation
from jobmatch.services.see_home import FairAhead, TaskKind, fair_ahead, see_home, tasks_of
from jobmatch.store import fairs
from jobmatch.store.home_counts import HomeCounts, LetterCounts
from jobmatch.store.rows import EnterpriseRow, JobRunRow, ReviewItemRow, UploadRow, VacancyRow
from jobmatch.store.work import Database

TODAY = date(2025, 3, 7)
NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)
FAIR = Fair(code="PGD-2025-03", held_on=date(2025, 3, 21), place="Nhà văn hóa xã Quảng Long", seats=500)
NOTHING = HomeCounts(
    uploads_waiting=0,
    rows_waiting=0,
    cells_waiting=0,
    pairs_waiting=0,
    shared_ids_waiting=0,
    identities_waiting=0,
    vacancies_waiting=0,
    scripts_drafted=0,
    scripts_waiting=0,
    jobs_failed=0,
    workers=12_431,
    workers_with_wish=9_184,
    vacancies_open=64,
    openings=1_126,
    run_made_at=NOW,
    changed_at=NOW - timedelta(hours=1),
)

NO_LETTERS = LetterCounts(0, 0)


def ahead(*, letters: LetterCounts = NO_LETTERS, today: date = TODAY) -> FairAhead:
    return fair_ahead(FAIR, today, is_planned=bool(letters.letters), letters=letters)


def kinds(counts: HomeCounts, fair: FairAhead | None = None, today: date = TODAY) -> list[TaskKind]:
    return [task.kind for task in tasks_of(counts, fair, today)]


def test_nothing_waits_where_nothing_waits() -> None:
    assert kinds(NOTHING) == []


def test_what_breaks_first_comes_first() -> None:
    busy = replace(
        NOTHING,
        uploads_waiting=1,
        rows_waiting=2,
        cells_waiting=41,
        pairs_waiting=34,
        shared_ids_waiting=3,
        identities_waiting=5,
        vacancies_waiting=6,
        scripts_waiting=1,
    )

    found = kinds(replace(busy, jobs_failed=1), ahead())

    assert found == [
        TaskKind.JOBS_FAILED,
        TaskKind.PLAN,
        TaskKind.UPLOADS,
        TaskKind.VACANCIES,
        TaskKind.ROWS,
        TaskKind.SHARED_IDS,
        TaskKind.IDENTITIES,
        TaskKind.PAIRS,
        TaskKind.CELLS,
        TaskKind.SCRIPTS,
    ]


def test_a_change_since_the_last_run_asks_for_a_run_before_the_plan() -> None:
    changed = replace(NOTHING, changed_at=NOW + timedelta(minutes=1))

    run, plan = tasks_of(changed, ahead(), TODAY)

    assert (run.kind, plan.kind) == (TaskKind.MATCH, TaskKind.PLAN)
    assert run.due == plan.due == date(2025, 3, 10)
    assert plan.also == 500


def test_without_workers_or_vacancies_there_is_nothing_to_match() -> None:
    never = replace(NOTHING, run_made_at=None)

    assert kinds(never) == [TaskKind.MATCH]
    assert kinds(replace(never, workers=0)) == []
    assert kinds(replace(never, vacancies_open=0)) == []


def test_letters_are_to_be_printed_until_the_day_they_are_handed_out() -> None:
    made = LetterCounts(letters=500, villages=93)

    [letters] = tasks_of(NOTHING, ahead(letters=made), TODAY)

    assert (letters.count, letters.also, letters.due) == (500, 93, date(2025, 3, 11))
    assert kinds(NOTHING, ahead(letters=made, today=date(2025, 3, 12)), date(2025, 3, 12)) == []


def test_a_far_fair_asks_for_no_plan_yet() -> None:
    assert kinds(NOTHING, ahead(today=date(2025, 3, 5)), date(2025, 3, 5)) == []


def test_a_fair_without_letters_stays_at_that_step() -> None:
    late = date(2025, 3, 15)

    present = next(line for line in ahead(today=late).phases if line.state is PhaseState.NOW)

    assert present.day == date(2025, 3, 11)


def test_what_waits_is_counted(database: Database) -> None:
    with database.open_work() as work:
        fairs.add(work.session, FAIR, NOW)
        session = work.session
        session.add(EnterpriseRow(id=1, name="A", key="a", verified_at=NOW))
        session.flush()
        for number, (state, closes_on) in enumerate([("submitted", None), ("approved", TODAY), ("approved", date(2025, 3, 6))], 1):
            session.add(a_vacancy(number, state, closes_on))
        session.add(UploadRow(file_name="x.xlsx", content=b"x", as_of=TODAY, state="read", handed_in_at=NOW, counts={}, problems=""))
        session.add_all(
            ReviewItemRow(kind=kind, code="x", message="x", found="", state=state)
            for kind, state in [("cell", "open"), ("row", "open"), ("same_person", "open"), ("cell", "decided")]
        )
        work.commit()

    home = see_home(database.open_reading, today=TODAY, now=NOW)

    counts = home.counts
    assert (counts.uploads_waiting, counts.rows_waiting, counts.cells_waiting, counts.pairs_waiting) == (1, 1, 1, 1)
    assert counts.vacancies_waiting == 1
    assert (counts.vacancies_open, counts.openings) == (1, 3)
    assert home.fair
    assert (home.fair.days, home.fair.is_planned) == (14, False)


def test_a_posting_that_nobody_approved_yet_asks_for_no_new_match(database: Database) -> None:
    with database.open_work() as work:
        work.session.add(EnterpriseRow(id=1, name="A", key="a", verified_at=NOW))
        work.session.flush()
        work.session.add(a_vacancy(1, "submitted", TODAY))
        work.commit()
    assert see_home(database.open_reading, today=TODAY, now=NOW).counts.changed_at is None

    with database.open_work() as work:
        work.session.get_one(VacancyRow, 1).state = "approved"
        work.commit()
    assert see_home(database.open_reading, today=TODAY, now=NOW).counts.changed_at == NOW


def test_a_failure_is_shown_until_the_job_has_been_done_since(database: Database) -> None:
    def add_run(number: int, state: str, hour: int) -> None:
        with database.open_work() as work:
            ended = NOW + timedelta(hours=hour)
            run = JobRunRow(job="run_matching", subject=str(number), scheduled_for=NOW, arguments={}, state=state, attempt=1)
            run.finished_at, run.error, run.message = ended, "OSError" if state == "failed" else None, "Báo người quản trị."
            work.session.add(run)
            work.commit()

    add_run(1, "failed", 0)
    assert see_home(database.open_reading, today=TODAY, now=NOW + timedelta(days=1)).counts.jobs_failed == 1
    assert see_home(database.open_reading, today=TODAY, now=NOW + timedelta(days=8)).counts.jobs_failed == 0

    add_run(2, "done", 1)
    assert see_home(database.open_reading, today=TODAY, now=NOW + timedelta(days=1)).counts.jobs_failed == 0


def test_what_papers_cannot_do_without_is_missed(database: Database) -> None:
    assert see_home(database.open_reading, today=TODAY, now=NOW).centre_lacks == ("name", "phone", "signatory_title", "signatory_name")

    change_organisation(database.open_work, {"name": "Trung tâm", "phone": "02033879000"}, valid_from=TODAY)

    assert see_home(database.open_reading, today=TODAY, now=NOW).centre_lacks == ("signatory_title", "signatory_name")


def test_the_first_page_asks_the_database_few_questions(database: Database) -> None:
    with database.open_work() as work:
        fairs.add(work.session, FAIR, NOW)
        work.commit()
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))

    see_home(database.open_reading, today=TODAY, now=NOW)

    assert len([statement for statement in asked if statement.lstrip().startswith("SELECT")]) <= 6


def a_vacancy(number: int, state: str, closes_on: date | None) -> VacancyRow:
    return VacancyRow(
        id=number,
        ref=f"V-{number}",
        enterprise_id=1,
        title="Thợ hàn",
        quantity=3,
        state=state,
        closes_on=closes_on,
        posting={},
        changed_at=NOW,
    )
