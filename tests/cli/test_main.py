import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from jobmatch.cli.main import COMMANDS, main

KEY = "kM2pVq8sXw4tZb7nRf3hJd6gLc9yTa5e"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_found_and_says_in_the_list_what_it_says_itself(name: str) -> None:
    command = main.get_command(click.Context(main), name)

    assert command
    assert command.get_short_help_str(200) == COMMANDS[name][1]


def test_help_loads_no_command() -> None:
    code = "import sys; from jobmatch.cli import main; main(['--help'], standalone_mode=False); print('flask' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert said.endswith("False\n")


def test_a_refusal_is_a_sentence_and_not_a_traceback(tmp_path: Path) -> None:
    outcome = CliRunner().invoke(main, ["db", "check"], env={"JOBMATCH_DATA_DIR": str(tmp_path), "JOBMATCH_SECRET_KEY": "weak"})

    assert outcome.exit_code == 1
    assert "JOBMATCH_SECRET_KEY" in outcome.stderr
    assert "Traceback" not in outcome.output


def test_an_old_database_is_found_and_brought_up_to_date(tmp_path: Path) -> None:
    environment = {"JOBMATCH_DATA_DIR": str(tmp_path), "JOBMATCH_SECRET_KEY": KEY, "JOBMATCH_FIELD_KEYS": KEY}
    runner = CliRunner(env=environment)

    assert runner.invoke(main, ["db", "check"]).exit_code == 1
    assert runner.invoke(main, ["db", "upgrade"]).exit_code == 0
    assert runner.invoke(main, ["db", "check"]).exit_code == 0
