"""One course: what it teaches, what it leads to, when, where and for how many."""

from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError

from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.errors import Refused
from jobmatch.services.keep_courses import Course, code_of_trade, codes_of_trades, trade_words
from jobmatch.web.typed_fields import DayField, WholeNumberField, at_most
from jobmatch.web.typed_text import one_line, readable, some_lines

MOST_SEATS, MOST_WEEKS = 1000, 260
# Papers that a course gives: from a certificate of some weeks to a college degree.
_PAPERS = (2, 3, 4, 5)


class CourseForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    title = StringField(
        _("Tên khóa học"),
        [InputRequired(_("Ghi tên khóa học, thí dụ May công nghiệp cơ bản")), at_most(200), readable],
        filters=[one_line],
    )
    occupation = StringField(
        _("Dạy nghề"),
        [InputRequired(_("Chọn nghề trong gợi ý, thí dụ thợ may công nghiệp")), at_most(200)],
        filters=[one_line],
        description=_("Gõ vài chữ rồi chọn trong gợi ý."),
    )
    opens = TextAreaField(
        _("Học xong còn làm được nghề"),
        [Length(max=1000)],
        filters=[some_lines],
        description=_("Mỗi dòng một nghề."),
    )
    qualification = SelectField(
        _("Học xong có"), choices=[SelectChoice(str(code), QUALIFICATION[code]) for code in _PAPERS], default=str(_PAPERS[1])
    )
    least_education = SelectField(
        _("Cần học hết"),
        choices=[SelectChoice("", _("Không đòi")), *(SelectChoice(str(code), EDUCATION[code]) for code in sorted(EDUCATION) if code)],
        default="",
    )
    weeks = WholeNumberField(
        _("Học mấy tuần"),
        [InputRequired(_("Ghi số tuần, thí dụ 12")), NumberRange(1, MOST_WEEKS, message=_("Số tuần từ 1 đến 260, thí dụ 12"))],
    )
    seats = WholeNumberField(
        _("Số chỗ học"),
        [InputRequired(_("Ghi số chỗ, thí dụ 30")), NumberRange(1, MOST_SEATS, message=_("Số chỗ từ 1 đến 1.000, thí dụ 30"))],
    )
    place = StringField(_("Học ở đâu"), [at_most(200), readable], filters=[one_line])
    starts_on = DayField(_("Khai giảng"), [Optional()], description=_("Để trống nếu mở lớp khi đủ người."))

    def validate_occupation(self, field: StringField) -> None:
        _refused_as_error(code_of_trade, field.data)

    def validate_opens(self, field: TextAreaField) -> None:
        _refused_as_error(codes_of_trades, field.data or "")

    def course(self, *, course_id: int = 0, valid_from: date) -> Course:
        """Of a form that holds."""
        return Course(
            id=course_id,
            title=self.title.data,
            occupation=code_of_trade(self.occupation.data),
            opens=codes_of_trades(self.opens.data or ""),
            qualification=int(self.qualification.data),
            least_education=int(self.least_education.data) if self.least_education.data else None,
            weeks=self.weeks.data,
            seats=self.seats.data,
            place=self.place.data or "",
            starts_on=self.starts_on.data,
            valid_from=valid_from,
        )


def typed_of(course: Course) -> dict[str, Any]:
    """The course as it would be typed."""
    return {
        "title": course.title,
        "occupation": trade_words(course.occupation),
        "opens": "\n".join(map(trade_words, course.opens)),
        "qualification": str(course.qualification),
        "least_education": "" if course.least_education is None else str(course.least_education),
        "weeks": course.weeks,
        "seats": course.seats,
        "place": course.place,
        "starts_on": course.starts_on,
    }


def _refused_as_error(read: Any, typed: str) -> None:
    try:
        read(typed)
    except Refused as refused:
        raise ValidationError(str(refused)) from refused
