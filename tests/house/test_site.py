"""What must hold for every page, also for those that are added tomorrow."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from flask import Flask

from jobmatch.settings import Settings
from jobmatch.store.work import Database
from jobmatch.web.access import matrix
from jobmatch.web.app import create_app
from jobmatch.wiring import Desk
from tests.house.source import PACKAGE, files

WEB = PACKAGE / "web"
TEMPLATES = WEB / "templates"
CATALOGUES = sorted((WEB / "translations").rglob("messages.po"))


@pytest.fixture
def site(tmp_path: Path) -> Flask:
    """Never asked for anything that needs its database."""
    settings = Settings.from_environment({"JOBMATCH_DATA_DIR": str(tmp_path), "JOBMATCH_SECRET_KEY": "0123456789abcdef" * 3})
    return create_app(Desk(settings, Database(settings.database_url)))


def test_every_route_declares_a_right_of_the_matrix(site: Flask) -> None:
    without = [
        rule.endpoint for rule in site.url_map.iter_rules() if getattr(site.view_functions[rule.endpoint], "right", None) not in matrix()
    ]

    assert without == []


def test_no_address_changes_anything_on_get(site: Flask) -> None:
    """A link preview or a prefetching browser only ever reads."""
    deeds = re.compile(r"/(delete|approve|publish|send|run|commit|revoke|sign-out)\b")

    assert [str(rule) for rule in site.url_map.iter_rules() if "GET" in (rule.methods or ()) and deeds.search(str(rule))] == []


def test_every_template_is_used() -> None:
    templates = list(files(".html", ".xml", ".txt", under=TEMPLATES))
    said = "".join(path.read_text("utf-8") for path in [*files(".py", under=WEB), *templates])

    assert [name for name in (str(path.relative_to(TEMPLATES)) for path in templates) if name not in said] == []


def test_every_sentence_is_translated_and_compiled() -> None:
    for path in CATALOGUES:
        with path.open("rb") as words, path.with_suffix(".mo").open("rb") as packed:
            written, compiled = read_po(words), read_mo(packed)

        assert [message.id for message in written if message.id and (not message.string or message.fuzzy)] == []
        assert words_of(written) == words_of(compiled)


def words_of(catalogue: Catalog) -> dict[object, object]:
    # A sentence with a plural is a pair, which the two readers give as tuple and as list.
    return {str(list(message.id)): list(message.string) for message in catalogue if message.id}
