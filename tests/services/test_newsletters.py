"""A newsletter from its draft to the air: nobody approves their own words, what was approved stays, what is not true is not read."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from jobmatch.errors import NotFound, Refused
from jobmatch.services.approve_newsletter import air_newsletter, approve_newsletter, send_back_newsletter, submit_newsletter
from jobmatch.services.edit_newsletter import Changed, change_sentence
from jobmatch.services.see_newsletters import AIRED, APPROVED, DRAFT, SUBMITTED, see_newsletter, see_newsletters
from jobmatch.services.write_newsletter import compose_newsletter, newest_run, write_newsletter
from jobmatch.store import newsletters
from jobmatch.store.rows import NewsletterRow
from jobmatch.store.work import Database
from tests.matching.rows import NOW
from tests.services.newsletters import AIRS_ON, OTHER_STATION, READER, SECOND_READER, STATION, WRITER, Town, a_town


@pytest.fixture
def town(database: Database) -> Town:
    return a_town(database)


def approved(town: Town) -> int:
    number = town.submitted()
    approve_newsletter(town.database.open_work, number, town.decider(number, READER))
    return number


def place_of(town: Town, number: int, source: str) -> int:
    """Where the sentence of this field stands, counted from 1."""
    return next(at for at, each in enumerate(town.see(number).newsletter.sentences, 1) if each.source == source)


def change(town: Town, number: int, place: int, text: str, account_id: int = WRITER) -> Changed:
    seen = town.see(number).newsletter.sentences[place - 1].spoken
    return change_sentence(town.database.open_work, number, place, text, seen=seen, station_code=None, account_id=account_id, now=NOW)


def test_a_draft_is_sent_approved_by_another_and_aired(town: Town) -> None:
    number = town.write().number
    states = [town.see(number).newsletter.state]

    submit_newsletter(town.database.open_work, number, town.decider(number, WRITER))
    states.append(town.see(number).newsletter.state)
    approve_newsletter(town.database.open_work, number, town.decider(number, READER))
    states.append(town.see(number).newsletter.state)
    air_newsletter(town.database.open_work, number, town.decider(number, READER), today=AIRS_ON)

    aired = town.see(number).newsletter
    assert [*states, aired.state] == [DRAFT, SUBMITTED, APPROVED, AIRED]
    assert (aired.writer, aired.approver, aired.approved_at, aired.aired_at) == ("Người 1", "Người 2", NOW, NOW)


def test_a_trial_keeps_nothing(town: Town) -> None:
    made = compose_newsletter(town.database.open_reading, STATION, town.run_id, airs_on=AIRS_ON)

    assert made.script.is_releasable
    assert see_newsletters(town.database.open_reading, None) == []


def test_the_same_words_again_are_the_same_draft_and_other_words_the_next_version(town: Town) -> None:
    first, again = town.write(), town.write()
    town.say("UPDATE vacancy SET state = 'closed' WHERE ref = 'V2'")
    later = town.write()

    assert (again.number, again.is_new) == (first.number, False)
    assert (later.version, later.is_new) == (2, True)
    assert [line.newsletter.version for line in see_newsletters(town.database.open_reading, STATION)] == [2, 1]


@pytest.mark.parametrize("hand", ["writes", "changes", "sends"])
def test_whoever_had_a_hand_in_it_may_not_approve_it(town: Town, hand: str) -> None:
    number = town.write(READER if hand == "writes" else WRITER).number
    if hand == "changes":
        change(town, number, 2, "Kính chào bà con.", READER)
    submit_newsletter(town.database.open_work, number, town.decider(number, READER if hand == "sends" else WRITER))

    with pytest.raises(Refused, match="không tự duyệt"):
        approve_newsletter(town.database.open_work, number, town.decider(number, READER))
    approve_newsletter(town.database.open_work, number, town.decider(number, SECOND_READER))


def test_what_nobody_signed_may_be_approved_by_anybody_but_the_sender(town: Town) -> None:
    number = town.write(None).number
    submit_newsletter(town.database.open_work, number, town.decider(number, WRITER))

    with pytest.raises(Refused, match="không tự duyệt"):
        approve_newsletter(town.database.open_work, number, town.decider(number, WRITER))
    approve_newsletter(town.database.open_work, number, town.decider(number, READER))


def test_a_change_after_approval_is_a_new_version_and_the_approved_words_stay(town: Town) -> None:
    number = approved(town)
    before = town.see(number).newsletter.sentences

    changed = change(town, number, 2, "Kính chào bà con.", READER)

    new = town.see(changed.number).newsletter
    assert changed.number != number
    assert (new.version, new.state, new.sentences[1].spoken) == (2, DRAFT, "Kính chào bà con.")
    assert new.hands == {WRITER, READER}
    assert town.see(number).newsletter.sentences == before
    assert town.see(number).newsletter.state == APPROVED


def test_an_old_version_can_neither_be_changed_nor_approved(town: Town) -> None:
    number = approved(town)
    change(town, number, 2, "Kính chào bà con.")

    with pytest.raises(Refused, match="bản mới hơn"):
        change(town, number, 2, "Kính chào cả nhà.")


def test_what_waits_for_approval_is_not_changed(town: Town) -> None:
    with pytest.raises(Refused, match="chờ duyệt"):
        change(town, town.submitted(), 2, "Kính chào bà con.")


@pytest.mark.parametrize(
    "words",
    [
        "Gọi chị Nguyễn Thị Hoa để đăng ký.",
        "Lương 8 triệu đồng một tháng.",
        "Chỉ tuyển nữ.",
        "Số điện thoại: không chín một hai, ba bốn năm, sáu bảy tám.",
    ],
)
def test_words_that_the_gate_stops_are_not_written(town: Town, words: str) -> None:
    number = town.write().number
    before = town.see(number).newsletter

    changed = change(town, number, 5, words)

    assert changed.findings
    assert town.see(number).newsletter == before


def test_a_sentence_becomes_two_or_none_and_the_pause_after_an_item_stays(town: Town) -> None:
    number = town.write().number
    place = place_of(town, number, "vacancy:V.1.closes_on")
    whole = len(town.see(number).newsletter.sentences)

    change(town, number, place, "Hạn nhận hồ sơ: hết ngày ba mươi mốt tháng ba.\nBà con nhớ nộp sớm.")
    two = town.see(number).newsletter
    change(town, number, place + 1, "")
    one = town.see(number).newsletter
    change(town, number, place, "")
    none = town.see(number).newsletter

    assert [len(each.sentences) - whole for each in (two, one, none)] == [1, 0, -1]
    assert [each.ends_item for each in two.sentences[place - 1 : place + 1]] == [False, True]
    assert one.sentences[place - 1].ends_item
    assert none.sentences[place - 2].ends_item
    assert two.air_time_seconds > one.air_time_seconds > none.air_time_seconds


def test_of_two_who_change_one_sentence_the_second_is_told(town: Town) -> None:
    number = town.write().number
    seen = town.see(number).newsletter.sentences[1].spoken
    change(town, number, 2, "Kính chào bà con.")

    with pytest.raises(Refused, match="vừa sửa câu này"):
        change_sentence(town.database.open_work, number, 2, "Xin chào.", seen=seen, station_code=None, account_id=READER, now=NOW)


def test_words_that_were_changed_meanwhile_are_approved_by_nobody(town: Town) -> None:
    number = town.submitted()
    old = town.decider(number, READER)
    send_back_newsletter(town.database.open_work, number, town.decider(number, WRITER), note="")
    change(town, number, 2, "Kính chào bà con.")
    submit_newsletter(town.database.open_work, number, town.decider(number, WRITER))

    with pytest.raises(Refused, match="đã đổi"):
        approve_newsletter(town.database.open_work, number, old)
    assert town.see(number).newsletter.state == SUBMITTED


def test_of_two_who_decide_at_once_one_wins(town: Town) -> None:
    number = town.submitted()
    first, second = town.decider(number, READER), town.decider(number, SECOND_READER)
    approve_newsletter(town.database.open_work, number, first)

    with pytest.raises(Refused, match="đã đổi"):
        send_back_newsletter(town.database.open_work, number, second, note="Sửa câu chào.")
    assert town.see(number).newsletter.state == APPROVED


def test_of_two_moves_from_one_step_the_database_takes_one(town: Town) -> None:
    kept = town.see(town.submitted()).newsletter

    with town.writing() as session:
        moved = [newsletters.move(session, kept, to_state=APPROVED, by=each, at=NOW) for each in (READER, SECOND_READER)]

    assert moved == [True, False]


def test_of_two_who_write_at_once_one_is_told(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newsletters, "newest_version", lambda *_: None)
    town.write()

    with pytest.raises(Refused, match="vừa soạn"):
        town.write()
    with town.database.open_reading() as session:
        assert session.scalar(select(func.count()).select_from(NewsletterRow)) == 1


def test_who_sends_it_back_says_why_and_the_writer_reads_it(town: Town) -> None:
    number = town.submitted()

    with pytest.raises(Refused, match="cần sửa gì"):
        send_back_newsletter(town.database.open_work, number, town.decider(number, READER), note=" ")
    send_back_newsletter(town.database.open_work, number, town.decider(number, READER), note="Câu 5 khó đọc.")

    back = town.see(number).newsletter
    assert (back.state, back.note) == (DRAFT, "Câu 5 khó đọc.")


HAPPENINGS = {
    "closed": "UPDATE vacancy SET state = 'closed' WHERE ref = 'V2'",
    "unverified": "UPDATE enterprise SET verified_at = NULL",
    "expired": "UPDATE vacancy SET closes_on = '2025-03-13' WHERE ref = 'V2'",
    "unlawful": "UPDATE vacancy SET requirements = 'Chỉ tuyển nữ dưới 35 tuổi' WHERE ref = 'V2'",
    "fewer wanted": "UPDATE vacancy SET hired = 2 WHERE ref = 'V2'",
    "another hall": "UPDATE fair SET place = 'Sân vận động Móng Cái'",
    "another day of the fair": "UPDATE fair SET held_on = '2025-03-28'",
    "another phone": "UPDATE organisation SET phone = '02033880999'",
}


@pytest.mark.parametrize("happening", HAPPENINGS)
def test_what_is_not_true_any_more_is_neither_approved_nor_aired(town: Town, happening: str) -> None:
    waiting = town.submitted()
    town.say(HAPPENINGS[happening])

    assert any(finding.blocks for finding in town.see(waiting).edition.findings)
    with pytest.raises(Refused, match="chưa phát được"):
        approve_newsletter(town.database.open_work, waiting, town.decider(waiting, READER))


def test_a_vacancy_that_closed_after_approval_stops_the_newsletter_before_air(town: Town) -> None:
    number = approved(town)
    town.say(HAPPENINGS["closed"])

    with pytest.raises(Refused, match="chưa phát được"):
        air_newsletter(town.database.open_work, number, town.decider(number, READER), today=AIRS_ON)
    assert [finding.rule for finding in town.see(number).edition.findings if finding.blocks] == ["closed"]


def test_what_changes_nothing_that_was_said_stops_nothing(town: Town) -> None:
    number = approved(town)
    town.say("UPDATE vacancy SET benefits = 'Có nhà ăn', changed_at = '2025-03-09 00:00:00+00' WHERE ref = 'V2'")

    air_newsletter(town.database.open_work, number, town.decider(number, READER), today=AIRS_ON)

    assert town.see(number).newsletter.state == AIRED


def test_whoever_writes_the_sentence_anew_has_settled_its_change(town: Town) -> None:
    number = town.write().number
    town.say(HAPPENINGS["fewer wanted"])
    [changed] = [each for each in town.see(number).edition.findings if each.blocks]

    change(town, number, changed.sentence, "Công ty May Hà Cối cần tuyển ba thợ may.")

    assert [each for each in town.see(number).edition.findings if each.blocks] == []


def test_it_is_not_aired_before_its_day(town: Town) -> None:
    number = approved(town)

    with pytest.raises(Refused, match="14/03/2025"):
        air_newsletter(town.database.open_work, number, town.decider(number, READER), today=date(2025, 3, 13))


def test_the_old_version_is_not_aired_once_the_new_one_is_approved(town: Town) -> None:
    number = approved(town)
    new = change(town, number, 2, "Kính chào bà con.").number
    submit_newsletter(town.database.open_work, new, town.decider(new, WRITER))
    approve_newsletter(town.database.open_work, new, town.decider(new, READER))

    with pytest.raises(Refused, match="bản mới hơn"):
        air_newsletter(town.database.open_work, number, town.decider(number, READER), today=AIRS_ON)


def test_a_newsletter_that_overruns_its_slot_is_not_sent(town: Town) -> None:
    number = town.write().number
    town.say("UPDATE newsletter SET slot_seconds = 60")

    with pytest.raises(Refused, match="chưa phát được"):
        submit_newsletter(town.database.open_work, number, town.decider(number, WRITER))


def test_the_newsletter_of_another_station_is_as_missing_as_none(town: Town) -> None:
    number = town.write().number
    foreign = replace(town.decider(number, READER), station_code=OTHER_STATION)

    with pytest.raises(NotFound):
        see_newsletter(town.database.open_reading, number, OTHER_STATION)
    with pytest.raises(NotFound):
        submit_newsletter(town.database.open_work, number, foreign)
    with pytest.raises(NotFound):
        change_sentence(town.database.open_work, number, 2, "Xin chào.", seen="", station_code=OTHER_STATION, account_id=READER, now=NOW)
    assert see_newsletters(town.database.open_reading, OTHER_STATION) == []


def test_where_nothing_can_be_said_it_says_why(town: Town) -> None:
    town.say("DELETE FROM fair")
    town.say("UPDATE vacancy SET requirements = 'Chỉ tuyển nữ dưới 35 tuổi'")

    with pytest.raises(Refused, match="Không có việc nào đọc được") as refused:
        town.write()
    assert "V.1" in refused.value.fix


def test_unknown_stations_runs_and_slots_are_said(town: Town) -> None:
    work = town.database.open_work

    with pytest.raises(NotFound, match="99999"):
        write_newsletter(work, "99999", town.run_id, airs_on=AIRS_ON, account_id=None, now=NOW)
    with pytest.raises(NotFound, match="lần khớp"):
        write_newsletter(work, STATION, "0" * 16, airs_on=AIRS_ON, account_id=None, now=NOW)
    with pytest.raises(Refused, match="Khung giờ"):
        write_newsletter(work, STATION, town.run_id, airs_on=AIRS_ON, slot_seconds=5, account_id=None, now=NOW)
    assert newest_run(town.database.open_reading) == town.run_id


def test_without_a_phone_of_the_centre_nothing_is_written(town: Town) -> None:
    town.say("UPDATE organisation SET phone = ''")

    with pytest.raises(Refused, match="số điện thoại"):
        town.write()


def test_looking_at_a_newsletter_costs_few_queries(town: Town, statements: list[str]) -> None:
    number = town.write().number
    statements.clear()

    town.see(number)

    assert len(statements) <= 12
