"""Why not: from a person to any vacancy; what would bring a person more vacancies; the sheet that answers 'sao nhà tôi không được mời?'."""

import re
from io import BytesIO

from flask import redirect, render_template, request, send_file, url_for
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response

from jobmatch.catalogue.occupations import occupation_name
from jobmatch.documents.answer_sheet import answer_sheet_pdf
from jobmatch.errors import Refused
from jobmatch.matching.change_words import changes_said
from jobmatch.services.answer_household import Answered, answer_household
from jobmatch.services.see_match_runs import see_match_run, see_match_runs
from jobmatch.services.see_wider_search import see_wider_search
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.matches.views import bp
from jobmatch.web.whole_numbers import row_number

PERSON_CHANGES = {
    "far": _("Đi làm xa được"),
    "less_pay": _("Nhận lương ít hơn một triệu đồng mỗi tháng"),
    "night": _("Làm được ca đêm"),
    "heavy": _("Làm được việc nặng"),
    "course": _("Học một khóa nghề ngắn hạn"),
    "near_trade": _("Nhận cả nghề gần với nghề mình"),
}

bp.add_app_template_global(changes_said)


@bp.get("/why")
@right("match.view_results")
def choose_pair() -> str | Response:
    """Any person of the registry by number, and any vacancy of the run made last."""
    worker_no, ref = request.args.get("worker", 0, type=row_number), request.args.get("vacancy", "")
    runs = see_match_runs(desk().open_reading)
    if not runs:
        raise Refused("run_missing", "Chưa có lần khớp việc nào.", "Chạy khớp việc trước.")
    seen = see_match_run(desk().open_reading, runs[0].run.id)
    if worker_no and ref in seen.run.vacancy_refs:
        return redirect(url_for("matches.explain", run_id=seen.run.id, ref=ref, worker=worker_no))
    return render_template("matches/choose_pair.html", seen=seen, worker_no=worker_no)


@bp.get("/people/<int:worker_no>/widen")
@right("match.view_results")
def widen_search(worker_no: int) -> str:
    seen = see_wider_search(desk().open_work, worker_no, on=desk().today(), account_id=signed_in.known().id, now=desk().now())
    return render_template("matches/widen_search.html", seen=seen, changes=PERSON_CHANGES, occupation_name=occupation_name)


@bp.get("/answers/<code>")
@right("match.view_results")
def show_answer(code: str) -> str:
    """Nobody named yet, or something else typed: the form that asks for numbers."""
    if not asked_people():
        return render_template("matches/ask_answer.html", code=code, is_wrong=any(request.args.getlist("worker")))
    answered = answer(code)
    return render_template("matches/answer.html", answered=answered, sheet=answered.sheet, numbers=asked_people())


@bp.get("/answers/<code>/sheet.pdf")
@right("match.view_results")
def print_answer(code: str) -> Response:
    pdf = answer_sheet_pdf(answer(code).sheet)
    return send_file(BytesIO(pdf), mimetype="application/pdf", as_attachment=True, download_name=f"tra-loi-{code}.pdf")


def answer(code: str) -> Answered:
    return answer_household(desk().open_work, code, asked_people(), on=desk().today(), account_id=signed_in.known().id, now=desk().now())


def asked_people() -> list[int]:
    """Numbers of the address, `?worker=12&worker=13` or typed together as '12, 13'; nobody where anything else stands there.

    A number of an identity card or a phone is longer than any of ours, and part of it would name somebody else.
    """
    tokens = re.split(r"[\s,;]+", ",".join(request.args.getlist("worker")).strip(" ,;"))
    return [int(token) for token in tokens] if all(re.fullmatch(r"[0-9]{1,7}", token) for token in tokens) else []
