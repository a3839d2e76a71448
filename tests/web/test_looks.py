"""Every page, pack and export that shows people says afterwards who saw whom."""

from collections.abc import Callable

import pytest
from sqlalchemy import delete, select

from jobmatch.services.invite_to_fair import invite_to_fair
from jobmatch.services.run_matching import run_matching
from jobmatch.store import access_log
from jobmatch.store.access_log import Look
from jobmatch.store.rows import AccessLogRow, AccessLogWorkerRow, PlaceRow
from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.matching.pairs import COOKING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_fair_row, a_vacancy_row, a_worker_row
from tests.web.conftest import Visitor

LIST = "/matches/{run}/vacancies/V1"
HOME = "06946-2020"


@pytest.fixture
def run(desk: Desk) -> str:
    """One and two sew, three cooks and has no seat: the fair has two. What making this read is forgotten."""
    with desk.open_work() as work:
        work.session.add(PlaceRow(id=HOME, kind="commune", name="Xã Quảng Long", code="06946"))
        work.session.flush()
        for wish in (None, None, COOKING):
            a_worker_row(work.session, *([wish] if wish else []), place_id=HOME)
        a_vacancy_row(work.session, a_vacancy("V1"))
        a_fair_row(work.session)
        work.commit()
    made = run_matching(desk.open_work, desk.open_reading, as_of=TODAY, account_id=None, now=NOW).run.id
    invite_to_fair(desk.open_work, "PGD-2025-03", made, seats=2, key=b"k", today=TODAY, account_id=None, now=NOW)
    with desk.open_work() as work:
        work.session.execute(delete(AccessLogRow))
        work.commit()
    return made


def looks(desk: Desk, worker_no: int) -> list[Look]:
    with desk.open_reading() as session:
        return access_log.looks_at(session, worker_no, 50)


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        (LIST, {1, 2, 3}),
        (f"{LIST}?worker=2", {2}),
        (f"{LIST}/people.xlsx", {1, 2, 3}),
        (f"{LIST}/compare?worker=1&worker=3", {1, 3}),
        (f"{LIST}/why?worker=3", {3}),
        ("/matches/{run}/weights", {1, 2, 3}),
        ("/fairs/PGD-2025-03/invitations", {1, 2}),
        ("/fairs/PGD-2025-03/invitations.xlsx", {1, 2}),
        ("/fairs/PGD-2025-03/without-seat", {3}),
        (f"/fairs/PGD-2025-03/letters.pdf?place={HOME}", {1, 2}),
        (f"/fairs/PGD-2025-03/village-list.pdf?place={HOME}", {1, 2}),
    ],
)
def test_who_was_shown_is_named_with_the_reader_and_nobody_else_is(
    visitor: Callable[[str], Visitor], desk: Desk, run: str, address: str, seen: set[int]
) -> None:
    answer = visitor("admin").get(address.format(run=run))

    assert answer.status_code == 200
    assert {number for number in (1, 2, 3) if looks(desk, number)} == seen
    [look] = looks(desk, min(seen))
    assert (look.account, look.number) == ("Lê Văn Quản", len(seen))


def test_comparing_names_the_four_who_are_compared_and_not_the_whole_list(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    with desk.open_work() as work:
        people = [a_worker_row(work.session) for _ in range(6)]
        a_vacancy_row(work.session, a_vacancy("V1"))
        work.commit()
    made = run_matching(desk.open_work, desk.open_reading, as_of=TODAY, account_id=None, now=NOW).run.id

    visitor("staff").get(f"/matches/{made}/vacancies/V1/compare")

    assert [bool(looks(desk, number)) for number in people] == [True] * 4 + [False] * 2


@pytest.mark.parametrize("address", ["/matches/{run}", "/matches/{run}/vacancies/V1/widen", "/fairs/PGD-2025-03", "/"])
def test_pages_of_counts_name_nobody(visitor: Callable[[str], Visitor], desk: Desk, run: str, address: str) -> None:
    assert visitor("staff").get(address.format(run=run)).status_code == 200

    assert [number for number in (1, 2, 3) if looks(desk, number)] == []


def test_the_queue_names_the_people_of_its_questions(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    gap = {"Họ và tên": "Tằng A Nam", "Ngày sinh": "01/02/1990", "Giới tính": "Nam", "Số CCCD": None, "Thôn": "Thôn 3"}
    imported(desk.database, a_list(a_person(), a_person(**gap)))

    visitor("staff").get("/reviews")

    with desk.open_reading() as session:
        lines = session.scalars(select(AccessLogRow).where(AccessLogRow.purpose == "Xem các ô chờ quyết")).all()
        named = session.scalars(select(AccessLogWorkerRow.worker_id)).all()
    assert len(lines) == 1
    assert named == [2]
