"""Vacancies: found, listed, written, and every step of their lives."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, insert, or_, select, update
from sqlalchemy.orm import Session

from jobmatch.errors import NotFound
from jobmatch.store.bulk import insert_all
from jobmatch.store.chunks import chunks
from jobmatch.store.posting_json import posting_from, posting_values
from jobmatch.store.rows import AccountRow, EnterpriseRow, VacancyEventRow, VacancyRow
from jobmatch.vacancies.enterprise import enterprise_key
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.vacancy import Vacancy, VacancyState

WORDS = ("title", "description", "requirements", "benefits", "salary_text", "workplace_text", "education_text", "shift_text")
FROM_FORM = "form"
# After one of these the words may be other words: what an officer has recorded before says nothing of them.
_BEGINS_ANEW = (VacancyState.DRAFT, VacancyState.SUBMITTED, VacancyState.RETURNED)
_COLUMNS = (
    VacancyRow.id,
    VacancyRow.ref,
    VacancyRow.enterprise_id,
    VacancyRow.quantity,
    VacancyRow.hired,
    VacancyRow.closes_on,
    VacancyRow.posting,
    VacancyRow.state,
    VacancyRow.source,
    VacancyRow.changed_at,
    *(getattr(VacancyRow, name) for name in WORDS),
    EnterpriseRow.name.label("enterprise"),
    EnterpriseRow.verified_at,
)


@dataclass(frozen=True, slots=True)
class KeptVacancy:
    """`vacancy.quantity` is how many are still sought: `asked` less `hired`. `id` is 0 until it is added."""

    id: int
    enterprise_id: int
    vacancy: Vacancy
    asked: int
    hired: int
    source: str
    changed_at: datetime
    is_verified: bool

    @property
    def ref(self) -> str:
        return self.vacancy.ref

    @property
    def asking(self) -> Vacancy:
        """With the number asked for; 0 in a draft in which nobody has said one."""
        unsaid = self.source == FROM_FORM and self.vacancy.posting.words.get("quantity") != ""
        return replace(self.vacancy, quantity=0 if unsaid else self.asked)

    def with_words(self, asking: Vacancy) -> "KeptVacancy":
        """The table holds no vacancy for nobody: until a number is said it stands for one."""
        asked = max(asking.quantity, self.hired, 1)
        return replace(self, asked=asked, vacancy=replace(asking, quantity=asked - self.hired))


@dataclass(frozen=True, slots=True)
class VacancyLine:
    """What a list needs to know of a vacancy to choose it."""

    id: int
    ref: str
    title: str
    enterprise_id: int
    enterprise: str
    state: VacancyState
    closes_on: date | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One move; `who` is the officer's or the enterprise's own name, empty where the system did it."""

    id: int
    at: datetime
    who: str
    from_state: str
    to_state: VacancyState
    note: str
    recorded: frozenset[Rule]


@dataclass(frozen=True, slots=True)
class NewStep:
    """`from_state` is empty for the first one."""

    vacancy_id: int
    from_state: str
    to_state: VacancyState
    note: str = ""
    recorded: frozenset[Rule] = frozenset()


def find(session: Session, ref: str) -> KeptVacancy | None:
    row = session.execute(_kept().where(VacancyRow.ref == ref)).one_or_none()
    return _kept_vacancy(row) if row else None


def the_one(session: Session, ref: str, of: str | None) -> KeptVacancy:
    """`NotFound` where there is none, and where it is another enterprise's than the one named `of`: both look the same from outside."""
    kept = find(session, ref)
    if kept is None or (of is not None and enterprise_key(kept.vacancy.enterprise) != enterprise_key(of)):
        raise NotFound("vacancy_unknown", "Không có việc tuyển này.", "Mở lại danh sách việc tuyển.")
    return kept


def by_refs(session: Session, refs: Iterable[str]) -> dict[str, KeptVacancy]:
    found = [row for part in chunks(refs) for row in session.execute(_kept().where(VacancyRow.ref.in_(part)))]
    return {row.ref: _kept_vacancy(row) for row in found}


def by_ids(session: Session, vacancy_ids: Sequence[int]) -> list[KeptVacancy]:
    """In the order asked for."""
    found = {row.id: _kept_vacancy(row) for row in session.execute(_kept().where(VacancyRow.id.in_(vacancy_ids)))}
    return [found[vacancy_id] for vacancy_id in vacancy_ids if vacancy_id in found]


def ids(session: Session, refs: Iterable[str]) -> dict[str, int]:
    query = select(VacancyRow.ref, VacancyRow.id)
    return {ref: number for part in chunks(refs) for ref, number in session.execute(query.where(VacancyRow.ref.in_(part)))}


def lines(session: Session, enterprise_id: int | None = None) -> list[VacancyLine]:
    """All vacancies, or those of one enterprise, the last changed first."""
    query = _lines() if enterprise_id is None else _lines().where(VacancyRow.enterprise_id == enterprise_id)
    return [_line(row) for row in session.execute(query.order_by(VacancyRow.changed_at.desc(), VacancyRow.id.desc()))]


def waiting(session: Session) -> list[VacancyLine]:
    """Those that staff have to look at, whoever has waited longest first."""
    query = _lines().where(VacancyRow.state == VacancyState.SUBMITTED.value)
    return [_line(row) for row in session.execute(query.order_by(VacancyRow.changed_at, VacancyRow.id))]


def everything(session: Session) -> list[KeptVacancy]:
    return [_kept_vacancy(row) for row in session.execute(_kept().order_by(VacancyRow.ref))]


def open_vacancies(session: Session, as_of: date) -> list[Vacancy]:
    """Approved, not yet past their last day, of verified enterprises, in the order of their refs."""
    return [_kept_vacancy(row).vacancy for row in session.execute(_kept().where(*_is_open(as_of)).order_by(VacancyRow.ref))]


def recorded_rules(session: Session, vacancy_ids: Collection[int]) -> dict[str, frozenset[Rule]]:
    """By ref: what an officer has recorded as lawful since the words were last sent. Vacancies without any are left out."""
    found: dict[str, frozenset[Rule]] = {}
    for part in chunks(vacancy_ids):
        query = select(VacancyRow.ref, VacancyEventRow.to_state, VacancyEventRow.recorded).join(VacancyEventRow)
        rows = session.execute(query.where(VacancyRow.id.in_(part)).order_by(VacancyEventRow.id))
        for ref, to_state, recorded in rows:
            before = frozenset() if to_state in _BEGINS_ANEW else found.get(ref, frozenset())
            found[ref] = before | frozenset(map(Rule, recorded))
    return {ref: rules for ref, rules in found.items() if rules}


def hold(session: Session, *refs: str) -> None:
    """Until the transaction ends nobody else moves or writes these vacancies."""
    # In one order, lest two who hold several wait for each other.
    for part in chunks(sorted(refs)):
        session.execute(select(VacancyRow.id).where(VacancyRow.ref.in_(part)).order_by(VacancyRow.ref).with_for_update())


def add(session: Session, new: KeptVacancy, at: datetime) -> KeptVacancy:
    """One that came by form. Its ref is made of its number; a list may have brought that ref from another house."""
    values = {**_values(new), "ref": f"{FROM_FORM}:{at.isoformat()}:{new.enterprise_id}", "changed_at": at}
    number: int = session.execute(insert(VacancyRow).values(values).returning(VacancyRow.id)).scalar_one()
    ref = f"TD{number:06d}"
    taken = set(session.scalars(select(VacancyRow.ref).where(VacancyRow.ref.startswith(ref))))
    free = next(name for name in (ref, *(f"{ref}-{again}" for again in range(2, len(taken) + 3))) if name not in taken)
    session.execute(update(VacancyRow).where(VacancyRow.id == number).values(ref=free))
    return replace(new, id=number, vacancy=replace(new.vacancy, ref=free))


def add_all(session: Session, new: Sequence[KeptVacancy], at: datetime) -> dict[str, int]:
    """Number by ref."""
    insert_all(session, VacancyRow, [{**_values(kept), "changed_at": at} for kept in new])
    return ids(session, [kept.ref for kept in new])


def write_all(session: Session, changed: Sequence[KeptVacancy], at: datetime) -> None:
    """Words, what was read from them, numbers and state of vacancies that are known."""
    if changed:
        session.execute(update(VacancyRow), [{**_values(kept), "id": kept.id, "changed_at": at} for kept in changed])


def write_read(session: Session, changed: Sequence[KeptVacancy]) -> None:
    """What is read from the words, and nothing else: it is no change of the vacancy."""
    if changed:
        session.execute(update(VacancyRow), [{"id": kept.id, "posting": posting_values(kept.vacancy.posting)} for kept in changed])


def note_steps(session: Session, steps: Sequence[NewStep], account_id: int | None, at: datetime) -> None:
    values = [
        {
            "vacancy_id": step.vacancy_id,
            "at": at,
            "account_id": account_id,
            "from_state": step.from_state,
            "to_state": step.to_state.value,
            "note": step.note,
            "recorded": sorted(rule.value for rule in step.recorded),
        }
        for step in steps
    ]
    insert_all(session, VacancyEventRow, values)


def steps(session: Session, vacancy_id: int) -> list[Step]:
    """The newest first."""
    query = select(VacancyEventRow, AccountRow.display_name).outerjoin(AccountRow, AccountRow.id == VacancyEventRow.account_id)
    rows = session.execute(query.where(VacancyEventRow.vacancy_id == vacancy_id).order_by(VacancyEventRow.id.desc()))
    return [
        Step(
            row.id, row.at, name or "", row.from_state, VacancyState(row.to_state), row.note, frozenset(map(Rule, row.recorded))
        )
        for row, name in rows
    ]  # fmt: skip


def last_notes(session: Session, vacancy_ids: Collection[int]) -> dict[int, str]:
    """The note of each vacancy's last step: why it was returned, closed or paused."""
    last = select(func.max(VacancyEventRow.id)).where(VacancyEventRow.vacancy_id.in_(vacancy_ids)).group_by(VacancyEventRow.vacancy_id)
    query = select(VacancyEventRow.vacancy_id, VacancyEventRow.note).where(VacancyEventRow.id.in_(last))
    return dict(session.execute(query).all())


def _is_open(as_of: date) -> tuple[ColumnElement[bool], ...]:
    return (
        VacancyRow.state == VacancyState.APPROVED.value,
        EnterpriseRow.verified_at.is_not(None),
        or_(VacancyRow.closes_on.is_(None), VacancyRow.closes_on >= as_of),
    )


def _lines() -> Select[*tuple[Any, ...]]:
    columns = (VacancyRow.id, VacancyRow.ref, VacancyRow.title, VacancyRow.enterprise_id, EnterpriseRow.name)
    return select(*columns, VacancyRow.state, VacancyRow.closes_on, VacancyRow.changed_at).join(EnterpriseRow)


def _line(row: Row[Any]) -> VacancyLine:
    return VacancyLine(row.id, row.ref, row.title, row.enterprise_id, row.name, VacancyState(row.state), row.closes_on, row.changed_at)


def _kept() -> Select[*tuple[Any, ...]]:
    return select(*_COLUMNS).join(EnterpriseRow)


def _values(kept: KeptVacancy) -> dict[str, Any]:
    vacancy = kept.vacancy
    return {
        "ref": vacancy.ref,
        "enterprise_id": kept.enterprise_id,
        "quantity": kept.asked,
        "hired": kept.hired,
        "closes_on": vacancy.closes_on,
        "posting": posting_values(vacancy.posting),
        "state": vacancy.state.value,
        "source": kept.source,
        **{name: getattr(vacancy, name) for name in WORDS},
    }


def _kept_vacancy(row: Row[Any]) -> KeptVacancy:
    vacancy = Vacancy(
        ref=row.ref,
        enterprise=row.enterprise,
        quantity=row.quantity - row.hired,
        closes_on=row.closes_on,
        state=VacancyState(row.state),
        posting=posting_from(row.posting),
        **{name: getattr(row, name) for name in WORDS},
    )
    return KeptVacancy(
        row.id,
        row.enterprise_id,
        vacancy,
        row.quantity,
        row.hired,
        row.source,
        row.changed_at,
        row.verified_at is not None,
    )
