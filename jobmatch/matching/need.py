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
# Elementary work and machine work are learnt on the spot: whoever takes any work means these.
_LEARNT_ON_THE_SPOT = ("9", "81", "82")
# Work inside a factory, for wishes like 'làm công ty': machine operators, assemblers, factory labour, packing, food and garment trades.
_FACTORY = ("81", "82", "932", "751", "753", "754")
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
    def suits_anyone(self) -> bool:
        """Whoever takes any work may be meant: learnt on the spot, no paper asked, in the country."""
        return self.posting.occupation.startswith(_LEARNT_ON_THE_SPOT) and self.qualification == 0 and not self.is_abroad

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
