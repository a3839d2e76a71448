"""What a station sees first: what is to be approved, mended or read, and when."""

from dataclasses import dataclass
from datetime import date

from jobmatch.store import newsletters
from jobmatch.store.newsletters import APPROVED, DRAFT, SUBMITTED, Newsletter
from jobmatch.store.work import OpenReading

__all__ = ["Newsletter", "RadioHome", "see_radio_home"]

LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class RadioHome:
    """Of one station. `to_read` may go on air, the next one first; `to_approve` wait for somebody who did not write them."""

    to_read: tuple[Newsletter, ...]
    to_approve: tuple[Newsletter, ...]
    own_waiting: tuple[Newsletter, ...]
    drafts: tuple[Newsletter, ...]


def see_radio_home(open_reading: OpenReading, station_code: str, *, account_id: int, today: date) -> RadioHome:
    """What was to be aired before today is in the log and not here."""
    with open_reading() as session:
        found = newsletters.newest(session, LOOKED_AT, station_code)
    coming = sorted((each for each in found if each.airs_on >= today), key=lambda each: (each.airs_on, each.number))
    submitted = [each for each in coming if each.state == SUBMITTED]
    return RadioHome(
        to_read=tuple(each for each in coming if each.state == APPROVED),
        to_approve=tuple(each for each in submitted if each.written_by != account_id),
        own_waiting=tuple(each for each in submitted if each.written_by == account_id),
        drafts=tuple(each for each in coming if each.state == DRAFT),
    )
