"""What a note or a wish says of conditions: yes, no, or nothing; a no is never read as a yes."""

import unicodedata

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.wishes.remarks import read_constraints, read_licences
from jobmatch.registry.worker import Constraints


def _said(text):
    answers = read_constraints(text)
    return {name: answer.value for name in Constraints.__slots__ if (answer := getattr(answers, name)) is not Answer.UNKNOWN}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("không làm ca đêm", {"night_shift": "no"}),
        ("ko làm đêm được", {"night_shift": "no"}),
        ("kông làm ca đêmm", {"night_shift": "no"}),
        ("chỉ làm ngày", {"night_shift": "no"}),
        ("làm giờ hành chính", {"night_shift": "no"}),
        ("làm ca đêm cũng được", {"night_shift": "yes"}),
        ("không ngại làm đêm", {"night_shift": "yes"}),
        ("làm được 3 ca", {"night_shift": "yes"}),
        ("đi làm ngay", {}),
        ("không đi xa", {"far_away": "no"}),
        ("ngại đi xa", {"far_away": "no"}),
        ("gần nhà, tối về", {"far_away": "no"}),
        ("cách nhà dưới 15km", {"far_away": "no"}),
        ("không ngại đi xa", {"far_away": "yes"}),
        ("sẵn sàng đi xa", {"far_away": "yes"}),
        ("ở ký túc xá được", {"far_away": "yes"}),
        ("trong nhà máy", {}),
        ("cần xe đưaa đón", {"needs_bus": "yes"}),
        ("không cần xe đưa đón", {"needs_bus": "no"}),
        ("tự túc đi lại", {"needs_bus": "no"}),
        ("cần chỗ ở", {"needs_housing": "yes"}),
        ("công ty bao ăn ở", {"needs_housing": "yes"}),
        ("không cần nhà ở", {"needs_housing": "no"}),
        ("con còn nhỏ", {"young_children": "yes"}),
        ("con 8 tháng", {"young_children": "yes"}),
        ("đang nuôi con nhỏ", {"young_children": "yes"}),
        ("không có con nhỏ", {"young_children": "no"}),
        ("con đã lớn", {"young_children": "no"}),
        ("tuổi còn nhỏ", {}),
        ("chỉ làm bán thời gian", {"part_time_only": "yes"}),
        ("làm buổi tối", {"part_time_only": "yes"}),
        ("toàn thời gian", {"part_time_only": "no"}),
        ("chỉ làm thời vụ", {"seasonal_only": "yes"}),
        ("làm mùa vụ lúc nông nhàn", {"seasonal_only": "yes"}),
        ("không làm thời vụ", {"seasonal_only": "no"}),
        ("việc lâu dài", {"seasonal_only": "no"}),
        ("thời vụ cũng được", {}),
        ("công nhân hoặc lao động nông nghiệp thời vụ", {}),
        ("không có xe máy", {"has_motorbike": "no"}),
        ("có xe máy", {"has_motorbike": "yes"}),
        ("sửa xe máy", {}),
        ("không có xe đưa đón thì không đi", {"needs_bus": "yes"}),
        ("không làm việc nặng", {"heavy_work": "no"}),
        ("việc nhẹ", {"heavy_work": "no"}),
        ("không làm ngoài nắng", {}),
        ("lái xe nâng", {}),
        ("sức khỏe tốt", {"heavy_work": "yes", "health_limits": "no"}),
        ("sức khỏe yếu", {"heavy_work": "no", "health_limits": "yes"}),
        ("tạp vụ bệnh viện", {}),
        ("chăm người ốm", {}),
        ("việc nhẹ cho người KT", {"heavy_work": "no", "health_limits": "yes"}),
        ("không đi nước ngoài", {"abroad": "no"}),
        ("xkld đài loan", {"abroad": "yes"}),
        ("không có xe máy, làm đêm được", {"has_motorbike": "no", "night_shift": "yes"}),
        ("con nhỏ nên ko đi xa, ko làm đêm", {"young_children": "yes", "far_away": "no", "night_shift": "no"}),
        ("không đi xa và làm đêm", {"far_away": "no", "night_shift": "no"}),
    ],
)
def test_conditions_are_yes_no_or_not_spoken_of(text, said):
    assert _said(text) == said
    assert _said(unicodedata.normalize("NFD", text)) == said


@pytest.mark.parametrize("text", ["đau lưng", "bị huyết áp cao", "thoát vị đĩa đệm", "khuyết tật tay trái"])
def test_of_health_only_that_there_is_a_limit_is_known(text):
    answers = read_constraints(text)

    assert answers.health_limits is Answer.YES
    assert all(isinstance(getattr(answers, name), Answer) for name in Constraints.__slots__)


@pytest.mark.parametrize(("text", "held"), [("có bằng FC", ("FC",)), ("lx B2; CC xe nâng", ("B2", "xe nâng")), ("bằng khen", ()), ("", ())])
def test_licences_are_read_as_printed(text, held):
    assert read_licences(text) == held
