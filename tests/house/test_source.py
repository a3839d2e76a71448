"""What may not stand in the source, wherever it is."""

import ast
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner
from importlinter.cli import lint_imports_command

from tests.house.source import PACKAGE, ROOT, files, is_data, is_vendored

PYTHON = list(files(".py"))
PAGES = [path for path in files(".html", ".css", ".js", ".svg", ".xml", ".txt") if not is_data(path)]
# Names of vocabularies, not addresses that a browser would call.
NAMES_THAT_LOOK_LIKE_ADDRESSES = (
    "http://www.w3.org/",
    "https://schema.org",
    "http://www.sitemaps.org/schemas/",
    "https://www.sitemaps.org/schemas/",
)


def test_imports_only_go_down_and_never_in_a_circle() -> None:
    outcome = CliRunner().invoke(lint_imports_command, ["--config", str(ROOT / "pyproject.toml"), "--no-cache"])

    assert outcome.exit_code == 0, outcome.output


def test_nothing_unpickles() -> None:
    """A pickle from a database or a file is somebody else's code."""
    loaders = {"pickle", "joblib", "shelve", "marshal", "dill", "cloudpickle"}

    assert [path for path in PYTHON if loaders & set(imported_by(path))] == []


def test_the_centres_own_district_is_a_setting_and_not_code() -> None:
    assert [path for path in PYTHON + PAGES if not is_data(path) and "huyện Hải Hà" in path.read_text("utf-8")] == []


def test_pages_ask_no_outside_host() -> None:
    found = []
    for path in PAGES:
        text = path.read_text("utf-8")
        for name in NAMES_THAT_LOOK_LIKE_ADDRESSES:
            text = text.replace(name, "")
        if not is_vendored(path) and re.search(r"""(?:src|href|action|url|import|fetch)\W{1,3}(?:https?:)?//[a-z0-9]""", text):
            found.append(str(path.relative_to(PACKAGE)))

    assert found == []


def test_every_todo_names_the_condition_that_ends_it() -> None:
    bare = []
    for path in PYTHON:
        with tokenize.open(path) as lines:
            comments = [token.string for token in tokenize.generate_tokens(lines.readline) if token.type == tokenize.COMMENT]
        bare += [f"{path.name}: {comment}" for comment in comments if re.search(r"TODO|FIXME|XXX", comment) and "when" not in comment]

    assert bare == []


def imported_by(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]
