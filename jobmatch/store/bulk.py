"""Many rows with one statement a table."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from jobmatch.store.rows import Base


def insert_all(session: Session, row_class: type[Base], values: Sequence[dict[str, Any]]) -> None:
    """All rows name the same columns. None is written out: left out, each pattern of blanks would be a statement of its own."""
    if values:
        session.execute(insert(row_class).execution_options(render_nulls=True), values)
