"""What the scripts install is what pyproject.toml asks for."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement

from tests.house.source import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ASKED = {
    "requirements.lock": PROJECT["dependencies"],
    "requirements-test.lock": [
        *PROJECT["dependencies"],
        *PROJECT["optional-dependencies"]["test"],
        *PROJECT["optional-dependencies"]["bench"],
    ],
}


@pytest.mark.parametrize("lock", ASKED)
def test_the_lock_holds_an_allowed_version_of_every_dependency(lock: str) -> None:
    pinned = dict(re.findall(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==([^ ;\\]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))

    for asked in map(Requirement, ASKED[lock]):
        assert asked.specifier.contains(pinned[asked.name]), f"{asked} is not what {lock} holds: run sh scripts/lock.sh"


@pytest.mark.parametrize("lock", ASKED)
def test_the_lock_names_hashes_and_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")

    assert not re.search(r"file:|https?:|--find-links|--index-url", text)
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=[a-z])", text.strip()))


def test_both_locks_agree() -> None:
    lines = {lock: set(re.findall(r"^[a-z0-9-]+==.*", (ROOT / lock).read_text("utf-8"), re.MULTILINE)) for lock in ASKED}

    assert lines["requirements.lock"] <= lines["requirements-test.lock"]
