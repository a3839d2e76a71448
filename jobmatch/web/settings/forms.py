"""The centre from a day on."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectChoice, SelectField, StringField
from wtforms.validators import InputRequired, NumberRange

from jobmatch.services.keep_wish_ages import MOST_DAYS
from jobmatch.web.typed_fields import DayField, WholeNumberField, at_most
from jobmatch.web.typed_text import one_line, readable

SIGNING_FORMS = [
    SelectChoice("", _("Người đứng đầu tự ký")),
    SelectChoice("KT.", _("KT. (ký thay người đứng đầu)")),
    SelectChoice("TL.", _("TL. (thừa lệnh)")),
    SelectChoice("TUQ.", _("TUQ. (thừa ủy quyền)")),
]


class OrganisationForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    name = StringField(
        _("Tên trung tâm"),
        filters=[one_line],
        validators=[InputRequired(_("Nhập tên trung tâm như trên con dấu")), at_most(200), readable],
        description=_("Như trên con dấu."),
    )
    superior = StringField(
        _("Cơ quan cấp trên"),
        filters=[one_line],
        validators=[at_most(200), readable],
        description=_("Đứng trên tên trung tâm, ở góc trái giấy tờ."),
    )
    mark = StringField(
        _("Ký hiệu"), filters=[one_line], validators=[at_most(40), readable], description=_("Trong số giấy tờ, ví dụ TTDVVL.")
    )
    place_name = StringField(
        _("Địa danh"), filters=[one_line], validators=[at_most(80), readable], description=_("Đứng trước ngày tháng, ví dụ Quảng Hà.")
    )
    address = StringField(_("Địa chỉ"), filters=[one_line], validators=[at_most(200), readable])
    phone = StringField(
        _("Điện thoại"),
        filters=[one_line],
        validators=[at_most(40), readable],
        description=_("Có cả mã vùng. Đây là số duy nhất được đọc trên loa."),
    )
    signing_form = SelectField(_("Cách ký"), choices=SIGNING_FORMS)
    signatory_title = StringField(
        _("Chức vụ người ký"), filters=[one_line], validators=[at_most(100), readable], description=_("Ví dụ GIÁM ĐỐC, PHÓ GIÁM ĐỐC.")
    )
    signatory_name = StringField(_("Họ tên người ký"), filters=[one_line], validators=[at_most(100), readable])
    valid_from = DayField(
        _("Áp dụng từ ngày"),
        validators=[InputRequired(_("Chọn ngày, ví dụ 01/4/2025"))],
        description=_("Giấy tờ trước ngày này giữ tên và người ký cũ."),
    )


class NumberForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    kind = SelectField(_("Loại giấy tờ"))
    year = WholeNumberField(
        _("Năm"), validators=[InputRequired(_("Nhập năm, ví dụ 2025")), NumberRange(2000, 2100, _("Nhập năm, ví dụ 2025"))]
    )
    last = WholeNumberField(
        _("Số đã cấp gần nhất"),
        validators=[InputRequired(_("Nhập số đã cấp, ví dụ 12")), NumberRange(0, 99_999, _("Nhập số đã cấp, ví dụ 12"))],
    )


class WishAgesForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    weak_days = WholeNumberField(
        _("Sau bao nhiêu ngày thì tin là cũ"),
        validators=[InputRequired(_("Nhập số ngày, ví dụ 180")), NumberRange(1, MOST_DAYS, _("Nhập số ngày, ví dụ 180"))],
        description=_("Danh sách và phiếu rà soát nhắc hỏi lại những người này."),
    )
    confirm_days = WholeNumberField(
        _("Sau bao nhiêu ngày thì phải hỏi lại mới được mời"),
        validators=[InputRequired(_("Nhập số ngày, ví dụ 365")), NumberRange(1, MOST_DAYS, _("Nhập số ngày, ví dụ 365"))],
    )
