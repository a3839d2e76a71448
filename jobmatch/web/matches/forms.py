"""What of a shortlist to show, and for which fair to match."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import Form, IntegerField, SelectChoice, SelectField
from wtforms.validators import InputRequired, NumberRange

from jobmatch.fairs.fair import Fair
from jobmatch.matching.shortlist import Fit
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights
from jobmatch.services.see_shortlist import Choice
from jobmatch.services.try_weights import VacancyHead
from jobmatch.web.matches.words import FEATURES
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

    def choice(self) -> Choice:
        fits = {fit.name.lower(): fit for fit in Fit}
        return Choice(
            at_least=fits.get(self.fit.data or "", Fit.POSSIBLE),
            commune=self.commune.data or "",
            asks=ASKS.get(self.asks.data or ""),
            worker_nos=tuple(request.args.getlist("worker", type=int)),
        )


class WeightsForm(Form):  # type: ignore[misc]  # WTForms carries no types
    """A field for each feature, of the address like `ChoiceForm`; together a hundred."""

    vacancy = SelectField(_("Thử với việc"), validate_choice=False)

    def offer(self, trial_vacancies: Iterable[VacancyHead]) -> None:
        self.vacancy.choices = [SelectChoice(head.ref, f"{head.title}, {head.enterprise}") for head in trial_vacancies]

    def dials(self) -> list[IntegerField]:
        return [self[name] for name in asdict(DEFAULT_WEIGHTS)]

    def weights(self) -> Weights:
        return Weights(**{dial.name: dial.data for dial in self.dials()})

    def validate(self, extra_validators: Any = None) -> bool:
        if not super().validate(extra_validators):
            return False
        whole: int = sum(dial.data for dial in self.dials())
        if whole != WHOLE:
            self.form_errors.append(_("Cộng lại phải bằng 100 điểm, nay là %(whole)s.", whole=whole))
        return whole == WHOLE


for _name in asdict(DEFAULT_WEIGHTS):
    setattr(
        WeightsForm, _name, IntegerField(FEATURES[_name], validators=[InputRequired(ENTER_POINTS), NumberRange(0, WHOLE, ENTER_POINTS)])
    )


class OrderForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    fair_code = SelectField(_("Cho phiên nào"), validate_choice=False)

    def offer(self, fairs: list[Fair]) -> None:
        named = [SelectChoice(fair.code, f"{fair.code}, {day(fair.held_on)}") for fair in fairs]
        self.fair_code.choices = [SelectChoice("", _("Mọi việc đang mở")), *named]
