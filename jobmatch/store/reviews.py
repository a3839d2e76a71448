"""The queue of questions for a person: rows that wait, doubtful cells, people who may be one, numbers that two people have."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jobmatch.registry.intake import IntakePlan, Pair, Question
from jobmatch.registry.problems import WORDS
from jobmatch.registry.questions import is_answered
from jobmatch.registry.worker import WorkerDraft
from jobmatch.store.bulk import insert_all
from jobmatch.store.chunks import chunks
from jobmatch.store.rows import ReviewItemRow

ROW, CELL, IDENTITY, SAME_PERSON, SHARED_ID = "row", "cell", "identity", "same_person", "shared_id"
OPEN, DECIDED = "open", "decided"
ANSWERED_BY_A_LIST = "answered_by_list"


def write_questions(
    session: Session, plan: IntakePlan, import_ids: Sequence[int], source_ids: Sequence[int], worker_nos: Sequence[int]
) -> None:
    """`import_ids` are those of the plan's files, in their order."""
    pairs, cells = _known_pairs(session), _open_cells(session)
    questions = (_question_values(plan, question, import_ids, source_ids, worker_nos) for question in plan.questions)
    asked = [
        *(values for values in questions if values["kind"] != CELL or (values["worker_id"], values["code"]) not in cells),
        *(values for values in _pair_values(plan.pairs, import_ids[-1], worker_nos) if _pair_key(values) not in pairs),
    ]
    insert_all(session, ReviewItemRow, asked)


def _open_cells(session: Session) -> set[tuple[int | None, str]]:
    """What is being asked of whom: a second list with the same gap asks no second time."""
    cells = select(ReviewItemRow.worker_id, ReviewItemRow.code).where(ReviewItemRow.kind == CELL, ReviewItemRow.state == OPEN)
    return {(worker_no, code) for worker_no, code in session.execute(cells)}


def _known_pairs(session: Session) -> set[tuple[str, int, int]]:
    """Also those that were decided: nobody is asked twice whether two people are one."""
    pairs = select(ReviewItemRow.kind, ReviewItemRow.worker_id, ReviewItemRow.other_worker_id)
    known = session.execute(pairs.where(ReviewItemRow.other_worker_id.is_not(None)))
    return {(kind, one or 0, other or 0) for kind, one, other in known}


def _pair_key(values: Mapping[str, Any]) -> tuple[str, int, int]:
    return values["kind"], values["worker_id"], values["other_worker_id"]


_BLANK: dict[str, Any] = {
    **dict.fromkeys(("source_id", "worker_id", "other_worker_id", "score", "asked_by")),
    **dict.fromkeys(("cell", "found", "fix", "data_print"), ""),
    "fields": [],
    "state": OPEN,
}


def _question_values(
    plan: IntakePlan, question: Question, import_ids: Sequence[int], source_ids: Sequence[int], worker_nos: Sequence[int]
) -> dict[str, Any]:
    problem = question.problem
    return {
        **_BLANK,
        "kind": ROW if question.person is None else IDENTITY if question.fields else CELL,
        "fields": list(question.fields),
        "asked_by": import_ids[plan.new_rows[question.new].file],
        "code": problem.code,
        "source_id": source_ids[question.new],
        "worker_id": None if question.person is None else worker_nos[question.person],
        "cell": problem.cell,
        "found": problem.found,
        "message": problem.message,
        "fix": problem.fix,
    }


def _pair_values(pairs: Sequence[Pair], import_id: int, worker_nos: Sequence[int]) -> Iterator[dict[str, Any]]:
    for pair in pairs:
        other = worker_nos[pair.b] if pair.b is not None else pair.known_b
        assert other is not None
        first, second = sorted((worker_nos[pair.a], other))
        shared = pair.score is None
        message, fix = WORDS["citizen_id_shared"]
        yield {
            **_BLANK,
            "kind": SHARED_ID if shared else SAME_PERSON,
            "asked_by": import_id,
            "code": "citizen_id_shared" if shared else "look_alike",
            "worker_id": first,
            "other_worker_id": second,
            "message": message if shared else pair.evidence,
            "fix": fix if shared else "",
            "score": pair.score,
        }


def settle_answered(session: Session, values_of: Mapping[int, WorkerDraft], *, answered_by: int, now: datetime) -> None:
    """Close questions about cells that the import `answered_by` has answered."""
    answered = []
    for part in chunks(values_of):
        asked = select(ReviewItemRow.id, ReviewItemRow.code, ReviewItemRow.worker_id)
        open_cells = asked.where(ReviewItemRow.kind == CELL, ReviewItemRow.state == OPEN, ReviewItemRow.worker_id.in_(part))
        answered += [item for item, code, worker_no in session.execute(open_cells) if worker_no and is_answered(code, values_of[worker_no])]
    for part in chunks(answered):
        closed = update(ReviewItemRow).where(ReviewItemRow.id.in_(part))
        session.execute(closed.values(state=DECIDED, decision=ANSWERED_BY_A_LIST, answered_by=answered_by, decided_at=now))
