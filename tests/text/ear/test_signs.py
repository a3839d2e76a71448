"""Slashes, signs, addresses, foreign words."""

import pytest

from jobmatch.text import Lexicon, spoken
from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("nam/nữ", "nam hoặc nữ"),
        ("Nam/Nữ", "Nam hoặc Nữ"),
        ("may / thêu", "may hoặc thêu"),
        ("CMND/CCCD", "chứng minh nhân dân hoặc căn cước công dân"),
        ("ĐH/CĐ/TC", "đại học hoặc cao đẳng hoặc trung cấp"),
        ("và/hoặc", "hoặc"),
        ("sáng/chiều", "sáng hoặc chiều"),
        ("ca ngày/ca đêm", "ca ngày hoặc ca đêm"),
        ("v/v tuyển dụng", "về việc tuyển dụng"),
        ("tôm & mực", "tôm và mực"),
        ("tôm, mực & cá", "tôm, mực và cá"),
        ("lương + thưởng", "lương và thưởng"),
        ("BHXH + BHYT", "bảo hiểm xã hội và bảo hiểm y tế"),
        ("5 + 3", "năm cộng ba"),
        ("+ Lương cao", "Lương cao"),
        ("- Lương cao", "Lương cao"),
        ("• Lương cao", "Lương cao"),
        ("* Lương cao", "Lương cao"),
        ("May - thêu", "May, thêu"),
        ("May – thêu", "May, thêu"),
        ("làm tại Hải Hà (gần chợ)", "làm tại Hải Hà, gần chợ"),
        ("(gần chợ)", "gần chợ"),
        ("làm (ca ngày), ăn trưa", "làm, ca ngày, ăn trưa"),
        ("“lương tháng”", "lương tháng"),
        ('"lương tháng"', "lương tháng"),
        ("tôm, mực...", "tôm, mực."),
        ("tôm, mực… và cá", "tôm, mực, và cá"),
        ("Tuyển gấp!", "Tuyển gấp!"),
        ("Lương: thỏa thuận", "Lương: thỏa thuận"),
        ("✅ Có xe đưa đón", "Có xe đưa đón"),
        ("làm việc -> nhận lương", "làm việc, nhận lương"),
        ("[Hải Hà] Thợ may", "Hải Hà, Thợ may"),
        ("30% lương", "ba mươi phần trăm lương"),
        ("may   thêu", "may thêu"),
        ("đi làm\nvề nhà", "đi làm\nvề nhà"),
        ("", ""),
    ],
)
def test_signs_are_words_or_pauses(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "token"),
    [
        ("gửi về tuyendung@mayhacoi.vn", "tuyendung@mayhacoi.vn"),
        ("xem www.mayhacoi.com.vn", "www.mayhacoi.com.vn"),
        ("xem https://mayhacoi.vn/viec-lam", "https://mayhacoi.vn/viec-lam"),
        ("xem mayhacoi.com.vn nhé", "mayhacoi.com.vn"),
        ("facebook.com/mayhacoi", "facebook.com/mayhacoi"),
        ("Công ty Texhong", "Texhong"),
        ("làm ở Samsung", "Samsung"),
        ("máy Juki", "Juki"),
        ("Công ty Jinko Solar", "Jinko"),
        ("tiếng Anh fluently", "fluently"),
        ("#tuyendung", "#"),
        ("đ/c", "đ/c"),
    ],
)
def test_addresses_and_foreign_words_are_asked(written, token):
    assert token in asked(written)


def test_a_respelled_name_is_read_in_any_capitals_and_the_longest_first():
    lexicon = Lexicon({"Texhong": "Téc-hông", "Texhong Ngân Hà": "Téc-hông Ngân Hà"})

    assert spoken("TEXHONG tuyển thợ", lexicon=lexicon).text == "Téc-hông tuyển thợ"
    assert spoken("Texhong Ngân Hà", lexicon=lexicon).questions == ()


def test_a_respelled_name_is_itself_ready_to_be_read():
    assert heard("Công ty Téc-hông Hải Hà") == "Công ty Téc-hông Hải Hà"
