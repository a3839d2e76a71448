"""Which vacancies serve the listeners of a station most: near work that asks little stands first."""

from collections.abc import Sequence
from datetime import date

from jobmatch.catalogue.places import Gazetteer
from jobmatch.vacancies.enterprise import enterprise_key
from jobmatch.vacancies.vacancy import Vacancy

# Upper ends in kilometres: on foot, by bicycle, by motorbike, by the enterprise's bus, away from home. Chosen by the makers in 2025.
_BANDS = (3.0, 10.0, 25.0, 50.0, 120.0)
_UNKNOWN_BAND = 3
_ABROAD_BAND = len(_BANDS) + 1
ITEMS_OF_ONE_ENTERPRISE = 2


def by_usefulness(vacancies: Sequence[Vacancy], commune_id: str, places: Gazetteer, on: date) -> list[Vacancy]:
    """Nearest first, then the least asked, then the most people wanted; the reference decides between equals."""

    def key(vacancy: Vacancy) -> tuple[int, int, int, str]:
        return _band(vacancy, commune_id, places, on), asked(vacancy), -vacancy.quantity, vacancy.ref

    return sorted(vacancies, key=key)


def _band(vacancy: Vacancy, commune_id: str, places: Gazetteer, on: date) -> int:
    posting = vacancy.posting
    if posting.country != "VN":
        return _ABROAD_BAND
    here = places.now_at(posting.workplace, on) or places.get(posting.workplace)
    distance = places.distance_km(commune_id, here.id) if here else None
    if distance is None:
        return _UNKNOWN_BAND
    return next((band for band, end in enumerate(_BANDS) if distance <= end), len(_BANDS))


def asked(vacancy: Vacancy) -> int:
    """How much the job asks for: a school or trade paper, years of experience, licences."""
    posting = vacancy.posting
    experience = int(posting.experience_years or 0)
    return max((posting.education or 0) - 2, 0) + 2 * (posting.qualification or 0) + 2 * experience + 2 * len(posting.licence_classes)


def same_enterprise(a: Vacancy, b: Vacancy) -> bool:
    return enterprise_key(a.enterprise) == enterprise_key(b.enterprise)
