"""Rows for tests of matching on a database; a test states only what it is about."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from jobmatch.registry.worker import Wish
from jobmatch.store.posting_json import posting_values
from jobmatch.store.rows import EnterpriseRow, FairRow, ImportBatchRow, SourceRow, VacancyRow, WishRow, WorkerRow
from jobmatch.vacancies.vacancy import Vacancy
from tests.matching.pairs import SEWING, TODAY, a_vacancy

NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)
QUANG_HA = "06922-2020"
SEALED = {"citizen_id": "", "old_id": "", "phones": "", "ethnicity": "", "priority_groups": "", "note": ""}


def a_worker_row(session: Session, *wishes: Wish, **values: Any) -> int:
    """The number of someone of full age who wants to sew, unless other wishes are given."""
    known: dict[str, Any] = {
        "full_name": "Đặng Thị Sáu",
        "search_text": "dang thi sau",
        "birth": "1990-05-02",
        "village": "Thôn 7",
        "commune_code": "06922",
        "wish_text": "công nhân may",
        "wants_training": "unknown",
        "licences": [],
        "constraints": {},
        "origins": {},
        "as_of": date(2025, 2, 15),
        "wish_on": date(2025, 2, 15),
        "changed_at": NOW,
        **SEALED,
        **values,
    }
    row = WorkerRow(**known)
    session.add(row)
    session.flush()
    for place, wish in enumerate(wishes or (SEWING,)):
        session.add(
            WishRow(
                worker_id=row.id,
                place=place,
                kind=wish.kind.value,
                text=wish.text,
                occupation=wish.occupation,
                confidence=wish.confidence,
            )
        )
    session.flush()
    return row.id


def an_enterprise_row(session: Session, name: str = "Công ty May Hà Cối", *, is_verified: bool = True) -> int:
    row = EnterpriseRow(name=name, key=name.lower(), contact_name="", contact_phone="", verified_at=NOW if is_verified else None)
    session.add(row)
    session.flush()
    return row.id


def a_vacancy_row(session: Session, vacancy: Vacancy | None = None, *, enterprise_id: int | None = None, **values: Any) -> int:
    """A sewing job that staff have approved, unless another is given."""
    vacancy = vacancy or a_vacancy()
    row = VacancyRow(
        **{
            "ref": vacancy.ref,
            "enterprise_id": enterprise_id or an_enterprise_row(session),
            "title": vacancy.title,
            "quantity": vacancy.quantity,
            "posting": posting_values(vacancy.posting),
            "state": vacancy.state.value,
            "changed_at": NOW,
            **values,
        }
    )
    session.add(row)
    session.flush()
    return row.id


def a_fair_row(session: Session, code: str = "PGD-2025-03", held_on: date = date(2025, 3, 21)) -> str:
    session.add(FairRow(code=code, held_on=held_on, place="Nhà văn hóa", seats=100, opens_at=NOW.time(), added_at=NOW))
    session.flush()
    return code


def a_source_row(session: Session, worker_no: int, sheet_row: int, file: str = "a.xlsx") -> None:
    batch = ImportBatchRow(file_name=file, content_sha256=file, as_of=TODAY, written_at=NOW, accepted=1, in_review=0, refused=0, columns={})
    session.add(batch)
    session.flush()
    session.add(
        SourceRow(import_id=batch.id, file_name=file, sheet="DS", row=sheet_row, outcome="accepted", worker_id=worker_no, draft="{}")
    )
    session.flush()
