"""How fast the announcer of a station reads: from it comes the air time of every newsletter."""

from dataclasses import replace
from datetime import date

from jobmatch.errors import NotFound, Refused
from jobmatch.radio.script import Station
from jobmatch.store import stations
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["Station", "change_reading_pace", "see_stations_paces"]

# Outdoor loudspeakers echo: 150 to 170 syllables a minute are planned; an announcer of television reads 260.
SLOWEST, FASTEST = 100, 260


def see_stations_paces(open_reading: OpenReading, *, on: date) -> list[Station]:
    with open_reading() as session:
        return stations.all_stations(session, on)


def change_reading_pace(open_work: OpenWork, code: str, syllables_per_minute: int, *, on: date) -> None:
    if not SLOWEST <= syllables_per_minute <= FASTEST:
        raise Refused(
            "pace_unlikely", f"{syllables_per_minute} tiếng một phút là không đọc được.", f"Ghi từ {SLOWEST} đến {FASTEST}, thường là 160."
        )
    with open_work() as work:
        station = stations.find(work.session, code, on)
        if station is None:
            raise NotFound("station_unknown", f"Không có đài nào mang mã {code}.", "Xem mã các đài bằng lệnh: jobmatch stations list")
        stations.keep(work.session, replace(station, syllables_per_minute=syllables_per_minute))
        work.commit()
