"""The desk of one command: opened when it begins, its connections closed when it ends."""

import os
from collections.abc import Mapping

import click

from jobmatch.wiring import Desk, build_desk

__all__ = ["Desk", "open_desk"]


def open_desk(environ: Mapping[str, str] = os.environ) -> Desk:
    desk = build_desk(environ)
    click.get_current_context().call_on_close(desk.database.close)
    return desk
