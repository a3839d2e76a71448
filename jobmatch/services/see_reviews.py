"""The queue of questions: how many of each kind, one page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from jobmatch.store.review_list import ReviewChoice, ReviewLine, open_counts, open_ids, review_lines
from jobmatch.store.work import OpenWork
from jobmatch.store.worker_secrets import read_found

__all__ = ["ReviewChoice", "ReviewLine", "SeenReviews", "see_reviews"]

PURPOSE = "Xem các ô chờ quyết"
LINES = 25


@dataclass(frozen=True, slots=True)
class SeenReviews:
    """One page. `found` is what the cells hold, by the number of the question. `by_kind` counts all that are open, `by_code` those of
    the kind.
    """

    lines: tuple[ReviewLine, ...]
    found: Mapping[int, str]
    by_kind: Mapping[str, int]
    by_code: Mapping[str, int]
    total: int
    number: int
    count: int


def see_reviews(open_work: OpenWork, choice: ReviewChoice, *, page: int, account_id: int, now: datetime) -> SeenReviews:
    """Cells are quoted, so who looked at how many is written down. A page beyond the last shows the last."""
    with open_work() as work:
        counts = open_counts(work.session)
        chosen = {key: number for key, number in counts.items() if choice.kind in ("", key[0]) and choice.code in ("", key[1])}
        total = sum(chosen.values())
        count = max(1, -(-total // LINES))
        number = min(max(1, page), count)
        ids = open_ids(work.session, choice, offset=(number - 1) * LINES, limit=LINES)
        lines = review_lines(work.session, ids)
        found = read_found(work.session, ids, reader=account_id, purpose=PURPOSE, at=now)
        work.commit()
    by_kind: dict[str, int] = {}
    for (kind, _), open_items in counts.items():
        by_kind[kind] = by_kind.get(kind, 0) + open_items
    by_code = {code: open_items for (kind, code), open_items in counts.items() if kind == choice.kind}
    return SeenReviews(tuple(lines), found, by_kind, by_code, total, number, count)
