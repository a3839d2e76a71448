"""How firmly a posting asks: something must be there, it is asked, or it is only welcome; and the words that say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jobmatch.vacancies.demand import Firmness
from jobmatch.vacancies.seen_text import SeenText, sees


@dataclass(frozen=True, slots=True)
class Asked:
    """One value that the words ask for or call welcome."""

    value: Any
    words: str
    firmness: Firmness = Firmness.ASKED


@dataclass(frozen=True, slots=True)
class Clause:
    """Where one bullet or sentence stands in `seen`; `is_welcome` beneath a heading like 'Ưu tiên:'."""

    start: int
    end: int
    is_welcome: bool = False


# Bullets are also typed without a line of their own: 'Trung cấp trở lên- Có ít nhất 1 năm'; 'Trung cấp - Cao đẳng' is one matter.
_END = sees(
    r"\n|;|[.!?](?=\s|$|[-–•])|[•●○▪◦✓➢*]|(?<=\s)\+\s|(?<!\d)\s*[-–]\s+(?:,\s*)?"
    r"(?=(?:có|biết|tốt nghiệp|ưu tiên|thành thạo|sử dụng|kinh nghiệm|trình độ|chịu|được|lương|thu nhập|hỗ trợ|nhiệt tình|nhanh nhẹn"
    r"|tuổi|nam|nữ|sức khoẻ|khả năng|kỹ năng|làm|không|chưa|yêu cầu|phải|giao tiếp|hạn nộp|thời gian|địa điểm|bảo hiểm|thưởng|phụ cấp"
    r"|nghỉ) )",
    whole_words=False,
)
_WELCOME_HEADING = sees(r"(?:ưu tiên|lợi thế|điểm cộng)(?: \w+){0,3}\s*:\s*")
_WELCOME_BEFORE = sees(
    r"ưu tiên|khuyến khích|(?:lợi thế|điểm cộng) (?:nếu|khi|cho)|tốt nhất là|{not} bắt buộc|nếu (?:có|biết)(?: thêm)?|biết thêm|có thêm"
)
_WELCOME_AFTER = sees(
    r"(?:lợi thế|ưu thế|điểm cộng|điểm mạnh)|(?:được|sẽ|thì) ưu tiên|ưu tiên(?: hơn)?(?=\s*(?:$|[,.;)\n]))|càng tốt|thì (?:càng )?tốt"
    r"|{not} bắt buộc|nếu có(?=\s*(?:$|[,.;)\n]))|{not} có cũng được"
)
# From here on another matter is spoken of.
_NEXT = sees(
    r",\s*(?:biết|có|tốt nghiệp|thành thạo|yêu cầu|bằng|đã|sử dụng|phải|ưu tiên|trình độ|từ|đặc biệt|bắt buộc|cần)|trở lên\s*,"
    r"|(?:và|nhưng|hoặc) ưu tiên|(?:và|nhưng) (?:phải|cần)",
    whole_words=False,
)
_LEAST = sees(r"tối thiểu|ít nhất")
_MUST = sees(
    r"bắt buộc|phải|nhất thiết|đòi hỏi|yêu cầu(?! công việc)(?= \w)|cần (?:phải )?(?:có|biết)|điều kiện cần"
    r"|chỉ (?:nhận|tuyển|lấy)"
)
_NO_MUST = sees(r"{not} (?:\w+ )?(?:bắt buộc|phải|nhất thiết|đòi hỏi|yêu cầu|cần)")
_MOST_BEFORE, _MOST_AFTER = 60, 50


def clauses(seen: str) -> Iterator[Clause]:
    """Bullets and sentences in their order, without the empty ones."""
    start, is_welcome = 0, False
    for end, mark in [*((found.start(), found.group()) for found in _END.finditer(seen)), (len(seen), "\n")]:
        said = seen[start:end].strip(" -+*•\t")
        if _WELCOME_HEADING.fullmatch(said):
            is_welcome = True
        elif said:
            # Another heading ends the list of what is welcome, as an empty line does.
            is_welcome = is_welcome and not said.endswith(":")
            yield Clause(start, end, is_welcome)
        elif mark == "\n" and not seen[start:end].strip():
            is_welcome = False
        start = end + len(mark)


def clause_at(every: Iterable[Clause], place: int) -> Clause:
    """The clause that holds a place of the text, which lies in one of them."""
    return next((clause for clause in every if clause.start <= place < clause.end), Clause(place, place))


def firmness(seen: str, clause: Clause, start: int, end: int, *, is_counted: bool = True) -> Firmness:
    """Of what stands between `start` and `end`; being welcome outweighs the word of a heading like 'Yêu cầu: ưu tiên …'.

    'Ít nhất' makes indispensable what `is_counted`, years and levels; a skill beside it is not meant.
    """
    after_end = _NEXT.search(seen, end, clause.end)
    after = end, after_end.start() if after_end else clause.end
    if clause.is_welcome or _WELCOME_BEFORE.search(seen, clause.start, start) or _WELCOME_AFTER.search(seen, *after):
        return Firmness.NICE
    if is_counted and _LEAST.search(seen, clause.start, after[1]):
        return Firmness.MUST
    denied = {found.end() for found in _NO_MUST.finditer(seen, clause.start, after[1])}
    if any(found.end() not in denied for found in _MUST.finditer(seen, clause.start, after[1])):
        return Firmness.MUST
    return Firmness.ASKED


def said(text: SeenText, clause: Clause, start: int, end: int) -> str:
    """The words around a value, within its clause and short enough for a line, as they were typed."""
    begin = clause.start if start - clause.start <= _MOST_BEFORE else start
    stop = clause.end if clause.end - end <= _MOST_AFTER else end
    return text.words(begin, stop).strip(" \t\n-–•*+:,")


def asked(found: Iterable[Asked]) -> Asked | None:
    """The least that is asked, in the words that ask it most firmly."""
    return min(
        (one for one in found if one.firmness is not Firmness.NICE),
        key=lambda one: (one.value, one.firmness is not Firmness.MUST),
        default=None,
    )


def welcome(found: Iterable[Asked]) -> Asked | None:
    """The least that is only welcome."""
    return min((one for one in found if one.firmness is Firmness.NICE), key=lambda one: one.value, default=None)
