"""Who the centre is, by date, on the administrator's page."""

from collections.abc import Callable
from datetime import date

import pytest

from jobmatch.services.keep_number_series import NumberSeries, see_number_series
from jobmatch.services.keep_organisation import see_organisation, see_organisations
from jobmatch.wiring import Desk
from tests.web.conftest import Visitor

NAME = "Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh"
FILLED = {"name": NAME, "place_name": "Quảng Hà", "signing_form": "KT.", "signatory_name": "Trần Thị Bưởi", "valid_from": "2025-04-01"}


def test_a_new_signatory_holds_from_the_day_that_was_chosen(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    answer = visitor("admin").send("/settings", FILLED)

    assert answer.status_code == 302
    assert see_organisation(desk.open_reading, on=date(2025, 3, 31)).signatory_name == ""
    assert see_organisation(desk.open_reading, on=date(2025, 4, 1)).signatory_name == "Trần Thị Bưởi"


def test_the_name_of_the_day_stands_at_the_head_of_every_page(visitor: Callable[[str], Visitor]) -> None:
    somebody = visitor("admin")
    somebody.send("/settings", {**FILLED, "name": "Trung tâm mới", "valid_from": "2025-03-07"})

    assert "<b>Trung tâm mới</b>" in somebody.get("/").get_data(as_text=True)


def test_what_is_wrong_stands_beside_its_field_and_what_was_typed_comes_back(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    answer = visitor("admin").send("/settings", {**FILLED, "phone": "114", "address": "Phố mới"})

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'id="phone-error"' in page
    assert 'value="Phố mới"' in page
    assert len(see_organisations(desk.open_reading)) == 1


def test_a_change_can_be_taken_back(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody = visitor("admin")
    somebody.send("/settings", FILLED)

    somebody.send("/settings", {"valid_from": "2025-04-01"}, to="/settings/take-back")

    assert [line.valid_from for line in see_organisations(desk.open_reading)] == [date(2025, 3, 7)]


def test_a_line_of_no_day_cannot_be_taken_back(visitor: Callable[[str], Visitor]) -> None:
    assert visitor("admin").send("/settings", {"valid_from": "hôm nay"}, to="/settings/take-back").status_code == 400


@pytest.mark.parametrize("typed", ["Trung tâm\x00", "Tru\u0336\u0336\u0336ng tâm"])
def test_letters_that_nobody_can_read_are_refused(visitor: Callable[[str], Visitor], typed: str) -> None:
    assert visitor("admin").send("/settings", {**FILLED, "name": typed}).status_code == 422


def test_a_day_that_is_none_is_refused(visitor: Callable[[str], Visitor]) -> None:
    assert visitor("admin").send("/settings", {**FILLED, "valid_from": "hôm nay"}).status_code == 422


def test_numbers_given_on_paper_are_gone_on_from_and_never_lowered(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody = visitor("admin")

    assert somebody.send("/settings/numbers", {"kind": "GM", "year": "2025", "last": "11"}).status_code == 302
    lowered = somebody.send("/settings/numbers", {"kind": "GM", "year": "2025", "last": "4"})

    assert lowered.status_code == 422
    assert "đã cấp đến số 11" in lowered.get_data(as_text=True)
    assert see_number_series(desk.open_reading) == [NumberSeries("GM", 2025, 11)]
