"""How staff read wishes, by the words as they are compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from jobmatch.registry.wishes.decisions import StaffReading, WishDecisions
from jobmatch.registry.worker import Wish
from jobmatch.store import occupation_names
from jobmatch.store.draft_json import wish_from, wish_values
from jobmatch.store.rows import AccountRow, WishDecisionRow


@dataclass(frozen=True, slots=True)
class WishDecision:
    """`text` is how the words stood in a list; `decided_by` is the name shown on the pages."""

    key: str
    text: str
    wishes: tuple[Wish, ...]
    decided_by: str
    decided_at: datetime


def load(session: Session) -> WishDecisions:
    """Every decision by its key."""
    return {key: _wishes(values) for key, values in session.execute(select(WishDecisionRow.key, WishDecisionRow.wishes))}


def staff_reading(session: Session) -> StaffReading:
    """What telling a worker's values needs: decisions, and the names that trades were given."""
    return StaffReading(load(session), occupation_names.load(session))


def _wishes(values: list[list[object]]) -> tuple[Wish, ...]:
    return tuple(map(wish_from, values))


def decisions(session: Session) -> list[WishDecision]:
    """Newest first."""
    rows = session.execute(
        select(WishDecisionRow, AccountRow.display_name)
        .outerjoin(AccountRow, AccountRow.id == WishDecisionRow.decided_by)
        .order_by(WishDecisionRow.decided_at.desc(), WishDecisionRow.key)
    )
    return [WishDecision(row.key, row.text, _wishes(row.wishes), name or "", row.decided_at) for row, name in rows]


def keep(session: Session, texts: Mapping[str, str], wishes: Sequence[Wish], *, account_id: int | None, at: datetime) -> None:
    """One decision for all these words (key -> text), in the place of older ones; each wish carries the words it was decided for."""
    forget(session, list(texts))
    session.add_all(
        WishDecisionRow(
            key=key,
            text=text,
            wishes=[wish_values(replace(wish, text=text)) for wish in wishes],
            decided_by=account_id,
            decided_at=at,
        )
        for key, text in sorted(texts.items())
    )
    session.flush()


def decided_with(session: Session, key: str) -> list[str]:
    """The keys that were decided at the same stroke, this one among them; empty where nobody has decided."""
    one = session.get(WishDecisionRow, key)
    if one is None:
        return []
    same = select(WishDecisionRow.key).where(
        WishDecisionRow.decided_at == one.decided_at, WishDecisionRow.decided_by.is_not_distinct_from(one.decided_by)
    )
    return sorted(session.scalars(same))


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many decisions there were."""
    gone = session.execute(delete(WishDecisionRow).where(WishDecisionRow.key.in_(keys)).returning(WishDecisionRow.key))
    return len(gone.all())
