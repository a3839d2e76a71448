"""How questions and what was decided on them are called."""

from flask_babel import lazy_gettext as _

KINDS = {
    "row": _("Dòng chờ xem"),
    "cell": _("Ô cần hỏi"),
    "same_person": _("Có thể là một người"),
    "shared_id": _("Hai người một số căn cước"),
}
# What may be decided here, on which button.
DECISIONS = {
    "row": ("dropped", _("Bỏ dòng này")),
    "cell": ("seen", _("Đã xem, để nguyên")),
    "same_person": ("different", _("Hai người khác nhau")),
}
DONE = {
    "dropped": _("Đã bỏ dòng này, không ghi ai."),
    "seen": _("Đã xem, giá trị để nguyên."),
    "different": _("Đã ghi là hai người khác nhau. Không hỏi lại nữa."),
}
