"""Names of occupations on the site: found, added, taken back; a title in doubt is decided with one press where it is seen."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from jobmatch.services.post_vacancy import begin_vacancy
from jobmatch.vacancies.draft import JobPart
from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.conftest import Visitor

TITLE = "Nhân viên vận hành QZ"


@pytest.fixture
def sought(desk: Desk) -> str:
    """Two vacancies with one title that nobody understands; the ref of the first."""
    refs = [
        begin_vacancy(
            desk.open_work,
            "Công ty CP Hà Cối",
            JobPart(title, "Pha hóa chất, thuốc nhuộm cho máy nhuộm."),
            account_id=None,
            today=desk.today(),
            now=datetime.now(UTC),
        )
        for title in (TITLE, TITLE.upper())
    ]
    return refs[0]


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def test_a_name_is_added_read_at_once_and_taken_back(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    imported(desk.database, a_list(a_person(**{"Nguyện vọng việc làm": "làm bột sắn lọc"})))
    somebody = visitor("staff")

    sent = somebody.send("/trades/7514", {"text": "bột sắn lọc"})
    after = words(somebody, sent.location)
    found = words(somebody, "/trades?words=bot+san+loc")
    name_id = re.search(r"/trades/names/(\d+)/withdraw", after)
    assert name_id
    back = somebody.send(sent.location, {}, to=f"/trades/names/{name_id[1]}/withdraw")

    assert "Đã ghi “bột sắn lọc”. 1 người và 0 việc tuyển được đọc lại." in after
    assert "Hoàng Thị Mơ" in after
    assert found.index("7514") < found.index("</table>")
    assert "Đã bỏ tên gọi" in words(somebody, back.location)
    assert "Chưa ai thêm tên gọi nào" in words(somebody, "/trades/7514")


@pytest.mark.parametrize(("typed", "complaint"), [("", "Gõ tên gọi"), ("12", "Gõ tên gọi bằng chữ"), ("x" * 81, "80")])
def test_what_is_no_name_is_refused_and_comes_back(visitor: Callable[[str], Visitor], typed: str, complaint: str) -> None:
    answer = visitor("staff").send("/trades/7514", {"text": typed})

    assert answer.status_code == 422
    assert complaint in answer.get_data(as_text=True)
    assert typed in answer.get_data(as_text=True)


def test_a_title_in_doubt_is_decided_with_one_press_on_the_page_of_the_vacancy(visitor: Callable[[str], Visitor], sought: str) -> None:
    somebody = visitor("staff")
    page = words(somebody, f"/vacancies/{sought}")
    assert "Tên việc này là nghề nào?" in page
    assert len(re.findall(r'name="code" value="\d{4}"', page)) == 5

    sent = somebody.send(f"/vacancies/{sought}", {"code": "8154"}, to=f"/trades/titles/{sought}")
    after = words(somebody, sent.location)

    assert "Đã ghi cho 2 việc tuyển cùng tên." in after
    assert "Tên việc này là nghề nào?" not in after
    assert "Hoàn tác" in after


def test_titles_in_doubt_stand_on_one_page_with_what_was_decided(visitor: Callable[[str], Visitor], sought: str) -> None:
    somebody = visitor("staff")
    before = words(somebody, "/trades/titles")

    sent = somebody.send("/trades/titles", {"other": "8154"}, to=f"/trades/titles/{sought}")
    unclear = somebody.send("/trades/titles", {"other": "cái gì đó"}, to=f"/trades/titles/{sought}")

    assert "2 việc tuyển có tên này" in before
    assert unclear.status_code == 400
    page = words(somebody, sent.location)
    assert "Không còn tên việc nào chưa rõ" in page
    assert 'href="/trades/8154"' in page


def test_occupations_are_found_with_their_vsco_group_and_unknown_ones_are_not(visitor: Callable[[str], Visitor]) -> None:
    somebody = visitor("staff")

    assert "VSCO 81" in words(somebody, "/trades?words=8153")
    assert "Không tìm thấy nghề nào như vậy" in words(somebody, "/trades?words=0000")
    assert "Thợ vận hành máy móc và thiết bị" in words(somebody, "/trades/8153")
    assert somebody.get("/trades/0000").status_code == 404
    assert visitor("radio").get("/trades").status_code == 403
