"""What an address asks for, and where a form may send a person next: to one of our own pages, and nowhere else."""

from urllib.parse import urlsplit

from flask import request, url_for


def asked(name: str) -> str:
    """A word of the address, without the sign that PostgreSQL takes in no text."""
    return request.args.get(name, "").replace("\0", "")


def own_address(wanted: str) -> str:
    """`wanted` when it is a path of this site, else the first page: a link must not lead a signed-in person elsewhere."""
    parts = urlsplit(wanted.replace("\\", "/"))
    is_ours = wanted.startswith("/") and not parts.scheme and not parts.netloc and not wanted.startswith("//") and wanted.isprintable()
    return wanted if is_ours else url_for("home.show")
