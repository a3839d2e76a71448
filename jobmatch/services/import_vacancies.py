"""A list of vacancies in: posted, and an enterprise that nobody knew is verified by whoever brings it. Findings hinder no match.

What staff decided before stands: a vacancy that they paused, closed or returned takes the new words and stays so, and an enterprise
that is not verified stays unverified, which is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from jobmatch.catalogue.given_names import GivenNames
from jobmatch.documents.workbook import read_file
from jobmatch.errors import Refused
from jobmatch.registry.sheet import Source, Workbook
from jobmatch.store import enterprises, occupation_names, vacancies
from jobmatch.store.vacancies import WORDS, KeptVacancy, NewStep
from jobmatch.store.work import OpenWork
from jobmatch.vacancies.draft import written_anew
from jobmatch.vacancies.enterprise import enterprise_key
from jobmatch.vacancies.finding import Finding
from jobmatch.vacancies.given_titles import with_names
from jobmatch.vacancies.lawful import findings_of
from jobmatch.vacancies.list_reader import ReadRow, RowProblem, read_rows
from jobmatch.vacancies.list_rows import list_rows
from jobmatch.vacancies.vacancy import Vacancy, VacancyState

__all__ = ["ImportedRow", "RowProblem", "VacancyImport", "import_vacancies"]

NO_HEAD = (
    "list_without_head",
    "Không thấy dòng tiêu đề cột trong tệp.",
    "Cần ít nhất hai cột “Doanh nghiệp” và “Tên công việc” trong 30 dòng đầu.",
)


# What somebody decided about a vacancy outlives new words in a list; all else runs as the list says.
DECIDED = (VacancyState.PAUSED, VacancyState.CLOSED, VacancyState.RETURNED)


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """What became of one row: `deed` is added, updated, unchanged or refused. `findings` are what keeps it from going out."""

    sheet: str
    row: int
    ref: str
    title: str
    deed: str
    problems: tuple[RowProblem, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class VacancyImport:
    file: str
    rows: tuple[ImportedRow, ...]
    is_written: bool

    def count(self, deed: str) -> int:
        return sum(row.deed == deed for row in self.rows)

    @property
    def accepted(self) -> int:
        return len(self.rows) - self.count("refused")

    @property
    def warnings(self) -> int:
        return sum(problem.is_warning for row in self.rows for problem in row.problems)


@dataclass(frozen=True, slots=True)
class _Row:
    sheet: str
    read: ReadRow


def import_vacancies(open_work: OpenWork, file: Path, *, as_of: date, commit: bool, account_id: int | None, now: datetime) -> VacancyImport:
    """What became of each row; without `commit` what would become of it. `Refused` where the file holds no list of vacancies."""
    workbook = read_file(file)
    rows = list(_rows(workbook, as_of))
    with open_work() as work:
        rows = _named(rows, occupation_names.load(work.session))
        refs = [row.read.vacancy.ref for row in rows if row.read.vacancy]
        if commit:
            vacancies.hold(work.session, *refs)
        known = vacancies.by_refs(work.session, refs)
        firms = enterprises.known_ids(work.session, [row.read.vacancy.enterprise for row in rows if row.read.vacancy])
        silent = enterprises.unverified(work.session, firms.values())
        unverified = {name for name, number in firms.items() if number in silent}
        done = [_outcome(row, known, unverified, as_of) for row in rows]
        if commit:
            _write(work.session, _accepted(rows, done), known, set(firms.values()), file=workbook.file, account_id=account_id, now=now)
            work.commit()
    return VacancyImport(workbook.file, tuple(done), is_written=commit)


def _rows(workbook: Workbook, as_of: date) -> Iterator[_Row]:
    """Of every sheet that is a list; a ref names one vacancy in the whole file."""
    lists = {sheet.name: found for sheet in workbook.sheets if not sheet.hidden and (found := list_rows(sheet.rows)) is not None}
    if not lists:
        raise Refused(*NO_HEAD)
    taken: set[str] = set()
    for name, rows in lists.items():
        for read in read_rows(rows, as_of):
            if read.vacancy and read.vacancy.ref in taken:
                problem = RowProblem(read.row, "", read.vacancy.ref, "ref_twice", "Mã việc này đã có ở trang khác", "Mỗi việc một mã.")
                yield _Row(name, ReadRow(read.row, None, (*read.problems, problem)))
                continue
            taken |= {read.vacancy.ref} if read.vacancy else set()
            yield _Row(name, read)


def _named(rows: Sequence[_Row], names: GivenNames) -> list[_Row]:
    """With the occupations as staff name them; where they have named none the rows are as they were read."""
    if not names:
        return list(rows)
    return [replace(row, read=replace(row.read, vacancy=with_names(row.read.vacancy, names))) if row.read.vacancy else row for row in rows]


def _outcome(row: _Row, known: dict[str, KeptVacancy], unverified: set[str], as_of: date) -> ImportedRow:
    vacancy = row.read.vacancy
    if vacancy is None:
        return ImportedRow(row.sheet, row.read.row, "", "", "refused", row.read.problems)
    before = known.get(vacancy.ref)
    if before and (problem := _foreign(row.read.row, before, vacancy)):
        return ImportedRow(row.sheet, row.read.row, vacancy.ref, vacancy.title, "refused", (*row.read.problems, problem))
    deed = "added" if before is None else "unchanged" if _says_the_same(before, vacancy) else "updated"
    problems = (*row.read.problems, *_told(row.read.row, vacancy, unverified))
    return ImportedRow(row.sheet, row.read.row, vacancy.ref, vacancy.title, deed, problems, tuple(findings_of(vacancy, as_of)))


def _told(row: int, vacancy: Vacancy, unverified: set[str]) -> Iterator[RowProblem]:
    if vacancy.enterprise in unverified:
        message, fix = f"Chưa ai xác nhận {vacancy.enterprise}, nên việc này chưa được khớp", "Gọi xác nhận rồi ghi ở trang doanh nghiệp."
        yield RowProblem(row, "", vacancy.enterprise, "enterprise_unverified", message, fix, is_warning=True)


def _foreign(row: int, before: KeptVacancy, vacancy: Vacancy) -> RowProblem | None:
    """A code must not turn somebody else's vacancy into this one, nor ask for fewer people than have come."""
    if enterprise_key(before.vacancy.enterprise) != enterprise_key(vacancy.enterprise):
        message = f"Mã {vacancy.ref} đang là việc của {before.vacancy.enterprise}"
        return RowProblem(row, "", vacancy.ref, "ref_foreign", message, "Đổi mã khác cho dòng này.")
    if vacancy.quantity < before.hired:
        message = f"Việc này đã tuyển {before.hired} người, nhiều hơn số lượng trong tệp"
        return RowProblem(row, "", str(vacancy.quantity), "quantity_below_hired", message, "Hỏi lại doanh nghiệp số lượng cần tuyển.")
    return None


def _says_the_same(before: KeptVacancy, vacancy: Vacancy) -> bool:
    """The words and not what was read from them: what an officer has corrected since stays."""
    kept = before.vacancy
    words = all(getattr(kept, name) == getattr(vacancy, name) for name in WORDS)
    return words and (before.asked, kept.closes_on) == (vacancy.quantity, vacancy.closes_on)


Accepted = tuple[Vacancy, ImportedRow]


def _accepted(rows: Sequence[_Row], done: Sequence[ImportedRow]) -> list[Accepted]:
    pairs = zip(rows, done, strict=True)
    return [(row.read.vacancy, outcome) for row, outcome in pairs if row.read.vacancy and outcome.deed != "refused"]


def _state(before: KeptVacancy | None, left: int) -> VacancyState:
    if before and before.vacancy.state in DECIDED:
        return before.vacancy.state
    return VacancyState.APPROVED if left else VacancyState.FILLED


def _write(
    session: Session,
    accepted: Sequence[Accepted],
    known: dict[str, KeptVacancy],
    firms: set[int],
    *,
    file: str,
    account_id: int | None,
    now: datetime,
) -> None:
    """`firms` are the enterprises that were known before."""
    numbers = enterprises.ids_of(session, [vacancy.enterprise for vacancy, _ in accepted])
    enterprises.verify(session, set(numbers.values()) - firms, account_id, now)

    def kept(vacancy: Vacancy, outcome: ImportedRow) -> KeptVacancy:
        before = known.get(vacancy.ref)
        hired = before.hired if before else 0
        left = vacancy.quantity - hired
        return KeptVacancy(
            before.id if before else 0,
            numbers[vacancy.enterprise],
            replace(written_anew(before.vacancy, vacancy) if before else vacancy, quantity=left, state=_state(before, left)),
            asked=vacancy.quantity,
            hired=hired,
            source=str(Source(file, outcome.sheet, outcome.row)),
            changed_at=now,
            is_verified=True,
        )

    new = [kept(*pair) for pair in accepted if pair[1].deed == "added"]
    changed = [kept(*pair) for pair in accepted if pair[1].deed == "updated"]
    added = vacancies.add_all(session, new, now)
    vacancies.write_all(session, changed, now)
    steps = [NewStep(added[entry.ref], "", VacancyState.APPROVED, f"Ghi từ tệp {entry.source}") for entry in new]
    for entry in changed:
        steps.append(NewStep(entry.id, known[entry.ref].vacancy.state, VacancyState.SUBMITTED, f"Lời mới trong tệp {entry.source}"))
        steps.append(NewStep(entry.id, VacancyState.SUBMITTED, entry.vacancy.state))
    vacancies.note_steps(session, steps, account_id, now)
