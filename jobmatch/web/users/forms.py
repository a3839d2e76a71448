"""An account, and its password."""

from collections.abc import Iterable

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectChoice, SelectField, StringField
from wtforms.validators import InputRequired

from jobmatch.catalogue.places import Place
from jobmatch.web.navigation import ROLES
from jobmatch.web.typed_fields import at_most
from jobmatch.web.typed_text import one_line, readable

PASSWORD_HINT = _("Hệ thống đã đặt sẵn một mật khẩu khó đoán. Chép lại và đọc cho người dùng, vì sau khi ghi sẽ không xem lại được.")


class PasswordForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    password = StringField(
        _("Mật khẩu"), validators=[InputRequired(_("Nhập mật khẩu từ 12 chữ trở lên")), at_most(200)], description=PASSWORD_HINT
    )


class AccountForm(PasswordForm):
    display_name = StringField(
        _("Họ tên"), filters=[one_line], validators=[InputRequired(_("Nhập họ tên, ví dụ Hoàng Thị Mơ")), at_most(100), readable]
    )
    name = StringField(
        _("Tên đăng nhập"),
        filters=[one_line],
        validators=[InputRequired(_("Nhập tên đăng nhập, ví dụ mo")), at_most(100), readable],
        description=_("Ngắn, không dấu, ví dụ mo."),
    )
    role = SelectField(_("Làm việc gì"), choices=[SelectChoice(role, words) for role, words in ROLES.items()], default="staff")
    enterprise = StringField(
        _("Doanh nghiệp"),
        filters=[one_line],
        validators=[at_most(200), readable],
        description=_("Chỉ với tài khoản doanh nghiệp: tên như trong việc tuyển."),
    )
    commune_id = SelectField(
        _("Xã"), validate_choice=False, description=_("Chỉ với tài khoản cán bộ xã: người này chỉ thấy dân của xã đó.")
    )
    station_code = StringField(
        _("Đài truyền thanh"),
        filters=[one_line],
        validators=[at_most(10), readable],
        description=_("Chỉ với tài khoản đài: mã xã, ví dụ 06922."),
    )

    def offer(self, communes: Iterable[Place]) -> None:
        self.commune_id.choices = [SelectChoice("", _("Chưa chọn")), *(SelectChoice(place.id, place.name) for place in communes)]
