"""One line per request: which page, how it ended, how long it took. No path, no address and no person."""

from time import perf_counter
from uuid import uuid4

import structlog
from flask import Flask, Response, g, request

log = structlog.get_logger()
SILENT = {"static_files.static_file", "health.lives", "health.ready", "health.metrics"}


def begin() -> None:
    g.began = perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=uuid4().hex[:12])


def end(answer: Response) -> Response:
    if request.endpoint not in SILENT:
        milliseconds = round((perf_counter() - g.began) * 1000)
        log.info("request", method=request.method, page=request.endpoint or "none", status=answer.status_code, ms=milliseconds)
    return answer


def set_up(app: Flask) -> None:
    app.before_request(begin)
    app.after_request(end)
