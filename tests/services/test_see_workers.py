"""Finding people: without marks, in any order, by old and new names of communes, by a number."""

from datetime import date

import pytest
from sqlalchemy import select

from jobmatch.services.see_workers import SeenWorkers, WorkerChoice, see_workers
from jobmatch.store.rows import AccessLogRow
from jobmatch.store.work import Database
from tests.makers import LATER_TITLE, NOW, a_list, a_person, imported

NOVEMBER = date(2025, 11, 1)


def person(name: str, number: str, **cells: object) -> tuple:
    return a_person(**{"Họ và tên": name, "Số CCCD": number, "Ngày sinh": "02/05/1990", "Giới tính": None, "Số điện thoại": None, **cells})


@pytest.fixture
def town(database: Database) -> Database:
    """Four people of Quảng Chính, and one whom the list after the reform names first."""
    imported(
        database,
        a_list(
            person("Phạm Thị Hồng", "022090000111", **{"Nguyện vọng việc làm": "công nhân may", "Số điện thoại": "0912345678"}),
            person("Hồng Thị Phạm", "022090000222"),
            person("Đặng Văn Ẩn", "022090000333", Thôn="Thôn 2"),
            person("Tằng A Nam", "", **{"Thôn": "Thôn 2", "Nguyện vọng việc làm": "phụ bếp"}),
        ),
    )
    later = person("Chíu Văn Lâm", "022090000555", Thôn="Thôn Quảng Chính 1")
    imported(database, a_list(later, file="06922.xlsx", title=LATER_TITLE, as_of=NOVEMBER), as_of=NOVEMBER)
    return database


def see(database: Database, page: int = 1, **choice: object) -> SeenWorkers:
    return see_workers(database.open_work, WorkerChoice(**choice), page=page, today=NOW.date(), account_id=None, now=NOW)  # type: ignore[arg-type]


def names(database: Database, **choice: object) -> list[str]:
    """Of those who are as typed."""
    seen = see(database, **choice)
    return [line.full_name for line in seen.lines][: seen.total - seen.near]


@pytest.mark.parametrize(
    "words", ["Phạm Thị Hồng", "pham thi hong", "hong pham", "HONG thon 1", "pham hong quang chinh", "thị hồng phạm xa quang ha"]
)
def test_marks_and_order_of_words_are_forgiven(town: Database, words: str) -> None:
    assert "Phạm Thị Hồng" in names(town, words=words)


def test_all_words_must_be_there(town: Database) -> None:
    assert names(town, words="nam thon 2") == ["Tằng A Nam"]
    assert names(town, words="dang an") == ["Đặng Văn Ẩn"]


@pytest.mark.parametrize("words", ["tang a namm", "tagn a nam", "ang a nam", "tang a lam", "nam tanng", "namm"])
def test_a_slip_of_the_hand_still_finds_somebody_and_says_so(town: Database, words: str) -> None:
    seen = see(town, words=words)

    assert seen.is_guess
    assert seen.lines[0].full_name == "Tằng A Nam"


def test_who_comes_near_stands_below_who_is_as_typed(database: Database) -> None:
    imported(
        database, a_list(person("Lê Thị Lan", "022090000111"), person("Lê Thị Nan", "022090000222"), person("Vũ A Sáng", "022090000333"))
    )

    seen = see(database, words="le thi nan")

    assert [line.full_name for line in seen.lines] == ["Lê Thị Nan", "Lê Thị Lan"]
    assert (seen.total, seen.near, seen.is_guess) == (2, 1, False)


@pytest.mark.parametrize("words", ["Lê Thị Hoà", "Lê Thị Hòa"])
def test_who_is_written_as_typed_stands_before_who_is_written_otherwise(database: Database, words: str) -> None:
    imported(
        database, a_list(person("Lê Thị Hoa", "022090000111"), person("Lê Thị Hòa", "022090000222"), person("Lê Thị Hỏa", "022090000333"))
    )

    assert names(database, words=words)[0] == "Lê Thị Hòa"


def test_a_wrong_commune_still_finds_the_name(town: Database) -> None:
    seen = see(town, words="pham thi hong cai chien")

    assert seen.is_guess
    assert seen.lines[0].full_name == "Phạm Thị Hồng"


def test_nothing_near_is_nothing(town: Database) -> None:
    assert see(town, words="zzzz qqqq").total == 0


@pytest.mark.parametrize(
    "number",
    [
        "022090000111",
        "0111",
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "+84 912 345 678",
        "22090000111",
        "hong 0111",
        "thon 1 0912345678",
    ],
)
def test_a_number_finds_its_owner(town: Database, number: str) -> None:
    assert names(town, words=number) == ["Phạm Thị Hồng"]


@pytest.mark.parametrize("number", ["0112", "2090", "0912345679", "nam 0111"])
def test_another_number_finds_nobody(town: Database, number: str) -> None:
    assert see(town, words=number).total == 0


def test_an_old_and_a_new_commune_find_the_same_people_of_one_village(town: Database) -> None:
    old, new = names(town, commune="06943-2020"), names(town, commune="06922-2025")

    assert set(old) == set(new) == {"Phạm Thị Hồng", "Hồng Thị Phạm", "Đặng Văn Ẩn", "Tằng A Nam", "Chíu Văn Lâm"}


def test_the_list_stands_in_vietnamese_order_by_given_name(town: Database) -> None:
    assert names(town) == ["Đặng Văn Ẩn", "Phạm Thị Hồng", "Chíu Văn Lâm", "Tằng A Nam", "Hồng Thị Phạm"]


def test_a_trade_finds_those_who_want_it(town: Database) -> None:
    assert names(town, occupation="8153") == ["Phạm Thị Hồng"]


def test_open_questions_can_be_looked_for(town: Database) -> None:
    asked, settled = names(town, has_question=True), names(town, has_question=False)

    assert "Tằng A Nam" in asked
    assert {*asked, *settled} == set(names(town))
    assert not set(asked) & set(settled)


def test_a_list_that_was_written_names_its_people(town: Database) -> None:
    assert names(town, import_id=2) == ["Chíu Văn Lâm"]


def test_a_page_beyond_the_last_is_the_last(town: Database) -> None:
    seen = see(town, page=99)

    assert (seen.number, seen.count, seen.total) == (1, 1, 5)


def test_who_looked_at_how_many_is_written_down(town: Database) -> None:
    see(town, words="hong")

    with town.open_reading() as session:
        line = session.scalars(select(AccessLogRow).order_by(AccessLogRow.id.desc())).first()
    assert line
    assert (line.fields, line.number, line.worker_id) == (["list"], 2, None)


@pytest.mark.parametrize("words", ["%", "_", "' OR 1=1 --", "\\"])
def test_signs_of_a_query_language_are_words_like_any_other(town: Database, words: str) -> None:
    assert see(town, words=words).total == 0


def test_a_page_of_people_asks_no_question_per_person(database: Database, statements: list[str]) -> None:
    imported(database, a_list(*(person(f"Lê Văn {chr(65 + n % 26)}n", f"0220901{n:05d}") for n in range(130))))
    counts = []
    for words in ("le van an", "le van"):
        statements.clear()
        counts.append((len(see(database, words=words).lines), len(statements)))

    assert counts[0][0] == 5 < counts[1][0] == 50
    assert counts[0][1] == counts[1][1] <= 12
