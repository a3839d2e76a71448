"""The first page says what to do next."""

from collections.abc import Callable
from datetime import date

from jobmatch.services.add_fair import add_fair
from jobmatch.services.see_home import TaskKind
from jobmatch.store.rows import EnterpriseRow, ReviewItemRow
from jobmatch.vacancies.enterprise import enterprise_key
from jobmatch.web.home.words import TASKS
from jobmatch.wiring import Desk
from tests.matching.pairs import a_vacancy
from tests.matching.rows import a_vacancy_row, an_enterprise_row
from tests.web.conftest import Visitor


def add_a_fair(desk: Desk) -> None:
    place = "Nhà văn hóa xã Quảng Long"
    add_fair(desk.open_work, "PGD-2025-03", held_on=date(2025, 3, 21), place=place, seats=500, today=desk.today(), now=desk.now())


def test_every_kind_of_task_has_words_and_a_page() -> None:
    assert set(TASKS) == set(TaskKind)


def test_where_nothing_waits_the_page_says_so(visitor: Callable[[str], Visitor]) -> None:
    assert "Không có việc nào đang chờ" in visitor("staff").get("/").get_data(as_text=True)


def test_tasks_stand_in_the_order_in_which_they_break_and_only_the_first_is_filled(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    add_a_fair(desk)
    with desk.open_work() as work:
        work.session.add_all(ReviewItemRow(kind="same_person", code="x", message="x", found="") for _ in range(34))
        work.commit()

    page = visitor("staff").get("/").get_data(as_text=True)

    assert page.index("Lập danh sách mời</h2>") < page.index("Cặp hồ sơ có thể là một người")
    assert "Hạn: thứ Hai, 10/3" in page
    assert '<span class="count">34</span>' in page


def test_the_days_to_the_fair_are_counted(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    add_a_fair(desk)

    page = visitor("staff").get("/").get_data(as_text=True)

    assert "Còn 14 ngày đến phiên 21/3." in page
    assert "<b>14</b> ngày nữa" in page
    assert "Chưa lập danh sách mời" in page


def test_the_administrator_is_told_what_the_centre_lacks_and_staff_are_not(visitor: Callable[[str], Visitor]) -> None:
    assert "Chưa ghi số điện thoại, chức vụ người ký, họ tên người ký." in visitor("admin").get("/").get_data(as_text=True)
    assert "Chưa ghi số điện thoại" not in visitor("staff").get("/").get_data(as_text=True)


def test_an_enterprise_sees_where_its_own_vacancies_stand(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody = visitor("enterprise")
    assert "Chưa đăng việc tuyển nào" in somebody.get("/").get_data(as_text=True)

    with desk.open_work() as work:
        for name in ("Công ty CP Cơ khí Vịnh Bắc", "Công ty May Hà Cối"):
            owner = an_enterprise_row(work.session, name)
            work.session.get_one(EnterpriseRow, owner).key = enterprise_key(name)
            a_vacancy_row(work.session, a_vacancy(name[-7:], title=f"Việc của {name}"), enterprise_id=owner, closes_on=date(2025, 3, 12))
        work.commit()

    page = somebody.get("/").get_data(as_text=True)
    assert "Việc của Công ty CP Cơ khí Vịnh Bắc" in page
    assert "Còn 5 ngày là hết hạn:" in page
    assert "Việc của Công ty May Hà Cối" not in page


def test_a_station_without_newsletters_is_told_so(visitor: Callable[[str], Visitor]) -> None:
    assert "Chưa có bản tin nào cho đài này" in visitor("radio").get("/").get_data(as_text=True)
