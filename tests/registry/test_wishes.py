"""What work a person wants, out of one free cell."""

import pytest

from jobmatch.registry.wishes.reader import read_wish, read_wishes
from jobmatch.registry.worker import WishKind


def _kinds(text):
    return [wish.kind for wish in read_wish(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("không có nhu cầu", WishKind.NONE),
        ("đã có việc làm ổn định", WishKind.NONE),
        ("- ", WishKind.NONE),
        ("0", WishKind.NONE),
        ("làm gì cũng được", WishKind.ANY),
        ("LĐPT", WishKind.ANY),
        ("mien co luong", WishKind.ANY),
        ("công ty", WishKind.AMBIGUOUS),
        ("Texhong", WishKind.AMBIGUOUS),
        ("kt", WishKind.AMBIGUOUS),
        ("như cũ", WishKind.AMBIGUOUS),
        ("không làm ca đêm", WishKind.CONSTRAINT),
        ("muốn học may", WishKind.TRAINING),
        ("xkld đài loan", WishKind.ABROAD),
        ("TTS Nhật", WishKind.ABROAD),
        ("biết tiếng Trung", WishKind.SKILL),
        ("có bằng FC", WishKind.SKILL),
        ("công nhân may", WishKind.OCCUPATION),
        ("hàn xì", WishKind.OCCUPATION),
        ("xây dựng phổ thông", WishKind.OCCUPATION),
        ("c«ng nh©n may", WishKind.OCCUPATION),
    ],
)
def test_a_wish_is_no_occupation_unless_its_words_name_one(text, kind):
    assert _kinds(text)[0] is kind


def test_several_jobs_in_a_cell_are_several_wishes_in_the_order_written():
    assert [wish.text for wish in read_wish("thợ xây hoặc phụ hồ; lái xe tải")] == ["thợ xây", "phụ hồ", "lái xe tải"]


def test_conditions_come_after_the_job_they_hang_on():
    assert _kinds("May đo (chỉ làm ngày)") == [WishKind.OCCUPATION, WishKind.CONSTRAINT]
    assert _kinds("may hoặc giày da, ko tăng ca")[-1] is WishKind.CONSTRAINT
    assert [wish.text for wish in read_wish("dệt vải gần nhà")] == ["dệt vải", "gần nhà"]


def test_a_job_abroad_with_commas_is_one_wish():
    assert _kinds("XKLĐ Nhật Bản: chế biến thực phẩm, thủy sản; trồng keo") == [WishKind.ABROAD, WishKind.OCCUPATION]


def test_no_need_beside_a_job_is_outvoted_by_the_job():
    assert WishKind.NONE not in _kinds("thợ xây, không")


def test_a_slip_of_the_finger_does_not_make_a_new_trade():
    assert _kinds("công nhânn") == [WishKind.AMBIGUOUS]


def test_only_a_job_gets_an_occupation_code():
    [sewing] = read_wish("công nhân may công nghiệp")

    assert sewing.occupation == "8153"
    assert 0 < sewing.confidence <= 1
    assert {wish.occupation for text in ("LĐPT", "công ty", "không") for wish in read_wish(text)} == {""}


def test_a_blank_cell_wishes_nothing_and_many_cells_read_like_one_by_one():
    texts = ["thợ xây", "", "đi Nhật", "thợ xây"]

    assert read_wish("  ") == []
    assert {text: list(wishes) for text, wishes in read_wishes(texts).items()} == {text: read_wish(text) for text in texts if text}


@pytest.mark.parametrize(
    ("wish", "code"), [("xin vào Texhong", "8151"), ("làm ở tex hong", "8151"), ("vào samsung", "8212"), ("vào Sun Group", "")]
)
def test_the_name_of_a_house_is_weak_evidence_of_its_trade(wish: str, code: str):
    [read] = read_wish(wish)

    assert (read.kind, read.occupation) == (WishKind.AMBIGUOUS, code)
    assert read.confidence <= 0.6
