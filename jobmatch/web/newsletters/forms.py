"""What to write for which station, one sentence to change, and a word on what to mend."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectChoice, SelectField, TextAreaField
from wtforms.validators import InputRequired, NumberRange

from jobmatch.radio.script import Station
from jobmatch.services.see_match_runs import RunLine
from jobmatch.services.write_newsletter import LONGEST_SLOT, SHORTEST_SLOT, USUAL_SLOT_SECONDS
from jobmatch.web.typed_fields import DayField, WholeNumberField, at_most
from jobmatch.web.typed_text import one_line, readable, some_lines
from jobmatch.web.words import day

MINUTE = 60


class OrderForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    station = SelectField(_("Cho đài nào"))
    airs_on = DayField(_("Ngày phát"), [InputRequired(_("Chọn ngày phát, thí dụ 14/3/2025"))])
    run = SelectField(_("Từ lần khớp"))
    minutes = WholeNumberField(
        _("Khung giờ, phút"),
        [
            InputRequired(_("Ghi số phút của khung giờ, thí dụ 4")),
            NumberRange(SHORTEST_SLOT // MINUTE, LONGEST_SLOT // MINUTE, message=_("Khung giờ từ 1 đến 15 phút, thường là 4")),
        ],
        default=USUAL_SLOT_SECONDS // MINUTE,
    )

    def offer(self, stations: Sequence[Station], runs: Sequence[RunLine]) -> None:
        self.station.choices = [SelectChoice(station.code, station.name) for station in stations]
        self.run.choices = [SelectChoice(line.run.id, _run_words(line)) for line in runs]


class SentenceForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    text = TextAreaField(
        _("Lời đọc"),
        [at_most(500), readable],
        filters=[some_lines],
        description=_("Viết mọi số bằng chữ. Mỗi dòng là một câu; để trống thì câu này được bỏ."),
    )
    seen = HiddenField(filters=[one_line])


class SendBackForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    note = TextAreaField(_("Cần sửa gì"), [at_most(500), readable], filters=[some_lines])


def _run_words(line: RunLine) -> Any:
    fair = f", {line.run.fair_code}" if line.run.fair_code else ""
    return f"{day(line.run.as_of)}{fair} ({line.run.id[:6]})"
