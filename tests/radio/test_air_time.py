"""Seconds on air."""

import pytest

from jobmatch.radio.air_time import Norms, air_time_seconds
from tests.radio.newsletters import a_sentence


def test_a_minute_holds_as_many_syllables_as_the_announcer_reads():
    words = " ".join(["bà"] * 160) + "."

    assert air_time_seconds([a_sentence(words)], Norms(sentence_pause_seconds=0, item_pause_seconds=0)) == 60


def test_a_sentence_and_an_item_end_in_a_rest():
    assert (
        air_time_seconds([a_sentence("bà con bà con bà con bà con"), a_sentence("bà con bà con bà con bà con", ends_item=True)], Norms())
        == 9
    )


def test_a_slower_announcer_takes_longer():
    words = [a_sentence("Mời bà con nghe bản tin việc làm.")] * 20

    assert air_time_seconds(words, Norms(150)) > air_time_seconds(words, Norms(170))


@pytest.mark.parametrize("words", ["Téc-hông", "Téc hông"])
def test_a_respelled_name_counts_by_its_syllables(words):
    assert air_time_seconds([a_sentence(words)], Norms(60, 0, 0)) == 2
