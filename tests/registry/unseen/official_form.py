"""The form of the state, 44 columns of which most wait for an x, and what happens to it on its way through the communes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from jobmatch.registry.sheet import Cell, Sheet, Workbook
from tests.registry.unseen.columns import Told
from tests.registry.unseen.lists import Merge, UnseenList
from tests.registry.unseen.people import Person, a_person
from tests.registry.unseen.spelling import in_tcvn3, in_vni, without_marks

# Upper header, lower headers; a lower header that is empty stands under one merged downwards.
_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("STT", ("",)),
    ("Họ và tên", ("",)),
    ("Ngày tháng năm sinh", ("",)),
    ("Giới tính", ("Nam", "Nữ")),
    ("Số CCCD/CMTND", ("",)),
    ("Nơi đăng ký thường trú", ("",)),
    ("Nơi ở hiện tại", ("",)),
    ("Số điện thoại", ("",)),
    ("Đối tượng ưu tiên", ("Người khuyết tật", "Hộ nghèo, cận nghèo", "Dân tộc thiểu số (ghi tên dân tộc)")),
    ("Trình độ giáo dục phổ thông", ("Chưa học xong Tiểu học", "Tốt nghiệp Tiểu học", "Tốt nghiệp THCS", "Tốt nghiệp THPT")),
    (
        "Trình độ chuyên môn kỹ thuật",
        (
            *("Chưa qua đào tạo", "CNKT không có bằng", "Chứng chỉ nghề dưới 3 tháng", "Sơ cấp", "Trung cấp", "Cao đẳng", "Đại học"),
            "Trên đại học",
        ),
    ),
    ("Chuyên ngành đào tạo", ("",)),
    ("Tình trạng tham gia hoạt động kinh tế", ("Người có việc làm", "Người thất nghiệp", "Không tham gia hoạt động kinh tế")),
    ("Vị thế việc làm", ("Chủ cơ sở SXKD", "Tự làm", "Lao động gia đình", "Làm công ăn lương")),
    ("Công việc cụ thể đang làm", ("",)),
    ("Nơi làm việc", ("",)),
    ("Người thất nghiệp", ("Chưa bao giờ làm việc", "Đã từng làm việc")),
    ("Thời gian thất nghiệp", ("Dưới 3 tháng", "Từ 3 tháng đến 1 năm", "Trên 1 năm")),
    ("Lý do không tham gia hoạt động kinh tế", ("Đi học", "Hưu trí", "Nội trợ", "Khuyết tật", "Khác")),
)
_SHORTER = {
    "Chưa học xong Tiểu học": "Chưa xong TH",
    "Tốt nghiệp Tiểu học": "TN TH",
    "Tốt nghiệp THCS": "THCS",
    "Tốt nghiệp THPT": "THPT",
    "Chưa qua đào tạo": "Chưa ĐT",
    "CNKT không có bằng": "CNKT KB",
    "Chứng chỉ nghề dưới 3 tháng": "CC < 3 tháng",
    "Sơ cấp": "SC",
    "Trung cấp": "TC",
    "Cao đẳng": "CĐ",
    "Đại học": "ĐH",
    "Trên đại học": "Trên ĐH",
    "Trình độ giáo dục phổ thông": "Trình độ GDPT",
    "Trình độ chuyên môn kỹ thuật": "Trình độ CMKT",
    "Tình trạng tham gia hoạt động kinh tế": "Tình trạng HĐKT",
    "Người có việc làm": "Có VL",
    "Người thất nghiệp": "TN",
    "Không tham gia hoạt động kinh tế": "Không TG",
    "Ngày tháng năm sinh": "NTNS",
    "Nơi đăng ký thường trú": "HKTT",
    "Số điện thoại": "SĐT",
}
_MISSPELT = {
    "Trình độ giáo dục phổ thông": "Trình độ giáo dục phỗ thông",
    "Trình độ chuyên môn kỹ thuật": "Trình độ chuyên môn kỷ thuật",
    "Tốt nghiệp THCS": "Tốt nghiêp THCS",
    "Cao đẳng": "Cao đẵng",
    "Chưa qua đào tạo": "Chua qua đào tạo",
    "Họ và tên": "Họ vả tên",
}
_ORDER = ("Giới tính", "Trình độ chuyên môn kỹ thuật", "Trình độ giáo dục phổ thông", "Số điện thoại")


@dataclass(frozen=True, slots=True)
class Form:
    """One copy of the form as a commune has it: its groups, its header rows, its rows of people."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    sign: Callable[[Random], Cell]
    is_merged: bool = True
    spell: Callable[[str], str] = str
    left: int = 0
    numbers: bool = False
    repeats_parents: bool = False
    banner: bool = False
    again_after: int = 0


def _tick(chance: Random) -> Cell:
    return "x"


_PLAIN = Form(_GROUPS, _tick)
_BY_NAME = dict(_GROUPS)
FORMS: dict[str, Form] = {
    "as printed": _PLAIN,
    "without merged cells": replace(_PLAIN, is_merged=False),
    "parents over every child": replace(_PLAIN, is_merged=False, repeats_parents=True),
    "without diacritics, in capitals": replace(_PLAIN, spell=lambda text: without_marks(text).upper()),
    "in TCVN3": replace(_PLAIN, spell=in_tcvn3),
    "in VNI": replace(_PLAIN, spell=in_vni),
    "shortened": replace(_PLAIN, spell=lambda text: _SHORTER.get(text, text)),
    "misspelt": replace(_PLAIN, spell=lambda text: _MISSPELT.get(text, text)),
    "columns dropped and moved": replace(
        _PLAIN, groups=(*_GROUPS[:3], *((name, _BY_NAME[name]) for name in _ORDER), *_GROUPS[4:7], *_GROUPS[12:13])
    ),
    "moved right under a banner, columns numbered": replace(_PLAIN, left=2, numbers=True, banner=True),
    "header on every page": replace(_PLAIN, again_after=7, numbers=True),
    "other signs": replace(_PLAIN, sign=lambda chance: chance.choice(("x", "X", "v", "1", 1.0, "√", "✓"))),
}


def _cells(form: Form, person: Person, place: int, chance: Random) -> tuple[list[Cell], Told]:
    values: dict[str, Cell] = {
        "STT": float(place),
        "Họ và tên": person.name,
        "Ngày tháng năm sinh": f"{person.born:%d/%m/%Y}",
        "Số CCCD/CMTND": person.citizen_id,
        "Nơi đăng ký thường trú": f"{person.village}, xã Quảng Sơn",
        "Nơi ở hiện tại": person.village,
        "Số điện thoại": person.phone,
        "Công việc cụ thể đang làm": "làm ruộng" if person.state == "working" else None,
    }
    ticked = {
        "Giới tính": int(person.is_woman),
        "Trình độ giáo dục phổ thông": person.schooling - 1,
        "Trình độ chuyên môn kỹ thuật": person.training,
        "Tình trạng tham gia hoạt động kinh tế": ("working", "unemployed", "inactive").index(person.state),
    }
    ticked |= {"Vị thế việc làm": 1} if person.state == "working" else {}
    ticked |= {"Người thất nghiệp": 1, "Thời gian thất nghiệp": 0} if person.state == "unemployed" else {}
    ticked |= {"Lý do không tham gia hoạt động kinh tế": 2} if person.state == "inactive" else {}
    row: list[Cell] = [None] * form.left
    for name, lower in form.groups:
        if lower == ("",):
            row.append(values.get(name))
            continue
        marks: list[Cell] = [form.sign(chance) if ticked.get(name) == child else None for child in range(len(lower))]
        if name == "Đối tượng ưu tiên":
            marks[2] = person.people if person.people != "Kinh" else None
        row += marks
    told: dict[str, object] = {"full_name": person.name, "birth": person.born.isoformat(), "sex": "F" if person.is_woman else "M"}
    told |= {"citizen_id": person.citizen_id, "phones": person.phone, "village": person.village}
    told |= {"education": person.schooling, "qualification": person.training, "employment": person.state}
    return row, told | ({"ethnicity": person.people} if person.people != "Kinh" and "Đối tượng ưu tiên" in dict(form.groups) else {})


def _header(form: Form, first: int) -> tuple[list[list[Cell]], list[Merge]]:
    upper: list[Cell] = [None] * form.left
    lower: list[Cell] = [None] * form.left
    merged: list[Merge] = []
    for name, children in form.groups:
        at, width = len(upper), len(children)
        upper += [form.spell(name), *[form.spell(name) if form.repeats_parents else None] * (width - 1)]
        lower += [form.spell(child) if child else None for child in children]
        merged.append((first, at, first, at + width - 1) if width > 1 else (first, at, first + 1, at))
    return [upper, lower], merged if form.is_merged else []


def an_official_form(name: str, seed: int, people: int = 20) -> UnseenList:
    """A filled copy of the form of that name (`FORMS`)."""
    form, chance = FORMS[name], Random(seed)
    rows: list[list[Cell]] = [["UBND XÃ QUẢNG SƠN"], [None], ["DANH SÁCH CUNG LAO ĐỘNG NĂM 2025"], [None]]
    if form.banner:
        rows.append([None, None, "Thông tin cá nhân", *[None] * 11, "Trình độ"])
    header, merged = _header(form, len(rows))
    rows += header
    if form.numbers:
        rows.append([None] * form.left + [f"({place})" for place in range(1, len(header[0]) - form.left + 1)])
    told: dict[tuple[str, int], Told] = {}
    for place in range(1, people + 1):
        if form.again_after and place % form.again_after == 0:
            again, more = _header(form, len(rows))
            rows, merged = rows + again, merged + more
        row, says = _cells(form, a_person(chance), place, chance)
        rows.append(row)
        told["Sheet1", len(rows)] = says
    rows += [[None, "Tổng cộng", float(people)], [None, "NGƯỜI LẬP BIỂU", None, None, "TM. ỦY BAN NHÂN DÂN"]]
    return UnseenList(Workbook("quang_son.xlsx", (Sheet("Sheet1", tuple(map(tuple, rows)), tuple(merged)),)), told)
