"""Words of wishes on the site: the doubtful first, one decision for everybody who has them, and the way back."""

from collections.abc import Callable

import pytest

from jobmatch.registry.wishes.groups import wish_id
from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.conftest import Visitor

SHOES = f"/wishes/{wish_id('lam zay')}"


@pytest.fixture
def wished(desk: Desk) -> None:
    """Two people with one wish, one with a slip in it, and one who lays bricks."""
    told = {"Phạm Thị Hồng": "làm zầy", "Tằng A Nam": "LÀM ZẦY", "Lê Văn An": "làm zầyy", "Vũ Thị Lan": "thợ xây"}
    people = [
        a_person(**{"Họ và tên": name, "Giới tính": None, "Số CCCD": None, "Số điện thoại": None, "Nguyện vọng việc làm": wish})
        for name, wish in told.items()
    ]
    imported(desk.database, a_list(*people))


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def test_equal_words_are_one_line_with_the_people_who_have_them(visitor: Callable[[str], Visitor], wished: None) -> None:
    somebody = visitor("staff")

    page = words(somebody, "/wishes")

    assert 'href="/wishes"' in words(somebody, "/reviews")
    assert page.count(SHOES) == 1
    assert "Chưa chắc (2)" in page
    assert "Đã hiểu (1)" in page
    assert page.index("làm zầyy") < page.index("thợ xây")
    assert "thợ xây" not in words(somebody, "/wishes?words=lam+zay")
    assert "thợ xây" not in words(somebody, "/wishes?doubt=unsure&page=7")
    assert "Không có nguyện vọng nào như vậy" in words(somebody, "/wishes?doubt=decided&words=%00x")


def test_a_decision_holds_for_all_and_can_be_taken_back_at_once(visitor: Callable[[str], Visitor], wished: None) -> None:
    somebody = visitor("staff")
    assert "Áp dụng cho 2 người" in words(somebody, SHOES)

    sent = somebody.send(SHOES, {"kind_1": "occupation", "occupation_1": "8156", "also": wish_id("lam zayy")})
    after = words(somebody, sent.location)
    shown = words(somebody, SHOES)
    back = somebody.send(sent.location, {}, to=f"{SHOES}/take-back")

    assert "Đã áp dụng cho 3 người" in after
    assert "Đã quyết (2)" in after
    assert "(8156)" in shown
    assert "Hoàng Thị Mơ" in shown
    assert "Quyết cùng lúc cho 2 cách ghi" in shown
    assert "3 người trở lại như trước" in words(somebody, back.location)
    assert "Áp dụng cho 2 người" in words(somebody, SHOES)


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"kind_1": "occupation", "near": ""}, "Chọn một nghề"),
        ({"kind_1": "occupation", "occupation_1": "đóng giày da thủ công"}, "Chưa rõ là nghề nào. Gần nhất"),
        ({"kind_1": "any", "kind_2": "occupation", "occupation_2": ""}, "Chọn một nghề"),
    ],
)
def test_an_occupation_must_be_one_of_the_list_and_what_was_typed_comes_back(
    visitor: Callable[[str], Visitor], wished: None, typed: dict[str, object], complaint: str
) -> None:
    somebody = visitor("staff")

    answer = somebody.send(SHOES, typed)

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert complaint in page
    assert str(typed.get("occupation_1", "")) in page
    assert "Đã quyết (0)" in words(somebody, "/wishes")


def test_a_name_of_the_list_is_as_good_as_its_code(visitor: Callable[[str], Visitor], wished: None) -> None:
    somebody = visitor("staff")

    somebody.send(SHOES, {"kind_1": "occupation", "occupation_1": "tho xay", "kind_2": "any"})

    assert "Một nghề: Thợ xây (thợ nề) (7112)" in words(somebody, SHOES)
    assert "Việc gì cũng được" in words(somebody, SHOES)


def test_unknown_words_are_not_found_and_others_than_staff_stay_out(visitor: Callable[[str], Visitor], wished: None) -> None:
    assert visitor("staff").get("/wishes/0000").status_code == 404
    assert visitor("radio").get("/wishes").status_code == 403
