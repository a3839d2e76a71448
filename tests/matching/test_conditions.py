from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.matching import DEFAULT_WEIGHTS
from jobmatch.matching.ranking import explain
from jobmatch.matching.shortlist import ReasonKind
from jobmatch.registry.worker import Wish, WishKind
from tests.matching.pairs import COOKING, NO_NEED, SEWING, a_candidate, a_snapshot, a_vacancy, ranked, says, texts

ABROAD = a_vacancy(country="JP")
DRIVING = a_vacancy(title="Lái xe tải", occupation="8332", licence_classes=("C",))


def test_who_needs_no_work_is_left_in_peace():
    assert ranked(a_candidate(wishes=(NO_NEED,))) == ()


def test_who_has_work_but_names_another_job_stays_in():
    assert len(ranked(a_candidate(wishes=(NO_NEED, SEWING)))) == 1


def test_a_known_no_to_work_abroad_excludes():
    assert ranked(a_candidate(constraints=says(abroad=Answer.NO)), vacancy=ABROAD) == ()


def test_an_unknown_will_to_go_abroad_is_asked_and_stands_behind_who_wants_to_go():
    wants = a_candidate(2, wishes=(Wish(WishKind.ABROAD, "xkld"),), wish_text="xkld")

    first, second = ranked(a_candidate(1), wants, vacancy=ABROAD)

    assert (first.worker_no, second.worker_no) == (2, 1)
    assert any("nước ngoài" in text for text in texts(second, ReasonKind.ASK))


def test_a_lower_driving_licence_excludes_and_a_higher_one_serves():
    low, high, silent = a_candidate(1, licences=("B2",)), a_candidate(2, licences=("FC",)), a_candidate(3)

    matches = ranked(low, high, silent, vacancy=DRIVING)

    assert [match.worker_no for match in matches] == [2, 3]
    assert any("bằng lái" in text for text in texts(matches[1], ReasonKind.ASK))


def test_a_certificate_that_is_not_mentioned_is_asked_not_denied():
    forklift = a_vacancy(title="Lái xe nâng", occupation="8344", licence_classes=("xe nâng",))

    [match] = ranked(a_candidate(licences=("B2",)), vacancy=forklift)

    assert texts(match, ReasonKind.ASK)


def test_minors_are_kept_from_night_heavy_and_listed_work_alone():
    minor = a_candidate(is_minor=Answer.YES)

    assert len(ranked(minor)) == 1
    assert ranked(minor, vacancy=a_vacancy(night_shift=Answer.YES)) == ()
    assert ranked(minor, vacancy=a_vacancy(heavy_work=Answer.YES)) == ()
    assert ranked(minor, vacancy=a_vacancy(title="Thợ lò", occupation="8111")) == ()


def test_a_birth_date_near_the_limit_is_asked():
    [match] = ranked(a_candidate(is_minor=Answer.UNKNOWN), vacancy=a_vacancy(night_shift=Answer.YES))

    assert any("ngày sinh" in text for text in texts(match, ReasonKind.ASK))


def test_unknown_night_work_is_asked_not_excluded():
    [match] = ranked(a_candidate(), vacancy=a_vacancy(night_shift=Answer.YES))

    assert "Việc này có ca đêm, chưa rõ có làm được không." in texts(match, ReasonKind.ASK)


def test_whoever_is_under_fifteen_is_offered_no_work_and_told_why():
    child = a_candidate(is_minor=Answer.YES, is_child=Answer.YES)

    told = explain(a_snapshot(child), DEFAULT_WEIGHTS, "V1", 1)

    assert ranked(child) == ()
    assert (told.rank, told.reasons[0].text) == (0, "Chưa đủ mười lăm tuổi, luật chưa cho đi làm.")


def test_who_may_be_under_fifteen_is_asked_once_for_the_birth_date():
    unknown = a_candidate(is_minor=Answer.UNKNOWN, is_child=Answer.UNKNOWN)

    [by_day], [by_night] = ranked(unknown), ranked(unknown, vacancy=a_vacancy(night_shift=Answer.YES))

    assert [text for text in texts(by_day, ReasonKind.ASK) if "ngày sinh" in text] == [
        "Cần hỏi ngày sinh: phải đủ mười lăm tuổi mới được đi làm."
    ]
    assert len([text for text in texts(by_night, ReasonKind.ASK) if "ngày sinh" in text]) == 1


@given(st.lists(st.tuples(st.sampled_from(Answer), st.sampled_from((SEWING, COOKING))), min_size=1, max_size=8))
def test_the_limit_of_fifteen_takes_children_out_and_moves_nobody_else(people: list[tuple[Answer, Wish]]):
    told = [a_candidate(number, wishes=(wish,), is_child=is_child) for number, (is_child, wish) in enumerate(people, 1)]
    grown = [replace(candidate, is_child=Answer.NO) for candidate in told]

    stays = [(match.worker_no, match.points) for match in ranked(*grown) if told[match.worker_no - 1].is_child is not Answer.YES]

    assert [(match.worker_no, match.points) for match in ranked(*told)] == stays
