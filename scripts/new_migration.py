"""Writes the next migration from what the mappings say and the migrations do not yet: python scripts/new_migration.py "add fair seats"."""

import sys
import tempfile
from pathlib import Path

from alembic import command

from jobmatch.store import schema
from jobmatch.store.work import Database

with tempfile.TemporaryDirectory() as folder:
    database = Database(f"sqlite:///{Path(folder) / 'empty.db'}")
    schema.upgrade(database.engine)
    number = len(list((schema.migrations_folder() / "versions").glob("[0-9]*.py"))) + 1
    command.revision(schema.alembic(database.engine), message=sys.argv[1], autogenerate=True, rev_id=f"{number:04d}")
    database.close()
