"""The kept index gives the lists that the registry itself gives, from the next question on; damaged or half-written, it is made anew."""

import os
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from jobmatch.matching import DEFAULT_WEIGHTS
from jobmatch.matching.index import Index, build_index
from jobmatch.matching.lines import best_lines
from jobmatch.matching.need import read_need
from jobmatch.registry.consent import MATCHING_PURPOSES, Said
from jobmatch.registry.worker import Standing
from jobmatch.store import consents, index_files
from jobmatch.store.index_files import open_index
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


@pytest.mark.parametrize("name", ["arrays.npy", "words.json"])
@pytest.mark.parametrize("damage", ["cut short", "a bit", "gone"])
def test_a_damaged_index_is_made_anew(session: Session, name: str, damage: str) -> None:
    open_index(session, TODAY)
    [kept] = folders(session)
    raw = (kept / name).read_bytes()
    (kept / name).unlink()
    if damage != "gone":
        (kept / name).write_bytes(raw[: len(raw) // 2] if damage == "cut short" else raw[:-9] + bytes([raw[-9] ^ 1]) + raw[-8:])
    index_files._read.cache_clear()

    assert lists(open_index(session, TODAY)) == lists_of_the_registry(session)
    index_files._read.cache_clear()
    assert lists(open_index(session, TODAY)) == lists_of_the_registry(session)


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
