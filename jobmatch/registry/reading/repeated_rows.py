"""Rows of one workbook that say the same person, or give one number to two people."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from jobmatch.registry.reading.problems import ProblemNotes
from jobmatch.registry.reading.result import ReadRow, RowOutcome
from jobmatch.registry.same_person.likeness import NameRelation, name_relation, trait_of
from jobmatch.registry.worker import WorkerDraft


def _with_problem(row: ReadRow, code: str, other: ReadRow, outcome: RowOutcome) -> ReadRow:
    notes = ProblemNotes(row.source.file, row.source.sheet, row.source.row)
    notes.note(code, None, f"{other.source.sheet}!{other.source.row}", is_warning=outcome is RowOutcome.ACCEPTED)
    return replace(row, outcome=outcome, problems=(*row.problems, *notes.found))


def compare_rows(rows: Sequence[ReadRow]) -> list[ReadRow]:
    """Warn of repeated people; rows that share a citizen ID under clearly different names wait for a person to decide.

    A row that says the very same as an earlier one says nothing more: it is read once.
    """
    compared = _without_identical(rows)
    by_number: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(compared):
        if row.draft and row.draft.citizen_id and row.outcome is RowOutcome.ACCEPTED:
            by_number[row.draft.citizen_id].append(index)
    for indices in by_number.values():
        for first, second in pairwise(indices):
            a, b = rows[first].draft, rows[second].draft
            if a is None or b is None:
                continue
            if name_relation(trait_of(a), trait_of(b)) is NameRelation.OTHER:
                compared[first] = _with_problem(compared[first], "citizen_id_shared", rows[second], RowOutcome.REVIEW)
                compared[second] = _with_problem(compared[second], "citizen_id_shared", rows[first], RowOutcome.REVIEW)
            else:
                compared[second] = _with_problem(compared[second], "row_repeated", rows[first], compared[second].outcome)
    return compared


def _without_identical(rows: Sequence[ReadRow]) -> list[ReadRow]:
    """The rows, those refused that repeat an accepted one in every value; two people of one name may still have one birth year."""
    first: dict[WorkerDraft, ReadRow] = {}
    compared = list(rows)
    for index, row in enumerate(rows):
        draft = row.draft
        if draft is None or row.outcome is not RowOutcome.ACCEPTED or not (draft.citizen_id or (draft.birth and draft.birth.day)):
            continue
        earlier = first.setdefault(draft, row)
        if earlier is not row:
            compared[index] = _with_problem(row, "row_identical", earlier, RowOutcome.REFUSED)
    return compared
