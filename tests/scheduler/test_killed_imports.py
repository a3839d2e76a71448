"""A short sample of the rounds in which an import is killed; tests/endurance.py does a hundred of each."""

import random

from jobmatch.store.work import Database
from tests import invariants, killed_imports


def test_an_import_killed_at_a_random_moment_stands_whole_or_not_at_all_and_is_done_again(database: Database) -> None:
    killed_imports.command_killed(database, random.Random())

    assert invariants.broken(database) == []


def test_a_handed_in_file_is_read_and_written_once_though_the_scheduler_is_killed_in_both(database: Database) -> None:
    killed_imports.upload_killed(database, random.Random())

    assert invariants.broken(database) == []
