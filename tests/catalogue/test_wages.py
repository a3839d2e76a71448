"""Minimum wages: by where the work is done, and by the day."""

from datetime import date

import pytest

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.wages import wage_floor, wage_region

SPRING, AUTUMN, NEXT_YEAR = date(2025, 3, 7), date(2025, 11, 1), date(2026, 3, 1)


def test_the_floor_changes_with_the_decree_of_the_day():
    floors = [wage_floor("III", day) for day in (SPRING, date(2025, 12, 31), date(2026, 1, 1))]

    assert [floor.monthly_vnd for floor in floors] == [3_860_000, 3_860_000, 4_140_000]
    assert [floor.decree for floor in floors] == ["74/2024/NĐ-CP", "74/2024/NĐ-CP", "293/2025/NĐ-CP"]


def test_days_and_regions_without_a_decree_have_no_floor():
    assert wage_floor("III", date(2010, 1, 1)) is None
    assert wage_floor("", SPRING) is None


@pytest.mark.parametrize(
    ("text", "region"), [("KCN Hải Hà", "III"), ("xã Quảng Phong", "III"), ("Móng Cái", "I"), ("Cẩm Phả", "II"), ("Bình Liêu", "IV")]
)
@pytest.mark.parametrize("day", [SPRING, AUTUMN, NEXT_YEAR])
def test_the_region_is_that_of_the_workplace_through_the_reform(text, region, day):
    assert wage_region(default_gazetteer().find_workplace(text, SPRING).id, day) == region


def test_a_split_commune_has_a_region_where_all_its_parts_have_the_same():
    assert wage_region(default_gazetteer().find_commune("Quảng Long", SPRING).id, NEXT_YEAR) == "III"


def test_outside_our_province_the_region_is_not_known():
    for text in ("Nhật Bản", "Hải Phòng", "KCN Yên Phong, Bắc Ninh"):
        assert wage_region(default_gazetteer().find_workplace(text, SPRING).id, SPRING) == ""
    assert wage_region("nowhere", SPRING) == ""


def test_every_commune_of_each_time_has_exactly_one_region():
    for place in default_gazetteer().all():
        for day in (SPRING, AUTUMN, NEXT_YEAR):
            if place.kind == "commune" and place.stands(day):
                assert wage_region(place.id, day) in ("I", "II", "III", "IV"), (place.id, day)
