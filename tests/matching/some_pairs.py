"""Pairs of all kinds for hypothesis: people of whom little or much is known, and vacancies that ask for little or much."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.snapshot import Candidate
from jobmatch.registry.worker import Constraints, Wish, WishKind
from jobmatch.vacancies.vacancy import Vacancy, WagePeriod
from tests.matching.pairs import COOKING, SEWING, TODAY, a_candidate, a_vacancy

WISHES = (
    SEWING,
    COOKING,
    Wish(WishKind.OCCUPATION, "may công nghiệp", "8153", 0.9),
    Wish(WishKind.OCCUPATION, "hàn 3G", "7212", 0.6),
    Wish(WishKind.TRAINING, "học nghề may", "8153", 0.8),
    Wish(WishKind.ABROAD, "xkld nhật"),
    Wish(WishKind.ANY, "việc gì cũng được"),
    Wish(WishKind.AMBIGUOUS, "làm công ty"),
)
PLACES = ("06922-2020", "06949-2020", "06940-2020", "")
ANSWERS = st.sampled_from(list(Answer))
LICENCES = ((), ("B2",), ("C",), ("xe nâng",))


@st.composite
def some_constraints(draw: st.DrawFn) -> Constraints:
    return Constraints(night_shift=draw(ANSWERS), far_away=draw(ANSWERS), heavy_work=draw(ANSWERS), abroad=draw(ANSWERS))


@st.composite
def some_candidate(draw: st.DrawFn, **given: Any) -> Candidate:
    wishes = tuple(draw(st.lists(st.sampled_from(WISHES), max_size=3, unique=True)))
    facts: dict[str, Any] = {
        "wishes": wishes,
        "wish_text": ", ".join(wish.text for wish in wishes),
        "current_job": draw(st.sampled_from(["", "công nhân may", "nấu ăn", "đi biển", "làm ruộng", "xyz"])),
        "experience_years": draw(st.sampled_from([None, 0.0, 0.5, 1.0, 2.5, 5.0, 12.0])),
        "major": draw(st.sampled_from(["", "May công nghiệp", "Cơ khí - điện"])),
        "education": draw(st.sampled_from([None, 0, 2, 3, 4])),
        "qualification": draw(st.sampled_from([None, 0, 1, 2, 4])),
        "employment": draw(st.sampled_from(["", "working", "unemployed", "inactive"])),
        "wage_min_vnd": draw(st.sampled_from([None, 6_000_000, 7_540_000, 9_000_000, 14_000_000])),
        "place_id": draw(st.sampled_from(PLACES)),
        "village": draw(st.sampled_from(["Thôn 7", "Khu Lê Đại Hành", ""])),
        "licences": draw(st.sampled_from(LICENCES)),
        "constraints": draw(some_constraints()),
        "is_minor": draw(st.sampled_from([Answer.NO, Answer.UNKNOWN])),
        "wish_as_of": TODAY - timedelta(days=draw(st.sampled_from([10, 400]))),
    }
    return a_candidate(1, **facts | given)


@st.composite
def some_vacancy(draw: st.DrawFn, **given: Any) -> Vacancy:
    low = draw(st.sampled_from([None, 5_000_000, 8_000_000]))
    read: dict[str, Any] = {
        "occupation": draw(st.sampled_from(["8153", "5120", "7212", "9329", "8332"])),
        "wage_period": WagePeriod.NEGOTIABLE if low is None else WagePeriod.MONTH,
        "wage_min_vnd": low,
        "wage_max_vnd": low and low + draw(st.sampled_from([0, 3_000_000])),
        "night_shift": draw(ANSWERS),
        "heavy_work": draw(ANSWERS),
        "housing": draw(ANSWERS),
        "bus": draw(ANSWERS),
        "training_given": draw(ANSWERS),
        "education": draw(st.sampled_from([None, 2, 4])),
        "qualification": draw(st.sampled_from([None, 2, 4])),
        "experience_years": draw(st.sampled_from([None, 1.0, 3.0])),
        "licence_classes": draw(st.sampled_from([(), ("C",), ("A1",)])),
        "workplace": draw(st.sampled_from(PLACES)),
        "country": draw(st.sampled_from(["VN", "VN", "JP"])),
    }
    vacancy = a_vacancy(**read | given)
    return replace(vacancy, quantity=draw(st.sampled_from([1, 5, 40])))
