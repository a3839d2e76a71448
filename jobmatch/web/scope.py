"""What is somebody's own: the matrix says O for a commune officer, and this is where that is kept.

Numbers in addresses are looked at before any view runs; lists ask `own_commune` and `own_uploads`.
"""

from flask import Flask, abort, request

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.services.check_own import check_own_place, check_own_upload, check_own_worker
from jobmatch.web import signed_in
from jobmatch.web.access import Grant, grant, right_of
from jobmatch.web.desk import desk

COMMUNE = "commune"


def own_commune() -> str | None:
    """The commune outside of which nobody may be seen, as it stands today; None for whoever may see everybody."""
    account = signed_in.known()
    if account.role != COMMUNE:
        return None
    if not account.commune_id:
        abort(404)  # an account of no commune sees nobody, never everybody
    now = default_gazetteer().now_at(account.commune_id, desk().today())
    return now.id if now else account.commune_id


def own_uploads() -> int | None:
    """The account whose lists alone may be seen; None for whoever may see all."""
    account = signed_in.known()
    return account.id if account.role == COMMUNE else None


def guard() -> None:
    """Before every request of a commune officer: each worker, list and place that the address names must be the commune's own."""
    if signed_in.role() != COMMUNE or request.endpoint is None or grant(COMMUNE, right_of(request.endpoint)) is not Grant.OWN:
        return
    named = request.view_args or {}
    commune_id, reading = own_commune(), desk().open_reading
    assert commune_id is not None
    for worker_no in (value for name, value in named.items() if name in ("worker_no", "other_no")):
        check_own_worker(reading, worker_no, commune_id)
    if "upload_id" in named:
        check_own_upload(reading, named["upload_id"], signed_in.known().id)
    if request.blueprint == "fairs":
        check_own_place(reading, request.args.get("place", ""), commune_id)


def set_up(app: Flask) -> None:
    app.before_request(guard)
