"""How purposes and answers are called on screen."""

from flask_babel import lazy_gettext as _

from jobmatch.registry.consent import Basis
from jobmatch.services.record_consent import EVERYTHING, Said

PURPOSES = {
    "registry": _("Ghi và giữ trong sổ"),
    "matching": _("Khớp với việc tuyển"),
    "paper_invitation": _("Mời bằng giấy qua trưởng thôn"),
    "sms": _("Nhắn tin"),
    "email": _("Gửi thư điện tử"),
    "disclosure": _("Cho doanh nghiệp xem hồ sơ"),
}
EVERY_PURPOSE = {EVERYTHING: _("Mọi mục đích"), **PURPOSES}
SAID = {Said.GIVEN: _("Đồng ý"), Said.REFUSED: _("Từ chối"), Said.WITHDRAWN: _("Rút lại đồng ý")}
UNASKED = {Basis.PUBLIC_TASK: _("Chưa hỏi: làm theo nhiệm vụ công"), Basis.CONSENT: _("Chưa hỏi: chưa được dùng")}
