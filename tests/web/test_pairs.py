"""Two people side by side on the site: one person, two people, or later; and the way back from each."""

import re
from collections.abc import Callable

import pytest
from sqlalchemy import select

from jobmatch.services.undo_import import undo_import
from jobmatch.store.reviews import open_question
from jobmatch.store.rows import AccessLogRow, AccessLogWorkerRow, MergeRow, ReviewItemRow
from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.conftest import Visitor

HONG = {"Số CCCD": None, "Số điện thoại": None}
HONG_TOO = {**HONG, "Ngày sinh": "20/07/1986"}
TOAN = {"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Ngày sinh": "02/05/1990", "Số CCCD": None}
TOAN_TOO = {**TOAN, "Ngày sinh": "17/11/1990"}
PAIR = "/reviews/pairs/1/2"


@pytest.fixture
def alike(desk: Desk) -> None:
    """Two pairs who may be one person each: 1 and 2, 3 and 4."""
    people = (a_person(**{**HONG, "Số điện thoại": "0912345678"}), a_person(**HONG_TOO), a_person(**TOAN), a_person(**TOAN_TOO))
    imported(desk.database, a_list(*people))
    with desk.open_work() as work:
        for pair in ((1, 2), (3, 4)):
            open_question(work.session, *pair)
        work.commit()


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def decisions(desk: Desk) -> list[tuple[str, str, str]]:
    with desk.open_reading() as session:
        shown = (ReviewItemRow.state, ReviewItemRow.decision, ReviewItemRow.reason)
        query = select(*shown).where(ReviewItemRow.kind == "same_person").order_by(ReviewItemRow.worker_id)
        return [tuple(row) for row in session.execute(query)]


def test_b5_two_people_stand_side_by_side_with_their_differences_and_the_evidence(visitor: Callable[[str], Visitor], alike: None) -> None:
    page = words(visitor("staff"), PAIR)

    assert "Hai hồ sơ này có phải một người?" in page
    assert "Cặp 1 trong 2" in page or "Cặp 2 trong 2" in page
    assert re.search(r"03/12/1986.*20/07/1986", page, re.DOTALL)
    assert "Cùng họ tên" in page
    assert "Cùng năm sinh, khác ngày" in page
    assert page.count('class="for"') + page.count('class="against"') <= 6
    for sign in ("Giống", "Khác", "Thiếu"):
        assert sign in page
    assert "07_quangchinh.xlsx" in page


def test_numbers_are_covered_until_somebody_says_why_and_both_people_are_named_in_the_log(
    visitor: Callable[[str], Visitor], desk: Desk, alike: None
) -> None:
    somebody = visitor("staff")
    covered = words(somebody, PAIR)
    assert "0912345678" not in covered
    assert "****5678" in covered
    assert somebody.send(PAIR, {"reason": ""}).status_code == 422

    whole = somebody.send(PAIR, {"reason": "gọi hỏi lại hai người"})

    assert "0912345678" in whole.get_data(as_text=True)
    with desk.open_reading() as session:
        named = select(AccessLogWorkerRow.worker_id).join(AccessLogRow, AccessLogRow.id == AccessLogWorkerRow.line_id)
        assert sorted(session.scalars(named.where(AccessLogRow.purpose == "gọi hỏi lại hai người"))) == [1, 2]
        assert sorted(session.scalars(named.where(AccessLogRow.purpose == "So hai hồ sơ, số được che")))[:2] == [1, 1]


def test_one_person_is_merged_the_next_pair_opens_and_the_merge_is_taken_apart(
    visitor: Callable[[str], Visitor], desk: Desk, alike: None
) -> None:
    somebody = visitor("staff")

    sent = somebody.send(PAIR, {"keep": "2"}, to=f"{PAIR}/merge")

    assert sent.location.startswith("/reviews/pairs/3/4")
    after = words(somebody, sent.location)
    assert "Đã gộp hai hồ sơ, giữ số 2" in after
    gone = somebody.get("/workers/1")
    assert (gone.status_code, gone.location) == (302, "/workers/2")
    assert "Tách lại" in words(somebody, "/workers/2")
    back = somebody.send(sent.location, {}, to="/reviews/merges/1/undo")
    assert "Hai hồ sơ này có phải một người?" in words(somebody, back.location)
    assert somebody.get("/workers/1").status_code == 200
    with desk.open_reading() as session:
        assert session.scalars(select(MergeRow.undone_at)).one() is not None
    assert decisions(desk) == [("open", "", ""), ("open", "", "")]


def test_b5_two_different_people_are_remembered_with_the_reason_and_asked_again_only_when_their_data_change(
    visitor: Callable[[str], Visitor], desk: Desk
) -> None:
    somebody, without_middle_name = visitor("staff"), {**HONG, "Họ và tên": "Phạm Hồng", "Thôn": "Thôn 2"}
    people = (a_person(**HONG), a_person(**without_middle_name))
    imported(desk.database, a_list(*people))
    assert decisions(desk) == [("open", "", "")]

    somebody.send(PAIR, {"reason": "Trùng họ tên", "more": "hai chị em họ"}, to=f"{PAIR}/different")

    told = ("different", "Trùng họ tên. hai chị em họ")
    assert decisions(desk) == [("decided", *told)]
    imported(desk.database, a_list(*people, file="lai.xlsx"))
    assert decisions(desk) == [("decided", *told)]
    changed = a_person(**{**without_middle_name, "Số điện thoại": "0912345678"})
    imported(desk.database, a_list(changed, file="sau.xlsx"))
    assert decisions(desk) == [("open", *told)]
    assert "nên hỏi lại" in words(somebody, PAIR)
    undo_import(desk.open_work, 3, account_id=None, now=desk.now())
    assert decisions(desk) == [("decided", *told)]


def test_who_said_two_people_by_mistake_is_asked_again(visitor: Callable[[str], Visitor], desk: Desk, alike: None) -> None:
    somebody = visitor("staff")
    sent = somebody.send(PAIR, {"reason": "Trùng họ tên"}, to=f"{PAIR}/different")
    item = re.search(r"/reviews/(\d+)/reopen", words(somebody, sent.location))
    assert item

    somebody.send(sent.location, {}, to=item[0])

    assert decisions(desk)[0] == ("open", "", "")


def test_later_leads_to_the_next_pair_and_from_the_last_to_the_first(visitor: Callable[[str], Visitor], alike: None) -> None:
    somebody = visitor("staff")

    assert 'data-keys="3 n" href="/reviews/pairs/3/4' in words(somebody, f"{PAIR}?kind=same_person")
    assert 'data-keys="3 n" href="/reviews/pairs/1/2' in words(somebody, "/reviews/pairs/3/4?kind=same_person")


def test_somebody_known_to_stand_twice_is_marked_by_name_or_by_number(visitor: Callable[[str], Visitor], desk: Desk, alike: None) -> None:
    somebody = visitor("staff")
    assert "/reviews/twins/1" in words(somebody, "/workers/1")

    assert "/reviews/pairs/1/4" in words(somebody, looked_for(somebody, "vu van toan"))
    assert "/reviews/pairs/1/3" in words(somebody, looked_for(somebody, "3"))
    assert "Không tìm thấy ai khác" in words(somebody, looked_for(somebody, "99999999"))
    assert "chưa danh sách nào hỏi" in words(somebody, "/reviews/pairs/1/3")
    somebody.send("/reviews/pairs/1/3", {"reason": "Đã hỏi thôn, xã"}, to="/reviews/pairs/1/3/different")
    assert ("decided", "different", "Đã hỏi thôn, xã") in decisions(desk)


def looked_for(somebody: Visitor, typed: str) -> str:
    return somebody.send("/reviews/twins/1", {"words": typed}).location or ""


def test_whom_somebody_looks_for_stands_in_no_address(visitor: Callable[[str], Visitor], alike: None) -> None:
    somebody = visitor("staff")

    address = looked_for(somebody, "toan")

    assert "toan" not in address
    assert 'value="toan"' in words(somebody, address)


def test_b8_one_number_on_two_people_is_a_conflict_that_names_who_wrote_each_and_what_to_do(
    visitor: Callable[[str], Visitor], desk: Desk
) -> None:
    imported(desk.database, a_list(a_person()))
    imported(desk.database, a_list(a_person(**{**TOAN, "Số CCCD": "022186000111"}), file="khac.xlsx"))
    somebody = visitor("staff")

    queue = words(somebody, "/reviews?kind=shared_id")
    page = words(somebody, PAIR)

    assert "07_quangchinh.xlsx, ghi lúc" in queue
    assert "khac.xlsx, ghi lúc" in queue
    assert "Số căn cước này của ai?" in page
    assert "chưa mời ai trong hai người" in page
    assert 'href="/workers/1/edit"' in page
    assert 'href="/workers/2/edit"' in page


def test_pairs_are_for_those_who_may_merge(visitor: Callable[[str], Visitor], alike: None) -> None:
    somebody = visitor("enterprise")

    for address in (PAIR, "/reviews/twins/1", "/reviews"):
        assert somebody.get(address).status_code == 403


def test_a_pair_that_is_not_there_is_missing(visitor: Callable[[str], Visitor], alike: None) -> None:
    somebody = visitor("staff")

    for address in ("/reviews/pairs/1/1", "/reviews/pairs/1/99", "/reviews/twins/99"):
        assert somebody.get(address).status_code == 404
