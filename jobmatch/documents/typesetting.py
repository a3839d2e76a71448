"""Typst: a template of ours and plain data in, a PDF out. Data are strings of a JSON input and can never act as markup."""

import json
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import typst

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"
# A compiler holds its fonts and what it has laid out before: one for all, a page at a time. It lets go of the interpreter's lock.
_ONE_AT_A_TIME = Lock()


def typeset_pdf(template: str, data: Any) -> bytes:
    """The same template and data give the same bytes: no date, no font of the system."""
    sheet: bytes = _typeset(template, data, format="pdf")
    return sheet


def typeset_png(template: str, data: Any, *, dots_per_inch: int) -> list[bytes]:
    """Each page as a picture."""
    pages = _typeset(template, data, format="png", ppi=float(dots_per_inch))
    return pages if isinstance(pages, list) else [pages]


def _typeset(template: str, data: Any, **how: Any) -> Any:
    with _ONE_AT_A_TIME:
        return _compiler(template).compile(sys_inputs={"data": json.dumps(data, ensure_ascii=False)}, **how)


@cache
def _compiler(template: str) -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_HERE / "fonts")])
    return typst.Compiler(input=str(_TEMPLATES / template), root=str(_TEMPLATES), font_paths=fonts)
