"""A vacancy as an enterprise wrote it, what was read from it, and where it stands in its life."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from jobmatch.catalogue.answer import Answer


class VacancyState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    PAUSED = "paused"
    FILLED = "filled"
    EXPIRED = "expired"
    CLOSED = "closed"


class WagePeriod(StrEnum):
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    PIECE = "piece"
    NEGOTIABLE = "negotiable"


@dataclass(frozen=True, slots=True)
class Posting:
    """What was read out of a vacancy's words; `words[field]` are the words it came from, for a person to confirm.

    Pay is in VND per `wage_period`, as written. `education` 0..4 and `qualification` 0..7 are the least asked (codes of `catalogue`);
    `occupation` is ISCO-08, `workplace` a place id of `catalogue` or empty, `country` ISO 3166 alpha-2 (VN unless abroad).

    What is asked stands in the field itself (`skills` by the terms of `catalogue.skills`); what is only welcome ('ưu tiên', 'là một lợi
    thế') stands in `nice` alone, by the name of its field in ASKABLE and with its words under `nice_words_key(field)`. `musts` are the
    fields whose words call them indispensable; only `accepted_musts`, which staff have ticked, may ever exclude anybody.
    """

    wage_min_vnd: int | None = None
    wage_max_vnd: int | None = None
    wage_period: WagePeriod = WagePeriod.NEGOTIABLE
    night_shift: Answer = Answer.UNKNOWN
    housing: Answer = Answer.UNKNOWN
    bus: Answer = Answer.UNKNOWN
    meals: Answer = Answer.UNKNOWN
    quantity: int | None = None
    deadline: date | None = None
    licence_classes: tuple[str, ...] = ()
    experience_years: float | None = None
    education: int | None = None
    qualification: int | None = None
    occupation: str = ""
    occupation_confidence: float = 0.0
    workplace: str = ""
    country: str = "VN"
    heavy_work: Answer = Answer.UNKNOWN
    training_given: Answer = Answer.UNKNOWN
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    skills: tuple[str, ...] = ()
    nice: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    musts: tuple[str, ...] = ()
    accepted_musts: tuple[str, ...] = ()


# What of a person a posting may ask for, or call welcome.
ASKABLE = ("education", "qualification", "experience_years", "licence_classes", "skills")
SEVERAL = ("licence_classes", "skills")  # each a tuple of names


def nice_words_key(name: str) -> str:
    """Under which `Posting.words` keeps the words of what is only welcome."""
    return f"nice.{name}"


class BusStop(NamedTuple):
    """Where the enterprise's bus takes people on: a commune by the id of `catalogue`, and the place as people call it."""

    commune_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Vacancy:
    """The words of the enterprise (`title` .. `shift`) and what was read from them (`posting`).

    `stops` are those of its bus as the centre knows them, none where nobody has named any.
    """

    ref: str
    enterprise: str
    title: str
    quantity: int
    description: str = ""
    requirements: str = ""
    benefits: str = ""
    salary_text: str = ""
    workplace_text: str = ""
    education_text: str = ""
    shift_text: str = ""
    closes_on: date | None = None
    state: VacancyState = VacancyState.SUBMITTED
    posting: Posting = field(default_factory=Posting)
    stops: tuple[BusStop, ...] = ()

    @property
    def bus_stops(self) -> tuple[str, ...]:
        """The communes in which the bus takes people on, none where the vacancy itself says that it has no bus."""
        return () if self.posting.bus is Answer.NO else tuple(sorted({stop.commune_id for stop in self.stops}))

    def stop_in(self, commune_id: str) -> str:
        """The stop of that commune by name, the first where there are several; empty for none."""
        if commune_id not in self.bus_stops:
            return ""
        return next(stop.name for stop in self.stops if stop.commune_id == commune_id)

    def is_open(self, today: date) -> bool:
        """Staff have approved it and its last day has not passed."""
        return self.state is VacancyState.APPROVED and (self.closes_on is None or today <= self.closes_on)

    def full_text(self) -> str:
        """All words of the posting, a line each: what lawfulness and reading look at."""
        parts = (
            self.title,
            self.description,
            self.requirements,
            self.benefits,
            self.salary_text,
            self.workplace_text,
            self.education_text,
            self.shift_text,
        )
        return "\n".join(part for part in parts if part)
