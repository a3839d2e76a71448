"""Decisions on words of wishes are kept by key, newest first, and go without a trace."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from jobmatch.registry.worker import Wish, WishKind
from jobmatch.store import wish_decisions
from jobmatch.store.work import Database

NOW = datetime(2025, 3, 7, 2, 0, tzinfo=UTC)
SHOES = (Wish(WishKind.OCCUPATION, "", "8156", 1.0), Wish(WishKind.ANY, ""))


def _shoes(text: str) -> tuple[Wish, ...]:
    return tuple(replace(wish, text=text) for wish in SHOES)


def test_a_decision_is_read_as_it_was_kept_with_the_words_of_every_key(database: Database) -> None:
    with database.open_work() as work:
        wish_decisions.keep(work.session, {"lam giay": "Làm giầy", "lam giayy": "làm giầyy"}, SHOES, account_id=None, at=NOW)
        work.commit()

    with database.open_work() as work:
        assert wish_decisions.load(work.session) == {"lam giay": _shoes("Làm giầy"), "lam giayy": _shoes("làm giầyy")}
        assert [(kept.text, kept.decided_at) for kept in wish_decisions.decisions(work.session)] == [("Làm giầy", NOW), ("làm giầyy", NOW)]


def test_a_forgotten_decision_leaves_the_others(database: Database) -> None:
    with database.open_work() as work:
        wish_decisions.keep(work.session, {"a": "a", "b": "b"}, SHOES, account_id=None, at=NOW)
        gone = wish_decisions.forget(work.session, ["a", "unknown"])

        assert gone == 1
        assert set(wish_decisions.load(work.session)) == {"b"}


def test_what_was_decided_at_one_stroke_is_known_together(database: Database) -> None:
    with database.open_work() as work:
        wish_decisions.keep(work.session, {"a": "a", "b": "b"}, SHOES, account_id=None, at=NOW)
        wish_decisions.keep(work.session, {"c": "c"}, SHOES, account_id=None, at=NOW + timedelta(minutes=1))

        assert wish_decisions.decided_with(work.session, "b") == ["a", "b"]
        assert wish_decisions.decided_with(work.session, "c") == ["c"]
        assert wish_decisions.decided_with(work.session, "unknown") == []
