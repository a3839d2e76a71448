"""The desk of this application: what views hand to use cases."""

from flask import Flask, current_app

from jobmatch.wiring import Desk


def desk() -> Desk:
    found: Desk = current_app.extensions["desk"]
    return found


def set_up(app: Flask, assembled: Desk) -> None:
    app.extensions["desk"] = assembled
