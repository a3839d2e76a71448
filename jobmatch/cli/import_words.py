"""What an import answers on the command line: for eyes and for machines."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from jobmatch.registry.import_report import FileReport, ImportReport, Outcome
from jobmatch.registry.reading.result import Problem

# Problems whose cell is a header, and no word about a person: it may be said again.
_ABOUT_HEADERS = ("column_unknown", "column_repeated", "column_twice")


def problem_values(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "cell": problem.cell,
        "found": problem.found,
        "code": problem.code,
        "message": problem.message,
        "fix": problem.fix,
    }


def report_values(report: ImportReport) -> dict[str, Any]:
    """The whole report; it quotes cells, so it belongs to whoever owns the lists."""
    return {
        **outcome_values(report),
        "as_of": report.as_of.isoformat(),
        "written": report.is_written,
        "people": {"new": report.new, "updated": report.updated, "unchanged": report.unchanged},
        "files": [file_values(file) for file in report.files],
        "problems": [problem_values(problem) for problem in report.problems],
    }


def file_values(file: FileReport) -> dict[str, Any]:
    sheets = [
        {
            "sheet": sheet.sheet,
            "on": sheet.on.isoformat() if sheet.on else None,
            "rows": sheet.rows,
            "accepted": sheet.accepted,
            "review": sheet.review,
            "refused": sheet.refused,
        }
        for sheet in file.sheets
    ]
    refusal = {"code": file.refusal.code, "message": file.refusal.message, "fix": file.refusal.fix} if file.refusal else None
    return {
        "file": file.file,
        "accepted": file.accepted,
        "errors": file.errors,
        "written_before": file.written_before,
        "sheets": sheets,
        "refusal": refusal,
    }


def outcome_values(report: ImportReport) -> dict[str, Any]:
    return {
        "outcome": report.outcome.value,
        "accepted": report.accepted,
        "errors": report.errors,
        "message": message(report),
        "warnings": list(warnings(report)),
    }


def message(report: ImportReport) -> str:
    """One sentence: what is done or would be done, or why nothing can be."""
    refusals = [f"{file.file}: {file.refusal}" for file in report.files if file.refusal]
    if report.outcome is Outcome.REJECT_FILE:
        nobody = [f"{problem.message} {problem.fix}{header(problem)}" for problem in report.problems]
        return " ".join(refusals or dict.fromkeys(nobody)) or "Không có dòng nào về người lao động."
    if all(file.written_before or file.refusal for file in report.files):
        return "Tệp này đã ghi trước đây, không có gì thay đổi."
    people = f"{report.new} người mới, {report.updated} người có thay đổi, {report.unchanged} người giữ nguyên"
    done = "Đã ghi" if report.is_written else "Nếu ghi thì có"
    told = f"{done} {people}." if report.new is not None else f"Đọc được {report.accepted} dòng."
    return " ".join((told, *refusals))


def warnings(report: ImportReport) -> Iterator[str]:
    """One line for each kind of problem in a sheet: how often, and where first. What the cells hold stays in the report file."""
    alike: dict[tuple[str, ...], list[Problem]] = defaultdict(list)
    for problem in report.problems:
        alike[problem.file, problem.sheet, problem.code, header(problem)].append(problem)
    for (*_, told), (first, *others) in alike.items():
        often = f" [{len(others) + 1} ô]" if others else ""
        yield f"{place(first)}: {first.message} {first.fix}{told}{often}"
    if report.slipped:
        yield str(report.slipped)


def header(problem: Problem) -> str:
    return f" ({problem.found})" if problem.code in _ABOUT_HEADERS else ""


def place(problem: Problem) -> str:
    where = problem.cell or (f"dòng {problem.row}" if problem.row else "")
    return ", ".join(filter(None, (problem.file, problem.sheet, where)))


def lines_for_eyes(report: ImportReport) -> Iterator[str]:
    """Per sheet a sum that closes; then the people."""
    for file in report.files:
        if file.refusal:
            yield f"{file.file}: {file.refusal}"
        for sheet in file.sheets:
            parts = f"{sheet.accepted} ghi được + {sheet.review} chờ xem + {sheet.refused} không đọc được"
            yield f"{file.file}#{sheet.sheet}: {sheet.rows} = {parts}"
        if file.written_before:
            yield f"{file.file}: đã ghi trước đây, không ghi lại."
    yield message(report)
