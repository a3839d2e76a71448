import pytest

from jobmatch.matching.measuring.baselines import BASELINES, bm25, character_tfidf, random_baseline, token_set

VACANCIES = {"V1": "Công nhân may", "V2": "Lái xe tải"}
PEOPLE = {"1": "lái xe tải B2", "2": "cong nhan may", "3": "nấu ăn"}


@pytest.mark.parametrize("name", BASELINES)
def test_every_plain_ranker_finds_the_same_words_without_marks(name: str) -> None:
    ranked = BASELINES[name](VACANCIES, PEOPLE, 3)

    assert ranked["V1"][0] == "2"
    assert ranked["V2"][0] == "1"


def test_bm25_by_hand() -> None:
    # Of two people of one word each the only holder of the word comes first, whoever it is.
    assert bm25({"V": "may"}, {"1": "han", "2": "may"}, 2) == {"V": ["2", "1"]}


def test_people_who_are_alike_keep_their_order() -> None:
    assert token_set({"V": "may"}, {"b": "may", "a": "may"}, 2) == {"V": ["b", "a"]}
    assert character_tfidf({"V": "may"}, {"b": "may", "a": "may"}, 1) == {"V": ["b"]}


def test_the_random_baseline_is_repeatable() -> None:
    assert random_baseline(["V1"], list("abcdef"), seed=3, k=2) == random_baseline(["V1"], list("abcdef"), seed=3, k=2)
