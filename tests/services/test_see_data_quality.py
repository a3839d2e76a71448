"""How complete the registry is: counts that add up, and what an import changed."""

from datetime import date

from jobmatch.registry.data_quality import DataQuality
from jobmatch.services.see_data_quality import see_commune_quality, see_data_quality
from jobmatch.services.undo_import import undo_import
from jobmatch.store.work import Database
from tests.makers import NOW, a_list, a_person, imported

TODAY = date(2025, 3, 7)


def test_counts_of_villages_add_up_to_the_commune_and_communes_to_all(database: Database) -> None:
    bare = a_person(**{"Họ và tên": "Vũ Văn Toán", "Ngày sinh": "1990", "Số CCCD": None, "Số điện thoại": None, "Thôn": "Thôn 2"})
    imported(database, a_list(a_person(**{"Nguyện vọng việc làm": "may"}), bare))

    seen = see_data_quality(database.open_reading, today=TODAY)

    [commune] = seen.communes
    assert seen.whole == commune.quality
    assert (seen.whole.people, seen.whole.birth, seen.whole.citizen_id, seen.whole.village, seen.whole.wish) == (2, 1, 1, 2, 1)
    assert [(line.village.village, line.quality.people) for line in commune.villages] == [("Thôn 1", 1), ("Thôn 2", 1)]
    assert seen.whole.share("citizen_id") == 50


def test_each_import_leaves_a_point_and_its_undo_takes_it_away(database: Database) -> None:
    imported(database, a_list(a_person(**{"Số CCCD": None})))
    imported(database, a_list(a_person(), file="moi.xlsx"))
    [commune] = see_data_quality(database.open_reading, today=TODAY).communes

    trend = see_commune_quality(database.open_reading, commune.commune_id, today=TODAY).trend

    assert [(point.file_name, point.quality.citizen_id) for point in trend] == [("07_quangchinh.xlsx", 0), ("moi.xlsx", 1)]
    undo_import(database.open_work, 2, account_id=None, now=NOW)
    assert len(see_data_quality(database.open_reading, today=TODAY).trend) == 1


def test_a_share_is_full_only_where_nobody_is_missing() -> None:
    assert DataQuality(people=1000, phone=999).share("phone") == 99
    assert DataQuality(people=1000, phone=1000).share("phone") == 100
    assert DataQuality().share("phone") == 0
