"""How files that were handed in are spoken of, and what of their cells is covered."""

import re
from datetime import date

from flask_babel import lazy_gettext as _

from jobmatch.registry.reading.problems import WORDS
from jobmatch.web.words import day

STATES = {
    "waiting": ("ask", _("Chờ đọc")),
    "read": ("warn", _("Chờ ghi")),
    "written": ("ok", _("Đã ghi")),
    "refused": ("bad", _("Không đọc được")),
    "put_away": ("", _("Đã cất đi")),
}
# What was repaired, in the few words of a button.
REPAIRS = {
    "citizen_id_repaired": _("mất số 0 ở đầu"),
    "phone_repaired": _("điện thoại mất số 0 ở đầu"),
    "phone_renumbered": _("điện thoại đầu số cũ"),
    "birth_serial": _("ngày sinh thành con số"),
    "education_date": _("trình độ thành ngày"),
    "birth_swapped": _("tháng trước ngày"),
    "birth_impossible": _("ngày không có thật"),
    "name_abbreviated": _("tên viết tắt"),
    "text_repaired": _("chữ theo phông cũ"),
}
# What an import asks, by kind of question.
QUESTIONS = {
    "row": _("dòng chờ xem"),
    "cell": _("ô cần hỏi lại"),
    "identity": _("người ghi khác họ tên, ngày sinh hoặc số giấy tờ"),
    "same_person": _("cặp có thể là một người"),
    "shared_id": _("cặp trùng số căn cước"),
}
# Six digits in a row may be a phone or a citizen ID; a year or a wage in words is none.
_LONG_NUMBER = re.compile(r"\d[\d .]{4,}\d")


def problem_words(code: str) -> str:
    """What kind of problem it is, for choosing among them."""
    return WORDS[code][0] if code in WORDS else code


def list_day(iso: str) -> str:
    """The day a list speaks for."""
    return day(date.fromisoformat(iso)) if iso else ""


def covered(text: str) -> str:
    """A cell with its long numbers covered but for the last four digits."""
    return _LONG_NUMBER.sub(lambda found: "****" + re.sub(r"\D", "", found[0])[-4:], text)
