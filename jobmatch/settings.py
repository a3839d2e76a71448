"""What differs from one installation to another, read once from the environment. Secrets are never printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

# All days and hours of the trade, whatever zone the server keeps.
HOME = ZoneInfo("Asia/Ho_Chi_Minh")
SHORTEST_SECRET = 32  # characters; OWASP ASVS 5.0 11.5.1 asks for 128 bits


@dataclass(frozen=True, slots=True)
class Settings:
    """`as_of` stops the clock of the trade: a demo lives on one day. `proxies` is how many stand in front and are believed."""

    data_dir: Path
    database_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    field_keys: tuple[str, ...] = field(repr=False)
    organisation: str = ""
    smtp_url: str = field(default="", repr=False)
    sms_url: str = field(default="", repr=False)
    proxies: int = 0
    as_of: date | None = None

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        data_dir = Path(environ.get("JOBMATCH_DATA_DIR") or "var").absolute()
        as_of = environ.get("JOBMATCH_AS_OF")
        return cls(
            data_dir=data_dir,
            database_url=environ.get("JOBMATCH_DATABASE_URL") or f"sqlite:///{data_dir / 'jobmatch.db'}",
            secret_key=environ.get("JOBMATCH_SECRET_KEY", ""),
            field_keys=tuple(environ.get("JOBMATCH_FIELD_KEYS", "").split(",")),
            organisation=environ.get("JOBMATCH_ORGANISATION", ""),
            smtp_url=environ.get("JOBMATCH_SMTP_URL", ""),
            sms_url=environ.get("JOBMATCH_SMS_URL", ""),
            proxies=int(environ.get("JOBMATCH_PROXIES", "0")),
            as_of=date.fromisoformat(as_of) if as_of else None,
        )

    def weak_secrets(self) -> list[str]:
        """Names of the settings that are missing or could be guessed; nothing may be served with them."""
        secrets = {"JOBMATCH_SECRET_KEY": (self.secret_key,), "JOBMATCH_FIELD_KEYS": self.field_keys}
        return [name for name, values in secrets.items() if not all(map(is_strong, values))]


def is_strong(secret: str) -> bool:
    return len(secret) >= SHORTEST_SECRET and len(set(secret)) >= 10
