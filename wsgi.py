"""For servers that want a module: `gunicorn wsgi:app`. `jobmatch serve` needs none."""

from jobmatch.web.app import create_app
from jobmatch.wiring import build_desk

app = create_app(build_desk())
