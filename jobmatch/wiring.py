"""The only assembler: reads the settings and puts a desk together, for each door the same."""

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from jobmatch.errors import Refused
from jobmatch.settings import HOME, Settings
from jobmatch.store.work import Database, Work

# Of 19: beside two busy web workers an import still gets a tenth of a core, and all of it where nobody asks for a page.
_BACKGROUND = 10


@dataclass(frozen=True, slots=True)
class Desk:
    """What a door needs to call a use case. Build it after a fork: it holds the connections."""

    settings: Settings
    database: Database

    def open_work(self) -> AbstractContextManager[Work]:
        return self.database.open_work()

    def open_reading(self) -> AbstractContextManager[Session]:
        return self.database.open_reading()

    @property
    def letter_key(self) -> bytes:
        """What tokens and codes of letters are made with; after a change of the secret a printed letter proves itself by its hash alone."""
        return self.settings.secret_key.encode()

    def now(self) -> datetime:
        """The moment of the trade, in UTC; a demo keeps its day and lets the hours run."""
        now = datetime.now(UTC)
        if self.settings.as_of is None:
            return now
        return datetime.combine(self.settings.as_of, now.astimezone(HOME).time(), HOME).astimezone(UTC)

    def today(self) -> date:
        return self.now().astimezone(HOME).date()


def give_way() -> None:
    """Long work in the background lets pages go first, also that of its children. It cannot be taken back in a process."""
    os.setpriority(os.PRIO_PROCESS, 0, max(os.getpriority(os.PRIO_PROCESS, 0), _BACKGROUND))


def build_desk(environ: Mapping[str, str] = os.environ) -> Desk:
    settings = Settings.from_environment(environ)
    weak = settings.weak_secrets()
    if weak:
        raise Refused(
            "secret_weak",
            f"Chưa đặt hoặc đặt quá yếu: {', '.join(weak)}.",
            "Tạo giá trị bằng lệnh: python3 -c 'import secrets; print(secrets.token_urlsafe(48))'",
        )
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Desk(settings, Database(settings.database_url, settings.field_keys, settings.data_dir / "index"))
