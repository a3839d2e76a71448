"""How questions and what was decided on them are called."""

from flask_babel import lazy_gettext as _

from jobmatch.registry.worker import WorkerDraft
from jobmatch.services.see_reviews import BookAndList
from jobmatch.web.imports.words import covered
from jobmatch.web.workers.words import field_words, value_words

KINDS = {
    "row": _("Dòng chờ xem"),
    "cell": _("Ô cần hỏi"),
    "identity": _("Tên, ngày sinh, số bị đổi"),
    "same_person": _("Có thể là một người"),
    "shared_id": _("Hai người một số căn cước"),
}
# What may be decided in the queue itself, on which buttons.
DECISIONS = {
    "row": (("dropped", _("Bỏ dòng này")),),
    "cell": (("seen", _("Để vậy")),),
    "identity": (("as_listed", _("Ghi theo danh sách")), ("as_book", _("Giữ như cũ"))),
}
DONE = {
    "dropped": _("Đã bỏ dòng này, không ghi ai."),
    "seen": _("Đã xem, giá trị để nguyên."),
    "as_listed": _("Đã ghi theo danh sách."),
    "as_book": _("Đã giữ như cũ."),
}
DECIDED = {
    "dropped": _("đã bỏ dòng"),
    "seen": _("đã để nguyên"),
    "as_listed": _("đã ghi theo danh sách"),
    "as_book": _("đã giữ như cũ"),
    "different": _("hai người khác nhau"),
    "merged": _("đã gộp"),
    "numbers_differ": _("hai số nay đã khác nhau"),
    "left": _("một người không còn trong sổ"),
    "answered_by_list": _("danh sách sau đã trả lời"),
}
# Usual reasons why two records are two people; the first is what somebody says who has looked and found nothing else to say.
REASONS = (
    _("Đã xem hai hồ sơ, là hai người"),
    _("Trùng họ tên"),
    _("Người cùng nhà, chung điện thoại"),
    _("Đã hỏi thôn, xã"),
)
SAMENESS = {"same": _("Giống"), "other": _("Khác"), "missing": _("Thiếu")}
# Fields whose numbers are covered until somebody says why they need them.
NUMBERS = ("citizen_id", "old_id", "phones")


def identity_lines(fields: tuple[str, ...], told: BookAndList) -> list[tuple[str, str, str]]:
    """Field, what the book says, what the list says; numbers covered."""
    return [(field_words(field), _covered(field, told.book), _covered(field, told.listed)) for field in fields]


def _covered(field: str, values: WorkerDraft) -> str:
    return covered(value_words(field, values)) if field in NUMBERS else value_words(field, values)
