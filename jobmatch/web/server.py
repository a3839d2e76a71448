"""`jobmatch serve`: gunicorn with its settings in Python, so that no file beside the code can disagree with it."""

import os
from typing import Any

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from jobmatch.logs import set_up_logs
from jobmatch.web.app import create_app
from jobmatch.wiring import build_desk


class Site(BaseApplication):  # type: ignore[misc]  # gunicorn carries no types
    """Each worker builds its own desk after the fork: an engine that crosses a fork is two processes on one connection."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        set_up_logs()
        return create_app(build_desk())


def options(bind: str, workers: int, threads: int) -> dict[str, Any]:
    return {
        "bind": bind,
        "worker_class": "gthread",
        "workers": workers,
        "threads": threads,
        "preload_app": False,
        # Long work is left to the scheduler, so a request that needs a minute is a fault and not an import.
        "timeout": 60,
        "graceful_timeout": 30,
        "keepalive": 20,
        # A worker's heartbeat file on a slow disk would get it killed for nothing.
        "worker_tmp_dir": "/dev/shm" if os.access("/dev/shm", os.W_OK) else None,
        # Forwarded headers are judged once, in the application, by the number of proxies in its settings.
        "forwarded_allow_ips": "",
        "limit_request_line": 4094,
        "limit_request_fields": 60,
        "accesslog": None,
        "errorlog": "-",
        "loglevel": "warning",
    }


@click.command("serve")
@click.option("--bind", default="127.0.0.1:8000", show_default=True, help="Address and port, or unix:PATH.")
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 32), help="Processes.")
@click.option("--threads", default=8, show_default=True, type=click.IntRange(1, 64), help="Threads in each process.")
def command(bind: str, workers: int, threads: int) -> None:
    """Serve the site with gunicorn.

    \b
    jobmatch serve
    jobmatch serve --bind 0.0.0.0:8000 --workers 4
    """
    set_up_logs()
    click.echo(f"http://{bind}", err=True)
    Site(options(bind, workers, threads)).run()
