"""Villages of a split commune on the site: placed by staff, several at once, and taken back."""

from collections.abc import Callable

import pytest

from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.conftest import Visitor
from tests.web.pages import hidden_fields

TITLE = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG LONG",), (None,), ("DANH SÁCH CUNG LAO ĐỘNG NĂM 2025",))
FIVE, SIX = "06946-2020/quang long 5", "06946-2020/quang long 6"
QUANG_HA = "06922-2025"


@pytest.fixture
def split(desk: Desk) -> Desk:
    cells = {"Ngày sinh": "02/05/1990", "Giới tính": None}
    people = [
        a_person(**{"Họ và tên": f"Phạm Văn {name}", "Số CCCD": f"02209000011{number}", "Thôn": f"Thôn {number}", **cells})
        for name, number in (("An", 5), ("Chi", 6))
    ]
    imported(desk.database, a_list(*people, file="08_quanglong.xlsx", title=TITLE))
    return desk


def page(somebody: Visitor) -> str:
    return somebody.get("/places").get_data(as_text=True)


def test_villages_that_wait_are_shown_with_their_people_and_nobody_s_name(visitor: Callable[[str], Visitor], split: Desk) -> None:
    shown = page(visitor("staff"))

    assert [words for words in ("Thôn 5", "Thôn 6", "Xã Quảng Long", "Xã Quảng Hà", "Xã Đường Hoa") if words not in shown] == []
    assert "Phạm" not in shown


def test_several_are_placed_at_once_and_taken_back(visitor: Callable[[str], Visitor], split: Desk) -> None:
    staff = visitor("staff")

    answer = staff.send("/places", {"village": [FIVE, SIX], "commune": QUANG_HA})

    assert answer.status_code == 302
    shown = page(staff)
    assert "Đã xếp 2 thôn." in shown
    assert "Không thôn nào chờ xếp" in shown
    undo = shown.partition("/places/")[2].partition("/undo")[0]
    staff.send("/places", {}, to=f"/places/{undo}/undo")
    assert "Không thôn nào chờ xếp" not in page(staff)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"commune": QUANG_HA}, "Chọn ít nhất một thôn"),
        ({"village": [FIVE]}, "Chọn xã mà các thôn này về"),
        ({"village": [FIVE], "commune": "06967-2020"}, "không nhận phần nào"),
        ({"village": ["nowhere"], "commune": QUANG_HA}, "Không có thôn này"),
    ],
)
def test_a_form_with_a_gap_comes_back_with_what_was_ticked(
    visitor: Callable[[str], Visitor], split: Desk, values: dict[str, object], said: str
) -> None:
    answer = visitor("staff").send("/places", values)

    assert answer.status_code == 422
    shown = answer.get_data(as_text=True)
    assert said in shown
    assert ("checked" in shown) == (FIVE in values.get("village", ()) or values.get("commune") == QUANG_HA)  # type: ignore[operator]


def test_a_decision_that_never_was_is_a_missing_page(visitor: Callable[[str], Visitor], split: Desk) -> None:
    staff = visitor("staff")

    assert staff.client.post("/places/123/undo", data=hidden_fields(page(staff), "/places")).status_code == 404


@pytest.mark.parametrize("role", ["enterprise", "radio"])
def test_nobody_outside_the_centre_places_villages(visitor: Callable[[str], Visitor], role: str) -> None:
    assert visitor(role).get("/places").status_code == 403
