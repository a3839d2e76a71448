"""At most one process holds a name: an advisory lock on PostgreSQL, a locked file beside a SQLite database.

Both are let go by the kernel or the server when their process dies, so that a kill leaves nothing to clean up.
"""

import fcntl
import os
from pathlib import Path
from typing import Protocol

import psycopg
from sqlalchemy import URL, make_url

# Any number will do as long as nobody else locks it on this server: the first eight letters of "jobmatch".
ADVISORY_KEY = int.from_bytes(b"jobmatch", "big")


class SoleHolder(Protocol):
    def take(self) -> bool:
        """True while this process is the holder. Ask before every piece of work: a lock can be lost with its connection."""

    def let_go(self) -> None: ...


def sole_holder(database_url: str) -> SoleHolder:
    url = make_url(database_url)
    if url.get_backend_name() == "postgresql":
        return AdvisoryLock(url)
    return LockedFile(Path(f"{url.database}.scheduler"))


class LockedFile:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> bool:
        if self._file is not None:
            return True
        file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return False
        self._file = file
        return True

    def let_go(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


class AdvisoryLock:
    def __init__(self, url: URL) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: psycopg.Connection | None = None

    def take(self) -> bool:
        if self._connection is not None and self._lives():
            return True
        connection = psycopg.connect(self._address, autocommit=True, connect_timeout=5)
        row = connection.execute("SELECT pg_try_advisory_lock(%s)", [ADVISORY_KEY]).fetchone()
        if row is None or not row[0]:
            connection.close()
            return False
        self._connection = connection
        return True

    def _lives(self) -> bool:
        assert self._connection is not None
        try:
            self._connection.execute("SELECT 1")
        except psycopg.OperationalError:
            self.let_go()
            return False
        return True

    def let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
