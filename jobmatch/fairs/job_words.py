"""How a job stands on a letter: its title, what it pays, what eases the way there."""

import re

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.place import PlaceKind
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.posting_job import bare_title, job_of_posting, names_a_job
from jobmatch.matching.need import HOME
from jobmatch.matching.spoken_facts import title_said
from jobmatch.text.ear.syllables import is_syllable
from jobmatch.text.folding import canonical, usual_spelling
from jobmatch.vacancies.vacancy import Posting, Vacancy, WagePeriod

NBSP = "\u00a0"
_MILLION = 1_000_000
# Under this the reading of an occupation is a guess, and a guess is not printed.
_SURE_OF_OCCUPATION = 0.75
_PERIODS = {WagePeriod.MONTH: " một tháng", WagePeriod.DAY: " một ngày", WagePeriod.HOUR: " một giờ", WagePeriod.PIECE: ", theo sản phẩm"}
_OFFERS = (("bus", "có xe đón"), ("housing", "có chỗ ở"), ("meals", "có bữa ăn ca"), ("training_given", "dạy việc"))


def job_title(vacancy: Vacancy) -> str:
    """The enterprise's own title without its shouting; the name of the occupation beside or instead of it where it does not tell."""
    own = usual_spelling(bare_title(vacancy.title))
    name = _occupation_said(vacancy)
    words = re.findall(r"\w+", own)
    if not names_a_job(own) or set(words) <= set(re.findall(r"\w+", canonical(name))):
        title = name or own or vacancy.title.strip()
    elif name and not all(map(is_syllable, words)):  # 'cn may', 'bằng fc': letters that not everybody reads
        title = f"{own} ({name})"
    else:
        title = own
    return title[:1].upper() + title[1:]


def pay_words(posting: Posting, *, with_period: bool = True) -> str:
    """'7,5 đến 11 triệu đồng một tháng', '300.000 đồng một ngày', 'Thỏa thuận' where no amount is given."""
    low, high = posting.wage_min_vnd, posting.wage_max_vnd
    if low is None and high is None:
        return "Theo sản phẩm" if posting.wage_period is WagePeriod.PIECE else "Thỏa thuận"
    period = _PERIODS.get(posting.wage_period, "") if with_period else ""
    return f"{_range_words(low, high)}{period}"


def offer_words(posting: Posting) -> tuple[str, ...]:
    """What eases the way to the job, as the enterprise says itself; first of all, where it is far away, in which country."""
    abroad = () if posting.country == HOME else (f"làm việc ở {_country_said(posting.country)}",)
    return (*abroad, *(words for offer, words in _OFFERS if getattr(posting, offer) is Answer.YES))


def _country_said(country: str) -> str:
    place = default_gazetteer().get(country.lower())
    return place.name if place and place.kind is PlaceKind.COUNTRY else "nước ngoài"


def _occupation_said(vacancy: Vacancy) -> str:
    code, sure = vacancy.posting.occupation, vacancy.posting.occupation_confidence
    if not code:
        code, sure = job_of_posting(vacancy.title, vacancy.description)
    return title_said(code) if sure >= _SURE_OF_OCCUPATION else ""


def _range_words(low: int | None, high: int | None) -> str:
    if low is None or high is None:
        return f"từ {_amount(low)}" if low is not None else f"đến {_amount(high or 0)}"
    if low == high:
        return _amount(low)
    if low >= _MILLION:  # the unit is said once
        return f"{_millions(low)} đến {_amount(high)}"
    return f"{_whole(low)} đến {_amount(high)}"


def _amount(vnd: int) -> str:
    return f"{_millions(vnd)}{NBSP}triệu{NBSP}đồng" if vnd >= _MILLION else f"{_whole(vnd)}{NBSP}đồng"


def _millions(vnd: int) -> str:
    """7_500_000 is '7,5'; to the thousand, without zeros that say nothing."""
    return f"{vnd / _MILLION:.3f}".rstrip("0").rstrip(".").replace(".", ",")


def _whole(vnd: int) -> str:
    return f"{vnd:,}".replace(",", ".")
