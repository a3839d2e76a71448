"""One person keyed in or mended by hand, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.errors import NotFound, Refused
from jobmatch.registry.intake import Joining
from jobmatch.registry.reading.entry import Hearing, Teller
from jobmatch.services.change_worker import Changed, Meanwhile, Shown, change_worker, see_known, undo_change
from jobmatch.services.enter_worker import Asked, Entered, Who, enter_worker
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.keep_half_filled import drop_half_filled, keep_half_filled, see_beginning, see_half_filled
from jobmatch.services.see_reviews import ReviewChoice, see_reviews
from jobmatch.services.see_worker import OneWorker, reveal_worker
from jobmatch.store.work import Database
from tests.invariants import broken
from tests.makers import NOW, a_list, a_person, imported

TODAY = date(2025, 3, 7)
HEARD = Hearing(Teller.SELF, TODAY)


def commune(name: str) -> str:
    place = default_gazetteer().find_commune(name, TODAY)
    assert place is not None
    return place.id


QUANG_CHINH, QUANG_MINH = commune("xã Quảng Chính"), commune("xã Quảng Minh")
TOAN = {
    "full_name": "Vũ Văn Toán",
    "sex": "M",
    "birth": "02/05/1990",
    "identity": "022090000222",
    "phones": "0987654321",
    "commune": QUANG_CHINH,
    "village": "Thôn 2",
    "wish_1": "thợ hàn",
}
HONG = {
    "full_name": "Phạm Thị Hồng",
    "sex": "F",
    "birth": "03/12/1986",
    "identity": "022186000111",
    "commune": QUANG_CHINH,
    "village": "Thôn 1",
    "wish_1": "công nhân may",
}


@pytest.fixture
def officer(database: Database) -> int:
    return add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)


def enter(database: Database, officer: int, typed: dict[str, str], **how) -> Entered | Asked:
    who = Who(officer, how.pop("within", None), decides=how.pop("decides", True))
    return enter_worker(database.open_work, database.open_reading, typed, how.pop("hearing", HEARD), who, today=TODAY, now=NOW, **how)


def entered(database: Database, officer: int, typed: dict[str, str], **how) -> Entered:
    done = enter(database, officer, typed, **how)
    assert isinstance(done, Entered), done
    return done


def profile(database: Database, worker_no: int, officer: int) -> OneWorker:
    return reveal_worker(database.open_work, worker_no, "để đối chiếu", with_looks=False, account_id=officer, now=NOW)


def opened(database: Database, officer: int, worker_no: int, within: str | None = None) -> dict[str, str]:
    return dict(see_known(database.open_work, worker_no, within=within, account_id=officer, today=TODAY, now=NOW).state)


def change(database: Database, officer: int, worker_no: int, was: dict[str, str], more: dict[str, str], **how):
    how = {"hearing": HEARD, **how}
    doors = (database.open_work, database.open_reading)
    return change_worker(*doors, worker_no, {**was, **more}, was, account_id=officer, today=TODAY, now=NOW, **how)


def holds(database: Database) -> bool:
    return broken(database) == []


def test_somebody_new_is_written_with_who_told_it_and_when(database: Database, officer: int) -> None:
    done = entered(database, officer, TOAN, hearing=Hearing(Teller.VILLAGE_HEAD, date(2025, 3, 5)))

    toan = profile(database, done.worker_no, officer)
    assert (toan.values.full_name, toan.values.phones, toan.values.wish_text) == ("Vũ Văn Toán", ("0987654321",), "thợ hàn")
    source = toan.by_field["phones"]
    assert (source.file, source.sheet, source.row, source.on) == ("Nhập tay, trưởng thôn kể", "05/03/2025", 1, date(2025, 3, 5))
    assert source.officer == "Hoàng Thị Mơ"
    assert holds(database)


def test_what_cannot_be_read_is_shown_once_and_then_written_with_its_question(database: Database, officer: int) -> None:
    asked = enter(database, officer, {**TOAN, "phones": "12345"})

    assert isinstance(asked, Asked)
    assert [(each.field, each.code) for each in asked.problems] == [("phones", "phone_unreadable")]
    done = entered(database, officer, {**TOAN, "phones": "12345"}, seen=asked.mark)
    questions = profile(database, done.worker_no, officer).questions
    assert [each.code for each in questions] == ["phone_unreadable"]


def test_a_name_that_is_none_is_never_written(database: Database, officer: int) -> None:
    asked = enter(database, officer, {**TOAN, "full_name": "Lê Văn A, Lê Văn B"}, seen="x")

    assert isinstance(asked, Asked)
    assert not asked.is_usable
    assert isinstance(enter(database, officer, {**TOAN, "full_name": "Lê Văn A, Lê Văn B"}, seen=asked.mark), Asked)


def test_whoever_may_be_the_same_is_shown_and_nothing_is_written(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))

    asked = enter(database, officer, {**HONG, "identity": ""})

    assert isinstance(asked, Asked)
    [one] = asked.alike
    assert (one.person.full_name, one.person.birth_year, one.person.village) == ("Phạm Thị Hồng", "1986", "Thôn 1")
    assert one.lines
    assert "022186000111" not in "".join(one.lines)


def test_this_person_joins_and_another_one_does_not(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))

    same = entered(database, officer, {**HONG, "wish_1": "bảo vệ"}, joining=Joining.NAMED, worker_no=1)
    other = entered(database, officer, {**HONG, "identity": ""}, joining=Joining.NEW)

    assert (same.worker_no, same.is_new) == (1, False)
    assert other.is_new
    assert profile(database, 1, officer).values.wish_text == "bảo vệ"
    assert holds(database)


def test_an_officer_who_said_that_they_are_two_is_not_asked_again(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))

    entered(database, officer, {**HONG, "identity": ""}, joining=Joining.NEW)

    asked = see_reviews(database.open_work, ReviewChoice(), page=1, account_id=officer, now=NOW).lines
    assert "same_person" not in {line.kind for line in asked}


def test_one_number_on_two_people_is_a_conflict_and_no_fault(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))

    done = entered(database, officer, {**TOAN, "identity": "022186000111"}, joining=Joining.NEW, seen=seen_of(database, officer))

    kinds = {each.kind for each in profile(database, done.worker_no, officer).questions}
    assert "shared_id" in kinds
    assert holds(database)


def seen_of(database: Database, officer: int) -> str:
    asked = enter(database, officer, {**TOAN, "identity": "022186000111"})
    assert isinstance(asked, Asked)
    return asked.mark


def test_taking_a_deed_back_leaves_what_stood_before(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))
    before = profile(database, 1, officer)
    done = change(database, officer, 1, opened(database, officer, 1), {"pay": "9 triệu", "phones": "0911111111"})

    undo_change(database.open_work, done.import_id, within=None, only_own=False, account_id=officer, now=NOW)

    after = profile(database, 1, officer)
    assert replace(after, changed_at=before.changed_at) == before
    assert holds(database)


def test_a_new_person_taken_back_is_gone(database: Database, officer: int) -> None:
    done = entered(database, officer, TOAN)

    undo_change(database.open_work, done.import_id, within=None, only_own=True, account_id=officer, now=NOW)

    with pytest.raises(NotFound):
        opened(database, officer, done.worker_no)
    with pytest.raises(NotFound):
        undo_change(database.open_work, done.import_id, within=None, only_own=True, account_id=officer, now=NOW)
    assert holds(database)


def test_only_what_was_changed_is_settled_and_a_blank_takes_away(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))
    was = opened(database, officer, 1)

    done = change(database, officer, 1, was, {"pay": "", "is_night_shift": "no"})

    hong = profile(database, 1, officer)
    assert isinstance(done, Changed)
    assert set(done.fields) == {"wage_min_vnd", "wage_max_vnd", "constraints"}
    assert hong.values.wage_min_vnd is None
    assert hong.values.citizen_id == "022186000111"
    assert hong.by_field["citizen_id"].file == "07_quangchinh.xlsx"
    assert hong.by_field["constraints"].file == "Nhập tay, bản thân kể"


def test_sealed_fields_stay_when_left_blank_and_go_when_that_is_asked(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))
    was = opened(database, officer, 1)

    assert (was["identity"], was["phones"]) == ("", "")
    change(database, officer, 1, was, {"note": "hay vắng nhà"}, forget=["phones"])

    hong = profile(database, 1, officer)
    assert (hong.values.citizen_id, hong.values.phones, hong.values.note) == ("022186000111", (), "hay vắng nhà")


def test_nothing_changed_writes_nothing(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))

    assert change(database, officer, 1, opened(database, officer, 1), {}) == Changed((), None)


def test_the_second_of_two_officers_is_told_what_changed_meanwhile(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))
    was = opened(database, officer, 1)
    change(database, officer, 1, was, {"pay": "9 triệu", "phones": "0911111111"})

    told = change(database, officer, 1, was, {"village": "Thôn 3"})

    assert isinstance(told, Meanwhile)
    assert set(told.fields) == {"pay", "phones"}
    done = change(database, officer, 1, dict(told.known.state), {"village": "Thôn 3"})
    hong = profile(database, 1, officer)
    assert isinstance(done, Changed)
    assert (hong.values.village, hong.values.wage_min_vnd, hong.values.phones) == ("Thôn 3", 9_000_000, ("0911111111",))
    assert hong.commune == "Xã Quảng Chính"


def test_what_contradicts_the_number_is_shown_when_the_sex_is_mended(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))

    told = change(database, officer, 1, opened(database, officer, 1), {"sex": "M"})

    assert isinstance(told, Shown)
    assert [each.code for each in told.problems] == ["citizen_id_sex"]


def test_a_mended_number_finds_the_person_and_frees_the_old_one(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))

    change(database, officer, 1, opened(database, officer, 1), {"identity": "022186000999"})

    assert profile(database, 1, officer).values.citizen_id == "022186000999"
    assert isinstance(enter(database, officer, {**TOAN, "identity": "022186000111"}, joining=Joining.NEW, seen="x"), Asked)
    assert holds(database)


def test_a_mended_field_outlives_the_next_list_of_an_older_day(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))
    change(database, officer, 1, opened(database, officer, 1), {"village": "Thôn 3"})

    imported(database, a_list(a_person(), file="again.xlsx"))

    assert profile(database, 1, officer).values.village == "Thôn 3"


def test_nobody_can_have_told_it_tomorrow(database: Database, officer: int) -> None:
    with pytest.raises(Refused):
        enter(database, officer, TOAN, hearing=Hearing(Teller.SELF, TODAY + timedelta(days=1)))


def test_a_commune_officer_writes_into_the_own_commune_alone(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))

    with pytest.raises(Refused):
        enter(database, officer, TOAN, within=QUANG_MINH)
    with pytest.raises(NotFound):
        opened(database, officer, 1, within=QUANG_MINH)
    with pytest.raises(NotFound):
        enter(database, officer, {**HONG, "commune": QUANG_MINH}, within=QUANG_MINH, joining=Joining.NAMED, worker_no=1)


def test_people_of_other_communes_are_counted_and_not_shown(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))

    done = enter(database, officer, {**HONG, "commune": QUANG_MINH}, within=QUANG_MINH, decides=False)

    assert isinstance(done, Entered)
    assert done.is_new
    asked = see_reviews(database.open_work, ReviewChoice(), page=1, account_id=officer, now=NOW).lines
    assert {"same_person", "shared_id"} & {line.kind for line in asked}
    assert holds(database)


def test_a_half_filled_form_is_offered_again_and_let_go_of_when_sent(database: Database, officer: int) -> None:
    keep_half_filled(database.open_work, "new", {**TOAN, "evil": "x"}, account_id=officer, now=NOW)

    half = see_half_filled(database.open_reading, "new", account_id=officer)
    assert half is not None
    assert dict(half.typed) == TOAN
    entered(database, officer, TOAN)
    assert see_half_filled(database.open_reading, "new", account_id=officer) is None


def test_a_half_filled_form_is_sealed_and_can_be_dropped(database: Database, officer: int) -> None:
    keep_half_filled(database.open_work, "new", TOAN, account_id=officer, now=NOW)

    with database.engine.connect() as connection:
        [kept] = connection.exec_driver_sql("SELECT typed FROM half_filled").scalars().all()
    assert "Toán".encode() not in kept
    drop_half_filled(database.open_work, "new", account_id=officer)
    assert see_half_filled(database.open_reading, "new", account_id=officer) is None


def test_the_next_form_begins_where_the_last_one_was(database: Database, officer: int) -> None:
    entered(database, officer, TOAN, hearing=Hearing(Teller.SELF, date(2025, 3, 4)))

    def begins(now: datetime):
        return see_beginning(database.open_reading, "new", within=None, account_id=officer, today=TODAY, now=now)

    assert (begins(NOW).commune_id, begins(NOW).village, begins(NOW).on) == (QUANG_CHINH, "Thôn 2", date(2025, 3, 4))
    tomorrow = begins(datetime(2025, 3, 8, 1, tzinfo=UTC))
    assert (tomorrow.commune_id, tomorrow.village, tomorrow.on) == (QUANG_CHINH, "", TODAY)
