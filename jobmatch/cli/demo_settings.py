"""The keys, the day and the centre of a demo: made once and kept beside its database, where scripts/run.sh reads them too."""

import json
import os
import secrets
import shlex
from collections.abc import Mapping
from pathlib import Path

from jobmatch.errors import Refused
from jobmatch.services.keep_accounts import readable_password
from jobmatch.services.keep_database import is_untouched
from jobmatch.settings import Settings

FILE = "demo.env"
AS_OF = "2025-03-07"  # two weeks before the fair of its data
ORGANISATION = {
    "name": "Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh",
    "superior": "SỞ NỘI VỤ TỈNH QUẢNG NINH",
    "mark": "TTDVVL",
    "place_name": "Quảng Hà",
    "phone": "0203 3879 000",
    "signatory_title": "GIÁM ĐỐC",
    "signatory_name": "Trần Văn Minh Hoạ",
}


def demo_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment of this demo: what was kept, over what the caller has set. Made the first time."""
    settings = Settings.from_environment(environ)
    path = settings_file(settings.data_dir)
    if not path.exists():
        refuse_a_real_one(settings)
        keep(path, new_values(settings))
    return {**environ, **kept_in(path)}


def settings_file(data_dir: Path) -> Path:
    return data_dir / FILE


def refuse_a_real_one(settings: Settings) -> None:
    """Invented people must not get among real ones."""
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not is_untouched(settings.database_url):
        raise Refused(
            "demo_on_real_data",
            "Cơ sở dữ liệu này không phải của bản chạy thử.",
            "Chạy thử ở thư mục khác: JOBMATCH_DATA_DIR=/tmp/demo jobmatch demo, và bỏ đặt JOBMATCH_DATABASE_URL.",
        )


def new_values(settings: Settings) -> dict[str, str]:
    return {
        "JOBMATCH_DATA_DIR": str(settings.data_dir),
        "JOBMATCH_DATABASE_URL": settings.database_url,
        "JOBMATCH_SECRET_KEY": secrets.token_urlsafe(48),
        "JOBMATCH_FIELD_KEYS": secrets.token_urlsafe(48),
        "JOBMATCH_DEMO_PASSWORD": readable_password(secrets.token_bytes(16)),
        "JOBMATCH_AS_OF": AS_OF,
        "JOBMATCH_ORGANISATION": json.dumps(ORGANISATION, ensure_ascii=False),
    }


def keep(path: Path, values: Mapping[str, str]) -> None:
    """Readable by its owner alone from the first byte, and whole or not there: a half-written key is a lost database."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_suffix(".new")
    unfinished.unlink(missing_ok=True)
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.writelines(f"{name}={shlex.quote(value)}\n" for name, value in values.items())
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def kept_in(path: Path) -> dict[str, str]:
    pairs = (word.partition("=") for word in shlex.split(path.read_text("utf-8")))
    return {name: value for name, _, value in pairs}
