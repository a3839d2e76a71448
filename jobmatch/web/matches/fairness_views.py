"""Whether all kinds of people have their share of lists, letters and jobs, and for whom the usual lists do not work."""

from flask import render_template, request
from flask_babel import lazy_gettext as _

from jobmatch.catalogue.occupation_list import vsco_groups
from jobmatch.matching.shortlist import GOOD_FROM
from jobmatch.services.see_fairness import see_fairness
from jobmatch.services.see_fairs import see_fairs
from jobmatch.services.see_segments import see_segments
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.matches.views import bp
from jobmatch.web.matches.words import feature_words

TRAITS = {
    "sex": _("Giới tính"),
    "age": _("Tuổi"),
    "ethnicity": _("Dân tộc"),
    "disability": _("Khuyết tật"),
    "priority": _("Diện ưu tiên"),
    "commune": _("Xã"),
    "village": _("Thôn"),
}
GROUPS = {
    ("sex", "M"): _("Nam"),
    ("sex", "F"): _("Nữ"),
    ("age", "under 25"): _("Dưới 25"),
    ("age", "25-34"): _("25 đến 34"),
    ("age", "35-49"): _("35 đến 49"),
    ("age", "50 and over"): _("Từ 50"),
    ("ethnicity", "other"): _("Dân tộc khác"),
    ("disability", "yes"): _("Có khuyết tật"),
    ("disability", "no"): _("Không"),
    ("priority", "yes"): _("Thuộc diện ưu tiên"),
    ("priority", "no"): _("Không"),
}
STAGES = {
    "listed": (_("Ai được máy xếp vào danh sách?"), _("Trong những người đang tìm việc, ai có mặt ở ít nhất một danh sách.")),
    "invited": (_("Ai được mời?"), _("Trong những người có mặt ở danh sách, ai có giấy mời phiên này.")),
    "came": (_("Ai đã đến các phiên trước?"), _("Trong những người có giấy mời.")),
    "hired": (_("Ai được nhận?"), _("Trong những người đã đến các phiên trước.")),
}
# Feature in the way -> what helps these people and not others.
HELPS = {
    "job": _("Tìm nơi tuyển đúng nghề, mở khóa học, hoặc hỏi thêm nghề gần."),
    "travel": _("Bàn với doanh nghiệp về xe đưa đón hoặc chỗ ở."),
    "pay": _("Hỏi lại mức lương mong muốn, hoặc tìm việc lương cao hơn."),
    "education": _("Bàn với nơi tuyển nhận người học ít hơn."),
    "qualification": _("Khóa học ngắn hạn, hoặc nhận người thạo nghề chưa có bằng."),
    "licence": _("Khóa học lái xe hoặc chứng chỉ máy."),
    "shift": _("Tìm việc ban ngày."),
    "heavy": _("Tìm việc nhẹ hơn."),
    "experience": _("Tìm nơi dạy việc."),
    "skills": _("Khóa học ngắn hạn về kỹ năng còn thiếu."),
    "free": _("Hỏi khi nào có thể nghỉ việc đang làm."),
    "fresh": _("Gọi hỏi lại nguyện vọng."),
    "": _("Gặp từng người: nhiều điều cùng thiếu."),
}


@bp.get("/fairness")
@right("fairness.view")
def show_fairness() -> str:
    seen = see_fairness(
        desk().open_work, run_id=request.args.get("run") or None, on=desk().today(), account_id=signed_in.known().id, now=desk().now()
    )
    return render_template("matches/fairness.html", seen=seen, traits=TRAITS, stages=STAGES, group_words=group_words)


@bp.get("/few")
@right("match.view_results")
def show_few() -> str:
    fair_code = request.args.get("fair", "")[:40] or None
    seen = see_segments(desk().open_reading, fair_code=fair_code, on=desk().today())
    coming = [line.fair for line in see_fairs(desk().open_reading) if line.fair.held_on >= desk().today()]
    return render_template(
        "matches/few.html",
        seen=seen,
        fairs=coming,
        fair_code=fair_code,
        trades=vsco_groups(),
        helps=HELPS,
        feature_words=feature_words,
        good_from=GOOD_FROM,
    )


def group_words(trait: str, group: str) -> str:
    return str(GROUPS.get((trait, group), group))
