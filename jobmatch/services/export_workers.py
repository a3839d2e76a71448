"""The registry, or a part of it, taken out of the house by whoever may: a table for programs, or a list as communes write them."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum

from jobmatch.catalogue.answer import Answer
from jobmatch.documents.tables import Value, table_file
from jobmatch.registry.list_rows import HEADER, list_row
from jobmatch.registry.worker import Constraints, Worker
from jobmatch.store.place_book import place_ids, read_places
from jobmatch.store.work import OpenWork
from jobmatch.store.worker_filters import WorkerChoice
from jobmatch.store.worker_reading import all_worker_nos, read_workers
from jobmatch.store.worker_search import find_workers
from jobmatch.store.worker_secrets import SECRETS, read_secrets
from jobmatch.text.names import name_sort_key

__all__ = ["COLUMNS", "Layout", "WorkerChoice", "export_workers"]

PURPOSE = "Xuất danh sách người lao động"
COLUMNS = (
    *("worker_no", "sources", "full_name", "sex", "birth_date", "birth_precision", "ethnicity", "citizen_id", "old_id", "phones"),
    *("commune_code", "village", "address_text", "priority_groups", "education", "qualification", "major", "employment", "current_job"),
    *("experience_years", "wishes", "wish_text", "wish_place_text", "wage_min_vnd", "wage_max_vnd", "wants_training", "licences"),
    *("constraints", "note", "as_of"),
)


class Layout(StrEnum):
    """`TABLE`: every field under its English name. `LIST`: the columns of a commune's list, which the importer reads back."""

    TABLE = "table"
    LIST = "list"


def export_workers(
    open_work: OpenWork,
    file_name: str,
    *,
    choice: WorkerChoice | None = None,
    layout: Layout = Layout.TABLE,
    as_of: date,
    account_id: int | None,
    now: datetime,
) -> bytes:
    """A file in the format of its name's ending, .csv or .xlsx. Who took it, and whom it names, is written down.

    Without a choice the whole registry. A table has one row per worker by number; a list is in the order of names, with places as they
    are called on `as_of`.
    """
    with open_work() as work:
        places = read_places(work.session)
        worker_nos = find_workers(work.session, choice, places, today=as_of).worker_nos if choice else None
        numbers = all_worker_nos(work.session) if worker_nos is None else worker_nos
        secrets = read_secrets(work.session, numbers, SECRETS, by_name=True, reader=account_id, purpose=PURPOSE, at=now)
        workers = read_workers(work.session, secrets, worker_nos)
        homes = {worker_no: places.named(place_id, as_of) for worker_no, place_id in place_ids(work.session).items()}
        work.commit()
    if layout is Layout.TABLE:
        return table_file(file_name, COLUMNS, [_cells(worker) for worker in workers])
    in_order = sorted(workers, key=lambda worker: (name_sort_key(worker.values.full_name), worker.worker_no))
    return table_file(file_name, HEADER, [_line(number, worker, homes) for number, worker in enumerate(in_order, 1)])


def _line(number: int, worker: Worker, homes: Mapping[int, tuple[str, str]]) -> list[Value]:
    village, commune = homes[worker.worker_no]
    return list_row(number, worker.values, village or worker.values.village, commune)


def _cells(worker: Worker) -> list[Value]:
    values = worker.values
    return [
        worker.worker_no,
        ";".join(worker.sources),
        values.full_name,
        values.sex or "",
        str(values.birth or ""),
        values.birth.precision if values.birth else "",
        values.ethnicity,
        values.citizen_id,
        values.old_id,
        ";".join(values.phones),
        values.commune_code,
        values.village,
        values.address_text,
        ";".join(values.priority_groups),
        values.education,
        values.qualification,
        values.major,
        values.employment,
        values.current_job,
        values.experience_years,
        ";".join(f"{wish.kind}:{wish.occupation}" for wish in values.wishes),
        values.wish_text,
        values.wish_place_text,
        values.wage_min_vnd,
        values.wage_max_vnd,
        "" if values.wants_training is Answer.UNKNOWN else values.wants_training,
        ";".join(values.licences),
        ";".join(_constraints(values.constraints)),
        values.note,
        worker.as_of.isoformat() if worker.as_of else "",
    ]


def _constraints(constraints: Constraints) -> list[str]:
    answers = {field.name: getattr(constraints, field.name) for field in fields(Constraints)}
    return [f"{name}={answer}" for name, answer in answers.items() if answer is not Answer.UNKNOWN]
