"""Style, script and fonts under names that carry their hash, so that a browser may keep them for a year."""

import hashlib
import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, url_for

from jobmatch.web.access import anyone

FOLDER = Path(__file__).parent / "static"
SERVED = (".css", ".js", ".svg", ".woff2")
A_YEAR = 365 * 24 * 3600

bp = Blueprint("static_files", __name__)


@dataclass(frozen=True, slots=True)
class StaticFile:
    name: str
    content: bytes
    media_type: str


@cache
def static_files() -> dict[str, StaticFile]:
    """By plain name. A style sheet comes after the fonts it names, because it carries their hashed names."""
    files: dict[str, StaticFile] = {}
    for path in sorted(paths(), key=lambda path: path.suffix == ".css"):
        plain = path.relative_to(FOLDER).as_posix()
        content = path.read_bytes()
        if path.suffix == ".css":
            content = re.sub(rb"url\(([^)]+)\)", lambda found: b"url(" + files[found[1].decode()].name.encode() + b")", content)
        digest = hashlib.sha256(content).hexdigest()[:12]
        media_type = "font/woff2" if path.suffix == ".woff2" else mimetypes.guess_type(plain)[0] or ""
        files[plain] = StaticFile(f"{plain.removesuffix(path.suffix)}.{digest}{path.suffix}", content, media_type)
    return files


def paths() -> Iterator[Path]:
    return (path for path in FOLDER.rglob("*") if path.suffix in SERVED)


@bp.get("/static/<path:name>")
@anyone
def static_file(name: str) -> Response:
    file = next((file for file in static_files().values() if file.name == name), None)
    if file is None:
        abort(404)
    answer = Response(file.content, content_type=file.media_type)
    answer.cache_control.max_age = A_YEAR
    answer.cache_control.public = True
    answer.cache_control.immutable = True
    return answer


def static_url(plain: str) -> str:
    return url_for("static_files.static_file", name=static_files()[plain].name)


def set_up(app: Flask) -> None:
    static_files()
    app.register_blueprint(bp)
    app.jinja_env.globals["static_url"] = static_url
