"""Two people field by field: written otherwise is the same, missing is not different."""

from dataclasses import replace

import pytest

from jobmatch.registry.same_person.side_by_side import Sameness, side_by_side
from jobmatch.registry.worker import BirthDate, Sex, Wish, WishKind, WorkerDraft

HOA = WorkerDraft(
    "Tằng Thị Hoà",
    sex=Sex.FEMALE,
    birth=BirthDate(1990, 11, 9),
    citizen_id="022190000142",
    phones=("0370001118",),
    commune_code="06922",
    village="Thôn 7",
    education=0,
    wish_text="may",
    wishes=(Wish(WishKind.OCCUPATION, "may", "8153"),),
)


@pytest.mark.parametrize(
    ("field", "other", "sameness"),
    [
        ("full_name", {"full_name": "TẰNG THỊ HÒA"}, Sameness.SAME),
        ("full_name", {"full_name": "Tang Thi Hoa"}, Sameness.SAME),
        ("full_name", {"full_name": "Tằng Thị Hoa"}, Sameness.OTHER),
        ("birth", {"birth": BirthDate(1990)}, Sameness.SAME),
        ("birth", {"birth": BirthDate(1991, 11, 9)}, Sameness.OTHER),
        ("birth", {"birth": None}, Sameness.MISSING),
        ("citizen_id", {"citizen_id": "022190000143"}, Sameness.OTHER),
        ("citizen_id", {"citizen_id": ""}, Sameness.MISSING),
        ("phones", {"phones": ("0912345678", "0370001118")}, Sameness.SAME),
        ("village", {"village": "thôn 7"}, Sameness.SAME),
        ("village", {"village": "Thôn 8"}, Sameness.OTHER),
        ("wish_text", {"wish_text": "May công nghiệp"}, Sameness.SAME),
        ("education", {"education": 1}, Sameness.OTHER),
        ("education", {"education": None}, Sameness.MISSING),
    ],
)
def test_a_field_is_the_same_or_other_or_missing_whichever_of_the_two_comes_first(field, other, sameness):
    changed = replace(HOA, **other)

    assert side_by_side(HOA, changed)[field] is sameness
    assert side_by_side(changed, HOA)[field] is sameness


def test_what_neither_has_is_no_line():
    assert "old_id" not in side_by_side(HOA, HOA)
    assert set(side_by_side(HOA, HOA).values()) == {Sameness.SAME}
