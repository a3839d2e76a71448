import re
import runpy

import click

from jobmatch.cli.main import COMMANDS, main
from tests.house.source import ROOT


def test_the_data_model_on_paper_is_that_of_the_tables() -> None:
    drawn = runpy.run_path(str(ROOT / "scripts" / "draw_data_model.py"))["page"]()

    assert (ROOT / "docs" / "data-model.md").read_text("utf-8") == drawn, "run: python scripts/draw_data_model.py"


def test_every_command_of_the_readme_exists_and_has_the_options_that_are_shown() -> None:
    shown = re.findall(r"^ {4}jobmatch ([a-z]+)(?: ([a-z]+))?(.*)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)

    assert shown
    for name, below, rest in shown:
        command = main.get_command(click.Context(main), name)
        if isinstance(command, click.Group):
            command = command.commands[below] if below else command
        assert name in COMMANDS
        assert command
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= known
