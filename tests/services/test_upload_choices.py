"""What an officer chooses before a list is written: meanings of columns, repairs that are refused, identities that may change."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.services.choose_for_upload import (
    choose_all_repairs,
    choose_columns,
    choose_identities,
    choose_repairs,
    forget_columns,
    note_ids_checked,
)
from jobmatch.services.see_uploads import OneUpload
from jobmatch.services.undo_import import undo_import
from jobmatch.store.rows import ReviewItemRow, WorkerRow
from jobmatch.store.work import Database
from tests import invariants
from tests.makers import AS_OF, NOW, a_list, a_list_file, a_person, imported
from tests.refusals import refused
from tests.services.test_uploads import count, end_runs, hand_in, read, seen, write

UNKNOWN = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG CHÍNH",), (None,), ("NGƯỜI TÌM VIỆC",))
HEAD = ("Aa", "Bb", "Cc", "Dd")
THREE = {"A": "full_name", "B": "birth", "C": "village"}
LAN = {"Họ và tên": "Bùi Thị Lan", "Số CCCD": "022190000333"}
MINUTE = timedelta(minutes=1)


def a_strange_file(path: Path, *rows: tuple[Any, ...]) -> bytes:
    """A list under a header that says nothing to anybody."""
    return a_list_file(path, *rows, title=(*UNKNOWN, HEAD), header=None).read_bytes()


def read_anew(database: Database, upload_id: int) -> OneUpload:
    end_runs(database)
    read(database, upload_id)
    return seen(database, upload_id)


@pytest.fixture
def looked_at(database: Database, tmp_path: Path) -> int:
    """A file that was read: one citizen ID lost its zero, one date is written month first."""
    other = a_person(**{"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Ngày sinh": "05/22/1990", "Số CCCD": 22090000222})
    upload_id = hand_in(database, a_list_file(tmp_path / "list.xlsx", a_person(), other).read_bytes())
    read_anew(database, upload_id)
    return upload_id


def problems(one: OneUpload) -> set[str]:
    return {line.problem.code for line in one.preview.cells}


def test_a_list_that_nobody_understands_is_read_once_its_columns_are_chosen(database: Database, tmp_path: Path) -> None:
    upload_id = hand_in(database, a_strange_file(tmp_path / "a.xlsx", ("Lê Thị Hoa", "1990", "Thôn 1", "may")))
    before = read_anew(database, upload_id)
    [layout] = before.preview.layouts
    meanings = {"A": "full_name", "B": "birth", "C": "village", "D": "nonsense"}

    choose_columns(database.open_work, upload_id, layout.header_key, meanings, account_id=None, now=NOW + MINUTE)
    one = read_anew(database, upload_id)

    assert before.upload.counts["rows"] == 0
    assert (one.upload.counts["rows"], one.preview.new[0].full_name) == (1, "Lê Thị Hoa")
    assert one.upload.choices.reading.columns == {layout.header_key: {"A": "full_name", "B": "birth", "C": "village"}}


def test_the_next_file_of_the_commune_with_that_header_is_read_by_what_was_chosen(database: Database, tmp_path: Path) -> None:
    first = hand_in(database, a_strange_file(tmp_path / "a.xlsx", ("Lê Thị Hoa", "1990", "Thôn 1", "may")))
    [layout] = read_anew(database, first).preview.layouts
    choose_columns(database.open_work, first, layout.header_key, THREE, account_id=None, now=NOW + MINUTE)
    later = hand_in(database, a_strange_file(tmp_path / "b.xlsx", ("Bùi Văn Nam", "1985", "Thôn 2", "hàn")), "b.xlsx")

    one = read_anew(database, later)
    write(database, later)

    assert [line.full_name for line in one.preview.new] == ["Bùi Văn Nam"]
    assert one.upload.choices.remembered == {layout.header_key: THREE}
    assert count(database, WorkerRow) == 1


def test_another_commune_has_its_own_meanings(database: Database, tmp_path: Path) -> None:
    first = hand_in(database, a_strange_file(tmp_path / "a.xlsx", ("Lê Thị Hoa", "1990", "Thôn 1", "may")))
    [layout] = read_anew(database, first).preview.layouts
    choose_columns(database.open_work, first, layout.header_key, THREE, account_id=None, now=NOW + MINUTE)
    elsewhere = (("XÃ QUẢNG ĐỨC",), (None,), HEAD)
    content = a_list_file(tmp_path / "b.xlsx", ("Bùi Văn Nam", "1985", "Thôn 2", "hàn"), title=elsewhere, header=None).read_bytes()

    one = read_anew(database, hand_in(database, content, "02_quangduc.xlsx"))

    assert one.preview.layouts[0].header_key == layout.header_key
    assert (one.preview.new, one.upload.choices.remembered) == ((), {})


def test_an_officer_of_one_commune_settles_nothing_for_another(database: Database, tmp_path: Path) -> None:
    content = a_strange_file(tmp_path / "a.xlsx", ("Lê Thị Hoa", "1990", "Thôn 1", "may"))
    first = hand_in(database, content)
    [layout] = read_anew(database, first).preview.layouts
    places = default_gazetteer()
    [own] = [place.id for place in (places.commune_by_code(code, AS_OF) for code in layout.commune_codes) if place]
    [other] = [place.id for place in [places.find_commune("Xã Quảng Đức", AS_OF)] if place]

    def remembered_after(within: str) -> dict[str, dict[str, str]]:
        choose_columns(database.open_work, first, layout.header_key, THREE, account_id=None, now=NOW + MINUTE, within=within)
        end_runs(database)
        read(database, first)
        return dict(read_anew(database, hand_in(database, content, f"{within}.xlsx")).upload.choices.remembered)

    assert remembered_after(other) == {}
    assert remembered_after(own) == {layout.header_key: THREE}


def test_what_was_chosen_can_be_forgotten(database: Database, tmp_path: Path) -> None:
    content = a_strange_file(tmp_path / "a.xlsx", ("Lê Thị Hoa", "1990", "Thôn 1", "may"))
    first = hand_in(database, content)
    [layout] = read_anew(database, first).preview.layouts
    choose_columns(database.open_work, first, layout.header_key, THREE, account_id=None, now=NOW + MINUTE)
    read_anew(database, first)

    forget_columns(database.open_work, first, layout.header_key, account_id=None, now=NOW + 2 * MINUTE)

    assert read_anew(database, first).upload.counts["rows"] == 0
    assert read_anew(database, hand_in(database, content, "b.xlsx")).upload.counts["rows"] == 0


def test_a_header_that_is_not_in_the_file_has_no_columns(database: Database, looked_at: int) -> None:
    with refused("layout_unknown"):
        choose_columns(database.open_work, looked_at, "nobody's", {"A": "full_name"}, account_id=None, now=NOW + MINUTE)


def test_one_refused_repair_is_not_made_and_can_be_taken_after_all(database: Database, looked_at: int) -> None:
    [mended] = [line for line in seen(database, looked_at).preview.cells if line.problem.code == "citizen_id_repaired"]

    choose_repairs(database.open_work, looked_at, refuse=[mended.key], take_at=[], account_id=None, now=NOW + MINUTE)
    without = problems(read_anew(database, looked_at))
    choose_repairs(database.open_work, looked_at, refuse=[], take_at=["Danh sach!E7"], account_id=None, now=NOW + 2 * MINUTE)
    again = problems(read_anew(database, looked_at))

    assert mended.can_be_refused
    assert "citizen_id_damaged" in without
    assert "citizen_id_repaired" not in without
    assert "birth_swapped" in without
    assert "citizen_id_repaired" in again


def test_all_repairs_of_a_kind_are_refused_and_taken_together(database: Database, looked_at: int) -> None:
    choose_all_repairs(database.open_work, looked_at, "birth_swapped", refuse=True, account_id=None, now=NOW + MINUTE)
    without = read_anew(database, looked_at)
    choose_all_repairs(database.open_work, looked_at, "birth_swapped", refuse=False, account_id=None, now=NOW + 2 * MINUTE)

    assert "birth_swapped" not in problems(without)
    assert len(without.upload.choices.reading.refused) == 1
    assert "birth_swapped" in problems(read_anew(database, looked_at))


@pytest.mark.parametrize("people", [1, 40], ids=["cell", "column"])
def test_letters_of_an_old_font_stay_as_they_were_typed_where_their_repair_is_refused(
    database: Database, tmp_path: Path, people: int
) -> None:
    rows = [a_person(**{"Họ và tên": "NguyÔn ThÞ Hång", "Số CCCD": f"0221860{number:05d}"}) for number in range(people)]
    upload_id = hand_in(database, a_list_file(tmp_path / "a.xlsx", *rows).read_bytes())
    [repair] = [line for line in read_anew(database, upload_id).preview.cells if line.problem.code == "text_repaired"]

    choose_repairs(database.open_work, upload_id, refuse=[repair.key], take_at=[], account_id=None, now=NOW + MINUTE)
    typed = {line.full_name for line in read_anew(database, upload_id).preview.new}
    choose_repairs(database.open_work, upload_id, refuse=[], take_at=[repair.key.rpartition("!")[0]], account_id=None, now=NOW + 2 * MINUTE)

    assert repair.proposal == "Nguyễn Thị Hồng"
    assert {name.casefold() for name in typed} == {"nguyÔn thÞ hång".casefold()}
    assert {line.full_name for line in read_anew(database, upload_id).preview.new} == {"Nguyễn Thị Hồng"}


def test_what_is_written_is_what_was_chosen(database: Database, looked_at: int) -> None:
    choose_all_repairs(database.open_work, looked_at, "citizen_id_repaired", refuse=True, account_id=None, now=NOW + MINUTE)
    read_anew(database, looked_at)

    write(database, looked_at)

    with database.open_reading() as session:
        found = [row.citizen_id_tail_hash is None for row in session.query(WorkerRow).order_by(WorkerRow.id)]
    assert found == [False, True]
    assert invariants.broken(database) == []


def test_what_was_chosen_is_looked_at_before_it_is_written(database: Database, looked_at: int) -> None:
    choose_all_repairs(database.open_work, looked_at, "citizen_id_repaired", refuse=True, account_id=None, now=NOW + MINUTE)

    with refused("upload_not_read"):
        write(database, looked_at)

    assert count(database, WorkerRow) == 0


def test_who_somebody_is_changes_only_after_a_tick(database: Database, tmp_path: Path) -> None:
    imported(database, a_list(a_person(**{"Ngày sinh": "04/12/1986"})))
    upload_id = hand_in(database, a_list_file(tmp_path / "a.xlsx", a_person()).read_bytes(), as_of=AS_OF + timedelta(days=1))
    held = read_anew(database, upload_id).preview.changes
    tick = ("Danh sach", 6, "birth")

    choose_identities(database.open_work, upload_id, shown=[tick], ticked=[tick], account_id=None, now=NOW + MINUTE)
    ticked = read_anew(database, upload_id).preview.changes
    choose_identities(database.open_work, upload_id, shown=[tick], ticked=[], account_id=None, now=NOW + 2 * MINUTE)
    taken_back = read_anew(database, upload_id).preview.changes

    assert [(line.asked, "birth" in line.changed, str(line.said.birth)) for line in held if line.said] == [((tick,), False, "1986-12-03")]
    assert [(line.asked, "birth" in line.changed) for line in ticked] == [((tick,), True)]
    assert [(line.asked, "birth" in line.changed) for line in taken_back] == [((tick,), False)]


def test_what_is_not_ticked_waits_in_the_queue(database: Database, tmp_path: Path) -> None:
    imported(database, a_list(a_person(**{"Ngày sinh": "04/12/1986"})))
    upload_id = hand_in(database, a_list_file(tmp_path / "a.xlsx", a_person()).read_bytes(), as_of=AS_OF + timedelta(days=1))
    read_anew(database, upload_id)

    write(database, upload_id)

    with database.open_reading() as session:
        assert session.query(WorkerRow.birth).one() == ("1986-12-04",)
        assert [row.kind for row in session.query(ReviewItemRow)] == ["identity"]
    assert seen(database, upload_id).questions == {"identity": 1}


def test_fields_are_counted_three_ways(database: Database, tmp_path: Path) -> None:
    imported(database, a_list(a_person(**{"Mức lương mong muốn": "6tr", "Số điện thoại": None})))
    upload_id = hand_in(database, a_list_file(tmp_path / "a.xlsx", a_person()).read_bytes(), as_of=AS_OF + timedelta(days=1))

    counts = {count.field: count for count in read_anew(database, upload_id).preview.fields}

    assert (counts["phones"].filled, counts["wage_min_vnd"].changed, counts["full_name"].same) == (1, 1, 1)


def many(**cells: Any) -> list[tuple[Any, ...]]:
    return [a_person(**{"Họ và tên": f"Lê Thị {name}", "Ngày sinh": f"{day:02d}/05/1986", "Số CCCD": f"0221860{day:02d}{cells['last']}"})
            for day, name in enumerate(("Hoa", "Lan", "Mai", "Cúc"), 1)]  # fmt: skip


def test_a_list_in_which_many_people_have_other_numbers_waits_for_a_look_at_the_column(database: Database, tmp_path: Path) -> None:
    imported(database, a_list(*many(last="111")))
    upload_id = hand_in(database, a_list_file(tmp_path / "a.xlsx", *many(last="222")).read_bytes(), as_of=date(2025, 3, 8))
    one = read_anew(database, upload_id)

    with refused("citizen_ids_slipped"):
        write(database, upload_id)
    note_ids_checked(database.open_work, upload_id)
    write(database, upload_id)

    assert one.upload.counts["ids"] == {"Danh sach, cột E": [4, 4]}
    assert seen(database, upload_id).upload.state == "written"


def test_the_word_that_numbers_were_checked_is_not_for_another_reading_of_the_columns(database: Database, tmp_path: Path) -> None:
    imported(database, a_list(*many(last="111")))
    upload_id = hand_in(database, a_list_file(tmp_path / "a.xlsx", *many(last="222")).read_bytes(), as_of=date(2025, 3, 8))
    [layout] = read_anew(database, upload_id).preview.layouts
    note_ids_checked(database.open_work, upload_id)

    choose_columns(database.open_work, upload_id, layout.header_key, {"E": "citizen_id"}, account_id=None, now=NOW + MINUTE)
    read_anew(database, upload_id)

    with refused("citizen_ids_slipped"):
        write(database, upload_id)


def test_the_word_that_numbers_were_checked_is_asked_for_again_after_an_undo(database: Database, tmp_path: Path) -> None:
    imported(database, a_list(*many(last="111")))
    upload_id = hand_in(database, a_list_file(tmp_path / "a.xlsx", *many(last="222")).read_bytes(), as_of=date(2025, 3, 8))
    read_anew(database, upload_id)
    note_ids_checked(database.open_work, upload_id)
    write(database, upload_id)

    undo_import(database.open_work, seen(database, upload_id).upload.import_id or 0, account_id=None, now=NOW + MINUTE)
    read_anew(database, upload_id)

    with refused("citizen_ids_slipped"):
        write(database, upload_id)


@pytest.fixture
def ticked(database: Database, tmp_path: Path) -> int:
    """Two people's birth dates may change, by ticks; one of the dates was turned round."""
    known = [{"Ngày sinh": "04/12/1986"}, {**LAN, "Ngày sinh": "21/05/1990"}]
    imported(database, a_list(*(a_person(**cells) for cells in known)))
    content = a_list_file(tmp_path / "a.xlsx", a_person(), a_person(**{**LAN, "Ngày sinh": "05/22/1990"})).read_bytes()
    upload_id = hand_in(database, content, as_of=AS_OF + timedelta(days=1))
    asked = [tick for line in read_anew(database, upload_id).preview.changes for tick in line.asked]
    choose_identities(database.open_work, upload_id, shown=asked, ticked=asked, account_id=None, now=NOW + MINUTE)
    assert read_anew(database, upload_id).upload.choices.ticks == {("Danh sach", 6, "birth"), ("Danh sach", 7, "birth")}
    return upload_id


def test_ticks_are_not_for_another_reading_of_the_columns(database: Database, ticked: int) -> None:
    [layout] = seen(database, ticked).preview.layouts

    choose_columns(database.open_work, ticked, layout.header_key, {"D": "birth"}, account_id=None, now=NOW + 2 * MINUTE)

    assert seen(database, ticked).upload.choices.ticks == frozenset()


@pytest.mark.parametrize("together", [False, True])
def test_a_tick_is_not_for_another_reading_of_its_row(database: Database, ticked: int, together: bool) -> None:
    [turned] = [line for line in seen(database, ticked).preview.cells if line.problem.code == "birth_swapped"]

    if together:
        choose_all_repairs(database.open_work, ticked, "birth_swapped", refuse=True, account_id=None, now=NOW + 2 * MINUTE)
    else:
        choose_repairs(database.open_work, ticked, refuse=[turned.key], take_at=[], account_id=None, now=NOW + 2 * MINUTE)

    assert seen(database, ticked).upload.choices.ticks == {("Danh sach", 6, "birth")}


def test_nothing_is_chosen_while_the_file_is_read(database: Database, tmp_path: Path) -> None:
    upload_id = hand_in(database, a_list_file(tmp_path / "a.xlsx", a_person()).read_bytes())
    read(database, upload_id)

    with refused("upload_busy"):
        note_ids_checked(database.open_work, upload_id)


def test_nothing_is_chosen_for_what_was_put_away_or_never_came(database: Database) -> None:
    with refused("upload_unknown"):
        note_ids_checked(database.open_work, 7)
