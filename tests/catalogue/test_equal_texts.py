from jobmatch.catalogue.equal_texts import EXACT, FOLDED, EqualTexts

KNOWN = [("thợ may", 0, False), ("Thợ May", 1, True), ("thợ mây", 2, False)]


def test_a_decision_silences_the_labels_of_the_same_words():
    assert EqualTexts(KNOWN).codes("THỢ MAY") == {1: EXACT}


def test_a_decision_forgotten_gives_the_labels_back_and_others_stay():
    assert EqualTexts(KNOWN).codes("Thợ May", forgetting=True) == {0: EXACT}
    assert EqualTexts(KNOWN).codes("thợ may", forgetting=True) == {1: EXACT}


def test_words_without_marks_are_equal_a_little_less():
    assert EqualTexts(KNOWN[2:]).codes("tho may") == {2: FOLDED}
    assert not EqualTexts(KNOWN).codes("thợ hàn")
