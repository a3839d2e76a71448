"""What staff decided about words holds for every row with the same words."""

import unicodedata

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.registry.wishes.decisions import StaffReading, decided, wish_key
from jobmatch.registry.wishes.reader import read_wishes
from jobmatch.registry.worker import CHOSEN_BY_HAND, Wish, WishKind, WorkerDraft

FINISHING = (Wish(WishKind.OCCUPATION, "làm giầy", "8156", 1.0),)


@pytest.mark.parametrize("text", ["Làm giầy", " làm  giầy.", "LÀM GIẦY;", "lam giay", unicodedata.normalize("NFD", "làm giầy")])
def test_the_same_words_in_another_spelling_have_one_key(text):
    assert wish_key(text) == "lam giay"


def test_words_in_an_old_font_have_the_key_of_what_they_say():
    assert wish_key("c«ng nh©n may") == wish_key("công nhân may")


def test_a_decision_replaces_what_the_reader_made_of_the_words():
    draft = WorkerDraft("Phạm Thị Hồng", wish_text="Làm giầy", wishes=(Wish(WishKind.AMBIGUOUS, "Làm giầy"),))

    told = decided(draft, StaffReading({"lam giay": FINISHING}))

    assert told.wishes == FINISHING
    assert told.wish_text == "Làm giầy"


@pytest.mark.parametrize("text", ["", "làm giầy da", "may"])
def test_other_words_stay_as_they_were_read(text):
    draft = WorkerDraft("Phạm Thị Hồng", wish_text=text, wishes=(Wish(WishKind.AMBIGUOUS, text),))

    assert decided(draft, StaffReading({"lam giay": FINISHING})) is draft


@pytest.mark.parametrize(("answer", "told"), [(Answer.UNKNOWN, Answer.YES), (Answer.NO, Answer.NO)])
def test_a_wish_to_learn_answers_the_question_of_training_where_the_list_does_not(answer, told):
    draft = WorkerDraft("Phạm Thị Hồng", wish_text="nghề tóc", wants_training=answer)

    assert decided(draft, StaffReading({"nghe toc": (Wish(WishKind.TRAINING, "nghề tóc"),)})).wants_training is told


def test_an_occupation_that_an_officer_chose_for_one_person_stays():
    chosen = Wish(WishKind.OCCUPATION, "Làm giầy", "8153", CHOSEN_BY_HAND)
    draft = WorkerDraft("Phạm Thị Hồng", wish_text="Làm giầy", wishes=(chosen,))

    assert decided(draft, StaffReading({"lam giay": FINISHING})) is draft


def test_the_reader_is_never_as_sure_as_an_officer():
    titles = [label for label, _ in own_labels()][::20]

    assert not any(wish.is_chosen for wishes in read_wishes(titles).values() for wish in wishes)
