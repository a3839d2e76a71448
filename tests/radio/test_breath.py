"""Where breath is taken."""

import pytest

from jobmatch.radio.breath import LONGEST_PHRASE, phrases


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Kính chào quý vị và bà con.", ["Kính chào quý vị và bà con."]),
        ("Thu nhập từ bảy triệu đồng đến chín triệu đồng một tháng.", ["Thu nhập từ bảy triệu đồng", "đến chín triệu đồng một tháng."]),
        ("Hạn nhận hồ sơ: hết ngày ba mươi mốt tháng ba.", ["Hạn nhận hồ sơ:", "hết ngày ba mươi mốt tháng ba."]),
        (
            "Số điện thoại: không ba bảy, không không không, một hai ba bốn.",
            ["Số điện thoại:", "không ba bảy,", "không không không,", "một hai ba bốn."],
        ),
        (
            "Công ty trách nhiệm hữu hạn May Hà Cối cần tuyển một trăm hai mươi công nhân may.",
            ["Công ty trách nhiệm hữu hạn May Hà Cối", "cần tuyển một trăm hai mươi công nhân may."],
        ),
        (
            "Công ty trách nhiệm hữu hạn Dệt và May xuất khẩu Hải Hà Xanh cần thợ.",
            ["Công ty trách nhiệm hữu hạn Dệt và May xuất khẩu Hải Hà Xanh", "cần thợ."],
        ),
    ],
)
def test_breath_is_taken_at_signs_and_joints_and_never_in_a_number_or_a_name(sentence, parts):
    said = phrases(sentence)

    assert " ".join(said) == sentence
    assert said == parts or max(map(len, parts)) > LONGEST_PHRASE


@pytest.mark.parametrize(
    "sentence",
    [
        "Mời bà con nghe bản tin việc làm, thứ Sáu, ngày mùng bảy tháng ba năm hai nghìn không trăm hai mươi lăm.",
        "Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Xuất nhập khẩu Hải Hà Quảng Ninh cần tuyển ba nhân viên.",
        "Đơn vị tổ chức: Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh phối hợp với Ủy ban nhân dân xã.",
        "rất " * 60,
    ],
)
def test_every_phrase_fits_on_a_line_and_nothing_is_lost(sentence):
    said = phrases(sentence.strip())

    assert " ".join(said) == sentence.strip()
    assert max(map(len, said)) <= LONGEST_PHRASE


def test_a_year_parts_from_its_day_and_not_within():
    assert phrases("Hôm nay là ngày hai mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm.")[-1].startswith("năm hai nghìn")
