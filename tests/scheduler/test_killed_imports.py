"""A short sample of the rounds in which an import is killed; tests/endurance.py does a hundred of each."""

import random

from jobmatch.store.work import Database
from tests import invariants, killed_imports


def test_an_import_killed_at_a_random_moment_stands_whole_or_not_at_all_and_is_done_again(database: Database) -> None:
    killed_imports.command_killed(database, random.Random())

    assert invariants.broken(database) == []
