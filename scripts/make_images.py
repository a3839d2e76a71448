"""Pictures for docs/images out of a fresh demo: papers as they are printed, pages as they are seen on a desk and on a phone.

.venv/bin/python scripts/make_images.py            all of them
.venv/bin/python scripts/make_images.py home       those whose name begins so
"""

import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import typst
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from jobmatch.cli.demo import ACCOUNTS, FAIR, STATION
from jobmatch.cli.demo_settings import demo_environment
from jobmatch.logs import set_up_logs
from jobmatch.services.keep_accounts import see_accounts
from jobmatch.services.see_match_runs import see_match_runs
from jobmatch.services.see_radio_home import see_radio_home
from jobmatch.services.see_reviews import ReviewChoice, see_reviews
from jobmatch.services.see_vacancies import VacancyChoice, see_vacancies
from jobmatch.vacancies.vacancy import VacancyState
from jobmatch.web.app import create_app
from jobmatch.wiring import Desk, build_desk

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
JOBMATCH = Path(sys.executable).with_name("jobmatch")
WIDTHS = {"desk": 1280, "phone": 360}
# A list of fifty people looks the same all the way down.
MOST_PIXELS_DOWN = 1600
PAPER_DOTS_PER_INCH = 110.0
# A page of a PDF, drawn by the same program that set it.
ONE_PAGE = '#set page(width: auto, height: auto, margin: 0pt)\n#image("paper.pdf", page: {page})'


def main(beginning: str = "") -> None:
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "JOBMATCH_DATA_DIR": str(folder / "var")}
        subprocess.run([JOBMATCH, "demo", "--out", folder / "out"], env=environment, check=True, stdout=subprocess.DEVNULL)
        environment = demo_environment(environment)
        # Its sign of life keeps the pages from saying that nobody does the due work.
        subprocess.run([JOBMATCH, "scheduler", "--once"], env=environment, check=True, stderr=subprocess.DEVNULL)
        draw_papers(folder / "out", beginning)
        draw_pages(environment, beginning)


def draw_papers(out: Path, beginning: str) -> None:
    papers = {
        "letter": largest(out / "letters"),
        "village-list": largest(out / "village-lists"),
        "reading-sheet": out / "radio" / "script.pdf",
    }
    for name, paper in papers.items():
        if name.startswith(beginning):
            draw_paper(paper, IMAGES / f"{name}.png")


def largest(folder: Path) -> Path:
    """Of the thôn with the most letters."""
    return max(folder.glob("*.pdf"), key=lambda path: (path.stat().st_size, path.name))


def draw_paper(paper: Path, image: Path, page: int = 1) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copyfile(paper, folder / "paper.pdf")
        (folder / "page.typ").write_text(ONE_PAGE.format(page=page), "utf-8")
        typst.compile(folder / "page.typ", output=image, format="png", ppi=PAPER_DOTS_PER_INCH)


def draw_pages(environment: Mapping[str, str], beginning: str) -> None:
    desk = build_desk(environment)
    with a_site(desk) as address, sync_playwright() as playwright:
        chromium = os.environ.get("JOBMATCH_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for role, pages in pages_by_role(desk).items():
            wanted = {name: path for name, path in pages.items() if name.startswith(beginning)}
            for size, width in WIDTHS.items() if wanted else ():
                draw_role(browser, address, (role, environment["JOBMATCH_DEMO_PASSWORD"]), wanted, (size, width))
        browser.close()


def draw_role(browser: Browser, address: str, sign_in: tuple[str, str], pages: Mapping[str, str], size: tuple[str, int]) -> None:
    context = browser.new_context(viewport={"width": size[1], "height": 800})
    page = context.new_page()
    page.goto(f"{address}/login")
    page.locator("#name").fill(sign_in[0])
    page.locator("#password").fill(sign_in[1])
    page.locator("main button").click()
    for name, path in pages.items():
        answer = page.goto(address + path)
        if answer is None or not answer.ok:
            raise RuntimeError(f"{path} does not answer")
        height = min(page.evaluate("document.documentElement.scrollHeight"), MOST_PIXELS_DOWN)
        clip = {"x": 0, "y": 0, "width": size[1], "height": height}
        page.screenshot(path=IMAGES / f"{name}-{size[0]}.png", full_page=True, clip=clip)
    context.close()


def pages_by_role(desk: Desk) -> dict[str, dict[str, str]]:
    """Account -> name of the picture -> address."""
    run = see_match_runs(desk.open_reading)[0].run
    shortlist = f"/matches/{run.id}/vacancies/{run.vacancy_refs[0]}"
    admin, staff, enterprise, radio, commune = ACCOUNTS
    return {
        admin: {"users": "/users", "settings": "/settings", "weights": f"/matches/{run.id}/weights"},
        commune: {"commune-home": "/", "entry": "/workers/new"},
        staff: {
            "home": "/",
            "workers": "/workers?commune=06922-2020&qualification=3",
            "reviews": "/reviews?kind=same_person",
            "pair": pair_address(desk),
            "profile": "/workers/5",
            "wishes": "/wishes",
            "villages": "/places",
            "tick-sheets": "/review-sheets",
            "quality": "/quality",
            "approval": f"/vacancies/{waiting_ref(desk)}",
            "match-run": f"/matches/{run.id}",
            "shortlist": shortlist,
            "comparison": f"{shortlist}/compare",
            "why-not": f"{shortlist}/why?worker=5",
            "best-vacancies": "/matches/people/5",
            "answer-sheet": f"/matches/answers/{FAIR.code}?worker=5",
            "few-to-choose": "/matches/few",
            "fairness": "/matches/fairness",
            "courses": "/courses",
            "course-effects": "/courses/effects",
            "names-of-trades": "/trades",
            "fair-plan": f"/fairs/{FAIR.code}",
            "newsletter": f"/newsletters/{newsletter_number(desk)}",
            "job-runs": "/job-runs",
        },
        enterprise: {"enterprise-home": "/"},
        radio: {"radio-home": "/"},
    }


def pair_address(desk: Desk) -> str:
    """The two who are most likely one person."""
    officer = next(account.id for account in see_accounts(desk.open_reading) if account.role == "staff")
    seen = see_reviews(desk.open_work, ReviewChoice("same_person"), page=1, account_id=officer, now=desk.now())
    line = next(line for line in seen.lines if line.person and line.other)
    assert line.person
    assert line.other
    return f"/reviews/pairs/{line.person.worker_no}/{line.other.worker_no}"


def waiting_ref(desk: Desk) -> str:
    seen = see_vacancies(desk.open_reading, VacancyChoice(VacancyState.SUBMITTED), page=1, today=desk.today())
    return seen.listed[0].kept.ref


def newsletter_number(desk: Desk) -> int:
    home = see_radio_home(desk.open_reading, STATION, account_id=0, today=desk.today())
    return home.drafts[0].number


@contextmanager
def a_site(desk: Desk) -> Iterator[str]:
    set_up_logs()
    for chatty in ("werkzeug", "jobmatch"):
        logging.getLogger(chatty).setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, create_app(desk), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
