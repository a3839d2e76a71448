"""From one value to another."""

import pytest

from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("7-9 triệu/tháng", "từ bảy triệu đồng đến chín triệu đồng một tháng"),
        ("7 - 9 triệu/tháng", "từ bảy triệu đồng đến chín triệu đồng một tháng"),
        ("7–9 triệu", "từ bảy triệu đồng đến chín triệu đồng"),
        ("7 – 9 triệu đồng", "từ bảy triệu đồng đến chín triệu đồng"),
        ("7-9tr", "từ bảy triệu đồng đến chín triệu đồng"),
        ("7tr-9tr", "từ bảy triệu đồng đến chín triệu đồng"),
        ("7tr5-9tr", "từ bảy triệu năm trăm nghìn đồng đến chín triệu đồng"),
        ("7,5-11 triệu", "từ bảy triệu năm trăm nghìn đồng đến mười một triệu đồng"),
        ("7.5 - 11tr", "từ bảy triệu năm trăm nghìn đồng đến mười một triệu đồng"),
        ("6,5-8,5tr/tháng", "từ sáu triệu năm trăm nghìn đồng đến tám triệu năm trăm nghìn đồng một tháng"),
        ("từ 7-9 triệu", "từ bảy triệu đồng đến chín triệu đồng"),
        ("từ 7 đến 9 triệu", "từ bảy triệu đồng đến chín triệu đồng"),
        ("từ 7 đến 9 triệu đồng/tháng", "từ bảy triệu đồng đến chín triệu đồng một tháng"),
        ("từ 7 triệu đến 9 triệu", "từ bảy triệu đồng đến chín triệu đồng"),
        ("Lương: 7-9 triệu", "Lương: từ bảy triệu đồng đến chín triệu đồng"),
        ("thu nhập 8-10tr", "thu nhập từ tám triệu đồng đến mười triệu đồng"),
        ("7.000.000 - 9.000.000 đ", "từ bảy triệu đồng đến chín triệu đồng"),
        ("7.000.000đ - 9.000.000đ", "từ bảy triệu đồng đến chín triệu đồng"),
        ("7.000.000 - 9.000.000đ/tháng", "từ bảy triệu đồng đến chín triệu đồng một tháng"),
        ("lương 7.000.000 - 9.000.000", "lương từ bảy triệu đồng đến chín triệu đồng"),
        ("500-700k/ngày", "từ năm trăm nghìn đồng đến bảy trăm nghìn đồng một ngày"),
        ("500k-700k", "từ năm trăm nghìn đồng đến bảy trăm nghìn đồng"),
        ("25-30k/giờ", "từ hai mươi lăm nghìn đồng đến ba mươi nghìn đồng một giờ"),
        ("800k - 1tr", "từ tám trăm nghìn đồng đến một triệu đồng"),
        ("300.000 - 350.000đ/ngày", "từ ba trăm nghìn đồng đến ba trăm năm mươi nghìn đồng một ngày"),
        ("500-700 USD", "từ năm trăm đô la Mỹ đến bảy trăm đô la Mỹ"),
        ("18-35 tuổi", "từ mười tám đến ba mươi lăm tuổi"),
        ("18 - 45 tuổi", "từ mười tám đến bốn mươi lăm tuổi"),
        ("18t-45t", "từ mười tám đến bốn mươi lăm tuổi"),
        ("từ 18-45 tuổi", "từ mười tám đến bốn mươi lăm tuổi"),
        ("từ 18 đến 45 tuổi", "từ mười tám đến bốn mươi lăm tuổi"),
        ("5-7 người", "từ năm đến bảy người"),
        ("5 – 7 người", "từ năm đến bảy người"),
        ("20-30 công nhân", "từ hai mươi đến ba mươi công nhân"),
        ("1-2 năm kinh nghiệm", "từ một đến hai năm kinh nghiệm"),
        ("2-3 tháng", "từ hai đến ba tháng"),
        ("26-28 ngày", "từ hai mươi sáu đến hai mươi tám ngày"),
        ("10-15%", "từ mười đến mười lăm phần trăm"),
        ("10%-15%", "từ mười đến mười lăm phần trăm"),
        ("50-60kg", "từ năm mươi đến sáu mươi ki lô gam"),
        ("50kg-60kg", "từ năm mươi đến sáu mươi ki lô gam"),
        ("5-10 km", "từ năm đến mười ki lô mét"),
        ("15-20 phút", "từ mười lăm đến hai mươi phút"),
        ("2-5 tuổi", "từ hai đến năm tuổi"),
        ("1.000-1.200 sản phẩm", "từ một nghìn đến một nghìn hai trăm sản phẩm"),
        ("8-10 tiếng/ngày", "từ tám đến mười tiếng một ngày"),
        ("thưởng 1-3 tháng lương", "thưởng từ một đến ba tháng lương"),
        ("khoảng 8-10 triệu", "khoảng từ tám triệu đồng đến mười triệu đồng"),
        ("1,5-2 tỷ", "từ một tỷ năm trăm triệu đồng đến hai tỷ đồng"),
        ("1m50-1m60", "từ một mét năm mươi đến một mét sáu mươi"),
    ],
)
def test_a_range_goes_from_one_to_the_other(written, said):
    assert heard(written) == said


@pytest.mark.parametrize("written", ["9-7 triệu", "7-9-11 triệu", "35-18 tuổi", "500-1tr"])
def test_a_range_that_does_not_rise_or_has_two_units_is_asked(written):
    assert asked(written) == (written,)
