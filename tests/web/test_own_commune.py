"""A commune officer: every right that the matrix gives for what is one's own, with what is own and with what is not."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask

from jobmatch.errors import Refused
from jobmatch.scheduler.import_job import import_workers
from jobmatch.services.run_due_jobs import claim_job, finish_job
from jobmatch.web.access import Grant, grant, matrix
from jobmatch.wiring import Desk
from tests.makers import TITLE, a_list, a_list_file, a_person, imported
from tests.web.conftest import Visitor
from tests.web.test_entries import HONG, TOAN, opened, words

OTHERS = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG MINH",), (None,), ("DANH SÁCH CUNG LAO ĐỘNG NĂM 2025",))
LY = {"Họ và tên": "Lỷ A Sáng", "Giới tính": "Nam", "Ngày sinh": "04/04/1991", "Số CCCD": "022091000333", "Số điện thoại": "0933333333"}
OWN, FOREIGN = 1, 2


@pytest.fixture
def people(desk: Desk) -> Desk:
    """Phạm Thị Hồng of Quảng Chính is number 1; Lỷ A Sáng of Quảng Minh is number 2."""
    imported(desk.database, a_list(a_person()), a_list(a_person(**LY), title=OTHERS, file="06_quangminh.xlsx"))
    return desk


def test_the_rights_of_a_commune_officer_are_the_own_or_none() -> None:
    rights = {name for name in matrix() if grant("commune", name) is Grant.ALLOWED}

    assert {"worker.list", "worker.view", "worker.create_edit", "consent.record_withdraw", "import.upload_preview"}.isdisjoint(rights)


def test_the_list_and_the_search_hold_the_own_commune_alone(people: Desk, visitor: Callable[[str], Visitor]) -> None:
    commune = visitor("commune")

    for query in ("", "?words=sang", "?words=0933333333", "?words=0333", "?list=2", "?commune=06940-2020", "?paper=1"):
        assert "Lỷ A Sáng" not in words(commune.client.get(f"/workers{query}", follow_redirects=True)), query
    assert "Phạm Thị Hồng" in words(commune.get("/workers"))


def test_each_address_of_a_worker_answers_for_the_own_and_is_missing_for_others(
    people: Desk, site: Flask, visitor: Callable[[str], Visitor]
) -> None:
    commune = visitor("commune")
    site.config["WTF_CSRF_ENABLED"] = False
    answers = {}
    for rule in site.url_map.iter_rules():
        right = getattr(site.view_functions[rule.endpoint], "right", "")
        if "worker_no" not in rule.arguments or grant("commune", right) is not Grant.OWN:
            continue
        rest = dict.fromkeys(rule.arguments - {"worker_no"}, 1)
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            with site.test_request_context():
                own, foreign = (site.url_map.bind("localhost").build(rule.endpoint, {"worker_no": each, **rest}) for each in (OWN, FOREIGN))
            answers[method, str(rule)] = (
                commune.client.open(own, method=method).status_code,
                commune.client.open(foreign, method=method).status_code,
            )

    assert {
        ("GET", "/workers/<int:worker_no>"),
        ("GET", "/workers/<int:worker_no>/edit"),
        ("POST", "/workers/<int:worker_no>/edit"),
    } <= answers.keys()
    assert {address for address, (_, foreign) in answers.items() if foreign != 404} == set()
    assert {address for address, (own, _) in answers.items() if own in (403, 404, 500)} == set()


def test_numbers_stay_covered_and_cannot_be_opened(people: Desk, visitor: Callable[[str], Visitor]) -> None:
    commune = visitor("commune")

    page = words(commune.get("/workers/1"))

    assert "022186000111" not in page
    assert "Vì sao cần xem số?" not in page
    assert commune.send("/workers/1", {"reason": "đối chiếu căn cước"}).status_code == 403


def test_the_own_people_are_keyed_in_and_mended(people: Desk, visitor: Callable[[str], Visitor]) -> None:
    commune = visitor("commune")

    assert commune.send("/workers/new", TOAN).location == "/workers/3"
    assert commune.send("/workers/1/edit", {**opened(commune, 1), "village": "Thôn 9"}).location == "/workers/1"
    assert "Xã Quảng Minh" not in words(commune.get("/workers/new"))


def test_nobody_is_written_into_another_commune(people: Desk, visitor: Callable[[str], Visitor]) -> None:
    commune = visitor("commune")

    page = words(commune.send("/workers/new", {**TOAN, "commune": "06940-2020"}), 422)

    assert "Người này không thuộc xã của anh chị." in page


def test_somebody_of_another_commune_who_may_be_the_same_is_not_shown(people: Desk, visitor: Callable[[str], Visitor]) -> None:
    commune = visitor("commune")
    same = {**HONG, "full_name": "Lỷ A Sáng", "sex": "M", "birth": "04/04/1991", "identity": "022091000333"}

    answer = commune.send("/workers/new", same)

    assert answer.location == "/workers/3"
    page = words(commune.get("/workers/3"))
    assert "Quảng Minh" not in page
    assert "/workers/2" not in page
    assert commune.send("/workers/new", {**same, "who": "2"}).status_code == 404


def test_a_deed_of_somebody_else_is_not_taken_back(people: Desk, visitor: Callable[[str], Visitor]) -> None:
    staff, commune = visitor("staff"), visitor("commune")
    staff.send("/workers/1/edit", {**opened(staff, 1), "village": "Thôn 9"})

    assert "Hoàn tác" not in words(commune.get("/workers/1"))
    mine = commune.send("/workers/new", TOAN)
    assert "Hoàn tác" in words(commune.get(mine.location))
    assert commune.send("/workers/new", {"once": "once-and-no-more"}, to="/workers/edits/3/undo").status_code == 422
    assert "Thôn 9" in words(staff.get("/workers/1"))


def a_file(tmp_path: Path, *rows, title=TITLE) -> BytesIO:
    return BytesIO(a_list_file(tmp_path / "ds.xlsx", *rows, title=title).read_bytes())


def do_due_work(desk: Desk) -> None:
    """As the scheduler does it."""
    now = desk.now() + timedelta(minutes=1)
    while claim := claim_job(desk.open_work, "scheduler", today_is=now, now=now, lease_until=now + timedelta(minutes=1)):
        finish_job(desk.open_work, claim, import_workers(desk, claim), now=now)


def handed_in(somebody: Visitor, content: BytesIO) -> str:
    answer = somebody.send("/imports/new", {"files": (content, "ds.xlsx")})
    assert answer.status_code == 302, answer.get_data(as_text=True)
    return answer.location


def test_lists_of_others_are_missing_and_the_own_ones_are_there(
    people: Desk, site: Flask, visitor: Callable[[str], Visitor], tmp_path
) -> None:
    staff, commune = visitor("staff"), visitor("commune")
    foreign = handed_in(staff, a_file(tmp_path, a_person()))
    own = handed_in(commune, a_file(tmp_path, a_person()))
    site.config["WTF_CSRF_ENABLED"] = False

    assert commune.get(own).status_code == 200
    assert own in words(commune.get("/imports"))
    assert f'"{foreign}"' not in words(commune.get("/imports"))
    for rule in site.url_map.iter_rules():
        if "upload_id" in rule.arguments:
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                address = str(rule).replace("<int:upload_id>", foreign.rpartition("/")[2])
                assert commune.client.open(address, method=method).status_code in (403, 404), address


def test_a_list_with_people_of_another_commune_is_left_to_the_centre(
    people: Desk, visitor: Callable[[str], Visitor], tmp_path: Path
) -> None:
    commune = visitor("commune")
    address = handed_in(commune, a_file(tmp_path, a_person(**{**LY, "Thôn": "Thôn 8"}), a_person(), title=OTHERS))
    do_due_work(people)

    page = words(commune.get(address))
    assert "người của xã khác hoặc chưa rõ xã" in page
    assert "Ghi 2 người" not in page
    assert "Lỷ A Sáng" not in words(commune.get(f"{address}?view=changes"))  # what is known of others is compared by the centre alone
    commune.send(address, {"once": "by-the-commune-1"}, to=f"{address}/write")
    with pytest.raises(Refused, match="người của xã khác"):
        do_due_work(people)


def test_a_list_of_the_own_commune_is_written_by_its_officer(people: Desk, visitor: Callable[[str], Visitor], tmp_path: Path) -> None:
    commune = visitor("commune")
    address = handed_in(commune, a_file(tmp_path, a_person(Thôn="Thôn 6")))
    do_due_work(people)

    assert "người của xã khác" not in words(commune.get(address))
    commune.send(address, {}, to=f"{address}/write")
    do_due_work(people)
    assert "Thôn 6" in words(commune.get("/workers/1"))


def test_the_papers_of_other_thon_are_missing(people: Desk, visitor: Callable[[str], Visitor]) -> None:
    commune = visitor("commune")

    for paper in ("letters.pdf", "village-list.pdf"):
        for place in ("", "?place=06940-2020", "?place=06940-2020/quang%20minh%201"):
            assert commune.get(f"/fairs/PGD-2025-03/{paper}{place}").status_code == 404


def test_the_first_page_says_what_waits_in_the_own_commune(people: Desk, visitor: Callable[[str], Visitor]) -> None:
    page = words(visitor("commune").get("/"))

    assert "Xã Quảng Chính" in page
    assert "Trong sổ có 1 người." in page
    assert "Chưa ghi muốn làm gì" in page


def test_an_account_without_a_commune_sees_nobody(people: Desk, visitor: Callable[[str], Visitor]) -> None:
    commune = visitor("commune")
    with people.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE account SET commune_id = NULL WHERE role = 'commune'")

    for address in ("/", "/workers", "/workers/1", "/workers/new"):
        assert commune.get(address).status_code == 404


def test_an_account_is_opened_with_a_commune_that_stands(visitor: Callable[[str], Visitor]) -> None:
    admin = visitor("admin")
    new = {"display_name": "Đặng Thị Lan", "name": "lan", "role": "commune", "password": "con đường làng xanh"}

    assert "Tài khoản cán bộ xã cần đúng một xã." in words(admin.send("/users/new", new), 422)
    assert admin.send("/users/new", {**new, "commune_id": "06943-2020"}).location == "/users"
    page = words(admin.get("/users"))
    assert "Cán bộ xã" in page
    assert "Xã Quảng Chính" in page


def test_numbers_of_the_registry_stay_covered_beside_the_own_list(people: Desk, visitor: Callable[[str], Visitor], tmp_path: Path) -> None:
    commune = visitor("commune")

    address = handed_in(commune, a_file(tmp_path, a_person(**{"Số CCCD": "022186000112"})))
    do_due_work(people)
    page = words(commune.get(f"{address}?view=changes"))

    assert "022186000111" not in page
    assert "****0111" in page
    assert "022186000112" in page
