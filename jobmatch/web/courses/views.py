"""Which courses the centre runs, and what each of them opens for a commune or for one person."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.catalogue.occupation_list import titles
from jobmatch.catalogue.schooling import QUALIFICATION
from jobmatch.errors import Refused
from jobmatch.services.keep_courses import add_course, change_course, end_course, reopen_course, see_course, see_courses
from jobmatch.services.see_course_effects import see_course_effects, see_effects_for
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.courses.forms import CourseForm, typed_of
from jobmatch.web.desk import desk
from jobmatch.web.once import once

bp = Blueprint("courses", __name__, url_prefix="/courses")


@bp.get("")
@right("course.view")
def show_list() -> str:
    seen = see_courses(desk().open_reading, on=desk().today())
    return render_template("courses/list.html", seen=seen, papers=QUALIFICATION, trades=titles())


@bp.get("/new")
@right("course.change")
def show_new() -> str:
    return form_page(CourseForm())


@bp.post("/new")
@right("course.change")
@once
def add() -> Response | tuple[str, int]:
    form = CourseForm()
    if form.validate():
        try:
            add_course(desk().open_work, form.course(valid_from=desk().today()), account_id=signed_in.known().id, now=desk().now())
        except Refused as refused:
            form.starts_on.errors = [str(refused)]
        else:
            flash(_("Đã ghi khóa học."))
            return redirect(url_for("courses.show_list"))
    return form_page(form), 422


@bp.get("/<int:course_id>")
@right("course.change")
def show(course_id: int) -> str:
    course = see_course(desk().open_reading, course_id)
    return form_page(CourseForm(formdata=None, data=typed_of(course)), course_id)


@bp.post("/<int:course_id>")
@right("course.change")
@once
def change(course_id: int) -> Response | tuple[str, int]:
    form = CourseForm()
    if form.validate():
        try:
            change_course(desk().open_work, form.course(course_id=course_id, valid_from=desk().today()))
        except Refused as refused:
            form.starts_on.errors = [str(refused)]
        else:
            flash(_("Đã ghi thay đổi."))
            return redirect(url_for("courses.show_list"))
    return form_page(form, course_id), 422


@bp.post("/<int:course_id>/end")
@right("course.change")
@once
def end(course_id: int) -> Response:
    end_course(desk().open_work, course_id, today=desk().today())
    flash(_("Đã ngừng khóa học. Mở lại được ở cuối trang."))
    return redirect(url_for("courses.show_list"))


@bp.post("/<int:course_id>/reopen")
@right("course.change")
@once
def reopen(course_id: int) -> Response:
    reopen_course(desk().open_work, course_id)
    flash(_("Đã mở lại khóa học."))
    return redirect(url_for("courses.show_list"))


@bp.get("/effects")
@right("course.view")
def show_effects() -> str:
    """For one commune, or for everybody."""
    commune = request.args.get("commune", "")[:40]
    seen = see_course_effects(desk().open_reading, commune_id=commune, on=desk().today())
    return render_template("courses/effects.html", seen=seen, commune=commune)


@bp.get("/effects/<int:worker_no>")
@right("match.view_results")
def show_effects_for(worker_no: int) -> str:
    seen = see_effects_for(
        desk().open_reading,
        desk().open_work,
        worker_no,
        on=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    return render_template("courses/person.html", seen=seen)


def form_page(form: CourseForm, course_id: int | None = None) -> str:
    return render_template("courses/form.html", form=form, course_id=course_id, trades=titles())
