"""Alembic's way in. The engine is handed over by `jobmatch.store.schema`; no second place knows the address."""

from typing import Any, Literal

from alembic import context
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.types import TypeDecorator

from jobmatch.store.rows import Base


def plain_type(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Migrations name the column as the database sees it: they must still run when our own types have moved."""
    return f"sa.{item.impl_instance!r}" if kind == "type" and isinstance(item, TypeDecorator) else False


def run(connection: Connection) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        # SQLite changes a table by building a new one and dropping the old: with foreign keys on, that deleted every child row.
        foreign_keys(connection, "OFF")
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        render_item=plain_type,
        transaction_per_migration=True,
        on_version_apply=refuse_orphans if is_sqlite else None,
    )
    with context.begin_transaction():
        context.run_migrations()
    if is_sqlite:
        connection.commit()
        foreign_keys(connection, "ON")


def foreign_keys(connection: Connection, state: Literal["ON", "OFF"]) -> None:
    """By the driver itself: SQLite ignores the setting inside a transaction, and our connections begin one with their first statement."""
    connection.connection.cursor().execute(f"PRAGMA foreign_keys={state}")


def refuse_orphans(ctx: MigrationContext, **_: Any) -> None:
    """Inside the migration's own transaction, so that what is wrong is undone."""
    orphans = ctx.connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() if ctx.connection else []
    if orphans:
        raise RuntimeError(f"{len(orphans)} rows point to nothing after the migration, in {sorted({row[0] for row in orphans})}")


with context.config.attributes["engine"].connect() as connection:
    run(connection)
