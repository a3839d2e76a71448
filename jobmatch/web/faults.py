"""Pages that say what went wrong, what still holds and what to do; never a trace."""

import structlog
from flask import Flask, render_template
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from jobmatch.errors import NotFound, Refused
from jobmatch.services.busy_database import is_busy
from jobmatch.web import signed_in

RETRY_AFTER_SECONDS = 5
Page = tuple[str, int] | tuple[str, int, dict[str, str]]

log = structlog.get_logger()


def sentences(status: int) -> tuple[str, str]:
    """What happened, and what to do about it."""
    return {
        400: (_("Trang này đã mở quá lâu"), _("Chưa ghi gì. Quay lại trang trước, tải lại trang rồi làm lại.")),
        403: (_("Tài khoản này không mở được trang này"), _("Nếu việc này là của anh chị, gọi cán bộ trung tâm để được cấp quyền.")),
        404: (_("Không có trang này"), _("Địa chỉ có thể gõ thiếu, hoặc việc đã xong và được cất. Tìm lại từ trang đầu.")),
        405: (_("Trang này không mở theo cách đó"), _("Quay lại trang trước rồi bấm nút trên trang.")),
        409: (_("Việc này đang được ghi"), _("Chờ vài giây rồi tải lại trang. Bấm lại cũng không bị ghi hai lần.")),
        413: (_("Tệp hoặc lời gửi lớn quá"), _("Tệp lớn nhất 12 MB. Tách mỗi xã một tệp rồi gửi lại.")),
        429: (_("Thử quá nhiều lần"), _("Chờ 15 phút rồi đăng nhập lại, hoặc gọi cán bộ trung tâm.")),
        500: (_("Hệ thống chưa làm được việc này"), _("Dữ liệu đã ghi vẫn còn. Thử lại một lần; nếu vẫn vậy, báo người quản trị.")),
        503: (_("Hệ thống đang bận ghi việc khác"), _("Chưa ghi gì. Chờ vài giây rồi bấm lại.")),
    }.get(status, (_("Yêu cầu này chưa đúng"), _("Chưa ghi gì. Quay lại trang trước rồi làm lại.")))  # fmt: skip


def page(status: int, happened: str = "", to_do: str = "") -> tuple[str, int]:
    said = sentences(status)
    return render_template("fault.html", happened=happened or said[0], to_do=to_do or said[1], status=status), status


def show_http_fault(fault: HTTPException) -> Page:
    if fault.response is not None:
        return fault  # type: ignore[return-value]  # an answer that a view has made itself
    text, status = page(fault.code or 500)
    kept = {name: value for name, value in fault.get_headers() if name in ("Allow", "Retry-After")}
    return text, status, kept


def show_refusal(refusal: Refused) -> Page:
    """A rule of the trade, already in words for the person."""
    return page(422, refusal.message, refusal.fix)


def show_missing(missing: NotFound) -> Page:
    return page(404, missing.message, missing.fix)


def show_stale_form(_fault: CSRFError) -> Page:
    return page(400)


def show_broken(error: Exception) -> Page:
    signed_in.ask_no_more()
    if is_busy(error):
        return *page(503), {"Retry-After": str(RETRY_AFTER_SECONDS)}
    log.exception("page broke")
    return page(500)


def set_up(app: Flask) -> None:
    app.register_error_handler(HTTPException, show_http_fault)
    app.register_error_handler(CSRFError, show_stale_form)
    app.register_error_handler(Refused, show_refusal)
    app.register_error_handler(NotFound, show_missing)
    app.register_error_handler(Exception, show_broken)
