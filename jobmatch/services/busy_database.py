"""Whether a failure means that the database is taken for the moment, so that the same request may work in a few seconds."""

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

BUSY_WORDS = ("database is locked", "database table is locked")
# Lock not available, deadlock, serialisation failure, the server starts or stops, too many connections.
BUSY_STATES = ("55P03", "40P01", "40001", "57P01", "57P03", "53300")


def is_busy(error: BaseException) -> bool:
    if isinstance(error, NoFreeConnection):
        return True
    if not isinstance(error, DBAPIError):
        return False
    state = getattr(error.orig, "sqlstate", None)
    return state in BUSY_STATES or any(words in str(error.orig) for words in BUSY_WORDS)
