"""An import killed with -9 at a random moment: nothing of it stands, or all of it, and done again it comes to the same."""

import random
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from jobmatch.services.hand_in_workbook import hand_in_workbook
from jobmatch.services.order_upload import order_upload
from jobmatch.store.rows import ImportBatchRow, JobRunRow, SourceRow, UploadRow
from jobmatch.store.work import Database
from tests.makers import AS_OF, NOW, a_list_file, a_person
from tests.registry_picture import picture
from tests.scheduler import whole_service
from tests.scheduler.test_process import wait_until

PEOPLE = 400
NOTHING_OR_ALL = ((0, 0), (1, PEOPLE + 20))  # imports and their rows
_took: dict[str, float] = {}  # seconds of a whole import on this machine
_FAMILY, _MIDDLE = ("Nguyễn", "Phạm", "Chíu", "Tằng", "Lỷ"), ("Văn", "Thị", "A", "Nhì", "Đức")
_GIVEN = ("Nam", "Hồng", "Múi", "Toán", "Sáng")
_WISHES = ("may", "lái xe", "phụ hồ", "làm gì cũng được", None)


def a_commune(path: Path) -> Path:
    """A list of invented people; some rows come twice and some numbers are damaged, so that there is something to join and to ask."""
    chance = random.Random(7)
    rows = [a_row(chance, number) for number in range(PEOPLE)]
    return a_list_file(path, *rows, *rows[:20])


def a_row(chance: random.Random, number: int) -> tuple[Any, ...]:
    name = " ".join((chance.choice(_FAMILY), chance.choice(_MIDDLE), chance.choice(_GIVEN)))
    birth = f"{chance.randint(1, 28):02d}/{chance.randint(1, 12):02d}/{chance.randint(1965, 2005)}"
    citizen_id = f"0221{chance.randint(65, 99)}{number:06d}" if chance.random() < 0.9 else "12345"
    return a_person(
        **{
            "STT": float(number + 1),
            "Họ và tên": name,
            "Ngày sinh": birth,
            "Giới tính": None,
            "Số CCCD": citizen_id,
            "Số điện thoại": f"09{chance.randint(10_000_000, 99_999_999)}",
            "Thôn": f"Thôn {chance.randint(1, 6)}",
            "Nguyện vọng việc làm": chance.choice(_WISHES),
        }
    )


def what_stands(database: Database) -> dict[str, Any]:
    """The registry without its numbers, which a killed transaction may have used up."""
    seen = picture(database)
    names = {row["id"]: (row["sheet"], row["row"]) for row in seen["source_row"]}
    of_worker: dict[int, list[tuple[str, int]]] = {}
    for row in seen["source_row"]:
        of_worker.setdefault(row["worker_id"], []).append((row["sheet"], row["row"]))
    passed = {"id", "origins", "citizen_id_hash"}
    people = {
        tuple(of_worker[row["id"]]): {
            **{name: value for name, value in row.items() if name not in passed},
            "origins": {field: names[source] for field, source in row["origins"].items()},
            "is_found_by_number": row["citizen_id_hash"] is not None,
        }
        for row in seen["worker"]
    }
    questions = sorted((row["kind"], row["code"], row["cell"], row["state"]) for row in seen["review_item"])
    return {"people": people, "questions": questions, "wishes": len(seen["wish"]), "phones": len(seen["worker_phone"])}


def rows_written(database: Database) -> tuple[int, int]:
    with database.open_reading() as session:
        return tuple(session.scalars(select(func.count()).select_from(table)).one() for table in (ImportBatchRow, SourceRow))  # type: ignore[return-value]


def command(database: Database, folder: Path, path: Path) -> subprocess.Popen[bytes]:
    jobmatch = Path(sys.executable).with_name("jobmatch")
    asked = [jobmatch, "workers", "import", path, "--commit", "--as-of", AS_OF.isoformat()]
    environment = whole_service.environment(database, folder)
    return subprocess.Popen(asked, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def command_killed(database: Database, moment: random.Random) -> None:
    """`jobmatch workers import --commit`, killed and done again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = a_commune(folder / "07_quangchinh.xlsx")
        with command(database, folder, path) as first:
            time.sleep(moment.uniform(0.2, 1.0) * _took.get("whole", 2.0))
            first.kill()
        assert rows_written(database) in NOTHING_OR_ALL
        is_to_do, begun = rows_written(database) == NOTHING_OR_ALL[0], time.monotonic()
        with command(database, folder, path) as second:
            assert second.wait(60) == 0
        if is_to_do:
            _took["whole"] = time.monotonic() - begun
    all_is_there(database)


def upload_killed(database: Database, moment: random.Random) -> None:
    """A file handed in on the site: the scheduler is killed while it reads and again while it writes, and the next one finishes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = a_commune(folder / "07_quangchinh.xlsx").read_bytes()
        handed_in = hand_in_workbook(database.open_work, "07_quangchinh.xlsx", content, as_of=AS_OF, account_id=None, now=NOW)
        with whole_service.a_scheduler(database, folder) as first:
            wait_until(lambda: running(database) or state(database) == "read", seconds=120)
            time.sleep(moment.uniform(0, 1.5))
            first.kill()
        with whole_service.a_scheduler(database, folder):
            wait_until(lambda: state(database) == "read", seconds=120)
        order_upload(database.open_work, handed_in.upload_id, commit=True, account_id=None, now=NOW + timedelta(hours=1))
        with whole_service.a_scheduler(database, folder) as second:
            wait_until(lambda: running(database) or state(database) == "written", seconds=120)
            time.sleep(moment.uniform(0, 1.5))
            second.kill()
        assert rows_written(database) in NOTHING_OR_ALL
        with whole_service.a_scheduler(database, folder):
            wait_until(lambda: state(database) == "written" and not under_way(database), seconds=120)
    all_is_there(database)


def state(database: Database) -> str:
    with database.open_reading() as session:
        return session.scalars(select(UploadRow.state)).one()


def running(database: Database) -> int:
    """Pieces that a scheduler has in hand, or says so since it was killed."""
    with database.open_reading() as session:
        return session.scalars(select(func.count()).select_from(JobRunRow).where(JobRunRow.state == "running")).one()


def under_way(database: Database) -> int:
    """Pieces about the file that are not done."""
    with database.open_reading() as session:
        open_pieces = select(func.count()).select_from(JobRunRow).where(JobRunRow.job == "import_workers", JobRunRow.state != "done")
        return session.scalars(open_pieces).one()


_reference: dict[str, Any] = {}


def all_is_there(database: Database) -> None:
    """As the first round left it, on whichever database."""
    assert rows_written(database) == (1, PEOPLE + 20)
    stands = what_stands(database)
    assert stands == _reference.setdefault("stands", stands)
