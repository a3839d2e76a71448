import numpy as np

from jobmatch.catalogue.word_alignment import WordAlignment


def test_words_cover_each_other_in_any_order_and_nearly_spelt():
    cover = WordAlignment(["bus driver", "truck driver", "baker"]).cover(["driver, bus", "drivers of busses", "bakery"])

    assert list(cover.argmax(axis=1)) == [0, 0, 2]
    assert cover[0, 0] > 0.999
    assert cover[0, 0] > cover[1, 0] > cover[1, 1]
    assert np.all((cover >= 0) & (cover <= 1.0001))


def test_a_label_that_says_more_is_covered_less():
    [[alone, longer]] = WordAlignment(["cook", "cook of a ship"]).cover(["cook"])

    assert alone > longer


def test_texts_without_words_are_covered_by_nothing():
    assert not WordAlignment(["cook", "baker"]).cover(["", "?!", "123456"]).any()
    assert WordAlignment([]).cover([]).shape == (0, 0)
