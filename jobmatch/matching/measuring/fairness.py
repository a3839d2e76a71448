"""How lists share attention among people and groups of people. Groups are known here, for measuring afterwards, and never in ranking."""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

Rankings = Mapping[str, Sequence[str]]
Groups = Mapping[str, str]  # person -> group; whoever is not in it belongs to none that is known
# By vacancy whoever is good for it, listed or not: those who reach 'hợp', or whom people judged suitable.
Qualified = Mapping[str, Collection[str]]

# People: smaller groups could be recognised, and are shown to nobody (trade facts 7.1).
SHOWN_FROM = 5
SHORT, LONG = 10, 20
THIN = 3


@dataclass(frozen=True, slots=True)
class Attention:
    """How lists of the first `LONG` share people out; each share 0..1.

    `listed`: people on any list, of all; `never`: those on none. `congestion`: minus the entropy of mentions over that of mentions spread
    evenly over all people (-1 even, 0 all on one; Mashayekhi et al. 2023). `gini` of mentions among the listed (0 even). `thin`:
    vacancies with under three people; `thin_share` of all.
    """

    listed: float
    gini: float
    thin: int
    never: float
    congestion: float
    thin_share: float


def attention(rankings: Rankings, people: int, k: int = LONG) -> Attention:
    mentions = sorted(Counter(person for ranked in rankings.values() for person in ranked[:k]).values())
    thin = sum(len(ranked) < THIN for ranked in rankings.values())
    listed = len(mentions) / people if people else 0.0
    return Attention(
        listed, gini(mentions), thin, 1 - listed if people else 0.0, congestion(mentions, people), thin / len(rankings) if rankings else 0.0
    )


def gini(counts: Sequence[int]) -> float:
    """0 where all have the same, towards 1 where one has all."""
    ordered, total = sorted(counts), sum(counts)
    weighted = sum(place * count for place, count in enumerate(ordered, 1))
    return 2 * weighted / (len(ordered) * total) - (len(ordered) + 1) / len(ordered) if total else 0.0


def congestion(counts: Sequence[int], people: int) -> float:
    total = sum(counts)
    if not total or people < 2:
        return 0.0
    return sum(count / total * math.log(count / total) for count in counts if count) / math.log(people)


def exposure_by_group(rankings: Rankings, group_of: Groups, k: int = LONG) -> dict[str, float]:
    """Share of exposure, 1 / log2(place + 1) a mention (Singh and Joachims 2018)."""
    groups = sorted(set(group_of.values()))
    seen = _seen(rankings, group_of, groups, k)[1].sum(axis=0)
    return {group: float(share) for group, share in zip(groups, seen / seen.sum(), strict=True) if share} if seen.sum() else {}


@dataclass(frozen=True, slots=True)
class Standing:
    """One group on the lists. Shares are of all whose group is known; `desired` is the group's share among the qualified.

    `ratio` = exposure over desired share, with its 95 % interval over vacancies; 1 = as much attention as its qualified people have
    earned. `skew` = ln(share among the first ten over desired share) (Geyik, Ambler, Kenthapadi 2019), 0 = as many as desired.
    None where nobody of the group is qualified, or nobody listed.
    """

    group: str
    people: int
    qualified: int
    share: float
    desired: float
    first10: float
    first20: float
    exposure: float
    ratio: float | None
    low: float | None
    high: float | None
    skew: float | None


def standings(rankings: Rankings, group_of: Groups, qualified: Qualified, seed: int = 1, draws: int = 1000) -> list[Standing]:
    """Every group with at least `SHOWN_FROM` people, by name."""
    people = Counter(group_of.values())
    groups = sorted(people)
    refs = sorted(rankings)
    lists = {ref: rankings[ref] for ref in refs}
    first10, first20 = (_shares(_seen(lists, group_of, groups, k)[0].sum(axis=0)) for k in (SHORT, LONG))
    exposed = _seen(lists, group_of, groups, LONG)[1]
    fit = _qualified_counts(refs, group_of, groups, qualified)
    able = Counter(group_of[person] for person in {person for ref in refs for person in qualified.get(ref, ())} if person in group_of)
    desired, exposure = _shares(fit.sum(axis=0)), _shares(exposed.sum(axis=0))
    low, high = _interval(exposed, fit, seed, draws)
    return [
        Standing(
            group,
            people[group],
            able[group],
            people[group] / people.total(),
            float(desired[at]),
            float(first10[at]),
            float(first20[at]),
            float(exposure[at]),
            _number(_over(exposure[at], desired[at])),
            _number(low[at]),
            _number(high[at]),
            _number(_log(_over(first10[at], desired[at]))),
        )
        for at, group in enumerate(groups)
        if people[group] >= SHOWN_FROM
    ]


def ndkl(rankings: Rankings, group_of: Groups, qualified: Qualified, k: int = LONG) -> float:
    """Normalised discounted Kullback-Leibler divergence of the groups among the first one, two .. k from the desired shares, mean over
    lists (Geyik, Ambler, Kenthapadi 2019); 0 = as desired at every place.
    """
    groups = sorted(set(group_of.values()))
    number = {group: at for at, group in enumerate(groups)}
    desired = _shares(_qualified_counts(sorted(rankings), group_of, groups, qualified).sum(axis=0))
    values = [_ndkl([number[group_of[p]] for p in ranked[:k] if p in group_of], desired) for ranked in rankings.values()]
    known = [value for value in values if value is not None]
    return float(np.mean(known)) if known else 0.0


def _ndkl(placed: Sequence[int], desired: np.ndarray) -> float | None:
    """None where nobody of a known group stands on the list."""
    if not placed:
        return None
    counts, total, weights = np.zeros(len(desired)), 0.0, 0.0
    for place, group in enumerate(placed, 1):
        counts[group] += 1
        shares = counts / place
        held = (shares > 0) & (desired > 0)  # a group that nobody qualified belongs to has no desired share to be compared with
        discount = 1 / math.log2(place + 1)
        total += discount * float(np.sum(shares[held] * np.log(shares[held] / desired[held])))
        weights += discount
    return max(total, 0.0) / weights


def _seen(rankings: Rankings, group_of: Groups, groups: Sequence[str], k: int) -> tuple[np.ndarray, np.ndarray]:
    """Mentions and exposure among the first k, lists by groups."""
    number = {group: at for at, group in enumerate(groups)}
    mentions, exposure = np.zeros((len(rankings), len(groups))), np.zeros((len(rankings), len(groups)))
    for row, ranked in enumerate(rankings.values()):
        for place, person in enumerate(ranked[:k], 1):
            if person in group_of:
                mentions[row, number[group_of[person]]] += 1
                exposure[row, number[group_of[person]]] += 1 / math.log2(place + 1)
    return mentions, exposure


def _qualified_counts(refs: Sequence[str], group_of: Groups, groups: Sequence[str], qualified: Qualified) -> np.ndarray:
    """Qualified people, lists by groups; each list weighs the same, as each has the same attention to give."""
    counts = np.zeros((len(refs), len(groups)))
    for row, ref in enumerate(refs):
        held = Counter(group_of[person] for person in qualified.get(ref, ()) if person in group_of)
        counts[row] = [held[group] / held.total() if held else 0.0 for group in groups]
    return counts


def _shares(counts: np.ndarray) -> np.ndarray:
    return counts / counts.sum() if counts.sum() else np.zeros_like(counts)


def _interval(exposed: np.ndarray, fit: np.ndarray, seed: int, draws: int) -> tuple[np.ndarray, np.ndarray]:
    """95 % interval of exposure over desired share, by groups; vacancies are drawn with all that hangs on them."""
    if not len(exposed):
        return np.full(exposed.shape[1], np.nan), np.full(exposed.shape[1], np.nan)
    weights = np.random.default_rng(seed).multinomial(len(exposed), np.full(len(exposed), 1 / len(exposed)), size=draws)
    seen, desired = weights @ exposed, weights @ fit
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = (seen / seen.sum(axis=1, keepdims=True)) / (desired / desired.sum(axis=1, keepdims=True))
    ratios = np.where(np.isfinite(ratios), ratios, np.nan)
    known = ~np.isnan(ratios).all(axis=0)
    low, high = np.full(exposed.shape[1], np.nan), np.full(exposed.shape[1], np.nan)
    if known.any():
        low[known], high[known] = np.nanquantile(ratios[:, known], (0.025, 0.975), axis=0)
    return low, high


def _over(one: float, other: float) -> float:
    return one / other if other else math.nan


def _log(ratio: float) -> float:
    return math.log(ratio) if ratio > 0 else math.nan


def _number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
