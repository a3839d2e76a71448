"""A fair in a phone's calendar."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar

from jobmatch.documents.calendar import fair_ics
from tests.fairs.letters import CENTRE, FAIR


def event_of(ics: bytes):
    [event] = Calendar.from_ical(ics).walk("VEVENT")
    return event


def test_the_fair_opens_at_its_hour_in_vietnam():
    event = event_of(fair_ics(FAIR, CENTRE))

    opens = event["DTSTART"].dt
    assert opens == datetime.combine(FAIR.held_on, time(8, 0), tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    assert opens.utcoffset() == timedelta(hours=7)


def test_place_and_centre_are_told_with_all_their_marks():
    event = event_of(fair_ics(FAIR, CENTRE))

    assert event["LOCATION"] == "Nhà văn hóa xã Quảng Long"
    assert event["SUMMARY"] == "Phiên giao dịch việc làm, Nhà văn hóa xã Quảng Long"
    assert event["DESCRIPTION"].startswith("Trung tâm Dịch vụ việc làm\n0203")
    assert "không thu phí" in event["DESCRIPTION"]


def test_the_file_knows_its_time_zone_and_is_the_same_each_time():
    ics = fair_ics(FAIR, CENTRE)

    assert Calendar.from_ical(ics).walk("VTIMEZONE")
    assert ics == fair_ics(FAIR, CENTRE)
    assert b"\r\n" in ics


def test_a_fair_of_another_code_is_another_event():
    assert event_of(fair_ics(FAIR, CENTRE))["UID"] == "QL-2025-03@TTDVVL"
