"""An occupation is named by its code, by its title with the code, or by one of its names."""

import pytest

from jobmatch.catalogue.occupations import code_named


@pytest.mark.parametrize(
    ("text", "code"),
    [("8153", "8153"), (" 8153 may ", "8153"), ("Thợ xây (thợ nề) (7112)", "7112"), ("THO XAY", "7112"), ("0000", ""), ("x", ""), ("", "")],
)
def test_a_code_or_a_whole_name_is_known_and_nothing_else(text, code):
    assert code_named(text) == code
