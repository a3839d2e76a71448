"""A name that staff give an occupation is read at once in wishes and titles; taken back, everything stands as before."""

from datetime import date, timedelta

import pytest

from jobmatch.errors import NotFound, Refused
from jobmatch.services.keep_occupation_names import add_name, decide_title, withdraw_name
from jobmatch.services.post_vacancy import begin_vacancy, write_part
from jobmatch.services.see_occupation_names import see_occupation, see_occupations, see_title, see_titles
from jobmatch.store import vacancies
from jobmatch.store.work import Database
from jobmatch.vacancies.draft import JobPart
from tests.makers import LATER, LATER_TITLE, NOW, a_list, a_person, imported
from tests.services.test_decide_wish import _everything, _people, _wishes

TODAY = date(2025, 3, 7)
LATE = NOW + timedelta(hours=1)


def _vacancy(database: Database, title: str, description: str = "") -> str:
    return begin_vacancy(database.open_work, "Công ty TNHH Hà Cối", JobPart(title, description), account_id=None, today=TODAY, now=NOW)


def _occupation(database: Database, ref: str) -> str:
    with database.open_reading() as session:
        return vacancies.the_one(session, ref, None).vacancy.posting.occupation


def test_a_new_name_is_read_in_the_wishes_that_bear_it_and_in_no_other(database: Database) -> None:
    _people(database, "làm bột sắn lọc", "BOT SAN LOC hoặc phụ hồ", "thợ xây")

    applied = add_name(database.open_work, " bột  sắn lọc ", "7514", account_id=None, now=LATE)

    wishes = _wishes(database)
    assert applied.people == 2
    assert wishes["Phạm Thị Hồng"] == [("occupation", "7514")]
    assert wishes["Tằng A Nam"] == [("occupation", "7514"), ("occupation", "9313")]
    assert wishes["Lê Văn An"] == [("occupation", "7112")]


def test_a_later_list_is_read_with_the_name(database: Database) -> None:
    add_name(database.open_work, "bột sắn lọc", "7514", account_id=None, now=NOW)

    somebody = a_person(**{"Họ và tên": "Lê Văn An", "Số CCCD": None, "Số điện thoại": None, "Nguyện vọng việc làm": "bột sắn lọc"})
    imported(database, a_list(somebody, file="b.xlsx", title=LATER_TITLE), as_of=LATER, now=LATE)

    assert _wishes(database)["Lê Văn An"] == [("occupation", "7514")]


def test_a_name_taken_back_leaves_everything_as_before(database: Database) -> None:
    _people(database, "làm bột sắn lọc", "thợ xây", "học bột sắn lọc")
    ref = _vacancy(database, "Tuyển gấp công nhân bột sắn lọc")
    before, meant = _everything(database), _occupation(database, ref)
    applied = add_name(database.open_work, "bột sắn lọc", "7514", account_id=None, now=LATE)
    between = _everything(database), _occupation(database, ref)

    back = withdraw_name(database.open_work, applied.name_id, account_id=None, now=LATE)

    assert between != (before, meant)
    assert between[1] == "7514"
    assert (back.people, back.vacancies) == (applied.people, applied.vacancies) == (2, 1)
    assert (_everything(database), _occupation(database, ref)) == (before, meant)
    with pytest.raises(NotFound):
        withdraw_name(database.open_work, applied.name_id, account_id=None, now=LATE)


def test_one_name_is_given_once_at_a_time(database: Database) -> None:
    add_name(database.open_work, "bột sắn lọc", "7514", account_id=None, now=NOW)

    with pytest.raises(Refused, match="đã có người ghi"):
        add_name(database.open_work, "Bot san loc", "8160", account_id=None, now=LATE)


@pytest.mark.parametrize(("text", "code"), [(" ", "7514"), ("...", "7514"), ("bột sắn lọc", ""), ("bột sắn lọc", "0000")])
def test_a_name_has_letters_and_an_occupation(database: Database, text: str, code: str) -> None:
    with pytest.raises(Refused):
        add_name(database.open_work, text, code, account_id=None, now=NOW)


def test_one_decision_holds_for_every_vacancy_with_this_title_now_and_later(database: Database) -> None:
    first = _vacancy(database, "Tuyển gấp 5 nhân viên vận hành QZ")
    same, other = _vacancy(database, "NHÂN VIÊN VẬN HÀNH QZ - Lương 9 triệu"), _vacancy(database, "Kế toán")

    applied = decide_title(database.open_work, first, "8154", account_id=None, now=LATE)

    later = _vacancy(database, "nhan vien van hanh qz")
    assert applied.vacancies == 2
    assert [_occupation(database, ref) for ref in (first, same, other, later)] == ["8154", "8154", "3313", "8154"]
    assert not see_title(database.open_reading, same).is_doubtful


def test_an_answer_to_a_title_that_names_nothing_holds_for_that_vacancy_alone(database: Database) -> None:
    first, same = _vacancy(database, "Nhân viên"), _vacancy(database, "Nhân viên")
    meant = _occupation(database, same)

    applied = decide_title(database.open_work, first, "4110", account_id=None, now=LATE)

    assert (applied.name_id, applied.vacancies) == (0, 1)
    assert (_occupation(database, first), _occupation(database, same)) == ("4110", meant)
    assert not see_title(database.open_reading, first).is_doubtful
    assert [title.ref for title in see_titles(database.open_reading).doubtful] == [same]


def test_a_decision_taken_back_leaves_the_title_in_doubt_again(database: Database) -> None:
    ref = _vacancy(database, "Nhân viên vận hành QZ")
    before = see_title(database.open_reading, ref)
    applied = decide_title(database.open_work, ref, "8154", account_id=None, now=LATE)
    with pytest.raises(Refused):
        decide_title(database.open_work, ref, "8153", account_id=None, now=LATE)

    withdraw_name(database.open_work, applied.name_id, account_id=None, now=LATE)

    assert see_title(database.open_reading, ref) == before


def test_an_occupation_that_an_officer_set_for_one_vacancy_stays(database: Database) -> None:
    ref, same = _vacancy(database, "Nhân viên vận hành QZ"), _vacancy(database, "Nhân viên vận hành QZ")
    with database.open_work() as work:
        kept = vacancies.the_one(work.session, ref, None)
        work.session.execute(
            vacancies.VacancyRow.__table__.update()
            .where(vacancies.VacancyRow.id == kept.id)
            .values(posting={**vacancies.posting_values(kept.vacancy.posting), "occupation": "8151", "words": {"occupation": ""}})
        )
        work.commit()

    decide_title(database.open_work, same, "8154", account_id=None, now=LATE)
    write_part(database.open_work, ref, JobPart("Nhân viên vận hành QZ", "thêm lời"), of=None, account_id=None, today=TODAY, now=LATE)

    assert (_occupation(database, ref), _occupation(database, same)) == ("8151", "8154")


def test_a_title_in_doubt_offers_five_different_occupations_with_the_reading_first(database: Database) -> None:
    ref = _vacancy(database, "Nhân viên vận hành QZ", "Pha hóa chất, thuốc nhuộm cho máy nhuộm.")

    seen = see_title(database.open_reading, ref)

    assert seen.is_doubtful
    assert len(set(seen.likely)) == len(seen.likely) == 5
    assert seen.likely[0] == _occupation(database, ref)
    assert "8154" in seen.likely


def test_titles_in_doubt_are_listed_once_with_the_vacancies_that_have_them(database: Database) -> None:
    for title in ("Nhân viên vận hành QZ", "Tuyển nhân viên vận hành qz", "Công nhân may"):
        _vacancy(database, title)

    seen = see_titles(database.open_reading)

    assert [(title.text, title.vacancies) for title in seen.doubtful] == [("Nhân viên vận hành QZ", 2)]
    assert seen.decided == ()


def test_an_occupation_is_found_by_code_by_name_and_by_what_people_call_it(database: Database) -> None:
    _people(database, "thợ xây", "thợ nề")
    add_name(database.open_work, "bột sắn lọc", "7514", account_id=None, now=NOW)

    def found(words: str) -> list[str]:
        return [line.code for line in see_occupations(database.open_reading, words, page=1).lines]

    assert found("7112") == ["7112"]
    assert found("phu ho")[0] == "9313"
    assert found("bot san loc")[0] == "7514"
    assert found("71")[0].startswith("71")
    assert {line.code: line.people for line in see_occupations(database.open_reading, "7112", page=1).lines}["7112"] == 2


def test_an_occupation_shows_our_names_and_those_given_with_who_bears_them(database: Database) -> None:
    _people(database, "làm bột sắn lọc", "thợ xây")
    _vacancy(database, "Công nhân bột sắn lọc")
    add_name(database.open_work, "bột sắn lọc", "7514", account_id=None, now=LATE)

    seen = see_occupation(database.open_reading, "7514")

    assert seen.line.people == 1
    assert [(given.name.text, given.people, given.vacancies) for given in seen.given] == [("bột sắn lọc", 1, 1)]
    assert "sấy hoa quả" in [name.casefold() for name in seen.ours]
    with pytest.raises(NotFound):
        see_occupation(database.open_reading, "0000")
