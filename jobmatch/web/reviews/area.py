"""What the pages of the queue share: their address, and what of it is chosen."""

from typing import Any

from flask import Blueprint, request

from jobmatch.services.see_reviews import ReviewChoice
from jobmatch.web.addresses import asked
from jobmatch.web.reviews.words import KINDS
from jobmatch.web.whole_numbers import row_number

bp = Blueprint("reviews", __name__, url_prefix="/reviews")


def review_choice() -> ReviewChoice:
    kind = asked("kind")
    return ReviewChoice(
        kind if kind in KINDS else "",
        asked("code"),
        asked("commune"),
        request.args.get("list", type=row_number),
        request.args.get("officer", type=row_number),
    )


def said(choice: ReviewChoice, **also: Any) -> dict[str, Any]:
    """What is chosen, for addresses that lead back to the same questions."""
    chosen = {
        "kind": choice.kind,
        "code": choice.code,
        "commune": choice.commune,
        "list": choice.import_id,
        "officer": choice.officer,
        **also,
    }
    return {name: value for name, value in chosen.items() if value}
