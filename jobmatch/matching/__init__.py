"""Snapshot in, ranked shortlists with reasons out: features, weights, ranking, evaluation. Pure."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jobmatch.matching.run_identity import ENGINE_VERSION as ENGINE_VERSION
from jobmatch.matching.run_identity import run_id as run_id
from jobmatch.matching.weights import DEFAULT_WEIGHTS as DEFAULT_WEIGHTS
from jobmatch.matching.weights import MICRO as MICRO
from jobmatch.matching.weights import WORDS_ALONE as WORDS_ALONE
from jobmatch.matching.weights import Weights as Weights

if TYPE_CHECKING:
    from jobmatch.matching.ranking import best_vacancies as best_vacancies
    from jobmatch.matching.ranking import explain as explain
    from jobmatch.matching.ranking import merge as merge
    from jobmatch.matching.ranking import rank as rank
    from jobmatch.matching.ranking import rank_index as rank_index
    from jobmatch.matching.ranking import would_raise as would_raise

_RANKING = ("best_vacancies", "explain", "merge", "rank", "rank_index", "would_raise")


def __getattr__(name: str) -> Any:
    """Load the engine, and with it numpy and scipy, when it is first asked for: a page that shows a shortlist does not need it."""
    if name not in _RANKING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("jobmatch.matching.ranking"), name)
