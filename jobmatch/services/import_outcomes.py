"""Take in what came of past fairs, line by line as the centre's table has it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jobmatch.fairs.outcome import OutcomeLine, read_outcomes
from jobmatch.store import fairs, sources
from jobmatch.store.fairs import Outcome
from jobmatch.store.work import OpenWork


@dataclass(frozen=True, slots=True)
class OutcomesImported:
    """`lines` = `kept` + `known` before or again in the same file + `nobody` found on that row; `unread` are line numbers."""

    lines: int
    kept: int
    known: int
    nobody: int
    unread: tuple[int, ...]


def import_outcomes(open_work: OpenWork, rows: Iterable[Mapping[str, str]]) -> OutcomesImported:
    """A person's second line about the same fair is not a second invitation: the one that went furthest is kept."""
    lines, unread = read_outcomes(rows)
    with open_work() as work:
        worker_of = sources.workers_of(work.session, {line.source for line in lines})
        standing = fairs.known_outcomes(work.session, {line.fair_code for line in lines})
        furthest: dict[tuple[str, int], OutcomeLine] = {}
        for line in sorted(lines, key=lambda each: each.reach):
            if line.source in worker_of:
                furthest[line.fair_code, worker_of[line.source]] = line
        new = [outcome(line, worker_no) for (fair, worker_no), line in furthest.items() if (fair, worker_no) not in standing]
        fairs.add_outcomes(work.session, new)
        work.commit()
    nobody = sum(line.source not in worker_of for line in lines)
    return OutcomesImported(len(lines), len(new), len(lines) - len(new) - nobody, nobody, tuple(unread))


def outcome(line: OutcomeLine, worker_no: int) -> Outcome:
    return Outcome(
        fair_code=line.fair_code,
        worker_id=worker_no,
        held_on=line.held_on,
        vacancy_ref=line.vacancy_ref,
        attended=line.attended,
        interview_result=line.interview_result,
        started=line.started,
        still_working=line.still_working,
    )
