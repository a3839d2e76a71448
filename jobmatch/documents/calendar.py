"""A fair for the calendar of a phone (iCalendar, RFC 5545). Nothing of any person."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from jobmatch.catalogue.organisation import Organisation
from jobmatch.fairs.fair import Fair

_HERE = ZoneInfo("Asia/Ho_Chi_Minh")
_TITLE = "Phiên giao dịch việc làm"
_FREE = "Vào cửa tự do, không thu phí. Mang theo thẻ căn cước, bằng hoặc chứng chỉ nghề (nếu có)."


def fair_ics(fair: Fair, organisation: Organisation) -> bytes:
    """One event that begins when the doors open, and a reminder a day before. The same fair gives the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", "-//jobmatch//vi")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_event(fair, organisation))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _event(fair: Fair, organisation: Organisation) -> Event:
    opens = datetime.combine(fair.held_on, fair.opens_at, tzinfo=_HERE)
    event = Event()
    event.add("uid", f"{fair.code}@{organisation.mark or 'jobmatch'}")
    # The moment of writing would make another file each time; the opening is as good a stamp for an event that is published once.
    event.add("dtstamp", opens)
    event.add("dtstart", opens)
    event.add("summary", f"{_TITLE}, {fair.place}")
    event.add("location", fair.place)
    event.add("description", "\n".join(part for part in (organisation.name, organisation.phone, _FREE) if part))
    event.add_component(_reminder())
    return event


def _reminder() -> Alarm:
    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", _TITLE)
    reminder.add("trigger", timedelta(days=-1))
    return reminder
