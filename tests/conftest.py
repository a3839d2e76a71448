"""What every test may ask for: an empty database of either kind, and a real browser. Nothing here skips: what is missing is an error."""

import os
import shutil
from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import event

from jobmatch.store.work import Database
from tests.databases import Copies, NoServer, postgresql_copies, sqlite_copies

DATABASES = ("sqlite", "postgresql")
FIELD_KEYS = ("a-key-of-tests-only-0123456789-abcdefgh",)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh, migrated, empty database. A test that takes it runs on SQLite and on PostgreSQL."""
    opened = Database(database_url, FIELD_KEYS)
    yield opened
    opened.close()


@pytest.fixture
def statements(database: Database) -> list[str]:
    """Every statement sent to the database from here on; clear it before what is to be counted."""
    sent: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *told: sent.append(told[2]))
    return sent


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest) -> str:
    """Its address alone, for tests that start processes."""
    make_copy: Copies = request.getfixturevalue(f"{request.param}_copies")
    return make_copy()


@pytest.fixture(params=DATABASES)
def bare_database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """One without any table, for migrations."""
    make_copy: Copies = request.getfixturevalue(f"{request.param}_copies")
    opened = Database(make_copy(bare=True), FIELD_KEYS)
    yield opened
    opened.close()


@pytest.fixture(scope="session", name="sqlite_copies")
def give_sqlite_copies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copies]:
    with sqlite_copies(tmp_path_factory.mktemp("sqlite")) as copies:
        yield copies


@pytest.fixture(scope="session", name="postgresql_copies")
def give_postgresql_copies() -> Iterator[Copies]:
    try:
        with postgresql_copies() as copies:
            yield copies
    except NoServer as missing:
        pytest.fail(str(missing), pytrace=False)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium that asks no outside host for anything."""
    path = os.environ.get("JOBMATCH_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        pytest.fail("No Chromium. Install it (apt-get install chromium) or name it in JOBMATCH_CHROMIUM.", pytrace=False)
    # Root, as in a container, has no sandbox of its own; the background services of Chromium would look up outside hosts.
    flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # under xdist the controller alone sees every report
        config.pluginmanager.register(Honesty(chosen=bool(config.option.keyword)), "honesty")


class Honesty:
    """Fails a run in which a test was skipped, or in which one database saw fewer tests than the other."""

    def __init__(self, *, chosen: bool) -> None:
        self.chosen = chosen  # by -k, where somebody may want one database alone
        self.skipped: list[str] = []
        self.passed_on: Counter[str] = Counter(dict.fromkeys(DATABASES, 0))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped:
            self.skipped.append(report.nodeid)
        if report.when == "call" and report.passed:
            parameters = report.nodeid.partition("[")[2].rstrip("]").split("-")
            self.passed_on.update(set(parameters) & set(DATABASES))

    def faults(self) -> list[str]:
        skipped = [f"skipped: {test}" for test in self.skipped]
        unequal = not self.chosen and len(set(self.passed_on.values())) > 1
        return [*skipped, "the databases did not see the same tests"] if unequal else skipped

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.faults() and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.write_line("passed on " + ", ".join(f"{name}: {passed}" for name, passed in self.passed_on.items()))
        for fault in self.faults():
            terminalreporter.write_line(fault, red=True)
