"""To which groups people belong, for measuring afterwards whether a ranking treats them alike. No ranking ever sees this."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.registry.worker import BirthDate
from jobmatch.store.match_subjects import names_of_home
from jobmatch.store.place_book import read_places
from jobmatch.store.rows import WorkerRow
from jobmatch.store.worker_secrets import read_secrets

PURPOSE = "đo sự công bằng của xếp hạng"
# Bands of the official labour report: young, prime, and from the age on at which openings become rare.
_AGE_BANDS = ((0, "under 25"), (25, "25-34"), (35, "35-49"), (50, "50 and over"))
_MAJORITY = "Kinh"
_DISABLED = "P01"

GroupFacts = dict[str, dict[str, str]]


def group_facts(session: Session, *, on: date, reader: int | None, at: datetime, with_villages: bool = False) -> GroupFacts:
    """Trait -> worker number -> group; whoever's trait is not known is left out. Writes one line of the access log."""
    shown = (WorkerRow.id, WorkerRow.sex, WorkerRow.birth, WorkerRow.place_id, WorkerRow.commune_code, WorkerRow.village, WorkerRow.as_of)
    rows = session.execute(select(*shown).where(WorkerRow.retired_at.is_(None))).all()
    secrets = read_secrets(session, [row.id for row in rows], ("ethnicity", "priority_groups"), reader=reader, purpose=PURPOSE, at=at)
    places = read_places(session)
    homes = {row.id: names_of_home(row, places, on) for row in rows}
    traits = {
        "sex": {row.id: row.sex for row in rows},
        "age": {row.id: age_band(row.birth, on) for row in rows},
        "commune": {number: commune for number, (_, commune) in homes.items()},
        "ethnicity": {number: _majority_or_other(secret.ethnicity) for number, secret in secrets.items()},
        "disability": {number: "yes" if _DISABLED in secret.priority_groups else "no" for number, secret in secrets.items()},
        "priority": {number: "yes" if secret.priority_groups else "no" for number, secret in secrets.items()},
    }
    if with_villages:
        traits["village"] = {number: f"{village}, {commune}" for number, (village, commune) in homes.items() if village and commune}
    return {trait: {str(number): group for number, group in of_worker.items() if group} for trait, of_worker in traits.items()}


def _majority_or_other(ethnicity: str) -> str:
    return ethnicity if ethnicity in ("", _MAJORITY) else "other"


def age_band(birth: str, on: date) -> str:
    """By completed years; a birth year alone counts as if its birthday had passed."""
    if not birth:
        return ""
    born = BirthDate.parse(birth).earliest()
    years = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return next(name for least, name in reversed(_AGE_BANDS) if years >= least)
