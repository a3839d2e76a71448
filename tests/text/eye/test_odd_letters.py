"""Letters that look Vietnamese and are not."""

import pytest

from jobmatch.text.odd_letters import repair_odd_letters


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ðặng Văn Ðức", "Đặng Văn Đức"),
        ("Lò V\u0430n \u0410n", "Lò Van An"),
        ("Nguyá»…n VÄƒn TÃº", "Nguyễn Văn Tú"),
        ("Nguyễn Thị Hòa", "Nguyễn Thị Hòa"),
        ("Иван", "Иван"),
    ],
)
def test_odd_letters_become_the_ones_that_were_meant_and_clean_text_stays(typed, meant):
    assert repair_odd_letters(typed) == meant
