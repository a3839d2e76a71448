"""What a match run sees. Protected traits have no field here, so that they cannot reach a score."""

from dataclasses import dataclass, field
from datetime import date

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.worker import Constraints, Wish
from jobmatch.vacancies.vacancy import Vacancy


@dataclass(frozen=True, slots=True)
class Candidate:
    """A worker as the ranking may know one: no sex, ethnicity, age, disability, poverty, name or phone.

    `is_minor` protects people under eighteen and `is_child` those under fifteen: the only rules of age (labour code, articles 3, 143 and
    following).
    `place_id` is the commune of `catalogue` valid on the snapshot's date; `village` the thôn as written.
    """

    worker_no: int
    wishes: tuple[Wish, ...] = ()
    wish_text: str = ""
    wish_place_text: str = ""
    current_job: str = ""
    employment: str = ""
    major: str = ""
    education: int | None = None
    qualification: int | None = None
    experience_years: float | None = None
    wage_min_vnd: int | None = None
    wage_max_vnd: int | None = None
    licences: tuple[str, ...] = ()
    constraints: Constraints = field(default_factory=Constraints)
    place_id: str = ""
    village: str = ""
    is_minor: Answer = Answer.NO
    is_child: Answer = Answer.NO
    wish_as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Candidates by worker number, open vacancies by ref: the input of one run, and nothing else."""

    as_of: date
    candidates: tuple[Candidate, ...]
    vacancies: tuple[Vacancy, ...]
