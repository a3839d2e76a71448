"""Does it live, can it serve, how does it stand: for the service manager, the proxy and whoever watches the machine."""

from collections.abc import Iterator
from datetime import UTC, datetime
from ipaddress import ip_address

from flask import Blueprint, Response, abort, jsonify, request
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from jobmatch.services.see_health import Health, see_health
from jobmatch.web.access import right
from jobmatch.web.desk import desk

bp = Blueprint("health", __name__)


@bp.get("/healthz")
@right("anyone")
def lives() -> Response:
    """The process answers. It asks nothing else: a database that is down is no reason to kill the pages."""
    return jsonify(status="ok")


@bp.get("/readyz")
@right("anyone")
def ready() -> tuple[Response, int]:
    health = now_of_health()
    parts = {"database": health.database_answers, "tables": health.tables_current, "scheduler": health.scheduler_lives}
    return jsonify(status="ok" if health.is_ready else "not ready", **parts), 200 if health.is_ready else 503


@bp.get("/metrics")
@right("anyone")
def metrics() -> Response:
    """Figures from the database and none from this process: every worker behind the port gives the same answer."""
    if not came_from_this_machine():
        abort(404)
    registry = CollectorRegistry()
    registry.register(Figures(now_of_health()))
    return Response(generate_latest(registry), content_type="text/plain; version=0.0.4; charset=utf-8")


def came_from_this_machine() -> bool:
    """A proxy on this machine speaks for others, and says so in a header."""
    return ip_address(request.remote_addr or "0.0.0.0").is_loopback and "X-Forwarded-For" not in request.headers


def now_of_health() -> Health:
    return see_health(desk().open_reading, today_is=desk().now(), now=datetime.now(UTC))


class Figures(Collector):
    def __init__(self, health: Health) -> None:
        self.health = health

    def collect(self) -> Iterator[GaugeMetricFamily]:
        health = self.health
        yield gauge("database_answers", "1 when the database answers", health.database_answers)
        yield gauge("tables_current", "1 when the tables are those of this version", health.tables_current)
        yield gauge("overdue_seconds", "How long the oldest due piece of work has waited", health.overdue_seconds)
        if health.silent_seconds is not None:
            yield gauge("scheduler_silent_seconds", "Since the scheduler's last sign of life", health.silent_seconds)
        runs = GaugeMetricFamily("jobmatch_job_runs", "Pieces of work by state", labels=["state"])
        for state in ("waiting", "running", "done", "failed"):
            runs.add_metric([state], (health.runs or {}).get(state, 0))
        yield runs


def gauge(name: str, meaning: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"jobmatch_{name}", meaning, value=value)
