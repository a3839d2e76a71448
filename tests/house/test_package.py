"""What is installed carries everything that runs: pages, fonts, migrations, the data of the demo."""

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.house.source import PACKAGE, ROOT

BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"


def test_the_wheel_carries_every_file_that_the_package_reads(tmp_path: Path) -> None:
    said = subprocess.run([sys.executable, "-c", BUILD, tmp_path], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    with zipfile.ZipFile(tmp_path / said.split()[-1]) as wheel:
        carried = set(wheel.namelist())

    wanted = [path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    migrations = [path.name for path in (ROOT / "migrations" / "versions").glob("*.py")]
    assert [name for name in wanted if name not in carried] == []
    assert [name for name in migrations if f"jobmatch/_migrations/versions/{name}" not in carried] == []
    assert len([name for name in carried if name.startswith("jobmatch/demo/registry/")]) == 11
