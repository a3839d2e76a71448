"""A fair to add, and how many people to invite to one."""

from datetime import time

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired, NumberRange

from jobmatch.services.add_fair import MOST_SEATS
from jobmatch.web.typed_fields import DayField, HourField, WholeNumberField, at_most


class FairForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    code = StringField(
        _("Mã phiên"),
        [InputRequired(_("Ghi mã phiên, thí dụ PGD-2025-03")), at_most(40)],
        description=_("Chữ, số và gạch nối. Mã này in trên danh sách và trong tên tệp."),
    )
    held_on = DayField(_("Ngày tổ chức"), [InputRequired(_("Chọn ngày tổ chức, thí dụ 21/3/2025"))])
    opens_at = HourField(_("Giờ mở cửa"), [InputRequired(_("Ghi giờ mở cửa, thí dụ 08:00"))], default=time(8))
    place = StringField(
        _("Nơi tổ chức"),
        [InputRequired(_("Ghi nơi tổ chức, thí dụ Nhà văn hóa xã Quảng Long")), at_most(200)],
    )
    seats = WholeNumberField(
        _("Số chỗ trong hội trường"),
        [
            InputRequired(_("Ghi số chỗ bằng số, thí dụ 500")),
            NumberRange(1, MOST_SEATS, message=_("Số chỗ từ 1 đến 20.000, thí dụ 500")),
        ],
    )


class SeatsForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    seats = WholeNumberField(
        _("Số người mời"),
        [
            InputRequired(_("Ghi số người bằng số, thí dụ 500")),
            NumberRange(1, MOST_SEATS, message=_("Số người từ 1 đến 20.000, thí dụ 500")),
        ],
    )
