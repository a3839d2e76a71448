"""What of a shortlist to show, and for which fair to match."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, Form, IntegerField, SelectChoice, SelectField, StringField
from wtforms.validators import DataRequired, InputRequired, NumberRange

from jobmatch.errors import Refused
from jobmatch.fairs.fair import Fair
from jobmatch.matching.learning import whole_points
from jobmatch.matching.shortlist import Fit
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights
from jobmatch.services.see_shortlist import Choice
from jobmatch.services.see_weights import Scope
from jobmatch.services.try_weights import VacancyHead
from jobmatch.web.matches.words import FEATURES
from jobmatch.web.typed_fields import at_most
from jobmatch.web.typed_text import one_line, readable
from jobmatch.web.whole_numbers import row_number
from jobmatch.web.words import day

WHOLE = 100
ENTER_POINTS = _("Nhập số điểm từ 0 đến 100")
ASKS = {"": None, "yes": True, "no": False}


class ChoiceForm(Form):  # type: ignore[misc]  # WTForms carries no types
    """Of the address, so that what is shown can be saved, printed and exported as it stands. What it cannot read shows everyone."""

    fit = SelectField(
        _("Mức hợp"),
        choices=[
            SelectChoice("", _("Tất cả")),
            SelectChoice(Fit.GOOD.name.lower(), _("Hợp trở lên")),
            SelectChoice(Fit.STRONG.name.lower(), _("Rất hợp")),
        ],
    )
    commune = SelectField(_("Xã"), validate_choice=False)
    asks = SelectField(
        _("Còn câu hỏi"), choices=[SelectChoice("", _("Có và không")), SelectChoice("yes", _("Có")), SelectChoice("no", _("Không"))]
    )

    def offer(self, communes: tuple[str, ...]) -> None:
        self.commune.choices = [SelectChoice("", _("Tất cả")), *(SelectChoice(name, name) for name in communes)]

    def said(self) -> dict[str, str]:
        """What was chosen, as an address keeps it."""
        return {name: value for name, value in self.data.items() if value}

    def choice(self) -> Choice:
        fits = {fit.name.lower(): fit for fit in Fit}
        return Choice(
            at_least=fits.get(self.fit.data or "", Fit.POSSIBLE),
            commune=self.commune.data or "",
            asks=ASKS.get(self.asks.data or ""),
            worker_nos=tuple(request.args.getlist("worker", type=row_number)),
        )


def countable(points: int | None) -> int | None:
    """For a filter: a number of hundreds of digits is too large for whatever looks at it, and too large all the same."""
    return points if points is None or abs(points) <= WHOLE * WHOLE else WHOLE * WHOLE


class WeightsForm(Form):  # type: ignore[misc]  # WTForms carries no types
    """A field for each feature, of the address like `ChoiceForm`; together a hundred."""

    vacancy = SelectField(_("Thử với việc"), validate_choice=False)

    def offer(self, trial_vacancies: Iterable[VacancyHead]) -> None:
        self.vacancy.choices = [SelectChoice(head.ref, f"{head.title}, {head.enterprise}") for head in trial_vacancies]

    def dials(self) -> list[IntegerField]:
        return [self[name] for name in asdict(DEFAULT_WEIGHTS)]

    def weights(self) -> Weights:
        return Weights(**{dial.name: dial.data for dial in self.dials()})

    def evened(self) -> Weights | None:
        """The same proportions as a hundred; None where no points were typed."""
        typed = {dial.name: float(min(max(dial.data or 0, 0), WHOLE)) for dial in self.dials()}
        return whole_points(typed) if any(typed.values()) else None

    def validate(self, extra_validators: Any = None) -> bool:
        if not super().validate(extra_validators):
            return False
        whole: int = sum(dial.data for dial in self.dials())  # each of them between nought and a hundred by now
        if whole != WHOLE:
            self.form_errors.append(_("Cộng lại phải bằng 100 điểm, nay là %(whole)s.", whole=whole))
        return whole == WHOLE


for _name in asdict(DEFAULT_WEIGHTS):
    setattr(
        WeightsForm,
        _name,
        IntegerField(FEATURES[_name], filters=[countable], validators=[InputRequired(ENTER_POINTS), NumberRange(0, WHOLE, ENTER_POINTS)]),
    )


class NameForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    name = StringField(_("Tên"), filters=[one_line], validators=[DataRequired(_("Đặt một tên")), at_most(60), readable])

    def said(self) -> str:
        """Refused: a name that nobody could read again."""
        if not self.validate():
            raise Refused("name_unread", f"{self.name.errors[0]}.", str(_("Quay lại và đặt tên khác.")))
        return str(self.name.data)


class ScopeForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    """For what a set of weights is put in force, and why."""

    scope = SelectField(_("Dùng cho"), validate_choice=False)
    vacancy = StringField(
        _("Mã việc"), filters=[one_line], validators=[at_most(80), readable], description=_("Chỉ ghi khi chọn “Một việc”.")
    )
    reason = StringField(
        _("Vì sao?"),
        filters=[one_line],
        validators=[DataRequired(_("Ghi vì sao đổi số điểm, để người sau còn hiểu")), at_most(400), readable],
    )
    despite_thin = BooleanField(_("Tôi biết bằng chứng còn mỏng"))

    def offer(self, fairs: Iterable[Fair]) -> None:
        named = [SelectChoice(f"fair:{fair.code}", _("Phiên %(code)s, %(day)s", code=fair.code, day=day(fair.held_on))) for fair in fairs]
        self.scope.choices = [SelectChoice("", _("Mọi việc")), *named, SelectChoice("vacancy", _("Một việc"))]

    def said(self) -> Scope:
        kind, _sign, code = (self.scope.data or "").partition(":")
        if kind == "vacancy":
            return Scope(vacancy_ref=self.vacancy.data or "")
        return Scope(fair_code=code if kind == "fair" else "")

    def validate(self, extra_validators: Any = None) -> bool:
        is_sound: bool = super().validate(extra_validators)
        if self.scope.data == "vacancy" and not self.vacancy.data:
            self.vacancy.errors = (*self.vacancy.errors, _("Ghi mã việc, hoặc chọn “Mọi việc”"))
            return False
        return is_sound


class OrderForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    fair_code = SelectField(_("Cho phiên nào"), validate_choice=False)

    def offer(self, fairs: list[Fair]) -> None:
        named = [SelectChoice(fair.code, f"{fair.code}, {day(fair.held_on)}") for fair in fairs]
        self.fair_code.choices = [SelectChoice("", _("Mọi việc đang mở")), *named]
