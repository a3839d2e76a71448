"""Who the centre is, by date: lines are added or corrected, and the past keeps its own."""

from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from jobmatch.catalogue.organisation import Organisation
from jobmatch.store.rows.organisation import OrganisationRow


@dataclass(frozen=True, slots=True)
class OrganisationSince:
    """The centre as it is from `valid_from` until the next line begins."""

    valid_from: date
    organisation: Organisation


def on(session: Session, day: date) -> Organisation | None:
    """The newest line that has begun; before the first one, the first: letters of a fair that was keyed in later still have a head."""
    begun = select(OrganisationRow).where(OrganisationRow.valid_from <= day).order_by(OrganisationRow.valid_from.desc())
    first = select(OrganisationRow).order_by(OrganisationRow.valid_from)
    row = session.scalars(begun.limit(1)).first() or session.scalars(first.limit(1)).first()
    return organisation(row) if row else None


def all_lines(session: Session) -> list[OrganisationSince]:
    """Newest first."""
    rows = session.scalars(select(OrganisationRow).order_by(OrganisationRow.valid_from.desc()))
    return [OrganisationSince(row.valid_from, organisation(row)) for row in rows]


def is_known(session: Session) -> bool:
    return session.scalars(select(exists().select_from(OrganisationRow))).one()


def put(session: Session, since: OrganisationSince) -> None:
    """A line of the same day is replaced."""
    session.merge(OrganisationRow(valid_from=since.valid_from, **asdict(since.organisation)))


def take_away(session: Session, valid_from: date) -> None:
    session.execute(delete(OrganisationRow).where(OrganisationRow.valid_from == valid_from))


def organisation(row: OrganisationRow) -> Organisation:
    return Organisation(
        name=row.name,
        superior=row.superior,
        mark=row.mark,
        place_name=row.place_name,
        address=row.address,
        phone=row.phone,
        signing_form=row.signing_form,
        signatory_title=row.signatory_title,
        signatory_name=row.signatory_name,
    )
