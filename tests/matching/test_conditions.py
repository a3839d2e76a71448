from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.matching import DEFAULT_WEIGHTS
from jobmatch.matching.audience import Audience
from jobmatch.matching.changes import Change
from jobmatch.matching.ranking import explain
from jobmatch.matching.shortlist import ReasonKind
from jobmatch.matching.spoken_facts import MAX_SYLLABLES
from jobmatch.matching.telling import reasons_told
from jobmatch.matching.weights import MICRO
from jobmatch.matching.why_not import ways_in
from jobmatch.registry.worker import Wish, WishKind
from jobmatch.text.ear.syllables import syllables
from tests.matching.pairs import COOKING, NO_NEED, SEWING, TODAY, a_candidate, a_snapshot, a_vacancy, ranked, says, texts

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


SKILLED = a_candidate(1, qualification=1, current_job="công nhân may", experience_years=5.0)
CERTIFIED = a_candidate(2, qualification=2, major="may công nghiệp", current_job="công nhân may", experience_years=0.0)
FRESH = a_candidate(3, qualification=2, major="may công nghiệp", experience_years=0.0)


@pytest.mark.parametrize("asked", [2, 3])
def test_five_years_without_paper_outrank_a_fresh_certificate_unless_paper_is_a_must(asked: int):
    asks, insists = a_vacancy(qualification=asked), a_vacancy(qualification=2, accepted_musts=("qualification",))

    assert next(match.worker_no for match in ranked(SKILLED, CERTIFIED, FRESH, vacancy=asks)) == 1
    assert {match.worker_no for match in ranked(SKILLED, CERTIFIED, FRESH, vacancy=insists)} == {2, 3}


def test_a_must_that_nobody_has_accepted_excludes_nobody():
    assert len(ranked(SKILLED, vacancy=a_vacancy(qualification=3, musts=("qualification",)))) == 1


# What is asked, then a person who has it, one who is known not to, and one of whom it is not known.
MUSTS: dict[str, tuple[str, dict[str, Any], dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "qualification": ("qualification", {"qualification": 3}, {"qualification": 3}, {"qualification": 1}, {}),
    "education": ("education", {"education": 4}, {"education": 4}, {"education": 2}, {}),
    "experience_years": (
        "experience",
        {"experience_years": 3.0},
        {"current_job": "công nhân may", "experience_years": 5.0},
        {"current_job": "công nhân may", "experience_years": 1.0},
        {"current_job": "nấu ăn", "experience_years": 9.0},
    ),
    "licence_classes": ("licence", {"licence_classes": ("C",)}, {"licences": ("CE",)}, {"licences": ("B2",)}, {}),
    "skills": (
        "skills",
        {"skills": ("vat so",)},
        {"current_job": "may vắt sổ"},
        {"current_job": "công nhân may, chưa biết vắt sổ"},
        {"current_job": "công nhân may"},
    ),
}


@pytest.mark.parametrize("name", MUSTS)
def test_an_accepted_must_has_three_answers(name: str):
    condition, asked, has, lacks, unknown = MUSTS[name]
    vacancy = a_vacancy(**asked, accepted_musts=(name,))
    yes, no, silent = (a_candidate(number, **facts) for number, facts in enumerate((has, lacks, unknown), 1))

    listed = {match.worker_no: match for match in ranked(yes, no, silent, vacancy=vacancy)}
    told = explain(a_snapshot(no, vacancies=(vacancy,)), DEFAULT_WEIGHTS, "V1", 2)

    assert set(listed) == {1, 3}
    assert next(reason.feature for reason in listed[3].reasons if reason.kind is ReasonKind.ASK) == condition
    assert condition not in {reason.feature for reason in listed[1].reasons if reason.kind is ReasonKind.ASK}
    assert (told.rank, told.reasons[0].kind, told.reasons[0].feature) == (0, ReasonKind.AGAINST, condition)
    assert [reason.feature for reason in told.reasons if reason.kind is ReasonKind.AGAINST].count(condition) == 1


@pytest.mark.parametrize("audience", [Audience.STAFF, Audience.ENTERPRISE, Audience.WORKER])
@pytest.mark.parametrize("name", sorted(set(MUSTS) - {"licence_classes"}))
def test_each_audience_hears_what_is_a_must_in_one_breath(name: str, audience: Audience):
    condition, asked, _, lacks, unknown = MUSTS[name]
    vacancy = a_vacancy(**asked, accepted_musts=(name,))

    no, silent = reasons_told([a_candidate(1, **lacks), a_candidate(2, **unknown)], vacancy, DEFAULT_WEIGHTS, TODAY, audience)

    said = [no[0], next(reason for reason in silent if reason.kind is ReasonKind.ASK and reason.feature == condition)]
    assert no[0].feature == condition
    assert all(syllables(reason.text) <= MAX_SYLLABLES and not any(map(str.isdigit, reason.text)) for reason in said)


def test_paper_is_the_way_in_where_paper_is_a_must():
    insists = a_vacancy(qualification=3, accepted_musts=("qualification",))

    found = ways_in(a_candidate(1, qualification=0, employment="unemployed"), insists, DEFAULT_WEIGHTS, TODAY, 50 * MICRO)

    assert (Change.PAPER,) in [way.changes for way in found]
    assert (Change.NO_MUST,) in [way.changes for way in found]
