"""What one vacancy asks and offers, as numbers that the features compare with."""

from dataclasses import dataclass, replace

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.full_words import in_full
from jobmatch.catalogue.occupations import occupation_name
from jobmatch.catalogue.posting_job import job_of_posting
from jobmatch.text.folding import fold
from jobmatch.vacancies.vacancy import Posting, Vacancy, WagePeriod

HOME = "VN"
# Paid days and hours of a month of normal hours; the same as in reading a worker's wish.
_TIMES_A_MONTH = {WagePeriod.MONTH: 1, WagePeriod.DAY: 26, WagePeriod.HOUR: 208}
# Work that is shown in days: elementary work, machines of a factory (not mines), packing and food, farms, shops, kitchens' tables, care,
# guards. Whoever takes any work means this.
_LEARNT_ON_THE_SPOT = (
    *("9", "812", "813", "814", "815", "816", "817", "818", "82", "4321", "5131", "522", "523", "5245", "53", "5414"),
    *("611", "612", "622", "751", "7521"),
)
# The floor of a span of pay as a share of its ceiling: the middle one of 431 vacancies that name both.
_USUAL_FLOOR = 0.72
# Work inside a factory, for wishes like 'làm công ty': machine operators, assemblers, hands of the factory and of packing, food.
_FACTORY = ("812", "813", "814", "815", "816", "817", "818", "82", "932", "7511", "7513", "7514")
# Heavy by the nature of the trade where the vacancy does not say: construction, forestry, fishing, mining, loading, kilns.
_HEAVY = ("711", "712", "6210", "6222", "6223", "811", "8181", "9215", "931", "9333", "721")


@dataclass(frozen=True, slots=True)
class Need:
    """Pay is VND a month, None when negotiable or by the piece; `words` is what a wish is compared with."""

    vacancy: Vacancy
    pay_from_vnd: int | None
    pay_to_vnd: int | None
    words: str

    @property
    def posting(self) -> Posting:
        return self.vacancy.posting

    @property
    def pay_middle_vnd(self) -> float | None:
        """The middle of what is offered; 'tới mười hai triệu' names the ceiling alone, and stands for the usual span below it."""
        low, high = self.pay_from_vnd, self.pay_to_vnd
        if low is None or high is None:
            return None
        return (low + high) / 2 if self.posting.wage_min_vnd else high * (1 + _USUAL_FLOOR) / 2

    @property
    def is_abroad(self) -> bool:
        return self.posting.country != HOME

    @property
    def is_night(self) -> bool:
        return self.posting.night_shift is Answer.YES

    @property
    def is_heavy(self) -> bool:
        asked = self.posting.heavy_work
        return asked is Answer.YES or (asked is Answer.UNKNOWN and self.posting.occupation.startswith(_HEAVY))

    @property
    def qualification(self) -> int:
        """The least asked; a posting that is silent asks for none."""
        return self.posting.qualification or 0

    @property
    def education(self) -> int:
        return self.posting.education or 0

    @property
    def on_the_spot(self) -> bool:
        """Learnt where it is done, and no paper asked."""
        return self.posting.occupation.startswith(_LEARNT_ON_THE_SPOT) and self.qualification == 0

    @property
    def is_factory(self) -> bool:
        return self.posting.occupation.startswith(_FACTORY) and not self.is_abroad


def read_need(vacancy: Vacancy) -> Need:
    """A vacancy whose occupation nobody has read or confirmed yet is read here, so that it is never ranked by text alone."""
    if not vacancy.posting.occupation:
        occupation, sure = job_of_posting(in_full(vacancy.title, slips=True), in_full(vacancy.description, slips=True))
        vacancy = replace(vacancy, posting=replace(vacancy.posting, occupation=occupation, occupation_confidence=sure))
    posting = vacancy.posting
    times = _TIMES_A_MONTH.get(posting.wage_period)
    low, high = posting.wage_min_vnd or posting.wage_max_vnd, posting.wage_max_vnd or posting.wage_min_vnd
    words = fold(" ".join((in_full(vacancy.title, slips=True), posting.words.get("occupation", ""), occupation_name(posting.occupation))))
    return Need(
        vacancy,
        low * times if times and low else None,
        high * times if times and high else None,
        words,
    )
