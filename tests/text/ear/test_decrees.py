"""Numbers of laws and papers."""

import pytest

from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("318/2025/NĐ-CP", "số ba trăm mười tám năm hai nghìn không trăm hai mươi lăm của Chính phủ"),
        ("Nghị định 318/2025/NĐ-CP", "Nghị định số ba trăm mười tám năm hai nghìn không trăm hai mươi lăm của Chính phủ"),
        ("Nghị định số 318/2025/NĐ-CP", "Nghị định số ba trăm mười tám năm hai nghìn không trăm hai mươi lăm của Chính phủ"),
        ("NĐ 293/2025/NĐ-CP", "nghị định số hai trăm chín mươi ba năm hai nghìn không trăm hai mươi lăm của Chính phủ"),
        ("TT 39/2020/TT-BTTTT", "thông tư số ba mươi chín năm hai nghìn không trăm hai mươi của Bộ Thông tin và Truyền thông"),
        ("QĐ 52/2016/QĐ-TTg", "quyết định số năm mươi hai năm hai nghìn không trăm mười sáu của Thủ tướng Chính phủ"),
        ("Luật 91/2025/QH15", "Luật số chín mươi mốt năm hai nghìn không trăm hai mươi lăm của Quốc hội"),
        ("số 45/2019/QH14", "số bốn mươi lăm năm hai nghìn không trăm mười chín của Quốc hội"),
        ("Kế hoạch 12/KH-UBND", "Kế hoạch số mười hai của Ủy ban nhân dân"),
        ("Nghị quyết 05/NQ-HĐND", "Nghị quyết số năm của Hội đồng nhân dân"),
        ("NĐ-CP", "nghị định của Chính phủ"),
        ("Nghị định 13/2023", "Nghị định số mười ba năm hai nghìn không trăm hai mươi ba"),
        ("Chỉ thị 05-CT/TW", "Chỉ thị số năm của Trung ương"),
        ("Quyết định 1719/QĐ-TTg", "Quyết định số một nghìn bảy trăm mười chín của Thủ tướng Chính phủ"),
        ("khoản 2 Điều 19", "khoản hai Điều mười chín"),
        ("Số 12/2025/TT-BNV", "Số mười hai năm hai nghìn không trăm hai mươi lăm của Bộ Nội vụ"),
    ],
)
def test_a_decree_has_its_number_its_year_and_who_made_it(written, said):
    assert heard(written) == said


def test_a_paper_of_an_unknown_office_is_asked():
    assert asked("Số 05/GM-XYZ") == ("05/GM-XYZ",)
