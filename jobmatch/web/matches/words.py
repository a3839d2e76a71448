"""What features are called on screen, and points in tenths that add up."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from flask_babel import lazy_gettext as _

from jobmatch.matching.shortlist import Contribution, Match
from jobmatch.matching.sides import HIGH_FROM, MIDDLING_FROM
from jobmatch.matching.weights import MICRO, Weights

FEATURES = {
    "job": _("Nguyện vọng và tay nghề"),
    "wish": _("Hợp nguyện vọng"),
    "words": _("Lời ghi giống nhau"),
    "trade": _("Tay nghề"),
    "qualification": _("Trình độ nghề"),
    "education": _("Học vấn"),
    "experience": _("Số năm đã làm"),
    "skills": _("Kỹ năng"),
    "licence": _("Bằng lái, chứng chỉ"),
    "travel": _("Đường đi"),
    "pay": _("Lương"),
    "shift": _("Ca làm"),
    "heavy": _("Việc nặng"),
    "free": _("Đi làm được ngay"),
    "fresh": _("Nguyện vọng còn mới"),
    "child": _("Đủ mười lăm tuổi"),
    "minor": _("Đủ mười tám tuổi"),
    "abroad": _("Đi làm ở nước ngoài"),
}
# Whose matter each feature is: what the person is offered, what the enterprise asks for, and what both sides meet in.
SIDES = (
    (_("Hai bên gặp nhau ở nghề"), ("job", "words")),
    (_("Hợp với người lao động"), ("travel", "pay", "shift", "heavy", "fresh")),
    (_("Hợp với nơi tuyển"), ("qualification", "education", "experience", "skills", "licence", "free")),
)
CHANGES = {
    "bus": _("Có xe đưa đón"),
    "room": _("Có chỗ ở"),
    "pay": _("Trả thêm một triệu đồng mỗi tháng"),
    "day_work": _("Bỏ ca đêm"),
    "less_paper": _("Bớt một bậc về bằng cấp nghề"),
    "less_school": _("Bớt một bậc học vấn"),
    "beginners": _("Nhận người chưa có kinh nghiệm"),
    "no_must": _("Không coi yêu cầu nào là bắt buộc"),
}
TENTH = MICRO // 10
LEVELS = ((HIGH_FROM, _("cao")), (MIDDLING_FROM, _("vừa")), (0, _("thấp")))


@dataclass(frozen=True, slots=True)
class PointsLine:
    """`tenths` of a point out of `most` points; `is_unknown`: nobody has asked, so it earns the middle."""

    name: str
    tenths: int
    most: int
    is_unknown: bool


def feature_words(feature: str) -> str:
    return str(FEATURES.get(feature, feature))


def level_words(millionths: int) -> str:
    """High, middling or low: of the value to the person, or of the chance of being taken on."""
    return str(next(words for least, words in LEVELS if millionths >= least))


@dataclass(frozen=True, slots=True)
class Side:
    """The lines of one side, which add up to its `tenths` out of `most`."""

    name: str
    lines: tuple[PointsLine, ...]

    @property
    def tenths(self) -> int:
        return sum(line.tenths for line in self.lines)

    @property
    def most(self) -> int:
        return sum(line.most for line in self.lines)


def points_by_side(match: Match, weights: Weights) -> list[Side]:
    """What can give points; all tenths together are those of the whole."""
    worth = asdict(weights)
    parts = [part for part in match.contributions if worth.get(part.feature, 0)]
    lines = {
        part.feature: PointsLine(feature_words(part.feature), tenths, worth[part.feature], part.value is None)
        for part, tenths in zip(parts, shared_tenths(parts, whole_tenths(match.points)), strict=True)
    }
    sides = (Side(str(name), tuple(lines[feature] for feature in features if feature in lines)) for name, features in SIDES)
    return [side for side in sides if side.lines]


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
