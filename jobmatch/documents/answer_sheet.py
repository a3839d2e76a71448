"""The answer to 'sao nhà tôi không được mời?' as PDF, for the person to take home."""

from typing import Any

from jobmatch.documents.typesetting import typeset_pdf
from jobmatch.fairs.answer_sheet import AnswerJob, AnswerSheet, PersonAnswer
from jobmatch.matching.shortlist import ReasonKind

TEMPLATE = "answer_sheet.typ"
_SIGNS = {ReasonKind.FOR: "+", ReasonKind.AGAINST: "−", ReasonKind.ASK: "?"}


def answer_sheet_pdf(sheet: AnswerSheet) -> bytes:
    """Each person begins on a page of their own where more than one stands on the sheet."""
    return typeset_pdf(TEMPLATE, answer_data(sheet))


def answer_data(sheet: AnswerSheet) -> dict[str, Any]:
    """What the template lays out; every value is a string, or lists of strings."""
    fair = sheet.fair
    planned = f"Danh sách mời lập ngày {_day(sheet.planned_on)}" + (f", người lập: {sheet.planned_by}" if sheet.planned_by else "")
    return {
        "organisation": sheet.organisation,
        "fair": f"Phiên giao dịch việc làm ngày {_day(fair.held_on)}, {fair.place}",
        "made": [
            f"Xếp theo hồ sơ đến ngày {_day(sheet.matched_on)}." if sheet.matched_on else "Chưa khớp việc cho phiên này.",
            f"{planned}." if sheet.planned_on else "Chưa lập danh sách mời.",
        ],
        "where": "Báo lại với trưởng thôn, cán bộ xã hoặc trung tâm" + (f", điện thoại {sheet.phone}." if sheet.phone else "."),
        "printed": _day(sheet.printed_on),
        "people": list(map(_person, sheet.people)),
    }


def _person(person: PersonAnswer) -> dict[str, Any]:
    return {
        "name": person.full_name,
        "home": person.home,
        "number": str(person.worker_no),
        "answer": person.answer,
        "facts": [list(fact) for fact in person.facts],
        "told": _day(person.told_on),
        "unknown": ", ".join(person.unknown),
        "to_do": list(person.to_do),
        "jobs": list(map(_job, person.jobs)),
    }


def _job(job: AnswerJob) -> dict[str, Any]:
    return {
        "title": job.title,
        "enterprise": job.enterprise,
        "stands": job.stands,
        "reasons": [[_SIGNS[reason.kind], reason.text] for reason in job.reasons],
        "way": f"Nếu {job.way} thì vào được danh sách." if job.way else "",
    }


def _day(day: Any) -> str:
    return f"{day.day}/{day.month}/{day.year}" if day else ""
