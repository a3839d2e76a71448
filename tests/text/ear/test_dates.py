"""Days, months, years, weekdays."""

import pytest

from tests.text.ear.hearing import asked, heard


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("21/3/2025", "ngày hai mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("21/03/2025", "ngày hai mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("21-3-2025", "ngày hai mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("21.3.2025", "ngày hai mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("2025-03-21", "ngày hai mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("ngày 21/3/2025", "ngày hai mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("01/04/2026", "ngày mùng một tháng tư năm hai nghìn không trăm hai mươi sáu"),
        ("5/4/2025", "ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi lăm"),
        ("10/10/2025", "ngày mùng mười tháng mười năm hai nghìn không trăm hai mươi lăm"),
        ("11/11/2025", "ngày mười một tháng mười một năm hai nghìn không trăm hai mươi lăm"),
        ("24/12/2025", "ngày hai mươi tư tháng mười hai năm hai nghìn không trăm hai mươi lăm"),
        ("31/1/2025", "ngày ba mươi mốt tháng một năm hai nghìn không trăm hai mươi lăm"),
        ("29/2/2024", "ngày hai mươi chín tháng hai năm hai nghìn không trăm hai mươi tư"),
        ("21/3/25", "ngày hai mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("15/8/1995", "ngày mười lăm tháng tám năm một nghìn chín trăm chín mươi lăm"),
        ("01/4", "ngày mùng một tháng tư"),
        ("1/4", "ngày mùng một tháng tư"),
        ("ngày 01/4", "ngày mùng một tháng tư"),
        ("10/3", "ngày mùng mười tháng ba"),
        ("15/4", "ngày mười lăm tháng tư"),
        ("21/3", "ngày hai mươi mốt tháng ba"),
        ("trước 20/3", "trước ngày hai mươi tháng ba"),
        ("hết ngày 31/3", "hết ngày ba mươi mốt tháng ba"),
        ("đến hết 31/3", "đến hết ngày ba mươi mốt tháng ba"),
        ("thứ Sáu, 14/3", "thứ Sáu, ngày mười bốn tháng ba"),
        ("sáng 21/3", "sáng ngày hai mươi mốt tháng ba"),
        ("nghỉ lễ 30/4 và 1/5", "nghỉ lễ ngày ba mươi tháng tư và ngày mùng một tháng năm"),
        ("lễ 2/9", "lễ ngày mùng hai tháng chín"),
        ("(21/3)", "ngày hai mươi mốt tháng ba"),
        ("ngày 21/3 (thứ Sáu)", "ngày hai mươi mốt tháng ba, thứ Sáu"),
        ("8h ngày 21/3", "tám giờ ngày hai mươi mốt tháng ba"),
        ("ngày 12/12", "ngày mười hai tháng mười hai"),
        ("hạn nộp 9/12", "hạn nộp ngày mùng chín tháng mười hai"),
        ("ngày 20 và 21/3", "ngày hai mươi và hai mươi mốt tháng ba"),
        ("ngày 5", "ngày mùng năm"),
        ("ngày 5 tháng 4", "ngày mùng năm tháng tư"),
        ("ngày 21 tháng 3 năm 2025", "ngày hai mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("ngày 01 tháng 04 năm 2025", "ngày mùng một tháng tư năm hai nghìn không trăm hai mươi lăm"),
        ("mùng 5", "mùng năm"),
        ("mùng 1/4", "mùng một tháng tư"),
        ("ngày 8-3", "ngày mùng tám tháng ba"),
        ("15.3.2025", "ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi lăm"),
        (
            "từ tháng 3/2025 đến tháng 5/2025",
            "từ tháng ba năm hai nghìn không trăm hai mươi lăm đến tháng năm năm hai nghìn không trăm hai mươi lăm",
        ),
        ("20/11", "ngày hai mươi tháng mười một"),
        ("8/3", "ngày mùng tám tháng ba"),
        ("mùng 5 Tết", "mùng năm Tết"),
        ("mồng 10", "mồng mười"),
        ("tháng 4", "tháng tư"),
        ("tháng 1", "tháng một"),
        ("tháng 04", "tháng tư"),
        ("tháng 12", "tháng mười hai"),
        ("đầu tháng 4", "đầu tháng tư"),
        ("lương tháng 13", "lương tháng mười ba"),
        ("từ đầu tháng 4 đến hết tháng 6", "từ đầu tháng tư đến hết tháng sáu"),
        ("tháng 4/2025", "tháng tư năm hai nghìn không trăm hai mươi lăm"),
        ("tháng 4 năm 2025", "tháng tư năm hai nghìn không trăm hai mươi lăm"),
        ("4/2025", "tháng tư năm hai nghìn không trăm hai mươi lăm"),
        ("12/2025", "tháng mười hai năm hai nghìn không trăm hai mươi lăm"),
        ("năm 2025", "năm hai nghìn không trăm hai mươi lăm"),
        ("năm 2004", "năm hai nghìn không trăm linh bốn"),
        ("năm 1990", "năm một nghìn chín trăm chín mươi"),
        ("quý 2/2025", "quý hai năm hai nghìn không trăm hai mươi lăm"),
        ("quý 1", "quý một"),
        ("4 tháng", "bốn tháng"),
        ("2 ngày", "hai ngày"),
        ("mỗi ngày 8 giờ", "mỗi ngày tám giờ"),
        ("một tháng 4 ngày nghỉ", "một tháng bốn ngày nghỉ"),
        ("ngày làm 8 tiếng", "ngày làm tám tiếng"),
        ("ngày 2 ca", "ngày hai ca"),
    ],
)
def test_dates_are_said_in_full(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("20/3-25/3", "từ ngày hai mươi tháng ba đến ngày hai mươi lăm tháng ba"),
        ("20/3 - 25/3", "từ ngày hai mươi tháng ba đến ngày hai mươi lăm tháng ba"),
        ("20-25/3", "từ ngày hai mươi đến ngày hai mươi lăm tháng ba"),
        ("từ 20-25/3", "từ ngày hai mươi đến ngày hai mươi lăm tháng ba"),
        ("ngày 20-25/3", "từ ngày hai mươi đến ngày hai mươi lăm tháng ba"),
        ("từ ngày 20-25/3", "từ ngày hai mươi đến ngày hai mươi lăm tháng ba"),
        ("từ 01/4 đến 15/4", "từ ngày mùng một tháng tư đến ngày mười lăm tháng tư"),
        ("từ ngày 1/4 đến ngày 15/4", "từ ngày mùng một tháng tư đến ngày mười lăm tháng tư"),
        ("01/4 - 15/4/2025", "từ ngày mùng một tháng tư đến ngày mười lăm tháng tư năm hai nghìn không trăm hai mươi lăm"),
        ("20-25/3/2025", "từ ngày hai mươi đến ngày hai mươi lăm tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("28/3 - 2/4", "từ ngày hai mươi tám tháng ba đến ngày mùng hai tháng tư"),
        ("ngày 20 - 25 tháng 3", "từ ngày hai mươi đến ngày hai mươi lăm tháng ba"),
        ("tháng 3-5", "từ tháng ba đến tháng năm"),
        ("từ tháng 4 đến tháng 6", "từ tháng tư đến tháng sáu"),
        ("từ tháng 4-6", "từ tháng tư đến tháng sáu"),
        ("2021-2025", "từ năm hai nghìn không trăm hai mươi mốt đến năm hai nghìn không trăm hai mươi lăm"),
        ("năm 2021-2025", "từ năm hai nghìn không trăm hai mươi mốt đến năm hai nghìn không trăm hai mươi lăm"),
        ("quý 1-2", "từ quý một đến quý hai"),
        ("3/2025 - 5/2025", "từ tháng ba năm hai nghìn không trăm hai mươi lăm đến tháng năm năm hai nghìn không trăm hai mươi lăm"),
        ("ngày 20-25", "từ ngày hai mươi đến ngày hai mươi lăm"),
    ],
)
def test_ranges_of_dates_name_both_ends(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("T2", "thứ Hai"),
        ("T7", "thứ Bảy"),
        ("T2-T7", "từ thứ Hai đến thứ Bảy"),
        ("T2 - T6", "từ thứ Hai đến thứ Sáu"),
        ("từ T2 đến T7", "từ thứ Hai đến thứ Bảy"),
        ("T2-CN", "từ thứ Hai đến Chủ nhật"),
        ("thứ 2 - thứ 6", "từ thứ Hai đến thứ Sáu"),
        ("từ thứ 2 đến thứ 7", "từ thứ Hai đến thứ Bảy"),
        ("thứ 4", "thứ Tư"),
        ("sáng thứ 6", "sáng thứ Sáu"),
        ("nghỉ T7, CN", "nghỉ thứ Bảy, Chủ nhật"),
        ("nghỉ CN", "nghỉ Chủ nhật"),
        ("nghỉ chiều T7 và CN", "nghỉ chiều thứ Bảy và Chủ nhật"),
        ("làm cả CN", "làm cả Chủ nhật"),
        ("ngày CN", "ngày Chủ nhật"),
        ("lần thứ 3", "lần thứ ba"),
        ("lần thứ 4", "lần thứ tư"),
        ("năm thứ 2", "năm thứ hai"),
        ("T3/2025", "tháng ba năm hai nghìn không trăm hai mươi lăm"),
        ("T12", "tháng mười hai"),
    ],
)
def test_days_of_the_week_are_told_from_months_and_from_counting(written, said):
    assert heard(written) == said


@pytest.mark.parametrize(
    ("written", "token"),
    [
        ("31/02/2025", "31/02/2025"),
        ("30/2", "30/2"),
        ("29/2/2025", "29/2/2025"),
        ("45/13", "45/13"),
        ("ngày 1-4", "ngày 1-4"),
        ("13/2025", "13/2025"),
        ("12/5/90", "12/5/90"),
        ("lương T3", "T3"),
        ("20/3-32/3", "20/3-32/3"),
        ("25h", "25h"),
    ],
)
def test_days_that_no_calendar_has_are_asked(written, token):
    assert asked(written) == (token,)
