"""Signs of more and less."""

import pytest

from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (">= 18 tuổi", "từ đủ mười tám tuổi trở lên"),
        (">=18 tuổi", "từ đủ mười tám tuổi trở lên"),
        ("≥ 18 tuổi", "từ đủ mười tám tuổi trở lên"),
        ("≥18 tuổi", "từ đủ mười tám tuổi trở lên"),
        ("18+", "từ đủ mười tám tuổi trở lên"),
        ("18 tuổi+", "từ đủ mười tám tuổi trở lên"),
        ("18t+", "từ đủ mười tám tuổi trở lên"),
        ("từ 18+", "từ đủ mười tám tuổi trở lên"),
        (">= 2 năm KN", "từ hai năm kinh nghiệm trở lên"),
        ("trên 18 và < 35 tuổi", "trên mười tám và dưới ba mươi lăm tuổi"),
        ("Tuổi: >= 18", "Tuổi: từ đủ mười tám tuổi trở lên"),
        ("< 35 tuổi", "dưới ba mươi lăm tuổi"),
        ("<35 tuổi", "dưới ba mươi lăm tuổi"),
        ("<= 35 tuổi", "không quá ba mươi lăm tuổi"),
        ("≤ 35 tuổi", "không quá ba mươi lăm tuổi"),
        ("> 40 tuổi", "trên bốn mươi tuổi"),
        ("tuổi < 45", "tuổi dưới bốn mươi lăm tuổi"),
        ("> 8 triệu", "trên tám triệu đồng"),
        (">8tr/tháng", "trên tám triệu đồng một tháng"),
        (">= 6 triệu", "từ sáu triệu đồng trở lên"),
        (">= 6tr/tháng", "từ sáu triệu đồng một tháng trở lên"),
        ("< 5 km", "dưới năm ki lô mét"),
        ("<= 10km", "không quá mười ki lô mét"),
        (">= 2 năm", "từ hai năm trở lên"),
        (">= 2 năm kinh nghiệm", "từ hai năm kinh nghiệm trở lên"),
        ("2+ năm kinh nghiệm", "từ hai năm kinh nghiệm trở lên"),
        ("10tr+", "từ mười triệu đồng trở lên"),
        (">= 60%", "từ sáu mươi phần trăm trở lên"),
        ("> 50kg", "trên năm mươi ki lô gam"),
        ("~ 8 triệu", "khoảng tám triệu đồng"),
        ("~500 người", "khoảng năm trăm người"),
        ("từ 18 tuổi trở lên", "từ mười tám tuổi trở lên"),
        ("đủ 18 tuổi", "đủ mười tám tuổi"),
        ("trên 18t", "trên mười tám tuổi"),
        ("dưới 35t", "dưới ba mươi lăm tuổi"),
    ],
)
def test_signs_become_words(written, said):
    assert heard(written) == said


def test_a_sign_before_a_word_is_asked():
    assert asked(">= trung cấp")
