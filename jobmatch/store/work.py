"""The unit of work: a writer that commits once, in plain sight, and a reader that commits nothing."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.orm import Session

from jobmatch.store.sealing import KeyRing, give_keys

# Under this name a reading keeps the lines that it owes to the access log, which it cannot write itself (`access_log.take_owed`).
OWED = "owed to the access log"


@dataclass(frozen=True, slots=True)
class Work:
    session: Session

    def commit(self) -> None:
        self.session.commit()


OpenWork = Callable[[], AbstractContextManager[Work]]
OpenReading = Callable[[], AbstractContextManager[Session]]

# Under this name a reading knows the folder where copies for quick answers are kept; without one nothing is kept.
COPIES = "folder of copies"

# Python's own defaults lost 350 of 400 concurrent updates without an error; synchronous=NORMAL lost acknowledged
# commits in 81 of 150 power cuts (docs/decisions.md 1).
SQLITE_SETTINGS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000")


class Database:
    """One engine, with the keys of its sealed columns. Make it after a fork and never before."""

    def __init__(self, url: str, field_keys: Sequence[str] = (), copies: Path | None = None) -> None:
        self.url = url
        self.copies = copies
        self.engine = sqlite_engine(url) if make_url(url).get_backend_name() == "sqlite" else postgresql_engine(url)
        if field_keys:
            give_keys(self.engine.dialect, KeyRing(tuple(field_keys)))
        self._readers = one_moment(self.engine)

    @contextmanager
    def open_work(self) -> Iterator[Work]:
        with Session(self.engine, expire_on_commit=False) as session:
            yield Work(session)

    @contextmanager
    def open_reading(self) -> Iterator[Session]:
        with Session(self._readers, info={OWED: [], COPIES: self.copies}) as session:
            yield session
            assert not session.info[OWED], "a look at people leaves a line in the access log"

    def close(self) -> None:
        self.engine.dispose()


def postgresql_engine(url: str) -> Engine:
    # pre_ping: a server that was restarted costs the next request a reconnect, not an error.
    return create_engine(make_url(url).set(drivername="postgresql+psycopg"), pool_pre_ping=True)


def one_moment(engine: Engine) -> Engine:
    """For readings, whose questions all see the registry as it was at the first of them, whoever writes meanwhile."""
    # Left alone, PostgreSQL shows each question a moment of its own; SQLite's BEGIN is one moment already.
    level = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    return engine.execution_options(reading=True, **level)


def sqlite_engine(url: str) -> Engine:
    engine = create_engine(url)
    event.listen(engine, "connect", set_up_sqlite)
    event.listen(engine, "begin", begin_sqlite)
    return engine


def set_up_sqlite(connection: SQLiteConnection, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes too late; ours is sent by begin_sqlite
    for setting in SQLITE_SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def begin_sqlite(connection: Connection) -> None:
    # A writer takes its place at once and waits for it; a reader would only hold writers up.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
