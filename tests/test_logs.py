import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from jobmatch.logs import HIDDEN, set_up_logs


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    before = logging.getLogger().handlers[:], logging.getLogger().level
    stream = io.StringIO()
    set_up_logs(stream)
    yield stream
    logging.getLogger().handlers[:], level = before[0], before[1]
    logging.getLogger().setLevel(level)
    structlog.reset_defaults()


def last(stream: io.StringIO) -> dict[str, object]:
    return json.loads(stream.getvalue().splitlines()[-1])


def test_ids_counts_and_moments_are_kept(lines: io.StringIO) -> None:
    structlog.get_logger().info("job done", job="invite_to_fair", fair="PGD-2025-03", letters=500, run="00c1a2b3d4e5f607")

    line = last(lines)

    assert (line["event"], line["job"], line["fair"], line["letters"]) == ("job done", "invite_to_fair", "PGD-2025-03", 500)
    assert line["run"] == "00c1a2b3d4e5f607"


@pytest.mark.parametrize(
    "personal", ["Nguyễn Thị Đào", "0912345678", "+84912345678", "022190001234", 22190001234, "dao@example.vn", ["Lê Văn An"]]
)
def test_names_phones_and_citizen_ids_never_leave(lines: io.StringIO, personal: object) -> None:
    structlog.get_logger().warning("row refused", found=personal)

    assert last(lines)["found"] in (HIDDEN, [HIDDEN])


def test_an_exception_says_what_and_where_but_not_its_words(lines: io.StringIO) -> None:
    try:
        int("Nguyễn Thị Đào")
    except ValueError:
        structlog.get_logger().exception("row failed")

    line = last(lines)

    assert line["error"] == "ValueError"
    assert str(line["at"]).startswith("['test_logs.py:")
    assert "Đào" not in lines.getvalue()


def test_words_of_libraries_lose_long_numbers_and_addresses(lines: io.StringIO) -> None:
    logging.getLogger("some.library").warning("cannot send to dao@example.vn or 0912 345 678")

    assert last(lines)["event"] == f"cannot send to {HIDDEN} or {HIDDEN}"


def test_exceptions_of_libraries_lose_their_words_too(lines: io.StringIO) -> None:
    try:
        int("022190001234x")
    except ValueError:
        logging.getLogger("some.library").exception("failed")

    assert "022190001234" not in lines.getvalue()
    assert last(lines)["error"] == "ValueError"
