from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.marking import Piece, field_of, pieces, spoken_parts
from jobmatch.vacancies.vacancy import Vacancy

TEXT = "Nam cao từ 1m60, khỏe"


def test_overlapping_findings_cut_a_text_without_losing_a_letter() -> None:
    found = [Finding(Rule.SEX, "Nam cao", "", 0), Finding(Rule.LOOKS, "Nam cao từ 1m60", "", 0, blocks=False)]

    assert pieces(TEXT, found) == [
        Piece("Nam cao", (1, 2), (1,), blocks=True),
        Piece(" từ 1m60", (2,), (2,), blocks=False),
        Piece(", khỏe"),
    ]


def test_a_finding_of_another_part_of_the_posting_marks_nothing_here() -> None:
    found = [Finding(Rule.SEX, "Nam", "", 100), Finding(Rule.WAGE, "", "", -1)]

    assert pieces(TEXT, found) == [Piece(TEXT)]
    assert [piece.text for piece in pieces(TEXT, found, offset=100)] == ["Nam", TEXT[3:]]
    assert pieces("", found) == []


def test_each_field_knows_where_it_stands_in_the_full_text() -> None:
    vacancy = Vacancy("", "", "Thợ hàn", 1, description="Hàn que", requirements="Nam", shift_text="Ca ngày")

    for part in spoken_parts(vacancy):
        assert vacancy.full_text()[part.offset :].startswith(part.text)
    assert field_of(Finding(Rule.SEX, "Nam", "", vacancy.full_text().index("Nam")), spoken_parts(vacancy)) == "requirements"
    assert field_of(Finding(Rule.WAGE, "", "", -1), spoken_parts(vacancy)) == "salary_text"
