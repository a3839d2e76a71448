"""What staff decide about the reading of a list goes before what words and cells say."""

from jobmatch.registry.reading.columns import Column, Mark
from jobmatch.registry.reading.reading_choices import MEANINGS, ReadingChoices, meaning_label, meaning_of, meaning_value, refusal_key
from jobmatch.registry.reading.result import Why
from jobmatch.registry.reading.workbook_reader import read_workbook
from jobmatch.registry.worker import BirthDate
from tests.registry.lists import AS_OF, a_row, a_workbook, codes, read

HEADER = ("STT", "Họ và tên", "Ngày sinh", "Mã vùng", "Ghi nhớ", "Thôn")
PEOPLE = [(float(n), name, f"0{n}/05/1990", "0912345678", "may", "Thôn 1") for n, name in enumerate(("Lê Thị Hoa", "Bùi Văn Nam"), 1)]


def _columns(book):
    return {column.letter: column for column in book.sheets[0].layouts[0].columns}


def _read(workbook, **choices):
    return read_workbook(workbook, as_of=AS_OF, choices=ReadingChoices(**choices))


def test_every_column_says_what_it_is_taken_for_why_and_what_it_holds():
    columns = _columns(read(*PEOPLE, header=HEADER))

    assert [(columns[letter].header, columns[letter].meaning, columns[letter].why) for letter in "BCE"] == [
        ("Họ và tên", "full_name", Why.HEADER),
        ("Ngày sinh", "birth", Why.HEADER),
        ("Ghi nhớ", "", Why.UNKNOWN),
    ]
    assert columns["B"].samples == ("Lê Thị Hoa", "Bùi Văn Nam")
    assert columns["E"].certainty == 0 < columns["B"].certainty


def test_cells_that_agree_with_the_header_make_it_sure():
    sure = _columns(read(a_row()))["E"].certainty
    doubtful = _columns(read(a_row(**{"Số CCCD": "Thôn 1"})))["E"].certainty

    assert doubtful < 0.6 < sure


def test_a_chosen_meaning_is_read_and_an_ignored_column_is_not():
    workbook = a_workbook(*PEOPLE, header=HEADER)
    key = read_workbook(workbook, as_of=AS_OF).sheets[0].header_key

    book = _read(workbook, columns={key: {"D": "phones", "E": "wish_text", "C": "ignored"}})

    assert [(row.draft.phones, row.draft.wish_text, row.draft.birth) for row in book.rows] == [(("0912345678",), "may", None)] * 2
    assert _columns(book)["D"].why is Why.CHOSEN


def test_a_column_may_be_chosen_as_one_answer_of_a_group_of_marks():
    workbook = a_workbook((1.0, "Lê Thị Hoa", "01/05/1990", "x", None, "Thôn 1"), header=HEADER)
    key = read_workbook(workbook, as_of=AS_OF).sheets[0].header_key

    [row] = _read(workbook, columns={key: {"D": "education=3"}}).rows

    assert row.draft.education == 3


def test_a_list_under_words_of_another_language_can_be_read_once_its_columns_are_chosen():
    header, person = ("Aa", "Bb", "Cc"), ("Zyx Wvu", "1990", "Tsr")
    workbook = a_workbook(person, header=header, title=())
    sheet = read_workbook(workbook, as_of=AS_OF).sheets[0]

    [row] = _read(workbook, columns={sheet.header_key: {"A": "full_name", "B": "birth", "C": "village"}}).rows

    assert sheet.rows == ()
    assert (row.draft.full_name, row.draft.birth, row.draft.village) == ("Zyx Wvu", BirthDate(1990), "Tsr")


def test_the_same_header_words_have_the_same_key():
    here = read(a_row()).sheets[0].header_key
    upper = tuple(name.upper() for name in ("STT", "Họ và tên", "Ngày sinh"))
    longer = read((1.0, "Lê Thị Hoa", "1990"), header=upper, name="Trang khác", title=()).sheets[0].header_key

    assert longer == read((1.0, "Bùi Văn Nam", "1985"), header=("Stt", "Họ Và Tên", "Ngày sinh")).sheets[0].header_key
    assert here != longer


def test_a_refused_repair_is_not_made_and_asks():
    cases = {
        "citizen_id_repaired": ({"Số CCCD": 22186000111.0}, "E6", "citizen_id", "", "citizen_id_damaged"),
        "birth_swapped": ({"Ngày sinh": "03/25/1986"}, "C6", "birth", BirthDate(1986), "birth_impossible"),
        "birth_impossible": ({"Ngày sinh": "31/02/1986"}, "C6", "birth", None, "birth_unreadable"),
        "name_abbreviated": ({"Họ và tên": "Ng. T. Hoa"}, "B6", "full_name", "Ng. T. Hoa", "name_abbreviation_unclear"),
    }
    for code, (cells, cell, field, left, question) in cases.items():
        workbook = a_workbook(a_row(**cells))
        [proposed] = read_workbook(workbook, as_of=AS_OF).rows

        [row] = _read(workbook, refused=frozenset({refusal_key("Sheet1", cell, code)})).rows

        assert code in codes(proposed)
        assert getattr(row.draft, field) == left
        assert question in codes(row)
        assert code not in codes(row)


def test_every_meaning_can_be_kept_and_comes_back():
    values = [meaning.value for meaning in MEANINGS]

    assert len(set(values)) == len(values)
    assert [meaning_value(meaning_of(value)) for value in values] == values
    assert isinstance(meaning_of("qualification=4"), Mark)
    assert meaning_of("phones") is Column.PHONE
    assert meaning_of("ethnicity_or_phone") is None
    assert meaning_label("phones") == "Số điện thoại"


def test_whoever_watches_hears_of_rows_done_of_rows_known():
    heard = []
    people = [a_row(**{"Số CCCD": f"022186{number:06d}"}) for number in range(450)]

    read_workbook(a_workbook(*people), as_of=AS_OF, on_rows=lambda done, known: heard.append((done, known)))

    assert heard == [(200, 455), (400, 455), (455, 455)]
