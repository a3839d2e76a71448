"""What each audience is told of a pair, by the facts of now and the weights of a run: staff, the enterprise, the person."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from jobmatch.matching.audience import Audience
from jobmatch.matching.block import wish_age_days
from jobmatch.matching.conditions import CONDITIONS, Condition
from jobmatch.matching.features import FEATURES
from jobmatch.matching.index import build_index
from jobmatch.matching.lines import lines_at, scorer_of
from jobmatch.matching.need import read_need
from jobmatch.matching.reasons import barred_by, reasons_of, with_barred
from jobmatch.matching.shortlist import Contribution, Reason
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.weights import Weights
from jobmatch.vacancies.vacancy import Vacancy


def reasons_told(
    candidates: Sequence[Candidate], vacancy: Vacancy, weights: Weights, as_of: date, audience: Audience
) -> list[tuple[Reason, ...]]:
    """Of each candidate, listed or not; what excludes comes first."""
    need, index = read_need(vacancy), build_index(candidates, as_of)
    told: dict[int, tuple[Reason, ...]] = {}
    people = {candidate.worker_no: candidate for candidate in candidates}
    for part in index.parts:
        lines = lines_at(scorer_of(part, [need], weights, as_of), need, np.arange(len(part.block)))
        rows = zip(*(column.tolist() for column in (lines.numbers, lines.values, lines.micro, lines.fails, lines.asked)), strict=True)
        for number, values, micro, fails, asked in rows:
            parts = tuple(
                Contribution(feature.name, None if np.isnan(value) else value, points)
                for feature, value, points in zip(FEATURES, values, micro, strict=True)
            )
            person = people[number]
            reasons = reasons_of(person, need, parts, _named(asked), wish_age_days(person, as_of), weights=weights, audience=audience)
            told[number] = with_barred(barred_by(need, _named(fails), audience), reasons)
    return [told[candidate.worker_no] for candidate in candidates]


def _named(flags: Sequence[bool]) -> list[Condition]:
    return [condition for condition, holds in zip(CONDITIONS, flags, strict=True) if holds]
