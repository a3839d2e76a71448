"""Newsletters as staff and stations see them."""

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from jobmatch.scheduler.newsletter_job import write_newsletter as job
from jobmatch.services.run_due_jobs import claim_job
from jobmatch.services.see_newsletters import see_newsletters
from jobmatch.services.write_newsletter import write_newsletter
from jobmatch.store.rows import PlaceRow
from jobmatch.web.newsletters.words import CHECKS, check_lines, source_words, time_parts
from jobmatch.wiring import Desk
from tests.matching.rows import NOW
from tests.services.newsletters import AIRS_ON, RUN, lay_town
from tests.web.conftest import Visitor
from tests.web.pages import hidden_fields

LIST = "/newsletters"
ORDER = {"station": "06922", "airs_on": AIRS_ON.isoformat(), "run": RUN, "minutes": "4"}
Visit = Callable[[str], Visitor]


@pytest.fixture
def town(desk: Desk) -> None:
    with desk.open_work() as work:
        lay_town(work.session)
        work.session.add(PlaceRow(id="06946-1979", kind="commune", name="Xã Quảng Long", code="06946"))
        work.commit()


@pytest.fixture
def draft(desk: Desk, town: None) -> str:
    """The address of a draft that nobody signed."""
    made = write_newsletter(desk.open_work, "06922", RUN, airs_on=AIRS_ON, account_id=None, now=NOW)
    return f"{LIST}/{made.number}"


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def press(somebody: Visitor, page: str, deed: str, **typed: str) -> str:
    """The button of this page; the page that comes then."""
    sent = somebody.send(page, typed, to=f"{page}/{deed}")
    assert sent.status_code == 302, sent.get_data(as_text=True)
    return words(somebody, sent.location)


def say(desk: Desk, statement: str) -> None:
    with desk.open_work() as work:
        work.session.connection().exec_driver_sql(statement)
        work.commit()


def test_one_button_orders_the_newsletter_and_the_job_writes_it(visitor: Visit, desk: Desk, town: None) -> None:
    somebody = visitor("staff")

    sent = somebody.send(LIST, ORDER)
    again = somebody.send(LIST, ORDER)
    claim = claim_job(desk.open_work, "scheduler", today_is=desk.now(), now=NOW, lease_until=NOW.replace(year=2999))
    assert claim is not None
    counts = job(desk, claim)

    assert again.location == sent.location
    [line] = see_newsletters(desk.open_reading, "06922")
    assert (line.newsletter.number, line.newsletter.writer, line.newsletter.airs_on) == (counts["newsletter"], "Hoàng Thị Mơ", AIRS_ON)
    assert f"{LIST}/{line.newsletter.number}" in words(somebody, LIST)


def test_a_station_orders_its_own_and_stays_on_its_list(visitor: Visit, desk: Desk, town: None) -> None:
    station = visitor("radio")

    own = station.send(LIST, ORDER)
    foreign = station.send(LIST, {**ORDER, "station": "06946"})

    assert own.location == LIST
    assert "đang soạn" in words(station, LIST)
    assert foreign.status_code == 422
    assert "06946" not in words(station, LIST)


@pytest.mark.parametrize("wrong", [{"airs_on": "31/02"}, {"minutes": "0"}, {"minutes": "bốn"}, {"run": "no"}, {"station": "no"}])
def test_an_order_that_cannot_be_done_comes_back_with_words(visitor: Visit, town: None, wrong: dict[str, str]) -> None:
    assert visitor("staff").send(LIST, {**ORDER, **wrong}).status_code == 422


def test_the_page_shows_each_sentence_with_its_length_and_source_and_what_was_checked(visitor: Visit, draft: str) -> None:
    page = words(visitor("staff"), draft)

    assert "Đây là Đài Truyền thanh thị trấn Quảng Hà." in page
    assert "lấy từ: lương" in " ".join(page.split())
    assert "Không có tên, số riêng của ai" in page
    assert "Tin 2" in page
    assert "còn" in page


def test_a_draft_walks_to_the_air_through_two_people(visitor: Visit, desk: Desk, draft: str) -> None:
    staff, station = visitor("staff"), visitor("radio")

    sent = press(staff, draft, "submit")
    approved = press(station, draft, "approve")
    early = words(station, draft)
    say(desk, "UPDATE newsletter SET airs_on = '2025-03-07'")
    aired = press(station, draft, "air")

    assert "nên người khác duyệt" in sent
    assert "Bùi Văn Khoát" in approved
    assert "ghi vào sổ" in early
    assert "Đã phát" in aired


def test_who_sent_it_has_no_button_to_approve_it_and_pressing_anyway_is_refused(visitor: Visit, draft: str) -> None:
    staff = visitor("staff")
    page = press(staff, draft, "submit")

    refused = staff.client.post(f"{draft}/approve", data=hidden_fields(page, f"{draft}/send-back"))

    assert "Duyệt bản tin này" not in page
    assert refused.status_code == 422
    assert "không tự duyệt" in refused.get_data(as_text=True)


def test_it_is_sent_back_with_a_word_that_the_writer_reads(visitor: Visit, draft: str) -> None:
    staff, station = visitor("staff"), visitor("radio")
    press(staff, draft, "submit")

    silent = station.send(draft, {"note": ""}, to=f"{draft}/send-back")
    press(station, draft, "send-back", note="Câu 5 khó đọc.")

    assert silent.status_code == 422
    assert "Chưa ghi cần sửa gì" in silent.get_data(as_text=True)
    assert "Câu 5 khó đọc." in words(staff, draft)


def test_typed_words_that_the_gate_stops_come_back_with_the_reason(visitor: Visit, draft: str) -> None:
    staff, page = visitor("staff"), f"{draft}/sentences/2"

    stopped = staff.send(page, {"text": "Lương 8 triệu, gọi chị Hoa."})
    kept = staff.send(page, {"text": "Kính chào bà con."})

    answer = stopped.get_data(as_text=True)
    assert stopped.status_code == 422
    assert "Lương 8 triệu, gọi chị Hoa." in answer
    assert "chưa viết bằng lời" in answer
    assert "không nêu tên người" in answer
    assert "Kính chào bà con." in words(staff, kept.location.partition("#")[0])


def test_a_sentence_of_an_old_page_is_not_overwritten_and_what_was_typed_stays(visitor: Visit, draft: str) -> None:
    staff, page = visitor("staff"), f"{draft}/sentences/2"
    staff.send(page, {"text": "Kính chào bà con."})

    late = staff.send(page, {"text": "Xin chào cả nhà.", "seen": "Kính chào quý vị và bà con."})

    assert late.status_code == 422
    assert "Xin chào cả nhà." in late.get_data(as_text=True)
    assert "vừa sửa câu này" in late.get_data(as_text=True)


def test_an_approved_text_that_is_not_true_any_more_warns_and_is_not_printed(visitor: Visit, desk: Desk, draft: str) -> None:
    staff, station = visitor("staff"), visitor("radio")
    press(staff, draft, "submit")
    press(station, draft, "approve")
    printed = station.get(f"{draft}/script.pdf")
    say(desk, "UPDATE vacancy SET state = 'closed' WHERE ref = 'V2'")

    assert printed.status_code == 200
    assert "Đừng đọc bản này" in words(station, draft)
    assert station.get(f"{draft}/script.pdf").status_code == 422


def test_before_approval_only_a_marked_copy_is_printed(visitor: Visit, draft: str) -> None:
    staff, station = visitor("staff"), visitor("radio")
    mark = "BẢN NHÁP - CHƯA DUYỆT, KHÔNG ĐỌC"
    press(staff, draft, "submit")

    submitted = PdfReader(BytesIO(station.get(f"{draft}/script.pdf").data))
    text = station.get(f"{draft}/script.txt").get_data(as_text=True)
    press(station, draft, "approve")
    approved = PdfReader(BytesIO(station.get(f"{draft}/script.pdf").data))

    assert all(mark in " ".join(page.extract_text().split()) for page in submitted.pages)
    assert text.startswith(mark)
    assert not any("NHÁP" in page.extract_text() for page in approved.pages)


@pytest.mark.parametrize(("name", "begins"), [("script.txt", "Đây là Đài".encode()), ("script.docx", b"PK"), ("script.pdf", b"%PDF")])
def test_the_script_can_be_carried_away(visitor: Visit, draft: str, name: str, begins: bytes) -> None:
    press(visitor("staff"), draft, "submit")
    station = visitor("radio")
    press(station, draft, "approve")

    answer = station.get(f"{draft}/{name}")

    assert answer.data.startswith(begins)
    assert "ban-tin-06922-2025-03-14-1" in answer.headers["Content-Disposition"]


def test_the_short_text_names_the_numbers(visitor: Visit, draft: str) -> None:
    assert "Các số phải nói đúng" in words(visitor("radio"), f"{draft}/short")


@pytest.mark.parametrize("page", ["", "/sentences/2", "/script.pdf", "/script.txt", "/short"])
def test_another_stations_newsletter_is_a_missing_page(visitor: Visit, desk: Desk, town: None, page: str) -> None:
    made = write_newsletter(desk.open_work, "06946", RUN, airs_on=AIRS_ON, account_id=None, now=NOW)
    station = visitor("radio")

    assert station.get(f"{LIST}/{made.number}{page}").status_code == 404
    assert str(made.number) not in words(station, LIST).partition("<tbody>")[2]


def test_what_is_not_there_is_a_missing_page(visitor: Visit, draft: str) -> None:
    staff = visitor("staff")

    assert staff.get(f"{LIST}/999").status_code == 404
    assert staff.get(f"{draft}/sentences/999").status_code == 404


@pytest.mark.parametrize("page", [LIST, f"{LIST}/1", f"{LIST}/1/sentences/1", f"{LIST}/1/script.pdf"])
def test_enterprises_see_no_newsletter(visitor: Visit, town: None, page: str) -> None:
    assert visitor("enterprise").get(page).status_code == 403


def test_an_order_again_keeps_station_day_and_slot(visitor: Visit, desk: Desk, draft: str) -> None:
    sent = visitor("staff").send(draft, {}, to=f"{draft}/again")

    claim = claim_job(desk.open_work, "scheduler", today_is=desk.now(), now=NOW, lease_until=NOW.replace(year=2999))
    assert sent.status_code == 302
    assert claim is not None
    assert job(desk, claim)["newsletter"] == int(draft.rpartition("/")[2])


def test_the_first_page_of_a_station_leads_to_its_newsletters(visitor: Visit, draft: str) -> None:
    assert draft in words(visitor("radio"), "/")


def test_the_parts_of_the_time_bar_add_up_to_the_air_time(desk: Desk, town: None) -> None:
    script = write_newsletter(desk.open_work, "06922", RUN, airs_on=AIRS_ON, account_id=None, now=NOW).script

    parts = time_parts(script)

    assert sum(part.seconds for part in parts) == script.air_time_seconds
    assert [part.words for part in parts][:3] == ["Chào", "Tin 1", "Tin 2"]
    assert all(source_words(sentence.source) != sentence.source for sentence in script.sentences)
    assert [line.state for line in check_lines(script.findings)] == ["ok"] * len(CHECKS)
