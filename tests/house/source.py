"""The project's own files, as its house tests read them."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "jobmatch"


def files(*endings: str, under: Path = PACKAGE) -> Iterator[Path]:
    for path in sorted(under.rglob("*")):
        if path.suffix in endings and "__pycache__" not in path.parts:
            yield path


def is_vendored(path: Path) -> bool:
    return "vendor" in path.parts


def is_data(path: Path) -> bool:
    return bool({"data", "demo"} & set(path.parts))
