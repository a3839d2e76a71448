import numpy as np
import pytest

from jobmatch.catalogue.code_words import CodeWords

LABELS = [("bus driver", 0), ("tram driver", 0), ("cook", 1), ("ship cook", 1)]


def test_words_speak_for_the_code_that_uses_them():
    [driver, nobody] = CodeWords(LABELS, 2).likelihood(["driver", "zebra"])

    assert driver[0] > 0 > driver[1]
    assert not nobody.any()


@pytest.mark.parametrize("without", range(len(LABELS)))
def test_a_label_left_out_is_as_one_that_never_was(without: int):
    text, code = LABELS[without]
    others = CodeWords([*LABELS[:without], *LABELS[without + 1 :]], 2)

    left_out = CodeWords(LABELS, 2).likelihood_without(text, [code])

    # The size of the whole list, by which commonness is counted, is left as it is.
    assert np.argmax(left_out) == np.argmax(others.likelihood([text])[0])
    assert left_out == pytest.approx(others.likelihood([text])[0], abs=0.35)
