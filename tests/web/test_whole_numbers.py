"""A number that no database can hold names nothing, and breaks nothing."""

from collections.abc import Callable

import pytest

from tests.web.conftest import Visitor

HUGE = (2**31, 2**63, 10**30)
PATHS = ("/workers/{}", "/matches/people/{}", "/courses/effects/{}", "/courses/{}", "/enterprises/{}", "/trades?page={}")
OF_RUN = "/matches/0123456789abcdef/vacancies/V1"


@pytest.mark.parametrize("number", HUGE)
@pytest.mark.parametrize(
    "path", ["/workers/{}", "/matches/people/{}", "/courses/effects/{}", "/courses/{}", "/enterprises/{}", "/trades?page={}"]
)
def test_a_number_too_large_in_an_address_is_no_page_and_no_fault(visitor: Callable[[str], Visitor], path: str, number: int) -> None:
    assert visitor("staff").get(path.format(number)).status_code in (200, 404)


@pytest.mark.parametrize("number", HUGE)
def test_a_number_too_large_in_a_form_names_nobody(visitor: Callable[[str], Visitor], number: int) -> None:
    admin = visitor("admin")

    for path in (f"{OF_RUN}/override", f"{OF_RUN}/why", "/matches/why"):
        assert admin.get(f"{path}?worker={number}").status_code < 500
