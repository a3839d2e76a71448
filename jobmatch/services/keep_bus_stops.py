"""Where an enterprise's bus takes people on: matching reckons the way to work by these places."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from jobmatch.catalogue.places import Place, PlaceKind, default_gazetteer
from jobmatch.errors import NotFound, Refused
from jobmatch.store import bus_stops, enterprises
from jobmatch.store.bus_stops import KeptStop
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.text.folding import fold, nfc

__all__ = ["KeptStop", "SeenStop", "SeenStops", "add_stop", "end_stop", "see_stops", "take_up_stop"]

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class SeenStop:
    stop: KeptStop
    commune: str


@dataclass(frozen=True, slots=True)
class SeenStops:
    """`served` by time; `ended` the last one first; `communes` of that day, by name, to choose from."""

    served: tuple[SeenStop, ...]
    ended: tuple[SeenStop, ...]
    communes: tuple[Place, ...]


def see_stops(open_reading: OpenReading, enterprise_id: int, *, on: date) -> SeenStops:
    with open_reading() as session:
        served = bus_stops.in_force(session, [enterprise_id], on).get(enterprise_id, ())
        ended = bus_stops.ended(session, enterprise_id, on)
    standing = (place for place in default_gazetteer().all() if _is_commune(place, on))
    communes = sorted(standing, key=lambda place: (fold(place.name), place.id))
    return SeenStops(_with_communes(served), _with_communes(ended), tuple(communes))


def add_stop(
    open_work: OpenWork,
    enterprise_id: int,
    commune_id: str,
    name: str,
    leaves_at: time | None,
    *,
    on: date,
    account_id: int | None,
    now: datetime,
) -> int:
    """Its number. A stop of that name in that commune that is there already is refused, whenever the bus leaves."""
    place, name = default_gazetteer().get(commune_id), nfc(name)
    if place is None or not _is_commune(place, on):
        raise Refused("stop_commune_unknown", "Không có xã này.", "Chọn xã trong danh sách.")
    if not any(letter.isalpha() for letter in name) or len(name) > LONGEST_NAME:
        raise Refused("stop_name_unfit", "Chưa rõ điểm đón ở đâu.", "Ghi như bà con gọi, ví dụ chợ Hà Cối.")
    with open_work() as work:
        _hold(work.session, enterprise_id)
        _check_free(work.session, enterprise_id, commune_id, name, on)
        number = bus_stops.add(work.session, enterprise_id, commune_id, name, leaves_at, account_id=account_id, at=now)
        work.commit()
    return number


def end_stop(open_work: OpenWork, enterprise_id: int, stop_id: int, *, on: date) -> None:
    """From that day on the bus does not come there; whoever ended it first stands."""
    with open_work() as work:
        _hold(work.session, enterprise_id)
        stop = _known(bus_stops.find(work.session, enterprise_id, stop_id))
        if stop.ended_on is None:
            bus_stops.end(work.session, stop_id, on)
            work.commit()


def take_up_stop(open_work: OpenWork, enterprise_id: int, stop_id: int, *, on: date) -> None:
    """The bus comes there again; refused where the same stop has been added meanwhile."""
    with open_work() as work:
        _hold(work.session, enterprise_id)
        stop = _known(bus_stops.find(work.session, enterprise_id, stop_id))
        if stop.ended_on is not None:
            _check_free(work.session, enterprise_id, stop.commune_id, stop.name, on)
            bus_stops.end(work.session, stop_id, None)
            work.commit()


def _hold(session: Session, enterprise_id: int) -> None:
    """Two who add the same stop at once come one after the other."""
    enterprises.hold(session, enterprise_id)
    if enterprises.find(session, enterprise_id) is None:
        raise NotFound("enterprise_unknown", "Không có doanh nghiệp này.", "Mở lại danh sách doanh nghiệp.")


def _check_free(session: Session, enterprise_id: int, commune_id: str, name: str, on: date) -> None:
    standing = bus_stops.in_force(session, [enterprise_id], on).get(enterprise_id, ())
    if any(stop.commune_id == commune_id and fold(stop.name) == fold(name) for stop in standing):
        raise Refused("stop_taken", "Điểm đón này đã có trong danh sách.", "Ngừng điểm cũ trước, nếu muốn đổi giờ.")


def _known(stop: KeptStop | None) -> KeptStop:
    if stop is None:
        raise NotFound("stop_unknown", "Không có điểm đón này.", "Mở lại trang của doanh nghiệp.")
    return stop


def _with_communes(stops: Iterable[KeptStop]) -> tuple[SeenStop, ...]:
    places = default_gazetteer()
    return tuple(SeenStop(stop, place.name if (place := places.get(stop.commune_id)) else "") for stop in stops)


def _is_commune(place: Place, on: date) -> bool:
    return place.kind is PlaceKind.COMMUNE and place.stands(on)
