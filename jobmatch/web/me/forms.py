"""One's own password: the one in use, and a new one twice, since nobody sees what is typed."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import PasswordField
from wtforms.validators import EqualTo, InputRequired

from jobmatch.web.typed_fields import at_most


class OwnPasswordForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    old = PasswordField(_("Mật khẩu đang dùng"), validators=[InputRequired(_("Nhập mật khẩu đang dùng")), at_most(200)])
    new = PasswordField(
        _("Mật khẩu mới"),
        validators=[InputRequired(_("Nhập mật khẩu mới, từ 12 chữ trở lên")), at_most(200)],
        description=_("Từ 12 chữ trở lên. Ghép ba, bốn từ bất kỳ thì dễ nhớ và khó đoán."),
    )
    again = PasswordField(
        _("Gõ lại mật khẩu mới"),
        validators=[InputRequired(_("Gõ lại mật khẩu mới")), EqualTo("new", _("Hai lần gõ chưa giống nhau"))],
    )
