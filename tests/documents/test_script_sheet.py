"""The announcer's sheet: letters, breath marks, pages, and the same bytes for the same script."""

import io
import re
import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from pypdf import PdfReader

from jobmatch.documents.script_sheet import DRAFT, SheetHeading, script_docx, script_pdf, script_txt
from tests.radio.newsletters import FAIR, ON, a_posting, a_script, a_vacancy

HEADING = SheetHeading(ON, "số 3, bản duyệt 1", "Bùi Văn Khoát, Phó Chủ tịch UBND thị trấn", is_draft=False)
SCRIPT = a_script(
    *(
        a_vacancy(f"V-{number}", enterprise=f"Công ty TNHH Dệt may số {number}", posting=a_posting(experience_years=1.0))
        for number in range(1, 9)
    ),
    fair=FAIR,
    slot_seconds=420,
)


def pages_of(pdf):
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def lines_of(pdf):
    return [line.strip() for page in PdfReader(io.BytesIO(pdf)).pages for line in page.extract_text().splitlines()]


def test_the_plain_text_holds_the_spoken_words_alone():
    text = script_txt(SCRIPT, is_draft=False)

    assert "/" not in text
    assert text.startswith("Đây là Đài Truyền thanh thị trấn Quảng Hà.\n\nKính chào")
    assert not re.search(r"\d", text)


@pytest.mark.parametrize("print_sheet", [script_pdf, script_docx])
def test_the_same_script_gives_the_same_bytes(print_sheet):
    assert print_sheet(SCRIPT, HEADING) == print_sheet(SCRIPT, HEADING)


def test_the_head_names_station_day_air_time_edition_and_who_approved():
    first = pages_of(script_pdf(SCRIPT, HEADING))[0]

    for words in ("Đài Truyền thanh thị trấn Quảng Hà", "Thứ Sáu, 14/3/2025", "phút", "số 3, bản duyệt 1", "Bùi Văn Khoát"):
        assert words in first


def test_an_unapproved_sheet_has_a_line_to_sign_on():
    assert "......" in pages_of(script_pdf(SCRIPT, SheetHeading(ON)))[0]


def test_before_approval_every_page_says_that_it_is_not_read():
    draft = SheetHeading(ON)

    pages, book = pages_of(script_pdf(SCRIPT, draft)), Document(io.BytesIO(script_docx(SCRIPT, draft)))

    assert len(pages) > 1
    assert all(DRAFT in page for page in pages)
    assert [section.header.paragraphs[0].text for section in book.sections] == [DRAFT]  # a header stands on every page
    assert script_txt(SCRIPT, is_draft=True).startswith(DRAFT)
    assert script_txt(SCRIPT, is_draft=True).rstrip().endswith(DRAFT)


def test_an_approved_sheet_says_nothing_of_drafts():
    assert DRAFT not in " ".join(pages_of(script_pdf(SCRIPT, HEADING)))
    assert Document(io.BytesIO(script_docx(SCRIPT, HEADING))).sections[0].header.paragraphs[0].text == ""


def test_a_line_ends_only_at_a_breath_mark():
    spoken_lines = [line for line in lines_of(script_pdf(SCRIPT, HEADING)) if line.endswith(("/", ".", ",", ":")) or "//" in line]
    body = [line for line in spoken_lines if "nghỉ ngắn" not in line]

    assert len(body) > 30
    assert [line for line in body if not line.endswith("/")] == []


def test_no_sentence_goes_over_a_page_and_no_item_begins_at_a_foot():
    pages = [page.split(" / nghỉ ngắn")[0] for page in pages_of(script_pdf(SCRIPT, HEADING))]

    assert len(pages) > 1
    assert all(page.rstrip().endswith("//") for page in pages)
    assert not any(re.search(r"Tin thứ \w+\. //$", page.rstrip()) for page in pages)


def test_a_very_long_name_stays_on_the_page():
    name = "Công ty TNHH một thành viên Thương mại Dịch vụ Xuất nhập khẩu Vật liệu xây dựng Hải Hà Quảng Ninh Việt Nam"

    text = " ".join(pages_of(script_pdf(a_script(a_vacancy(enterprise=name)), HEADING))).replace(" /", "")

    assert "Vật liệu xây dựng Hải Hà Quảng Ninh Việt Nam" in text


def test_the_office_file_has_the_announcers_letters_and_spacing():
    book = Document(io.BytesIO(script_docx(SCRIPT, HEADING)))
    normal = book.styles["Normal"]

    assert normal.font.name == "Times New Roman"
    assert normal.font.size >= Pt(16)
    assert normal.paragraph_format.line_spacing == 1.5


def test_the_office_file_keeps_sentences_whole_phrases_unbroken_and_marks_what_is_read_slowly():
    book = Document(io.BytesIO(script_docx(SCRIPT, HEADING)))
    said = [paragraph for paragraph in book.paragraphs if paragraph.text.endswith("//")]
    slow = [paragraph for paragraph in said if paragraph._p.pPr.find(qn("w:pBdr")) is not None]

    assert len(said) == len(SCRIPT.sentences)
    assert all(paragraph.paragraph_format.keep_together for paragraph in said)
    assert all(paragraph.text.count(" ") == paragraph.text.count(" ", paragraph.text.find("/")) for paragraph in said)
    assert len(slow) == 2


def test_the_office_file_is_one_that_opens_with_a_fixed_day_of_making():
    with zipfile.ZipFile(io.BytesIO(script_docx(SCRIPT, HEADING))) as package:
        days = {part.date_time for part in package.infolist()}

    assert days == {(2025, 1, 1, 0, 0, 0)}
