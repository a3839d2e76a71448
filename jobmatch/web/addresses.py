"""Where a form may send a person next: to one of our own pages, and nowhere else."""

from urllib.parse import urlsplit

from flask import url_for


def own_address(wanted: str) -> str:
    """`wanted` when it is a path of this site, else the first page: a link must not lead a signed-in person elsewhere."""
    parts = urlsplit(wanted.replace("\\", "/"))
    is_ours = wanted.startswith("/") and not parts.scheme and not parts.netloc and not wanted.startswith("//") and wanted.isprintable()
    return wanted if is_ours else url_for("home.show")
