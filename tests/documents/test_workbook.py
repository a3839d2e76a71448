"""Files of any kind become plain cells, or a refusal with a remedy."""

import io
import unicodedata
import zipfile
from datetime import date

import pytest
import xlsxwriter

from jobmatch.documents.safe_reading import limits
from jobmatch.documents.workbook import read_file
from jobmatch.errors import Refused


def _xlsx(path, *, rows=(("Họ tên", 7.0),), hidden=()):
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"})
    for name in ("Danh sách", *hidden):
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(number, column, cell)
        if name in hidden:
            sheet.hide()
    book.close()
    return path


def _rewritten(path, change):
    """The same archive with its members changed by a function of name and content."""
    with zipfile.ZipFile(path) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in change(members):
            archive.writestr(name, content)
    path.write_bytes(out.getvalue())
    return path


def _refusal(path):
    with pytest.raises(Refused) as refused:
        read_file(path)
    return refused.value


def test_cells_keep_their_kind_and_rows_their_number(tmp_path):
    book = read_file(_xlsx(tmp_path / "a.xlsx", rows=[(), ("Họ tên", 7.0, date(1990, 5, 6), True, "022186000111")]))

    [sheet] = book.sheets
    assert book.file == "a.xlsx"
    assert sheet.rows[1] == ("Họ tên", 7.0, date(1990, 5, 6), True, "022186000111")
    assert set(sheet.rows[0]) <= {None}


def test_hidden_sheets_are_marked(tmp_path):
    book = read_file(_xlsx(tmp_path / "a.xlsx", hidden=("Sheet3",)))

    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("Danh sách", False), ("Sheet3", True)]


def test_the_bytes_decide_and_not_the_suffix(tmp_path):
    renamed = _xlsx(tmp_path / "a.xlsx").rename(tmp_path / "a.xls")

    assert read_file(renamed).sheets[0].rows == (("Họ tên", 7.0),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_text_files_are_read_in_every_usual_form(tmp_path, encoding, separator):
    path = tmp_path / "a.csv"
    path.write_bytes(f"Họ tên{separator}Năm sinh\r\nLê Thị Đào{separator}1990\r\n".encode(encoding))

    assert read_file(path).sheets[0].rows == (("Họ tên", "Năm sinh"), ("Lê Thị Đào", "1990"))


def test_a_text_file_in_an_old_font_keeps_its_letters(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("Hä vµ tªn,N¨m sinh\nNguyÔn V¨n An,1990\n".encode("latin-1"))

    assert read_file(path).sheets[0].rows[0] == ("Hä vµ tªn", "N¨m sinh")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", "file_empty"),
        ("a.xlsx", b"%PDF-1.7 nothing here", "file_not_workbook"),
        ("a.xls", b"<html><table></table></html>", "file_not_workbook"),
        ("a.xlsx", b"PK\x03\x04 cut short", "file_damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "file_damaged"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
        ("a.csv", b"a,b\x00c\n", "encoding_unknown"),
        ("a.csv", b"H\xff\xfe\xfd,\x81\x8d\n", "encoding_unknown"),
        ("a.csv", b'a,"b\nc', "file_damaged"),
    ],
)
def test_what_is_no_workbook_is_refused_with_a_remedy(tmp_path, name, content, code):
    path = tmp_path / name
    path.write_bytes(content)

    refused = _refusal(path)

    assert refused.code == code
    assert refused.fix


def test_a_missing_file_is_refused(tmp_path):
    assert _refusal(tmp_path / "none.xlsx").code == "file_missing"


def test_an_archive_that_is_no_workbook_is_refused(tmp_path):
    path = _rewritten(_xlsx(tmp_path / "a.xlsx"), lambda members: [("word/document.xml", b"<w/>")])

    assert _refusal(path).code == "file_not_workbook"


def test_an_entity_in_the_xml_is_refused_before_any_parser_sees_it(tmp_path):
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'

    path = _rewritten(_xlsx(tmp_path / "a.xlsx"), lambda members: [(n, bomb + c if n.endswith("sheet1.xml") else c) for n, c in members])

    assert _refusal(path).code == "file_unsafe"


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/evil", "xl\\..\\..\\evil"])
def test_a_member_that_points_outside_is_refused(tmp_path, name):
    path = _rewritten(_xlsx(tmp_path / "a.xlsx"), lambda members: [*members, (name, b"x")])

    assert _refusal(path).code == "file_unsafe"


def test_a_small_file_that_inflates_without_end_is_refused(tmp_path):
    blank = b" " * (limits.INFLATED_BYTES // 4)

    path = _rewritten(_xlsx(tmp_path / "a.xlsx"), lambda members: [*members, *((f"xl/media/{n}.bin", blank) for n in range(5))])

    assert path.stat().st_size < 1_000_000
    assert _refusal(path).code == "file_inflates"


def test_a_cell_at_the_far_end_of_a_sheet_is_left_out_and_said(tmp_path):
    path = _xlsx(tmp_path / "far.xlsx", rows=(("Họ tên", 7.0), ("Lê Thị Hoa", 8.0)))
    row = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    column = b'<c r="XFD2"><v>1</v></c></row>'

    book = read_file(_rewritten(path, lambda members: _in_sheets(members, (b"</row>", column), (b"</sheetData>", row))))

    assert book.has_far_cells
    assert [tuple(filter(None, sheet_row)) for sheet_row in book.sheets[0].rows] == [("Họ tên", 7.0), ("Lê Thị Hoa", 8.0)]


def _in_sheets(members, *changes):
    for name, content in members:
        changed = content
        for old, new in changes if name.startswith("xl/worksheets/") else ():
            changed = changed.replace(old, new)
        yield name, changed


def test_a_list_that_is_too_long_is_refused_and_not_cut(tmp_path):
    path = _xlsx(tmp_path / "long.xlsx", rows=[("Lê Thị Hoa", 7.0)] * (limits.ROWS + 5))

    assert _refusal(path).code == "too_many_rows"


def test_control_characters_that_no_spreadsheet_writes_are_damage(tmp_path):
    path = _xlsx(tmp_path / "control.xlsx")

    broken = _rewritten(path, lambda members: [(name, content.replace(b"Danh", b"D\x01nh")) for name, content in members])

    assert _refusal(broken).code == "file_damaged"


def test_an_encoding_that_no_office_writes_is_refused(tmp_path):
    declared = b'<?xml version="1.0" encoding="UTF-7"?>'

    path = _rewritten(
        _xlsx(tmp_path / "a.xlsx"),
        lambda members: [(n, declared + c.split(b"?>", 1)[1] if n.endswith("sheet1.xml") else c) for n, c in members],
    )

    assert _refusal(path).code == "file_unsafe"


@pytest.mark.parametrize("hide", ["set_row", "set_column"])
def test_rows_and_columns_out_of_sight_are_read_and_marked(tmp_path, hide):
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Danh sách")
    sheet.write_row(0, 0, ("Họ tên", "Lê Thị Đào"))
    getattr(sheet, hide)(*((0,) if hide == "set_row" else (1, 1)), None, None, {"hidden": True})
    book.close()

    read = read_file(path)

    assert read.has_hidden_cells
    assert read.sheets[0].rows == (("Họ tên", "Lê Thị Đào"),)


def test_a_workbook_in_plain_sight_hides_nothing(tmp_path):
    assert not read_file(_xlsx(tmp_path / "a.xlsx")).has_hidden_cells


def test_rows_of_a_text_file_with_a_cell_too_many_or_too_few_are_marked(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "DANH SÁCH\nTên,Sinh,Thôn\nAn,1990,1\nBình,1991\nChi,1992,3\nDũng,1993,4,5\nGiang,1994,\nHoa,1995,6\n", encoding="utf-8"
    )

    assert read_file(path).sheets[0].ragged == {3, 5}


def test_a_text_file_in_the_code_page_of_vietnamese_offices_is_read(tmp_path):
    path = tmp_path / "a.csv"
    text = "XÃ QUẢNG HÀ\nHọ tên,Thôn\nNguyễn Thị Hường,Thôn Đồng Tâm\n"
    # The code page has the letters of Vietnamese, and each tone as a sign behind its letter.
    apart = unicodedata.normalize("NFD", text)
    for letter in "ăâêôơư":
        apart = apart.replace(unicodedata.normalize("NFD", letter), letter)
    path.write_bytes(apart.encode("cp1258"))

    assert read_file(path).sheets[0].rows == (("XÃ QUẢNG HÀ",), ("Họ tên", "Thôn"), ("Nguyễn Thị Hường", "Thôn Đồng Tâm"))
