"""By commune, and by thôn of one commune, with what changed from import to import."""

from flask import Blueprint, render_template
from flask_babel import lazy_gettext as _

from jobmatch.services.see_data_quality import see_commune_quality, see_data_quality
from jobmatch.web.access import right
from jobmatch.web.desk import desk

bp = Blueprint("quality", __name__, url_prefix="/quality")

# Each is a share of the people; in the order in which staff can do something about it.
SHARES = {
    "citizen_id": _("Có số căn cước"),
    "birth": _("Đủ ngày sinh"),
    "phone": _("Gọi được"),
    "village": _("Rõ thôn"),
    "wish": _("Có nguyện vọng"),
    "fresh": _("Tin còn mới"),
}


@bp.get("")
@right("quality.view")
def show() -> str:
    seen = see_data_quality(desk().open_reading, today=desk().today())
    return render_template("quality/show.html", seen=seen, shares=SHARES)


@bp.get("/<commune_id>")
@right("quality.view")
def show_commune(commune_id: str) -> str:
    commune = see_commune_quality(desk().open_reading, commune_id, today=desk().today())
    return render_template("quality/commune.html", commune=commune, shares=SHARES)
