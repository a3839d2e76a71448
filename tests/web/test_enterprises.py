"""Staff know an enterprise, call it, and open an account for it; the enterprise sees none of these pages."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from tests.web.conftest import PASSWORD, Visitor

FIRM = {"name": "Công ty TNHH May Hà Cối", "tax_code": "0100109106", "contact_name": "Vũ Văn Toán", "contact_phone": "0203 000 112"}
USER = {"display_name": "Vũ Văn Toán", "name": "mayhacoi"}
Enter = Callable[[str], Visitor]


def added(staff: Visitor) -> str:
    """The address of its page."""
    answer = staff.send("/enterprises/new", FIRM)
    assert answer.status_code == 302, answer.get_data(as_text=True)
    assert answer.location
    return answer.location


def test_an_enterprise_is_added_called_and_given_an_account_that_signs_in(visitor: Enter, site: Flask) -> None:
    staff = visitor("staff")
    page = added(staff)
    assert "Chưa gọi xác nhận" in staff.get(page).get_data(as_text=True)

    staff.send(page, {}, to=f"{page}/verify")
    told = staff.get(page).get_data(as_text=True)
    form = staff.get(f"{page}/account").get_data(as_text=True)
    password = re.search(r'id="password"[^>]*value="([^"]+)"', form)
    assert password
    opened = staff.send(f"{page}/account", {**USER, "password": password[1]})

    assert "Hoàng Thị Mơ đã gọi, 07/3/2025" in told
    assert opened.location == page
    after = staff.get(page).get_data(as_text=True)
    assert "Vũ Văn Toán (mayhacoi)" in after
    assert password[1] not in after
    firm = Visitor(site.test_client())
    assert firm.send("/login", {"name": "mayhacoi", "password": password[1]}).status_code == 302
    assert FIRM["name"] in firm.get("/").get_data(as_text=True)


STOP = {"commune": "06922-2020", "stop": "chợ Hà Cối", "leaves_at": "06:15"}


def test_a_stop_of_the_bus_is_added_ended_and_taken_up_again(visitor: Enter) -> None:
    staff = visitor("staff")
    page = added(staff)
    assert "Chưa ghi điểm đón nào" in staff.get(page).get_data(as_text=True)

    answer = staff.send(page, STOP, to=f"{page}/stops")

    assert answer.location == f"{page}#stops"
    told = staff.get(page).get_data(as_text=True)
    assert "chợ Hà Cối" in told
    assert "06:15" in told
    [stop] = re.findall(r"/stops/(\d+)/end", told)

    staff.send(page, {}, to=f"{page}/stops/{stop}/end")
    assert f"/stops/{stop}/again" in staff.get(page).get_data(as_text=True)
    staff.send(page, {}, to=f"{page}/stops/{stop}/again")
    assert f"/stops/{stop}/end" in staff.get(page).get_data(as_text=True)


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("commune", "", "Chọn xã có điểm đón"),
        ("commune", "99999", "Không có xã này"),
        ("stop", "", "Ghi điểm đón như bà con gọi"),
        ("stop", "12", "Chưa rõ điểm đón ở đâu"),
        ("stop", "CHO HA COI", "đã có trong danh sách"),
        ("leaves_at", "sáng", "Ghi giờ và phút"),
    ],
)
def test_a_stop_that_cannot_be_is_told_beside_its_field_and_stays_typed(visitor: Enter, field: str, typed: str, told: str) -> None:
    staff = visitor("staff")
    page = added(staff)
    staff.send(page, STOP, to=f"{page}/stops")

    answer = staff.send(page, {**STOP, "stop": "ngã ba", field: typed}, to=f"{page}/stops")

    shown = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert told in shown
    assert f'value="{typed if field == "stop" else "ngã ba"}"' in shown
    assert len(re.findall(r"/stops/\d+/end", shown)) == 1


@pytest.mark.parametrize("role", ["enterprise", "commune", "radio"])
def test_stops_are_kept_by_staff_alone(visitor: Enter, role: str) -> None:
    page = added(visitor("staff"))
    other = visitor(role)

    answers = [other.send("/", STOP, to=f"{page}/stops"), other.send("/", {}, to=f"{page}/stops/1/end")]

    assert {answer.status_code for answer in answers} <= {403, 404}


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("name", "", "Nhập tên doanh nghiệp"),
        ("name", "CTY TNHH MAY HÀ CỐI", "Đã có doanh nghiệp này"),
        ("tax_code", "0100109107", "chưa đúng số kiểm tra"),
        ("tax_code", "022085001234", "số định danh cá nhân"),
        ("contact_phone", "tel:0912;ext=1", "Nhập số điện thoại"),
        ("contact_phone", "012-345-67890", "Nhập số điện thoại"),
        ("contact_phone", "0" * 5000, "Nhập số điện thoại"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(visitor: Enter, field: str, typed: str, told: str) -> None:
    staff = visitor("staff")
    added(staff)
    other = {"name": "Nhà hàng Biển Xanh", "tax_code": "", "contact_name": "", "contact_phone": ""}

    answer = staff.send("/enterprises/new", {**other, field: typed})

    assert answer.status_code == 422
    assert told in answer.get_data(as_text=True)
    assert "Nhà hàng Biển Xanh" not in staff.get("/enterprises").get_data(as_text=True)


def test_a_number_is_kept_as_it_is_dialled_and_a_branch_has_its_own_code(visitor: Enter) -> None:
    staff = visitor("staff")
    page = added(staff)

    answer = staff.send(
        page, {"tax_code": "0100109106001", "contact_name": "", "contact_phone": "+84 912 345 678", "said_as": "Công ty May"}
    )

    assert answer.status_code == 302
    told = staff.get(page).get_data(as_text=True)
    for value in ("0100109106-001", "0912345678", "Công ty May"):
        assert f'value="{value}"' in told


def test_another_tax_code_is_another_firm_until_somebody_calls_again(visitor: Enter) -> None:
    staff = visitor("staff")
    page = added(staff)
    staff.send(page, {}, to=f"{page}/verify")

    staff.send(page, {"tax_code": "5700000011"})

    assert "Chưa gọi xác nhận" in staff.get(page).get_data(as_text=True)


def test_verification_can_be_taken_back(visitor: Enter) -> None:
    staff = visitor("staff")
    page = added(staff)
    staff.send(page, {}, to=f"{page}/verify")

    staff.send(page, {}, to=f"{page}/verify/undo")

    assert "Chưa gọi xác nhận" in staff.get(page).get_data(as_text=True)


def test_a_weak_or_taken_sign_in_is_refused_in_its_field(visitor: Enter) -> None:
    staff = visitor("staff")
    page = added(staff)

    short = staff.send(f"{page}/account", {**USER, "password": "ngắn"})
    taken = staff.send(f"{page}/account", {**USER, "name": "staff", "password": PASSWORD})

    assert (short.status_code, taken.status_code) == (422, 422)
    assert "ngắn hơn 12 chữ" in short.get_data(as_text=True)
    assert "Đã có tài khoản staff" in taken.get_data(as_text=True)


def test_the_list_is_searched_without_marks_and_by_tax_code(visitor: Enter) -> None:
    staff = visitor("staff")
    assert "Chưa có doanh nghiệp nào" in staff.get("/enterprises").get_data(as_text=True)
    added(staff)

    for words in ("may+ha+coi", "0100109106"):
        assert FIRM["name"] in staff.get(f"/enterprises?text={words}").get_data(as_text=True)
    assert "Không tìm thấy" in staff.get("/enterprises?text=than").get_data(as_text=True)


def test_an_enterprise_enters_none_of_these_pages_and_an_unknown_one_is_missing(visitor: Enter) -> None:
    page = added(visitor("staff"))
    firm = visitor("enterprise")

    for address in ("/enterprises", "/enterprises/new", page, f"{page}/account"):
        assert firm.get(address).status_code == 403


def test_an_enterprise_that_is_not_there_is_missing(visitor: Enter) -> None:
    assert visitor("staff").get("/enterprises/4040404").status_code == 404
