"""Staff say what words mean: it holds for everybody with these words, for later lists too, and can be taken back without a trace."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.intake import Joining
from jobmatch.registry.wishes.groups import wish_id
from jobmatch.registry.worker import WishKind
from jobmatch.services.decide_wish import decide_wish, take_wish_decision_back
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.see_wish_words import Doubt, WishWordsChoice, see_wish, see_wish_words
from jobmatch.store.rows import WishRow, WorkerRow
from jobmatch.store.work import Database
from tests.makers import LATER, LATER_TITLE, NOW, a_list, a_person, imported
from tests.services.test_enter_worker import QUANG_CHINH, change, entered, opened

SHOES = [(WishKind.OCCUPATION, "8156")]
LATE = NOW + timedelta(hours=1)
NAMES = ("Phạm Thị Hồng", "Tằng A Nam", "Lê Văn An", "Vũ Thị Lan")


def _people(database: Database, *wishes: str) -> None:
    rows = [
        a_person(
            **{
                "Họ và tên": NAMES[place],
                "Ngày sinh": f"03/12/198{place}",
                "Giới tính": None,
                "Số CCCD": None,
                "Số điện thoại": f"091234567{place}",
                "Nguyện vọng việc làm": wish,
            }
        )
        for place, wish in enumerate(wishes)
    ]
    imported(database, a_list(*rows))


def _wishes(database: Database) -> dict[str, list[tuple[str, str]]]:
    with database.open_reading() as session:
        rows = session.execute(select(WorkerRow.full_name, WishRow.kind, WishRow.occupation).join(WishRow).order_by(WishRow.place)).all()
    return {
        name: [(row.kind, row.occupation) for row in rows if row.full_name == name] for name in NAMES if name in {r.full_name for r in rows}
    }


def _everything(database: Database) -> tuple[object, ...]:
    """All that is known of people, but for when it was written."""
    columns = [column for column in WorkerRow.__table__.columns if column.name != "changed_at"]
    with database.open_reading() as session:
        workers = session.execute(select(*columns).order_by(WorkerRow.id)).all()
        wishes = session.execute(select(WishRow.__table__).order_by(WishRow.worker_id, WishRow.place)).all()
    return tuple(map(tuple, workers)), tuple(map(tuple, wishes))


def test_everybody_with_these_words_wishes_what_staff_decided_and_nobody_else(database: Database) -> None:
    _people(database, "làm zầy", "LÀM ZẦY.", "thợ xây")

    told = decide_wish(database.open_work, [wish_id("lam zay")], SHOES, account_id=None, now=LATE)

    assert told == 2
    wishes = _wishes(database)
    assert wishes["Phạm Thị Hồng"] == wishes["Tằng A Nam"] == [("occupation", "8156")]
    assert wishes["Lê Văn An"] == [("occupation", "7112")]


def test_wishes_keep_the_order_in_which_staff_put_them(database: Database) -> None:
    _people(database, "làm zầy")
    meant = [(WishKind.OCCUPATION, "8156"), (WishKind.OCCUPATION, "8153"), (WishKind.ANY, "")]

    decide_wish(database.open_work, [wish_id("lam zay")], meant, account_id=None, now=LATE)

    assert _wishes(database)["Phạm Thị Hồng"] == [("occupation", "8156"), ("occupation", "8153"), ("any", "")]


def test_a_later_list_with_the_same_words_is_read_as_decided(database: Database) -> None:
    _people(database, "làm zầy")
    decide_wish(database.open_work, [wish_id("lam zay")], SHOES, account_id=None, now=LATE)

    somebody = a_person(**{"Họ và tên": "Lê Văn An", "Số CCCD": None, "Số điện thoại": None, "Nguyện vọng việc làm": "lam  zầy"})
    imported(database, a_list(somebody, file="b.xlsx", title=LATER_TITLE), as_of=LATER, now=LATE)

    assert _wishes(database)["Lê Văn An"] == [("occupation", "8156")]


def test_taken_back_everything_stands_as_before(database: Database) -> None:
    _people(database, "làm zầy", "làm zzầy", "thợ xây", "muốn học")
    before = _everything(database)
    decide_wish(database.open_work, [wish_id("lam zay"), wish_id("lam zzay")], [(WishKind.TRAINING, "8156")], account_id=None, now=LATE)
    between = _everything(database)

    back = take_wish_decision_back(database.open_work, wish_id("lam zzay"), account_id=None, now=LATE)

    assert back == 2
    assert between != before
    assert _everything(database) == before
    with pytest.raises(NotFound):
        take_wish_decision_back(database.open_work, wish_id("lam zay"), account_id=None, now=LATE)


def test_decided_words_are_not_decided_over(database: Database) -> None:
    _people(database, "làm zầy")
    decide_wish(database.open_work, [wish_id("lam zay")], SHOES, account_id=None, now=LATE)

    with pytest.raises(Refused, match="đã có người quyết"):
        decide_wish(database.open_work, [wish_id("lam zay")], [(WishKind.ANY, "")], account_id=None, now=LATE)


@pytest.mark.parametrize("meant", [[], [(WishKind.OCCUPATION, "")], [(WishKind.ANY, "")] * 4])
def test_a_decision_says_something_and_at_most_three_things(database: Database, meant: list[tuple[WishKind, str]]) -> None:
    with pytest.raises(Refused, match="Chưa rõ là nghề gì"):
        decide_wish(database.open_work, [wish_id("x")], meant, account_id=None, now=LATE)


def test_unknown_words_are_not_found(database: Database) -> None:
    with pytest.raises(NotFound):
        decide_wish(database.open_work, [wish_id("x")], SHOES, account_id=None, now=LATE)
    with pytest.raises(NotFound):
        see_wish(database.open_reading, wish_id("x"))


def test_words_are_listed_with_the_doubtful_first_and_found_without_marks(database: Database) -> None:
    _people(database, "thợ xây", "làm zầy", "làm zầyy", "thợ xây")

    seen = see_wish_words(database.open_reading, WishWordsChoice(), page=9)
    unsure = see_wish_words(database.open_reading, WishWordsChoice("lam zay", Doubt.UNSURE), page=1)

    assert [line.text for line in seen.lines] == ["làm zầy", "làm zầyy", "thợ xây"]
    assert (seen.by_doubt[Doubt.UNSURE], seen.by_doubt[Doubt.SURE], seen.people) == (2, 1, 4)
    assert [line.people for line in unsure.lines] == [1, 1]


def test_one_wish_shows_what_is_alike_what_is_near_and_what_was_decided(database: Database) -> None:
    _people(database, "làm zầy", "làm zầyy", "làm zầy")
    before = see_wish(database.open_reading, wish_id("lam zay"))

    decide_wish(database.open_work, [wish_id("lam zay")], SHOES, account_id=None, now=LATE)
    after = see_wish(database.open_reading, wish_id("lam zay"))

    assert [other.text for other in before.alike] == ["làm zầyy"]
    assert before.decision is None
    assert before.group.people == 2
    assert after.decision is not None
    assert after.decision.wishes[0].occupation == "8156"
    assert after.together == 1


def test_listing_takes_as_many_queries_for_many_words_as_for_few(database: Database, statements: list[str]) -> None:
    _people(database, "làm zầy", "thợ xây", "thợ hàn", "làm muối")
    statements.clear()

    see_wish_words(database.open_reading, WishWordsChoice(), page=1)

    assert sum(sent.lstrip().upper().startswith("SELECT") for sent in statements) == 3


@pytest.mark.parametrize("is_known", [False, True], ids=["keyed in", "mended"])
def test_an_occupation_that_an_officer_chose_for_one_person_stays(database: Database, is_known: bool) -> None:
    who = {"full_name": "Tằng A Nam", "birth": "01/01/1991", "commune": QUANG_CHINH, "village": "Thôn 2", "wish_1": "công nhân"}
    chosen = {**who, "occupation_1": "8153"}
    officer = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)
    if is_known:
        worker_no = entered(database, officer, who, joining=Joining.NEW).worker_no
        was = opened(database, officer, worker_no)
        change(database, officer, worker_no, was, {"occupation_1": "8153"})
    else:
        entered(database, officer, chosen, joining=Joining.NEW)
    before = _wishes(database)

    decide_wish(database.open_work, [wish_id("cong nhan")], [(WishKind.OCCUPATION, "9329")], account_id=None, now=LATE)

    assert before == {"Tằng A Nam": [("occupation", "8153")]}
    assert _wishes(database) == before
