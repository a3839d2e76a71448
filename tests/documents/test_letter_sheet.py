"""Letters and lists as printed: read back from the PDF, and from a picture as a scanner sees it."""

import io
import re
import unicodedata
from dataclasses import replace
from datetime import time

import cv2
import numpy as np
import pytest
from pypdf import PdfReader

from jobmatch.documents.letter_sheet import LETTERS, letter_data, letters_pdf, signature_list_pdf
from jobmatch.documents.typesetting import typeset_png
from jobmatch.fairs.letter import Letter
from jobmatch.fairs.signature_list import Receiver, signature_list
from jobmatch.fairs.tokens import spaced
from tests.fairs.letters import a_head, a_letter

LONG_ENTERPRISE = "Hợp tác xã Sản xuất kinh doanh dịch vụ tổng hợp Quảng Thịnh"
SCAN = 150  # dots per inch of a plain office scanner


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page, every run of blanks as one."""
    return [unicodedata.normalize("NFC", re.sub(r"\s+", " ", page.extract_text())) for page in PdfReader(io.BytesIO(pdf)).pages]


def a_long_letter(worker_no: int = 2, enterprise: str = LONG_ENTERPRISE) -> Letter:
    """The longest names, three jobs, every column and a bus."""
    [job, _] = a_letter().jobs
    long = replace(job, enterprise=enterprise, offers=("làm việc ở Nhật Bản", "có chỗ ở", "có bữa ăn ca"), table="12", meets_at=time(8, 30))
    return a_letter(
        worker_no,
        full_name="Nguyễn Hoàng Thị Phương Thảo",
        village="Khu phố Hoàng Hoa Thám",
        commune="Thị trấn Quảng Hà",
        jobs=(long, long, long),
        pick_up="Nhà văn hóa Khu phố Hoàng Hoa Thám, lúc 07 giờ 15 phút",
    )


def scanned(letters: list[Letter]) -> list[np.ndarray]:
    pictures = typeset_png(LETTERS, letter_data(letters, a_head()), dots_per_inch=SCAN)
    return [cv2.imdecode(np.frombuffer(picture, dtype=np.uint8), cv2.IMREAD_GRAYSCALE) for picture in pictures]


def read_qr(picture: np.ndarray) -> str:
    return cv2.QRCodeDetector().detectAndDecode(picture)[0]


def test_each_letter_is_one_page_with_all_its_words():
    letters = [a_letter(1), a_long_letter(2)]

    first, second = page_texts(letters_pdf(letters, a_head()))

    assert "Bà Đặng Thị Sáu" in first
    assert "Công ty TNHH May Hà Cối; có xe đón" in first
    assert "Ông/Bà" not in first
    assert "Nguyễn Hoàng Thị Phương Thảo" in second
    assert first.count(spaced(letters[0].code)) == 2  # under the QR and on the slip
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in first
    assert "TRUNG TÂM DỊCH VỤ VIỆC LÀM" in first


@pytest.mark.parametrize("enterprise", ["Công ty", LONG_ENTERPRISE, LONG_ENTERPRISE * 2, LONG_ENTERPRISE * 4])
def test_no_name_is_so_long_that_a_letter_takes_a_second_page_or_covers_its_code(enterprise: str):
    letter = a_long_letter(enterprise=enterprise)

    [picture] = scanned([letter])

    assert read_qr(picture) == letter.token


def test_every_code_reads_back_from_a_scan():
    letters = [a_letter(worker_no) for worker_no in range(1, 13)]

    assert [read_qr(picture) for picture in scanned(letters)] == [letter.token for letter in letters]


def test_a_code_reads_back_from_a_crooked_pale_and_blurred_scan():
    letter = a_letter()
    [picture] = scanned([letter])
    height, width = picture.shape
    crooked = cv2.warpAffine(picture, cv2.getRotationMatrix2D((width / 2, height / 2), 4, 1), (width, height), borderValue=255)
    pale = cv2.GaussianBlur((crooked.astype(float) * 0.6 + 90).astype(np.uint8), (3, 3), 0)

    assert read_qr(pale) == letter.token


def test_the_same_letters_are_the_same_bytes():
    letters = [a_letter(1), a_long_letter(2)]

    assert letters_pdf(letters, a_head()) == letters_pdf(letters, a_head())


def test_a_pdf_carries_its_fonts_and_no_date_or_name_of_its_maker():
    reader = PdfReader(io.BytesIO(letters_pdf([a_letter()], a_head())))

    fonts = {font.get_object()["/BaseFont"].split("+")[-1] for font in reader.pages[0]["/Resources"]["/Font"].values()}
    assert fonts == {"Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}
    assert not {"/CreationDate", "/Author"} & set(reader.metadata or {})


def test_words_of_others_are_printed_and_never_carried_out():
    letter = a_letter(full_name='#read("/etc/passwd") *Sáu* $x$ // @a', village="#{1/0}")

    [page] = page_texts(letters_pdf([letter], a_head()))

    assert '#read("/etc/passwd") *Sáu* $x$ // @a' in page
    assert "#{1/0}, xã Quảng Long." in page


def test_a_name_in_another_composition_prints_the_same():
    composed, decomposed = (
        letters_pdf([a_letter(full_name=unicodedata.normalize(form, "Nguyễn Thị Ẫm"))], a_head()) for form in ("NFC", "NFD")
    )

    assert page_texts(composed) == page_texts(decomposed)


def a_list(people: int) -> bytes:
    receivers = [
        Receiver(f"Nguyễn Hoàng Thị Phương Thảo {letter}", "Xóm Bờ Sông") for letter in [chr(97 + at % 26) for at in range(people)]
    ]
    return signature_list_pdf(signature_list("Xã Quảng Long", "Thôn 7", "QL7", receivers, head_name="Ông Chíu Văn Phúc"), a_head())


def test_a_long_list_repeats_its_head_and_numbers_its_sheets():
    pages = page_texts(a_list(41))

    assert len(pages) == 3
    for at, page in enumerate(pages, 1):
        assert "Họ và tên" in page
        assert "Đã có việc" in page
        assert "Xã Quảng Long · Thôn 7 · ngày 10/3/2025" in page
        assert f"Tờ QL7-0{at} · Trang {at} / 3" in page
    assert "DANH SÁCH GIAO GIẤY MỜI" in pages[0]
    assert "TRƯỞNG THÔN" in pages[2]


def test_no_row_of_a_list_breaks_over_a_page_and_none_is_lost():
    pages = page_texts(a_list(41))

    names = [len(re.findall(r"Nguyễn Hoàng Thị Phương Thảo [a-z]\b", page)) for page in pages]

    assert sum(names) == 41
    assert names[0] > names[2]


def test_a_list_of_one_person_is_one_page():
    [page] = page_texts(a_list(1))

    assert "Thôn 7: 1 giấy mời." in page
    assert "Trang 1 / 1" in page


def test_the_same_list_is_the_same_bytes():
    assert a_list(5) == a_list(5)
