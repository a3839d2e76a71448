"""What the pages of people share: their address."""

from flask import Blueprint

bp = Blueprint("workers", __name__, url_prefix="/workers")
