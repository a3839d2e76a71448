"""Fields for numbers, days and hours that say in Vietnamese what they could not read; WTForms would say it in English."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import DateField, IntegerField, TimeField
from wtforms.validators import Length


def at_most(letters: int) -> Length:
    return Length(max=letters, message=_("Ô này dài quá, tối đa %(max)d chữ"))


class WholeNumberField(IntegerField):  # type: ignore[misc]  # WTForms carries no types
    def process_formdata(self, valuelist: list[Any]) -> None:
        """'1.200' as people write it is a whole number too."""
        try:
            super().process_formdata([value.replace(".", "").strip() for value in valuelist])
        except ValueError as unread:
            raise ValueError(_("Ghi bằng chữ số, thí dụ 500")) from unread


class DayField(DateField):  # type: ignore[misc]  # WTForms carries no types
    def process_formdata(self, valuelist: list[Any]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError as unread:
            raise ValueError(_("Chọn một ngày có thật, thí dụ 21/3/2025")) from unread


class HourField(TimeField):  # type: ignore[misc]  # WTForms carries no types
    def process_formdata(self, valuelist: list[Any]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError as unread:
            raise ValueError(_("Ghi giờ và phút, thí dụ 08:00")) from unread
