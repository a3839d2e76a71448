import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupations import closeness
from jobmatch.matching.audience import Audience
from jobmatch.matching.block import make_block
from jobmatch.matching.conditions import CONDITIONS
from jobmatch.matching.need import read_need
from jobmatch.matching.points import points_of
from jobmatch.matching.reasons import MOST_AGAINST, MOST_ASKED, MOST_FOR
from jobmatch.matching.sentences import STAFF, WORKER
from jobmatch.matching.shortlist import Reason, ReasonKind
from jobmatch.matching.sight import Sight
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.spoken_facts import MAX_SYLLABLES, doing, job_said, km_said, licence_said, pay_said, place_said, years_said
from jobmatch.matching.telling import reasons_told
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.registry.worker import Wish, WishKind
from jobmatch.text.ear.syllables import syllables
from jobmatch.vacancies.vacancy import Vacancy
from tests.matching.pairs import COOKING, SEWING, TODAY, a_candidate, a_vacancy, ranked, says, texts
from tests.matching.some_pairs import WISHES, some_candidate, some_vacancy

PEOPLE = (
    a_candidate(1, current_job="cn may", experience_years=4.0, wage_min_vnd=7_500_000, village="Thôn 7", education=3, qualification=1),
    a_candidate(
        2, wishes=(Wish(WishKind.OCCUPATION, "hàn 3G", "7212", 0.9),), wage_min_vnd=12_500_000, constraints=says(night_shift=Answer.NO)
    ),
    a_candidate(3, wishes=(COOKING, SEWING), employment="unemployed", education=2, qualification=0),
    a_candidate(4, wishes=(), wish_text="", village="Khu 10"),
)
VACANCY = a_vacancy(night_shift=Answer.YES, education=3, qualification=2, heavy_work=Answer.YES)
# A crowd at a time, for what is looked up once; to make a failing one smaller would take minutes.
SEVERAL = settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow], phases=(Phase.explicit, Phase.generate))
CROWD = st.lists(some_candidate(), min_size=12, max_size=12)
DIFFERENT: tuple[dict[str, Any], ...] = (
    {"place_id": "06949-2020"},
    {"village": "Thôn 9"},
    {"wishes": (COOKING,), "wish_text": "nấu ăn"},
    {"wishes": (Wish(WishKind.OCCUPATION, "may áo dài", "8153", 0.9),), "wish_text": "may áo dài"},
    {"current_job": "thợ may", "experience_years": 8.0},
    {"current_job": "chạy xe ôm", "experience_years": 8.0},
    {"wage_min_vnd": 7_900_000},
)
# A vacancy that looks at everything that tells two people apart: where they live and what they would earn.
LOOKS_AT_ALL = a_vacancy(workplace="06922-2020")
# What the first reason of an aspect rests on, blanked.
BLANK = {
    "trade": {"current_job": "", "major": "", "experience_years": None},
    "learnt": {"major": ""},
    "travel": {"place_id": "", "wish_place_text": ""},
    "pay": {"wage_min_vnd": None, "wage_max_vnd": None},
    "qualification": {"qualification": None},
    "education": {"education": None},
    "skills": {"current_job": "", "major": "", "wish_text": ""},
    "licence": {"licences": ()},
    "free": {"employment": ""},
}
SPARE = {"qualification.unasked", "education.unasked", "shift.by_day", "heavy.light"}
KINDS = {"việc gì cũng": WishKind.ANY, "trong nhà máy, việc này": WishKind.AMBIGUOUS, "ở nước ngoài": WishKind.ABROAD}
OPEN = {WishKind.ANY, WishKind.AMBIGUOUS}
NEAR_ENOUGH = 0.4
ANSWERED = {"shift": ("night_shift",), "heavy": ("heavy_work",), "travel": ("far_away", "abroad")}


def told(candidate: Candidate, vacancy: Vacancy, audience: Audience) -> tuple[Reason, ...]:
    [reasons] = told_of([candidate], vacancy, audience)
    return reasons


def told_of(crowd: Sequence[Candidate], vacancy: Vacancy, audience: Audience) -> list[tuple[Reason, ...]]:
    return reasons_told(numbered(crowd), vacancy, DEFAULT_WEIGHTS, TODAY, audience)


def points_of_each(crowd: Sequence[Candidate], vacancy: Vacancy) -> list[int]:
    """Whether a condition excludes them or not."""
    need, block = read_need(vacancy), make_block(crowd, TODAY)
    return [int(total) for total in points_of(block, need, Sight(block, [need], TODAY), DEFAULT_WEIGHTS).total]


def numbered(crowd: Sequence[Candidate]) -> list[Candidate]:
    return [replace(candidate, worker_no=number) for number, candidate in enumerate(crowd, 1)]


def said(candidate: Candidate, vacancy: Vacancy = LOOKS_AT_ALL, audience: Audience = Audience.STAFF) -> list[str]:
    return [reason.text for reason in told(candidate, vacancy, audience)]


def is_spare(reason: Reason) -> bool:
    """Said where nothing of the person speaks for the pair."""
    patterns = [text for name, (text, *_) in STAFF.items() if name.startswith("offer.") or name in SPARE]
    return any(
        re.fullmatch(re.sub(r"{\w+}", ".+", re.escape(text).replace(r"\{", "{").replace(r"\}", "}")), reason.text) for text in patterns
    )


def one_who_wishes(wish: Wish) -> st.SearchStrategy[Candidate]:
    return some_candidate(wishes=(wish,), wish_text=wish.text)


def without(candidate: Candidate, reason: Reason, occupation: str) -> Candidate:
    """The same person of whom the fact of this reason is not known; years in a trade stand for a paper."""
    if reason.feature == "wish":
        return without_wish(candidate, reason.text, occupation)
    aspect = "trade" if "thạo nghề" in reason.text else "learnt" if reason.text.startswith("Đã học") else reason.feature
    blank = replace(candidate, **BLANK.get(aspect, {}))
    if "nước ngoài" in reason.text:
        blank = replace(blank, wishes=tuple(wish for wish in blank.wishes if wish.kind is not WishKind.ABROAD))
    unknown = dict.fromkeys(ANSWERED.get(aspect, ()), Answer.UNKNOWN)
    return replace(blank, constraints=replace(blank.constraints, **unknown))


def without_wish(candidate: Candidate, said: str, occupation: str) -> Candidate:
    """Without the wishes that this reason names; what else is wished stays."""
    kinds = {kind for words, kind in KINDS.items() if words in said}
    if kinds & OPEN:
        kinds |= OPEN  # whoever takes anything and whoever takes a factory say the same of factory work
    kept = tuple(
        wish for wish in candidate.wishes if wish.kind not in kinds and (kinds or closeness(wish.occupation, occupation) < NEAR_ENOUGH)
    )
    unknown = replace(candidate.constraints, abroad=Answer.UNKNOWN) if WishKind.ABROAD in kinds else candidate.constraints
    return replace(candidate, wishes=kept, wish_text=", ".join(wish.text for wish in kept), constraints=unknown)


@SEVERAL
@given(CROWD, some_vacancy(), st.sampled_from(list(Audience)))
def test_reasons_can_be_read_aloud_to_whoever_hears_them(crowd: list[Candidate], vacancy: Vacancy, audience: Audience) -> None:
    for reason in chain.from_iterable(told_of(crowd, vacancy, audience)):
        assert not re.search(r"\d|%|[A-ZĐ]{2}|[{}]", reason.text)
        assert re.fullmatch(r"[A-ZĐÀ-Ỹ][^.?]*[.?]", reason.text)
        assert syllables(reason.text) <= MAX_SYLLABLES
        assert not re.search(r"\b(\w+) \1\b", reason.text.replace("năm năm", "")), reason.text


@SEVERAL
@given(CROWD, some_vacancy())
def test_each_pair_has_its_share_of_reasons(crowd: list[Candidate], vacancy: Vacancy) -> None:
    for reasons in told_of(crowd, vacancy, Audience.STAFF):
        kinds = [reason.kind for reason in reasons]

        assert 2 <= kinds.count(ReasonKind.FOR) <= MOST_FOR
        assert kinds.count(ReasonKind.AGAINST) <= MOST_AGAINST + len(CONDITIONS)
        assert kinds.count(ReasonKind.ASK) <= MOST_ASKED


@SEVERAL
@given(st.lists(st.sampled_from(WISHES).flatmap(one_who_wishes), min_size=12, max_size=12), some_vacancy())
def test_without_the_fact_of_the_first_reason_the_points_are_lower(crowd: list[Candidate], vacancy: Vacancy) -> None:
    """Of somebody with several wishes another wish may carry the pair as well."""
    told = told_of(crowd, vacancy, Audience.STAFF)
    firsts = [next(reason for reason in reasons if reason.kind is ReasonKind.FOR) for reasons in told]

    with_it = points_of_each(crowd, vacancy)
    poorer = [without(each, first, vacancy.posting.occupation) for each, first in zip(crowd, firsts, strict=True)]
    without_it = points_of_each(poorer, vacancy)

    for candidate, first, more, less in zip(poorer, firsts, with_it, without_it, strict=True):
        # Somebody new to the trade has it and lacks its years: the one fact speaks on both sides.
        both_sides = "mới vào nghề" in first.text or "thạo nghề" in " ".join(said(candidate, vacancy))
        assert less < more or is_spare(first) or both_sides, (first, candidate)


@SEVERAL
@given(
    st.lists(some_candidate(wishes=(SEWING,), wish_text="công nhân may", major="", place_id="06940-2020"), min_size=8, max_size=8),
    st.sampled_from(DIFFERENT),
)
def test_two_people_who_differ_in_home_wish_trade_years_or_pay_never_get_the_same_words(
    crowd: list[Candidate], other: dict[str, Any]
) -> None:
    others = [replace(each, **other) for each in crowd]

    for one, two in zip(told_of(crowd, LOOKS_AT_ALL, Audience.STAFF), told_of(others, LOOKS_AT_ALL, Audience.STAFF), strict=True):
        assert [reason.text for reason in one] != [reason.text for reason in two]


def test_a_reason_names_the_fact_of_the_pair() -> None:
    match = next(match for match in ranked(*PEOPLE) if match.worker_no == 1)

    said_for = texts(match, ReasonKind.FOR)

    assert "Đã làm công nhân may công nghiệp bốn năm, đúng nghề này." in said_for
    assert "Mong lương bảy triệu rưỡi, nơi tuyển trả đến mười triệu." in said_for


def test_people_with_different_facts_never_get_the_same_reasons() -> None:
    sets = [tuple(reason.text for reason in match.reasons) for match in ranked(*PEOPLE, vacancy=VACANCY)]

    assert len(set(sets)) == len(PEOPLE)


def test_a_wish_and_a_trade_that_are_both_another_are_told_in_one_breath() -> None:
    cook_at_sea = a_candidate(1, wishes=(COOKING,), wish_text="nấu ăn", current_job="đi biển", experience_years=3.0)

    assert "Muốn nấu ăn, đã đi biển ba năm, đều khác việc này." in said(cook_at_sea)


def test_every_condition_of_the_rules_is_worded_for_staff_and_for_the_person() -> None:
    asks = {f"{condition.name}.ask" for condition in CONDITIONS if condition.ask}
    fails = {f"{condition.name}.fails" for condition in CONDITIONS}

    assert asks | fails <= STAFF.keys() & WORKER.keys()


@pytest.mark.parametrize(
    ("vnd", "said"),
    [
        (7_500_000, "bảy triệu rưỡi"),
        (8_000_000, "tám triệu"),
        (8_700_000, "tám triệu bảy trăm nghìn"),
        (7_540_000, "bảy triệu rưỡi"),
        (5_460_000, "năm triệu rưỡi"),
        (9_960_000, "mười triệu"),
        (800_000, "tám trăm nghìn"),
    ],
)
def test_pay_is_said_as_people_say_it(vnd: int, said: str) -> None:
    assert pay_said(vnd) == said


def test_numbers_of_years_distances_and_villages_are_said() -> None:
    assert [years_said(years) for years in (0.5, 1.0, 2.5, 12.0)] == ["sáu tháng", "một năm", "hai năm rưỡi", "mười hai năm"]
    assert km_said(21.6) == "chừng hai mươi hai cây số"
    assert place_said("Thôn 7", "Xã Quảng Long") == "thôn bảy, xã Quảng Long"


def test_a_wish_that_cannot_be_read_aloud_becomes_the_name_of_its_occupation() -> None:
    assert job_said("bóc tôm", "7511") == "bóc tôm"
    assert job_said("hàn 3G", "7212") == "thợ hàn"
    assert job_said("lx bằng C", "8332") == "lái xe tải"


def test_words_without_their_marks_get_those_of_the_lists() -> None:
    assert job_said("sua ô tô", "7231") == "sửa ô tô"


def test_a_deed_is_done_and_a_trade_is_worked_in() -> None:
    assert [doing(job) for job in ("nấu ăn", "đi biển", "công nhân may", "giúp việc nhà", "")] == [
        "nấu ăn",
        "đi biển",
        "làm công nhân may",
        "làm giúp việc nhà",
        "",
    ]


def test_licences_are_called_what_people_call_them() -> None:
    assert [licence_said(classes) for classes in (("C",), ("A1",), ("xe nâng",), ("3G",))] == [
        "bằng lái xe tải",
        "bằng lái xe máy",
        "chứng chỉ xe nâng",
        "bằng lái hoặc chứng chỉ của nghề",
    ]


def test_a_tone_on_the_wrong_letter_is_mended_when_it_is_said() -> None:
    assert [job_said(words, "6111") for words in ("trồng luá", "trồng miá", "bán quà", "chăm người già", "kỹ thuật điện")] == [
        "trồng lúa",
        "trồng mía",
        "bán quà",
        "chăm người già",
        "kỹ thuật điện",
    ]


def test_what_stands_in_brackets_is_not_said() -> None:
    assert job_said("thợ lò (khai thác than hầm lò", "8111") == "thợ lò"


def test_vehicles_are_driven() -> None:
    assert [doing(job) for job in ("xe nâng", "xe ôm")] == ["lái xe nâng", "chạy xe ôm"]


def test_who_lives_too_far_to_come_home_every_day_hears_that_they_must_stay() -> None:
    far = a_candidate(1, place_id="06655-2020", constraints=says(far_away=Answer.NO))

    words = " ".join(said(far, audience=Audience.WORKER))

    assert "phải ở lại" in words
    assert "hằng ngày" not in words


def test_a_wish_for_a_near_trade_is_no_wish_for_something_else() -> None:
    unsure = a_candidate(1, wishes=(replace(SEWING, text="may mặc", confidence=0.2),), wish_text="may mặc", major="may công nghiệp")

    assert not [text for text in said(unsure) if "khác với việc này" in text]


@pytest.mark.parametrize("audience", list(Audience))
def test_the_will_to_go_abroad_is_told_once(audience: Audience) -> None:
    willing = a_candidate(1, wishes=(), wish_text="đi nước ngoài", constraints=says(abroad=Answer.YES))

    words = said(willing, a_vacancy(workplace="", country="JP"), audience)

    assert sum("muốn đi làm ở nước ngoài" in text.lower() for text in words) <= 1


def test_what_is_offered_is_not_said_twice() -> None:
    near = a_candidate(1, wishes=(COOKING,), wish_text="nấu ăn", wage_min_vnd=None, employment="employed", place_id="06940-2020")
    words = said(near, replace(LOOKS_AT_ALL, posting=replace(LOOKS_AT_ALL.posting, bus=Answer.YES)), Audience.WORKER)

    assert sum("xe đưa đón" in text for text in words) == 1


def test_enterprises_hear_what_people_do_now_as_now() -> None:
    sewing = a_candidate(1, current_job="công nhân may", experience_years=None)

    assert "Đang làm công nhân may, đúng nghề đang tuyển." in said(sewing, audience=Audience.ENTERPRISE)
