"""A list of vacancies brought by staff: added, updated where its words changed, refused by row."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from jobmatch.documents.tables import table_csv, table_xlsx
from jobmatch.errors import Refused
from jobmatch.services.export_vacancies import export_vacancies
from jobmatch.services.import_vacancies import VacancyImport, import_vacancies
from jobmatch.services.keep_accounts import add_account
from jobmatch.store import enterprises, vacancies
from jobmatch.store.work import Database
from jobmatch.vacancies.draft import confirmed
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.vacancy import VacancyState

NOW, TODAY = datetime(2025, 3, 7, 1, 0, tzinfo=UTC), date(2025, 3, 7)
HEAD = ("Mã việc", "Doanh nghiệp", "Tên công việc", "Số lượng", "Yêu cầu", "Hạn nộp")
SEWING = ("A1", "Công ty TNHH May Hà Cối", "Công nhân may", "20", "Biết may", "31/3/2025")
COOKING = ("A2", "Nhà hàng Biển Xanh", "Phụ bếp", "3", "Nữ, 18-35 tuổi", "31/3/2025")


def bring(
    database: Database, tmp_path: Path, *rows: Sequence[str], commit: bool = True, name: str = "viec.csv", account_id: int | None = None
) -> VacancyImport:
    path = tmp_path / name
    path.write_bytes((table_xlsx if name.endswith("xlsx") else table_csv)(HEAD, rows))
    return import_vacancies(database.open_work, path, as_of=TODAY, commit=commit, account_id=account_id, now=NOW)


def deeds(found: VacancyImport) -> list[str]:
    return [row.deed for row in found.rows]


@pytest.mark.parametrize("name", ["viec.csv", "viec.xlsx"])
def test_what_staff_bring_is_posted_and_verified_by_them(database: Database, tmp_path: Path, name: str) -> None:
    officer = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)

    found = bring(database, tmp_path, SEWING, COOKING, name=name, account_id=officer)

    assert deeds(found) == ["added", "added"]
    with database.open_reading() as session:
        assert [vacancy.ref for vacancy in vacancies.open_vacancies(session, TODAY)] == ["A1", "A2"]
        known = enterprises.find_named(session, "CTY TNHH MAY HÀ CỐI")
        kept = vacancies.find(session, "A1")
        assert kept
        [step] = vacancies.steps(session, kept.id)
    assert known
    assert (known.verified_by, known.verified_at) == ("Hoàng Thị Mơ", NOW)
    assert (step.who, step.to_state) == ("Hoàng Thị Mơ", VacancyState.APPROVED)
    assert kept.source.startswith(f"{name}#")


def test_findings_are_told_and_hinder_no_match(database: Database, tmp_path: Path) -> None:
    found = bring(database, tmp_path, COOKING)

    assert {finding.rule for finding in found.rows[0].findings} >= {Rule.SEX, Rule.AGE}
    with database.open_reading() as session:
        assert len(vacancies.open_vacancies(session, TODAY)) == 1


def test_people_hired_while_a_list_comes_in_are_not_forgotten(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, SEWING)
    more = (*SEWING[:3], "25", *SEWING[4:])

    with ThreadPoolExecutor(1) as officer:
        with database.open_work() as work:
            vacancies.hold(work.session, "A1")
            kept = vacancies.the_one(work.session, "A1", None)
            coming = officer.submit(bring, database, tmp_path, more)
            wait([coming], timeout=0.5)
            vacancies.write_all(work.session, [replace(kept, hired=4)], NOW)
            work.commit()
        found = coming.result()

    assert deeds(found) == ["updated"]
    with database.open_reading() as session:
        after = vacancies.the_one(session, "A1", None)
    assert (after.asked, after.hired) == (25, 4)


def test_nothing_is_written_before_it_is_committed(database: Database, tmp_path: Path) -> None:
    assert deeds(bring(database, tmp_path, SEWING, commit=False)) == ["added"]

    with database.open_reading() as session:
        assert vacancies.lines(session) == []
        assert enterprises.all_lines(session) == []


def test_the_same_list_again_changes_nothing_and_keeps_what_an_officer_corrected(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, SEWING)
    with database.open_work() as work:
        kept = vacancies.find(work.session, "A1")
        assert kept
        corrected = replace(kept.vacancy, posting=replace(kept.vacancy.posting, occupation="7531"))
        vacancies.write_all(work.session, [replace(kept, vacancy=corrected)], NOW)
        work.commit()

    assert deeds(bring(database, tmp_path, SEWING)) == ["unchanged"]

    with database.open_reading() as session:
        kept = vacancies.find(session, "A1")
        assert kept
        assert kept.vacancy.posting.occupation == "7531"
        assert len(vacancies.steps(session, kept.id)) == 1


def test_what_an_officer_has_set_is_kept_where_the_list_brings_other_words(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, SEWING)
    with database.open_work() as work:
        kept = vacancies.the_one(work.session, "A1", None)
        set_by_hand = confirmed(kept.vacancy.posting, wage_min_vnd=8_000_000, occupation="7531", occupation_confidence=1.0)
        vacancies.write_all(work.session, [replace(kept, vacancy=replace(kept.vacancy, posting=set_by_hand))], NOW)
        work.commit()

    bring(database, tmp_path, (*SEWING[:4], "Biết may. Lương 10 triệu. Ít nhất 1 năm kinh nghiệm", SEWING[5]))
    with database.open_reading() as session:
        posting = vacancies.the_one(session, "A1", None).vacancy.posting
    assert (posting.wage_min_vnd, posting.occupation, posting.experience_years, posting.musts) == (
        8_000_000,
        "7531",
        1.0,
        ("experience_years",),
    )

    bring(database, tmp_path, ("A1", SEWING[1], "Phụ bếp", *SEWING[3:]))
    with database.open_reading() as session:
        posting = vacancies.the_one(session, "A1", None).vacancy.posting
    assert (posting.wage_min_vnd, posting.occupation) == (8_000_000, "9412")


def test_changed_words_are_written_and_what_was_recorded_before_falls(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, SEWING)
    other = (*SEWING[:3], "30", "Biết may áo", SEWING[5])

    assert deeds(bring(database, tmp_path, other)) == ["updated"]

    with database.open_reading() as session:
        kept = vacancies.find(session, "A1")
        assert kept
        assert (kept.asked, kept.vacancy.requirements, kept.vacancy.state) == (30, "Biết may áo", VacancyState.APPROVED)
        assert [step.to_state for step in vacancies.steps(session, kept.id)] == ["approved", "submitted", "approved"]


@pytest.mark.parametrize("state", [VacancyState.PAUSED, VacancyState.CLOSED, VacancyState.RETURNED])
def test_what_staff_stopped_takes_new_words_and_stays_stopped(database: Database, tmp_path: Path, state: VacancyState) -> None:
    bring(database, tmp_path, SEWING)
    set_state(database, state)

    bring(database, tmp_path, (*SEWING[:4], "Biết may áo", SEWING[5]))

    with database.open_reading() as session:
        kept = vacancies.the_one(session, "A1", None)
    assert (kept.vacancy.requirements, kept.vacancy.state) == ("Biết may áo", state)


@pytest.mark.parametrize("state", [VacancyState.DRAFT, VacancyState.SUBMITTED, VacancyState.EXPIRED])
def test_what_nobody_stopped_runs_as_the_list_says(database: Database, tmp_path: Path, state: VacancyState) -> None:
    bring(database, tmp_path, SEWING)
    set_state(database, state)

    bring(database, tmp_path, (*SEWING[:4], "Biết may áo", SEWING[5]))

    with database.open_reading() as session:
        assert vacancies.the_one(session, "A1", None).vacancy.state is VacancyState.APPROVED


def test_an_enterprise_whose_verification_was_taken_back_is_not_verified_by_a_list_and_that_is_told(
    database: Database, tmp_path: Path
) -> None:
    bring(database, tmp_path, SEWING)
    with database.open_work() as work:
        enterprises.take_back_verification(work.session, 1)
        work.commit()

    [row] = bring(database, tmp_path, (*SEWING[:4], "Biết may áo", SEWING[5])).rows

    assert [problem.code for problem in row.problems if problem.is_warning] == ["enterprise_unverified"]
    with database.open_reading() as session:
        assert vacancies.open_vacancies(session, TODAY) == []


def set_state(database: Database, state: VacancyState) -> None:
    with database.open_work() as work:
        kept = vacancies.the_one(work.session, "A1", None)
        vacancies.write_all(work.session, [replace(kept, vacancy=replace(kept.vacancy, state=state))], NOW)
        work.commit()


def test_who_has_been_hired_is_not_forgotten_by_an_update(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, SEWING)
    with database.open_work() as work:
        kept = vacancies.find(work.session, "A1")
        assert kept
        vacancies.write_all(work.session, [replace(kept, hired=15)], NOW)
        work.commit()

    [too_few] = bring(database, tmp_path, (*SEWING[:3], "10", *SEWING[4:])).rows
    assert [problem.code for problem in too_few.problems] == ["quantity_below_hired"]
    bring(database, tmp_path, (*SEWING[:3], "25", *SEWING[4:]))

    with database.open_reading() as session:
        [vacancy] = vacancies.open_vacancies(session, TODAY)
    assert vacancy.quantity == 10


def test_a_code_never_turns_somebody_elses_vacancy_into_this_one(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, SEWING)

    found = bring(database, tmp_path, ("A1", *COOKING[1:]))

    assert [problem.code for problem in found.rows[0].problems] == ["ref_foreign"]
    with database.open_reading() as session:
        kept = vacancies.find(session, "A1")
    assert kept
    assert kept.vacancy.title == "Công nhân may"


def test_a_bad_row_stops_no_other(database: Database, tmp_path: Path) -> None:
    found = bring(database, tmp_path, ("A1", "", "Công nhân may", "20", "", ""), COOKING)

    assert (found.accepted, found.count("refused")) == (1, 1)


def test_a_file_without_a_list_is_refused(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "khac.csv"
    path.write_text("Họ tên,Ngày sinh\nĐặng Thị Sáu,1990\n", "utf-8")

    with pytest.raises(Refused) as refused:
        import_vacancies(database.open_work, path, as_of=TODAY, commit=True, account_id=None, now=NOW)

    assert refused.value.code == "list_without_head"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_exported_can_be_imported_again_and_changes_nothing(database: Database, tmp_path: Path, ending: str) -> None:
    bring(database, tmp_path, SEWING, (*COOKING[:4], "- Nữ\n=Phụ bếp", COOKING[5]))
    path = tmp_path / f"ra.{ending}"

    path.write_bytes(export_vacancies(database.open_reading, path.name))

    found = import_vacancies(database.open_work, path, as_of=TODAY, commit=True, account_id=None, now=NOW)
    assert deeds(found) == ["unchanged", "unchanged"]
