"""What makes a run the same run: its question and the engine that answers it."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from operator import attrgetter

from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.matching.weights import Weights
from jobmatch.registry.worker import Constraints, Wish
from jobmatch.vacancies.vacancy import Vacancy

# Raise it with every change that can move a point: kept with the run, so that old answers stay explained.
ENGINE_VERSION = "6"

_WISH = attrgetter(*Wish.__slots__)
_CONSTRAINTS = attrgetter(*Constraints.__slots__)
_CANDIDATE = attrgetter(*Candidate.__slots__)


def run_id(snapshot: Snapshot, weights: Weights, top: int, own_weights: Mapping[str, Weights] | None = None) -> str:
    """First 16 hex digits of SHA-256 over everything a run depends on; the order of candidates and vacancies is no part of it."""
    own = [{ref: asdict(of_vacancy) for ref, of_vacancy in sorted(own_weights.items())}] if own_weights else []
    digest = sha256(json.dumps([ENGINE_VERSION, str(snapshot.as_of), top, asdict(weights), *own]).encode())
    for candidate in sorted(snapshot.candidates, key=lambda each: each.worker_no):
        digest.update(_written(_CANDIDATE(candidate)))
    for vacancy in sorted(snapshot.vacancies, key=lambda each: each.ref):
        digest.update(_written(_vacancy_values(vacancy)))
    return digest.hexdigest()[:16]


def _written(values: object) -> bytes:
    return json.dumps(values, default=_plain, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _plain(value: object) -> object:
    """The nested values that json does not know; attrgetter keeps the twelve thousand of a run under half a second."""
    if isinstance(value, Wish):
        return _WISH(value)
    if isinstance(value, Constraints):
        return _CONSTRAINTS(value)
    return str(value)


def _vacancy_values(vacancy: Vacancy) -> list[object]:
    posting = vacancy.posting
    read = {name: getattr(posting, name) for name in posting.__slots__ if name != "words"}
    written = [getattr(vacancy, name) for name in vacancy.__slots__ if name != "posting"]
    return [written, read, dict(sorted(posting.words.items()))]
