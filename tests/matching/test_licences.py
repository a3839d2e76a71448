import pytest

from jobmatch.matching.employers import employer_names, names_employer
from jobmatch.matching.licences import holds, known_not_to_hold, most_hold


@pytest.mark.parametrize(
    ("held", "asked"),
    [(["C"], ["B2"]), (["FC"], ["C"]), (["E"], ["D"]), (["xe nâng"], ["xe nâng"]), (["máy xúc"], ["máy thi công"]), ([], [])],
)
def test_a_licence_includes_the_lower_ones(held: list[str], asked: list[str]) -> None:
    assert holds(held, asked)


def test_a_motorbike_licence_says_nothing_about_cars() -> None:
    assert not holds(["A1"], ["C"])
    assert not known_not_to_hold(["A1"], ["C"])
    assert known_not_to_hold(["B2"], ["C"])


def test_an_enterprise_is_known_by_its_own_words_alone() -> None:
    names = employer_names("Công ty TNHH Dệt may Texhong Hải Hà")

    assert names_employer("xin vao texhong", names)
    assert not names_employer("det may hai ha", names)


def test_a_motorbike_licence_is_asked_and_not_counted() -> None:
    assert most_hold(["A1"])
    assert most_hold([])
    assert not most_hold(["A1", "C"])
