"""`jobmatch vacancies`: lists of vacancies in, all vacancies out."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from jobmatch.cli.desk import open_desk
from jobmatch.cli.options import as_json, as_of, commit
from jobmatch.cli.waiting import waiting
from jobmatch.services.export_vacancies import export_vacancies
from jobmatch.services.import_vacancies import ImportedRow, VacancyImport, import_vacancies

SHOWN_AT_MOST = 40  # problems; all of them stand in --json


@click.group("vacancies")
def command() -> None:
    """Vacancies: import a list, export all of them."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@commit
@as_of
@as_json
def import_list(file: Path, *, commit: bool, as_of: date | None, as_json: bool) -> None:
    """Read a list of vacancies (xlsx, xls, ods, csv); write it with --commit.

    What staff bring counts as posted and verified. A ref that is known is updated where its words changed. Unlawful words are told and
    hinder no match; they keep the vacancy from letters, radio and publication until they are mended or recorded as lawful.
    Exit code 1 only when no row was accepted.

    \b
    jobmatch vacancies import viec_thang_3.xlsx
    jobmatch vacancies import viec_thang_3.xlsx --commit
    jobmatch vacancies import viec.csv --as-of 2025-03-07 --json
    """
    desk = open_desk()
    with waiting("Đọc danh sách việc tuyển"):
        found = import_vacancies(
            desk.open_work, file, as_of=as_of or desk.today(), commit=commit, account_id=None, now=desk.now()
        )  # fmt: skip
    if as_json:
        click.echo(json.dumps(report_values(found), ensure_ascii=False))
        click.echo(json.dumps(outcome_values(found), ensure_ascii=False))
    else:
        for line in lines_for_eyes(found):
            click.echo(line)
        if not commit:
            click.echo("Nothing is written yet: add --commit.", err=True)
    sys.exit(0 if found.accepted else 1)


@command.command("export")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where to write; the ending says the format (.csv, .xlsx).")
def export(out: Path) -> None:
    """Write every vacancy, one row each: the enterprise's words, what was read from them, and where it stands.

    \b
    jobmatch vacancies export --out viec.xlsx
    jobmatch vacancies export --out viec.csv
    """
    out.write_bytes(export_vacancies(open_desk().open_reading, out.name))


def lines_for_eyes(found: VacancyImport) -> Iterator[str]:
    sums = (("thêm mới", "added"), ("cập nhật", "updated"), ("không đổi", "unchanged"), ("không ghi được", "refused"))
    parts = ", ".join(f"{found.count(deed)} {words}" for words, deed in sums)
    yield f"{found.file}: {len(found.rows)} việc = {parts}."
    told = [f"  {place(row)}: {problem.message}. {problem.fix}" for row in found.rows for problem in row.problems]
    yield from told[:SHOWN_AT_MOST]
    if len(told) > SHOWN_AT_MOST:
        yield f"  … và {len(told) - SHOWN_AT_MOST} điều khác, xem đủ bằng --json."
    held_back = [row for row in found.rows if any(finding.blocks for finding in row.findings)]
    if held_back:
        rules = Counter(rule for row in held_back for rule in {finding.rule.value for finding in row.findings if finding.blocks})
        counted = ", ".join(f"{rule} {times}" for rule, times in rules.most_common())
        yield f"{len(held_back)} việc khớp được nhưng chưa đăng, chưa phát được ({counted}): xem ở trang Việc tuyển."


def place(row: ImportedRow) -> str:
    return f"{row.sheet}, dòng {row.row}" + (f" ({row.ref})" if row.ref else "")


def outcome_values(found: VacancyImport) -> dict[str, Any]:
    """As `jobmatch workers import` ends."""
    refused = found.count("refused")
    if not found.accepted:
        outcome, message = "reject_file", "Không ghi được việc nào."
    else:
        outcome = "partial" if refused else "accept"
        message = f"Đọc được {found.accepted} việc tuyển."
    return {"outcome": outcome, "accepted": found.accepted, "errors": refused, "message": message, "warnings": found.warnings}


def report_values(found: VacancyImport) -> dict[str, Any]:
    return {
        "file": found.file,
        "written": found.is_written,
        **{deed: found.count(deed) for deed in ("added", "updated", "unchanged", "refused")},
        "problems": [
            {
                "file": found.file,
                "sheet": row.sheet,
                "row": row.row,
                "vacancy_ref": row.ref,
                "column": problem.column,
                "found": problem.found,
                "code": problem.code,
                "message": problem.message,
                "fix": problem.fix,
                "warning": problem.is_warning,
            }
            for row in found.rows
            for problem in row.problems
        ],
        "findings": [
            {
                "sheet": row.sheet,
                "row": row.row,
                "vacancy_ref": row.ref,
                "rule": finding.rule.value,
                "words": finding.words,
                "advice": finding.advice,
                "blocks": finding.blocks,
            }
            for row in found.rows
            for finding in row.findings
        ],
    }
