"""Migrations and mappings say the same, on both databases, and there is one way forward."""

from alembic.script import ScriptDirectory

from jobmatch.store import schema
from jobmatch.store.work import Database


def test_there_is_one_head() -> None:
    assert len(schema.heads()) == 1


def test_migrated_tables_are_those_of_the_mappings(database: Database) -> None:
    assert schema.drift(database.engine) == []


def test_a_migrated_database_is_current(database: Database) -> None:
    with database.open_reading() as session:
        assert schema.is_current(session)


def test_migrating_twice_changes_nothing(database: Database) -> None:
    schema.upgrade(database.engine)

    with database.open_reading() as session:
        assert schema.is_current(session)


def test_every_migration_says_in_its_file_name_what_it_changes() -> None:
    for script in ScriptDirectory(str(schema.migrations_folder())).walk_revisions():
        assert script.path.rsplit("/", 1)[-1].startswith(f"{script.revision}_")
