"""What the columns of a list are taken for, as the page shows it and lets a person choose."""

from dataclasses import dataclass

from flask_babel import gettext as _

from jobmatch.registry.preview import ListLayout
from jobmatch.registry.reading.marks import is_mark
from jobmatch.registry.reading.reading_choices import MEANINGS, Meaning, meaning_label
from jobmatch.registry.reading.result import ColumnReading, Why
from jobmatch.services.see_uploads import OneUpload
from jobmatch.web.workers.words import communes_called

# Under this the words of the header and the cells below do not fully agree, or only one of them speaks.
_SURE = 0.8
_PLAIN = tuple(meaning for meaning in MEANINGS if not meaning.is_mark)
_MARKS = tuple(meaning for meaning in MEANINGS if meaning.is_mark)


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """`state` and `sure` are the tag: how certain the meaning is. `chosen` is what a person said, empty where nobody did."""

    column: ColumnReading
    label: str
    state: str
    sure: str
    chosen: str
    marks: tuple[Meaning, ...]

    @property
    def leave(self) -> str:
        """The words for leaving the column to the reader."""
        if self.chosen:
            return str(_("Để hệ thống tự hiểu"))
        return str(_("Như đã hiểu: %(meaning)s", meaning=self.label)) if self.label else str(_("Chưa hiểu, không đọc"))


@dataclass(frozen=True, slots=True)
class LayoutCard:
    """One header: where it stands, whose it is, and whether its meanings come from an earlier file."""

    header_key: str
    sheets: tuple[str, ...]
    communes: tuple[str, ...]
    lines: tuple[ColumnLine, ...]
    is_chosen: bool
    is_remembered: bool
    plain: tuple[Meaning, ...] = _PLAIN

    @property
    def doubtful(self) -> int:
        return sum(line.state != "ok" for line in self.lines)


def column_cards(one: OneUpload) -> list[LayoutCard]:
    return [_card(one, layout) for layout in one.preview.layouts]


def _card(one: OneUpload, layout: ListLayout) -> LayoutCard:
    choices = one.upload.choices
    chosen = choices.whole.columns.get(layout.header_key, {})
    communes = tuple(" / ".join(communes_called(code)) or code for code in layout.commune_codes if code)
    is_chosen = bool(choices.reading.columns.get(layout.header_key))
    lines = tuple(_line(column, chosen.get(column.letter, "")) for column in layout.columns)
    sheets = tuple(dict.fromkeys(layout.sheets))
    return LayoutCard(layout.header_key, sheets, communes, lines, is_chosen, bool(chosen) and not is_chosen)


def _line(column: ColumnReading, chosen: str) -> ColumnLine:
    label = meaning_label(column.meaning) if column.meaning else ""
    # Answers of a group make sense for a column of marks; elsewhere the list of choices stays short.
    is_marked = "=" in column.meaning or "=" in chosen or not column.samples or all(map(is_mark, column.samples))
    return ColumnLine(column, label, *_certainty(column), chosen, _MARKS if is_marked else ())


def _certainty(column: ColumnReading) -> tuple[str, str]:
    if column.why is Why.CHOSEN:
        return "ok", str(_("Đã chọn"))
    if not column.meaning:
        return "bad", str(_("Không hiểu"))
    return ("ok", str(_("Chắc"))) if column.certainty > _SURE else ("warn", str(_("Nên xem")))
