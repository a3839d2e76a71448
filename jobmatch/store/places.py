"""The places that people of the registry live in, with what became of them."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.catalogue.places import Place, default_gazetteer
from jobmatch.registry.homes import Home, next_home
from jobmatch.store.bulk import insert_all
from jobmatch.store.rows import PlaceRow, PlaceSuccessionRow


def keep_homes(session: Session, homes: Iterable[Home]) -> None:
    """Lay the places of these homes that are missing: their communes too, and the villages and communes that came after them."""
    wanted = list(dict.fromkeys(step for home in homes for step in _line(home)))
    known = set(session.scalars(select(PlaceRow.id)))
    communes = {home.commune.id: commune_values(home.commune) for home in wanted if home.commune.id not in known}
    villages = {home.id: _village_values(home) for home in wanted if home.key and home.id not in known}
    for values in (communes, villages):
        insert_all(session, PlaceRow, list(values.values()))
    _keep_successions(session, wanted)


def _line(home: Home) -> Iterator[Home]:
    """The home and the same village in later times."""
    step: Home | None = home
    while step is not None:
        yield step
        step = next_home(step)


def commune_values(place: Place) -> dict[str, Any]:
    return {
        "id": place.id,
        "kind": "commune",
        "name": place.name,
        "code": place.code,
        "key": "",
        "parent_id": None,
        "valid_from": place.valid_from,
        "valid_to": place.valid_to,
    }


def _village_values(home: Home) -> dict[str, Any]:
    return {
        **commune_values(home.commune),
        "id": home.id,
        "kind": "village",
        "name": home.village,
        "code": "",
        "key": home.key,
        "parent_id": home.commune.id,
    }


def _keep_successions(session: Session, homes: Iterable[Home]) -> None:
    known = set(map(tuple, session.execute(select(PlaceSuccessionRow.old_id, PlaceSuccessionRow.new_id))))
    found: dict[tuple[str, str], bool] = {}
    for home in homes:
        heir = next_home(home)
        if heir is None:
            continue
        found[home.commune.id, heir.commune.id] = _is_whole(home)
        if home.key:
            found[home.id, heir.id] = True
    new = [{"old_id": old, "new_id": heir, "is_whole": whole} for (old, heir), whole in found.items() if (old, heir) not in known]
    insert_all(session, PlaceSuccessionRow, new)


def _is_whole(home: Home) -> bool:
    """Without a village only a commune that went over whole has one heir."""
    ended = home.commune.valid_to
    return ended is not None and default_gazetteer().now_at(home.commune.id, ended + timedelta(days=1)) is not None
