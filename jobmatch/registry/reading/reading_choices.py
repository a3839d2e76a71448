"""What staff decide about the reading of a list: what a column means, and which proposals they refuse."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jobmatch.catalogue.groups import group_codes, group_name
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.registry.reading.columns import Column, Mark

# The words of the page for each meaning a column of its own may have, in the order of the official form.
_COLUMN_LABELS: dict[Column, str] = {
    Column.IGNORED: "Không đọc cột này",
    Column.NUMBER: "Số thứ tự",
    Column.FULL_NAME: "Họ và tên",
    Column.FAMILY_NAME: "Họ và chữ đệm",
    Column.GIVEN_NAME: "Tên",
    Column.SEX: "Giới tính",
    Column.MALE: "Nam (dấu x hoặc ngày sinh)",
    Column.FEMALE: "Nữ (dấu x hoặc ngày sinh)",
    Column.BIRTH: "Ngày sinh",
    Column.BIRTH_DAY: "Ngày (của ngày sinh)",
    Column.BIRTH_MONTH: "Tháng (của ngày sinh)",
    Column.BIRTH_YEAR: "Năm sinh",
    Column.CITIZEN_ID: "Số căn cước hoặc CMND",
    Column.PHONE: "Số điện thoại",
    Column.ETHNICITY: "Dân tộc",
    Column.VILLAGE: "Thôn, khu phố",
    Column.COMMUNE: "Xã",
    Column.ADDRESS: "Nơi ở hiện tại",
    Column.HOME_ADDRESS: "Nơi thường trú",
    Column.PRIORITY: "Đối tượng ưu tiên",
    Column.EDUCATION: "Trình độ học vấn",
    Column.QUALIFICATION: "Trình độ chuyên môn kỹ thuật",
    Column.MAJOR: "Ngành, nghề được đào tạo",
    Column.EMPLOYMENT: "Tình trạng việc làm",
    Column.CURRENT_JOB: "Việc đang làm",
    Column.EXPERIENCE: "Số năm kinh nghiệm",
    Column.WISH: "Việc muốn làm",
    Column.WISH_PLACE: "Nơi muốn làm việc",
    Column.PAY: "Mức lương mong muốn",
    Column.TRAINING: "Nhu cầu học nghề",
    Column.NOTE: "Ghi chú",
}
_EMPLOYMENT_LABELS = {"working": "Có việc làm", "unemployed": "Thất nghiệp", "inactive": "Không tham gia hoạt động kinh tế"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """`value` is what is kept; `label` is Vietnamese. A mark (`education=3`) is one column of a group in which an x says the answer."""

    value: str
    label: str
    is_mark: bool = False


def _mark_meanings() -> Iterator[Meaning]:
    for level, label in EDUCATION.items():
        yield Meaning(f"{Column.EDUCATION}={level}", f"Dấu x: {label}", is_mark=True)
    for level, label in QUALIFICATION.items():
        yield Meaning(f"{Column.QUALIFICATION}={level}", f"Dấu x: {label}", is_mark=True)
    for state, label in _EMPLOYMENT_LABELS.items():
        yield Meaning(f"{Column.EMPLOYMENT}={state}", f"Dấu x: {label}", is_mark=True)
    for code in group_codes():
        yield Meaning(f"{Column.PRIORITY}={code}", f"Dấu x: {group_name(code)}", is_mark=True)
    yield Meaning(f"{Column.PRIORITY}=", "Dấu x: Hộ nghèo hoặc cận nghèo (cột chung)", is_mark=True)


# All that a person may choose for a column; `IGNORED` comes first.
MEANINGS: tuple[Meaning, ...] = (*(Meaning(str(column), label) for column, label in _COLUMN_LABELS.items()), *_mark_meanings())
_BY_VALUE = {meaning.value: meaning for meaning in MEANINGS}


def meaning_label(value: str) -> str:
    """The Vietnamese words for a meaning; a value that is none (an older version's) is shown as it stands."""
    return _BY_VALUE[value].label if value in _BY_VALUE else value


def meaning_value(meaning: Column | Mark) -> str:
    """A meaning as it is kept and chosen."""
    return f"{meaning.group}={meaning.value}" if isinstance(meaning, Mark) else str(meaning)


def meaning_of(value: str) -> Column | Mark | None:
    """The meaning behind a value that a person chose; None for a value that is none."""
    chosen = _BY_VALUE.get(value)
    if chosen is None:
        return None
    if not chosen.is_mark:
        return Column(value)
    group, _, answer = value.partition("=")
    label = chosen.label.partition(": ")[2]
    return Mark(Column(group), int(answer) if group in (Column.EDUCATION, Column.QUALIFICATION) else answer, label)


def refusal_key(sheet: str, cell: str, code: str) -> str:
    """What a refused proposal (a `Problem`'s sheet, cell and code) is remembered by."""
    return f"{sheet}!{cell}!{code}"


@dataclass(frozen=True, slots=True)
class ReadingChoices:
    """`columns`: the header's key -> Excel letter -> the value of a `Meaning`. `refused`: keys of proposals (`refusal_key`).

    A refused repair is not made: the field stays blank, or as it was typed, with a question.
    """

    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()


NO_CHOICES = ReadingChoices()
