"""`jobmatch bench import`: reading and writing the demo's lists, their memory, and what other requests feel of it."""

import http.cookiejar
import json
import os
import re
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from itertools import cycle
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

import click

import jobmatch
from jobmatch.cli.options import as_json
from jobmatch.errors import Refused
from jobmatch.services.keep_database import is_untouched

LISTS = Path(jobmatch.__file__).parent / "demo" / "registry"
AS_OF = "2025-03-07"
ALONE_SECONDS = 8.0
# Pages that staff have open while a list comes in.
PAGES = ("/workers", "/workers?page=3", "/")
# The first lists are there before, so that pages have something to show and the import somebody to compare with.
BEFORE = 3


@dataclass(frozen=True, slots=True)
class Stage:
    """`mebibytes`: the most memory that the command and its readers held together, looked at ten times a second."""

    what: str
    seconds: float
    mebibytes: float
    requests: int
    p95_ms: float


@dataclass(slots=True)
class Asking:
    """Seconds of each answer, while somebody asks one page after the other."""

    browser: OpenerDirector
    site: str
    answers: list[float] = field(default_factory=list)
    is_over: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        for page in cycle(PAGES):
            if self.is_over.is_set():
                return
            begun = time.perf_counter()
            with self.browser.open(self.site + page, timeout=60) as answer:
                answer.read()
            self.answers.append(time.perf_counter() - begun)
            time.sleep(0.02)


@click.command("import")
@click.option("--database", default="", metavar="URL", help="An empty database to use instead of a SQLite file that is thrown away.")
@as_json
def command(*, database: str, as_json: bool) -> None:
    """Measure the import of the demo's lists, with a site beside it that is asked all the while.

    \b
    jobmatch bench import
    jobmatch bench import --database postgresql://localhost/empty
    """
    if database and not is_untouched(database):
        raise Refused("bench_on_real_data", "Cơ sở dữ liệu này không trống.", "Đo trên một cơ sở dữ liệu trống, sẽ bỏ đi sau khi đo.")
    with tempfile.TemporaryDirectory(prefix="jobmatch-bench-") as folder:
        stages = measured(environment(Path(folder), database))
    click.echo(json.dumps([asdict(stage) for stage in stages]) if as_json else text(stages))


def environment(folder: Path, database: str) -> dict[str, str]:
    own = {
        "JOBMATCH_DATA_DIR": str(folder),
        "JOBMATCH_DATABASE_URL": database or f"sqlite:///{folder / 'bench.db'}",
        "JOBMATCH_SECRET_KEY": secrets.token_urlsafe(48),
        "JOBMATCH_FIELD_KEYS": secrets.token_urlsafe(48),
        "JOBMATCH_AS_OF": AS_OF,
    }
    return {**os.environ, **own}


def measured(own: Mapping[str, str]) -> list[Stage]:
    lists = sorted(str(path) for path in LISTS.glob("*.xlsx"))
    run(own, "db", "upgrade")
    password = run(own, "users", "add", "bench", "--role", "staff", "--display-name", "Bench").strip()
    run(own, "workers", "import", *lists[:BEFORE], "--commit")
    with a_site(own) as site:
        browser = signed_in(site, password)
        return [
            stage("the site alone", browser, site, None, own),
            stage("all lists read and compared (preview)", browser, site, lists, own),
            stage("all lists read, compared and written", browser, site, [*lists, "--commit"], own),
        ]


def stage(what: str, browser: OpenerDirector, site: str, lists: list[str] | None, own: Mapping[str, str]) -> Stage:
    asking = Asking(browser, site)
    thread = threading.Thread(target=asking.run)
    thread.start()
    begun = time.perf_counter()
    try:
        if lists is None:
            time.sleep(ALONE_SECONDS)
            memory = 0.0
        else:
            memory = memory_of(
                subprocess.Popen([program(), "workers", "import", *lists], env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            )
        seconds = time.perf_counter() - begun
    finally:
        asking.is_over.set()
        thread.join()
    return Stage(what, round(seconds, 2), round(memory), len(asking.answers), round(1000 * p95(asking.answers)))


def p95(seconds: list[float]) -> float:
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))] if seconds else 0.0


def memory_of(process: subprocess.Popen[bytes]) -> float:
    """The most mebibytes that the process and its children held at one moment; waits for its end."""
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(resident, family(process.pid))))
        time.sleep(0.1)
    if process.returncode:
        raise RuntimeError(f"import ended with {process.returncode}")
    return most / 1024


def family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def resident(pid: int) -> int:
    """Kibibytes; 0 for a process that has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = re.search(r"^VmRSS:\s+(\d+)", status, re.MULTILINE)
    return int(found[1]) if found else 0


@contextmanager
def a_site(own: Mapping[str, str]) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [program(), "serve", "--bind", address, "--workers", "2"]
    with subprocess.Popen(command, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(f"http://{address}/healthz")
            yield f"http://{address}"
        finally:
            process.terminate()


def wait_for(address: str) -> None:
    for _ in range(300):
        try:
            build_opener().open(address, timeout=5).close()
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the site did not start")


def signed_in(site: str, password: str) -> OpenerDirector:
    browser = build_opener(HTTPCookieProcessor(http.cookiejar.CookieJar()))
    with browser.open(f"{site}/login", timeout=30) as page:
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.read().decode())
    if token is None:
        raise RuntimeError("no form to sign in")
    form = urlencode({"csrf_token": token[1], "name": "bench", "password": password})
    browser.open(f"{site}/login", form.encode(), timeout=30).close()
    return browser


def program() -> str:
    return str(Path(sys.executable).with_name("jobmatch"))


def run(own: Mapping[str, str], *words: str) -> str:
    done = subprocess.run([program(), *words], env=own, capture_output=True, text=True, check=True)
    return done.stdout


def text(stages: list[Stage]) -> str:
    alone = stages[0].p95_ms or 1
    lines = [f"{'':42}{'seconds':>9}{'MiB':>7}{'requests':>10}{'p95 ms':>8}{'ratio':>7}"]
    lines += [
        f"{each.what:42}{each.seconds:9.1f}{each.mebibytes:7.0f}{each.requests:10}{each.p95_ms:8.0f}{each.p95_ms / alone:7.1f}"
        for each in stages
    ]
    return "\n".join(lines)
