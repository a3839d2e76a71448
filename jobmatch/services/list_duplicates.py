"""Pairs of rows that belong to one worker, and pairs that may be one person."""

from collections import defaultdict
from datetime import datetime

from jobmatch.registry.same_person.check import look_alikes
from jobmatch.store.work import OpenWork
from jobmatch.store.worker_reading import sources_of_rows
from jobmatch.store.worker_secrets import read_known_rows

PURPOSE = "Xuất các cặp có thể là một người"
COLUMNS = ("a_source", "b_source", "score", "decision", "evidence")


def list_duplicates(open_work: OpenWork, *, account_id: int | None, now: datetime) -> list[tuple[str, str, float, str, str]]:
    """Under `COLUMNS`, most likely first. `same`: the two rows belong to one worker; `review`: a person decides."""
    with open_work() as work:
        known = read_known_rows(work.session, reader=account_id, purpose=PURPOSE, at=now)
        source = sources_of_rows(work.session)
        work.commit()
    people: dict[int, list[int]] = defaultdict(list)
    for index, row in enumerate(known):
        people[row.worker_no].append(index)
    pairs = look_alikes([(source[row.source_id], row.draft) for row in known], known=list(people.values()))
    return [
        (
            source[known[pair.a].source_id],
            source[known[pair.b].source_id],
            pair.score,
            pair.decision,
            pair.evidence,
        )
        for pair in pairs
    ]
