"""What all pages of vacancies share: whose they are, who decides, and how words with findings are shown."""

from typing import Any

from flask import Blueprint, request

from jobmatch.services.decide_vacancy import Decider
from jobmatch.services.see_vacancy import SeenVacancy, see_vacancy
from jobmatch.vacancies.marking import pieces, spoken_parts
from jobmatch.web import signed_in
from jobmatch.web.desk import desk
from jobmatch.web.vacancies import words

bp = Blueprint("vacancies", __name__, url_prefix="/vacancies")


def own() -> str | None:
    """The enterprise that the person belongs to; None for staff, who see all."""
    account = signed_in.known()
    return account.enterprise if account.role == "enterprise" else None


def look(ref: str) -> SeenVacancy:
    return see_vacancy(desk().open_reading, ref, of=own(), today=desk().today())


def decider() -> Decider:
    seen = request.form.get("seen", "")
    return Decider(signed_in.known().id, own(), int(seen) if seen.isdecimal() and len(seen) < 10 else 0, desk().today(), desk().now())


def facts_of(seen: SeenVacancy) -> dict[str, Any]:
    """What both the enterprise's own page and the last step show: words with marks, and what stands for what."""
    marked = [(part, pieces(part.text, seen.findings, offset=part.offset)) for part in spoken_parts(seen.vacancy)]
    return {"marked": marked, "words_of": words.WORDS_OF, "fields_read": words.FIELDS}
