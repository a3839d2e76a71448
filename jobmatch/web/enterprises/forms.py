"""An enterprise, and the account that is opened for it."""

import re
from collections.abc import Iterable

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, Optional, ValidationError

from jobmatch.catalogue.places import Place
from jobmatch.errors import Refused
from jobmatch.services.keep_bus_stops import LONGEST_NAME
from jobmatch.services.keep_enterprises import Contact, check_tax_code
from jobmatch.web.typed_fields import HourField
from jobmatch.web.typed_text import one_line, readable
from jobmatch.web.users.forms import PasswordForm

_PHONE = re.compile(r"(?:\+84|0)[\d .\-()]{8,16}", re.ASCII)
_MOBILE_DIGITS, _LANDLINE_DIGITS = 10, 11


class EnterpriseFields(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    tax_code = StringField(
        _("Mã số thuế"), [Length(max=30)], filters=[one_line], description=_("10 số, hoặc 13 số của chi nhánh. Hệ thống kiểm số cuối.")
    )
    said_as = StringField(
        _("Đọc trên loa là"),
        [Length(max=200), readable],
        filters=[one_line],
        description=_("Chỉ khi tên có chữ nước ngoài hoặc viết tắt, ví dụ Công ty Tếch Hồng."),
    )
    contact_name = StringField(_("Người liên hệ"), [Length(max=100), readable], filters=[one_line])
    contact_phone = StringField(_("Số điện thoại"), filters=[one_line], description=_("Số để trung tâm gọi xác nhận, ví dụ 0203 000 112."))

    def validate_tax_code(self, field: StringField) -> None:
        try:
            check_tax_code(field.data or "")
        except Refused as refusal:
            raise ValidationError(str(refusal)) from refusal

    def validate_contact_phone(self, field: StringField) -> None:
        if field.data and not is_phone(field.data):
            raise ValidationError(_("Nhập số điện thoại 10 số, ví dụ 0912 345 678"))

    def contact(self) -> Contact:
        return Contact(self.contact_name.data or "", dialled(self.contact_phone.data or ""))


class EnterpriseForm(EnterpriseFields):
    name = StringField(
        _("Tên doanh nghiệp"),
        [DataRequired(_("Nhập tên doanh nghiệp như trên giấy phép")), Length(max=200), readable],
        filters=[one_line],
        description=_("Tên đầy đủ như trên giấy phép. Ghi rồi không đổi được, vì việc tuyển và tài khoản đi theo tên."),
    )


class EnterpriseAccountForm(PasswordForm):
    display_name = StringField(
        _("Họ tên người dùng"), [DataRequired(_("Nhập họ tên, ví dụ Vũ Văn Toán")), Length(max=100), readable], filters=[one_line]
    )
    name = StringField(
        _("Tên đăng nhập"),
        [DataRequired(_("Nhập tên đăng nhập, ví dụ mayhacoi")), Length(max=100), readable],
        filters=[one_line],
        description=_("Ngắn, không dấu, ví dụ mayhacoi."),
    )


class StopForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    commune = SelectField(_("Xã"), [InputRequired(_("Chọn xã có điểm đón"))], validate_choice=False)
    stop = StringField(
        _("Điểm đón"),
        [DataRequired(_("Ghi điểm đón như bà con gọi, ví dụ chợ Hà Cối")), Length(max=LONGEST_NAME), readable],
        filters=[one_line],
        description=_("Như bà con gọi, ví dụ chợ Hà Cối."),
    )
    leaves_at = HourField(_("Giờ xe đón"), [Optional()])

    def offer(self, communes: Iterable[Place]) -> None:
        self.commune.choices = [SelectChoice("", _("Chưa chọn")), *(SelectChoice(place.id, place.name) for place in communes)]


def dialled(typed: str) -> str:
    """The digits that are dialled, from a number with blanks or a country code; empty for none."""
    return re.sub(r"\D", "", re.sub(r"^\+84\s*\(?0?\)?", "0", typed))


def is_phone(typed: str) -> bool:
    """Ten digits, or eleven of a landline."""
    number = dialled(typed)
    fits = len(number) == _MOBILE_DIGITS or (len(number) == _LANDLINE_DIGITS and number.startswith("02"))
    return bool(_PHONE.fullmatch(typed)) and fits and number.startswith("0")
