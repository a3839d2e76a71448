"""Writes docs/data-model.md from the tables themselves: python scripts/draw_data_model.py. The house tests fail when it is out of date."""

import re
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Table
from sqlalchemy.orm import Mapper

from jobmatch.store.rows import Base

TARGET = Path(__file__).parents[1] / "docs" / "data-model.md"

OPENING = """# Data model

Written by `python scripts/draw_data_model.py` from the mappings in `jobmatch/store/rows`; do not edit it by hand.

A line reads from the one to the many. Moments are in UTC, money is in whole đồng, points are integers (millionths).
Columns of people that must not leave the centre (citizen ID, phone, ethnicity, disability, poverty) are encrypted; the column named
`..._hash` beside one is a keyed fingerprint for finding the whole number, and cannot be turned back.
"""


def page() -> str:
    tables = [Base.metadata.tables[name] for name in sorted(Base.metadata.tables)]
    return "\n".join([OPENING, "```mermaid", "erDiagram", *drawing(tables), "```", "", *listing(tables)])


def drawing(tables: list[Table]) -> Iterator[str]:
    for table in tables:
        for column in table.columns:
            for key in column.foreign_keys:
                may_be_none = "|o" if column.nullable else "||"
                yield f'    {key.column.table.name} {may_be_none}--o{{ {table.name} : "{column.name}"'
    linked = {name for table in tables for key in table.foreign_keys for name in (table.name, key.column.table.name)}
    yield from (f"    {table.name} {{ }}" for table in tables if table.name not in linked)


def listing(tables: list[Table]) -> Iterator[str]:
    promises = {mapper.local_table.name: promise(mapper) for mapper in Base.registry.mappers if isinstance(mapper.local_table, Table)}
    yield "| table | what a row is | columns |"
    yield "|---|---|---|"
    for table in tables:
        columns = ", ".join(f"`{column.name}`" for column in table.columns)
        yield f"| {table.name} | {promises.get(table.name, '')} | {columns} |"
    yield ""


def promise(mapper: Mapper[object]) -> str:
    """The docstring of a row class; the one that SQLAlchemy's dataclasses make of the signature says nothing."""
    words = re.sub(r"\s+", " ", mapper.class_.__dict__.get("__doc__") or "").strip()
    return words.replace("|", "\\|")


if __name__ == "__main__":
    TARGET.write_text(page(), "utf-8")
