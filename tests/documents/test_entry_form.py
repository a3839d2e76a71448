"""The blank form of one person, read back from its PDF."""

import io
import re
import unicodedata

from pypdf import PdfReader

from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION
from jobmatch.documents.entry_form import entry_form_pdf

A4_POINTS = (595, 842)


def test_it_is_one_sheet_of_a4_with_the_numbers_of_the_keyboard_form() -> None:
    [page] = PdfReader(io.BytesIO(entry_form_pdf(None))).pages

    words = unicodedata.normalize("NFC", re.sub(r"\s+", " ", page.extract_text()))
    assert (round(page.mediabox.width), round(page.mediabox.height)) == A4_POINTS
    assert [label for label in (*EDUCATION.values(), *QUALIFICATION.values()) if label not in words] == []
    assert "còn nhu cầu" in words
    assert [word for word in ("tôn giáo", "hôn nhân") if word in words.lower()] == []


def test_the_same_form_twice_is_the_same_file() -> None:
    assert entry_form_pdf(None) == entry_form_pdf(None)
