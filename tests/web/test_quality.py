"""How complete the registry is, on the site: by commune, by thôn, and nothing of anybody's."""

from collections.abc import Callable

import pytest

from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.conftest import Visitor


@pytest.fixture
def registry(desk: Desk) -> Desk:
    imported(desk.database, a_list(a_person(**{"Số CCCD": None})))
    imported(desk.database, a_list(a_person(), file="moi.xlsx"))
    return desk


def test_the_sum_closes_and_each_import_stands_with_what_it_changed(visitor: Callable[[str], Visitor], registry: Desk) -> None:
    page = visitor("staff").get("/quality").get_data(as_text=True)

    assert [words for words in ("Xã Quảng Chính", "Cả sổ", "moi.xlsx", "tăng 100") if words not in page] == []
    assert "Hồng" not in page


def test_a_commune_opens_by_thon(visitor: Callable[[str], Visitor], registry: Desk) -> None:
    page = visitor("staff").get("/quality/06943-2020").get_data(as_text=True)

    assert "Thôn 1" in page


def test_a_commune_that_nobody_lives_in_is_missing(visitor: Callable[[str], Visitor], registry: Desk) -> None:
    assert visitor("staff").get("/quality/nowhere").status_code == 404
