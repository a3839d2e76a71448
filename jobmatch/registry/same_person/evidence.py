"""What speaks for or against one person, in plain Vietnamese lines without a whole number in them."""

from collections.abc import Iterable

from jobmatch.registry.same_person.likeness import Agreement, Field, Trait
from jobmatch.text.folding import canonical

MOST_LINES = 6

_WORDS: dict[Agreement, str] = {
    (Field.NAME, "same"): "cùng họ tên",
    (Field.NAME, "unmarked"): "cùng họ tên (một bên không dấu)",
    (Field.NAME, "spelling"): "họ tên chỉ khác i và y",
    (Field.NAME, "marks"): "họ tên khác dấu",
    (Field.NAME, "part"): "họ tên thiếu hoặc viết tắt chữ đệm",
    (Field.NAME, "near"): "họ tên gần giống",
    (Field.NAME, "ends"): "cùng họ và tên, khác chữ đệm",
    (Field.NAME, "other"): "khác họ tên",
    (Field.BIRTH, "same"): "cùng ngày sinh",
    (Field.BIRTH, "swapped"): "ngày và tháng sinh đảo nhau",
    (Field.BIRTH, "year_off"): "năm sinh lệch một năm",
    (Field.BIRTH, "part"): "ngày sinh lệch một phần",
    (Field.BIRTH, "year"): "cùng năm sinh, khác ngày",
    (Field.BIRTH, "other"): "khác ngày sinh",
    (Field.YEAR, "same"): "cùng năm sinh",
    (Field.YEAR, "near"): "năm sinh lệch một năm",
    (Field.YEAR, "by_id"): "năm sinh khớp với số căn cước",
    (Field.YEAR, "other"): "khác năm sinh",
    (Field.CITIZEN_ID, "same"): "trùng số căn cước",
    (Field.CITIZEN_ID, "slip"): "số căn cước lệch một chữ số",
    (Field.CITIZEN_ID, "other"): "khác số căn cước",
    (Field.OLD_ID, "same"): "trùng số CMND",
    (Field.OLD_ID, "slip"): "số CMND lệch một chữ số",
    (Field.OLD_ID, "other"): "khác số CMND",
    (Field.PHONE, "same"): "cùng số điện thoại",
    (Field.PHONE, "crowded"): "cùng số điện thoại (nhiều người dùng chung)",
    (Field.PHONE, "other"): "khác số điện thoại",
    (Field.HOME, "same"): "cùng thôn",
    (Field.HOME, "commune"): "cùng xã, khác thôn",
    (Field.HOME, "other"): "khác xã",
    (Field.COMMUNE, "same"): "cùng xã, chưa rõ thôn",
    (Field.COMMUNE, "other"): "khác xã",
    (Field.SEX, "same"): "cùng giới tính",
    (Field.SEX, "other"): "khác giới tính",
    (Field.ETHNICITY, "same"): "cùng dân tộc",
    (Field.ETHNICITY, "other"): "khác dân tộc",
    (Field.EDUCATION, "same"): "cùng trình độ học vấn",
    (Field.EDUCATION, "near"): "trình độ học vấn lệch một bậc",
    (Field.EDUCATION, "other"): "khác trình độ học vấn",
    (Field.QUALIFICATION, "same"): "cùng trình độ chuyên môn",
    (Field.QUALIFICATION, "near"): "trình độ chuyên môn lệch một bậc",
    (Field.QUALIFICATION, "other"): "khác trình độ chuyên môn",
}
_QUOTED = frozenset({"unmarked", "spelling", "marks", "part", "near", "ends"})


def lines_of(a: Trait, b: Trait, told: Iterable[tuple[Agreement, float]]) -> tuple[str, ...]:
    """At most six lines, the most telling first; `told` gives each agreement with its bits. Numbers are never quoted, names are."""
    strongest = sorted(told, key=lambda each: (-abs(each[1]), tuple(Field).index(each[0][0])))
    return tuple(_line(a, b, agreement) for agreement, _ in strongest[:MOST_LINES])


def _line(a: Trait, b: Trait, agreement: Agreement) -> str:
    words = _WORDS[agreement]
    if agreement[0] is Field.NAME and agreement[1] in _QUOTED:
        return f"{words}: {_different_words(a.draft.full_name, b.draft.full_name)}"
    return words


def _different_words(a: str, b: str) -> str:
    """'Hoà / Hòe' out of two long names; the whole names where their words do not stand side by side."""
    first, second = a.split(), b.split()
    if len(first) != len(second):
        return f"{a} / {b}"
    apart = [(x, y) for x, y in zip(first, second, strict=True) if canonical(x) != canonical(y)]
    return f"{' '.join(x for x, _ in apart)} / {' '.join(y for _, y in apart)}"
