"""Files to hand in."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from flask_wtf.file import FileRequired, MultipleFileField
from wtforms.validators import Length

MOST_FILES = 20


class WorkbookForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    files = MultipleFileField(
        _("Tệp danh sách"),
        validators=[
            FileRequired(_("Chọn ít nhất một tệp, ví dụ cung_lao_dong_2025.xlsx")),
            Length(max=MOST_FILES, message=_("Mỗi lần gửi nhiều nhất 20 tệp")),
        ],
        description=_("Tệp Excel (.xlsx, .xls), .ods hoặc .csv, như xã gửi, không cần sửa. Chọn được nhiều tệp, tổng cộng dưới 12 MB."),
    )
