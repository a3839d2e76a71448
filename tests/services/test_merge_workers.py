"""Two workers are said to be one, and are taken apart again: every value, link and question follows, and comes back exactly."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from jobmatch.catalogue.organisation import Organisation
from jobmatch.errors import NotFound, Refused
from jobmatch.registry.consent import LETTER_PURPOSES, Said
from jobmatch.registry.reading.entry import Hearing, Teller
from jobmatch.registry.worker import BirthDate, WorkerDraft
from jobmatch.services.change_worker import change_worker, see_known
from jobmatch.services.invite_to_fair import PlannedFair, invite_to_fair, plan_fair
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.merge_workers import Merge, merge_workers
from jobmatch.services.print_letters import print_fair
from jobmatch.services.run_matching import run_matching
from jobmatch.services.undo_import import undo_import
from jobmatch.services.undo_merge import undo_merge
from jobmatch.store import access_log, barred, consents, match_runs, merges, organisation
from jobmatch.store.barred import Bar
from jobmatch.store.draft_json import draft_text
from jobmatch.store.organisation import OrganisationSince
from jobmatch.store.rows import ImportBatchRow, InvitationRow, MergeRow, ReviewItemRow, SourceRow, WorkerRow
from jobmatch.store.work import Database
from tests import invariants
from tests.makers import LATER, LATER_TITLE, NOW, a_list, a_person, imported
from tests.matching.pairs import TODAY, a_vacancy
from tests.matching.rows import a_fair_row, a_vacancy_row
from tests.registry_picture import picture

KEY = b"a key of tests alone"
FAIR = "PGD-2025-03"

HONG = {"Số CCCD": None, "Số điện thoại": None}
# The same woman as a later list has her: another spelling, another thôn, a phone.
HONG_AGAIN = {"Họ và tên": "Phạm Thị Hường", "Ngày sinh": "1986", "Số điện thoại": "0912345678", "Số CCCD": None, "Thôn": "Thôn 2"}
TOAN = {"Họ và tên": "Vũ Văn Toán", "Ngày sinh": "02/05/1990", "Giới tính": "Nam", "Số CCCD": "022090000222", "Thôn": "Thôn 2"}
NEWER = {"title": LATER_TITLE, "file": "quangha_6thang_cuoi_2025.xlsx", "as_of": LATER}


def merged(database: Database, kept: int, gone: int) -> Merge:
    return merge_workers(database.open_work, kept, gone, account_id=None, now=NOW)


def taken_apart(database: Database, made: Merge) -> None:
    undo_merge(database.open_work, made.id, account_id=None, now=NOW)


def standing(database: Database) -> list[int]:
    return [row["id"] for row in picture(database)["worker"]]


def questions(database: Database, *, kind: str) -> list[tuple[str, str, int | None, int | None]]:
    """State, decision and whom it is about."""
    shown = (ReviewItemRow.state, ReviewItemRow.decision, ReviewItemRow.worker_id, ReviewItemRow.other_worker_id)
    with database.open_reading() as session:
        return [tuple(row) for row in session.execute(select(*shown).where(ReviewItemRow.kind == kind).order_by(ReviewItemRow.id))]


def test_whoever_is_kept_says_what_the_rows_of_both_say(database: Database) -> None:
    imported(database, a_list(a_person(**HONG)))
    imported(database, a_list(a_person(**HONG_AGAIN), **NEWER), as_of=LATER)
    kept, gone = standing(database)

    made = merged(database, kept, gone)

    [hong] = picture(database)["worker"]
    assert (hong["id"], hong["full_name"], hong["birth"], hong["phones"]) == (kept, "Phạm Thị Hường", "1986-12-03", "0912345678")
    assert (made.kept_no, made.gone_no, made.rows) == (kept, gone, 1)
    with database.open_reading() as session:
        assert session.scalars(select(WorkerRow.merged_into).where(WorkerRow.id == gone)).one() == kept
    assert invariants.broken(database) == []


def test_taken_apart_both_are_as_they_were(database: Database) -> None:
    imported(database, a_list(a_person(**HONG), a_person(**TOAN)))
    imported(database, a_list(a_person(**HONG_AGAIN), **NEWER), as_of=LATER)
    before = picture(database)
    made = merged(database, 1, 3)
    assert picture(database) != before

    taken_apart(database, made)

    assert picture(database) == before
    assert invariants.broken(database) == []


def test_the_question_whether_two_are_one_is_answered_by_the_merge_and_open_again_after_its_undo(database: Database) -> None:
    imported(database, a_list(a_person(**HONG), a_person(**{**HONG, "Ngày sinh": "12/03/1986"})))
    assert questions(database, kind="same_person") == [("open", "", 1, 2)]

    made = merged(database, 1, 2)

    assert questions(database, kind="same_person") == [("decided", "merged", 1, 2)]
    taken_apart(database, made)
    assert questions(database, kind="same_person") == [("open", "", 1, 2)]


def test_what_the_other_rows_answer_is_asked_no_more(database: Database) -> None:
    imported(database, a_list(a_person(**HONG), a_person(**TOAN)))
    asked = questions(database, kind="cell")
    assert ("open", "", 1, None) in asked

    made = merged(database, 1, 2)

    assert ("decided", "merged", 1, None) in questions(database, kind="cell")
    taken_apart(database, made)
    assert questions(database, kind="cell") == asked


def test_a_decision_taken_since_stays_when_the_merge_is_undone(database: Database) -> None:
    imported(database, a_list(a_person(), a_person(**{**TOAN, "Số CCCD": None})))
    made = merged(database, 1, 2)
    with database.open_work() as work:
        row = work.session.scalars(select(ReviewItemRow)).one()
        row.state, row.decision = "decided", "seen"
        work.commit()

    taken_apart(database, made)

    assert questions(database, kind="cell") == [("decided", "seen", 2, None)]


def test_merges_chain_and_the_newer_one_is_undone_first(database: Database) -> None:
    imported(
        database, a_list(a_person(**HONG), a_person(**TOAN), a_person(**{**TOAN, "Họ và tên": "Tằng A Nam", "Số CCCD": "022090000333"}))
    )
    first, second = merged(database, 2, 1), merged(database, 3, 2)
    with database.open_reading() as session:
        assert merges.same_people(session, 1) == (1, 2, 3)
        assert merges.standing_no(session, 1) == 3

    with pytest.raises(Refused) as refused:
        taken_apart(database, first)

    assert "Vũ Văn Toán (số 2) khỏi" in refused.value.fix
    taken_apart(database, second)
    taken_apart(database, first)
    assert standing(database) == [1, 2, 3]
    with database.open_reading() as session:
        assert merges.same_people(session, 1) == (1,)


def test_two_workers_who_stand_are_merged_and_nobody_else(database: Database) -> None:
    imported(database, a_list(a_person(**HONG), a_person(**TOAN)))
    with pytest.raises(Refused, match="một hồ sơ"):
        merged(database, 1, 1)
    made = merged(database, 1, 2)

    for kept, gone in ((2, 1), (1, 2), (1, 99)):
        with pytest.raises(NotFound):
            merged(database, kept, gone)

    taken_apart(database, made)
    with pytest.raises(Refused, match="đã tách"):
        taken_apart(database, made)
    with pytest.raises(NotFound):
        undo_merge(database.open_work, 99, account_id=None, now=NOW)


def test_rows_that_an_undone_import_took_away_go_back_to_nobody(database: Database) -> None:
    imported(database, a_list(a_person(**HONG)))
    imported(database, a_list(a_person(**HONG_AGAIN), **NEWER), as_of=LATER)
    made = merged(database, 1, 2)
    undo_import(database.open_work, 2, account_id=None, now=NOW)
    # SQLite gives the number of the row that went away to this one, which is another person's.
    imported(database, a_list(a_person(**TOAN), file="khac.xlsx"))
    before = picture(database)

    taken_apart(database, made)

    assert picture(database) == before
    assert invariants.broken(database) == []


@pytest.mark.parametrize(
    "again", [{**HONG, "Ngày sinh": "20/07/1986", "Thôn": "Thôn 2"}, {"Số CCCD": "022186000999"}, {"Họ và tên": "Phạm Thị Lan"}]
)
def test_lists_that_come_again_find_the_person_of_both_rows_though_these_contradict_each_other(
    database: Database, again: dict[str, str | None]
) -> None:
    imported(database, a_list(a_person()))
    imported(database, a_list(a_person(**again), file="khac.xlsx"))
    assert standing(database) == [1, 2]
    merged(database, 1, 2)

    for number, row in ((1, a_person()), (2, a_person(**again))):
        imported(database, a_list(row, file=f"lai_{number}.xlsx", as_of=date(2025, 3, 6 + number)), as_of=date(2025, 3, 6 + number))

    assert standing(database) == [1]


NAMES = ("Phạm Thị Hồng", "PHAM THI HONG", "Vũ Văn Toán", "Tằng A Nam", "Tằng Nam", "Lỷ A Sáng", "Lý A Sáng")
CELLS = st.fixed_dictionaries(
    {
        "Họ và tên": st.sampled_from(NAMES),
        "Ngày sinh": st.sampled_from(["03/12/1986", "1986", "02/05/1990", None]),
        "Giới tính": st.sampled_from(["Nữ", "Nam", None]),
        "Số CCCD": st.sampled_from(["022186000111", "022090000222", "022090000333", None]),
        "Số điện thoại": st.sampled_from(["0912345678", "0987654321", None]),
        "Thôn": st.sampled_from(["Thôn 1", "Thôn 2", None]),
        "Nguyện vọng việc làm": st.sampled_from(["may", "lái xe", "làm gì cũng được", None]),
    }
)
LISTS = st.lists(CELLS, min_size=2, max_size=6).map(lambda rows: [a_person(**cells) for cells in rows])
DAYS = st.sampled_from([date(2024, 8, 1), date(2025, 3, 7), date(2025, 6, 1)])


# A merge of two of those who stand, by their places, or an undo of one of the merges that stand.
STEPS = st.lists(st.tuples(st.booleans(), st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=6)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=st.lists(st.tuples(LISTS, DAYS), min_size=1, max_size=3), steps=STEPS)
def test_b6_any_sequence_of_merges_and_undos_restores_every_row_and_link_exactly(database: Database, lists, steps) -> None:
    clear(database)
    for number, (rows, on) in enumerate(lists):
        imported(database, a_list(*rows, file=f"xa_{number}.xlsx", as_of=on), as_of=on)
    as_it_was = picture(database)
    made: list[Merge] = []
    # What the registry looked like while exactly these merges stood.
    seen: dict[tuple[int, ...], dict] = {(): as_it_was}
    for is_merge, one, other in steps:
        step(database, made, is_merge, one, other)
        looks = picture(database)
        assert looks == seen.setdefault(tuple(each.id for each in made), looks)
        assert invariants.broken(database) == []

    for each in reversed(made):
        taken_apart(database, each)

    assert picture(database) == as_it_was


def step(database: Database, made: list[Merge], is_merge: bool, one: int, other: int) -> None:
    people = standing(database)
    if is_merge and len(people) >= 2:
        kept = people.pop(one % len(people))
        made.append(merged(database, kept, people[other % len(people)]))
    elif made:
        each = made[one % len(made)]
        with database.open_reading() as session:
            is_under_another = merges.standing_on(session, each.id)
        if not is_under_another:
            taken_apart(database, each)
            made.remove(each)


def clear(database: Database) -> None:
    """Hypothesis tries the next registry on the same database."""
    with database.open_reading() as session:
        stand = list(session.scalars(select(MergeRow.id).where(MergeRow.undone_at.is_(None)).order_by(MergeRow.id.desc())))
        imports = list(
            session.scalars(select(ImportBatchRow.id).where(ImportBatchRow.undone_at.is_(None)).order_by(ImportBatchRow.id.desc()))
        )
    for merge_id in stand:
        undo_merge(database.open_work, merge_id, account_id=None, now=NOW)
    for import_id in imports:
        undo_import(database.open_work, import_id, account_id=None, now=NOW)
    assert not any(picture(database).values())


@dataclass(frozen=True, slots=True)
class Fair:
    database: Database
    run_id: str

    def planned(self) -> PlannedFair:
        return plan_fair(self.database.open_work, FAIR, self.run_id, today=TODAY, account_id=None, now=NOW)

    def invited(self) -> PlannedFair:
        return invite_to_fair(self.database.open_work, FAIR, self.run_id, key=KEY, today=TODAY, account_id=None, now=NOW)

    def letters(self) -> int:
        return sum(papers.people for papers in print_fair(self.database.open_work, FAIR, key=KEY, today=TODAY, account_id=None, now=NOW))


@pytest.fixture
def fair(database: Database) -> Fair:
    """Three people who want to sew and a fair with a sewing job; Hồng stands in the registry twice, as 1 and 2."""
    sews = {"Nguyện vọng việc làm": "may công nghiệp"}
    imported(database, a_list(*(a_person(**person, **sews) for person in (HONG, {**HONG, "Ngày sinh": "20/07/1986"}, TOAN))))
    with database.open_work() as work:
        a_vacancy_row(work.session, a_vacancy("MAY"))
        a_fair_row(work.session, code=FAIR)
        centre = Organisation("Trung tâm Dịch vụ việc làm", mark="TTDVVL", phone="02033880123")
        organisation.put(work.session, OrganisationSince(date(2025, 1, 1), centre))
        work.commit()
    made = run_matching(database.open_work, database.open_reading, as_of=TODAY, fair_code=FAIR, account_id=None, now=NOW)
    return Fair(database, made.run.id)


def says(database: Database, worker_no: int, said: Said, *, at: datetime = NOW) -> None:
    with database.open_work() as work:
        how = {"said_on": TODAY, "paper": "", "account_id": None, "at": at}
        consents.add(work.session, worker_no, LETTER_PURPOSES, said, **how)
        work.commit()


def test_whoever_was_invited_under_the_number_of_before_is_not_invited_again(database: Database, fair: Fair) -> None:
    says(database, 1, Said.REFUSED)
    fair.invited()
    says(database, 1, Said.GIVEN)
    with database.open_reading() as session:
        assert sorted(session.scalars(select(InvitationRow.worker_id))) == [2, 3]

    merged(database, 1, 2)

    planned = fair.planned()
    assert planned.plan.invitations == ()
    assert planned.kept_from == {1: Bar.HAS_A_SEAT, 2: Bar.SEEKS_NOT}
    assert fair.letters() == 2


def test_of_somebody_invited_twice_one_letter_is_printed(database: Database, fair: Fair) -> None:
    fair.invited()
    assert fair.letters() == 3

    merged(database, 1, 2)

    assert fair.letters() == 2


@pytest.mark.parametrize("refuses", [1, 2])
def test_a_refusal_under_either_number_holds_for_the_person_until_a_yes_is_said_after_the_merge(
    database: Database, fair: Fair, refuses: int
) -> None:
    says(database, refuses, Said.REFUSED)
    says(database, 3 - refuses, Said.GIVEN)

    made = merged(database, 1, 2)

    with database.open_reading() as session:
        assert barred.from_letters(session, TODAY)[1] == Bar.REFUSED
    says(database, 1, Said.GIVEN, at=NOW + timedelta(days=1))
    with database.open_reading() as session:
        assert 1 not in barred.from_letters(session, TODAY)
    taken_apart(database, made)
    with database.open_reading() as session:
        assert [number for number in (1, 2) if number in barred.from_letters(session, TODAY)] == ([2] if refuses == 2 else [])


def test_whoever_has_a_letter_is_kept_unless_the_officer_says_otherwise(database: Database, fair: Fair) -> None:
    with database.open_reading() as session:
        assert merges.written_to(session, (1, 2, 3)) == set()
    fair.invited()
    with database.open_reading() as session:
        assert merges.written_to(session, (1, 2, 3)) == {1, 2, 3}


def test_the_lists_of_somebody_on_an_older_run_are_those_of_whom_they_turned_out_to_be(database: Database, fair: Fair) -> None:
    merged(database, 1, 2)

    with database.open_reading() as session:
        sources = match_runs.sources_of_listed(session, fair.run_id)

    assert sources[2] == sources[1] == ("07_quangchinh.xlsx#Sheet1!6", "07_quangchinh.xlsx#Sheet1!7")


def test_a_look_at_the_record_of_before_is_a_look_at_the_person(database: Database) -> None:
    imported(database, a_list(a_person(**HONG), a_person(**TOAN)))
    with database.open_work() as work:
        access_log.note(work.session, reader=None, purpose="gọi báo việc", at=NOW, fields=("phones",), worker_no=2)
        work.commit()

    merged(database, 1, 2)

    with database.open_reading() as session:
        assert "gọi báo việc" in [look.purpose for look in access_log.looks_at(session, 1, 50)]


AUTUMN = date(2025, 3, 20)


def names(database: Database) -> list[tuple[int, str, str]]:
    return [(row["id"], row["full_name"], row["citizen_id"]) for row in picture(database)["worker"]]


def merged_by_mistake(database: Database) -> Merge:
    """Hồng, who is kept, and Toán; a list that came since names one of them or nobody known."""
    imported(database, a_list(a_person(), a_person(**TOAN)))
    return merged(database, 1, 2)


def came_since(database: Database, **cells: str | None) -> None:
    imported(database, a_list(a_person(**cells), file="sau.xlsx", as_of=AUTUMN), as_of=AUTUMN)


@pytest.mark.parametrize("of_toan", [{}, {"Số CCCD": None}, {"Họ và tên": "Vũ Văn Tón"}])
def test_a_list_of_the_other_that_came_since_goes_with_the_other(database: Database, of_toan: dict[str, str | None]) -> None:
    made = merged_by_mistake(database)
    came_since(database, **{**TOAN, **of_toan, "Số điện thoại": "0987654321"})
    assert standing(database) == [1]

    taken_apart(database, made)

    assert names(database) == [(1, "Phạm Thị Hồng", "022186000111"), (2, "Vũ Văn Toán", "022090000222")]
    assert [row["phones"] for row in picture(database)["worker"]] == ["0912345678", "0987654321;0912345678"]
    assert invariants.broken(database) == []


def test_a_list_of_the_kept_one_that_came_since_stays(database: Database) -> None:
    made = merged_by_mistake(database)
    came_since(database, **{"Số điện thoại": "0987654321"})

    taken_apart(database, made)

    assert names(database) == [(1, "Phạm Thị Hồng", "022186000111"), (2, "Vũ Văn Toán", "022090000222")]
    assert picture(database)["worker"][0]["phones"].startswith("0987654321")


def test_of_a_row_that_may_be_of_either_nobody_becomes_another_before_an_officer_has_said_so(database: Database) -> None:
    made = merged_by_mistake(database)
    came_since(database, **TOAN)
    with database.open_work() as work:
        row = work.session.get_one(SourceRow, 3)
        row.draft = draft_text(WorkerDraft("Tằng A Nam", birth=BirthDate(1990, 5, 2)))
        work.commit()

    taken_apart(database, made)

    assert names(database) == [(1, "Phạm Thị Hồng", "022186000111"), (2, "Vũ Văn Toán", "022090000222")]
    assert questions(database, kind="identity") == [("open", "", 1, None)]
    assert invariants.broken(database) == []
    undo_import(database.open_work, 2, account_id=None, now=NOW)
    assert questions(database, kind="identity") == []


def test_a_value_mended_while_two_were_one_makes_neither_the_other(database: Database) -> None:
    made = merged_by_mistake(database)
    [hong] = picture(database)["worker"]
    assert hong["full_name"] == "Vũ Văn Toán"
    mo = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)
    who = {"account_id": mo, "today": TODAY, "now": NOW}
    was = see_known(database.open_work, 1, within=None, **who).state
    doors = (database.open_work, database.open_reading)
    change_worker(*doors, 1, {**was, "phones": "0987654321"}, was, hearing=Hearing(Teller.SELF, TODAY), **who)

    taken_apart(database, made)

    assert names(database) == [(1, "Phạm Thị Hồng", "022186000111"), (2, "Vũ Văn Toán", "022090000222")]
    assert invariants.broken(database) == []
