"""What the fields of a worker are called, and how their values are said."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from flask_babel import lazy_gettext as _

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.groups import group_name
from jobmatch.catalogue.occupation_list import titles
from jobmatch.catalogue.places import PlaceKind, default_gazetteer
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.registry.worker import BirthDate, Wish, WishKind, WorkerDraft
from jobmatch.web.words import dong

FIELDS = {
    "full_name": _("Họ tên"),
    "birth": _("Ngày sinh"),
    "sex": _("Giới tính"),
    "ethnicity": _("Dân tộc"),
    "citizen_id": _("Số căn cước"),
    "old_id": _("Số CMND"),
    "phones": _("Điện thoại"),
    "commune_code": _("Xã"),
    "village": _("Thôn, khu phố"),
    "address_text": _("Địa chỉ ghi trong danh sách"),
    "priority_groups": _("Đối tượng ưu tiên"),
    "education": _("Học vấn"),
    "qualification": _("Trình độ nghề"),
    "major": _("Ngành đào tạo"),
    "employment": _("Tình trạng việc làm"),
    "current_job": _("Việc đang làm"),
    "experience_years": _("Số năm kinh nghiệm"),
    "wishes": _("Nguyện vọng đã hiểu"),
    "wish_text": _("Nguyện vọng"),
    "wish_place_text": _("Muốn làm ở đâu"),
    "wage_min_vnd": _("Lương mong muốn từ"),
    "wage_max_vnd": _("Lương mong muốn đến"),
    "wants_training": _("Muốn học nghề"),
    "licences": _("Bằng lái"),
    "constraints": _("Điều kiện đi làm"),
    "note": _("Ghi chú"),
    "standing": _("Hiện nay"),
}
# What is covered until somebody says why they need it.
SEALED = ("citizen_id", "old_id", "phones", "ethnicity", "priority_groups", "note")
SEXES = {"M": _("Nam"), "F": _("Nữ")}
EMPLOYMENT = {"working": _("Đang có việc"), "unemployed": _("Chưa có việc"), "inactive": _("Không tham gia")}
ANSWERS = {Answer.YES: _("có"), Answer.NO: _("không"), Answer.UNKNOWN: _("chưa hỏi")}
CONSTRAINTS = {
    "night_shift": _("Làm ca đêm"),
    "far_away": _("Đi làm xa nhà"),
    "heavy_work": _("Làm việc nặng"),
    "abroad": _("Đi làm ở nước ngoài"),
    "needs_bus": _("Cần xe đưa đón"),
    "needs_housing": _("Cần chỗ ở"),
    "part_time_only": _("Chỉ làm bán thời gian"),
    "has_motorbike": _("Có xe máy"),
    "young_children": _("Có con nhỏ"),
    "seasonal_only": _("Chỉ làm thời vụ"),
    "health_limits": _("Sức khỏe có hạn chế"),
}
KINDS = {
    WishKind.OCCUPATION: _("nghề"),
    WishKind.SKILL: _("việc biết làm"),
    WishKind.ANY: _("việc gì cũng được"),
    WishKind.AMBIGUOUS: _("chưa rõ, cần hỏi"),
    WishKind.CONSTRAINT: _("điều kiện"),
    WishKind.TRAINING: _("muốn học nghề"),
    WishKind.ABROAD: _("đi làm ở nước ngoài"),
    WishKind.NONE: _("không có nhu cầu"),
}


def field_words(field: str) -> str:
    return str(FIELDS.get(field, field))


def birth_words(birth: BirthDate) -> str:
    """03/12/1986, 12/1986 or 1986: what is not known is not made up."""
    parts = (birth.day, birth.month, birth.year)
    return "/".join(f"{part:02d}" for part in parts if part is not None)


def wish_words(wish: Wish) -> str:
    """The wish as typed, and what it was understood as."""
    understood = titles().get(wish.occupation, "") or str(KINDS[wish.kind])
    return f"{wish.text} ({understood})"


def constraint_lines(values: WorkerDraft) -> list[tuple[str, str]]:
    """Each condition with its answer, unknown ones too: they are what to ask."""
    return [(str(words), str(ANSWERS[getattr(values.constraints, name)])) for name, words in CONSTRAINTS.items()]


def _known_constraints(values: WorkerDraft) -> str:
    return ", ".join(f"{words}: {answer}" for words, answer in constraint_lines(values) if answer != str(ANSWERS[Answer.UNKNOWN]))


@cache
def communes_called(code: str) -> tuple[str, ...]:
    """Every name that the code has stood for; it is given again after a reform."""
    return tuple(dict.fromkeys(place.name for place in default_gazetteer().all() if place.code == code and place.kind is PlaceKind.COMMUNE))


STANDINGS = {
    "seeking": _("còn nhu cầu"),
    "employed": _("đã có việc"),
    "away": _("đi vắng"),
    "unreachable": _("không liên lạc được"),
}
_SAY: dict[str, Callable[[Any], str]] = {
    "birth": birth_words,
    "sex": lambda sex: str(SEXES[sex]),
    "education": EDUCATION.__getitem__,
    "qualification": QUALIFICATION.__getitem__,
    "employment": lambda state: str(EMPLOYMENT.get(state, state)),
    "experience_years": lambda years: f"{years:g}".replace(".", ","),
    "standing": lambda standing: str(STANDINGS[standing]),
    "wage_min_vnd": dong,
    "wage_max_vnd": dong,
    "wants_training": lambda answer: str(ANSWERS[answer]),
    "priority_groups": lambda codes: ", ".join(map(group_name, codes)),
    "phones": ", ".join,
    "licences": ", ".join,
    "wishes": lambda wishes: "; ".join(map(wish_words, wishes)),
    "commune_code": lambda code: " / ".join(communes_called(code)) or code,
}


def value_words(field: str, values: WorkerDraft) -> str:
    """A field as it is read on screen; empty where it is not known."""
    if field == "constraints":
        return _known_constraints(values)
    value = getattr(values, field)
    if value is None or value in ("", (), Answer.UNKNOWN):
        return ""
    return _SAY.get(field, str)(value)


def commune_words(name: str, valid_from: date | None, valid_to: date | None) -> str:
    """A name that two communes had needs its days."""
    if valid_to is not None:
        return str(_("%(name)s (cũ, đến %(day)s)", name=name, day=f"{valid_to:%m/%Y}"))
    return str(_("%(name)s (từ %(day)s)", name=name, day=f"{valid_from:%m/%Y}")) if valid_from else name
