"""Lists, merges, decisions and their undoing in any order: what must hold always holds, and everything can be taken back."""

from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from jobmatch.services.keep_accounts import add_account
from jobmatch.services.merge_workers import merge_workers
from jobmatch.services.settle_review import Decision, reopen_review, settle_review, tell_apart
from jobmatch.services.undo_import import undo_import
from jobmatch.services.undo_merge import undo_merge
from jobmatch.store import merges
from jobmatch.store.rows import AccountRow, ImportBatchRow, MergeRow, ReviewItemRow
from jobmatch.store.work import Database
from tests import invariants
from tests.makers import NOW, a_list, imported
from tests.registry_picture import picture
from tests.services.test_merge_workers import DAYS, LISTS

DEEDS = ("list", "merge", "apart", "identity", "ask_again", "undo_list", "undo_merge")
STEPS = st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 30), st.integers(0, 30), LISTS, DAYS), min_size=4, max_size=10)


@dataclass(slots=True)
class Office:
    """What an officer can do next; numbers stand for places among what there is, and where there is nothing, nothing is done."""

    database: Database
    account_id: int
    lists: int = field(default=0)

    def found(self, column, *conditions) -> list[int]:
        with self.database.open_reading() as session:
            return list(session.scalars(select(column).where(*conditions).order_by(column)))

    def people(self) -> list[int]:
        return [row["id"] for row in picture(self.database)["worker"]]

    def standing_imports(self) -> list[int]:
        return self.found(ImportBatchRow.id, ImportBatchRow.undone_at.is_(None))

    def standing_merges(self) -> list[int]:
        return self.found(MergeRow.id, MergeRow.undone_at.is_(None))

    def list(self, one, other, rows, day) -> None:
        self.lists += 1
        imported(self.database, a_list(*rows, file=f"xa_{self.lists}.xlsx", as_of=day), as_of=day)

    def merge(self, one, other, rows, day) -> None:
        if pair := two_of(self.people(), one, other):
            merge_workers(self.database.open_work, *pair, account_id=self.account_id, now=NOW)

    def apart(self, one, other, rows, day) -> None:
        if pair := two_of(self.people(), one, other):
            tell_apart(self.database.open_work, *pair, "Trùng họ tên", account_id=self.account_id, now=NOW)

    def identity(self, one, other, rows, day) -> None:
        asked = self.found(ReviewItemRow.id, ReviewItemRow.kind == "identity", ReviewItemRow.state == "open")
        if asked:
            decision = Decision.AS_LISTED if other % 2 else Decision.AS_BOOK
            settle_review(self.database.open_work, asked[one % len(asked)], decision, account_id=self.account_id, now=NOW)

    def ask_again(self, one, other, rows, day) -> None:
        decided = self.found(ReviewItemRow.id, ReviewItemRow.state == "decided", ReviewItemRow.decision.in_(list(Decision)))
        if decided:
            reopen_review(self.database.open_work, decided[one % len(decided)], account_id=self.account_id, now=NOW)

    def undo_list(self, one, other, rows, day) -> None:
        if stand := self.standing_imports():
            undo_import(self.database.open_work, stand[one % len(stand)], account_id=None, now=NOW)

    def undo_merge(self, one, other, rows, day) -> None:
        if stand := self.standing_merges():
            merge_id = stand[one % len(stand)]
            with self.database.open_reading() as session:
                is_under_another = merges.standing_on(session, merge_id)
            if not is_under_another:
                undo_merge(self.database.open_work, merge_id, account_id=None, now=NOW)

    def take_everything_back(self) -> None:
        for merge_id in reversed(self.standing_merges()):
            undo_merge(self.database.open_work, merge_id, account_id=None, now=NOW)
        for import_id in self.standing_imports():
            undo_import(self.database.open_work, import_id, account_id=None, now=NOW)


def two_of(people: list[int], one: int, other: int) -> tuple[int, int] | None:
    if len(people) < 2:
        return None
    first = people.pop(one % len(people))
    return first, people[other % len(people)]


def an_office(database: Database) -> Office:
    """On an empty registry: Hypothesis tries the next case on the same database."""
    with database.open_work() as work:
        account_id = work.session.scalars(select(AccountRow.id)).first()
    if account_id is None:
        account_id = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)
    office = Office(database, account_id)
    office.take_everything_back()
    with database.open_work() as work:
        work.session.execute(delete(ReviewItemRow))  # what officers said of two people outlives the lists
        work.commit()
    return office


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_whatever_is_done_in_whatever_order_holds_and_can_be_taken_back(database: Database, steps) -> None:
    office = an_office(database)

    for deed, *how in steps:
        getattr(office, deed)(*how)
        assert invariants.broken(database) == []

    office.take_everything_back()
    assert office.people() == []
    assert picture(database)["source_row"] == []
    assert invariants.broken(database) == []
