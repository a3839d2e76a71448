"""Where a person lives, before and after communes were joined on 1 July 2025."""

from datetime import date

from jobmatch.registry.homes import commune_names, earlier_home, home_of, next_home

FEBRUARY, NOVEMBER = date(2025, 2, 15), date(2025, 11, 1)


def test_a_code_means_a_commune_only_with_a_day():
    before, after = home_of("06946", "", FEBRUARY), home_of("06946", "", NOVEMBER)

    assert before
    assert after
    assert (before.commune.name, after.commune.name) == ("Xã Quảng Long", "Xã Đường Hoa")


def test_a_numbered_village_keeps_its_key_under_the_new_commune():
    before, after = home_of("06943", "Thôn 5", FEBRUARY), home_of("06922", "Thôn 5 Quảng Chính", NOVEMBER)

    assert before
    assert after
    heir = next_home(before)
    assert heir
    assert heir.id == after.id == "06922-2025/quang chinh 5"
    forebear = earlier_home(after)
    assert forebear is None or forebear.id == before.id


def test_a_commune_is_looked_for_by_its_names_of_all_times():
    home = home_of("06943", "Thôn 5", FEBRUARY)

    assert home
    assert commune_names(home) == ("Xã Quảng Chính", "Xã Quảng Hà")


def test_where_only_the_commune_is_known_the_home_is_the_commune():
    home = home_of("06943", "", FEBRUARY)

    assert home
    assert home.id == home.commune.id


def test_a_code_that_no_commune_has_on_that_day_is_no_home():
    assert home_of("99999", "Thôn 1", FEBRUARY) is None
