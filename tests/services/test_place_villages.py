"""Villages of Quảng Long, which was split in 2025: an officer says to which commune they belong, and every paper goes by that."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from jobmatch.errors import NotFound, Refused
from jobmatch.services.place_villages import place_villages, undo_placing
from jobmatch.services.see_places import see_places
from jobmatch.services.see_workers import WorkerChoice, see_workers
from jobmatch.store.match_subjects import people
from jobmatch.store.place_book import read_places
from jobmatch.store.rows import PlaceRow, PlaceSuccessionRow
from jobmatch.store.snapshot import load_snapshot
from jobmatch.store.work import Database
from tests.makers import NOW, a_list, a_person, imported

BEFORE, AFTER = date(2025, 3, 7), date(2025, 11, 1)
QUANG_LONG, QUANG_HA, DUONG_HOA = "06946-2020", "06922-2025", "06946-2025"
TITLE = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG LONG",), (None,), ("DANH SÁCH CUNG LAO ĐỘNG NĂM 2025",))
FIVE, SIX = f"{QUANG_LONG}/quang long 5", f"{QUANG_LONG}/quang long 6"


def person(name: str, number: str, village: str | None) -> tuple:
    return a_person(**{"Họ và tên": name, "Số CCCD": number, "Ngày sinh": "02/05/1990", "Giới tính": None, "Thôn": village})


@pytest.fixture
def split(database: Database) -> Database:
    """Two people of thôn 5, one each of thôn 6 and 7; of the last a decree is known."""
    rows = [("An", "5"), ("Bình", "5"), ("Chi", "6"), ("Dung", "7")]
    people = [person(f"Phạm Văn {name}", f"02209000011{n}", f"Thôn {village}") for n, (name, village) in enumerate(rows)]
    imported(database, a_list(*people, file="08_quanglong.xlsx", title=TITLE))
    return database


def place(database: Database, *villages: str, commune: str = QUANG_HA, now: datetime = NOW) -> int:
    return place_villages(database.open_work, villages, commune, account_id=None, now=now)


def waiting(database: Database) -> list[tuple[str, int]]:
    return [(each.village, each.people) for each in see_places(database.open_reading).villages]


def homes_on(database: Database, day: date) -> list[tuple[str, str]]:
    with database.open_reading() as session:
        return [(each.village, each.commune) for each in people(session, [1, 2, 3, 4], day).values()]


def test_villages_without_an_heir_wait_with_their_people_and_the_communes_that_took_a_part(split: Database) -> None:
    seen = see_places(split.open_reading)

    assert waiting(split) == [("Thôn 5", 2), ("Thôn 6", 1)]
    assert {each.name for each in seen.villages[0].candidates} == {"Xã Quảng Hà", "Xã Đường Hoa"}


def test_a_newer_list_that_names_the_village_speaks_for_its_commune(split: Database) -> None:
    later = (("ỦY BAN NHÂN DÂN",), ("XÃ ĐƯỜNG HOA",), (None,), ("DANH SÁCH CUNG LAO ĐỘNG 6 THÁNG CUỐI NĂM 2025",))
    newer = person("Tằng A Nam", "022090000999", "Thôn Quảng Long 5")
    imported(split, a_list(newer, file="06946.xlsx", title=later, as_of=AFTER), as_of=AFTER)

    [five, _] = see_places(split.open_reading).villages

    assert [(each.name, each.named) for each in five.candidates] == [("Xã Đường Hoa", 1), ("Xã Quảng Hà", 0)]


def test_several_villages_are_placed_at_one_stroke(split: Database) -> None:
    assert place(split, FIVE, SIX) == 2

    [placing] = see_places(split.open_reading).placings
    assert (placing.commune, placing.villages, placing.people) == ("Xã Quảng Hà", ("Thôn 5", "Thôn 6"), 3)
    assert waiting(split) == []


def test_every_paper_names_the_village_and_the_commune_of_its_own_day(split: Database) -> None:
    assert homes_on(split, AFTER)[0] == ("Thôn 5", "Xã Quảng Long")

    place(split, FIVE)

    assert homes_on(split, BEFORE)[0] == ("Thôn 5", "Xã Quảng Long")
    assert homes_on(split, AFTER)[0] == ("Thôn Quảng Long 5", "Xã Quảng Hà")
    assert homes_on(split, AFTER)[3] == ("Thôn Quảng Long 7", "Xã Đường Hoa")


def test_lists_and_matching_go_by_the_decision(split: Database) -> None:
    place(split, FIVE)

    seen = see_workers(split.open_work, WorkerChoice(commune=QUANG_HA), page=1, today=AFTER, account_id=None, now=NOW)
    with split.open_reading() as session:
        found = {each.worker_no: each.place_id for each in load_snapshot(session, AFTER).candidates}

    assert [(line.full_name, line.commune) for line in seen.lines] == [("Phạm Văn An", "Xã Quảng Hà"), ("Phạm Văn Bình", "Xã Quảng Hà")]
    assert found == {1: QUANG_HA, 2: QUANG_HA, 3: QUANG_LONG, 4: DUONG_HOA}


def test_undoing_leaves_everything_as_it_was(split: Database) -> None:
    with split.open_reading() as session:
        before = set(session.scalars(select(PlaceRow.id))), session.scalars(select(PlaceSuccessionRow.old_id)).all()
    place(split, FIVE, SIX)
    [placing] = see_places(split.open_reading).placings

    assert undo_placing(split.open_work, placing.key) == 2

    with split.open_reading() as session:
        after = set(session.scalars(select(PlaceRow.id))), session.scalars(select(PlaceSuccessionRow.old_id)).all()
    assert after == before
    assert waiting(split) == [("Thôn 5", 2), ("Thôn 6", 1)]


def test_a_place_that_a_newer_list_uses_stays_when_the_decision_is_undone(split: Database) -> None:
    later = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG HÀ",), (None,), ("DANH SÁCH CUNG LAO ĐỘNG 6 THÁNG CUỐI NĂM 2025",))
    place(split, FIVE)
    newer = person("Tằng A Nam", "022090000999", "Thôn Quảng Long 5")
    imported(split, a_list(newer, file="06922.xlsx", title=later, as_of=AFTER), as_of=AFTER)
    [placing] = see_places(split.open_reading).placings

    undo_placing(split.open_work, placing.key)

    with split.open_reading() as session:
        assert f"{QUANG_HA}/quang long 5" in read_places(session).homes


@pytest.mark.parametrize(
    ("villages", "commune", "code"),
    [
        ([FIVE, f"{QUANG_LONG}/nowhere"], QUANG_HA, "village_unknown"),
        ([f"{QUANG_LONG}/quang long 7"], QUANG_HA, "village_placed"),
        ([FIVE], "06967-2020", "commune_no_heir"),
        ([], QUANG_HA, "village_unknown"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(split: Database, villages: list[str], commune: str, code: str) -> None:
    with pytest.raises((NotFound, Refused)) as refused:
        place(split, *villages, commune=commune)

    assert refused.value.code == code
    assert waiting(split) == [("Thôn 5", 2), ("Thôn 6", 1)]


def test_a_village_is_placed_once(split: Database) -> None:
    place(split, FIVE)

    with pytest.raises(Refused):
        place(split, FIVE, commune=DUONG_HOA, now=datetime(2025, 11, 2, tzinfo=UTC))


def test_two_officers_at_once_give_a_village_no_two_heirs(split: Database) -> None:
    def try_to_place(commune: str) -> bool:
        try:
            return place(split, FIVE, SIX, commune=commune) == 2
        except Refused:
            return False

    with ThreadPoolExecutor(8) as threads:
        placed = list(threads.map(try_to_place, [QUANG_HA, DUONG_HOA] * 4))

    assert sum(placed) == 1
    assert len(see_places(split.open_reading).placings) == 1
