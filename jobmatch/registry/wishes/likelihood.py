"""Which kind of wish words are likeliest to be, learned from wishes that people have read: asked where no rule knows the words."""

import csv
import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.catalogue.spoken_trades import spoken_trades
from jobmatch.registry.wishes.denial import plain
from jobmatch.registry.worker import WishKind

_EXAMPLES = files("jobmatch.registry") / "data" / "wish_examples.csv"
# Names of trades would drown the other kinds: so many of them stand for all.
_EVERY_LABEL, _EVERY_SPOKEN = 4, 2
# Bernoulli naive Bayes with Lidstone smoothing; the lead is in nats. Both by cross-validation over invented wishes.
_SMOOTHING = 0.2
_LEAST_LEAD = 2.0


def _features(text: str) -> set[str]:
    """Words and pairs of words, with both ends; a number is a number."""
    words = ["^", *("#" if word.isdigit() else word for word in re.findall(r"\w+", plain(text))), "$"]
    return {*words[1:-1], *(f"{one} {two}" for one, two in pairwise(words))}


@dataclass(frozen=True, slots=True)
class _Learned:
    """How many examples of each kind there are, and how many of them have a feature."""

    number: Counter[WishKind]
    having: dict[WishKind, Counter[str]]

    def log_likelihood(self, features: set[str], kind: WishKind) -> float:
        smoothed = self.number[kind] + 2 * _SMOOTHING
        return sum(math.log((self.having[kind][feature] + _SMOOTHING) / smoothed) for feature in sorted(features))


@cache
def examples() -> tuple[tuple[str, WishKind], ...]:
    """Invented wishes, each with the kind that people read in it."""
    rows = csv.DictReader(_EXAMPLES.read_text(encoding="utf-8").splitlines())
    return tuple((row["text"], WishKind(row["kind"])) for row in rows)


@cache
def _learned() -> _Learned:
    names = [*[text for text, _ in own_labels()][::_EVERY_LABEL], *list(spoken_trades())[::_EVERY_SPOKEN]]
    having: dict[WishKind, Counter[str]] = defaultdict(Counter)
    number: Counter[WishKind] = Counter()
    for text, kind in (*examples(), *((name, WishKind.OCCUPATION) for name in names)):
        number[kind] += 1
        having[kind].update(_features(text))
    return _Learned(number, having)


def likeliest_kind(text: str) -> WishKind | None:
    """None where two kinds are about as likely. All kinds count as equally frequent: a list of one commune is no measure for the next."""
    learned, features = _learned(), _features(text)
    likely = sorted(((learned.log_likelihood(features, kind), kind) for kind in WishKind), reverse=True)
    (best, kind), (second, _) = likely[:2]
    return kind if best - second >= _LEAST_LEAD else None
