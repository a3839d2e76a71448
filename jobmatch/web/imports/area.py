"""What the pages of lists share: their address, and one file with what is chosen on its page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import Blueprint, request
from werkzeug.wrappers import Response

from jobmatch.registry.preview import CellLine
from jobmatch.services.see_uploads import OneUpload, see_upload
from jobmatch.web import signed_in
from jobmatch.web.addresses import asked
from jobmatch.web.desk import desk
from jobmatch.web.imports.words import covered
from jobmatch.web.scope import own_commune, own_uploads

bp = Blueprint("imports", __name__, url_prefix="/imports")

Answer = Response | tuple[str, int]


@dataclass(frozen=True, slots=True)
class CellChoice:
    """Which of the doubtful cells to show; empty shows all. `waits`: only rows that nothing is written of."""

    sheet: str = ""
    code: str = ""
    waits: bool = False

    def chosen(self, cells: Sequence[CellLine]) -> list[CellLine]:
        return [
            line
            for line in cells
            if self.sheet in ("", line.problem.sheet) and self.code in ("", line.problem.code) and (line.waits or not self.waits)
        ]

    def said(self) -> dict[str, str]:
        return {name: value for name, value in (("sheet", self.sheet), ("code", self.code), ("waits", "1" if self.waits else "")) if value}


def cell_choice() -> CellChoice:
    return CellChoice(asked("sheet"), asked("code"), "waits" in request.args)


def look(upload_id: int) -> OneUpload:
    account, within = signed_in.known().id, own_commune()
    return see_upload(desk().open_work, upload_id, account_id=account, now=desk().now(), of_account=own_uploads(), within=within)


def shown_to_me(one: OneUpload) -> Callable[[str], str]:
    """Whole numbers are for the officer of this list; others see the last four digits."""
    is_mine = one.upload.handed_in_by == signed_in.known().id
    return str if is_mine else covered
