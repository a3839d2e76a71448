"""The worker as the registry keeps it, and the draft that one sheet row gives."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from jobmatch.catalogue.answer import Answer


class Sex(StrEnum):
    MALE = "M"
    FEMALE = "F"


class Standing(StrEnum):
    """What the village head or an officer said last of somebody: still seeking, has work, gone away, or not to be reached."""

    SEEKING = "seeking"
    EMPLOYED = "employed"
    AWAY = "away"
    UNREACHABLE = "unreachable"


class WishKind(StrEnum):
    OCCUPATION = "occupation"
    SKILL = "skill"
    ANY = "any"
    AMBIGUOUS = "ambiguous"
    CONSTRAINT = "constraint"
    TRAINING = "training"
    ABROAD = "abroad"
    NONE = "none"


# The confidence of an occupation that a person chose: the reader's stays under it.
CHOSEN_BY_HAND = 1.0


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish out of a cell of wishes. `occupation` is ISCO-08 four digits or empty; `confidence` is 0..1, calibrated."""

    kind: WishKind
    text: str
    occupation: str = ""
    confidence: float = 0.0

    @property
    def is_chosen(self) -> bool:
        return bool(self.occupation) and self.confidence == CHOSEN_BY_HAND


@dataclass(frozen=True, slots=True, order=True)
class BirthDate:
    """A birth date with its precision: a month or day that is not known is None. As text YYYY, YYYY-MM or YYYY-MM-DD."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`."""
        return "year" if self.month is None else "month" if self.day is None else "day"

    @classmethod
    def parse(cls, text: str) -> "BirthDate":
        """Read what `str` writes; ValueError on anything else."""
        parts = [int(part) for part in text.split("-")]
        return cls(*parts)

    def latest(self) -> date:
        """The latest day the person may have been born: near a limit of age, doubt must be asked."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class Constraints:
    """What the person said of the work they can take; each is asked when unknown."""

    night_shift: Answer = Answer.UNKNOWN
    far_away: Answer = Answer.UNKNOWN  # will live or travel far from home
    heavy_work: Answer = Answer.UNKNOWN
    abroad: Answer = Answer.UNKNOWN
    needs_bus: Answer = Answer.UNKNOWN
    needs_housing: Answer = Answer.UNKNOWN
    part_time_only: Answer = Answer.UNKNOWN
    has_motorbike: Answer = Answer.UNKNOWN
    young_children: Answer = Answer.UNKNOWN
    seasonal_only: Answer = Answer.UNKNOWN
    health_limits: Answer = Answer.UNKNOWN  # data on health: yes or no and never which


@dataclass(frozen=True, slots=True)
class WorkerDraft:
    """The values of one sheet row, read and normalised; empty text and None mean that the row does not say.

    Pay is VND a month (day rates x 26, hour rates x 208). `education` 0..4 and `qualification` 0..7 are the codes of `catalogue`
    (0 chưa đi học .. 4 THPT; 0 chưa qua đào tạo, 1 CNKT không có bằng, 2 chứng chỉ dưới 3 tháng, 3 sơ cấp, 4 trung cấp,
    5 cao đẳng, 6 đại học, 7 trên đại học). `commune_code` is valid on the sheet's date. `employment` is
    working | unemployed | inactive | "".
    """

    full_name: str
    sex: Sex | None = None
    birth: BirthDate | None = None
    ethnicity: str = ""
    citizen_id: str = ""
    old_id: str = ""
    phones: tuple[str, ...] = ()
    commune_code: str = ""
    village: str = ""
    address_text: str = ""
    priority_groups: tuple[str, ...] = ()  # codes P01.. of catalogue
    education: int | None = None
    qualification: int | None = None
    major: str = ""
    employment: str = ""
    current_job: str = ""
    experience_years: float | None = None
    wishes: tuple[Wish, ...] = ()
    wish_text: str = ""
    wish_place_text: str = ""
    wage_min_vnd: int | None = None
    wage_max_vnd: int | None = None
    wants_training: Answer = Answer.UNKNOWN
    licences: tuple[str, ...] = ()
    constraints: Constraints = field(default_factory=Constraints)
    note: str = ""
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Worker:
    """One person of the registry: number, merged values, and every row they came from (`file#sheet!row`)."""

    worker_no: int
    values: WorkerDraft
    sources: tuple[str, ...] = ()
    as_of: date | None = None  # the date of the newest sheet that spoke of this person
