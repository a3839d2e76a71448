"""What the states, rules and fields of a vacancy are called, and how their values are said."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from flask import Flask
from flask_babel import lazy_gettext as _

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupations import occupation_name
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.catalogue.skills import skill_name
from jobmatch.services.decide_vacancy import Deed
from jobmatch.vacancies.demand import Firmness
from jobmatch.vacancies.draft import Part
from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.tax_code import TaxCodeVerdict, read_tax_code
from jobmatch.vacancies.vacancy import ASKABLE, Posting, VacancyState, WagePeriod, nice_words_key
from jobmatch.web.words import day, dong, thousands

# As staff see them; an enterprise reads OWN_STATES. The sign of each stands before its word.
STATES = {
    VacancyState.SUBMITTED: ("ask", _("Chờ duyệt")),
    VacancyState.APPROVED: ("ok", _("Đang tuyển")),
    VacancyState.RETURNED: ("warn", _("Đã trả lại")),
    VacancyState.DRAFT: ("", _("Bản nháp")),
    VacancyState.PAUSED: ("warn", _("Tạm dừng")),
    VacancyState.FILLED: ("ok", _("Đã đủ người")),
    VacancyState.EXPIRED: ("warn", _("Hết hạn")),
    VacancyState.CLOSED: ("", _("Đã đóng")),
}
OWN_STATES = {
    **STATES,
    VacancyState.SUBMITTED: ("ask", _("Trung tâm đang xem")),
    VacancyState.RETURNED: ("warn", _("Cần anh chị sửa")),
    VacancyState.DRAFT: ("ask", _("Chưa gửi")),
}
STEP_NAMES = {
    VacancyState.SUBMITTED: _("Gửi duyệt"),
    VacancyState.APPROVED: _("Duyệt đăng"),
    VacancyState.RETURNED: _("Trả lại để sửa"),
    VacancyState.DRAFT: _("Lưu nháp"),
    VacancyState.PAUSED: _("Tạm dừng"),
    VacancyState.FILLED: _("Đã đủ người"),
    VacancyState.EXPIRED: _("Hết hạn"),
    VacancyState.CLOSED: _("Đóng tin"),
}
DEEDS = {
    Deed.TAKE_BACK: _("Rút về sửa"),
    Deed.CHANGE_WORDS: _("Lấy về sửa"),
    Deed.PAUSE: _("Tạm dừng"),
    Deed.RESUME: _("Tuyển tiếp"),
    Deed.REOPEN: _("Tuyển lại"),
    Deed.CLOSE: _("Đóng tin"),
}
DONE = {
    Deed.TAKE_BACK: _("Đã rút tin về. Sửa xong thì gửi lại."),
    Deed.CHANGE_WORDS: _("Tin ngừng tuyển cho tới khi trung tâm duyệt lại."),
    Deed.PAUSE: _("Đã tạm dừng. Bấm “Tuyển tiếp” khi cần."),
    Deed.RESUME: _("Tin đang tuyển trở lại."),
    Deed.REOPEN: _("Tin đang tuyển trở lại."),
    Deed.CLOSE: _("Đã đóng tin. Cần nữa thì bấm “Gia hạn”."),
}
RULES = {
    Rule.SEX: _("Giới tính"),
    Rule.AGE: _("Tuổi"),
    Rule.MARITAL: _("Hôn nhân, con cái"),
    Rule.ETHNICITY: _("Dân tộc"),
    Rule.RELIGION: _("Tôn giáo"),
    Rule.LOOKS: _("Ngoại hình"),
    Rule.ORIGIN: _("Quê quán, hộ khẩu"),
    Rule.DISABILITY: _("Khuyết tật, sức khỏe"),
    Rule.FEE: _("Thu tiền của người lao động"),
    Rule.DEPOSIT: _("Bắt đặt cọc"),
    Rule.PAPERS: _("Giữ giấy tờ gốc"),
    Rule.PROMISE: _("Lời hứa quá mức"),
    Rule.WAGE: _("Lương dưới mức tối thiểu"),
    Rule.EXPORT: _("Đi làm việc ở nước ngoài"),
    Rule.MINOR: _("Người chưa đủ 18 tuổi"),
}
# What the message of a returned vacancy asks for, after “cần sửa … điều: ”.
ASKS = {
    Rule.SEX: "bỏ điều kiện giới tính",
    Rule.AGE: "bỏ giới hạn tuổi",
    Rule.MARITAL: "bỏ điều kiện hôn nhân, con cái",
    Rule.ETHNICITY: "bỏ điều kiện dân tộc",
    Rule.RELIGION: "bỏ điều kiện tôn giáo",
    Rule.LOOKS: "bỏ điều kiện ngoại hình",
    Rule.ORIGIN: "bỏ điều kiện quê quán, hộ khẩu",
    Rule.DISABILITY: "nêu thao tác của việc thay cho điều kiện sức khỏe",
    Rule.FEE: "bỏ khoản thu của người lao động",
    Rule.DEPOSIT: "bỏ tiền đặt cọc",
    Rule.PAPERS: "không giữ giấy tờ gốc",
    Rule.PROMISE: "thay lời hứa bằng việc và tiền cụ thể",
    Rule.WAGE: "nâng lương ít nhất bằng mức tối thiểu vùng",
    Rule.EXPORT: "ghi đủ giấy phép, nước đến và tổng chi phí",
    Rule.MINOR: "xem lại việc nhận người chưa đủ 18 tuổi",
}
WORDS_OF = {
    "title": _("Tên công việc"),
    "description": _("Mô tả công việc"),
    "requirements": _("Yêu cầu"),
    "benefits": _("Quyền lợi"),
    "salary_text": _("Lương"),
    "workplace_text": _("Nơi làm việc"),
    "education_text": _("Trình độ"),
    "shift_text": _("Giờ làm"),
}
FIELDS = {
    "occupation": _("Nghề"),
    "wage": _("Lương"),
    "workplace": _("Nơi làm việc"),
    "night_shift": _("Ca đêm"),
    "bus": _("Xe đưa đón"),
    "meals": _("Bữa ăn ca"),
    "housing": _("Chỗ ở"),
    "experience_years": _("Kinh nghiệm"),
    "education": _("Học vấn"),
    "qualification": _("Trình độ nghề"),
    "licence_classes": _("Bằng lái, chứng chỉ"),
    "skills": _("Kỹ năng"),
    "training_given": _("Dạy nghề"),
    "heavy_work": _("Việc nặng"),
}
WAGE_FIELDS = ("wage_period", "wage_min_vnd", "wage_max_vnd")
ANSWERS = {Answer.YES: _("Có"), Answer.NO: _("Không"), Answer.UNKNOWN: _("Chưa rõ")}
FIRMNESS = {
    Firmness.NICE: _("Có thì tốt"),
    Firmness.ASKED: _("Cần, thiếu thì xếp sau"),
    Firmness.MUST: _("Bắt buộc, thiếu thì loại"),
}
PERIODS = {
    WagePeriod.MONTH: _("Lương tháng"),
    WagePeriod.DAY: _("Lương ngày"),
    WagePeriod.HOUR: _("Lương giờ"),
    WagePeriod.PIECE: _("Theo sản phẩm"),
    WagePeriod.NEGOTIABLE: _("Thỏa thuận khi phỏng vấn"),
}
PER = {WagePeriod.MONTH: _("một tháng"), WagePeriod.DAY: _("một ngày"), WagePeriod.HOUR: _("một giờ")}
PARTS = {
    Part.JOB: _("Việc gì?"),
    Part.PLACE: _("Ở đâu, mấy người?"),
    Part.PAY: _("Lương"),
    Part.DAY: _("Giờ làm và công ty lo gì"),
    Part.NEEDS: _("Yêu cầu"),
}
NOT_ASKED = _("không yêu cầu")
LAWFUL_WORDING = "Có thể viết:"
NUMBERS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def pay_words(posting: Posting) -> str:
    low, high = posting.wage_min_vnd, posting.wage_max_vnd
    if posting.wage_period not in PER or not (low or high):
        return str(PERIODS[posting.wage_period])
    if low and high and low != high:
        amount = str(_("%(low)s đến %(high)s", low=thousands(low), high=dong(high)))
    elif low and not high:
        amount = str(_("từ %(low)s", low=dong(low)))
    elif high and not low:
        amount = str(_("đến %(high)s", high=dong(high)))
    else:
        amount = dong(low or 0)
    return f"{amount} {PER[posting.wage_period]}"


def place_words(place_id: str) -> str:
    place = default_gazetteer().get(place_id) if place_id else None
    return place.name if place else str(_("chưa rõ"))


def field_value(posting: Posting, name: str) -> str:
    """One line of what was read, in words."""
    if name == "wage":
        return pay_words(posting)
    if name in ASKABLE:
        return demand_words(posting, name)
    value: Any = getattr(posting, name)
    return str(ANSWERS[value]) if isinstance(value, Answer) else SAID[name](value)


def demand_words(posting: Posting, name: str) -> str:
    """'Sơ cấp, bắt buộc; có thì tốt: Cao đẳng'."""
    asked = SAID[name](getattr(posting, name))
    if name in posting.accepted_musts:
        asked = str(_("%(asked)s, bắt buộc", asked=asked))
    elif name in posting.musts:
        asked = str(_("%(asked)s, tin ghi là bắt buộc", asked=asked))
    if name not in posting.nice:
        return asked
    nice = SAID[name](posting.nice[name]) if posting.nice[name] else str(_("bao nhiêu năm cũng được"))
    welcome = str(_("có thì tốt: %(nice)s", nice=nice))
    return f"{asked}; {welcome}" if getattr(posting, name) else welcome


def also_welcome(posting: Posting, name: str) -> str:
    """What is welcome beyond what is asked: a form shows one value a field, and keeps the other."""
    return SAID[name](posting.nice[name]) if getattr(posting, name) and name in posting.nice else ""


def years_words(years: float | None) -> str:
    if not years:
        return str(NOT_ASKED)
    return str(_("từ %(years)s năm", years=f"{years:g}".replace(".", ",")))


SAID: dict[str, Callable[[Any], str]] = {
    "occupation": lambda code: occupation_name(code) or str(_("chưa rõ")),
    "workplace": place_words,
    "experience_years": years_words,
    "education": lambda level: EDUCATION[level] if level else str(NOT_ASKED),
    "qualification": lambda level: QUALIFICATION[level] if level else str(NOT_ASKED),
    "licence_classes": lambda names: ", ".join(names) if names else str(NOT_ASKED),
    "skills": lambda terms: ", ".join(map(skill_name, terms)) if terms else str(NOT_ASKED),
}


def field_source(posting: Posting, name: str) -> str | None:
    """The words a value came from; empty where a person has set it, None where nothing says anything of it."""
    held = posting.words.get("wage_period" if name == "wage" else name)
    welcome = posting.words.get(nice_words_key(name))
    return held if welcome is None else f"{held} … {welcome}" if held and held != welcome else welcome


def advice_parts(advice: str) -> tuple[str, str]:
    """The rule, and the sentence that offers a lawful wording in its place; empty where none is offered."""
    quote = advice.find("“")
    if quote < 0:
        return advice, ""
    begin = max(advice.rfind(mark, 0, quote) + len(mark) if mark in advice[:quote] else 0 for mark in (". ", "; "))
    return advice[:begin].rstrip("; "), advice[begin:].removeprefix(LAWFUL_WORDING).strip()


def return_message(title: str, found: Sequence[Finding]) -> str:
    """Ready to be sent, and to be edited first."""
    rules = list(dict.fromkeys(finding.rule for finding in found))
    if not rules:
        return ""
    number = NUMBERS[len(rules)] if len(rules) < len(NUMBERS) else str(len(rules))
    asked = "; ".join(f"{ASKS[rule]} ({quoted(found, rule)})" for rule in rules)
    return f"Kính gửi anh chị. Việc “{title}” cần sửa {number} điều trước khi đăng: {asked}. Lời nên viết có kèm theo từng điều."


def quoted(found: Sequence[Finding], rule: Rule) -> str:
    words = dict.fromkeys(" ".join(finding.words.split()) for finding in found if finding.rule is rule and finding.words)
    return ", ".join(f"“{said}”" for said in words) or str(RULES[rule]).lower()


def last_day_words(closes_on: date | None) -> str:
    return day(closes_on) if closes_on else str(_("chưa ghi"))


def tax_sign(code: str) -> tuple[str, str]:
    """Where programs disagree about the check digit, a person looks."""
    if read_tax_code(code).verdict is TaxCodeVerdict.RIGHT:
        return "ok", str(_("Đúng số kiểm tra"))
    return "warn", str(_("Tra lại mã này"))


def rule_words(rule: Rule) -> str:
    return str(RULES[rule])


def lower_first(text: str) -> str:
    """Within a sentence: 'chờ duyệt'."""
    return text[:1].lower() + text[1:]


def set_up(app: Flask) -> None:
    app.jinja_env.filters["lower_first"] = lower_first
    for say in (pay_words, place_words, field_value, field_source, also_welcome, advice_parts, rule_words, last_day_words, tax_sign):
        app.jinja_env.globals[say.__name__] = say
