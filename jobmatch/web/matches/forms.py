"""What of a shortlist to show, and for which fair to match."""

from flask import request
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import Form, SelectChoice, SelectField

from jobmatch.fairs.fair import Fair
from jobmatch.matching.shortlist import Fit
from jobmatch.services.see_shortlist import Choice
from jobmatch.web.words import day

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


class OrderForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    fair_code = SelectField(_("Cho phiên nào"), validate_choice=False)

    def offer(self, fairs: list[Fair]) -> None:
        named = [SelectChoice(fair.code, f"{fair.code}, {day(fair.held_on)}") for fair in fairs]
        self.fair_code.choices = [SelectChoice("", _("Mọi việc đang mở")), *named]
