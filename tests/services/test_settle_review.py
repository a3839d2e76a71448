from sqlalchemy import select

from jobmatch.services.keep_accounts import add_account
from jobmatch.services.settle_review import Decision, look_at_many, settle_review
from jobmatch.store.rows import AccessLogRow, AccessLogWorkerRow, ReviewItemRow
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


def test_whoever_is_named_before_many_are_settled_finds_a_line_of_it(database: Database) -> None:
    other = {"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Số CCCD": None}
    rows = [
        a_person(**{"Số điện thoại": "12345"}),
        a_person(**{**other, "Số điện thoại": "67890"}),
        a_person(**{**other, "Ngày sinh": "1990"}),
    ]
    imported(database, a_list(*rows))
    with database.open_reading() as session:
        asked = select(ReviewItemRow).where(ReviewItemRow.code == "phone_unreadable").order_by(ReviewItemRow.id)
        items = {item.id: item.worker_id for item in session.scalars(asked)}

    many = look_at_many(database.open_work, list(items), account_id=None, now=NOW)

    assert many.names == ("Phạm Thị Hồng", "Vũ Văn Toán")
    with database.open_reading() as session:
        line = session.scalars(select(AccessLogRow).order_by(AccessLogRow.id.desc())).first()
        assert line
        named = session.scalars(select(AccessLogWorkerRow.worker_id).where(AccessLogWorkerRow.line_id == line.id)).all()
    assert (line.fields, sorted(named)) == (["review"], sorted(items.values()))
