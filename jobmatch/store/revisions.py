"""Which migration the tables stand at, and which this program was written for; without Alembic, that short commands need not load."""

import re
from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

import jobmatch

_PACKAGE = Path(jobmatch.__file__).parent
_REVISION = re.compile(r'^revision = "(\w+)"$', re.MULTILINE)
_BEFORE = re.compile(r'^down_revision = "(\w+)"$', re.MULTILINE)


def migrations_folder() -> Path:
    """A wheel carries the migrations inside the package; a checkout has them beside it."""
    inside = _PACKAGE / "_migrations"
    return inside if inside.is_dir() else _PACKAGE.parent / "migrations"


def heads() -> tuple[str, ...]:
    """The migrations that no other follows: one, unless two were written at the same time."""
    scripts = [script.read_text("utf-8") for script in (migrations_folder() / "versions").glob("*.py")]
    followed = {before for script in scripts for before in _BEFORE.findall(script)}
    return tuple(sorted({revision for script in scripts for revision in _REVISION.findall(script)} - followed))


def is_current(session: Session) -> bool:
    """Whether this version of the program may work with these tables."""
    if not inspect(session.connection()).has_table("alembic_version"):
        return False
    return tuple(session.scalars(text("SELECT version_num FROM alembic_version ORDER BY version_num"))) == heads()
