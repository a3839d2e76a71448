"""What jobs, their states and their results are called."""

from flask import Flask
from flask_babel import lazy_gettext as _

from jobmatch.services.see_job_runs import JobRun
from jobmatch.web.words import thousands

JOBS = {
    "invite_to_near_fair": _("Lập danh sách mời, hai tuần trước phiên"),
    "run_matching": _("Khớp việc"),
    "invite_to_fair": _("Lập danh sách mời"),
    "write_newsletter": _("Soạn bản tin"),
    "learn_weights": _("Học số điểm từ kết quả các phiên"),
    "import_workers": _("Ghi danh sách của xã"),
    "let_files_go": _("Xóa nội dung tệp đã hết hạn giữ"),
    "expire_vacancies": _("Ghi việc tuyển hết hạn"),
}
# What a long piece is about at this moment, where it says so.
STAGES = {"compare": _("Đang đối chiếu %(whole)s dòng với sổ"), "write": _("Đang đối chiếu và ghi %(whole)s dòng vào sổ")}
STATES = {"waiting": _("Chờ đến lượt"), "running": _("Đang làm"), "done": _("Xong"), "failed": _("Chưa làm được")}
RESULTS = {
    "import_workers": _("Ghi %(accepted)s người, %(review)s dòng chờ xem, %(refused)s dòng không đọc được."),
    # What was only read is not called written.
    "import_preview": _("Đọc được %(accepted)s dòng, %(review)s dòng chờ xem, %(refused)s dòng không đọc được. Chưa ghi gì."),
    "run_matching": _("Khớp %(vacancies)s việc, được %(pairs)s cặp."),
    "invite_to_fair": _("Danh sách mời có %(invited)s người."),
    "invite_to_near_fair": _("Danh sách mời có %(invited)s người."),
    "write_newsletter": _("Soạn xong bản nháp dài %(seconds)s giây."),
    "learn_weights": _("Học xong từ %(outcomes)s kết quả. Chưa đổi gì, chờ người xem."),
    "let_files_go": _("Xóa nội dung của %(files)s tệp đã ghi từ lâu."),
    "expire_vacancies": _("%(vacancies)s việc tuyển hết hạn hôm nay."),
}
SIGNS = {"waiting": "ask", "running": "ask", "done": "ok", "failed": "bad"}


def job_words(job: str) -> str:
    return str(JOBS.get(job, job))


def state_words(state: str) -> str:
    return str(STATES.get(state, state))


def state_sign(state: str) -> str:
    return SIGNS.get(state, "")


def result_words(run: JobRun) -> str:
    """The counts that the job left, as one sentence."""
    found = {"accepted": 0, "review": 0, "refused": 0, "vacancies": 0, "pairs": 0, "seconds": 0, "invited": 0, "files": 0, **run.result}
    name = "import_preview" if run.result.get("is_written") is False else run.job
    return str(RESULTS.get(name, _("Đã làm xong."))) % found


def stage_words(run: JobRun) -> str:
    """Empty while rows are read, which is said in numbers."""
    stage = STAGES.get(run.result.get("stage", ""))
    return str(stage) % {"whole": thousands(run.result.get("whole", 0))} if stage else ""


def set_up(app: Flask) -> None:
    """The summary of runs stands on other pages too, so its words belong to the whole site."""
    app.jinja_env.globals.update(
        job_words=job_words, state_words=state_words, state_sign=state_sign, result_words=result_words, stage_words=stage_words
    )
