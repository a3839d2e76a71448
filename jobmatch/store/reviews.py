"""The queue of questions for a person: rows that wait, doubtful cells, people who may be one, numbers that two people have."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session, aliased

from jobmatch.registry.intake import IDENTITY_CHANGED, IntakePlan, Pair, Question
from jobmatch.registry.reading.problems import WORDS
from jobmatch.registry.same_person.check import data_print
from jobmatch.registry.telling import BLANK, Told
from jobmatch.store.bulk import insert_all
from jobmatch.store.chunks import chunks
from jobmatch.store.rows import ReviewItemRow, WorkerRow
from jobmatch.store.told_rows import told_values
from jobmatch.store.unasked_conflicts import unasked
from jobmatch.store.worker_secrets import read_secrets

ROW, CELL, IDENTITY, SAME_PERSON, SHARED_ID = "row", "cell", "identity", "same_person", "shared_id"
OPEN, DECIDED = "open", "decided"
# What closes a question: a later list, a merge, two numbers that are two by now, who is gone, or the word of an officer.
ANSWERED_BY_A_LIST, MERGED, NUMBERS_DIFFER, LEFT = "answered_by_list", "merged", "numbers_differ", "left"
DIFFERENT = "different"
# A cell that another row of the person asks about.
ASKED_ALREADY = "asked_already"
ID_SHARED = "citizen_id_shared"
_PURPOSE = "Xem lại các cặp hồ sơ đã hỏi"


def write_questions(
    session: Session, plan: IntakePlan, import_ids: Sequence[int], source_ids: Sequence[int], worker_nos: Sequence[int]
) -> None:
    """`import_ids` are those of the plan's files, in their order. The people of the plan are written already."""
    cells = _open_cells(session)
    questions = (_question_values(plan, question, import_ids, source_ids, worker_nos) for question in plan.questions)
    pairs = list(_pair_values(plan.pairs, import_ids[-1], worker_nos))
    known = _known_pairs(session, pairs)
    asked = [
        *({**values, **_ALREADY} if _cell_key(values) in cells else values for values in questions),
        *(values for values in pairs if _pair_key(values) not in known),
    ]
    insert_all(session, ReviewItemRow, asked)
    _ask_again(session, known)


def _cell_key(values: Mapping[str, Any]) -> tuple[int | None, str] | None:
    return (values["worker_id"], values["code"]) if values["kind"] == CELL else None


def _open_cells(session: Session) -> set[tuple[int | None, str] | None]:
    """What is being asked of whom: a second list with the same gap asks only when the first is taken back."""
    cells = select(ReviewItemRow.worker_id, ReviewItemRow.code).where(ReviewItemRow.kind == CELL, ReviewItemRow.state == OPEN)
    return {(worker_no, code) for worker_no, code in session.execute(cells)}


PairKey = tuple[str, int, int]


def _known_pairs(session: Session, pairs: Sequence[Mapping[str, Any]]) -> dict[PairKey, int]:
    """Those of the pairs that were ever asked about, open or decided, and the number of the question: there is one for each pair."""
    wanted = {_pair_key(values) for values in pairs}
    known: dict[PairKey, int] = {}
    for part in chunks(sorted({one for _, one, _ in wanted})):
        asked = select(ReviewItemRow.id, ReviewItemRow.kind, ReviewItemRow.worker_id, ReviewItemRow.other_worker_id)
        rows = session.execute(asked.where(ReviewItemRow.other_worker_id.is_not(None), ReviewItemRow.worker_id.in_(part)))
        known |= {(kind, one or 0, other or 0): item for item, kind, one, other in rows}
    return {key: item for key, item in known.items() if key in wanted}


def _pair_key(values: Mapping[str, Any]) -> PairKey:
    return values["kind"], values["worker_id"], values["other_worker_id"]


def _ask_again(session: Session, known: Mapping[PairKey, int]) -> None:
    """A pair that somebody said are two people is asked about once more, where what that word rested on has changed.

    The word stays with the question, which closes by itself when the data are again as they were (`look_again`).
    """
    told_apart = (ReviewItemRow.state == DECIDED, ReviewItemRow.decision == DIFFERENT, ReviewItemRow.data_print != "")
    for part in chunks(item for (kind, _, _), item in known.items() if kind == SAME_PERSON):
        session.execute(update(ReviewItemRow).where(ReviewItemRow.id.in_(part), *told_apart).values(state=OPEN))


_BLANK: dict[str, Any] = {
    **dict.fromkeys(("source_id", "worker_id", "other_worker_id", "score", "asked_by")),
    **dict.fromkeys(("cell", "found", "fix", "data_print", "decision"), ""),
    "fields": [],
    "state": OPEN,
}

_ALREADY = {"state": DECIDED, "decision": ASKED_ALREADY}


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
        message, fix = WORDS[ID_SHARED]
        yield {
            **_BLANK,
            "kind": SHARED_ID if shared else SAME_PERSON,
            "asked_by": import_id,
            "code": ID_SHARED if shared else "look_alike",
            "worker_id": first,
            "other_worker_id": second,
            "message": message if shared else pair.evidence,
            "fix": fix if shared else "",
            "score": pair.score,
        }


def ask_who(session: Session, row: Told, fields: Sequence[str], *, worker_no: int, import_id: int) -> None:
    """Whether the row may say of the worker what it holds back; nothing where that is being asked."""
    source_id = row.source.source_id
    asked = (ReviewItemRow.kind == IDENTITY, ReviewItemRow.state == OPEN, ReviewItemRow.source_id == source_id)
    if not fields or session.scalars(select(ReviewItemRow.id).where(*asked)).first():
        return
    message, fix = WORDS[IDENTITY_CHANGED]
    found = "; ".join(str(getattr(row.draft, name)) for name in fields)
    about = {"source_id": source_id, "worker_id": worker_no, "asked_by": import_id, "fields": list(fields), "found": found}
    session.add(ReviewItemRow(**{**_BLANK, **about, "kind": IDENTITY, "code": IDENTITY_CHANGED, "message": message, "fix": fix}))
    session.flush()


def open_question(session: Session, one: int, other: int) -> int:
    """The open question whether these two are one person, the lower number first: asked before, or asked now by an officer."""
    pair = (ReviewItemRow.kind == SAME_PERSON, ReviewItemRow.worker_id == one, ReviewItemRow.other_worker_id == other)
    known = session.scalars(update(ReviewItemRow).where(*pair).values(state=OPEN).returning(ReviewItemRow.id)).one_or_none()
    if known is not None:
        return known
    people = {"worker_id": one, "other_worker_id": other}
    asked = ReviewItemRow(**{**_BLANK, **people, "kind": SAME_PERSON, "code": "look_alike", "message": ""})
    session.add(asked)
    session.flush()
    return asked.id


def look_again(session: Session, worker_nos: Iterable[int], *, asked_by: int | None = None, reader: int | None, now: datetime) -> None:
    """Pairs of these people stand as their data want it: a conflict of numbers is open while both have one number, and what was
    said to be two people is no question while the data are those that were looked at. Whoever shares a number is asked about, and
    nobody who has left.
    """
    worker_nos = set(worker_nos)
    _settle_left(session, worker_nos, now=now)
    shared: list[Any] = []
    told_apart: list[Any] = []
    for pair in _pairs_of(session, worker_nos):
        (shared if pair.kind == SHARED_ID else told_apart).append(pair)
    if shared:
        _settle_numbers(session, shared, reader=reader, now=now)
    if told_apart:
        _settle_told_apart(session, told_apart, reader=reader, now=now)
    _ask_of_shared(session, unasked(session, reader=reader, now=now), asked_by)


def _ask_of_shared(session: Session, pairs: Sequence[tuple[int, int]], asked_by: int | None) -> None:
    message, fix = WORDS[ID_SHARED]
    asked = {**_BLANK, "kind": SHARED_ID, "asked_by": asked_by, "code": ID_SHARED, "message": message, "fix": fix}
    wanted = [{**asked, "worker_id": one, "other_worker_id": other} for one, other in pairs]
    known = _known_pairs(session, wanted)
    insert_all(session, ReviewItemRow, [values for values in wanted if _pair_key(values) not in known])
    set_fate(session, known.values(), state=OPEN, decision="", decided_by=None, decided_at=None)


def _pairs_of(session: Session, worker_nos: Iterable[int]) -> list[Any]:
    columns = (ReviewItemRow.id, ReviewItemRow.kind, ReviewItemRow.state, ReviewItemRow.worker_id, ReviewItemRow.other_worker_id)
    numbers = (ReviewItemRow.kind == SHARED_ID) & or_(ReviewItemRow.state == OPEN, ReviewItemRow.decision == NUMBERS_DIFFER)
    apart = (ReviewItemRow.kind == SAME_PERSON) & (ReviewItemRow.state == OPEN) & (ReviewItemRow.decision == DIFFERENT)
    asked = select(*columns, ReviewItemRow.data_print).where(or_(numbers, apart))
    found: dict[int, Any] = {}
    for part in chunks(sorted(set(worker_nos))):
        touched = or_(ReviewItemRow.worker_id.in_(part), ReviewItemRow.other_worker_id.in_(part))
        found |= {row.id: row for row in session.execute(asked.where(touched))}
    return [found[item] for item in sorted(found)]


def _settle_left(session: Session, worker_nos: Collection[int], *, now: datetime) -> None:
    one, other = aliased(WorkerRow), aliased(WorkerRow)
    both_stand = one.retired_at.is_(None) & other.retired_at.is_(None)
    pairs = (
        select(ReviewItemRow.id, ReviewItemRow.decision, both_stand.label("both_stand"))
        .join(one, one.id == ReviewItemRow.worker_id)
        .join(other, other.id == ReviewItemRow.other_worker_id)
        .where(ReviewItemRow.kind == SAME_PERSON, or_(ReviewItemRow.state == OPEN, ReviewItemRow.decision == LEFT))
    )
    found: dict[int, Any] = {}
    for part in chunks(sorted(worker_nos)):
        touched = or_(ReviewItemRow.worker_id.in_(part), ReviewItemRow.other_worker_id.in_(part))
        found |= {row.id: row for row in session.execute(pairs.where(touched))}
    gone = [row for row in found.values() if not row.both_stand]
    set_fate(session, [row.id for row in gone], state=DECIDED)
    set_fate(session, [row.id for row in gone if not row.decision], decision=LEFT, decided_at=now)
    back = [row.id for row in found.values() if row.both_stand and row.decision == LEFT]
    set_fate(session, back, state=OPEN, decision="", decided_at=None)


def _settle_numbers(session: Session, pairs: Sequence[Any], *, reader: int | None, now: datetime) -> None:
    secrets = read_secrets(session, _people(pairs), ("citizen_id",), reader=reader, purpose=_PURPOSE, at=now)
    numbers = {pair.id: {secrets[number].citizen_id for number in (pair.worker_id, pair.other_worker_id)} for pair in pairs}
    equal = {item for item, given in numbers.items() if len(given) == 1 and given != {""}}
    mended = [pair.id for pair in pairs if pair.state == OPEN and pair.id not in equal]
    again = [pair.id for pair in pairs if pair.state == DECIDED and pair.id in equal]
    set_fate(session, mended, state=DECIDED, decision=NUMBERS_DIFFER, decided_at=now)
    set_fate(session, again, state=OPEN, decision="", decided_at=None)


def _settle_told_apart(session: Session, pairs: Sequence[Any], *, reader: int | None, now: datetime) -> None:
    prints = data_prints(session, [(pair.worker_id, pair.other_worker_id) for pair in pairs], reader=reader, now=now)
    same = [pair.id for pair in pairs if prints[pair.worker_id, pair.other_worker_id] == pair.data_print]
    set_fate(session, same, state=DECIDED)


def data_prints(session: Session, pairs: Sequence[tuple[int, int]], *, reader: int | None, now: datetime) -> dict[tuple[int, int], str]:
    """What a decision on each pair rests on, to be known again later."""
    told = told_values(session, {number for pair in pairs for number in pair}, reader=reader, purpose=_PURPOSE, at=now)
    return {(one, other): data_print(told.get(one, BLANK), told.get(other, BLANK)) for one, other in pairs}


def _people(pairs: Sequence[Any]) -> set[int]:
    return {number for pair in pairs for number in (pair.worker_id, pair.other_worker_id)}


def set_fate(session: Session, ids: Collection[int], **values: Any) -> None:
    for part in chunks(ids):
        session.execute(update(ReviewItemRow).where(ReviewItemRow.id.in_(part)).values(**values))
