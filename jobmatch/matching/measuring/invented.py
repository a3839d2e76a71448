"""Invented candidates and vacancies of any number, for measuring speed: the same seed gives the same town."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.catalogue.places import PlaceKind, default_gazetteer
from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.registry.worker import Constraints, Wish, WishKind
from jobmatch.vacancies.vacancy import Posting, Vacancy, VacancyState, WagePeriod

_STATES = ("working", "working", "working", "unemployed", "inactive", "")
_ANSWERS = (Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.YES, Answer.NO)
_MINORS = (*(Answer.NO,) * 40, Answer.UNKNOWN, Answer.YES)
_MAJORS = ("", "", "", "may công nghiệp", "điện công nghiệp", "kế toán", "hàn", "chế biến món ăn")
_LICENCES: tuple[tuple[str, ...], ...] = ((), (), (), (), ("A1",), ("B2",), ("C",), ("A1", "E"))
_PLACES = ("", "", "", "", "gần nhà", "ở đâu cũng được", "Móng Cái", "Hạ Long hoặc Hải Phòng")
# What people write around the name of a trade.
_WRITTEN = (
    "{}",
    "{}",
    "{}",
    "xin làm {}",
    "muốn làm {}",
    "{} gần nhà",
    "{} lương ổn định",
    "{} ca ngày",
    "{} làm lâu dài",
    "{} ở công ty số 7",
)
_UNCODED = (
    *(Wish(WishKind.ANY, "việc gì cũng được"), Wish(WishKind.AMBIGUOUS, "làm công ty")) * 2,
    *(Wish(WishKind.ABROAD, "xuất khẩu lao động"), Wish(WishKind.NONE, "không có nhu cầu")),
)
_ASKED_LICENCES: tuple[tuple[str, ...], ...] = (*((),) * 8, ("C",), ("B2",), ("A1",))
_COUNTRIES = (*("VN",) * 15, "JP")
_ENTERPRISES = 100
_HOMES = 20
_TRADES = 120  # so many the registry of a district names
# Shares as they were counted in a registry of twelve thousand.
_WISHES = (*(1,) * 6, *(2,) * 3, 3)
_NO_TRADE_NAMED = 0.2
_YEARS = (*(None,) * 30, *(0.0, 1.0, 2.0, 3.0) * 10, *(4.0, 5.0, 6.0, 7.0, 8.0) * 4, *(half / 2 for half in range(1, 41, 4)))
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Town:
    """What its people and vacancies are drawn from. Few trades are those of many: the next of `jobs` is drawn less often (Zipf)."""

    as_of: date
    jobs: Sequence[tuple[str, str]]
    shares: Sequence[float]
    homes: Sequence[str]

    def some_jobs(self, draw: Random, number: int) -> list[tuple[str, str]]:
        return draw.choices(self.jobs, cum_weights=self.shares, k=number)


def invented_town(as_of: date, seed: int = 1) -> Town:
    """Jobs as the occupation list calls them, homes and work in the communes of the day."""
    communes = [place.id for place in default_gazetteer().all() if place.kind is PlaceKind.COMMUNE and place.stands(as_of)]
    draw = Random(seed)
    trades = frozenset(draw.sample(sorted({code for _, code in own_labels()}), _TRADES))
    jobs = [(text, code) for text, code in own_labels() if code in trades]
    draw.shuffle(jobs)
    shares = list(accumulate(1 / place for place in range(1, len(jobs) + 1)))
    return Town(as_of, jobs, shares, draw.sample(communes, min(_HOMES, len(communes))))


def invented_snapshot(people: int, vacancies: int, as_of: date, seed: int = 1) -> Snapshot:
    town = invented_town(as_of, seed)
    return Snapshot(as_of, tuple(invented_people(town, people, seed)), invented_vacancies(town, vacancies, seed))


def invented_people(town: Town, people: int, seed: int = 1) -> Iterator[Candidate]:
    """One after another, so that a million need not stand in memory at once."""
    draw = Random(seed)
    return (_candidate(draw, number, town) for number in range(1, people + 1))


def invented_vacancies(town: Town, vacancies: int, seed: int = 1) -> tuple[Vacancy, ...]:
    draw = Random(seed + 1)
    return tuple(_vacancy(draw, number, town) for number in range(1, vacancies + 1))


def _candidate(draw: Random, number: int, town: Town) -> Candidate:
    wished = town.some_jobs(draw, draw.choice(_WISHES))
    coded = tuple(Wish(WishKind.OCCUPATION, text, code, _read_with(text)) for text, code in wished)
    wishes = (draw.choice(_UNCODED),) if draw.random() < _NO_TRADE_NAMED else coded
    return Candidate(
        number,
        wishes=wishes,
        wish_text=draw.choice(_WRITTEN).format(", ".join(wish.text for wish in wishes)),
        wish_place_text=draw.choice(_PLACES),
        current_job=town.some_jobs(draw, 1)[0][0] if draw.random() < 0.8 else "",
        employment=draw.choice(_STATES),
        major=draw.choice(_MAJORS),
        education=draw.choice((None, 2, 3, 3, 4)),
        qualification=draw.choice((None, 0, 0, 1, 3, 5)),
        experience_years=draw.choice(_YEARS),
        wage_min_vnd=draw.choice((None, *(draw.randrange(10, 30) * _MILLION // 2,) * 2)),
        licences=draw.choice(_LICENCES),
        constraints=Constraints(
            night_shift=draw.choice(_ANSWERS),
            heavy_work=draw.choice(_ANSWERS),
            far_away=draw.choice(_ANSWERS),
            abroad=draw.choice(_ANSWERS),
            has_motorbike=draw.choice(_ANSWERS),
        ),
        place_id=draw.choice(town.homes),
        village=f"Thôn {draw.randrange(1, 12)}",
        is_minor=draw.choice(_MINORS),
        wish_as_of=town.as_of - timedelta(days=10 * draw.randrange(40)),
    )


def _read_with(text: str) -> float:
    """Confidence: the same words are read the same way whoever wrote them, and short ones with less."""
    return min(0.5 + len(text) / 50, 1.0)


def _vacancy(draw: Random, number: int, town: Town) -> Vacancy:
    [(title, code)], pay = town.some_jobs(draw, 1), draw.randrange(60, 120) * _MILLION // 10
    posting = Posting(
        occupation=code,
        wage_period=draw.choice((WagePeriod.MONTH,) * 7 + (WagePeriod.NEGOTIABLE,)),
        wage_min_vnd=pay,
        wage_max_vnd=pay + draw.randrange(1, 5) * _MILLION,
        night_shift=draw.choice(_ANSWERS),
        heavy_work=draw.choice(_ANSWERS),
        bus=draw.choice(_ANSWERS),
        housing=draw.choice(_ANSWERS),
        education=draw.choice((None, 3, 4)),
        qualification=draw.choice((None, None, 1, 3)),
        experience_years=draw.choice((None, None, 1, 2, 3)),
        licence_classes=draw.choice(_ASKED_LICENCES),
        country=draw.choice(_COUNTRIES),
        workplace=draw.choice(town.homes),
    )
    enterprise = f"Công ty TNHH Thử nghiệm số {draw.randrange(_ENTERPRISES)}"
    return Vacancy(f"V{number}", enterprise, title, 10, state=VacancyState.APPROVED, posting=posting)
