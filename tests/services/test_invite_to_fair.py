"""Seats of a fair: one person, one seat, whatever happens; and nothing goes out that the law or the person forbids."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select, update

from jobmatch.catalogue.organisation import Organisation
from jobmatch.errors import NotFound, Refused
from jobmatch.fairs.letter import Letter, LetterHead
from jobmatch.fairs.tokens import letter_token, token_hash
from jobmatch.services import invite_to_fair as inviting
from jobmatch.services import print_letters
from jobmatch.services.invite_to_fair import PlannedFair, invite_to_fair, newest_run, plan_fair
from jobmatch.services.keep_wish_ages import change_wish_ages
from jobmatch.services.print_letters import VillagePapers, print_fair, print_village
from jobmatch.services.run_matching import run_matching
from jobmatch.services.see_fair_plan import Use, see_fair_plan, see_invitations, see_without_seat
from jobmatch.store import organisation
from jobmatch.store.organisation import OrganisationSince
from jobmatch.store.rows import AccessLogRow, ConsentRow, InvitationRow, OutcomeRow, PlaceRow, ReviewItemRow, WorkerRow
from jobmatch.store.work import Database
from tests import invariants
from tests.matching.pairs import TODAY, a_vacancy
from tests.matching.rows import NOW, a_fair_row, a_source_row, a_vacancy_row, a_worker_row

KEY = b"a key of tests alone"
FAIR = "PGD-2025-03"


@dataclass(frozen=True, slots=True)
class Town:
    database: Database
    people: tuple[int, ...]
    run_id: str

    def plan(self, **values: int) -> PlannedFair:
        return plan_fair(self.database.open_work, FAIR, self.run_id, today=TODAY, account_id=None, now=NOW, **values)

    def invite(self, **values: int) -> PlannedFair:
        return invite_to_fair(self.database.open_work, FAIR, self.run_id, key=KEY, today=TODAY, account_id=None, now=NOW, **values)

    def seated(self) -> list[int]:
        with self.database.open_reading() as session:
            return sorted(session.scalars(select(InvitationRow.worker_id)))


@pytest.fixture
def town(database: Database) -> Iterator[Town]:
    """Five people in two thôn who want to sew, two sewing jobs, one fair of a hundred seats, matched."""
    with database.open_work() as work:
        commune = PlaceRow(id="06946-1979", kind="commune", name="Xã Quảng Long", code="06946")
        work.session.add(commune)
        work.session.flush()
        for number in (7, 8):
            home = f"06946-1979/quang long {number}"
            work.session.add(PlaceRow(id=home, kind="village", name=f"Thôn {number}", key=f"quang long {number}", parent_id=commune.id))
        work.session.flush()
        names = ("Nguyễn Thị An", "Trần Văn Bình", "Lê Thị Cúc", "Phùn A Dậu", "Đặng Thị Én")
        people = tuple(
            a_worker_row(
                work.session,
                full_name=name,
                sex="M" if " Văn " in name or " A " in name else "F",
                commune_code="06946",
                place_id=f"06946-1979/quang long {7 if place < 3 else 8}",
            )
            for place, name in enumerate(names)
        )
        for row, worker_no in enumerate(people, 5):
            a_source_row(work.session, worker_no, row, file=f"{row}.xlsx")
        a_vacancy_row(work.session, a_vacancy("V1"))
        a_vacancy_row(work.session, a_vacancy("V2", title="Thợ may", enterprise="Xưởng may B"), enterprise_id=1)
        a_fair_row(work.session)
        centre = Organisation("Trung tâm Dịch vụ việc làm", mark="TTDVVL", phone="02033880123")
        organisation.put(work.session, OrganisationSince(date(2025, 1, 1), centre))
        work.commit()
    run = run_matching(database.open_work, database.open_reading, as_of=TODAY, account_id=None, now=NOW).run
    yield Town(database, people, run.id)
    assert invariants.broken(database) == []


def printed(town: Town) -> Iterator[VillagePapers]:
    return print_fair(town.database.open_work, FAIR, key=KEY, today=TODAY, account_id=None, now=NOW)


def printed_village(town: Town, place_id: str) -> VillagePapers:
    return print_village(town.database.open_work, FAIR, place_id, key=KEY, today=TODAY, account_id=None, now=NOW)


def test_everybody_with_a_job_that_fits_gets_one_letter(town: Town) -> None:
    planned = town.invite()

    assert planned.is_kept
    assert town.seated() == sorted(town.people)
    assert all(1 <= len(each.vacancy_refs) <= 2 for each in planned.plan.invitations)


def test_inviting_again_invites_nobody_twice(town: Town) -> None:
    town.invite()

    again = town.invite()

    assert again.before == len(town.people)
    assert again.plan.invitations == ()
    assert town.seated() == sorted(town.people)


def test_the_hall_holds_no_more_than_its_seats_and_whoever_has_one_keeps_it(town: Town) -> None:
    town.invite(seats=2)
    first = town.seated()

    town.invite(seats=4)

    assert len(first) == 2
    assert len(town.seated()) == 4
    assert set(first) < set(town.seated())


def test_a_trial_writes_nothing_but_the_access_log(town: Town) -> None:
    planned = town.plan()

    assert len(planned.plan.invitations) == len(town.people)
    assert town.seated() == []
    with town.database.open_reading() as session:
        assert session.scalars(select(AccessLogRow.fields)).all() == [["priority_groups"]]


def test_a_vacancy_with_unlawful_words_is_on_no_letter(town: Town) -> None:
    with town.database.open_work() as work:
        work.session.connection().exec_driver_sql("UPDATE vacancy SET requirements = 'Chỉ tuyển nữ dưới 35 tuổi' WHERE ref = 'V2'")
        work.commit()

    planned = town.invite()

    assert [each.vacancy_ref for each in planned.held_back] == ["V2"]
    assert {ref for each in planned.plan.invitations for ref in each.vacancy_refs} == {"V1"}


def test_a_vacancy_that_closed_after_the_match_is_on_no_letter(town: Town) -> None:
    with town.database.open_work() as work:
        work.session.connection().exec_driver_sql("UPDATE vacancy SET state = 'closed' WHERE ref = 'V1'")
        work.commit()

    planned = town.invite()

    assert [each.vacancy_ref for each in planned.held_back] == ["V1"]
    assert {ref for each in planned.plan.invitations for ref in each.vacancy_refs} == {"V2"}


@pytest.mark.parametrize("answer", ["refused", "withdrawn"])
def test_whoever_refused_gets_no_letter(town: Town, answer: str) -> None:
    refuser = town.people[1]
    with town.database.open_work() as work:
        for each in ("given", answer):
            work.session.add(ConsentRow(worker_id=refuser, purpose="paper_invitation", answer=each, said_on=TODAY, recorded_at=NOW))
            work.session.flush()
        work.commit()

    town.invite()

    assert town.seated() == sorted(set(town.people) - {refuser})


def test_a_child_is_invited_neither_from_a_run_of_before_nor_by_letters_of_before(town: Town) -> None:
    child, late = town.people[:2]
    a_birth(town, child, "2010-03-08")
    town.invite()
    a_birth(town, late, "2011")

    papers = list(printed(town))

    assert child not in town.seated()
    assert sum(each.people for each in papers) == len(town.seated()) - 1
    a_birth(town, late, "2010")
    assert sum(each.people for each in printed(town)) == len(town.seated())


def a_birth(town: Town, worker_no: int, birth: str) -> None:
    with town.database.open_work() as work:
        work.session.execute(update(WorkerRow).where(WorkerRow.id == worker_no).values(birth=birth))
        work.commit()


def test_two_people_with_one_citizen_id_wait_until_that_is_solved(town: Town) -> None:
    one, other = town.people[:2]
    with town.database.open_work() as work:
        doubt = {"kind": "shared_id", "code": "citizen_id_shared", "found": "", "message": "Hai người cùng một số căn cước."}
        work.session.add(ReviewItemRow(worker_id=one, other_worker_id=other, **doubt))
        work.commit()

    town.invite()

    assert town.seated() == sorted(set(town.people) - {one, other})


def test_a_seat_given_meanwhile_stops_the_plan_and_nothing_is_half_written(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    planning = inviting.plan_invitations

    def with_somebody_quicker(*given: object, **named: object) -> object:
        monkeypatch.setattr(inviting, "plan_invitations", planning)
        town.invite(seats=1)
        return planning(*given, **named)

    monkeypatch.setattr(inviting, "plan_invitations", with_somebody_quicker)

    with pytest.raises(Refused, match="vừa mời thêm"):
        town.invite()
    assert len(town.seated()) == 1


def test_among_equals_whoever_was_not_invited_last_time_comes_first(town: Town) -> None:
    *invited_before, fresh = town.people
    with town.database.open_work() as work:
        for worker_no in invited_before:
            work.session.add(OutcomeRow(fair_code="PGD-2024-12", worker_id=worker_no, held_on=date(2024, 12, 13)))
        work.commit()

    town.invite(seats=1)

    assert town.seated() == [fresh]


def test_unknown_fairs_and_runs_are_said(town: Town) -> None:
    with pytest.raises(NotFound, match="PGD-1999"):
        plan_fair(town.database.open_work, "PGD-1999", town.run_id, today=TODAY, account_id=None, now=NOW)
    with pytest.raises(NotFound, match="lần khớp"):
        plan_fair(town.database.open_work, FAIR, "0" * 16, today=TODAY, account_id=None, now=NOW)
    with pytest.raises(Refused, match="đã qua"):
        plan_fair(town.database.open_work, FAIR, town.run_id, today=date(2025, 4, 1), account_id=None, now=NOW)


def test_the_run_to_invite_from_is_the_newest(town: Town) -> None:
    assert newest_run(town.database.open_reading, FAIR) == town.run_id


def test_letters_come_by_thon_and_print_the_same_twice(town: Town) -> None:
    town.invite()

    first, second = (list(printed(town)) for _ in range(2))

    assert first == second
    assert [(papers.village, papers.people) for papers in first] == [("Thôn 7", 3), ("Thôn 8", 2)]
    assert printed_village(town, first[1].place_id) == first[1]


@pytest.mark.parametrize("answer", ["refused", "withdrawn"])
def test_whoever_refuses_after_the_plan_is_in_no_papers(town: Town, answer: str) -> None:
    town.invite()
    with town.database.open_work() as work:
        work.session.add(ConsentRow(worker_id=town.people[4], purpose="paper_invitation", answer=answer, said_on=TODAY, recorded_at=NOW))
        work.commit()

    papers_of = list(printed(town))

    assert [(papers.village, papers.people) for papers in papers_of] == [("Thôn 7", 3), ("Thôn 8", 1)]


@pytest.mark.parametrize(
    "since",
    [
        "UPDATE vacancy SET state = 'closed' WHERE ref = 'V1'",
        "UPDATE vacancy SET requirements = 'Chỉ tuyển nữ dưới 35 tuổi' WHERE ref = 'V1'",
        "UPDATE vacancy SET closes_on = '2025-01-01' WHERE ref = 'V1'",
    ],
)
def test_a_job_stopped_after_the_plan_is_on_no_letter(town: Town, monkeypatch: pytest.MonkeyPatch, since: str) -> None:
    town.invite()
    named: list[set[str]] = []
    with town.database.open_work() as work:
        work.session.connection().exec_driver_sql(since)
        work.commit()
    drawing = print_letters.letters_pdf

    def as_drawn(letters: list[Letter], head: LetterHead) -> bytes:
        named.extend({job.title for job in letter.jobs} for letter in letters)
        return drawing(letters, head)

    monkeypatch.setattr(print_letters, "letters_pdf", as_drawn)

    list(printed(town))

    assert named
    assert all(titles == {"Thợ may"} for titles in named)


def test_where_every_job_was_stopped_since_the_papers_are_refused_with_what_to_do(town: Town) -> None:
    town.invite()
    with town.database.open_work() as work:
        work.session.connection().exec_driver_sql("UPDATE enterprise SET verified_at = NULL")
        work.commit()

    with pytest.raises(Refused, match="nay không phát được"):
        printed_village(town, "06946-1979/quang long 7")
    assert list(printed(town)) == []


def test_the_database_keeps_the_hash_of_a_token_and_never_the_token(town: Town) -> None:
    town.invite()
    token = letter_token(KEY, FAIR, town.people[0], 1)

    with town.database.open_reading() as session:
        kept = session.execute(select(InvitationRow).where(InvitationRow.worker_id == town.people[0])).scalar_one()
    assert kept.token_hash == token_hash(token)
    assert token not in str(vars(kept))


def test_letters_of_one_plan_have_one_number_and_keep_it(town: Town) -> None:
    town.invite(seats=2)
    town.invite(seats=5)

    assert see_fair_plan(town.database.open_reading, FAIR, today=TODAY).plan.letter_number == "01"  # type: ignore[union-attr]


def test_the_plan_page_adds_up(town: Town) -> None:
    town.invite(seats=3)

    seen = see_fair_plan(town.database.open_reading, FAIR, today=TODAY)
    seated = see_invitations(town.database.open_work, FAIR, use=Use.PAGE, today=TODAY, account_id=None, now=NOW).letters
    _, without = see_without_seat(town.database.open_work, FAIR, today=TODAY, account_id=None, now=NOW)

    assert (seen.matchable, seen.invited) == (5, 3)
    assert len(seated) == seen.invited
    assert len(without) == seen.matchable - seen.invited
    assert sum(line.without_seat for line in seen.villages) == len(without)


def test_a_whole_plan_costs_few_queries(town: Town, statements: list[str]) -> None:
    statements.clear()

    town.invite()

    assert len(statements) < 40
    with town.database.open_reading() as session:
        assert session.scalar(select(func.count()).select_from(InvitationRow)) == 5


def test_whoever_told_a_wish_more_than_a_year_ago_is_asked_before_an_invitation(town: Town) -> None:
    with town.database.open_work() as work:
        work.session.execute(update(WorkerRow).where(WorkerRow.id == town.people[0]).values(wish_on=TODAY - timedelta(days=366)))
        work.commit()

    town.invite()

    assert town.seated() == list(town.people[1:])
    assert see_fair_plan(town.database.open_reading, FAIR, today=TODAY).to_confirm == 1


def test_after_how_many_days_a_wish_must_be_confirmed_is_the_centres_to_say(town: Town) -> None:
    with town.database.open_work() as work:
        work.session.execute(update(WorkerRow).values(wish_on=TODAY - timedelta(days=366)))
        work.commit()
    assert town.plan().plan.invitations == ()

    change_wish_ages(town.database.open_work, weak_days=180, confirm_days=400)

    assert len(town.plan().plan.invitations) == len(town.people)
