"""Money as adverts write it."""

import pytest

from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("8.500.000 đ", "tám triệu năm trăm nghìn đồng"),
        ("8.500.000đ", "tám triệu năm trăm nghìn đồng"),
        ("8.500.000 đồng", "tám triệu năm trăm nghìn đồng"),
        ("8.500.000 VNĐ", "tám triệu năm trăm nghìn đồng"),
        ("8.500.000VND", "tám triệu năm trăm nghìn đồng"),
        ("8,500,000 đ", "tám triệu năm trăm nghìn đồng"),
        ("8 500 000 đồng", "tám triệu năm trăm nghìn đồng"),
        ("8500000đ", "tám triệu năm trăm nghìn đồng"),
        ("8,5tr", "tám triệu năm trăm nghìn đồng"),
        ("8.5tr", "tám triệu năm trăm nghìn đồng"),
        ("8tr5", "tám triệu năm trăm nghìn đồng"),
        ("8tr500", "tám triệu năm trăm nghìn đồng"),
        ("8 tr 5", "tám triệu năm trăm nghìn đồng"),
        ("8 triệu 5", "tám triệu năm trăm nghìn đồng"),
        ("8 triệu rưỡi", "tám triệu năm trăm nghìn đồng"),
        ("8 triệu 500 nghìn", "tám triệu năm trăm nghìn đồng"),
        ("8 triệu", "tám triệu đồng"),
        ("8 triệu đồng", "tám triệu đồng"),
        ("8tr", "tám triệu đồng"),
        ("8TR", "tám triệu đồng"),
        ("8trđ", "tám triệu đồng"),
        ("10tr", "mười triệu đồng"),
        ("15 triệu", "mười lăm triệu đồng"),
        ("21 triệu", "hai mươi mốt triệu đồng"),
        ("24tr", "hai mươi tư triệu đồng"),
        ("7tr2", "bảy triệu hai trăm nghìn đồng"),
        ("6,75 triệu", "sáu triệu bảy trăm năm mươi nghìn đồng"),
        ("4.140.000 đồng", "bốn triệu một trăm bốn mươi nghìn đồng"),
        ("5.310.000đ", "năm triệu ba trăm mười nghìn đồng"),
        ("7.005.000 đồng", "bảy triệu không trăm linh năm nghìn đồng"),
        ("500k", "năm trăm nghìn đồng"),
        ("500K", "năm trăm nghìn đồng"),
        ("50k", "năm mươi nghìn đồng"),
        ("25k", "hai mươi lăm nghìn đồng"),
        ("350 nghìn", "ba trăm năm mươi nghìn đồng"),
        ("350 nghìn đồng", "ba trăm năm mươi nghìn đồng"),
        ("350 ngàn", "ba trăm năm mươi nghìn đồng"),
        ("300.000đ", "ba trăm nghìn đồng"),
        ("25.500 đồng", "hai mươi lăm nghìn năm trăm đồng"),
        ("17.800đ", "mười bảy nghìn tám trăm đồng"),
        ("1,5 tỷ", "một tỷ năm trăm triệu đồng"),
        ("1,5 tỷ đồng", "một tỷ năm trăm triệu đồng"),
        ("2 tỉ", "hai tỷ đồng"),
        ("2 tỷ 500 triệu", "hai tỷ năm trăm triệu đồng"),
        ("2 tỷ rưỡi", "hai tỷ năm trăm triệu đồng"),
        ("1tr250", "một triệu hai trăm năm mươi nghìn đồng"),
        ("999.999đ", "chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng"),
        ("0 đồng", "không đồng"),
        ("100 đồng", "một trăm đồng"),
        ("tối thiểu 8tr", "tối thiểu tám triệu đồng"),
        ("500 USD", "năm trăm đô la Mỹ"),
        ("$500", "năm trăm đô la Mỹ"),
        ("1.200 USD", "một nghìn hai trăm đô la Mỹ"),
        ("180.000 yên", "một trăm tám mươi nghìn yên"),
        ("28.590 đài tệ", "hai mươi tám nghìn năm trăm chín mươi đài tệ"),
        ("2.000.000 won", "hai triệu won"),
        ("Lương 8000000", "Lương tám triệu đồng"),
        ("thu nhập 9.000.000", "thu nhập chín triệu đồng"),
        ("Thưởng 500.000", "Thưởng năm trăm nghìn đồng"),
        ("phụ cấp xăng xe 300.000", "phụ cấp xăng xe ba trăm nghìn đồng"),
        ("lương cơ bản: 5.200.000", "lương cơ bản: năm triệu hai trăm nghìn đồng"),
        ("1,5 triệu người", "một triệu năm trăm nghìn người"),
        ("hơn 10 nghìn lao động", "hơn mười nghìn lao động"),
        ("12 nghìn sản phẩm", "mười hai nghìn sản phẩm"),
        ("tiền ăn 25.000đ/bữa", "tiền ăn hai mươi lăm nghìn đồng một bữa"),
        ("lương 8tr + phụ cấp 500k", "lương tám triệu đồng và phụ cấp năm trăm nghìn đồng"),
        ("thưởng Tết 1 tháng lương", "thưởng Tết một tháng lương"),
        ("trợ cấp 1.000.000đ, thưởng 200.000đ.", "trợ cấp một triệu đồng, thưởng hai trăm nghìn đồng."),
    ],
)
def test_money_is_said_in_full(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("8 triệu/tháng", "tám triệu đồng một tháng"),
        ("8tr/tháng", "tám triệu đồng một tháng"),
        ("8tr/th", "tám triệu đồng một tháng"),
        ("8.500.000đ/tháng", "tám triệu năm trăm nghìn đồng một tháng"),
        ("300k/ngày", "ba trăm nghìn đồng một ngày"),
        ("300.000đ/ngày", "ba trăm nghìn đồng một ngày"),
        ("300.000 đồng / ngày", "ba trăm nghìn đồng một ngày"),
        ("25k/giờ", "hai mươi lăm nghìn đồng một giờ"),
        ("25k/h", "hai mươi lăm nghìn đồng một giờ"),
        ("25.500đ/giờ", "hai mươi lăm nghìn năm trăm đồng một giờ"),
        ("20.000đ/suất", "hai mươi nghìn đồng một suất"),
        ("30k/ca", "ba mươi nghìn đồng một ca"),
        ("5.000đ/kg", "năm nghìn đồng một ki lô gam"),
        ("1.500đ/sản phẩm", "một nghìn năm trăm đồng một sản phẩm"),
        ("200.000đ/người", "hai trăm nghìn đồng một người"),
        ("200.000đ/người/ngày", "hai trăm nghìn đồng một người một ngày"),
        ("120 triệu/năm", "một trăm hai mươi triệu đồng một năm"),
        ("50k/buổi", "năm mươi nghìn đồng một buổi"),
        ("tám triệu đồng/tháng", "tám triệu đồng một tháng"),
    ],
)
def test_a_rate_follows_the_money(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "token"),
    [("lương 8 củ", "8 củ"), ("8củ", "8củ"), ("thu nhập 10 chai", "10 chai"), ("lương 8tr50", "8tr50"), ("1,500", "1,500")],
)
def test_slang_and_amounts_that_can_be_two_things_are_asked(written, token):
    assert asked(written) == (token,)


def test_tubers_are_no_slang():
    assert heard("nhặt 8 củ khoai") == "nhặt tám củ khoai"
