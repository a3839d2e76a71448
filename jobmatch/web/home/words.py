"""How tasks and the steps of a fair are said."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import url_for
from flask_babel import lazy_gettext as _

from jobmatch.fairs.phases import Phase
from jobmatch.services.see_home import FairAhead, Home, Task, TaskKind
from jobmatch.vacancies.vacancy import VacancyState
from jobmatch.web.words import moment, short_day, thousands, weekday


@dataclass(frozen=True, slots=True)
class TaskWords:
    """`reason` says in one line why it waits, with the task's second number in place of %(also)s; `act` is the button."""

    title: str
    reason: str
    act: str


TASKS = {
    TaskKind.JOBS_FAILED: TaskWords(
        _("Việc tự động chưa làm được"), _("Xem vì sao rồi làm lại, kẻo giấy mời hoặc bản tin bị chậm."), _("Xem lý do")
    ),
    TaskKind.UPLOADS: TaskWords(_("Tệp của xã chờ ghi"), _("Chưa ghi thì người trong tệp chưa được khớp việc."), _("Xem tệp")),
    TaskKind.VACANCIES: TaskWords(_("Việc tuyển chờ duyệt"), _("Chỉ việc đã duyệt mới được khớp, mời và phát thanh."), _("Mở hàng chờ")),
    TaskKind.ROWS: TaskWords(_("Dòng chờ xem"), _("Chưa ghi ai từ các dòng này. Xem rồi gửi lại hoặc bỏ dòng."), _("Xem các dòng")),
    TaskKind.SHARED_IDS: TaskWords(
        _("Hai người một số căn cước"), _("Hỏi lại xã số nào đúng. Chưa rõ thì chưa mời ai trong hai người."), _("Xem từng cặp")
    ),
    TaskKind.IDENTITIES: TaskWords(
        _("Người bị danh sách mới đổi tên, ngày sinh hoặc số"),
        _("Sổ giữ như cũ cho đến khi có người xem. Ghi theo danh sách hoặc giữ như cũ."),
        _("Xem từng người"),
    ),
    TaskKind.PAIRS: TaskWords(
        _("Cặp hồ sơ có thể là một người"), _("Xem trước khi mời, để không ai nhận hai giấy mời."), _("Xem từng cặp")
    ),
    TaskKind.CELLS: TaskWords(
        _("Ô cần hỏi lại"), _("Người đã ghi, ô đọc không chắc để trống. Hỏi xã khi gửi danh sách sau."), _("Xem các ô")
    ),
    TaskKind.MATCH: TaskWords(_("Khớp lại việc"), _("Sổ đăng ký hoặc việc tuyển đã đổi từ lần khớp %(day)s."), _("Khớp việc")),
    TaskKind.PLAN: TaskWords(
        _("Lập danh sách mời"), _("%(also)s chỗ. Lập xong mới in được giấy mời để giao cho thôn."), _("Lập danh sách")
    ),
    TaskKind.LETTERS: TaskWords(
        _("Giấy mời cần in và giao cho thôn"), _("%(also)s thôn, mỗi thôn một tập kèm danh sách ký nhận."), _("In giấy mời")
    ),
    TaskKind.DRAFTS: TaskWords(_("Bản tin đang soạn"), _("Đọc lại, sửa chỗ chưa rõ rồi gửi người khác duyệt."), _("Mở bản nháp")),
    TaskKind.SCRIPTS: TaskWords(_("Bản tin chờ người khác duyệt"), _("Người viết không tự duyệt bài của mình."), _("Xem bản tin")),
}
PAGES: dict[TaskKind, tuple[str, dict[str, Any]]] = {
    TaskKind.JOBS_FAILED: ("job_runs.show_list", {}),
    TaskKind.UPLOADS: ("imports.show_list", {}),
    TaskKind.VACANCIES: ("vacancies.show_queue", {}),
    TaskKind.ROWS: ("reviews.show_list", {"kind": "row"}),
    TaskKind.SHARED_IDS: ("reviews.show_list", {"kind": "shared_id"}),
    TaskKind.IDENTITIES: ("reviews.show_list", {"kind": "identity"}),
    TaskKind.PAIRS: ("reviews.show_list", {"kind": "same_person"}),
    TaskKind.CELLS: ("reviews.show_list", {"kind": "cell"}),
    TaskKind.MATCH: ("matches.show_list", {}),
    TaskKind.DRAFTS: ("newsletters.show_list", {}),
    TaskKind.SCRIPTS: ("newsletters.show_list", {}),
}
CENTRE_LACKS = {
    "name": _("tên trung tâm"),
    "phone": _("số điện thoại"),
    "signatory_title": _("chức vụ người ký"),
    "signatory_name": _("họ tên người ký"),
}
NEVER_MATCHED = _("Chưa khớp lần nào. Khớp xong mới lập được danh sách mời.")
PHASES = {
    Phase.PLAN_SIGNED: _("Kế hoạch đã ký"),
    Phase.VACANCIES_CLOSED: _("Chốt việc tuyển"),
    Phase.LETTERS_HANDED_OUT: _("Giao giấy mời cho thôn"),
    Phase.FIRST_BROADCAST: _("Phát thanh lần đầu"),
    Phase.FAIR: _("Ngày phiên giao dịch"),
    Phase.REPORT: _("Báo cáo kết quả"),
}

VACANCY_STATES = {
    VacancyState.RETURNED: ("warn", _("Cần anh chị sửa")),
    VacancyState.DRAFT: ("ask", _("Chưa gửi")),
    VacancyState.SUBMITTED: ("ask", _("Trung tâm đang xem")),
    VacancyState.APPROVED: ("ok", _("Đang tuyển")),
    VacancyState.PAUSED: ("", _("Tạm dừng")),
    VacancyState.FILLED: ("", _("Đã đủ người")),
    VacancyState.EXPIRED: ("", _("Hết hạn")),
    VacancyState.CLOSED: ("", _("Đã đóng")),
}


def task_address(task: Task, ahead: FairAhead | None) -> str:
    """Where its act leads; letters and plan belong to the fair ahead."""
    if task.kind in (TaskKind.PLAN, TaskKind.LETTERS) and ahead:
        return url_for("fairs.show", code=ahead.fair.code)
    endpoint, arguments = PAGES[task.kind]
    return url_for(endpoint, **arguments)


def reason_words(task: Task) -> str:
    if task.kind is TaskKind.MATCH and task.day is None:
        return str(NEVER_MATCHED)
    return str(TASKS[task.kind].reason) % {"also": thousands(task.also), "day": moment(task.day) if task.day else ""}


def due_words(day: date) -> str:
    """Hạn: thứ Hai, 10/3"""
    name = weekday(day)
    return str(_("Hạn: %(weekday)s, %(day)s", weekday=name[0].lower() + name[1:], day=short_day(day)))


def lacks_words(home: Home) -> str:
    return ", ".join(str(CENTRE_LACKS[field]) for field in home.centre_lacks)


def days_words(ahead: FairAhead) -> str:
    """For the line under the title."""
    day = short_day(ahead.fair.held_on)
    if ahead.days > 0:
        return str(_("Còn %(days)s ngày đến phiên %(day)s.", days=ahead.days, day=day))
    if ahead.days == 0:
        return str(_("Hôm nay là ngày phiên giao dịch."))
    return str(_("Phiên %(day)s đã xong, cần báo cáo kết quả.", day=day))


def phase_note(ahead: FairAhead, phase: Phase) -> str:
    """What is missing or what stands, in small type under the step."""
    if phase is Phase.FAIR:
        opens_at = ahead.fair.opens_at
        return str(_("%(hour)s giờ %(minute)s, %(place)s", hour=f"{opens_at:%H}", minute=f"{opens_at:%M}", place=ahead.fair.place))
    if phase is not Phase.LETTERS_HANDED_OUT:
        return ""
    if ahead.letters.letters:
        return str(_("%(letters)s giấy mời, %(villages)s thôn", letters=thousands(ahead.letters.letters), villages=ahead.letters.villages))
    return str(_("Chưa lập danh sách mời"))
