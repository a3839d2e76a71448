"""What stands around every page: organisation, person, the menu of the role, and the clock of the trade."""

from dataclasses import dataclass

from flask import Flask, request
from flask_babel import lazy_gettext as _

from jobmatch.web import signed_in
from jobmatch.web.desk import desk


@dataclass(frozen=True, slots=True)
class Entry:
    """`area` is the blueprint whose pages keep this entry lit."""

    words: str
    endpoint: str
    area: str


TODAY = Entry(_("Hôm nay"), "home.show", "home")
JOB_RUNS = Entry(_("Hệ thống tự làm"), "job_runs.show_list", "job_runs")

MENUS = {"admin": (TODAY, JOB_RUNS), "staff": (TODAY, JOB_RUNS), "enterprise": (TODAY,), "radio": (TODAY,)}
# Some areas are reached from another one: their pages light that one.
UNDER: dict[str, str] = {}
ROLES = {"admin": _("Quản trị"), "staff": _("Cán bộ trung tâm"), "enterprise": _("Doanh nghiệp"), "radio": _("Đài truyền thanh")}


def menu() -> tuple[Entry, ...]:
    return MENUS.get(signed_in.role(), ())


def lit(entry: Entry) -> bool:
    area = request.blueprint or ""
    return UNDER.get(area, area) == entry.area


def role_words(role: str) -> str:
    return str(ROLES[role])


def organisation() -> str:
    return desk().settings.organisation or str(_("Trung tâm Dịch vụ việc làm"))


def set_up(app: Flask) -> None:
    app.jinja_env.globals.update(menu=menu, lit=lit, role_words=role_words, organisation=organisation, desk=desk)
