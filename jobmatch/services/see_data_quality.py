"""How complete and fresh the registry is: by commune, by thôn of one commune, and since when it is better or worse."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobmatch.errors import NotFound
from jobmatch.registry.data_quality import DataQuality, summed
from jobmatch.store import data_quality
from jobmatch.store.homes_today import Village
from jobmatch.store.work import OpenReading
from jobmatch.text.names import name_sort_key

__all__ = ["CommuneQuality", "DataQuality", "QualityPoint", "SeenQuality", "VillageQuality", "see_commune_quality", "see_data_quality"]

POINTS = 12


@dataclass(frozen=True, slots=True)
class QualityPoint:
    """The data of a commune, or of all, after one import."""

    on: date
    file_name: str
    quality: DataQuality


@dataclass(frozen=True, slots=True)
class VillageQuality:
    village: Village
    quality: DataQuality


@dataclass(frozen=True, slots=True)
class CommuneQuality:
    """`commune_id` and `commune` are empty for people of whom no list says where they live. `trend` has the oldest point first."""

    commune_id: str
    commune: str
    quality: DataQuality
    villages: tuple[VillageQuality, ...]
    trend: tuple[QualityPoint, ...]


@dataclass(frozen=True, slots=True)
class SeenQuality:
    whole: DataQuality
    communes: tuple[CommuneQuality, ...]
    trend: tuple[QualityPoint, ...]


def see_data_quality(open_reading: OpenReading, *, today: date) -> SeenQuality:
    with open_reading() as session:
        now = data_quality.quality_now(session, today)
        kept = data_quality.kept_quality(session, today, POINTS)
    ids = dict.fromkeys(sorted((home.commune_id for home in now), key=lambda each: (each == "", each)))
    communes = sorted((_commune(each, now, kept) for each in ids), key=lambda each: (each.commune == "", name_sort_key(each.commune)))
    trend = tuple(QualityPoint(each.on, each.file_name, summed(each.by_commune.values())) for each in reversed(kept))
    return SeenQuality(summed(now.values()), tuple(communes), trend)


def see_commune_quality(open_reading: OpenReading, commune_id: str, *, today: date) -> CommuneQuality:
    seen = see_data_quality(open_reading, today=today)
    found = next((commune for commune in seen.communes if commune.commune_id == commune_id and commune_id), None)
    if found is None:
        raise NotFound("commune_unknown", "Không có người lao động nào của xã này trong sổ.", "Xem lại danh sách các xã.")
    return found


def _commune(commune_id: str, now: Mapping[Village, DataQuality], kept: list[data_quality.KeptQuality]) -> CommuneQuality:
    here = [VillageQuality(home, found) for home, found in now.items() if home.commune_id == commune_id]
    here.sort(key=lambda each: (each.village.village == "", name_sort_key(each.village.village)))
    trend = [QualityPoint(each.on, each.file_name, each.by_commune[commune_id]) for each in reversed(kept) if commune_id in each.by_commune]
    return CommuneQuality(commune_id, here[0].village.commune, summed(each.quality for each in here), tuple(here), tuple(trend))
