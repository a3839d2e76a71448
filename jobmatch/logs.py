"""One line of JSON per event, holding ids, counts and times: never what a person typed, is called or can be reached by."""

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, TextIO

import structlog
from structlog.typing import Processor

HIDDEN = "[hidden]"
PLAIN_WORD = re.compile(r"[A-Za-z0-9_.:#/+<>-]{0,80}")  # an id, a route, a moment; names and addresses have spaces or marks
LONG_NUMBER = re.compile(r"\d(?:[ .-]?\d){7,}")  # phone numbers have ten digits, citizen IDs nine or twelve
ADDRESS = re.compile(r"\S+@\S+")
OUR_OWN = ("timestamp", "level", "event", "logger")


def set_up_logs(stream: TextIO = sys.stderr, level: int = logging.INFO) -> None:
    """From here on our events and those of every library leave as redacted JSON lines on `stream`."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, place_of_exception, redact_event, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.add_logger_name, place_of_exception, redact_message],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, structlog.processors.JSONRenderer(ensure_ascii=False)],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for chatty in ("alembic", "apscheduler", "sqlalchemy.engine", "fontTools"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def place_of_exception(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Keep what failed and where; the message of an exception may quote the very cell that broke it."""
    error = error_in(event.pop("exc_info", None))
    if error is not None:
        event["error"] = type(error).__name__
        event["at"] = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)[-8:]]
    return event


def error_in(exc_info: Any) -> BaseException | None:
    """`exc_info` as logging allows it: an exception, the triple of sys.exc_info(), or a plain True."""
    if isinstance(exc_info, tuple):
        exc_info = exc_info[1]
    elif exc_info is True:
        exc_info = sys.exc_info()[1]
    return exc_info if isinstance(exc_info, BaseException) else None


def redact_event(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Our own events carry their words in `event`; every other value must be a number or a plain word."""
    for key, value in event.items():
        if key not in OUR_OWN:
            event[key] = plain(value)
    return event


def redact_message(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A library's sentence is kept, without numbers that could be a person's and without addresses."""
    event["event"] = ADDRESS.sub(HIDDEN, LONG_NUMBER.sub(HIDDEN, str(event["event"])))
    return event


def plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        return value if abs(value) < 10_000_000 else HIDDEN
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    text = str(value)
    return text if PLAIN_WORD.fullmatch(text) and not re.fullmatch(r"\+?\d{8,}", text) else HIDDEN
