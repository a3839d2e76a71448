from sqlalchemy import select

from jobmatch.services.keep_accounts import add_account
from jobmatch.services.settle_review import Decision, settle_review
from jobmatch.store.rows import ReviewItemRow
from jobmatch.store.work import Database
from tests.makers import NOW, a_list, a_person, imported
from tests.refusals import refused


def test_a_question_that_somebody_has_decided_is_not_decided_again_and_keeps_the_first(database: Database) -> None:
    names = {"mo": "Hoàng Thị Mơ", "toan": "Vũ Văn Toán"}
    first, second = (
        add_account(database.open_work, name, "con đường làng xanh", display_name=shown, role="staff", now=NOW)
        for name, shown in names.items()
    )
    imported(database, a_list(a_person(**{"Họ và tên": "Lê Văn An, Lê Văn Bình"})))
    with database.open_reading() as session:
        [item] = session.scalars(select(ReviewItemRow.id))

    settle_review(database.open_work, item, Decision.DROPPED, account_id=first, now=NOW)

    with refused("review_decided"):
        settle_review(database.open_work, item, Decision.DROPPED, account_id=second, now=NOW)
    with database.open_reading() as session:
        assert session.scalars(select(ReviewItemRow.decided_by)).all() == [first]
