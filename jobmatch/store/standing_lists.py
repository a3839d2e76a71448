"""The shortlists of a run as they stand today: what the engine found, less whom officers took off and with whom they put on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from jobmatch import matching
from jobmatch.matching.shortlist import Match, ReasonKind, Shortlist
from jobmatch.matching.snapshot import Snapshot
from jobmatch.store.match_overrides import Override, OverrideKind
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.snapshot import load_pairs

# What protects young people is no officer's to set aside.
PROTECTING = frozenset({"child", "minor"})


Words = Mapping[str, Mapping[int, Override]]


def with_overrides(session: Session, run: MatchRun, lists: Sequence[Shortlist], words: Words) -> list[Shortlist]:
    """Whoever was put on stands behind those whom the engine found, by points and with rank 0. A handful of queries, however many lists.

    `words` are what officers said, by vacancy ref and worker number.
    """
    wanted = {
        (each.vacancy_ref, number)
        for each in lists
        for number, word in words.get(each.vacancy_ref, {}).items()
        if word.kind is OverrideKind.PUT_ON and all(match.worker_no != number for match in each.matches)
    }
    put_on = judged(session, run, wanted)
    return [_with(each, words.get(each.vacancy_ref, {}), put_on.get(each.vacancy_ref, ())) for each in lists]


def _with(each: Shortlist, words: Mapping[int, Override], put_on: Sequence[Match]) -> Shortlist:
    taken_off = {number for number, word in words.items() if word.kind is OverrideKind.TAKE_OFF}
    kept = tuple(match for match in each.matches if match.worker_no not in taken_off)
    return Shortlist(each.vacancy_ref, (*kept, *sorted(put_on, key=lambda match: (-match.points, match.worker_no))))


def judged(session: Session, run: MatchRun, pairs: set[tuple[str, int]]) -> dict[str, list[Match]]:
    """Vacancy ref -> these people as the engine judges them today; whom the law protects from the work, or who seeks none, is left out."""
    if not pairs:
        return {}
    snapshot = load_pairs(session, run.as_of, {ref for ref, _ in pairs}, {number for _, number in pairs})
    known = {candidate.worker_no for candidate in snapshot.candidates}
    found: dict[str, list[Match]] = {}
    for ref, number in sorted(pairs):
        if number in known:
            match = matching.explain(_only(snapshot, number), run.weights_of(ref), ref, number)
            if not is_protected(match):
                found.setdefault(ref, []).append(replace(match, rank=0))
    return found


def _only(snapshot: Snapshot, number: int) -> Snapshot:
    return replace(snapshot, candidates=tuple(one for one in snapshot.candidates if one.worker_no == number))


def is_protected(match: Match) -> bool:
    """True where the age of the person forbids the work."""
    return any(reason.kind is ReasonKind.AGAINST and reason.feature in PROTECTING for reason in match.reasons)
