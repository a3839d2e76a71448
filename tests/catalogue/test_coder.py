import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.catalogue import OccupationCoder
from jobmatch.catalogue.occupations import default_coder

LABELS = [("Software developer", "2512"), ("Cook", "5120"), ("Kitchen helper", "9412"), ("Köchin", "5120")]


def test_any_language_and_any_codes():
    coder = OccupationCoder([("piekarz", "A"), ("kierowca autobusu", "B")])

    assert [answer[0][0] for answer in coder.top(["kierowca", "piekarze"])] == ["B", "A"]


def test_a_decision_of_staff_outweighs_the_labels():
    for words, code in (("cook", "9412"), ("kitchen helper", "5120")):
        [(first, second)] = OccupationCoder(LABELS, decisions=[(words, code)]).top([words.title()], k=2)

        assert first[0] == code
        assert first[1] > second[1]


def test_the_best_comes_first_with_confidence_between_nought_and_one():
    [answers] = OccupationCoder(LABELS).top(["cook helper"], k=3)

    assert [sure for _, sure in answers] == sorted((sure for _, sure in answers), reverse=True)
    assert all(0 <= sure <= 1 for _, sure in answers)


def test_no_labels_and_unknown_words_give_no_answer():
    assert OccupationCoder([]).top(["cook"]) == [[]]
    assert OccupationCoder(LABELS).top(["", "123 456"]) == [[], []]


@given(st.lists(st.text(max_size=20), max_size=5), st.integers(1, 6))
def test_any_text_gets_at_most_k_answers(texts: list[str], k: int) -> None:
    answers = OccupationCoder(LABELS).top(texts, k=k)

    assert len(answers) == len(texts)
    assert all(len(each) <= k for each in answers)


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ("cong nhan may", "8153"),
        ("thợ nề", "7112"),
        ("bốc vác", "9333"),
        ("đi biển", "6222"),
        ("lx bằng C", "8332"),
        ("dọn phòng ks", "9112"),
        ("chăn lợn thuê", "9212"),
        ("bán hàng online", "5244"),
        ("nối mi", "5142"),
        ("CNTT", "3512"),
    ],
)
def test_colloquial_wishes_find_their_occupation(wish: str, code: str):
    assert code in [found for found, _ in default_coder().top([wish], k=2)[0]]


def test_composed_and_decomposed_letters_are_the_same():
    text = "chế biến thủy sản"

    assert default_coder().top([text]) == default_coder().top([unicodedata.normalize("NFD", text)])
