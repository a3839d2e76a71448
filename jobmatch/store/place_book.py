"""The places of the registry read once, with what officers decided about them: what each is called on a day, and what lies in what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.catalogue.place_names import without_kind
from jobmatch.catalogue.places import Place, PlaceKind, default_gazetteer
from jobmatch.registry.homes import Decided, Home, home_at, homes_of_all_times, possible_communes
from jobmatch.store.rows import PlaceRow, PlaceSuccessionRow, WorkerRow
from jobmatch.text.folding import fold


@dataclass(frozen=True, slots=True)
class PlaceBook:
    """`homes` by the id of the place; `decided` where villages of split communes went on an officer's word."""

    homes: Mapping[str, Home]
    decided: Decided

    def on(self, place_id: str | None, day: date) -> Home | None:
        """The place as it is on a day; as the list had it where nobody knows which way a village went."""
        home = self.homes.get(place_id or "")
        return (home_at(home, day, self.decided) or home) if home else None

    def place_on(self, place_id: str | None, day: date) -> str | None:
        """The id of the place on a day, where that is among the known ones; else the id given."""
        home = self.on(place_id, day)
        return home.id if home and home.id in self.homes else place_id

    def named(self, place_id: str | None, day: date) -> tuple[str, str]:
        """Village and commune as they are called on a day; a commune alone has no village."""
        home = self.on(place_id, day)
        return (home.village, home.commune.name) if home else ("", "")

    def within(self, commune_id: str = "", village_id: str = "") -> set[str]:
        """Where people of the commune and of the village live, whatever their lists called these: surely, and not perhaps."""
        times = {place_id: homes_of_all_times(home, self.decided) for place_id, home in self.homes.items()}
        return {
            place_id
            for place_id, homes in times.items()
            if (not commune_id or any(home.commune.id == commune_id for home in homes))
            and (not village_id or any(home.id == village_id for home in homes))
        }

    def villages_of(self, commune_id: str) -> list[Home]:
        """As they are called in this commune, 2 before 10."""
        times = (home for each in self.homes.values() if each.key for home in homes_of_all_times(each, self.decided))
        named = {home.id: home for home in times if home.commune.id == commune_id}
        return sorted(named.values(), key=lambda home: (*village_order(home.village), home.id))

    def called(self, words: Sequence[str]) -> list[tuple[int, set[str]]]:
        """The folded words one by one, or as many as name a commune, with the ids of the places that may lie in it; none for a single word.

        The longest name wins, and a name of any time counts.
        """
        named = self._by_commune_name()
        found: list[tuple[int, set[str]]] = []
        at = 0
        while at < len(words):
            length = next((length for length in range(len(words) - at, 0, -1) if tuple(words[at : at + length]) in named), 0)
            found.append((length or 1, named.get(tuple(words[at : at + length]), set())))
            at += length or 1
        return found

    def _by_commune_name(self) -> dict[tuple[str, ...], set[str]]:
        named: dict[tuple[str, ...], set[str]] = {}
        for place_id, home in self.homes.items():
            for commune in (home.commune, *map(default_gazetteer().get, possible_communes(home, self.decided))):
                if commune:
                    named.setdefault(tuple(without_kind(commune.name)[1].split()), set()).add(place_id)
        return named


def read_places(session: Session) -> PlaceBook:
    columns = (PlaceRow.id, PlaceRow.name, PlaceRow.code, PlaceRow.key, PlaceRow.parent_id, PlaceRow.valid_from, PlaceRow.valid_to)
    rows = session.execute(select(*columns)).all()
    communes = {row.id: default_gazetteer().get(row.id) or _kept(row) for row in rows if row.parent_id is None}
    homes = {row.id: Home(communes[row.parent_id], row.name, row.key) if row.parent_id else Home(communes[row.id]) for row in rows}
    decided = select(PlaceSuccessionRow.old_id, PlaceSuccessionRow.new_id).where(PlaceSuccessionRow.decided_at.is_not(None))
    return PlaceBook(homes, {old_id: new_id.partition("/")[0] for old_id, new_id in session.execute(decided)})


def _kept(row: Any) -> Place:
    """A commune that the catalogue does not know any more is still called as it was; where it lies nobody asks here."""
    return Place(row.id, PlaceKind.COMMUNE, row.name, row.code, 0.0, 0.0, row.valid_from, row.valid_to)


def place_ids(session: Session) -> dict[int, str | None]:
    """Where each worker lives, as the newest list has it."""
    return {row.id: row.place_id for row in session.execute(select(WorkerRow.id, WorkerRow.place_id))}


def places_within(session: Session, commune_id: str) -> set[str]:
    """The commune and its villages, and the same villages under the communes before and after it."""
    return read_places(session).within(commune_id)


def commune_names(session: Session) -> dict[str, str]:
    """The name of the commune of every place, by the place's id, as its list had it."""
    return {place_id: home.commune.name for place_id, home in read_places(session).homes.items()}


def village_order(name: str) -> tuple[str, int]:
    """By name, and numbers by what they count."""
    words, number = fold(re.sub(r"\d+", "", name)), re.search(r"\d{1,9}", name)
    return words, int(number.group()) if number else 0
