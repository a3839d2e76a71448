"""The queue of questions: how many of each kind, how far one is, one page at a time."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from jobmatch.store import identity_questions, review_list
from jobmatch.store.identity_questions import BookAndList
from jobmatch.store.review_list import CommuneChoice, ImportChoice, ManyDecided, Progress, ReviewChoice, ReviewLine, Teller
from jobmatch.store.reviews import SHARED_ID
from jobmatch.store.work import OpenWork
from jobmatch.store.worker_secrets import read_found

__all__ = [
    "BookAndList",
    "CommuneChoice",
    "ImportChoice",
    "ManyDecided",
    "Progress",
    "ReviewChoice",
    "ReviewLine",
    "SeenReviews",
    "Teller",
    "see_reviews",
]

PURPOSE = "Xem các ô chờ quyết"
LINES = 50
LOOK_BACK = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class SeenReviews:
    """One page. `found` is what the cells hold and `books` what list and book say, by the number of the question; `tellers` gave people
    who share a number theirs, by worker number. `by_kind` counts what is open, `by_code` that of the kind; `progress` is that of all
    that is chosen. `first_pair` begins the walk through those who may be one person.
    """

    lines: tuple[ReviewLine, ...]
    found: Mapping[int, str]
    books: Mapping[int, BookAndList]
    tellers: Mapping[int, Teller]
    by_kind: Mapping[str, int]
    by_code: Mapping[str, int]
    progress: Progress
    communes: tuple[CommuneChoice, ...]
    imports: tuple[ImportChoice, ...]
    together: tuple[ManyDecided, ...]
    first_pair: tuple[int, int] | None
    total: int
    number: int
    count: int


def see_reviews(open_work: OpenWork, choice: ReviewChoice, *, page: int, account_id: int, now: datetime) -> SeenReviews:
    """Cells are quoted, so who looked at how many is written down. A page beyond the last shows the last."""
    with open_work() as work:
        session = work.session
        counts = review_list.progress(session, choice)
        chosen = [told for (kind, code), told in counts.items() if choice.kind in ("", kind) and choice.code in ("", code)]
        told = Progress(sum(each.open for each in chosen), sum(each.asked for each in chosen))
        count = max(1, -(-told.open // LINES))
        number = min(max(1, page), count)
        ids = review_list.open_ids(session, choice, offset=(number - 1) * LINES, limit=LINES)
        lines = review_list.review_lines(session, ids)
        found = read_found(session, ids, reader=account_id, purpose=PURPOSE, at=now)
        books = identity_questions.books_and_lists(session, lines, reader=account_id, purpose=PURPOSE, at=now)
        sharing = {person.worker_no for line in lines if line.kind == SHARED_ID for person in (line.person, line.other) if person}
        tellers = review_list.number_tellers(session, sharing) if sharing else {}
        communes, lists = review_list.communes_asked(session), review_list.imports_asked(session)
        together = review_list.decided_together(session, "seen", now - LOOK_BACK)
        first_pair = review_list.first_pair(session, choice)
        work.commit()
    by_kind = Counter[str]()
    for (kind, _), each in counts.items():
        by_kind[kind] += each.open
    by_code = {code: each.open for (kind, code), each in counts.items() if kind == choice.kind and each.open}
    return SeenReviews(
        tuple(lines),
        found,
        books,
        tellers,
        by_kind,
        by_code,
        told,
        tuple(communes),
        tuple(lists),
        tuple(together),
        first_pair,
        told.open,
        number,
        count,
    )
