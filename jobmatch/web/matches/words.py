"""What features are called on screen, and points in tenths that add up."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from flask_babel import lazy_gettext as _

from jobmatch.matching.shortlist import Contribution, Match
from jobmatch.matching.weights import MICRO, Weights

FEATURES = {
    "job": _("Nguyện vọng và tay nghề"),
    "wish": _("Hợp nguyện vọng"),
    "words": _("Lời ghi giống nhau"),
    "trade": _("Tay nghề"),
    "qualification": _("Trình độ nghề"),
    "education": _("Học vấn"),
    "experience": _("Số năm đã làm"),
    "licence": _("Bằng lái, chứng chỉ"),
    "travel": _("Đường đi"),
    "pay": _("Lương"),
    "shift": _("Ca làm"),
    "heavy": _("Việc nặng"),
    "free": _("Đi làm được ngay"),
    "fresh": _("Nguyện vọng còn mới"),
    "minor": _("Đủ mười tám tuổi"),
    "abroad": _("Đi làm ở nước ngoài"),
}
TENTH = MICRO // 10


@dataclass(frozen=True, slots=True)
class PointsLine:
    """`tenths` of a point out of `most` points; `is_unknown`: nobody has asked, so it earns the middle."""

    name: str
    tenths: int
    most: int
    is_unknown: bool


def feature_words(feature: str) -> str:
    return str(FEATURES.get(feature, feature))


def points_lines(match: Match, weights: Weights) -> list[PointsLine]:
    """What can give points, largest first; the tenths add up to those of the whole."""
    worth = asdict(weights)
    parts = [part for part in match.contributions if worth.get(part.feature, 0)]
    lines = [
        PointsLine(feature_words(part.feature), tenths, worth[part.feature], part.value is None)
        for part, tenths in zip(parts, shared_tenths(parts, whole_tenths(match.points)), strict=True)
    ]
    return sorted(lines, key=lambda line: -line.tenths)


def whole_tenths(micro: int) -> int:
    return round(micro / TENTH)


def shared_tenths(parts: Sequence[Contribution], whole: int) -> list[int]:
    """Largest remainder: rounded one by one they would not make the sum that stands below them."""
    tenths = [part.points // TENTH for part in parts]
    most_lost = sorted(range(len(parts)), key=lambda at: (-(parts[at].points % TENTH), at))
    for at in most_lost[: max(whole - sum(tenths), 0)]:
        tenths[at] += 1
    return tenths


def tenths_words(tenths: int) -> str:
    """71,3"""
    return f"{tenths // 10},{tenths % 10}"
