"""What an enterprise and a station see first."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from jobmatch.radio.script import Sentence
from jobmatch.services.see_enterprise_home import see_enterprise_home
from jobmatch.services.see_radio_home import see_radio_home
from jobmatch.store import newsletters
from jobmatch.store.newsletters import APPROVED, DRAFT, SUBMITTED, Newsletter
from jobmatch.store.rows import AccountRow, EnterpriseRow, MatchRunRow, StationRow, VacancyEventRow
from jobmatch.store.work import Database
from jobmatch.vacancies.enterprise import enterprise_key
from jobmatch.vacancies.vacancy import VacancyState
from tests.matching.pairs import a_vacancy
from tests.matching.rows import a_vacancy_row, an_enterprise_row

TODAY = date(2025, 3, 7)
NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)
OURS, THEIRS = "Công ty TNHH Dệt sợi Hải Hà Xanh", "Công ty May Hà Cối"
EDITION = Newsletter(
    0, "06922", "r" * 16, date(2025, 3, 14), 1, "Bản tin việc làm", (Sentence("Xin chào.", "frame:greeting"),), (), 120, DRAFT, 1, NOW
)


def post(database: Database, enterprise: str, *states: VacancyState) -> list[int]:
    with database.open_work() as work:
        owner = an_enterprise_row(work.session, enterprise)
        work.session.get_one(EnterpriseRow, owner).key = enterprise_key(enterprise)
        posted = [
            a_vacancy_row(
                work.session, replace(a_vacancy(f"{owner}-{number}"), state=state), enterprise_id=owner, closes_on=date(2025, 3, 31)
            )
            for number, state in enumerate(states)
        ]
        work.commit()
    return posted


def test_what_must_be_mended_comes_first_with_the_centres_words(database: Database) -> None:
    approved, returned = post(database, OURS, VacancyState.APPROVED, VacancyState.RETURNED)
    with database.open_work() as work:
        note = "Bỏ điều kiện tuổi, ghi công việc cần sức khỏe gì."
        event = VacancyEventRow(vacancy_id=returned, at=NOW, from_state="submitted", to_state="returned", note=note, recorded=[])
        work.session.add(event)
        work.commit()

    home = see_enterprise_home(database.open_reading, OURS, today=TODAY)

    assert [own.line.id for own in home.vacancies] == [returned, approved]
    assert home.vacancies[0].note == "Bỏ điều kiện tuổi, ghi công việc cần sức khỏe gì."
    assert [own.days_left for own in home.vacancies] == [None, 24]
    assert home.count(VacancyState.APPROVED, VacancyState.RETURNED) == 2


def test_a_vacancy_is_spoken_of_seven_days_before_its_last_one_and_not_earlier(database: Database) -> None:
    post(database, OURS, VacancyState.APPROVED, VacancyState.PAUSED)

    ending = [
        len(see_enterprise_home(database.open_reading, OURS, today=day).ending)
        for day in (date(2025, 3, 23), date(2025, 3, 24), date(2025, 3, 31), date(2025, 4, 1))
    ]

    assert ending == [0, 1, 1, 0]


def test_an_enterprise_sees_nothing_of_another_however_its_name_is_written(database: Database) -> None:
    post(database, THEIRS, VacancyState.APPROVED)
    post(database, OURS, VacancyState.SUBMITTED)

    assert len(see_enterprise_home(database.open_reading, "công ty tnhh dệt sợi hải hà xanh ", today=TODAY).vacancies) == 1
    assert see_enterprise_home(database.open_reading, "Công ty không có", today=TODAY).vacancies == ()


def test_a_station_sees_what_to_read_first_and_not_what_is_past_or_another_stations(database: Database) -> None:
    with database.open_work() as work:
        work.session.add_all(StationRow(code=code, name=code, place_name=code, syllables_per_minute=160) for code in ("06922", "06925"))
        work.session.add_all(
            AccountRow(id=number, name=str(number), display_name="Ai", role="staff", password_hash="", created_at=NOW) for number in (1, 2)
        )
        run = MatchRunRow(
            id="r" * 16, as_of=TODAY, engine_version="1", weights={}, top=50, candidates=1, vacancies=0, vacancy_refs=[], made_at=NOW
        )
        work.session.add(run)
        work.session.flush()
        editions = [
            replace(EDITION, state=APPROVED, airs_on=TODAY + timedelta(days=9)),
            replace(EDITION, state=APPROVED, airs_on=TODAY),
            replace(EDITION, state=APPROVED, airs_on=TODAY - timedelta(days=1)),
            replace(EDITION, state=SUBMITTED, written_by=1, version=2),
            replace(EDITION, state=SUBMITTED, written_by=2, version=3),
            replace(EDITION, version=4),
            replace(EDITION, station_code="06925"),
        ]
        numbers = [newsletters.add(work.session, edition) for edition in editions]
        work.commit()

    home = see_radio_home(database.open_reading, "06922", account_id=1, today=TODAY)

    assert [each.number for each in home.to_read] == [numbers[1], numbers[0]]
    assert [each.number for each in home.to_approve] == [numbers[4]]
    assert [each.number for each in home.own_waiting] == [numbers[3]]
    assert [each.number for each in home.drafts] == [numbers[5]]
