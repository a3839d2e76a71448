"""Whom to look for, and why a number is needed."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import Field, Form, IntegerField, SearchField, SelectChoice, SelectField, StringField
from wtforms.validators import InputRequired, Length, Optional

from jobmatch.catalogue.occupation_list import titles, vsco_groups
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.registry.worker import Standing
from jobmatch.services.see_workers import CommuneLine, Reach, WishAge, WorkerChoice
from jobmatch.web.sealed_words import opened, sealed
from jobmatch.web.workers.words import STANDINGS, commune_words


def without_nul(text: str | None) -> str:
    """PostgreSQL takes the sign in no text."""
    return (text or "").replace("\0", "")


PAGE = "workers"
ASKS = {"": None, "yes": True, "no": False}
_ALL = SelectChoice("", _("Tất cả"))
_ANYBODY = SelectChoice("", _("Ai cũng được"))
_WISH_AGES = {
    WishAge.FRESH: _("còn mới"),
    WishAge.WEAK: _("đã cũ"),
    WishAge.TO_CONFIRM: _("quá lâu, phải hỏi lại"),
    WishAge.UNTOLD: _("chưa ghi"),
}
_REACHES = {Reach.PHONE: _("Có điện thoại"), Reach.HEAD: _("Chỉ qua trưởng thôn")}
_LEVELS = {"education": EDUCATION, "qualification": QUALIFICATION}


class WorkerForm(Form):  # type: ignore[misc]  # WTForms carries no types
    """Whom to look for. What it cannot read looks for everybody; sex, age, ethnicity and poverty cannot be asked for."""

    words = SearchField(_("Tên, thôn, xã, số"), filters=[without_nul])
    commune = SelectField(_("Xã"), filters=[without_nul], validate_choice=False)
    village = SelectField(_("Thôn, khu phố"), filters=[without_nul], validate_choice=False)
    occupation = SelectField(_("Nghề muốn làm"), filters=[without_nul], validate_choice=False)
    qualification = SelectField(_("Trình độ nghề"), validate_choice=False)
    education = SelectField(_("Học vấn"), validate_choice=False)
    wish_age = SelectField(_("Tin về nguyện vọng"), validate_choice=False)
    reach = SelectField(_("Liên lạc"), validate_choice=False)
    standing = SelectField(_("Hiện nay"), validate_choice=False)
    asks = SelectField(_("Còn câu hỏi"), validate_choice=False)
    list = IntegerField(validators=[Optional()])

    def __init__(self, *given: object) -> None:
        super().__init__(*given)
        self.qualification.choices = [_ALL, *_choices(QUALIFICATION)]
        self.education.choices = [_ALL, *_choices(EDUCATION)]
        self.wish_age.choices = [SelectChoice("", _("Mới hay cũ")), *_choices(_WISH_AGES)]
        self.reach.choices = [_ANYBODY, *_choices(_REACHES)]
        self.standing.choices = [_ANYBODY, *_choices(STANDINGS)]
        self.asks.choices = [SelectChoice("", _("Có và không")), SelectChoice("yes", _("Có")), SelectChoice("no", _("Không"))]

    def offer(self, communes: tuple[CommuneLine, ...], villages: tuple[tuple[str, str], ...]) -> None:
        self.commune.choices = [
            _ALL,
            *(SelectChoice(line.id, commune_words(line.name, line.valid_from, line.valid_to)) for line in communes),
        ]
        self.village.choices = [_ALL, *(SelectChoice(village_id, name) for village_id, name in villages)]
        groups = [SelectChoice(code, name) for code, name in sorted(vsco_groups().items(), key=lambda group: group[1])]
        trades = [SelectChoice(code, f"{name} ({code})") for code, name in sorted(titles().items(), key=lambda title: title[1])]
        self.occupation.choices = {str(_("Mọi nghề")): [_ALL], str(_("Nhóm nghề")): groups, str(_("Nghề")): trades}

    def choice(self) -> WorkerChoice:
        return WorkerChoice(
            words=(self.words.data or "")[:200],
            commune=self.commune.data or "",
            village=self.village.data or "",
            occupation=self.occupation.data or "",
            education=self._level("education"),
            qualification=self._level("qualification"),
            wish_age=_one_of(WishAge, self.wish_age.data),
            reach=_one_of(Reach, self.reach.data),
            standing=_one_of(Standing, self.standing.data),
            has_question=ASKS.get(self.asks.data or ""),
            import_id=self.list.data,
        )

    def _level(self, name: str) -> int | None:
        data = self[name].data or ""
        return int(data) if data.isdecimal() and int(data) in _LEVELS[name] else None

    def said(self) -> dict[str, str | int]:
        """What was chosen, for addresses that lead back to the same list; the words are sealed, because they name people."""
        chosen = {name: value for name, value in self.data.items() if value and name != "words"}
        words = (self.words.data or "")[:200].strip()
        return chosen | ({"q": sealed(words)} if words else {})

    def chips(self, said: dict[str, str | int]) -> Sequence[tuple[str, dict[str, str | int]]]:
        """Each thing that was chosen in words, with what remains of the address without it. A thôn goes with its commune."""
        chips = []
        for name in said:
            field = self["words" if name == "q" else name]
            gone = {name, "village"} if name == "commune" else {name}
            chips.append((self._chip(field), {other: value for other, value in said.items() if other not in gone}))
        return chips

    def _chip(self, field: Field) -> str:
        if field.name == "words":
            return f"“{field.data}”"
        if field.name == "list":
            return str(_("Một danh sách đã ghi"))
        return f"{field.label.text}: {_chosen(field)}"


def form_of_address(given: MultiDict[str, str]) -> WorkerForm:
    """A form out of what `said` gave."""
    values = given.copy()
    values["words"] = opened(given.get("q", ""))
    return WorkerForm(values)


def _choices(labels: Mapping[Any, Any]) -> list[SelectChoice]:
    return [SelectChoice(str(value), label) for value, label in labels.items()]


def _chosen(field: SelectField) -> str:
    offered = field.choices.values() if isinstance(field.choices, dict) else [field.choices]
    return next((str(choice.label) for choices in offered for choice in choices if choice.value == field.data), str(field.data))


Member = TypeVar("Member", bound=StrEnum)


def _one_of(kind: type[Member], value: str | None) -> Member | None:
    return next((member for member in kind if member.value == value), None)


class ReasonForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    reason = StringField(
        _("Vì sao cần xem số?"),
        validators=[
            InputRequired(_("Ghi vì sao, ví dụ: gọi báo việc")),
            Length(min=5, max=200, message=_("Ghi vì sao, ví dụ: gọi báo việc")),
        ],
        description=_("Ví dụ: gọi báo việc, đối chiếu căn cước. Tên anh chị và lý do được ghi lại."),
    )
