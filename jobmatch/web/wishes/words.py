"""The kinds of wishes and of doubts as staff read them."""

from collections.abc import Sequence

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from jobmatch.catalogue.occupations import occupation_name
from jobmatch.registry.worker import Wish, WishKind
from jobmatch.services.see_wish_words import Doubt

KINDS = {
    WishKind.OCCUPATION: _("Một nghề"),
    WishKind.ANY: _("Việc gì cũng được"),
    WishKind.TRAINING: _("Muốn học nghề"),
    WishKind.ABROAD: _("Muốn đi làm ở nước ngoài"),
    WishKind.SKILL: _("Việc biết làm"),
    WishKind.CONSTRAINT: _("Chỉ là điều kiện đi làm"),
    WishKind.NONE: _("Không có nhu cầu"),
    WishKind.AMBIGUOUS: _("Không rõ, phải hỏi lại"),
}
# A kind, and the occupation that it may name.
NAMING = (WishKind.OCCUPATION, WishKind.TRAINING, WishKind.ABROAD, WishKind.SKILL)
DOUBTS = {
    Doubt.UNCLEAR: _("Chưa rõ"),
    Doubt.UNSURE: _("Chưa chắc"),
    Doubt.SURE: _("Đã hiểu"),
    Doubt.DECIDED: _("Đã quyết"),
}
TAGS = {Doubt.UNCLEAR: "ask", Doubt.UNSURE: "warn", Doubt.SURE: "", Doubt.DECIDED: "ok"}


def occupation_words(code: str) -> str:
    return f"{occupation_name(code)} ({code})"


def wish_words(wish: Wish) -> str:
    """'Một nghề: Thợ xây (7112)'."""
    kind = str(KINDS[wish.kind])
    return f"{kind}: {occupation_words(wish.occupation)}" if wish.occupation else kind


def read_as(wishes: Sequence[Wish]) -> str:
    """Of several wishes each thing once, first wish first."""
    return "; ".join(dict.fromkeys(map(wish_words, wishes))) or gettext("Chưa đọc được gì")
