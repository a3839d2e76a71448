"""The gate before release: what may not go on air, in drafts of the machine and in sentences that staff have changed alike."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from jobmatch.radio.air_time import Norms, air_time_seconds
from jobmatch.radio.frame import KEEP_PAPERS, NO_FEE
from jobmatch.radio.length import MOST_COUNTED, MOST_IN_ALL, PHONE, counted_syllables
from jobmatch.radio.script import GateFinding, Script, Sentence
from jobmatch.text import spoken
from jobmatch.text.ear.phones import phone_in_words
from jobmatch.text.ear.syllables import syllables
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.lawful import findings

# Sentences of law that the product itself puts into every newsletter; they name fees and papers in order to forbid them.
_OWN_WARNINGS = frozenset({NO_FEE, KEEP_PAPERS, "Bà con đến dự không phải nộp tiền."})
_PERSON = re.compile(
    r"(?<!\w)(?:anh|chị|ông|bà|cô|chú|bác|em|cụ|thầy)(?: (?:giám đốc|trưởng phòng|phó phòng|trưởng thôn))? (?!Bà con)[A-ZÀ-ỴĐƠƯĂ][^\W\d_]+"
    r"|(?<!\w)(?:Anh|Chị|Ông|Bà|Cô|Chú|Bác|Cụ|Thầy) [A-ZÀ-ỴĐƠƯĂ][^\W\d_]+"
)
_PRIVATE = re.compile(
    r"(?<!\w)(?:sinh ngày|sinh năm|ngày sinh|số căn cước|căn cước công dân số|căn cước số|chứng minh nhân dân số|số nhà|hộ "
    r"nghèo của|số tài khoản|khuyết tật của)(?!\w)",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"(?<!\w)(?:uy tín|hàng đầu|số một|tốt nhất|hấp dẫn|cực kỳ|siêu(?! thị| âm)|khủng|đẳng cấp|chuyên nghiệp nhất|lớn nhất|nhanh tay|cơ "
    r"hội vàng|cơ hội có một|"
    r"duy nhất|tuyệt vời|vô cùng|đỉnh|việc nhẹ|lương cao|thu nhập cao|thu nhập không giới hạn|không giới hạn thu nhập|đãi ngộ "
    r"tốt|môi trường năng động|trẻ trung|"
    r"nổi tiếng|danh tiếng|bao đậu|chắc chắn đậu|đảm bảo trúng tuyển|cam kết)(?!\w)",
    re.IGNORECASE,
)
# Hard words and what an announcer says instead.
_PLAINER = {
    "ứng viên": "người xin việc",
    "đãi ngộ": "quyền lợi",
    "xuất khẩu lao động": "đi làm việc ở nước ngoài theo hợp đồng",
    "nhân sự": "người làm",
    "ưu đãi": "hỗ trợ",
    "thâm niên": "số năm làm việc",
}
_PARTS = (
    ("call_sign", r"Đài ", "Thiếu xướng danh của đài."),
    ("greeting", r"[Kk]ính (?:chào|thưa)", "Thiếu lời chào."),
    ("contact", r"[Ll]iên hệ|[Ss]ố điện thoại|gặp", "Thiếu nơi liên hệ."),
    ("fee_warning", r"không phải nộp", "Thiếu lời nhắc: người lao động không phải nộp tiền."),
    ("papers_warning", r"giấy tờ", "Thiếu lời nhắc: không giao bản chính giấy tờ cho người khác giữ."),
    ("closing", r"cảm ơn|đến đây là hết", "Thiếu lời kết."),
)


def check(
    script: Script | Sequence[Sentence], *, on: date, slot_seconds: int = 240, norms: Norms | None = None, office_phone: str = ""
) -> list[GateFinding]:
    """Everything that keeps a script from the air or should be looked at, in the order of its sentences; 0 is the whole script.

    `office_phone` is the only number that may be said; without it any number but a private mobile passes.
    """
    sentences = script.sentences if isinstance(script, Script) else tuple(script)
    if norms is None:
        norms = Norms(script.station.syllables_per_minute) if isinstance(script, Script) else Norms()
    office = phone_in_words(office_phone) or ""
    found = [finding for number, sentence in enumerate(sentences, start=1) for finding in _of_sentence(number, sentence.spoken, office, on)]
    return [*found, *_of_whole(sentences, slot_seconds, norms)]


def _of_sentence(number: int, words: str, office: str, on: date) -> Iterable[GateFinding]:
    yield from _unread(number, words)
    yield from _personal(number, words, office)
    if words not in _OWN_WARNINGS:
        yield from _unlawful(number, words, on)
    if praise := _PRAISE.search(words):
        yield GateFinding(number, "praise", f"“{praise[0]}”: bản tin không hứa hẹn, không khen. Xin bỏ.")
    yield from _length(number, words)
    for hard, plain in _PLAINER.items():
        if re.search(rf"(?<!\w){hard}(?!\w)", words, re.IGNORECASE):
            yield GateFinding(number, "plain_words", f"“{hard}” khó nghe. Nên nói “{plain}”.", blocks=False)


def _unread(number: int, words: str) -> Iterable[GateFinding]:
    said = spoken(words)
    for question in said.questions:
        yield GateFinding(number, "unread", f"“{question.written}” chưa đọc được. {question.message}")
    for step in said.trace:
        if not step.words:
            yield GateFinding(number, "sign", f"Dấu “{step.written}” không đọc được. Xin bỏ.")
        else:
            yield GateFinding(number, "unread", f"“{step.written}” chưa viết bằng lời. Nên đọc: “{step.words}”.")


def _personal(number: int, words: str, office: str) -> Iterable[GateFinding]:
    if person := _PERSON.search(words):
        yield GateFinding(number, "personal", f"“{person[0]}”: không nêu tên người trên đài.")
    if private := _PRIVATE.search(words):
        yield GateFinding(number, "personal", f"“{private[0]}”: không nêu thông tin riêng của ai trên đài.")
    for phone in PHONE.finditer(words):
        digits = phone[0].strip(" ,").lower()
        is_mobile = digits.split()[1] in {"ba", "năm", "bảy", "tám", "chín"}
        if digits != office and (office or is_mobile):
            yield GateFinding(number, "personal", "Số điện thoại này không phải số của cơ quan. Chỉ đọc số cơ quan.", blocks=bool(office))


def _unlawful(number: int, words: str, on: date) -> Iterable[GateFinding]:
    for finding in findings(words, on):
        rule = "promise" if finding.rule is Rule.PROMISE else "law"
        yield GateFinding(number, rule, f"“{finding.words}”: {finding.advice}", blocks=finding.blocks)


def _length(number: int, words: str) -> Iterable[GateFinding]:
    if syllables(words) > MOST_IN_ALL and not PHONE.search(words):
        yield GateFinding(number, "length", f"Câu có {syllables(words)} âm tiết, quá dài để đọc một hơi. Xin tách câu.")
    elif counted_syllables(words) > MOST_COUNTED:
        yield GateFinding(number, "length", f"Câu dài {counted_syllables(words)} âm tiết, nên tách.", blocks=False)


def _of_whole(sentences: Sequence[Sentence], slot_seconds: int, norms: Norms) -> Iterable[GateFinding]:
    whole = "\n".join(sentence.spoken for sentence in sentences)
    said = [phone[0].strip(" ,\n").lower() for phone in PHONE.finditer(whole)]
    if not said:
        yield GateFinding(0, "phone", "Chưa có số điện thoại của cơ quan. Xin ghi số ở phần cài đặt.")
    for phone in sorted(set(said)):
        if said.count(phone) < 2:
            yield GateFinding(0, "phone", "Số điện thoại mới đọc một lần. Xin nhắc lại.")
    seconds = air_time_seconds(sentences, norms)
    if seconds > slot_seconds:
        yield GateFinding(0, "slot", f"Bản tin dài {seconds} giây, quá khung giờ {slot_seconds} giây.")
    for part, sign, message in _PARTS:
        if not re.search(sign, whole):
            yield GateFinding(0, part, message)
