"""The words in which people told their wishes: each spelling once, and who has it."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jobmatch.catalogue.given_names import GivenNames, bears_a_name
from jobmatch.registry.wishes.decisions import wish_key
from jobmatch.registry.wishes.groups import WishText
from jobmatch.registry.worker import Wish, WishKind
from jobmatch.store.chunks import chunks
from jobmatch.store.rows import WishRow, WorkerRow
from jobmatch.text.legacy_fonts import repair_legacy

_WISH = (WishRow.worker_id, WishRow.kind, WishRow.text, WishRow.occupation, WishRow.confidence)
_HAS_WORDS = (WorkerRow.wish_text != "", WorkerRow.retired_at.is_(None))


def wish_texts(session: Session) -> list[WishText]:
    """Every spelling, with the wishes of one of those who have it: equal words are read in one way."""
    told = session.execute(
        select(WorkerRow.wish_text, func.count(), func.min(WorkerRow.id)).where(*_HAS_WORDS).group_by(WorkerRow.wish_text)
    ).all()
    wishes = _wishes_of(session, [worker_no for _, _, worker_no in told])
    return [WishText(text, people, wishes.get(worker_no, ())) for text, people, worker_no in told]


def _wishes_of(session: Session, worker_nos: Collection[int]) -> dict[int, tuple[Wish, ...]]:
    wishes: dict[int, tuple[Wish, ...]] = {}
    for part in chunks(sorted(worker_nos)):
        rows = session.execute(select(*_WISH).where(WishRow.worker_id.in_(part)).order_by(WishRow.worker_id, WishRow.place))
        for worker_no, of_one in groupby(rows, key=itemgetter(0)):
            wishes[worker_no] = tuple(Wish(WishKind(kind), text, code, sure) for _, kind, text, code, sure in of_one)
    return wishes


def people_with(session: Session, keys: Collection[str]) -> list[int]:
    """Numbers of those whose wish is in these words, in any spelling."""
    told = session.scalars(select(WorkerRow.wish_text).where(*_HAS_WORDS).distinct())
    return _people_who_wrote(session, [text for text in told if wish_key(text) in keys])


def people_bearing(session: Session, names: GivenNames) -> list[int]:
    """Numbers of those whose wish has one of the synonyms in it."""
    told = session.scalars(select(WorkerRow.wish_text).where(*_HAS_WORDS).distinct())
    return _people_who_wrote(session, [text for text in told if bears_a_name(repair_legacy(text), names)])


def people_by_text(session: Session) -> dict[str, int]:
    """Each spelling with the number of those who have it."""
    rows = session.execute(select(WorkerRow.wish_text, func.count()).where(*_HAS_WORDS).group_by(WorkerRow.wish_text))
    return dict(rows.all())


def people_by_wished_occupation(session: Session) -> Counter[str]:
    """How many people have a wish that is read as this occupation, whatever else they wish for."""
    query = select(WishRow.occupation, func.count(WishRow.worker_id.distinct())).join(WorkerRow, WorkerRow.id == WishRow.worker_id)
    rows = session.execute(query.where(WishRow.occupation != "", WorkerRow.retired_at.is_(None)).group_by(WishRow.occupation))
    return Counter(dict(rows.all()))


def _people_who_wrote(session: Session, spellings: Sequence[str]) -> list[int]:
    found: list[int] = []
    for part in chunks(spellings):
        found += session.scalars(select(WorkerRow.id).where(*_HAS_WORDS, WorkerRow.wish_text.in_(part)))
    return sorted(found)
