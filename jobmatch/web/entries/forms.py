"""The form of one person, in the order of the paper form."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import Field, HiddenField, RadioField, SelectChoice, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import InputRequired, ValidationError

from jobmatch.catalogue.groups import group_codes, group_name
from jobmatch.catalogue.occupation_list import titles
from jobmatch.catalogue.places import Place
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.registry.reading.entry import ASKED_CONDITIONS, FIELDS_OF, SEALED, Hearing, Teller
from jobmatch.web.typed_fields import DayField, at_most
from jobmatch.web.typed_text import one_line, readable, some_lines
from jobmatch.web.workers.words import CONSTRAINTS, EMPLOYMENT, FIELDS, SEXES, STANDINGS

TELLERS = {
    Teller.SELF: _("Bản thân"),
    Teller.FAMILY: _("Người nhà"),
    Teller.VILLAGE_HEAD: _("Trưởng thôn"),
    Teller.OFFICER: _("Cán bộ xã"),
}
ANSWERS = {"": _("Chưa hỏi"), "yes": _("Có"), "no": _("Không")}
_CODE = re.compile(r"\((\d{4})\)\s*$")


def numbered(labels: Mapping[Any, Any], first: int = 1) -> list[SelectChoice]:
    """The number before each answer picks it with one key, and stands on the paper form too."""
    return [
        SelectChoice("", "–"),
        *(SelectChoice(str(code), f"{number} {words}") for number, (code, words) in enumerate(labels.items(), first)),
    ]


def words_field(label: Any, *, longest: int = 200, description: Any = "") -> StringField:
    return StringField(label, filters=[one_line], validators=[at_most(longest), readable], description=description)


class OccupationField(StringField):  # type: ignore[misc]  # WTForms carries no types
    """Typed or picked as 'thợ hàn (7212)'; its value is the code."""

    def _value(self) -> str:
        text = super()._value()
        return f"{titles()[text]} ({text})" if text in titles() else text

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = "".join(valuelist[:1]).strip()
        found = _CODE.search(text)
        self.data = found[1] if found else next((code for code, title in titles().items() if title == text), text)

    def pre_validate(self, _form: Any) -> None:
        if self.data and self.data not in titles():
            raise ValidationError(_("Chọn một nghề trong danh sách, hoặc để trống"))


class AnswerField(RadioField):  # type: ignore[misc]  # WTForms carries no types
    def __init__(self, label: Any, **how: Any) -> None:
        super().__init__(label, choices=[SelectChoice(value, words) for value, words in ANSWERS.items()], default="", **how)


class EntryForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    """Fields go by the names of `registry.entry`; what is typed is read there and not here."""

    full_name = words_field(_("Họ, chữ đệm và tên"))
    birth = words_field(_("Ngày, tháng, năm sinh"), longest=60, description=_("03121986, 3/12/86 hay chỉ 1986."))
    sex = SelectField(_("Giới tính"), choices=numbered(SEXES), default="")
    identity = words_field(_("Số căn cước hoặc CMND"), longest=40)
    phones = words_field(_("Điện thoại"), longest=100, description=_("Nhiều số thì cách nhau bằng dấu phẩy."))
    commune = SelectField(FIELDS["commune_code"], validate_choice=False)
    village = words_field(FIELDS["village"], longest=80)
    ethnicity = words_field(FIELDS["ethnicity"], longest=40)
    groups = SelectMultipleField(FIELDS["priority_groups"], choices=[SelectChoice(code, group_name(code)) for code in group_codes()])
    education = SelectField(FIELDS["education"], choices=numbered(EDUCATION, 0), default="")
    qualification = SelectField(FIELDS["qualification"], choices=numbered(QUALIFICATION, 0), default="")
    major = words_field(FIELDS["major"])
    employment = SelectField(_("Tình trạng việc làm"), choices=numbered(EMPLOYMENT), default="")
    current_job = words_field(FIELDS["current_job"])
    experience = words_field(FIELDS["experience_years"], longest=40)
    wish_1 = words_field(_("Việc muốn làm thứ nhất"))
    wish_2 = words_field(_("Việc muốn làm thứ hai"))
    wish_3 = words_field(_("Việc muốn làm thứ ba"))
    occupation_1 = OccupationField(_("Hiểu là nghề"))
    occupation_2 = OccupationField(_("Hiểu là nghề"))
    occupation_3 = OccupationField(_("Hiểu là nghề"))
    wish_place = words_field(FIELDS["wish_place_text"])
    pay = words_field(_("Lương mong muốn"), longest=80, description=_("7tr5, 7.500.000 hay 7 đến 9 triệu."))
    training = AnswerField(FIELDS["wants_training"])
    licences = words_field(FIELDS["licences"], longest=80, description=_("Hạng bằng, ví dụ A1, B2."))
    is_night_shift = AnswerField(CONSTRAINTS["night_shift"])
    is_far_away = AnswerField(CONSTRAINTS["far_away"])
    is_needs_bus = AnswerField(CONSTRAINTS["needs_bus"])
    is_needs_housing = AnswerField(CONSTRAINTS["needs_housing"])
    is_young_children = AnswerField(CONSTRAINTS["young_children"])
    is_part_time_only = AnswerField(CONSTRAINTS["part_time_only"])
    is_seasonal_only = AnswerField(CONSTRAINTS["seasonal_only"])
    is_health_limits = AnswerField(CONSTRAINTS["health_limits"])
    note = TextAreaField(FIELDS["note"], filters=[some_lines], validators=[at_most(1000), readable])
    standing = SelectField(_("Hiện nay"), choices=numbered(STANDINGS), default="")
    told_by = SelectField(_("Ai cho biết"), choices=numbered(TELLERS)[1:])
    told_on = DayField(_("Ngày cho biết"), validators=[InputRequired(_("Chọn ngày, ví dụ 07/3/2025"))])
    forget = SelectMultipleField(choices=[SelectChoice(field, field) for field in SEALED])
    # What the page goes by: the state that was opened, the problems that were shown, and who the person was found to be.
    was = HiddenField()
    seen = HiddenField()
    who = RadioField(_("Có phải một người đã có trong sổ?"), choices=[], validate_choice=False, default="")

    def offer(self, communes: Iterable[Place]) -> None:
        self.commune.choices = [SelectChoice("", _("Chưa chọn")), *(SelectChoice(place.id, place.name) for place in communes)]

    @property
    def conditions(self) -> list[Field]:
        return [self[f"is_{name}"] for name in ASKED_CONDITIONS]

    def typed(self) -> dict[str, str]:
        """As `registry.entry` reads it."""
        return {name: ";".join(self[name].data or ()) if name == "groups" else str(self[name].data or "") for name in FIELDS_OF}

    def half(self) -> dict[str, str]:
        """All that a power cut would cost."""
        day = self.told_on.raw_data[0] if self.told_on.raw_data else ""
        beside = {"told_by": self.told_by.data or "", "told_on": str(day), "forget": ";".join(self.forget.data or ())}
        return {**self.typed(), **beside, "was": self.was.data or ""}

    def hearing(self) -> Hearing:
        return Hearing(Teller(self.told_by.data), self.told_on.data)

    def state(self) -> dict[str, str]:
        """The state that was opened; whoever tampers with it only hears that everything has changed."""
        try:
            told = json.loads(self.was.data or "{}")
        except ValueError:
            return {}
        return {str(name): str(value) for name, value in told.items()} if isinstance(told, dict) else {}


def form_data(typed: Mapping[str, str]) -> dict[str, Any]:
    """What was typed as the form takes it."""
    lists = {name: [part for part in typed.get(name, "").split(";") if part] for name in ("groups", "forget")}
    return {**{name: typed.get(name, "") for name in (*FIELDS_OF, "told_by", "was")}, **lists}
