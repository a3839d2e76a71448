"""A newsletter script on paper and as text: for the announcer's desk, for an office program, and to paste into a reading machine."""

import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from jobmatch.documents.typesetting import typeset_pdf
from jobmatch.radio.breath import phrases
from jobmatch.radio.script import Script, Sentence
from jobmatch.radio.words import capitalised
from jobmatch.text.ear.weekdays import weekday_in_words

TEMPLATE = "script_sheet.typ"
SHORT_REST, LONG_REST = "/", "//"
DRAFT = "BẢN NHÁP - CHƯA DUYỆT, KHÔNG ĐỌC"
LEGEND = "/ nghỉ ngắn     // nghỉ dài hết câu     vạch đứng bên trái: đọc chậm"
_LETTER_SIZE = Pt(17)
_SMALL_SIZE = Pt(12)
_FONT = "Times New Roman"
_HEADING_SOURCE = "frame:ordinal"
_NO_BREAK = "\u00a0"
_TO_SIGN = "." * 60
# Office files carry a day of making; a fixed one keeps equal scripts equal byte for byte.
_MADE = datetime(2025, 1, 1)  # noqa: DTZ001 - the format knows no zone
_MADE_ZIP = (2025, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class SheetHeading:
    """`edition` as people name it ("số 3, bản duyệt 1"); `approver` with office and moment, empty leaves a line to sign on.

    A sheet is a draft, and says so on every page, until somebody has approved it.
    """

    airs_on: date
    edition: str = ""
    approver: str = ""
    is_draft: bool = True


def script_txt(script: Script, *, is_draft: bool) -> str:
    """The spoken words alone; a blank line ends an item. Ready for a machine voice, which a draft stops with its first words."""
    return f"{DRAFT}\n\n{script.text.rstrip()}\n\n{DRAFT}\n" if is_draft else script.text


def script_pdf(script: Script, heading: SheetHeading) -> bytes:
    """The sheet that is read from. Equal scripts give equal bytes."""
    return typeset_pdf(TEMPLATE, sheet_data(script, heading))


def sheet_data(script: Script, heading: SheetHeading) -> dict[str, Any]:
    """What the template lays out."""
    return {
        "title": script.title,
        "legend": LEGEND,
        "draft": DRAFT if heading.is_draft else "",
        "station": script.station.name,
        "airs_on": _day(heading.airs_on),
        "air_time": _air_time(script.air_time_seconds),
        "edition": heading.edition or "bản nháp",
        "approver": heading.approver or _TO_SIGN,
        "sentences": [
            {
                "phrases": [{"words": words, "mark": mark} for words, mark in _marked(sentence)],
                "slowly": sentence.slowly,
                "heading": sentence.source == _HEADING_SOURCE,
                "ends_item": sentence.ends_item,
            }
            for sentence in script.sentences
        ],
    }


def _marked(sentence: Sentence) -> list[tuple[str, str]]:
    """The phrases of a sentence, each with the rest behind it."""
    parts = phrases(sentence.spoken)
    return [(part, LONG_REST if number == len(parts) else SHORT_REST) for number, part in enumerate(parts, start=1)]


def _day(day: date) -> str:
    return f"{capitalised(weekday_in_words(day.isoweekday() + 1))}, {day.day}/{day.month}/{day.year}"


def _air_time(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} phút {rest} giây" if minutes else f"{rest} giây"


def script_docx(script: Script, heading: SheetHeading) -> bytes:
    """The same sheet for whoever wants to change its layout in an office program; phrases keep together by no-break spaces."""
    book = Document()
    section = book.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Mm(24), Mm(20), Mm(18), Mm(22)
    _set_letters(book.styles["Normal"], _LETTER_SIZE)
    _head(book, sheet_data(script, heading))
    title = book.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run(script.title.upper()).bold = True
    for sentence in script.sentences:
        _add_sentence(book, sentence)
    if heading.is_draft:
        _draft_above(section)
    _foot(section)
    properties = book.core_properties
    properties.title, properties.author, properties.created, properties.modified = script.title, "", _MADE, _MADE
    out = io.BytesIO()
    book.save(out)
    return _settled(out.getvalue())


def _set_letters(style: Any, size: Any) -> None:
    style.font.name, style.font.size = _FONT, size
    # Vietnamese falls under three scripts of a Word font; each must be named or a letter comes from elsewhere.
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), _FONT)
    style.paragraph_format.line_spacing = 1.5
    style.paragraph_format.space_after = Pt(6)


def _head(book: Any, data: dict[str, Any]) -> None:
    table = book.add_table(rows=3, cols=4)
    table.style = "Table Grid"
    rows = (
        ("Đài", data["station"], "Thời lượng", data["air_time"]),
        ("Phát", data["airs_on"], "Bản", data["edition"]),
        ("Người duyệt", data["approver"], "", ""),
    )
    table.cell(2, 1).merge(table.cell(2, 3))
    for row, words in zip(table.rows, rows, strict=True):
        for place, text in enumerate(words):
            if text:
                paragraph = row.cells[place].paragraphs[0]
                paragraph.paragraph_format.line_spacing, paragraph.paragraph_format.space_after = 1, Pt(2)
                run = paragraph.add_run(text)
                run.font.size, run.bold = _SMALL_SIZE, place % 2 == 1


def _add_sentence(book: Any, sentence: Sentence) -> None:
    paragraph = book.add_paragraph()
    form = paragraph.paragraph_format
    form.keep_together = True
    is_heading = sentence.source == _HEADING_SOURCE
    form.keep_with_next = is_heading
    if sentence.slowly:
        _bar_at_left(paragraph)
    marked = _marked(sentence)
    for words, mark in marked:
        paragraph.add_run(words.replace(" ", _NO_BREAK) + _NO_BREAK).bold = is_heading
        paragraph.add_run(mark).bold = True
        if mark != LONG_REST:
            paragraph.add_run(" ")


def _bar_at_left(paragraph: Any) -> None:
    borders, bar = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "8"), ("color", "000000")):
        bar.set(qn(f"w:{name}"), value)
    borders.append(bar)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _draft_above(section: Any) -> None:
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(DRAFT)
    run.bold, run.font.size = True, _LETTER_SIZE


def _foot(section: Any) -> None:
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(f"{LEGEND}     Trang ").font.size = _SMALL_SIZE
    for field in ("PAGE", "NUMPAGES"):
        run = paragraph.add_run()
        run.font.size = _SMALL_SIZE
        for kind, text in (("begin", ""), ("", field), ("end", "")):
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            else:
                part.text = text
            run._r.append(part)
        if field == "PAGE":
            paragraph.add_run(" / ").font.size = _SMALL_SIZE


def _settled(book: bytes) -> bytes:
    """The same package with one date for all its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as settled:
        for part in made.infolist():
            entry = zipfile.ZipInfo(part.filename, _MADE_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            settled.writestr(entry, made.read(part))
    return out.getvalue()
