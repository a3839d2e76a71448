"""Villages of split communes that somebody must place, with the people who wait for it, and what was decided."""

from dataclasses import dataclass

from jobmatch.store.place_book import read_places
from jobmatch.store.placed_villages import Candidate, Placing, Unplaced, placings, unplaced
from jobmatch.store.work import OpenReading

__all__ = ["Candidate", "Placing", "SeenPlaces", "Unplaced", "see_places"]

_NEWEST = 30


@dataclass(frozen=True, slots=True)
class SeenPlaces:
    """`villages` by commune; `homeless` are lines of people of whom no village is known, whom only their own list can place."""

    villages: tuple[Unplaced, ...]
    homeless: tuple[Unplaced, ...]
    placings: tuple[Placing, ...]

    @property
    def people(self) -> int:
        return sum(each.people for each in self.villages)


def see_places(open_reading: OpenReading) -> SeenPlaces:
    """Counts alone: nobody is named."""
    with open_reading() as session:
        places = read_places(session)
        waiting = unplaced(session, places)
        villages = tuple(each for each in waiting if each.village)
        return SeenPlaces(villages, tuple(each for each in waiting if not each.village), tuple(placings(session, places, _NEWEST)))
