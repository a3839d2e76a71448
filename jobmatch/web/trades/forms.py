"""What people call an occupation."""

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import Field, Form, SearchField, StringField
from wtforms.validators import InputRequired, ValidationError

from jobmatch.web.typed_fields import at_most
from jobmatch.web.typed_text import one_line, readable


class TradeWordsForm(Form):  # type: ignore[misc]  # WTForms carries no types
    """Of the address. What it cannot read asks for everything."""

    words = SearchField(_("Tên nghề, tên gọi hoặc mã"), filters=[lambda text: (text or "").replace("\0", "")[:200]])


def _has_letters(_form: Form, field: Field) -> None:
    if not any(letter.isalpha() for letter in field.data or ""):
        raise ValidationError(gettext("Gõ tên gọi bằng chữ, ví dụ: làm bột sắn"))


class NameForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    text = StringField(
        _("Tên gọi mới"),
        filters=[one_line],
        validators=[InputRequired(_("Gõ tên gọi")), at_most(80), readable, _has_letters],
        description=_("Ghi đúng như bà con hay nói, hay viết. Viết có dấu; chữ không dấu hệ thống tự hiểu."),
    )
