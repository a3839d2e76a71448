"""Whoever comes by a list, by the form at the desk or as a question of the registry is compared with the same people."""

import pytest

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.registry.intake import new_rows
from jobmatch.registry.reading.entry import Teller
from jobmatch.registry.same_person.check import candidates
from jobmatch.services.enter_worker import Asked, Hearing, Who, enter_worker
from jobmatch.services.keep_accounts import add_account
from jobmatch.store import imports
from jobmatch.store.work import Database
from jobmatch.store.worker_secrets import read_known_rows
from tests.makers import AS_OF, NOW, a_list, a_person, imported

HEADERS = {
    "full_name": "Họ và tên",
    "birth": "Ngày sinh",
    "sex": "Giới tính",
    "identity": "Số CCCD",
    "phones": "Số điện thoại",
    "village": "Thôn",
}
HONG = {
    "full_name": "Phạm Thị Hồng",
    "birth": "03/12/1986",
    "sex": "Nữ",
    "identity": "022186000111",
    "phones": "0912345678",
    "village": "Thôn 1",
}
STRANGERS = [
    {"full_name": f"{family} Thị {given}", "birth": f"{day:02d}/02/1970", "sex": "Nữ", "identity": "", "phones": "", "village": "Thôn 2"}
    for day, (family, given) in enumerate(((f, g) for f in ("Lê", "Vũ", "Ngô", "Đỗ") for g in ("An", "Bình", "Cúc", "Duyên")), 1)
]
TWIN = {**HONG, "full_name": "Phạm Thị Huệ", "identity": "022186000222"}


def a_row_of(person: dict[str, str]) -> tuple:
    return a_person(**{HEADERS[field]: value or None for field, value in person.items()})


def by_list(database: Database, person: dict[str, str]) -> set[int]:
    with database.open_work() as work:
        rows = new_rows([a_list(a_row_of(person), file="b.xlsx").read], AS_OF)
        plan = imports.plan_rows(work.session, rows, account_id=None, now=NOW).plan
    joined = {each.worker_no for each in plan.people if each.worker_no is not None}
    return joined | {pair.known_b for pair in plan.pairs if pair.known_b is not None}


def by_form(database: Database, person: dict[str, str]) -> set[int]:
    officer = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)
    commune = default_gazetteer().find_commune("xã Quảng Chính", AS_OF)
    assert commune is not None
    typed = {**person, "sex": "F", "commune": commune.id}
    asked = enter_worker(database.open_work, database.open_reading, typed, Hearing(Teller.SELF, AS_OF), Who(officer), today=AS_OF, now=NOW)
    assert isinstance(asked, Asked)
    return {each.person.worker_no for each in asked.alike}


def by_question(database: Database, person: dict[str, str]) -> set[int]:
    [row] = new_rows([a_list(a_row_of(person)).read], AS_OF)
    assert row.row.draft
    with database.open_work() as work:
        known = read_known_rows(work.session, reader=None, purpose="test", at=NOW)
    return {known[found.index].worker_no for found in candidates(row.row.draft, [("", each.draft) for each in known])}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"identity": ""},
        {"phones": ""},
        {"birth": "1986"},
        {"identity": "", "birth": "1986"},
        {"identity": "", "birth": "12/03/1986"},
        {"identity": "", "full_name": "PHAM THI HONG", "village": "Thôn 7"},
        {"identity": "", "phones": "", "full_name": "Phạm Hồng"},
    ],
)
def test_a_list_the_form_and_a_question_find_the_same_people(database: Database, change: dict[str, str]) -> None:
    imported(database, a_list(*map(a_row_of, (HONG, TWIN, *STRANGERS))))
    person = {**HONG, **change}

    found = by_list(database, person)

    assert 1 in found
    assert by_question(database, person) == found
    assert by_form(database, person) == found
