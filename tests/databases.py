"""Fresh, migrated, empty databases of both kinds, cheap enough for one per test."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Protocol

import psycopg
from sqlalchemy import URL, make_url

from jobmatch.store import schema
from jobmatch.store.work import Database


class Copies(Protocol):
    def __call__(self, *, bare: bool = False) -> str:
        """The address of a new database: migrated and empty, or without any table."""


class NoServer(Exception):
    """Never a reason to skip: half of the suite runs on PostgreSQL."""


@contextmanager
def sqlite_copies(folder: Path) -> Iterator[Copies]:
    """Migrating takes a second, copying the migrated file a millisecond."""
    template = folder / "template.db"
    lay_tables(f"sqlite:///{template}")
    numbers = count(1)

    def copy(*, bare: bool = False) -> str:
        path = folder / f"{next(numbers)}.db"
        if not bare:
            shutil.copyfile(template, path)
            path.chmod(0o600)
        return f"sqlite:///{path}"

    yield copy


@contextmanager
def postgresql_copies() -> Iterator[Copies]:
    server = postgresql_server()
    # The process number keeps apart the workers of one run, and two runs on one server.
    prefix = f"jobmatch_test_{os.getpid()}"
    template, numbers, made = f"{prefix}_template", count(1), list[str]()

    def copy(*, bare: bool = False) -> str:
        name = f"{prefix}_{next(numbers)}"
        made.append(name)
        with administrator(server) as admin:
            admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{"template0" if bare else template}"')
        return text_of(server.set(database=name))

    with administrator(server) as admin:
        admin.execute(f'CREATE DATABASE "{template}"')
    try:
        lay_tables(text_of(server.set(database=template)))
        yield copy
    finally:
        # A private server goes with its folder; dropping hundreds of databases one by one took minutes before that.
        if not os.environ.get("JOBMATCH_TEST_SERVER_IS_PRIVATE"):
            drop(server, (*made, template))


def drop(server: URL, names: Iterable[str]) -> None:
    with administrator(server) as admin:
        for name in names:
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def postgresql_server() -> URL:
    given = os.environ.get("JOBMATCH_TEST_DATABASE_URL")
    if not given:
        raise NoServer(
            "JOBMATCH_TEST_DATABASE_URL is not set, and half of the suite runs on PostgreSQL. "
            "Run the tests with: sh scripts/with_postgresql.sh .venv/bin/pytest ..."
        )
    return make_url(given).set(drivername="postgresql+psycopg")


@contextmanager
def administrator(server: URL) -> Iterator[psycopg.Connection]:
    plain = text_of(server.set(drivername="postgresql", database="postgres"))
    with psycopg.connect(plain, autocommit=True) as connection:
        yield connection


def text_of(url: URL) -> str:
    return url.render_as_string(hide_password=False)


def lay_tables(url: str) -> None:
    """As the product does it: by its migrations, not from the mappings."""
    opened = Database(url)
    schema.upgrade(opened.engine)
    opened.close()
