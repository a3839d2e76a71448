"""People of the registry on the site: found, looked at, and covered until somebody says why."""

import re
from collections.abc import Callable
from html import unescape
from io import BytesIO

import pytest
from openpyxl import load_workbook
from werkzeug.test import TestResponse

from jobmatch.store import access_log
from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.conftest import Visitor
from tests.web.pages import hidden_fields

NUMBER, PHONE = "022186000111", "0912345678"


@pytest.fixture
def hong(desk: Desk) -> int:
    """The number of Phạm Thị Hồng, of the Dao, who sews; a list with a gap made Vũ Văn Toán too."""
    toan = {
        "Họ và tên": "Vũ Văn Toán",
        "Giới tính": "Nam",
        "Ngày sinh": "02/05/1990",
        "Số CCCD": None,
        "Thôn": "Thôn 2",
        "Số điện thoại": None,
    }
    imported(desk.database, a_list(a_person(**{"Dân tộc": "Dao", "Nguyện vọng việc làm": "công nhân may"}), a_person(**toan)))
    return 1


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.client.get(address, follow_redirects=True)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def searched(somebody: Visitor, **typed: object) -> TestResponse:
    """The answer to the form of the list as a browser sends it."""
    fields = hidden_fields(somebody.get("/workers").get_data(as_text=True), "/workers")
    return somebody.client.post("/workers", data={**fields, **typed})


def found(somebody: Visitor, **typed: object) -> str:
    return words(somebody, searched(somebody, **typed).location)


def test_a_name_without_marks_finds_the_person(visitor: Callable[[str], Visitor], hong: int) -> None:
    page = found(visitor("staff"), words="hong pham quang chinh")

    assert "Phạm Thị Hồng" in page
    assert "1 người" in page
    assert "Vũ Văn Toán" not in page


@pytest.mark.parametrize("typed", [NUMBER, "0111", PHONE, "pham thi hong"])
def test_what_was_typed_stands_in_no_address(visitor: Callable[[str], Visitor], hong: int, typed: str) -> None:
    staff = visitor("staff")

    address = searched(staff, words=typed).location
    page = words(staff, address)

    assert not re.search(re.escape(typed).replace(r"\ ", ".{1,3}"), address)
    assert "Phạm Thị Hồng" in page
    assert [link for link in re.findall(r'(?:href|action)="([^"]*)"', page) if typed.split(maxsplit=1)[0] in link] == []


def test_an_address_with_words_of_before_is_answered_with_a_sealed_one(visitor: Callable[[str], Visitor], hong: int) -> None:
    answer = visitor("staff").get("/workers?words=hong&commune=06943-2020")

    assert answer.status_code == 302
    assert "hong" not in answer.location
    assert "commune=06943-2020" in answer.location


def test_a_token_that_is_not_ours_looks_for_everybody(visitor: Callable[[str], Visitor], hong: int) -> None:
    page = words(visitor("staff"), "/workers?q=gAAAAABfalse")

    assert "2 người" in page


def test_what_is_filtered_for_stands_as_chips_that_can_be_taken_away(visitor: Callable[[str], Visitor], hong: int) -> None:
    staff = visitor("staff")

    page = found(staff, words="hong", commune="06943-2020", reach="phone", wish_age="fresh")

    chips = re.findall(r'<a class="chip" href="([^"]*)">([^<]*)<', page)
    assert [label for _, label in chips] == [
        "Xã: Xã Quảng Chính (cũ, đến 06/2025)",
        "Tin về nguyện vọng: còn mới",
        "Liên lạc: Có điện thoại",
        "“hong”",
    ]
    assert "1 người" in page
    assert "commune" not in chips[0][0]
    assert "reach=phone" in chips[0][0]


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        ({"reach": "head"}, ["Vũ Văn Toán"]),
        ({"reach": "phone"}, ["Phạm Thị Hồng"]),
        ({"wish_age": "untold"}, ["Vũ Văn Toán"]),
        ({"wish_age": "to_confirm"}, []),
        ({"occupation": "81"}, ["Phạm Thị Hồng"]),
        ({"village": "06943-2020/quang chinh 2"}, ["Vũ Văn Toán"]),
        ({"commune": "06922-2025", "village": "06922-2025/quang chinh 1"}, ["Phạm Thị Hồng"]),
        ({"standing": "away"}, []),
        ({"education": "4"}, []),
    ],
)
def test_filters_narrow_the_list(visitor: Callable[[str], Visitor], hong: int, filters: dict[str, str], shown: list[str]) -> None:
    page = found(visitor("staff"), **filters)

    assert [name for name in ("Phạm Thị Hồng", "Vũ Văn Toán") if name in page] == shown


def test_nobody_can_be_filtered_by_what_the_law_forbids(visitor: Callable[[str], Visitor], hong: int) -> None:
    page = words(visitor("staff"), "/workers")

    names = re.findall(r'<(?:select|input)[^>]* name="([^"]*)"', page)
    assert set(names) & {"sex", "age", "birth", "ethnicity", "priority_groups", "groups"} == set()


def test_a_filter_is_kept_under_a_name_and_taken_back_when_let_go(visitor: Callable[[str], Visitor], hong: int) -> None:
    staff = visitor("staff")
    address = searched(staff, words="hong", reach="phone").location

    staff.send(address, {"name": "Hồng có điện thoại"}, to="/workers/filters")

    page = words(staff, "/workers")
    [kept] = re.findall(r'href="([^"]*)">Hồng có điện thoại', page)
    assert "Phạm Thị Hồng" in words(staff, unescape(kept))
    assert "Vũ Văn Toán" not in words(staff, unescape(kept))
    gone = staff.send("/workers/filters", {}, to="/workers/filters/1/drop").location
    shown = words(staff, gone)
    assert "Đã xóa bộ lọc “Hồng có điện thoại”" in shown
    staff.client.post("/workers/filters", data=hidden_fields(shown, "/workers/filters"))
    assert "Hồng có điện thoại" in words(staff, "/workers")


def test_a_filter_is_called_otherwise(visitor: Callable[[str], Visitor], hong: int) -> None:
    staff = visitor("staff")
    staff.send(searched(staff, reach="phone").location, {"name": "Có máy"}, to="/workers/filters")

    staff.send("/workers/filters", {"name": "Có điện thoại"}, to="/workers/filters/1/name")

    assert ">Có điện thoại</a>" in words(staff, "/workers/filters")


def test_who_comes_near_is_told_from_who_is_as_typed(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    people = [
        a_person(**{"Họ và tên": name, "Số CCCD": number}) for name, number in (("Lê Thị Nan", NUMBER), ("Lê Thị Lan", "022186000222"))
    ]
    imported(desk.database, a_list(*people))

    page = found(visitor("staff"), words="le thi nan")

    assert "1 người, dưới cùng là 1 người gần giống" in page


def test_a_search_without_result_offers_the_way_back(visitor: Callable[[str], Visitor], hong: int) -> None:
    page = found(visitor("staff"), words="zzzz")

    assert "Không tìm thấy “zzzz”" in page
    assert "Xóa bộ lọc" in page


def test_an_empty_registry_says_what_to_do(visitor: Callable[[str], Visitor]) -> None:
    assert "Sổ chưa có ai" in words(visitor("staff"), "/workers")


@pytest.mark.parametrize(
    "query", ["?page=x&commune=nowhere&occupation=%25&asks=maybe&list=x", "?page=-3", "?page=999999999999", "?words=%00&commune=%00"]
)
def test_an_address_that_was_tampered_with_is_no_error(visitor: Callable[[str], Visitor], hong: int, query: str) -> None:
    assert words(visitor("staff"), f"/workers{query}")


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

    book = admin.send(searched(admin, words="hong").location, {}, to="/workers/export")
    denied = staff.client.post("/workers/export", data={})

    [head, row] = load_workbook(BytesIO(book.data)).active.values
    assert dict(zip(head, row, strict=True))["Họ và tên"] == "Phạm Thị Hồng"
    assert denied.status_code in (400, 403)
    assert "Xuất Excel" not in words(staff, "/workers")


def test_markup_in_a_name_is_a_name(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    imported(desk.database, a_list(a_person(**{"Họ và tên": "Phạm <b>Hồng</b> Hoa", "Ghi chú": "<script>alert(1)</script>"})))
    somebody = visitor("staff")

    page = words(somebody, "/workers") + words(somebody, "/workers/1") if "/workers/1" in words(somebody, "/workers") else ""

    assert "<script>alert" not in page
    assert "<b>Hồng" not in page
