"""What states, checks and sources of a newsletter are called, and its time in parts that add up."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from jobmatch.radio.air_time import Norms, seconds_of
from jobmatch.radio.late_check import vacancy_of
from jobmatch.radio.script import GateFinding, Script, Sentence
from jobmatch.services.see_newsletters import AIRED, APPROVED, DRAFT, SUBMITTED, Newsletter
from jobmatch.web.words import moment

STATES = {
    DRAFT: ("", _("Bản nháp")),
    SUBMITTED: ("warn", _("Chờ duyệt")),
    APPROVED: ("ok", _("Đã duyệt")),
    AIRED: ("ok", _("Đã phát")),
}
# What the gate looks at: its rules, what stands there when all is well, and what when it is not.
CHECKS = (
    ({"unread", "sign"}, _("Không còn chữ số, ký hiệu, chữ viết tắt"), _("Còn chữ chưa đọc được")),
    ({"personal"}, _("Không có tên, số riêng của ai"), _("Có tên hoặc số riêng của người")),
    ({"law", "promise", "praise"}, _("Không có điều kiện trái luật, lời hứa hẹn"), _("Có lời trái luật, khen hoặc hứa hẹn")),
    ({"phone"}, _("Điện thoại đọc hai lần"), _("Điện thoại chưa đọc đủ hai lần")),
    ({"closed", "changed"}, _("Việc tuyển còn hạn, còn đúng"), _("Dữ liệu đã đổi từ khi soạn")),
    ({"slot"}, _("Vừa khung giờ"), _("Dài quá khung giờ")),
    (
        {"call_sign", "greeting", "contact", "fee_warning", "papers_warning", "closing"},
        _("Đủ lời chào, nơi liên hệ, lời nhắc, lời kết"),
        _("Thiếu phần bắt buộc"),
    ),
    ({"length", "plain_words"}, _("Câu ngắn, lời dễ nghe"), _("Câu dài hoặc lời khó nghe")),
)
SOURCES = {
    "enterprise": _("tên, số lượng"),
    "title": _("tên việc, số lượng"),
    "workplace": _("nơi làm"),
    "country": _("nước đến làm"),
    "training_given": _("đào tạo"),
    "education": _("học vấn"),
    "qualification": _("trình độ nghề"),
    "experience_years": _("kinh nghiệm"),
    "licence_classes": _("bằng lái, chứng chỉ"),
    "wage": _("lương"),
    "night_shift": _("ca làm"),
    "benefits": _("phúc lợi"),
    "closes_on": _("hạn nộp"),
    "organisation": _("trung tâm"),
    "fair": _("phiên giao dịch"),
    "call_sign": _("xướng danh của đài"),
    "greeting": _("lời chào"),
    "headline": _("số tin trong bản"),
    "ordinal": _("thứ tự tin"),
    "warning": _("lời nhắc theo luật"),
    "notice": _("phiên giao dịch"),
    "repeat": _("nhắc lại"),
    "closing": _("lời kết"),
}
OPENING, CONTACT, FAIR, END = "opening", "contact", "fair", "end"
_PART_OF = {
    "frame:call_sign": OPENING,
    "frame:greeting": OPENING,
    "frame:headline": OPENING,
    "frame:warning": CONTACT,
    "frame:notice": FAIR,
    "frame:repeat": END,
    "frame:closing": END,
}
PARTS = {OPENING: _("Chào"), CONTACT: _("Liên hệ, lưu ý"), FAIR: _("Phiên giao dịch"), END: _("Nhắc lại, kết")}


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line of the gate: `state` is ok, bad (blocks) or warn (advice); `places` are of sentences, `told` of the whole script."""

    state: str
    words: str
    places: tuple[int, ...]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimePart:
    words: str
    seconds: int
    fill: str


def check_lines(findings: Sequence[GateFinding]) -> list[CheckLine]:
    """Everything that is looked at, also what is well; a rule that no line names joins the last one."""
    named = {rule for rules, _well, _ill in CHECKS for rule in rules}
    lines = []
    for rules, well, ill in CHECKS:
        is_last = rules is CHECKS[-1][0]
        here = [each for each in findings if each.rule in rules or (is_last and each.rule not in named)]
        state = "ok" if not here else "bad" if any(each.blocks for each in here) else "warn"
        places = sorted({each.sentence for each in here if each.sentence})
        lines.append(CheckLine(state, str(ill if here else well), tuple(places), tuple(each.message for each in here if not each.sentence)))
    return lines


def source_words(source: str) -> str:
    """'vacancy:F25-001.wage' -> 'lương', 'frame:greeting' -> 'lời chào'."""
    kind, _colon, name = source.partition(":")
    key = source.rpartition(".")[2] if kind == "vacancy" else name if kind == "frame" else kind.partition(".")[0]
    return str(SOURCES.get(key, source))


def time_parts(script: Script) -> list[TimePart]:
    """Parts in the order of reading; their whole seconds add up to those of the script."""
    norms = Norms(script.station.syllables_per_minute)
    parts: list[tuple[str, float]] = []
    for sentence in script.sentences:
        name = part_name(sentence, parts[-1][0] if parts else "")
        seconds = seconds_of(sentence, norms)
        if parts and parts[-1][0] == name:
            parts[-1] = (name, parts[-1][1] + seconds)
        else:
            parts.append((name, seconds))
    return shown_parts(parts)


def part_name(sentence: Sentence, before: str) -> str:
    """ "Tin thứ hai." begins an item before its vacancy is named."""
    if sentence.source == "frame:ordinal":
        return f"ordinal:{sentence.spoken}"
    if vacancy_of(sentence.source):
        return before if before.startswith("ordinal:") else f"vacancy:{vacancy_of(sentence.source)}"
    kind = sentence.source.partition(":")[0].partition(".")[0]
    return _PART_OF.get(sentence.source, {"organisation": CONTACT, "fair": FAIR}.get(kind, END))


def shown_parts(parts: Sequence[tuple[str, float]]) -> list[TimePart]:
    shown, whole, items = [], 0.0, 0
    for name, seconds in parts:
        before, whole = math.ceil(whole), whole + seconds
        is_item = name not in PARTS
        items += is_item
        words = gettext("Tin %(number)s", number=items) if is_item else str(PARTS[name])
        fill = ("fill-brand", "fill-brand-2")[items % 2] if is_item else "fill-grey"
        shown.append(TimePart(words, math.ceil(whole) - before, fill))
    return shown


def state_of(newsletter: Newsletter) -> tuple[str, str]:
    sign, words = STATES[newsletter.state]
    return sign, str(words)


def edition_words(newsletter: Newsletter) -> str:
    """Bản nháp 2"""
    kind = gettext("bản nháp") if newsletter.state in (DRAFT, SUBMITTED) else gettext("bản duyệt")
    return f"{kind} {newsletter.version}"


def approver_words(newsletter: Newsletter) -> str:
    """For the sheet; empty leaves a line to sign on."""
    return f"{newsletter.approver}, {moment(newsletter.approved_at)}" if newsletter.approved_at else ""
