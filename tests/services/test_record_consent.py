"""What people agree to and refuse: recorded with day and paper, undone by a newer line, and obeyed everywhere."""

from datetime import date, datetime, timedelta

import pytest

from jobmatch.errors import NotFound
from jobmatch.registry.consent import Basis, Said, is_allowed
from jobmatch.services.explain_match import explain_match
from jobmatch.services.invite_to_fair import invite_to_fair
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.record_consent import EVERYTHING, SeenConsents, record_consent, see_consents
from jobmatch.services.run_matching import run_matching
from jobmatch.services.see_fair_plan import Use as FairUse
from jobmatch.services.see_fair_plan import see_invitations
from jobmatch.services.see_shortlist import Choice, Use, see_shortlist
from jobmatch.store import access_log
from jobmatch.store.rows import MergeRow, PlaceRow, WorkerRow
from jobmatch.store.work import Database
from tests.matching.pairs import TODAY
from tests.matching.rows import NOW, a_fair_row, a_vacancy_row, a_worker_row
from tests.refusals import refused

PUBLIC = {"registry", "matching", "paper_invitation"}
FAIR = "PGD-2025-03"
HOUR = timedelta(hours=1)


@pytest.fixture
def people(database: Database) -> list[int]:
    """Three who sew, and a sewing job."""
    with database.open_work() as work:
        a_vacancy_row(work.session)
        a_fair_row(work.session)
        numbers = [a_worker_row(work.session) for _ in range(3)]
        work.commit()
    return numbers


def record(database: Database, worker_no: int, purpose: str, said: Said, paper: str = "phiếu số 12", **how: object) -> None:
    usual = {"said_on": TODAY, "commune_id": None, "today": TODAY, "account_id": None, "now": NOW, **how}
    record_consent(database.open_work, worker_no, purpose, said, paper=paper, **usual)  # type: ignore[arg-type]


def turns_out_to_be(database: Database, gone: int, kept: int, *, at: datetime) -> None:
    with database.open_work() as work:
        row = work.session.get_one(WorkerRow, gone)
        row.merged_into, row.retired_at = kept, at
        work.session.add(MergeRow(kept_id=kept, gone_id=gone, merged_at=at, source_ids=[], questions={}, reason=""))
        work.commit()


def seen(database: Database, worker_no: int) -> SeenConsents:
    return see_consents(database.open_work, worker_no, commune_id=None, account_id=None, now=NOW)


def allowed(database: Database, worker_no: int) -> set[str]:
    return {holding.purpose.name for holding in seen(database, worker_no).holdings if holding.is_allowed}


def matched(database: Database) -> str:
    return run_matching(database.open_work, database.open_reading, as_of=TODAY, account_id=None, now=NOW).run.id


def listed(database: Database, run_id: str) -> set[int]:
    shown = see_shortlist(database.open_work, run_id, "V1", Choice(), use=Use.PAGE, on=TODAY, account_id=None, now=NOW)
    return {line.match.worker_no for line in shown.lines}


@pytest.mark.parametrize(
    ("basis", "newest", "answer"),
    [
        (Basis.PUBLIC_TASK, None, True),
        (Basis.PUBLIC_TASK, Said.WITHDRAWN, False),
        (Basis.PUBLIC_TASK, Said.GIVEN, True),
        (Basis.CONSENT, None, False),
        (Basis.CONSENT, Said.REFUSED, False),
        (Basis.CONSENT, Said.GIVEN, True),
    ],
)
def test_a_public_task_goes_on_until_somebody_refuses_and_silence_is_no_consent(basis: Basis, newest: Said | None, answer: bool) -> None:
    assert is_allowed(basis, newest) is answer


def test_a_line_says_what_holds_since_when_by_whom_and_on_which_paper(database: Database, people: list[int]) -> None:
    officer = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)

    record(database, people[0], "sms", Said.GIVEN, said_on=date(2025, 3, 1), account_id=officer)

    [line] = seen(database, people[0]).history
    assert (line.purpose, line.said, line.said_on, line.officer, line.paper) == (
        "sms",
        Said.GIVEN,
        date(2025, 3, 1),
        "Hoàng Thị Mơ",
        "phiếu số 12",
    )
    assert allowed(database, people[0]) == {*PUBLIC, "sms"}
    assert allowed(database, people[1]) == PUBLIC


def test_undoing_is_a_newer_line_and_the_older_one_stays(database: Database, people: list[int]) -> None:
    record(database, people[0], "matching", Said.REFUSED)
    record(database, people[0], "matching", Said.GIVEN)

    assert allowed(database, people[0]) == PUBLIC
    assert [line.said for line in seen(database, people[0]).history] == [Said.GIVEN, Said.REFUSED]


@pytest.mark.parametrize("purpose", [EVERYTHING, "registry"])
@pytest.mark.parametrize("said", [Said.REFUSED, Said.WITHDRAWN])
def test_a_no_to_everything_or_to_the_registry_stops_all(database: Database, people: list[int], purpose: str, said: Said) -> None:
    record(database, people[0], "sms", Said.GIVEN)

    record(database, people[0], purpose, said, paper="")

    assert seen(database, people[0]).is_stopped


def test_without_matching_there_are_no_invitations_and_that_is_said(database: Database, people: list[int]) -> None:
    record(database, people[0], "matching", Said.REFUSED)

    assert allowed(database, people[0]) == {"registry"}
    stopped = {holding.purpose.name: holding.stopped_by for holding in seen(database, people[0]).holdings if holding.stopped_by}
    assert stopped == {"paper_invitation": "matching"}


@pytest.mark.parametrize("purpose", [EVERYTHING, "registry", "matching"])
def test_whoever_refuses_to_be_matched_stands_in_no_run_no_old_list_and_gets_no_letter(
    database: Database, people: list[int], purpose: str
) -> None:
    before = matched(database)
    invite_to_fair(database.open_work, FAIR, before, seats=2, key=b"k", today=TODAY, account_id=None, now=NOW)

    record(database, people[0], purpose, Said.WITHDRAWN)

    after = matched(database)
    assert after != before
    assert listed(database, before) == listed(database, after) == set(people[1:])
    with refused("worker_barred"):
        explain_match(database.open_work, before, "V1", people[0], on=TODAY, account_id=None, now=NOW)
    letters = see_invitations(database.open_work, FAIR, use=FairUse.PAGE, today=TODAY, account_id=None, now=NOW).letters
    assert [letter.worker_no for letter in letters] == [people[1]]


def test_a_no_to_letters_alone_keeps_the_person_on_lists(database: Database, people: list[int]) -> None:
    record(database, people[0], "paper_invitation", Said.REFUSED)

    run = matched(database)
    invite_to_fair(database.open_work, FAIR, run, seats=3, key=b"k", today=TODAY, account_id=None, now=NOW)

    assert listed(database, run) == set(people)
    letters = see_invitations(database.open_work, FAIR, use=FairUse.PAGE, today=TODAY, account_id=None, now=NOW).letters
    assert {letter.worker_no for letter in letters} == set(people[1:])


def test_a_no_holds_for_whoever_the_person_turns_out_to_be_until_they_say_yes(database: Database, people: list[int]) -> None:
    gone, kept, _ = people
    record(database, gone, "matching", Said.REFUSED)
    turns_out_to_be(database, gone, kept, at=NOW)

    refusing = listed(database, matched(database))
    record(database, kept, "matching", Said.GIVEN, now=NOW + HOUR)

    assert kept not in refusing
    assert kept in listed(database, matched(database))
    assert [line.said for line in seen(database, kept).history] == [Said.GIVEN, Said.REFUSED]


@pytest.mark.parametrize(("said_on", "purposes"), [(date(2025, 3, 5), set()), (date(2025, 3, 6), PUBLIC)])
def test_only_a_yes_of_that_day_or_later_takes_a_no_back(database: Database, people: list[int], said_on: date, purposes: set[str]) -> None:
    record(database, people[0], EVERYTHING, Said.WITHDRAWN, said_on=date(2025, 3, 6))

    record(database, people[0], EVERYTHING, Said.GIVEN, said_on=said_on)

    assert (people[0] in listed(database, matched(database))) is bool(purposes)
    assert purposes <= allowed(database, people[0])
    assert seen(database, people[0]).is_stopped is not bool(purposes)


def test_an_older_yes_that_is_recorded_late_changes_nothing(database: Database, people: list[int]) -> None:
    record(database, people[0], "matching", Said.REFUSED, said_on=date(2025, 3, 1))
    record(database, people[0], "matching", Said.GIVEN, said_on=date(2025, 3, 3))
    record(database, people[0], "matching", Said.GIVEN, said_on=date(2025, 2, 1))

    assert people[0] in listed(database, matched(database))
    assert "matching" in allowed(database, people[0])


def test_the_page_says_of_people_who_were_merged_what_matching_goes_by(database: Database, people: list[int]) -> None:
    gone, kept, _ = people
    record(database, gone, "matching", Said.REFUSED, said_on=date(2025, 3, 1))
    record(database, kept, "matching", Said.GIVEN, now=NOW + HOUR)
    turns_out_to_be(database, gone, kept, at=NOW + 2 * HOUR)

    refusing = listed(database, matched(database))
    [holding] = [each for each in seen(database, kept).holdings if each.purpose.name == "matching"]
    record(database, kept, "matching", Said.GIVEN, now=NOW + 3 * HOUR)

    assert kept not in refusing
    assert (holding.is_allowed, holding.line and holding.line.said) == (False, Said.REFUSED)
    assert kept in listed(database, matched(database))
    assert "matching" in allowed(database, kept)


def test_a_yes_of_before_a_merge_takes_back_what_the_same_record_refused(database: Database, people: list[int]) -> None:
    gone, kept, _ = people
    record(database, gone, "matching", Said.REFUSED)
    record(database, gone, "matching", Said.GIVEN, now=NOW + HOUR)

    turns_out_to_be(database, gone, kept, at=NOW + 2 * HOUR)

    assert kept in listed(database, matched(database))
    assert "matching" in allowed(database, kept)


def test_a_look_at_what_somebody_agreed_to_leaves_a_line(database: Database, people: list[int]) -> None:
    seen(database, people[0])

    with database.open_reading() as session:
        looks = [access_log.looks_at(session, worker_no, 9) for worker_no in people]
    assert [[look.fields for look in each] for each in looks] == [[("consent",)], [], []]


def test_what_cannot_be_is_not_recorded(database: Database, people: list[int]) -> None:
    with refused("consent_future"):
        record(database, people[0], "sms", Said.GIVEN, said_on=date(2025, 3, 8))
    with refused("consent_unpapered"):
        record(database, people[0], "sms", Said.GIVEN, paper=" ")
    with refused("purpose_unknown"):
        record(database, people[0], "marketing", Said.GIVEN)
    with pytest.raises(NotFound):
        record(database, 404, "sms", Said.GIVEN)

    assert seen(database, people[0]).history == ()


def test_a_commune_records_for_its_own_people_alone(database: Database, people: list[int]) -> None:
    with database.open_work() as work:
        work.session.add(PlaceRow(id="06922-2020", kind="commune", name="Thị trấn Quảng Hà", code="06922"))
        work.session.flush()
        own = a_worker_row(work.session, place_id="06922-2020")
        work.commit()

    record(database, own, "sms", Said.GIVEN, commune_id="06922-2020")

    with pytest.raises(NotFound):
        record(database, people[0], "sms", Said.GIVEN, commune_id="06922-2020")
    with pytest.raises(NotFound):
        see_consents(database.open_work, people[0], commune_id="06922-2020", account_id=None, now=NOW)
    assert allowed(database, own) == {*PUBLIC, "sms"}
