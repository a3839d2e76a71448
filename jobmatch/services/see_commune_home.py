"""What a commune officer sees first: what the commune sent and what came back, whom to ask again, which letters to hand out."""

from dataclasses import dataclass
from datetime import date

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.store import half_filled
from jobmatch.store.commune_counts import CommuneCounts, VillageLetters, commune_counts, village_letters
from jobmatch.store.work import OpenReading

__all__ = ["CommuneCounts", "CommuneHome", "VillageLetters", "see_commune_home"]


@dataclass(frozen=True, slots=True)
class CommuneHome:
    """`half_filled` are the forms that were begun and not sent."""

    commune: str
    counts: CommuneCounts
    letters: tuple[VillageLetters, ...]
    half_filled: int


def see_commune_home(open_reading: OpenReading, commune_id: str, *, account_id: int, today: date) -> CommuneHome:
    place = default_gazetteer().get(commune_id)
    with open_reading() as session:
        return CommuneHome(
            place.name if place else "",
            commune_counts(session, commune_id, account_id=account_id, today=today),
            tuple(village_letters(session, commune_id, today=today)),
            len(half_filled.forms_of(session, account_id)),
        )
