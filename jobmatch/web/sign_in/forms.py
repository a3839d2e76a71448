"""Name and password."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired

from jobmatch.web.typed_fields import at_most


class SignInForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    name = StringField(_("Tên đăng nhập"), validators=[InputRequired(_("Nhập tên đăng nhập, ví dụ canbo")), at_most(100)])
    # The hasher would work on a megabyte as willingly as on a word.
    password = PasswordField(_("Mật khẩu"), validators=[InputRequired(_("Nhập mật khẩu")), at_most(200)])
