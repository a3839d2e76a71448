"""What people type into fields: one spelling, no invisible characters, and nothing that no database or page can bear."""

import re
import unicodedata
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import Field, Form
from wtforms.validators import ValidationError

from jobmatch.text.folding import nfc

# More marks on one letter than any language writes.
_PILE_OF_MARKS = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3}")
# What bytes that are no letters were read as.
_LOST_LETTER = "\ufffd"
_UNPRINTABLE = ("Cc", "Cs", "Cn")


def one_line(typed: Any) -> Any:
    """For a filter: single blanks, composed letters, no bidi or zero-width marks."""
    return nfc(typed) if isinstance(typed, str) else typed


def some_lines(typed: Any) -> Any:
    """The same line by line; blank lines at the ends go, one between paragraphs stays."""
    if not isinstance(typed, str):
        return typed
    lines = "\n".join(map(nfc, typed.splitlines()))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def readable(_form: Form, field: Field) -> None:
    """Validator: words that people can read. The typed text stays in the field."""
    text = field.data or ""
    strange = any(unicodedata.category(letter) in _UNPRINTABLE and letter not in "\n\t" for letter in text)
    if strange or _LOST_LETTER in text or _PILE_OF_MARKS.search(unicodedata.normalize("NFD", text)):
        raise ValidationError(_("Ô này có ký tự lạ. Xóa đi và gõ lại bằng chữ thường dùng"))
