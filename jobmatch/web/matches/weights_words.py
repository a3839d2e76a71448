"""What learnt weights, their evidence and the groups of people are called."""

from collections.abc import Mapping
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from jobmatch.matching.learning import Step
from jobmatch.matching.measuring.shadow import Verdict
from jobmatch.matching.shortlist import Fit

STEPS = {
    Step.ATTENDED: _("Đến phiên"),
    Step.INTERVIEWED: _("Vào phỏng vấn việc đã mời"),
    Step.HIRED: _("Được nhận sau phỏng vấn"),
    Step.STARTED: _("Đi làm"),
    Step.STAYED: _("Còn làm sau ba tháng"),
}
VERDICTS = {
    Verdict.BETTER: ("ok", _("Xếp đúng hơn")),
    Verdict.WORSE: ("bad", _("Xếp kém hơn")),
    Verdict.UNDECIDED: ("ask", _("Chưa biết hơn hay kém")),
}
TRAITS = {
    "sex": _("Giới"),
    "age": _("Tuổi"),
    "commune": _("Xã"),
    "ethnicity": _("Dân tộc"),
    "disability": _("Khuyết tật"),
    "priority": _("Diện ưu tiên"),
}
GROUPS = {
    ("sex", "F"): _("Nữ"),
    ("sex", "M"): _("Nam"),
    ("age", "under 25"): _("dưới 25 tuổi"),
    ("age", "25-34"): _("25 đến 34 tuổi"),
    ("age", "35-49"): _("35 đến 49 tuổi"),
    ("age", "50 and over"): _("từ 50 tuổi"),
    ("ethnicity", "other"): _("các dân tộc khác"),
    ("disability", "yes"): _("có khuyết tật"),
    ("disability", "no"): _("không có khuyết tật"),
    ("priority", "yes"): _("có diện ưu tiên"),
    ("priority", "no"): _("không có diện ưu tiên"),
}


FITS = {Fit.STRONG: _("Rất hợp"), Fit.GOOD: _("Hợp"), Fit.POSSIBLE: _("Có thể hợp")}


def fit_words(fit: str) -> str:
    return str(FITS[Fit(fit)])


def group_words(trait: str, group: str) -> str:
    return str(GROUPS.get((trait, group), group))


def hundredths(share: float) -> str:
    """Of a hundred, one place after the comma: 69,0"""
    return f"{100 * share:.1f}".replace(".", ",").replace("-", "−")


def ratio(value: float) -> str:
    """0,83"""
    return f"{value:.2f}".replace(".", ",")


def interval_words(told: Mapping[str, Any]) -> str:
    """The gain of a hundred pairs with its interval."""
    words: str = gettext(
        "%(gain)s cặp, khoảng tin cậy 95 phần trăm từ %(low)s đến %(high)s",
        gain=signed(told["gain"]),
        low=signed(told["low"]),
        high=signed(told["high"]),
    )
    return words


def signed(share: float) -> str:
    words = hundredths(share)
    return words if share < 0 or words == "0,0" else f"+{words}"
