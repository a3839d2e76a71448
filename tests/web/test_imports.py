"""A list of a commune on the site: handed in, looked through, written by the scheduler, or put away."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from jobmatch.scheduler.import_job import import_workers
from jobmatch.services.run_due_jobs import claim_job, finish_job, give_job_up, note_progress
from jobmatch.web.app import FORM_BYTES, UPLOAD_BYTES
from jobmatch.wiring import Desk
from tests import invariants
from tests.makers import a_list, a_list_file, a_person, imported
from tests.web.conftest import Visitor
from tests.web.pages import hidden_fields

NUMBER = "022090000222"


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    """One whole row, one whose number lost its zero, one that names two people."""
    repaired = a_person(**{"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Ngày sinh": "02/05/1990", "Số CCCD": int(NUMBER)})
    return a_list_file(tmp_path / "list.xlsx", a_person(), repaired, a_person(**{"Họ và tên": "Lê Văn An, Lê Văn Bình"})).read_bytes()


def hand_in(somebody: Visitor, *files: tuple[bytes, str]) -> TestResponse:
    return somebody.send("/imports/new", {"files": [(BytesIO(content), name) for content, name in files]})


def send_as(somebody: Visitor, page: str, form: str, values: dict[str, object], *, to: str) -> TestResponse:
    """With the hidden fields of another form: a button may send its form elsewhere, and a page may have grown old."""
    return somebody.client.post(to, data={**hidden_fields(words(somebody, page), form), **values})


def do_due_work(desk: Desk) -> None:
    """As the scheduler does it."""
    now = desk.now() + timedelta(minutes=1)
    while claim := claim_job(desk.open_work, "scheduler", today_is=now, now=now, lease_until=now + timedelta(minutes=1)):
        finish_job(desk.open_work, claim, import_workers(desk, claim), now=now)


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


@pytest.fixture
def handed_in(visitor: Callable[[str], Visitor], desk: Desk, content: bytes) -> tuple[Visitor, str]:
    """An officer, and the address of a list that was read."""
    somebody = visitor("staff")
    address = hand_in(somebody, (content, "cung_lao_dong.xlsx")).location
    do_due_work(desk)
    return somebody, address


def test_a_file_that_came_shows_how_far_it_is(visitor: Callable[[str], Visitor], content: bytes) -> None:
    somebody = visitor("staff")

    sent = hand_in(somebody, (content, "cung_lao_dong.xlsx"))

    page = words(somebody, sent.location)
    assert "Đang chờ đến lượt" in page
    assert '<meta http-equiv="refresh" content="5">' in page


def test_the_sum_closes_and_each_cell_stands_with_its_proposal(handed_in: tuple[Visitor, str]) -> None:
    page = words(*handed_in)

    assert "Xem trước khi ghi" in page
    for number, meaning in ((3, "dòng trong tệp"), (2, "ghi được"), (1, "chờ người xem"), (0, "không đọc được")):
        assert meaning in page
        assert str(number) in page.split(meaning)[0][-60:]
    assert "E7" in page
    assert NUMBER.lstrip("0") in page
    assert NUMBER in page
    assert "Chưa ghi dòng này" in page
    assert "Ghi 2 người" in page


def test_another_officer_sees_numbers_covered(handed_in: tuple[Visitor, str], visitor: Callable[[str], Visitor]) -> None:
    page = words(visitor("admin"), handed_in[1])

    assert NUMBER.lstrip("0") not in page
    assert "****0222" in page


def test_cells_can_be_chosen_by_kind_and_taken_along(handed_in: tuple[Visitor, str]) -> None:
    somebody, address = handed_in

    page = words(somebody, f"{address}?code=name_several")
    table = somebody.get(f"{address}/cells.csv?code=citizen_id_repaired").get_data().decode("utf-8-sig")

    assert "nhiều người" in page
    assert NUMBER not in page
    [_, row] = csv.reader(io.StringIO(table))
    assert (row[2], row[3], row[5]) == ("E7", "Vũ Văn Toán", NUMBER)


def test_new_people_and_changes_have_their_own_lists(handed_in: tuple[Visitor, str]) -> None:
    somebody, address = handed_in

    assert "Phạm Thị Hồng" in words(somebody, f"{address}?view=new")
    assert "Không ai trong sổ phải thay đổi" in words(somebody, f"{address}?view=changes")
    assert "Ô cần xem" in words(somebody, f"{address}?view=nonsense&page=x")


def test_writing_is_done_by_the_scheduler_and_leads_to_the_people(handed_in: tuple[Visitor, str], desk: Desk) -> None:
    somebody, address = handed_in

    sent = somebody.send(address, {}, to=f"{address}/write")
    waiting = words(somebody, sent.location)
    do_due_work(desk)
    done = words(somebody, address)

    assert "Đang chờ đến lượt" in waiting
    assert "2 người mới, 0 người có thay đổi" in done
    assert "/workers?list=1" in done
    assert "2 người" in words(somebody, "/workers?list=1")
    assert "nhiều người" in words(somebody, "/reviews?kind=row")
    assert invariants.broken(desk.database) == []


def test_a_change_shows_what_is_kept_and_what_will_be_written(handed_in: tuple[Visitor, str], desk: Desk, tmp_path: Path) -> None:
    somebody, address = handed_in
    somebody.send(address, {}, to=f"{address}/write")
    do_due_work(desk)
    newer = a_list_file(tmp_path / "newer.xlsx", a_person(**{"Mức lương mong muốn": "9tr", "Số điện thoại": "0987654321"}))

    later = hand_in(somebody, (newer.read_bytes(), "newer.xlsx")).location
    do_due_work(desk)
    page = words(somebody, f"{later}?view=changes")

    assert "7.500.000" in page
    assert "9.000.000" in page
    assert "0987654321" not in page


def test_putting_away_writes_nothing(handed_in: tuple[Visitor, str], desk: Desk) -> None:
    somebody, address = handed_in

    somebody.send(address, {}, to=f"{address}/put-away")

    assert "Đã cất đi" in words(somebody, address)
    assert "Sổ chưa có ai" in words(somebody, "/workers")


def test_a_file_that_is_no_list_says_what_to_send(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody = visitor("staff")

    address = hand_in(somebody, (b"%PDF-1.7", "list.xlsx")).location
    do_due_work(desk)

    assert "Tệp không đúng định dạng bảng tính" in words(somebody, address)


def test_several_files_come_at_once(visitor: Callable[[str], Visitor], desk: Desk, content: bytes) -> None:
    somebody = visitor("staff")

    sent = hand_in(somebody, (content, "a.xlsx"), (content, "b.xlsx"))
    do_due_work(desk)

    page = words(somebody, sent.location)
    assert "a.xlsx" in page
    assert "b.xlsx" in page


def test_a_form_without_a_file_comes_back_with_what_is_missing(visitor: Callable[[str], Visitor]) -> None:
    answer = visitor("staff").send("/imports/new", {"files": (BytesIO(b""), "")})

    assert answer.status_code == 422
    assert "Chọn ít nhất một tệp" in answer.get_data(as_text=True)


def test_only_this_form_may_be_large_and_not_without_end(visitor: Callable[[str], Visitor], content: bytes) -> None:
    somebody = visitor("staff")

    assert hand_in(somebody, (content + b" " * FORM_BYTES, "a.xlsx")).status_code == 302
    said = {"CONTENT_LENGTH": str(UPLOAD_BYTES + 1), "CONTENT_TYPE": "multipart/form-data; boundary=x"}
    assert somebody.client.post("/imports/new", environ_overrides=said).status_code == 413
    assert somebody.client.post("/imports/1/write", data={"once": "x" * FORM_BYTES}).status_code == 413


def test_a_reading_that_broke_can_be_asked_for_again(visitor: Callable[[str], Visitor], desk: Desk, content: bytes) -> None:
    somebody, now = visitor("staff"), desk.now() + timedelta(minutes=1)
    address = hand_in(somebody, (content, "a.xlsx")).location
    claim = claim_job(desk.open_work, "scheduler", today_is=now, now=now, lease_until=now + timedelta(minutes=1))
    assert claim
    give_job_up(desk.open_work, claim, error="killed", message="Báo người quản trị.", now=now)
    assert "Chưa đọc được" in words(somebody, address)

    somebody.send(address, {}, to=f"{address}/read")
    do_due_work(desk)

    assert "Xem trước khi ghi" in words(somebody, address)


def test_a_file_that_never_came_is_a_missing_page(visitor: Callable[[str], Visitor]) -> None:
    somebody = visitor("staff")

    assert somebody.get("/imports/999").status_code == 404
    assert somebody.get("/imports/999/cells.csv").status_code == 404


def test_every_column_says_how_sure_its_meaning_is_and_can_be_chosen(handed_in: tuple[Visitor, str], desk: Desk) -> None:
    somebody, address = handed_in
    page = words(somebody, f"{address}?view=columns")
    key = hidden_fields(page, f"{address}/columns")["header_key"]

    chosen = {"header_key": key, "column-J": "wish_place_text", "column-B": "nonsense"}
    sent = somebody.send(f"{address}?view=columns", chosen, to=f"{address}/columns")
    do_due_work(desk)
    again = words(somebody, sent.location)

    assert "Họ và tên" in page
    assert "Chắc" in page
    assert "Đã chọn" in again
    assert "Nơi muốn làm việc" in again
    send_as(somebody, f"{address}?view=columns", f"{address}/columns", {"header_key": key}, to=f"{address}/columns/forget")
    do_due_work(desk)
    assert "Đã chọn" not in words(somebody, f"{address}?view=columns")


def test_a_header_that_the_file_does_not_have_is_missing(handed_in: tuple[Visitor, str]) -> None:
    somebody, address = handed_in

    assert somebody.send(f"{address}?view=columns", {"header_key": "none"}, to=f"{address}/columns").status_code == 404


def test_a_page_of_choices_is_one_form_and_leads_back_to_itself(handed_in: tuple[Visitor, str], desk: Desk) -> None:
    somebody, address = handed_in
    keys, back = ["Danh sach!E7!citizen_id_repaired", "nobody's"], f"{address}?view=cells&page=1"

    sent = somebody.send(address, {"key": keys, "answer": ["refuse", "leave"], "back": back}, to=f"{address}/repairs")
    do_due_work(desk)
    page = words(somebody, sent.location)

    assert sent.location == back
    assert "Nhận lại đề nghị đã bỏ" in page
    somebody.send(address, {"key": "Danh sach!E7!citizen_id_damaged", "answer": "take_back"}, to=f"{address}/repairs")
    do_due_work(desk)
    assert "Bỏ 1 đề nghị “mất số 0 ở đầu”" in words(somebody, address)


def test_nothing_is_chosen_while_the_file_is_read(visitor: Callable[[str], Visitor], desk: Desk, content: bytes) -> None:
    somebody = visitor("staff")
    address = hand_in(somebody, (content, "a.xlsx")).location
    do_due_work(desk)
    send_as(somebody, address, f"{address}/write", {}, to=f"{address}/read")

    values = {"code": "citizen_id_repaired", "answer": "refuse"}
    answer = send_as(somebody, "/imports/new", "/imports/new", values, to=f"{address}/repairs/all")

    assert answer.status_code == 422
    assert "Tệp này đang được đọc hoặc ghi" in answer.get_data(as_text=True)


def test_an_import_that_was_undone_cannot_be_undone_again_and_its_file_waits_to_be_written(
    handed_in: tuple[Visitor, str], desk: Desk
) -> None:
    somebody, address = handed_in
    somebody.send(address, {}, to=f"{address}/write")
    do_due_work(desk)
    asked = words(somebody, "/imports/batches/1/undo")

    done = somebody.send("/imports/batches/1/undo", {})
    do_due_work(desk)

    assert "Hoàn tác, 2 người rời sổ" in asked
    assert done.location == address
    assert "Ghi 2 người" in words(somebody, address)
    assert somebody.get("/imports/batches/1/undo").status_code == 422
    assert somebody.get("/imports/batches/9/undo").status_code == 404
    assert "Đã hoàn tác" in words(somebody, "/imports")
    assert invariants.broken(desk.database) == []


def test_after_writing_the_page_leads_to_new_people_and_open_questions(handed_in: tuple[Visitor, str], desk: Desk) -> None:
    somebody, address = handed_in
    somebody.send(address, {}, to=f"{address}/write")
    do_due_work(desk)

    page = words(somebody, address)

    assert "Người mới (2)" in page
    assert "/reviews?kind=row&amp;list=1" in page
    assert 'href="/workers/1"' in words(somebody, f"{address}?view=new")


def test_a_list_with_many_other_numbers_is_written_after_the_officers_word(
    visitor: Callable[[str], Visitor], desk: Desk, tmp_path: Path
) -> None:
    imported(desk.database, a_list(*crowd("111")))
    somebody = visitor("staff")
    slipped = a_list_file(tmp_path / "a.xlsx", *crowd("222")).read_bytes()
    address = hand_in(somebody, (slipped, "a.xlsx")).location
    do_due_work(desk)

    page = words(somebody, address)
    somebody.send(address, {"ids_checked": "1"}, to=f"{address}/write")
    do_due_work(desk)

    assert "4 trong 4 người" in page
    assert "Xem cột số căn cước trước khi ghi" in page
    assert "Đã ghi" in words(somebody, address)


def crowd(last: str) -> list[tuple[object, ...]]:
    return [
        a_person(
            **{"Họ và tên": f"Lê Thị {name}", "Ngày sinh": f"0{day}/05/1986", "Số CCCD": f"02218600{day}{last}", "Số điện thoại": None}
        )
        for day, name in enumerate(("Hoa", "Lan", "Mai", "Cúc"), 1)
    ]


def test_a_page_says_why_writing_or_reading_could_not_be_done(handed_in: tuple[Visitor, str], desk: Desk) -> None:
    somebody, address = handed_in
    now = desk.now() + timedelta(minutes=1)
    somebody.send(address, {"code": "citizen_id_repaired", "answer": "refuse"}, to=f"{address}/repairs/all")
    claim = claim_job(desk.open_work, "scheduler", today_is=now, now=now, lease_until=now + timedelta(minutes=1))
    assert claim
    give_job_up(desk.open_work, claim, error="killed", message="Máy hết chỗ. Báo người quản trị.", now=now)

    page = words(somebody, address)
    somebody.send(address, {}, to=f"{address}/read")
    do_due_work(desk)

    assert "Máy hết chỗ" in page
    assert "Đọc lại theo lựa chọn rồi mới ghi" in page
    assert "Ghi 2 người" not in page
    assert "Ghi 2 người" in words(somebody, address)


def test_the_bar_is_asked_for_alone_and_says_what_is_done(visitor: Callable[[str], Visitor], desk: Desk, content: bytes) -> None:
    somebody, now = visitor("staff"), desk.now() + timedelta(minutes=1)
    address = hand_in(somebody, (content, "a.xlsx")).location
    claim = claim_job(desk.open_work, "scheduler", today_is=now, now=now, lease_until=now + timedelta(minutes=1))
    assert claim

    note_progress(desk.open_work, claim, 820, 1204)
    rows = words(somebody, f"{address}/progress?run={claim.run_id}")
    note_progress(desk.open_work, claim, 1204, 1204, "write")
    stage = words(somebody, f"{address}/progress?run={claim.run_id}")
    finish_job(desk.open_work, claim, {}, now=now)
    ended = somebody.get(f"{address}/progress?run={claim.run_id}")

    assert "820 trong 1.204 dòng" in rows
    assert "<html" not in rows
    assert "Đang đối chiếu và ghi 1.204 dòng vào sổ" in stage
    assert ended.headers["HX-Refresh"] == "true"
    assert somebody.get(f"/imports/77/progress?run={claim.run_id}").status_code == 404


def test_the_marked_file_is_a_workbook_of_the_same_name(handed_in: tuple[Visitor, str]) -> None:
    somebody, address = handed_in

    given = somebody.get(f"{address}/marked.xlsx")

    assert given.get_data()[:2] == b"PK"
    assert 'filename="cung_lao_dong danh dau.xlsx"' in given.headers["Content-Disposition"]
