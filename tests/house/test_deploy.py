"""What the server files start exists."""

import re

import click
import pytest

from jobmatch.cli.main import COMMANDS, main
from jobmatch.settings import Settings
from tests.house.source import ROOT

DEPLOY = [path for path in sorted((ROOT / "deploy").rglob("*")) if path.is_file()]
CALL = re.compile(r"""(?:bin/jobmatch|\[?"jobmatch",|`jobmatch) +"?([a-z]+)"?,? *"?([a-z]+)?""")


@pytest.mark.parametrize("path", [path for path in DEPLOY if CALL.search(path.read_text("utf-8"))], ids=lambda path: path.name)
def test_every_command_that_is_started_exists(path: object) -> None:
    for command, below in CALL.findall(path.read_text("utf-8")):  # type: ignore[attr-defined]
        assert command in COMMANDS
        found = main.get_command(click.Context(main), command)
        if below and isinstance(found, click.Group):
            assert below in found.commands


def test_the_example_names_settings_that_are_read() -> None:
    named = re.findall(r"^(JOBMATCH_[A-Z_]+)=", (ROOT / "deploy" / "jobmatch.env.example").read_text("utf-8"), re.MULTILINE)

    known = {f"JOBMATCH_{field.upper()}" for field in Settings.__dataclass_fields__}
    assert named
    assert set(named) <= known
