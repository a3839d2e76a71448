"""The kept index gives the lists that the registry itself gives, from the next question on; damaged or half-written, it is made anew."""

import errno
import os
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from jobmatch.matching import DEFAULT_WEIGHTS
from jobmatch.matching.index import Index, build_index
from jobmatch.matching.lines import best_lines
from jobmatch.matching.need import read_need
from jobmatch.registry.consent import MATCHING_PURPOSES, Said
from jobmatch.registry.worker import Standing
from jobmatch.store import consents, index_files
from jobmatch.store.index_files import Kept, find, keep, open_index
from jobmatch.store.rows import WorkerRow
from jobmatch.store.snapshot import load_snapshot
from jobmatch.store.work import COPIES, Database
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_worker_row

NEEDS = [read_need(a_vacancy()), read_need(a_vacancy("V2", title="Đầu bếp", occupation="5120"))]


@pytest.fixture
def session(database: Database, tmp_path: Path) -> Iterator[Session]:
    """Two people and a folder for the index."""
    with Session(database.engine, info={COPIES: tmp_path / "index"}) as session:
        a_worker_row(session, SEWING)
        a_worker_row(session, COOKING, wish_text="nấu ăn")
        yield session


def folders(session: Session) -> list[Path]:
    return sorted(session.info[COPIES].iterdir())


def lists(index: Index) -> list[list[tuple[int, int]]]:
    found = best_lines(index, NEEDS, DEFAULT_WEIGHTS, 10)
    return [list(zip(lines.numbers.tolist(), lines.points.tolist(), strict=True)) for lines in found]


def lists_of_the_registry(session: Session) -> list[list[tuple[int, int]]]:
    return lists(build_index(load_snapshot(session, TODAY).candidates, TODAY))


def test_the_second_question_reads_what_the_first_has_kept(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    first = lists(open_index(session, TODAY))

    monkeypatch.setattr(index_files, "build_index", None)
    index_files._read.cache_clear()

    assert lists(open_index(session, TODAY)) == first == lists_of_the_registry(session)


def test_a_changed_person_is_seen_without_reading_the_others_again(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    open_index(session, TODAY)
    later = NOW + timedelta(minutes=1)
    session.execute(update(WorkerRow).where(WorkerRow.id == 1).values(wage_min_vnd=15_000_000, changed_at=later))
    a_worker_row(session, SEWING, changed_at=later)

    monkeypatch.setattr(index_files, "build_index", None)

    assert lists(open_index(session, TODAY)) == lists_of_the_registry(session)


def test_what_a_list_only_confirms_is_seen_too(session: Session) -> None:
    open_index(session, TODAY)
    session.execute(update(WorkerRow).values(wish_on=TODAY - timedelta(days=600)))

    assert lists(open_index(session, TODAY)) == lists_of_the_registry(session)


def test_the_index_is_of_the_very_people_who_were_read(session: Session) -> None:
    open_index(session, TODAY)
    read = load_snapshot(session, TODAY).candidates
    a_worker_row(session, SEWING)

    assert lists(open_index(session, TODAY, read)) == lists(build_index(read, TODAY))


@pytest.mark.parametrize("leave", ["refuses", "found work"])
def test_whoever_may_not_be_matched_is_out_at_once_and_no_word_of_theirs_stays(session: Session, leave: str) -> None:
    open_index(session, TODAY)
    if leave == "refuses":
        consents.add(session, 2, sorted(MATCHING_PURPOSES), Said.REFUSED, said_on=TODAY, paper="", account_id=None, at=NOW)
    else:
        session.execute(update(WorkerRow).where(WorkerRow.id == 2).values(standing=Standing.EMPLOYED))

    index = open_index(session, TODAY)

    assert [number for number, _ in lists(index)[0]] == [1]
    [kept] = folders(session)
    assert "nau an" not in (kept / "words.json").read_text("utf-8")


@pytest.mark.parametrize("name", ["arrays.bin", "words.json", "people.json"])
@pytest.mark.parametrize("damage", ["cut short", "a bit", "gone", "empty", "garbage", "another kind"])
def test_a_damaged_index_is_made_anew(session: Session, name: str, damage: str) -> None:
    open_index(session, TODAY)
    [kept] = folders(session)
    raw = (kept / name).read_bytes()
    (kept / name).unlink()
    written = {
        "cut short": raw[: len(raw) // 2],
        "a bit": raw[:-1] + bytes([raw[-1] ^ 1]),
        "empty": b"",
        "garbage": bytes(range(256)) * 20,
        "another kind": b"PK\x03\x04" + raw,
    }
    if damage != "gone":
        (kept / name).write_bytes(written[damage])
    index_files._read.cache_clear()

    assert lists(open_index(session, TODAY)) == lists_of_the_registry(session)
    index_files._read.cache_clear()
    assert lists(open_index(session, TODAY)) == lists_of_the_registry(session)


def test_what_is_kept_is_on_the_disk_before_it_has_its_name(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def note_fsync(handle: int) -> None:
        steps.append(Path(f"/proc/self/fd/{handle}").readlink().name)
        fsync(handle)

    def note_rename(place: Path, target: Path) -> Path:
        steps.append("rename")
        return rename(place, target)

    monkeypatch.setattr(os, "fsync", note_fsync)
    monkeypatch.setattr(Path, "rename", note_rename)
    open_index(session, TODAY)

    aside = steps[3]
    assert steps == ["arrays.bin", "words.json", "people.json", aside, "rename", "index"]
    assert aside.startswith(".")


def test_many_may_keep_at_once(tmp_path: Path) -> None:
    kept = Kept(build_index((), TODAY), {})

    def keep_often(who: int) -> None:
        for time in range(20):
            keep(tmp_path, f"day{(who + time) % 5}", kept)
            find(tmp_path, f"day{time % 5}")

    with capture_logs() as told, ThreadPoolExecutor(6) as threads:
        list(threads.map(keep_often, range(6)))

    assert [line for line in told if line["event"] != "index not kept"] == []
    assert len(list(tmp_path.iterdir())) <= 3


@pytest.mark.parametrize("hindrance", ["a file in its place", "no way in", "read only"])
def test_a_disk_that_takes_nothing_costs_no_answer(session: Session, hindrance: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = session.info[COPIES]
    if hindrance == "read only":  # by hand: root writes into every folder

        def refuse(**_: object) -> str:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))

        monkeypatch.setattr(index_files, "mkdtemp", refuse)
    else:
        folder.write_text("")
        session.info[COPIES] = folder / "deeper" if hindrance == "no way in" else folder

    with capture_logs() as told:
        assert lists(open_index(session, TODAY)) == lists_of_the_registry(session)

    assert [line["event"] for line in told] == ["index not kept"]


def test_words_of_somebody_who_left_are_in_no_file_of_any_day(session: Session) -> None:
    open_index(session, TODAY)
    open_index(session, TODAY + timedelta(days=1))
    session.execute(update(WorkerRow).where(WorkerRow.id == 2).values(standing=Standing.EMPLOYED))

    open_index(session, TODAY + timedelta(days=2))

    assert [each for each in session.info[COPIES].rglob("*.json") if "nau an" in each.read_text("utf-8")] == []
    assert len(folders(session)) == 1


def test_somebody_who_came_and_left_is_forgotten_by_a_question_about_a_day_that_never_held_them(session: Session) -> None:
    open_index(session, TODAY)
    came = a_worker_row(session, COOKING, wish_text="thợ mộc")
    open_index(session, TODAY + timedelta(days=1))
    session.execute(update(WorkerRow).where(WorkerRow.id == came).values(standing=Standing.AWAY))

    open_index(session, TODAY)

    assert [each for each in session.info[COPIES].rglob("*.json") if "tho moc" in each.read_text("utf-8")] == []


def test_what_was_being_written_when_the_machine_stopped_is_never_read(session: Session) -> None:
    half = session.info[COPIES] / ".half"
    half.mkdir(parents=True)
    os.utime(half, (0, 0))

    assert lists(open_index(session, TODAY)) == lists_of_the_registry(session)
    assert not half.exists()


def test_other_days_have_an_index_of_their_own_and_few_are_kept(session: Session) -> None:
    for days in range(6):
        open_index(session, TODAY + timedelta(days=days))

    assert len(folders(session)) == 3


def test_whoever_reads_keeps_the_old_one_while_the_new_one_takes_its_place(session: Session) -> None:
    open_index(session, TODAY)
    index_files._read.cache_clear()
    before = open_index(session, TODAY)
    listed = lists(before)
    session.execute(update(WorkerRow).where(WorkerRow.id == 2).values(standing=Standing.AWAY))

    open_index(session, TODAY)

    assert lists(before) == listed
    assert len(folders(session)) == 1


def test_nobody_else_may_read_the_files(session: Session) -> None:
    open_index(session, TODAY)

    [kept] = folders(session)
    assert {stat.S_IMODE(each.stat().st_mode) for each in (kept.parent, kept)} == {0o700}
    assert {stat.S_IMODE(each.stat().st_mode) for each in kept.iterdir()} == {0o600}


def test_without_a_folder_nothing_is_kept(database: Database) -> None:
    with Session(database.engine) as session:
        a_worker_row(session, SEWING)

        assert lists(open_index(session, TODAY)) == lists_of_the_registry(session)
