"""Bring the tables up to date, and say what is wrong with a database before anybody works with it."""

from jobmatch.store import schema
from jobmatch.store.work import Database


def upgrade_database(database: Database) -> None:
    schema.upgrade(database.engine)


def is_untouched(database_url: str) -> bool:
    """Whether nobody ever laid a table in it."""
    database = Database(database_url)
    with database.open_reading() as session:
        untouched = not schema.has_tables(session)
    database.close()
    return untouched


def faults_of_database(database: Database) -> list[str]:
    """Empty when tables, settings and references are as they must be; each fault is one English line for the administrator."""
    with database.open_reading() as session:
        if not schema.is_current(session):
            return ["the tables are not those of this version: run jobmatch db upgrade"]
        broken = schema.broken_promises(session)
    return [*broken, *(f"mapping and table differ: {difference}" for difference in schema.drift(database.engine))]
