"""The values of chosen pairs, feature by feature, for learning from what came of them."""

from collections.abc import Collection
from dataclasses import fields

from jobmatch.matching.features import FEATURES
from jobmatch.matching.ranking import rank
from jobmatch.matching.shortlist import Match
from jobmatch.matching.snapshot import Snapshot
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights


def pair_values(snapshot: Snapshot, pairs: Collection[tuple[str, int]]) -> dict[tuple[str, int], tuple[float, ...]]:
    """(vacancy ref, worker number) -> values in the order of `Weights`, the neutral one where a fact is missing.

    Points depend on nobody else, so that each vacancy is ranked for its own people alone. Left out: who is not in the snapshot, and
    whom a condition of the job keeps off its list, whatever the weights.
    """
    candidates = {candidate.worker_no: candidate for candidate in snapshot.candidates}
    vacancies = {vacancy.ref: vacancy for vacancy in snapshot.vacancies}
    people_of: dict[str, list[int]] = {}
    for ref, worker_no in sorted(pairs):
        if ref in vacancies and worker_no in candidates:
            people_of.setdefault(ref, []).append(worker_no)
    found = {}
    for ref, numbers in people_of.items():
        alone = Snapshot(snapshot.as_of, tuple(candidates[number] for number in numbers), (vacancies[ref],))
        [listed] = rank(alone, DEFAULT_WEIGHTS, len(numbers))
        found.update({(ref, match.worker_no): _values(match) for match in listed.matches})
    return found


def _values(match: Match) -> tuple[float, ...]:
    neutral = {feature.name: feature.neutral for feature in FEATURES}
    said = {part.feature: neutral[part.feature] if part.value is None else part.value for part in match.contributions}
    return tuple(said[field.name] for field in fields(Weights))
