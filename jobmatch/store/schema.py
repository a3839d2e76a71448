"""The tables as migrations make them: brought up to date, compared with the mappings, and known to be current."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text
from sqlalchemy.orm import Session

from jobmatch.store.revisions import heads, is_current, migrations_folder
from jobmatch.store.rows import Base

__all__ = ["alembic", "broken_promises", "drift", "has_tables", "heads", "is_current", "migrations_folder", "sqlite_faults", "upgrade"]


def alembic(engine: Engine) -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(migrations_folder()))
    settings.set_main_option("path_separator", "os")
    settings.attributes["engine"] = engine
    return settings


def upgrade(engine: Engine) -> None:
    command.upgrade(alembic(engine), "head")


def has_tables(session: Session) -> bool:
    return bool(inspect(session.connection()).get_table_names())


def drift(engine: Engine) -> list[str]:
    """What the mappings say and the tables do not, or the other way round."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return [repr(difference) for difference in compare_metadata(context, Base.metadata)]


def broken_promises(session: Session) -> list[str]:
    """What would lose or has lost data: settings that do not wait for the disk, rows that point to nothing, pages that are damaged."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite_faults(session)
    return [
        f"{name} is {value} and must be on"
        for name in ("fsync", "synchronous_commit", "full_page_writes")
        if (value := session.scalar(text(f"SHOW {name}"))) != "on"
    ]


def sqlite_faults(session: Session) -> list[str]:
    orphans = len(session.execute(text("PRAGMA foreign_key_check")).all())
    damage = [row[0] for row in session.execute(text("PRAGMA integrity_check(10)")) if row[0] != "ok"]
    expected = {"synchronous": "2", "foreign_keys": "1", "journal_mode": "wal"}
    wrong = [
        f"{name} is {value} and must be {wanted}"
        for name, wanted in expected.items()
        if (value := str(session.scalar(text(f"PRAGMA {name}")))) != wanted
    ]
    return [*wrong, *damage, *([f"{orphans} rows point to nothing"] if orphans else [])]
