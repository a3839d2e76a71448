"""Whom to look for, and why a number is needed."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import Form, IntegerField, SearchField, SelectChoice, SelectField, StringField
from wtforms.validators import InputRequired, Length, Optional

from jobmatch.catalogue.occupation_list import titles
from jobmatch.services.see_workers import CommuneLine, WorkerChoice
from jobmatch.web.workers.words import commune_words


def without_nul(text: str | None) -> str:
    """PostgreSQL takes the sign in no text."""
    return (text or "").replace("\0", "")


ASKS = {"": None, "yes": True, "no": False}


class WorkerForm(Form):  # type: ignore[misc]  # WTForms carries no types
    """Of the address, so that a search can be saved, printed and exported as it stands. What it cannot read looks for everybody."""

    words = SearchField(_("Tên, thôn, xã"), filters=[without_nul])
    commune = SelectField(_("Xã"), filters=[without_nul], validate_choice=False)
    occupation = SelectField(_("Nghề muốn làm"), filters=[without_nul], validate_choice=False)
    asks = SelectField(
        _("Còn câu hỏi"), choices=[SelectChoice("", _("Có và không")), SelectChoice("yes", _("Có")), SelectChoice("no", _("Không"))]
    )
    list = IntegerField(validators=[Optional()])

    def offer(self, communes: tuple[CommuneLine, ...]) -> None:
        named = [SelectChoice(line.id, commune_words(line.name, line.valid_from, line.valid_to)) for line in communes]
        self.commune.choices = [SelectChoice("", _("Tất cả")), *named]
        trades = [SelectChoice(code, f"{name} ({code})") for code, name in sorted(titles().items(), key=lambda title: title[1])]
        self.occupation.choices = [SelectChoice("", _("Tất cả")), *trades]

    def choice(self) -> WorkerChoice:
        return WorkerChoice(
            words=(self.words.data or "")[:200],
            commune=self.commune.data or "",
            occupation=self.occupation.data or "",
            has_question=ASKS.get(self.asks.data or ""),
            import_id=self.list.data,
        )

    def said(self) -> dict[str, str | int]:
        """What was chosen, for addresses that lead back to the same list."""
        return {name: value for name, value in self.data.items() if value}


class ReasonForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    reason = StringField(
        _("Vì sao cần xem số?"),
        validators=[
            InputRequired(_("Ghi vì sao, ví dụ: gọi báo việc")),
            Length(min=5, max=200, message=_("Ghi vì sao, ví dụ: gọi báo việc")),
        ],
        description=_("Ví dụ: gọi báo việc, đối chiếu căn cước. Tên anh chị và lý do được ghi lại."),
    )
