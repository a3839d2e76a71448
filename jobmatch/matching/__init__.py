"""Snapshot in, ranked shortlists with reasons out: features, weights, ranking, evaluation. Pure."""

from jobmatch.matching.ranking import explain as explain
from jobmatch.matching.ranking import merge as merge
from jobmatch.matching.ranking import rank as rank
from jobmatch.matching.ranking import would_raise as would_raise
from jobmatch.matching.run_identity import ENGINE_VERSION as ENGINE_VERSION
from jobmatch.matching.run_identity import run_id as run_id
from jobmatch.matching.weights import DEFAULT_WEIGHTS as DEFAULT_WEIGHTS
from jobmatch.matching.weights import Weights as Weights
