"""Take in what came of past fairs, line by line as the centre's table has it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jobmatch.fairs.outcome import Outcome, OutcomeLine, read_outcomes, together
from jobmatch.store import fairs, sources
from jobmatch.store.work import OpenWork

__all__ = ["OutcomesImported", "import_outcomes"]


@dataclass(frozen=True, slots=True)
class OutcomesImported:
    """`lines` = `kept` + `known` before or again in the same file + `nobody` found on that row; `unread` are line numbers.

    `walk_ins` of those kept came without a letter.
    """

    lines: int
    kept: int
    known: int
    nobody: int
    walk_ins: int
    unread: tuple[int, ...]


def import_outcomes(open_work: OpenWork, rows: Iterable[Mapping[str, str]], *, commit: bool = True) -> OutcomesImported:
    """A person's second line about the same fair is not a second invitation: the one that went furthest is kept."""
    lines, unread = read_outcomes(rows)
    with open_work() as work:
        worker_of = sources.workers_of(work.session, {line.source for line in lines})
        standing = fairs.known_outcomes(work.session, {line.fair_code for line in lines})
        of_one: defaultdict[tuple[str, int], list[OutcomeLine]] = defaultdict(list)
        for line in lines:
            if line.source in worker_of:
                of_one[line.fair_code, worker_of[line.source]].append(line)
        new = [outcome(together(said), worker_no) for (fair, worker_no), said in of_one.items() if (fair, worker_no) not in standing]
        if commit:
            fairs.add_outcomes(work.session, new)
            work.commit()
    nobody = sum(line.source not in worker_of for line in lines)
    walk_ins = sum(not each.invited for each in new)
    return OutcomesImported(len(lines), len(new), len(lines) - len(new) - nobody, nobody, walk_ins, tuple(unread))


def outcome(line: OutcomeLine, worker_no: int) -> Outcome:
    return Outcome(
        fair_code=line.fair_code,
        worker_id=worker_no,
        held_on=line.held_on,
        invited=line.invited,
        reason=line.reason,
        vacancy_ref=line.vacancy_ref,
        attended=line.attended,
        interviewed_ref=line.interviewed_ref,
        interview_result=line.interview_result,
        started=line.started,
        still_working=line.still_working,
    )
