"""Vacancies and enterprises as they are kept, on both databases."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event

from jobmatch.store import enterprises, vacancies
from jobmatch.store.enterprises import Contact
from jobmatch.store.vacancies import KeptVacancy, NewStep
from jobmatch.store.work import Database, Work
from jobmatch.vacancies.enterprise import Enterprise
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.vacancy import Posting, Vacancy, VacancyState

NOW, TODAY = datetime(2025, 3, 7, 1, 0, tzinfo=UTC), date(2025, 3, 7)
APPROVED, SUBMITTED = VacancyState.APPROVED, VacancyState.SUBMITTED


@pytest.fixture
def work(database: Database) -> Iterator[Work]:
    with database.open_work() as work:
        yield work


def an_enterprise(work: Work, name: str = "Công ty TNHH May Hà Cối", *, verified: bool = True) -> int:
    number = enterprises.ids_of(work.session, [name])[name]
    if verified:
        enterprises.verify(work.session, [number], None, NOW)
    return number


def words_of(ref: str) -> Vacancy:
    return Vacancy(ref, "Công ty TNHH May Hà Cối", "Công nhân may", 20, state=APPROVED, closes_on=date(2025, 3, 31))


def a_vacancy(work: Work, ref: str, **different: object) -> KeptVacancy:
    kept = KeptVacancy(0, an_enterprise(work), replace(words_of(ref), **different), 20, 0, "form", NOW, is_verified=True)
    number = vacancies.add_all(work.session, [kept], NOW)[ref]
    return replace(kept, id=number)


def test_a_vacancy_comes_back_as_it_was_kept(work: Work) -> None:
    posting = Posting(wage_min_vnd=7_500_000, deadline=date(2025, 3, 31), licence_classes=("C",))
    kept = a_vacancy(work, "F25-001", description="Ca ngày\nCó xe đưa đón", posting=posting)

    assert vacancies.find(work.session, "F25-001") == kept
    assert vacancies.find(work.session, "F25-002") is None


def test_open_are_those_that_are_approved_verified_and_not_past_their_last_day(work: Work) -> None:
    a_vacancy(work, "open")
    a_vacancy(work, "no-last-day", closes_on=None)
    a_vacancy(work, "past", closes_on=date(2025, 3, 6))
    a_vacancy(work, "waiting", state=SUBMITTED)
    of_nobody_we_know = replace(
        a_vacancy(work, "also-open"), enterprise_id=an_enterprise(work, "Công ty CP Mới", verified=False), vacancy=words_of("unverified")
    )
    vacancies.add_all(work.session, [of_nobody_we_know], NOW)

    found = [vacancy.ref for vacancy in vacancies.open_vacancies(work.session, TODAY)]

    assert found == ["also-open", "no-last-day", "open"]


def test_what_is_sought_is_what_was_asked_less_who_has_come(work: Work) -> None:
    kept = a_vacancy(work, "F25-001")

    vacancies.write_all(work.session, [replace(kept, hired=15)], NOW)

    [open_now] = vacancies.open_vacancies(work.session, TODAY)
    assert open_now.quantity == 5


def test_what_an_officer_recorded_holds_until_the_words_are_sent_again(work: Work) -> None:
    first, second = a_vacancy(work, "first"), a_vacancy(work, "second")
    both = [first.id, second.id]
    for kept in (first, second):
        vacancies.note_steps(work.session, [NewStep(kept.id, "submitted", APPROVED, "Nghề cần", frozenset({Rule.SEX}))], None, NOW)
    vacancies.note_steps(work.session, [NewStep(first.id, "approved", APPROVED, "Đúng nghề", frozenset({Rule.AGE}))], None, NOW)
    assert vacancies.recorded_rules(work.session, both) == {"first": {Rule.SEX, Rule.AGE}, "second": {Rule.SEX}}

    vacancies.note_steps(work.session, [NewStep(first.id, "approved", SUBMITTED)], None, NOW)

    assert vacancies.recorded_rules(work.session, both) == {"second": {Rule.SEX}}


def test_steps_are_told_newest_first_and_the_last_note_alone_for_lists(work: Work) -> None:
    kept = a_vacancy(work, "F25-001")
    for note in ("một", "hai"):
        vacancies.note_steps(work.session, [NewStep(kept.id, "draft", SUBMITTED, note)], None, NOW)

    assert [step.note for step in vacancies.steps(work.session, kept.id)] == ["hai", "một"]
    assert vacancies.last_notes(work.session, [kept.id]) == {kept.id: "hai"}


def test_a_vacancy_by_form_gets_a_ref_that_nobody_has(work: Work) -> None:
    draft = replace(a_vacancy(work, "F25-001"), id=0, vacancy=Vacancy("", "", "Phụ bếp", 1, state=VacancyState.DRAFT))
    first = vacancies.add(work.session, draft, NOW)
    a_vacancy(work, f"TD{first.id + 2:06d}")

    second = vacancies.add(work.session, draft, NOW)

    assert first.ref == f"TD{first.id:06d}"
    assert second.ref.startswith("TD")
    assert vacancies.find(work.session, second.ref)
    assert len(vacancies.lines(work.session)) == 4


def test_one_enterprise_however_its_name_is_written(work: Work) -> None:
    numbers = enterprises.ids_of(work.session, ["Công ty TNHH May Hà Cối", "CTY TNHH MAY HA COI", "Công ty CP Chè Đường Hoa"])

    assert numbers["Công ty TNHH May Hà Cối"] == numbers["CTY TNHH MAY HA COI"]
    assert len(enterprises.all_lines(work.session)) == 2
    found = enterprises.find_named(work.session, "công ty tnhh may hà cối")
    assert found
    assert found.name == "Công ty TNHH May Hà Cối"


def test_who_verified_first_is_kept(work: Work) -> None:
    number = an_enterprise(work)

    enterprises.verify(work.session, [number], None, datetime(2025, 3, 8, tzinfo=UTC))

    found = enterprises.find(work.session, number)
    assert found
    assert found.verified_at == NOW


def test_whom_to_call_is_sealed_and_comes_back(work: Work) -> None:
    number = enterprises.add(work.session, Enterprise(0, "Công ty CP Chè Đường Hoa"), Contact("Vũ Văn Toán", "0203000112"))

    assert enterprises.contact(work.session, number) == Contact("Vũ Văn Toán", "0203000112")


def test_questions_do_not_grow_with_the_number_of_vacancies(database: Database) -> None:
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    for more in range(0, 60, 30):
        with database.open_work() as work:
            for number in range(more, more + 30):
                a_vacancy(work, f"F25-{number:03d}")
            work.commit()
        asked.clear()
        with database.open_reading() as session:
            vacancies.open_vacancies(session, TODAY)
            vacancies.lines(session)
            enterprises.all_lines(session)

    assert len([words for words in asked if words.startswith("SELECT")]) == 4
