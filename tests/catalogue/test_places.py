"""Places as of a day: found by name, code and address, followed through reforms."""

from datetime import date
from unicodedata import normalize

import pytest

from jobmatch.catalogue.places import PlaceKind, default_gazetteer

BEFORE, AFTER = date(2025, 3, 7), date(2025, 11, 1)
LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)
PLACES = default_gazetteer()


def _commune(text, on=BEFORE):
    place = PLACES.find_commune(text, on)
    return place and f"{place.name} {place.code}"


def _workplace(text, on=BEFORE):
    place = PLACES.find_workplace(text, on)
    return place and place.name


def test_a_code_means_another_place_after_the_reform():
    assert [PLACES.commune_by_code("06946", day).name for day in (LAST_DAY, FIRST_DAY)] == ["Xã Quảng Long", "Xã Đường Hoa"]
    assert [PLACES.commune_by_code("06931", day).name for day in (LAST_DAY, FIRST_DAY)] == ["Xã Quảng Thành", "Xã Quảng Đức"]
    assert PLACES.commune_by_code("06952", AFTER) is None


def test_a_name_means_a_larger_place_after_the_reform():
    assert [_commune("xã Đường Hoa", day) for day in (BEFORE, AFTER)] == ["Xã Đường Hoa 06949", "Xã Đường Hoa 06946"]


@pytest.mark.parametrize(
    "text", ["TT Quảng Hà", "tt. quang ha", "QUẢNG HÀ", "xã Quảng Hà", "QuangHa", "UBND thị trấn Quảng Hà", "Quảng Hà, huyện Hải Hà"]
)
def test_the_name_of_a_commune_is_forgiven_its_marks_and_its_kind(text):
    assert _commune(text) == _commune(normalize("NFD", text)) == "Thị trấn Quảng Hà 06922"


@pytest.mark.parametrize(
    ("old", "before", "after"),
    [
        ("xã Quảng Điền", "Thị trấn Quảng Hà 06922", "Xã Quảng Hà 06922"),
        ("Phú Hải", "Thị trấn Quảng Hà 06922", "Xã Quảng Hà 06922"),
        ("Tiến Tới", "Xã Đường Hoa 06949", "Xã Đường Hoa 06946"),
        ("Quảng Thắng", "Xã Quảng Thành 06931", "Xã Quảng Đức 06931"),
        ("X. Quảng Minh", "Xã Quảng Minh 06940", "Xã Quảng Hà 06922"),
        ("Cái Chiên", "Xã Cái Chiên 06967", "Xã Cái Chiên 06967"),
    ],
)
def test_a_name_of_earlier_times_leads_to_the_commune_that_holds_it(old, before, after):
    assert (_commune(old), _commune(old, AFTER)) == (before, after)


def test_a_split_commune_is_followed_by_its_villages_alone():
    quang_long = PLACES.find_commune("Quảng Long", BEFORE).id

    assert PLACES.now_at(quang_long, AFTER) is None
    assert _commune("Quảng Long", AFTER) is None
    assert PLACES.now_at(quang_long, AFTER, "Thôn Quảng Long 7").name == "Xã Đường Hoa"


def test_a_joined_commune_is_followed_back_by_the_name_in_the_village():
    quang_ha = PLACES.commune_by_code("06922", AFTER).id

    assert PLACES.now_at(quang_ha, BEFORE) is None
    assert PLACES.now_at(quang_ha, BEFORE, "Thôn Quảng Minh 5").code == "06940"
    assert PLACES.now_at(quang_ha, BEFORE, "Khu Chu Văn An").name == "Thị trấn Quảng Hà"


def test_an_ambiguous_name_needs_its_kind_or_its_district():
    assert _commune("Đầm Hà") is None
    assert _commune("thị trấn Đầm Hà") == "Thị trấn Đầm Hà 06895"
    assert _commune("Hải Hòa, TP Cẩm Phả") == "Xã Hải Hòa 06799"


@pytest.mark.parametrize("text", ["", "Danh sách", "Sheet1", "trong huyện", "Thôn 5"])
def test_words_that_name_no_commune_find_none(text):
    assert _commune(text) is None


def test_each_day_has_each_code_once():
    for day in (LAST_DAY, FIRST_DAY):
        codes = [place.code for place in PLACES.all() if place.kind is PlaceKind.COMMUNE and place.stands(day)]
        assert len(codes) == len(set(codes))
    assert len(codes) == 54


def test_every_commune_is_followed_to_each_day():
    for place in PLACES.all():
        if place.kind is PlaceKind.COMMUNE:
            assert PLACES.all_at(place.id, BEFORE), place.id
            assert PLACES.all_at(place.id, AFTER), place.id


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KCN Cảng biển Hải Hà (tổ hợp dệt may)", "KCN Cảng biển Hải Hà"),
        ("khu công nghiệp cảng biển Hải Hà, xã Quảng Phong", "KCN Cảng biển Hải Hà"),
        ("Texhong", "KCN Cảng biển Hải Hà"),
        ("KCN Hải Yên, Móng Cái", "KCN Hải Yên, Móng Cái"),
        ("Mong Cai", "Trung tâm Móng Cái"),
        ("TP Hạ Long", "Trung tâm Hạ Long (Bãi Cháy)"),
        ("huyện Hải Hà", "Trung tâm Quảng Hà"),
        ("thôn 3, xã Quảng Minh, huyện Hải Hà, Quảng Ninh", "Xã Quảng Minh"),
        ("Hải Phòng", "Thành phố Hải Phòng"),
        ("Sài Gòn", "Thành phố Hồ Chí Minh"),
        ("KCN Yên Phong, Bắc Ninh", "KCN Yên Phong, Bắc Ninh"),
        ("đi Nhật", "Nhật Bản"),
        ("Đài Loan", "Đài Loan"),
        ("Hòa Bình", "Tỉnh Hoà Bình"),
        ("xã Hòa Bình", "Xã Hòa Bình"),
    ],
)
def test_the_words_of_a_workplace_find_the_place_they_are_about(text, name):
    assert _workplace(text) == name


def test_a_name_of_ours_in_another_province_is_not_ours():
    assert _workplace("KCN Tân Bình, TP Hồ Chí Minh") == "Thành phố Hồ Chí Minh"
    assert _workplace("thôn Quảng Minh, Thanh Hóa") == "Tỉnh Thanh Hóa"


@pytest.mark.parametrize("text", ["", "trong tỉnh", "gần nhà", "nước ngoài", "đâu cũng được", "theo thỏa thuận với anh Đức"])
def test_words_without_a_place_find_none(text):
    assert _workplace(text) is None


def test_an_old_commune_named_as_a_workplace_leads_to_its_heir():
    assert _workplace("xã Quảng Minh", AFTER) == "Xã Quảng Hà"


def test_distance_grows_with_the_way_and_is_the_same_both_ways():
    home = PLACES.find_commune("Quảng Phong", BEFORE).id
    near, far = (PLACES.find_workplace(text, BEFORE).id for text in ("KCN Hải Hà", "Móng Cái"))

    assert PLACES.distance_km(home, home) == 0
    assert PLACES.distance_km(home, near) < 10 < PLACES.distance_km(home, far) < 60
    assert PLACES.distance_km(home, far) == PLACES.distance_km(far, home)


def test_distance_is_unknown_to_an_unknown_place_and_to_the_province_as_a_whole():
    home = PLACES.find_commune("Quảng Phong", BEFORE).id

    assert PLACES.distance_km(home, "nowhere") is None
    assert PLACES.distance_km(home, PLACES.find_workplace("Quảng Ninh", BEFORE).id) is None


def test_islands_are_marked():
    assert PLACES.find_commune("Cái Chiên", BEFORE).is_island
    assert not PLACES.find_commune("Quảng Phong", BEFORE).is_island
