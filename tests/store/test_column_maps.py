"""What columns mean is kept once for each commune and header, whoever says it at the same moment."""

from concurrent.futures import ThreadPoolExecutor

from jobmatch.store import column_maps
from jobmatch.store.work import Database
from tests.makers import NOW


def keep(database: Database, columns: dict[str, str]) -> None:
    with database.open_work() as work:
        column_maps.keep(work.session, ["06943", "06922"], "ho ten", columns, account_id=None, at=NOW)
        work.commit()


def kept(database: Database) -> dict[tuple[str, str], dict[str, str]]:
    with database.open_reading() as session:
        return {key: dict(columns) for key, columns in column_maps.load(session).items()}


def test_the_last_word_holds_and_nothing_chosen_is_nothing_kept(database: Database) -> None:
    keep(database, {"A": "full_name"})
    keep(database, {"B": "birth"})
    last = kept(database)
    keep(database, {})

    assert last == {("06943", "ho ten"): {"B": "birth"}, ("06922", "ho ten"): {"B": "birth"}}
    assert kept(database) == {}


def test_two_officers_may_say_it_at_once(database: Database) -> None:
    said = [{"A": "full_name"}, {"B": "birth"}] * 8

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda columns: keep(database, columns), said))

    assert len(kept(database)) == 2
