"""A fair to add, and how many people to invite to one."""

from datetime import time

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField, IntegerField, StringField, TimeField
from wtforms.validators import InputRequired, Length, NumberRange

from jobmatch.services.add_fair import MOST_SEATS


class FairForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    code = StringField(
        _("Mã phiên"),
        [InputRequired(_("Ghi mã phiên, thí dụ PGD-2025-03")), Length(max=40, message=_("Mã phiên tối đa 40 ký tự"))],
        description=_("Chữ, số và gạch nối. Mã này in trên danh sách và trong tên tệp."),
    )
    held_on = DateField(_("Ngày tổ chức"), [InputRequired(_("Chọn ngày tổ chức, thí dụ 21/3/2025"))])
    opens_at = TimeField(_("Giờ mở cửa"), [InputRequired(_("Ghi giờ mở cửa, thí dụ 08:00"))], default=time(8))
    place = StringField(
        _("Nơi tổ chức"),
        [InputRequired(_("Ghi nơi tổ chức, thí dụ Nhà văn hóa xã Quảng Long")), Length(max=200, message=_("Nơi tổ chức tối đa 200 ký tự"))],
    )
    seats = IntegerField(
        _("Số chỗ trong hội trường"),
        [
            InputRequired(_("Ghi số chỗ bằng số, thí dụ 500")),
            NumberRange(1, MOST_SEATS, message=_("Số chỗ từ 1 đến 20.000, thí dụ 500")),
        ],
    )


class SeatsForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    seats = IntegerField(
        _("Số người mời"),
        [
            InputRequired(_("Ghi số người bằng số, thí dụ 500")),
            NumberRange(1, MOST_SEATS, message=_("Số người từ 1 đến 20.000, thí dụ 500")),
        ],
    )
