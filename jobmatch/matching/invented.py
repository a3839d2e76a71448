"""Invented candidates and vacancies of any number, for measuring speed: the same seed gives the same town."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.catalogue.places import PlaceKind, default_gazetteer
from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.registry.worker import Constraints, Wish, WishKind
from jobmatch.vacancies.vacancy import Posting, Vacancy, VacancyState, WagePeriod

_STATES = ("working", "working", "working", "unemployed", "inactive", "")
_ANSWERS = (Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.YES, Answer.NO)
_MILLION = 1_000_000


def invented_snapshot(people: int, vacancies: int, as_of: date, seed: int = 1) -> Snapshot:
    """Jobs as the occupation list calls them, homes and work in the communes of the day."""
    draw, jobs = Random(seed), own_labels()
    communes = [place.id for place in default_gazetteer().all() if place.kind is PlaceKind.COMMUNE and place.stands(as_of)]
    homes = draw.sample(communes, min(20, len(communes)))
    candidates = tuple(_candidate(draw, number, jobs, homes, as_of) for number in range(1, people + 1))
    return Snapshot(as_of, candidates, tuple(_vacancy(draw, number, jobs, homes) for number in range(1, vacancies + 1)))


def _candidate(draw: Random, number: int, jobs: Sequence[tuple[str, str]], homes: Sequence[str], as_of: date) -> Candidate:
    wished = draw.sample(jobs, draw.choice((1, 1, 1, 2, 3)))
    return Candidate(
        number,
        wishes=tuple(Wish(WishKind.OCCUPATION, text, code, draw.uniform(0.5, 1)) for text, code in wished),
        wish_text=", ".join(text for text, _ in wished),
        current_job=draw.choice(jobs)[0],
        employment=draw.choice(_STATES),
        education=draw.choice((None, 2, 3, 3, 4)),
        qualification=draw.choice((None, 0, 0, 1, 3, 5)),
        experience_years=draw.choice((None, 0.0, 1.0, 3.0, 8.0)),
        wage_min_vnd=draw.choice((None, draw.randrange(5, 15) * _MILLION)),
        constraints=Constraints(night_shift=draw.choice(_ANSWERS), far_away=draw.choice(_ANSWERS), abroad=draw.choice(_ANSWERS)),
        place_id=draw.choice(homes),
        village=f"Thôn {draw.randrange(1, 12)}",
        wish_as_of=as_of - timedelta(days=draw.randrange(400)),
    )


def _vacancy(draw: Random, number: int, jobs: Sequence[tuple[str, str]], homes: Sequence[str]) -> Vacancy:
    (title, code), pay = draw.choice(jobs), draw.randrange(6, 12) * _MILLION
    posting = Posting(
        occupation=code,
        wage_period=WagePeriod.MONTH,
        wage_min_vnd=pay,
        wage_max_vnd=pay + 3 * _MILLION,
        night_shift=draw.choice(_ANSWERS),
        bus=draw.choice(_ANSWERS),
        housing=draw.choice(_ANSWERS),
        education=draw.choice((None, 3, 4)),
        qualification=draw.choice((None, None, 1, 3)),
        workplace=draw.choice(homes),
    )
    return Vacancy(f"V{number}", "Công ty thử", title, 10, state=VacancyState.APPROVED, posting=posting)
