"""People of the registry on the site: found, looked at, and covered until somebody says why."""

from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook

from jobmatch.store import access_log
from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.conftest import Visitor

NUMBER, PHONE = "022186000111", "0912345678"


@pytest.fixture
def hong(desk: Desk) -> int:
    """The number of Phạm Thị Hồng, of the Dao, who sews; a list with a gap made Vũ Văn Toán too."""
    toan = {"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Ngày sinh": "02/05/1990", "Số CCCD": None, "Thôn": "Thôn 2"}
    imported(desk.database, a_list(a_person(**{"Dân tộc": "Dao", "Nguyện vọng việc làm": "công nhân may"}), a_person(**toan)))
    return 1


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def test_a_name_without_marks_finds_the_person(visitor: Callable[[str], Visitor], hong: int) -> None:
    page = words(visitor("staff"), "/workers?words=hong+pham+quang+chinh")

    assert "Phạm Thị Hồng" in page
    assert "1 người" in page
    assert "Vũ Văn Toán" not in page


def test_a_search_without_result_offers_the_way_back(visitor: Callable[[str], Visitor], hong: int) -> None:
    page = words(visitor("staff"), "/workers?words=zzzz")

    assert "Không tìm thấy “zzzz”" in page
    assert "Xóa bộ lọc" in page


def test_an_empty_registry_says_what_to_do(visitor: Callable[[str], Visitor]) -> None:
    assert "Sổ chưa có ai" in words(visitor("staff"), "/workers")


@pytest.mark.parametrize(
    "query", ["?page=x&commune=nowhere&occupation=%25&asks=maybe&list=x", "?page=-3", "?page=999999999999", "?words=%00&commune=%00"]
)
def test_an_address_that_was_tampered_with_is_no_error(visitor: Callable[[str], Visitor], hong: int, query: str) -> None:
    assert visitor("staff").get(f"/workers{query}").status_code == 200


def test_lists_show_no_number_and_nothing_sensitive(visitor: Callable[[str], Visitor], hong: int) -> None:
    page = words(visitor("staff"), "/workers")

    assert [word for word in (NUMBER, PHONE, "Dao", "1986") if word in page] == []


def test_a_profile_says_where_each_value_came_from_and_covers_numbers(visitor: Callable[[str], Visitor], hong: int) -> None:
    page = words(visitor("staff"), f"/workers/{hong}")

    assert "công nhân may" in page
    assert "ô C6" in page  # the birth date
    assert "07_quangchinh.xlsx" in page
    assert "****0111" in page
    assert "****5678" in page
    assert [word for word in (NUMBER, PHONE, "Dao") if word in page] == []


def test_the_covered_page_opens_the_numbers_alone_and_the_log_says_so(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    imported(desk.database, a_list(a_person(**{"Dân tộc": "Dao", "Ghi chú": "hay đau lưng"})))
    staff = visitor("staff")

    covered = words(staff, "/workers/1")
    shown = staff.send("/workers/1", {"reason": "gọi báo việc may"}).get_data(as_text=True)

    assert "hay đau lưng" not in covered
    assert covered.count("đã ghi, chỉ hiện khi có lý do") == 3  # being of the Dao is a group too
    assert "hay đau lưng" in shown
    with desk.open_reading() as session:
        reasoned, numbers = access_log.looks_at(session, 1, 2)
    assert numbers.fields == ("citizen_id", "old_id", "phones")
    assert {"note", "ethnicity"} <= set(reasoned.fields)


def test_whole_numbers_are_shown_for_a_reason_which_is_kept(visitor: Callable[[str], Visitor], hong: int) -> None:
    staff, admin = visitor("staff"), visitor("admin")

    shown = staff.send(f"/workers/{hong}", {"reason": "gọi báo việc may"}).get_data(as_text=True)

    assert [word for word in (NUMBER, PHONE, "Dao") if word not in shown] == []
    assert NUMBER not in words(staff, f"/workers/{hong}")
    seen = words(admin, f"/workers/{hong}")
    assert "Ai đã xem người này?" in seen
    assert "gọi báo việc may" in seen
    assert "Hoàng Thị Mơ" in seen


def test_without_a_reason_nothing_is_shown(visitor: Callable[[str], Visitor], hong: int) -> None:
    answer = visitor("staff").send(f"/workers/{hong}", {"reason": "  "})

    assert answer.status_code == 422
    assert NUMBER not in answer.get_data(as_text=True)
    assert "Ghi vì sao" in answer.get_data(as_text=True)


def test_who_looked_is_for_the_administrator(visitor: Callable[[str], Visitor], hong: int) -> None:
    assert "Ai đã xem" not in words(visitor("staff"), f"/workers/{hong}")


def test_a_person_who_never_was_is_a_missing_page(visitor: Callable[[str], Visitor]) -> None:
    assert visitor("staff").get("/workers/999").status_code == 404


@pytest.mark.parametrize("role", ["enterprise", "radio"])
def test_nobody_outside_the_centre_sees_people(visitor: Callable[[str], Visitor], hong: int, role: str) -> None:
    somebody = visitor(role)

    assert {somebody.get(address).status_code for address in ("/workers", "/workers/1", "/imports", "/imports/1", "/reviews")} == {403}


def test_the_list_goes_out_as_it_is_filtered_and_for_the_administrator_alone(visitor: Callable[[str], Visitor], hong: int) -> None:
    staff, admin = visitor("staff"), visitor("admin")

    book = admin.send("/workers?words=hong", {}, to="/workers/export")
    denied = staff.client.post("/workers/export", data={})

    [head, row] = load_workbook(BytesIO(book.data)).active.values
    assert dict(zip(head, row, strict=True))["full_name"] == "Phạm Thị Hồng"
    assert denied.status_code in (400, 403)
    assert "Xuất Excel" not in words(staff, "/workers")


def test_markup_in_a_name_is_a_name(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    imported(desk.database, a_list(a_person(**{"Họ và tên": "Phạm <b>Hồng</b> Hoa", "Ghi chú": "<script>alert(1)</script>"})))
    somebody = visitor("staff")

    page = words(somebody, "/workers") + words(somebody, "/workers/1") if "/workers/1" in words(somebody, "/workers") else ""

    assert "<script>alert" not in page
    assert "<b>Hồng" not in page
