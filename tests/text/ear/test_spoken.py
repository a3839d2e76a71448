"""Whole sentences, and what holds for every text."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.text import spoken
from tests.text.ear.hearing import heard

SENTENCES = [
    (
        "Tuyển 20 CN may, LĐPT (nam/nữ), 18-45t, lương 7-9tr/th + BHXH",
        "Tuyển hai mươi công nhân may, lao động phổ thông, nam hoặc nữ, từ mười tám đến bốn mươi lăm tuổi, "
        "lương từ bảy triệu đồng đến chín triệu đồng một tháng và bảo hiểm xã hội",
    ),
    (
        "Hạn nộp hồ sơ: 31/3/2025, LH 0370001234.",
        "Hạn nộp hồ sơ: ngày ba mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm, "
        "liên hệ không ba bảy, không không không, một hai ba bốn.",
    ),
    (
        "Thời gian làm việc: 7h30-16h30, T2-T7, nghỉ CN.",
        "Thời gian làm việc: từ bảy giờ ba mươi phút đến mười sáu giờ ba mươi phút, từ thứ Hai đến thứ Bảy, nghỉ Chủ nhật.",
    ),
    (
        "Cty TNHH May Hà Cối, KCN Cảng biển Hải Hà, tuyển 120 công nhân.",
        "công ty trách nhiệm hữu hạn May Hà Cối, khu công nghiệp Cảng biển Hải Hà, tuyển một trăm hai mươi công nhân.",
    ),
    (
        "Yêu cầu: tốt nghiệp 9/12 trở lên, có GPLX hạng C, KN >= 2 năm.",
        "Yêu cầu: tốt nghiệp lớp chín trở lên, có giấy phép lái xe hạng xê, kinh nghiệm từ hai năm trở lên.",
    ),
    (
        "Hồ sơ gồm: SYLL, GKSK, bản sao CCCD, 2 ảnh 3x4.",
        "Hồ sơ gồm: sơ yếu lý lịch, giấy khám sức khỏe, bản sao căn cước công dân, hai ảnh ba nhân bốn.",
    ),
    (
        "Phiên giao dịch việc làm ngày 21/3, 8h-11h30, tại NVH xã Quảng Long.",
        "Phiên giao dịch việc làm ngày hai mươi mốt tháng ba, từ tám giờ đến mười một giờ ba mươi phút, tại nhà văn hóa xã Quảng Long.",
    ),
    (
        "Từ 01/4 đến 30/6, HTX cần 25 người hái chè, 300.000đ/ngày.",
        "Từ ngày mùng một tháng tư đến ngày ba mươi tháng sáu, hợp tác xã cần hai mươi lăm người hái chè, ba trăm nghìn đồng một ngày.",
    ),
    (
        "Tỷ lệ lao động qua đào tạo đạt 86,5%, có bằng cấp 51,2%.",
        "Tỷ lệ lao động qua đào tạo đạt tám mươi sáu phẩy năm phần trăm, có bằng cấp năm mươi mốt phẩy hai phần trăm.",
    ),
    (
        "Quý II/2025 giải quyết việc làm cho 1.884 người.",
        "Quý hai năm hai nghìn không trăm hai mươi lăm giải quyết việc làm cho một nghìn tám trăm tám mươi tư người.",
    ),
    (
        "Mức lương tối thiểu vùng III là 4.140.000 đồng/tháng, 20.000 đồng/giờ.",
        "Mức lương tối thiểu vùng ba là bốn triệu một trăm bốn mươi nghìn đồng một tháng, hai mươi nghìn đồng một giờ.",
    ),
    (
        "Ăn ca 25k/bữa, phụ cấp xăng xe 300k/tháng, có KTX.",
        "Ăn ca hai mươi lăm nghìn đồng một bữa, phụ cấp xăng xe ba trăm nghìn đồng một tháng, có ký túc xá.",
    ),
]


@pytest.mark.parametrize(("written", "said"), SENTENCES)
def test_a_sentence_is_ready_to_be_read(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(("written", "said"), SENTENCES)
def test_both_unicode_forms_are_said_alike(written, said):
    assert spoken(unicodedata.normalize("NFD", written)) == spoken(written)


@pytest.mark.parametrize(("written", "said"), SENTENCES)
def test_what_is_in_words_already_stays(written, said):
    again = spoken(said)

    assert again.text == said
    assert again.trace == ()
    assert again.questions == ()


def test_the_trace_tells_which_characters_became_which_words_by_which_rule():
    said = spoken("Cần 20 CN may")

    assert [(step.written, step.words, step.rule) for step in said.trace] == [
        ("20", "hai mươi", "amount"),
        ("CN", "công nhân", "abbreviation"),
    ]
    assert all("Cần 20 CN may"[step.start : step.end] == step.written for step in said.trace)


def test_a_question_points_to_its_characters_and_leaves_them_as_they_stand():
    said = spoken("Lương 8 củ ở Texhong")

    assert said.text == "Lương 8 củ ở Texhong"
    assert [(q.start, q.end, q.written) for q in said.questions] == [(6, 10, "8 củ"), (13, 20, "Texhong")]


PIECES = st.sampled_from(
    [
        "8tr5",
        "7-9",
        "triệu",
        "/tháng",
        "21/3",
        "CN",
        "TT",
        "Quảng Hà",
        "18+",
        ">=",
        "0370001234",
        "(",
        ")",
        "-",
        "...",
        "&",
        "%",
        "5S",
        "\n",
        "quý",
        "II",
        "x",
        "đ",
        "h",
        "12/12",
        "T2",
        "tuổi",
        "@",
        "Texhong",
        "“",
        "1.005",
        ",",
        ".",
        "/",
        "nam",
        "nữ",
        "số",
        "ngày",
        "5",
    ]
)


@given(st.lists(PIECES, max_size=12), st.sampled_from(["", " "]))
def test_any_heap_of_tokens_is_said_or_asked_and_never_left_silent(pieces, between):
    said = spoken(between.join(pieces))

    unread = "".join(question.written for question in said.questions)
    assert not any((sign.isdigit() or sign in "/&@%+<>=") and sign not in unread for sign in said.text)


@given(st.text(max_size=80))
def test_no_text_breaks_it(text):
    spoken(text)


def test_a_sentence_takes_about_a_millisecond_at_most():
    heard(SENTENCES[0][0])
    began = time.perf_counter()

    for written, _ in SENTENCES * 5:
        spoken(written)

    assert (time.perf_counter() - began) / (len(SENTENCES) * 5) < 0.005
