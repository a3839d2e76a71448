"""Every sentence of the pages stands in both catalogues, and the pages are Vietnamese by default."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from jobmatch.web.static_files import FOLDER
from tests.web.conftest import Visitor

WEB = FOLDER.parent
TRANSLATIONS = WEB / "translations"


def sentences_of_the_pages() -> set[object]:
    with (TRANSLATIONS / "babel.cfg").open() as mapping:
        methods, options = parse_mapping_cfg(mapping)
    return {found[2] for found in extract_from_dir(str(WEB), methods, options)}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_sentence_was_forgotten_and_none_is_left_over(language: str) -> None:
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as lines:
        catalogue = {message.id for message in read_po(lines) if message.id}

    assert sentences_of_the_pages() == catalogue


def test_words_of_the_pages_are_composed_letters() -> None:
    written = [path for path in Path(WEB).rglob("*") if path.suffix in (".html", ".py", ".po")]

    assert [path.name for path in written if not unicodedata.is_normalized("NFC", path.read_text("utf-8"))] == []


def test_language_is_kept_through_the_door(visitor: Callable[[str], Visitor]) -> None:
    somebody = visitor("staff")
    assert "Việc cần làm hôm nay" in somebody.get("/").get_data(as_text=True)

    switched = somebody.send("/", {"language": "en", "back": "/job-runs"}, to="/language")

    page = somebody.get("/").get_data(as_text=True)
    assert switched.location == "/job-runs"
    assert '<html lang="en">' in page
    assert "To do today" in page


def test_a_language_that_nobody_speaks_here_is_vietnamese(stranger: Visitor) -> None:
    stranger.send("/login", {"language": "../../etc", "back": "https://example.org"}, to="/language")

    assert '<html lang="vi">' in stranger.get("/login").get_data(as_text=True)
