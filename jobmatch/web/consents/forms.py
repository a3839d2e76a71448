"""What somebody said, on which day, and where the paper lies."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectChoice, SelectField, StringField
from wtforms.validators import InputRequired

from jobmatch.web.consents.words import EVERY_PURPOSE, SAID
from jobmatch.web.typed_fields import DayField, at_most
from jobmatch.web.typed_text import one_line, readable


class ConsentForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    purpose = SelectField(_("Về việc gì"), choices=[SelectChoice(name, words) for name, words in EVERY_PURPOSE.items()])
    said = RadioField(
        _("Người lao động nói"),
        choices=[SelectChoice(said.value, words) for said, words in SAID.items()],
        validators=[InputRequired(_("Chọn một câu trả lời"))],
    )
    said_on = DayField(_("Ngày"), validators=[InputRequired(_("Chọn ngày trên giấy, hoặc ngày người lao động nói"))])
    paper = StringField(
        _("Giấy số mấy, để ở đâu"),
        filters=[one_line],
        validators=[at_most(200), readable],
        description=_("Ví dụ: phiếu số 12, tập xã Quảng Long. Từ chối bằng lời thì ghi: nói qua điện thoại. Không ghi số căn cước ở đây."),
    )
