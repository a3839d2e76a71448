"""An officer's word against the machine's holds on lists and in plans, and can be taken back."""

import pytest

from jobmatch.errors import NotFound, Refused
from jobmatch.services.mark_match import BAD, GOOD, accept_marks, labelled_pairs, mark_match, see_mark, see_marks, send_marks_back
from jobmatch.services.override_match import OverrideKind, PairAsked, override_match, see_override, undo_override
from jobmatch.services.run_matching import run_matching
from jobmatch.services.see_shortlist import Choice, SeenShortlist, Use, see_shortlist
from jobmatch.store.work import Database
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_vacancy_row, a_worker_row, an_enterprise_row

WHY = "Doanh nghiệp đã nhận người này."


@pytest.fixture
def run_id(database: Database) -> str:
    """Workers 1 and 2 sew, 3 cooks, 4 has left the registry, 5 is sixteen; lists have room for two, and V2 is mine work."""
    with database.open_work() as work:
        enterprise = an_enterprise_row(work.session)
        a_vacancy_row(work.session, a_vacancy("V1"), enterprise_id=enterprise)
        a_vacancy_row(work.session, a_vacancy("V2", title="Thợ lò khai thác than", occupation="8111"), enterprise_id=enterprise)
        for wish, facts in ((SEWING, {}), (SEWING, {}), (COOKING, {}), (SEWING, {"retired_at": NOW}), (COOKING, {"birth": "2009-02-01"})):
            a_worker_row(work.session, wish, wish_text=wish.text, **facts)
        work.commit()
    return run_matching(database.open_work, database.open_reading, as_of=TODAY, top=2, account_id=None, now=NOW).run.id


def seen(database: Database, run_id: str) -> SeenShortlist:
    return see_shortlist(database.open_work, run_id, "V1", Choice(), use=Use.PAGE, on=TODAY, account_id=None, now=NOW)


def says(database: Database, pair: PairAsked, kind: OverrideKind, reason: str = WHY) -> None:
    override_match(database.open_work, pair, kind, reason, on=TODAY, account_id=None, now=NOW)


def listed(database: Database, run_id: str) -> list[tuple[int, int]]:
    return [(line.match.worker_no, line.match.rank) for line in seen(database, run_id).lines]


def test_whoever_is_taken_off_is_named_below_the_list_with_the_reason(database: Database, run_id: str) -> None:
    says(database, PairAsked(run_id, "V1", 1), OverrideKind.TAKE_OFF)

    assert listed(database, run_id) == [(2, 2)]
    [gone] = seen(database, run_id).taken_off
    assert (gone.person.worker_no, gone.word.reason) == (1, WHY)


def test_whoever_is_put_on_stands_at_the_end_with_points_of_their_own(database: Database, run_id: str) -> None:
    says(database, PairAsked(run_id, "V1", 3), OverrideKind.PUT_ON)

    assert listed(database, run_id) == [(1, 1), (2, 2), (3, 0)]
    assert seen(database, run_id).lines[-1].match.points > 0


def test_a_word_is_taken_back_by_one_stroke_and_stays_counted(database: Database, run_id: str) -> None:
    pair = PairAsked(run_id, "V1", 1)
    says(database, pair, OverrideKind.TAKE_OFF)

    undo_override(database.open_work, pair, on=TODAY, account_id=None, now=NOW)

    assert listed(database, run_id) == [(1, 1), (2, 2)]
    assert see_marks(database.open_work, on=TODAY, account_id=None, now=NOW).overrides == {OverrideKind.TAKE_OFF: 1}
    assert see_override(database.open_work, pair, on=TODAY, account_id=None, now=NOW).standing is None


def test_the_newest_word_of_a_pair_holds(database: Database, run_id: str) -> None:
    pair = PairAsked(run_id, "V1", 1)
    says(database, pair, OverrideKind.TAKE_OFF)

    says(database, pair, OverrideKind.PUT_ON)

    assert listed(database, run_id) == [(1, 1), (2, 2)]


@pytest.mark.parametrize(
    ("pair", "reason", "code"),
    [
        (("V1", 1), "  ", "reason_missing"),
        (("V1", 1), "x" * 301, "reason_missing"),
        (("V1", 4), WHY, "worker_barred"),
        (("V2", 5), WHY, "protected_by_age"),
        (("V1", 99), WHY, "unknown_pair"),
        (("V9", 1), WHY, "unknown_pair"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(database: Database, run_id: str, pair: tuple[str, int], reason: str, code: str) -> None:
    with pytest.raises((Refused, NotFound)) as refused:
        says(database, PairAsked(run_id, *pair), OverrideKind.PUT_ON, reason)

    assert refused.value.code == code


def test_a_mark_is_one_stroke_and_the_next_one_replaces_it(database: Database, run_id: str) -> None:
    pair = PairAsked(run_id, "V1", 1)

    marked = []
    for verdict in (GOOD, BAD, ""):
        mark_match(database.open_work, pair, verdict, reason="", on=TODAY, account_id=None, now=NOW)
        mark = see_mark(database.open_reading, "V1", 1)
        marked.append(mark.verdict if mark else "")

    assert marked == [GOOD, BAD, ""]


def test_marks_are_labelled_pairs_only_after_review(database: Database, run_id: str) -> None:
    mark_match(database.open_work, PairAsked(run_id, "V1", 1), GOOD, reason="", on=TODAY, account_id=None, now=NOW)
    mark_match(database.open_work, PairAsked(run_id, "V1", 3), BAD, reason="nhà xa", on=TODAY, account_id=None, now=NOW)
    lines = see_marks(database.open_work, on=TODAY, account_id=None, now=NOW).lines
    before = labelled_pairs(database.open_reading)

    accepted = accept_marks(database.open_work, [line.mark.id for line in lines], account_id=None, now=NOW)
    labelled = labelled_pairs(database.open_reading)
    send_marks_back(database.open_work, [lines[0].mark.id], account_id=None, now=NOW)

    assert (before, accepted) == ([], 2)
    assert labelled == [("V1", 1, 2), ("V1", 3, 0)]
    assert len(labelled_pairs(database.open_reading)) == 1


def test_how_often_officers_agree_is_told_by_the_word_of_the_run(database: Database, run_id: str) -> None:
    mark_match(database.open_work, PairAsked(run_id, "V1", 1), GOOD, reason="", on=TODAY, account_id=None, now=NOW)
    mark_match(database.open_work, PairAsked(run_id, "V1", 2), BAD, reason="", on=TODAY, account_id=None, now=NOW)

    marks = see_marks(database.open_work, on=TODAY, account_id=None, now=NOW)

    [fit] = {line.mark.fit for line in marks.lines}
    assert marks.share_good(fit) == (1, 2)


def test_a_verdict_that_nobody_knows_is_refused(database: Database, run_id: str) -> None:
    with pytest.raises(Refused):
        mark_match(database.open_work, PairAsked(run_id, "V1", 1), "great", reason="", on=TODAY, account_id=None, now=NOW)
