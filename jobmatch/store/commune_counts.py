"""What waits for one commune: its people, how old their wishes are, its lists, and the letters for its thôn."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jobmatch.store.place_book import read_places, village_order
from jobmatch.store.rows import FairRow, InvitationRow, UploadRow, WorkerRow

# After a year a wish is asked about again before anybody is invited for it (features A9).
STALE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class CommuneCounts:
    """`wishes_stale` were told more than a year ago; of `wishes_untold` no wish is known. Whoever left the registry is not counted."""

    people: int
    wishes_stale: int
    wishes_untold: int
    uploads_to_look: int
    uploads_refused: int


@dataclass(frozen=True, slots=True)
class VillageLetters:
    """The letters of one fair for one thôn."""

    fair_code: str
    held_on: date
    fair_place: str
    place_id: str
    village: str
    letters: int


def commune_counts(session: Session, commune_id: str, *, account_id: int, today: date) -> CommuneCounts:
    places = read_places(session).within(commune_id)
    here = (WorkerRow.place_id.in_(places), WorkerRow.retired_at.is_(None))
    stale = WorkerRow.wish_on < today - STALE
    people = select(func.count()).select_from(WorkerRow).where(*here)
    mine = select(func.count()).select_from(UploadRow).where(UploadRow.handed_in_by == account_id)
    return CommuneCounts(
        session.scalars(people).one(),
        session.scalars(people.where(stale)).one(),
        session.scalars(people.where(WorkerRow.wish_on.is_(None))).one(),
        session.scalars(mine.where(UploadRow.state.in_(("waiting", "read")))).one(),
        session.scalars(mine.where(UploadRow.state == "refused")).one(),
    )


def village_letters(session: Session, commune_id: str, *, today: date) -> list[VillageLetters]:
    """Of the fairs that are still to come, nearest first; thôn by name, 2 before 10."""
    book = read_places(session)
    counted = (
        select(FairRow.code, FairRow.held_on, FairRow.place, InvitationRow.place_id, func.count().label("letters"))
        .join(InvitationRow, InvitationRow.fair_code == FairRow.code)
        .where(FairRow.held_on >= today, InvitationRow.place_id.in_(book.within(commune_id)))
        .group_by(FairRow.code, FairRow.held_on, FairRow.place, InvitationRow.place_id)
    )
    lines = [
        VillageLetters(row.code, row.held_on, row.place, row.place_id, book.named(row.place_id, today)[0], row.letters)
        for row in session.execute(counted)
    ]
    return sorted(lines, key=lambda line: (line.held_on, line.fair_code, village_order(line.village)))
