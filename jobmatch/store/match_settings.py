"""How a match is asked for and looked at, kept under a name for a fair, or for any."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.matching.weights import Weights
from jobmatch.store.rows import MatchSettingRow
from jobmatch.store.weight_sets import weights_kept
from jobmatch.text.folding import fold


@dataclass(frozen=True, slots=True)
class MatchSetting:
    """`query` is the choice on the lists, as it stands behind the question mark of their address."""

    id: int
    fair_code: str | None
    name: str
    weights: Weights
    top: int
    query: str


def all_settings(session: Session) -> list[MatchSetting]:
    """By fair and name."""
    settings = map(_setting, session.scalars(select(MatchSettingRow)))
    return sorted(settings, key=lambda each: (each.fair_code or "", fold(each.name), each.id))


def find(session: Session, setting_id: int) -> MatchSetting | None:
    row = session.get(MatchSettingRow, setting_id)
    return _setting(row) if row else None


def keep(session: Session, setting: MatchSetting, *, saved_by: int | None, at: datetime) -> int:
    row = MatchSettingRow(
        fair_code=setting.fair_code,
        name=setting.name,
        weights=asdict(setting.weights),
        top=setting.top,
        query=setting.query,
        saved_by=saved_by,
        saved_at=at,
    )
    session.add(row)
    session.flush()
    return row.id


def drop(session: Session, setting_id: int) -> None:
    session.delete(session.get_one(MatchSettingRow, setting_id))


def _setting(row: MatchSettingRow) -> MatchSetting:
    return MatchSetting(row.id, row.fair_code, row.name, weights_kept(row.weights), row.top, row.query)
