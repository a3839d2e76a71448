"""What stands around every page: organisation, person, the menu of the role, and the clock of the trade."""

from dataclasses import dataclass

from flask import Flask, g, request
from flask_babel import lazy_gettext as _

from jobmatch.services.keep_organisation import name_to_show
from jobmatch.web import signed_in
from jobmatch.web.desk import desk


@dataclass(frozen=True, slots=True)
class Entry:
    """`area` is the blueprint whose pages keep this entry lit."""

    words: str
    endpoint: str
    area: str


TODAY = Entry(_("Hôm nay"), "home.show", "home")
WORKERS = Entry(_("Người lao động"), "workers.show_list", "workers")
VACANCIES = Entry(_("Việc tuyển"), "vacancies.show_queue", "vacancies")
MATCHES = Entry(_("Khớp việc"), "matches.show_list", "matches")
FAIRS = Entry(_("Phiên giao dịch"), "fairs.show_list", "fairs")
NEWSLETTERS = Entry(_("Bản tin"), "newsletters.show_list", "newsletters")
JOB_RUNS = Entry(_("Hệ thống tự làm"), "job_runs.show_list", "job_runs")

OWN = Entry(_("Việc của tôi"), "home.show", "home")
OF_COMMUNE = Entry(_("Việc của xã"), "home.show", "home")
PEOPLE_OF_COMMUNE = Entry(_("Danh sách xã"), "workers.show_list", "workers")
ENTRY = Entry(_("Nhập một người"), "entries.show_new", "entries")
LISTS = Entry(_("Gửi tệp"), "imports.show_list", "imports")
SYSTEM = Entry(_("Hệ thống"), "users.show_list", "users")

STAFF = (TODAY, WORKERS, VACANCIES, MATCHES, FAIRS, NEWSLETTERS, JOB_RUNS)
MENUS = {
    "admin": (*STAFF, SYSTEM),
    "staff": STAFF,
    "commune": (OF_COMMUNE, PEOPLE_OF_COMMUNE, ENTRY, LISTS),
    "enterprise": (OWN,),
    "radio": (TODAY, NEWSLETTERS),
}
# Some areas are reached from another one: their pages light that one.
UNDER = {
    "settings": "users",
    "imports": "workers",
    "entries": "workers",
    "consents": "workers",
    "reviews": "workers",
    "wishes": "workers",
    "review_sheets": "workers",
    "quality": "workers",
    "places": "workers",
    "enterprises": "vacancies",
    "trades": "vacancies",
    "courses": "matches",
}
ROLES = {
    "admin": _("Quản trị"),
    "staff": _("Cán bộ trung tâm"),
    "commune": _("Cán bộ xã"),
    "enterprise": _("Doanh nghiệp"),
    "radio": _("Đài truyền thanh"),
}


def menu() -> tuple[Entry, ...]:
    return MENUS.get(signed_in.role(), ())


def lit(entry: Entry) -> bool:
    """An area with an entry of its own in this menu lights that one."""
    area = request.blueprint or ""
    has_own = any(each.area == area for each in menu())
    return (area if has_own else UNDER.get(area, area)) == entry.area


def role_words(role: str) -> str:
    return str(ROLES[role])


def organisation() -> str:
    """The centre's name on this day; asked once a page, and answered also where the database does not."""
    if "organisation" not in g:
        g.organisation = name_to_show(desk().open_reading, on=desk().today())
    name: str = g.organisation
    return name


def set_up(app: Flask) -> None:
    app.jinja_env.globals.update(menu=menu, lit=lit, role_words=role_words, organisation=organisation, desk=desk)
