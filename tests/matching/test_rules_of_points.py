"""What the points of any pair keep to, whatever is known of either side."""

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.block import make_block
from jobmatch.matching.need import read_need
from jobmatch.matching.points import points_of
from jobmatch.matching.sight import Sight
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.vacancies.vacancy import Vacancy, WagePeriod
from tests.matching.pairs import TODAY
from tests.matching.some_pairs import some_candidate, some_vacancy

SOME = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
SILENT_PAY: dict[str, Any] = {"wage_period": WagePeriod.NEGOTIABLE, "wage_min_vnd": None, "wage_max_vnd": None}
WELCOME: tuple[dict[str, Any], ...] = ({"education": 3}, {"qualification": 3}, {"experience_years": 0.0}, {"licence_classes": ("C",)})


def points(candidate: Candidate, vacancy: Vacancy) -> int:
    """Whether a condition excludes the person or not."""
    need, block = read_need(vacancy), make_block([candidate], TODAY)
    return int(points_of(block, need, Sight(block, [need], TODAY), DEFAULT_WEIGHTS).total[0])


def with_posting(vacancy: Vacancy, **read: Any) -> Vacancy:
    return replace(vacancy, posting=replace(vacancy.posting, **read))


def betters(person: Candidate, vacancy: Vacancy) -> list[Candidate]:
    """The same person with one fact that suits the vacancy better, or as well."""
    said = person.constraints
    found = [
        replace(person, education=min((person.education or 0) + 1, 4)) if person.education is not None else person,
        replace(person, qualification=person.qualification + 1) if person.qualification is not None else person,
        replace(person, experience_years=person.experience_years + 1) if person.experience_years is not None else person,
        replace(person, wage_min_vnd=person.wage_min_vnd - 1_000_000) if person.wage_min_vnd else person,
        replace(person, licences=(*person.licences, "C", "A1")),
    ]
    found += [replace(person, constraints=replace(said, **{name: Answer.YES})) for name in ("night_shift", "heavy_work")]
    if person.place_id and vacancy.posting.workplace and vacancy.posting.country == "VN":
        found.append(replace(person, place_id=vacancy.posting.workplace))
    return found


@SOME
@given(some_candidate(), some_vacancy(), st.sampled_from([{}, *WELCOME]))
def test_a_fact_that_suits_better_never_lowers_the_points(person: Candidate, vacancy: Vacancy, nice: dict[str, Any]) -> None:
    welcoming = with_posting(vacancy, nice=nice)
    before = points(person, welcoming)

    assert all(points(better, welcoming) >= before for better in betters(person, welcoming))


@SOME
@given(some_candidate(), some_vacancy())
def test_pay_that_a_vacancy_keeps_to_itself_is_never_good_pay(person: Candidate, vacancy: Vacancy) -> None:
    asked = person.wage_min_vnd or 0
    generous = with_posting(vacancy, wage_period=WagePeriod.MONTH, wage_min_vnd=asked + 5_000_000, wage_max_vnd=asked + 6_000_000)

    assert points(person, with_posting(generous, **SILENT_PAY)) <= points(person, generous)


@SOME
@given(some_candidate(), some_vacancy(), st.sampled_from(WELCOME))
def test_what_is_welcome_never_puts_who_lacks_it_behind_who_is_silent(person: Candidate, vacancy: Vacancy, nice: dict[str, Any]) -> None:
    [name] = nice
    if name not in ("education", "qualification"):
        return
    open_to_all = with_posting(vacancy, **{name: None}, nice={})
    lacked: dict[str, Any] = {name: 0}
    unsaid: dict[str, Any] = {name: None}
    lacks, silent = replace(person, **lacked), replace(person, **unsaid)
    gap = points(lacks, open_to_all) - points(silent, open_to_all)

    welcoming = with_posting(open_to_all, nice=nice)

    assert points(lacks, welcoming) - points(silent, welcoming) == gap
