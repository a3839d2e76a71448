"""Where an announcer takes breath: a sentence in phrases, none of which breaks a number or a name."""

import re

from jobmatch.text.ear.syllables import syllables

# Past this many syllables a voice wants a pause; chosen by the makers in 2025 from the samples of the trade.
_EASY = 9
_SHORTEST = 2
# Letters of a line of the reading sheet: 17 point on A4.
LONGEST_PHRASE = 56
_AFTER_SIGN = re.compile(r"(?<=[,:;]) ")
_CAPITAL = re.compile(r"[A-ZÀ-ỴĐƠƯĂ]")
# Words before which a breath is natural. "đến" parts the two ends of a range of pay, "từ" the beginning of one.
_JOINTS = re.compile(
    r" (?=(?:cần tuyển|cần|đến|từ|tại|và|hoặc|được|để|trong|không phải|không giao|không|mở lúc|khi đến|khi|xin|có|hỗ trợ|là|"
    r"phỏng vấn|cho|của|theo|nghe|"
    r"làm việc|tổ chức|phát lại|vào)(?!\w))"
)
_NUMBER = re.compile(r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|triệu|tỷ|linh|không|phẩy|mùng)$")

# Where a phrase parts that is longer than a line and has no joint, the best first.
_LAST_CUTS = (
    re.compile(r" (?=năm (?:một|hai) nghìn)"),
    re.compile(r"(?<=[a-zà-ỹđơưă]) (?=(?:Công ty|Trung tâm|Hợp tác xã|Doanh nghiệp|Ủy ban|công việc)(?!\w))"),
    re.compile(r"(?<=hữu hạn) |(?<=thành viên) |(?<=cổ phần) |(?<=tư nhân) |(?<=công nghiệp) |(?<=nhân dân) |(?<=việc làm) "),
)


def phrases(sentence: str) -> list[str]:
    """The sentence in its phrases, signs kept; joined with blanks they are the sentence again."""
    parts = _together([each for part in _AFTER_SIGN.split(sentence) for each in _eased(part)])
    return [each for part in parts for each in _fitting(part)]


def _eased(phrase: str) -> list[str]:
    if syllables(phrase) <= _EASY:
        return [phrase]
    cuts = [joint.start() for joint in _JOINTS.finditer(phrase) if _may_part(phrase, joint.start())]
    if not cuts:
        return [phrase]
    # The evenest parting; of two alike the earlier.
    cut = min(cuts, key=lambda at: (abs(syllables(phrase[:at]) * 2 - syllables(phrase)), at))
    return [*_eased(phrase[:cut]), *_eased(phrase[cut + 1 :])]


def _may_part(phrase: str, at: int) -> bool:
    before, after = phrase[:at], phrase[at + 1 :]
    if min(syllables(before), syllables(after)) < _SHORTEST:
        return False
    first, following = after.split(" ")[0], after.split(" ")[1:2]
    inside_name = bool(_CAPITAL.match(before.split(" ")[-1])) and first == "và" and bool(following) and bool(_CAPITAL.match(following[0]))
    # "không" is zero between the words of a number: "hai nghìn không trăm".
    inside_number = first == "không" and _NUMBER.search(before) is not None
    return not inside_name and not inside_number


def _together(parts: list[str]) -> list[str]:
    """A single syllable breathes with what follows it."""
    joined: list[str] = []
    for part in parts:
        if joined and syllables(joined[-1]) < _SHORTEST:
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _fitting(phrase: str) -> list[str]:
    """No phrase is longer than a line: a date parts before its year, a name before or behind its legal form, else where the line ends."""
    if len(phrase) <= LONGEST_PHRASE:
        return [phrase]
    cuts = next(
        (found for pattern in _LAST_CUTS if (found := [at.start() for at in pattern.finditer(phrase) if at.start() <= LONGEST_PHRASE])), []
    )
    cut = cuts[-1] if cuts else phrase.rfind(" ", 0, LONGEST_PHRASE)
    return [phrase[:cut], *_fitting(phrase[cut + 1 :])] if cut > 0 else [phrase]
