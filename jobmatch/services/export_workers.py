"""The whole registry as one table, for whoever may take it out of the house."""

from dataclasses import fields
from datetime import datetime

from jobmatch.catalogue.answer import Answer
from jobmatch.documents.tables import Value, table_file
from jobmatch.registry.worker import Constraints, Worker
from jobmatch.store.place_book import read_places
from jobmatch.store.work import OpenWork
from jobmatch.store.worker_filters import WorkerChoice
from jobmatch.store.worker_reading import all_worker_nos, read_workers
from jobmatch.store.worker_search import find_workers
from jobmatch.store.worker_secrets import SECRETS, read_secrets

PURPOSE = "Xuất danh sách người lao động"
COLUMNS = (
    *("worker_no", "sources", "full_name", "sex", "birth_date", "birth_precision", "ethnicity", "citizen_id", "old_id", "phones"),
    *("commune_code", "village", "address_text", "priority_groups", "education", "qualification", "major", "employment", "current_job"),
    *("experience_years", "wishes", "wish_text", "wish_place_text", "wage_min_vnd", "wage_max_vnd", "wants_training", "licences"),
    *("constraints", "note", "as_of"),
)


def export_workers(
    open_work: OpenWork, file_name: str, *, choice: WorkerChoice | None = None, account_id: int | None, now: datetime
) -> bytes:
    """A file in the format of its name's ending, .csv or .xlsx; one row per worker, by number. Who took it is written down.

    Without a choice the whole registry.
    """
    with open_work() as work:
        worker_nos = find_workers(work.session, choice, read_places(work.session), today=now.date()).worker_nos if choice else None
        numbers = all_worker_nos(work.session) if worker_nos is None else worker_nos
        secrets = read_secrets(work.session, numbers, SECRETS, reader=account_id, purpose=PURPOSE, at=now)
        rows = [_cells(worker) for worker in read_workers(work.session, secrets, worker_nos)]
        work.commit()
    return table_file(file_name, COLUMNS, rows)


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
