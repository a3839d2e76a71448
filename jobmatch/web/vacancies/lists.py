"""The list that staff work through, and the same list as a file."""

from io import BytesIO

from flask import render_template, request, send_file
from werkzeug.wrappers import Response

from jobmatch.services.export_vacancies import export_vacancies
from jobmatch.services.see_vacancies import VacancyChoice, see_refs, see_vacancies
from jobmatch.vacancies.vacancy import VacancyState
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.vacancies import words
from jobmatch.web.vacancies.area import bp
from jobmatch.web.vacancies.forms import FilterForm
from jobmatch.web.whole_numbers import row_number

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@bp.get("")
@right("vacancy.approve_publish")
def show_queue() -> str:
    form = FilterForm(request.args)
    choice, page, for_paper = chosen(form), request.args.get("page", 1, type=row_number), "paper" in request.args
    seen = see_vacancies(desk().open_reading, choice, page=page, today=desk().today(), for_paper=for_paper)
    if "state" not in request.args and not form.said():
        # Nobody has asked for a state: what waits, and where nothing waits what runs.
        state = VacancyState.SUBMITTED if seen.counts.get(VacancyState.SUBMITTED) else VacancyState.APPROVED
        choice = VacancyChoice(state)
        seen = see_vacancies(desk().open_reading, choice, page=page, today=desk().today())
    form.offer(seen.enterprises)
    return render_template("vacancies/list.html", seen=seen, form=form, state=choice.state, states=words.STATES, for_paper=for_paper)


@bp.get("/list.xlsx")
@right("vacancy.approve_publish")
def export() -> Response:
    refs = see_refs(desk().open_reading, chosen(FilterForm(request.args)), today=desk().today())
    name = f"viec-tuyen-{desk().today().isoformat()}.xlsx"
    book = export_vacancies(desk().open_reading, name, refs=refs)
    return send_file(BytesIO(book), mimetype=XLSX, as_attachment=True, download_name=name)


def chosen(form: FilterForm) -> VacancyChoice:
    asked = request.args.get("state", "")
    state = next((each for each in VacancyState if each == asked), None)
    return VacancyChoice(state, form.enterprise_id(), (form.text.data or "")[:200])
