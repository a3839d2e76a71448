"""What else one would build, to be measured beside: the text score of a library, and the same features and conditions in the plain way.

The plain way asks each feature of all people for each vacancy; it is what the tables of `points` are held against.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import numpy as np

from jobmatch.errors import Refused
from jobmatch.matching.block import Block, Floats, Ints
from jobmatch.matching.conditions import judge
from jobmatch.matching.features import FEATURES
from jobmatch.matching.need import Need
from jobmatch.matching.points import OUT, micro_of
from jobmatch.matching.sight import Sight
from jobmatch.matching.weights import Weights

# Likeness 0..1 of the words of a vacancy, by its place, with those of every person.
Scores = Callable[[int], Floats]
WORDS = "words"
_AT_ONCE = 50


def bm25_scores(texts: Sequence[str], wanted: Sequence[str]) -> Scores:
    """BM25 by bm25s, of the vacancy's best."""
    library = _bench_library("bm25s")
    index = library.BM25()
    index.index([text.split() or [""] for text in texts], show_progress=False)
    queries = [list(dict.fromkeys(text.split())) for text in wanted]

    def scores(at: int) -> Floats:
        found = index.get_scores(queries[at])
        return np.asarray(found / max(float(found.max()), 1e-9))

    return scores


def tfidf_scores(texts: Sequence[str], wanted: Sequence[str]) -> Scores:
    """Cosine of tf-idf rows by scikit-learn, fifty vacancies at a time."""
    vectorizer = _bench_library("sklearn.feature_extraction.text").TfidfVectorizer()
    people = vectorizer.fit_transform(texts).T.tocsr()
    vacancies = vectorizer.transform(wanted)
    begins, dense = -1, np.empty((0, 0))

    def scores(at: int) -> Floats:
        nonlocal begins, dense
        if at - at % _AT_ONCE != begins:
            begins = at - at % _AT_ONCE
            dense = (vacancies[begins : begins + _AT_ONCE] @ people).toarray()
        return np.asarray(dense[at - begins])

    return scores


def _bench_library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        message = f"Chưa có thư viện để so tốc độ: {name.split('.', maxsplit=1)[0]}."
        raise Refused("bench_extra_missing", message, "Cài thêm: pip install 'jobmatch[bench]'") from None


class PlainSight(Sight):
    """Asks of every row, though thousands be the same."""

    def by_rows(self, block: Block, names: tuple[str, ...], work: Callable[[Block], Floats]) -> Floats:
        return work(block)


def plain_best(block: Block, needs: Sequence[Need], sight: Sight, weights: Weights, *, scores: Scores, top: int) -> list[Ints]:
    """Numbers of the best of each vacancy, best first; equal points by number."""
    worth = weights.micro_points()
    found = []
    for at, need in enumerate(needs):
        total = np.rint(scores(at) * worth[WORDS]).astype(np.int64)
        for feature in FEATURES:
            if feature.name != WORDS:
                total += micro_of(feature, feature.chance(block, need, sight), worth[feature.name])[1]
        total[judge(block, need).excluded] = OUT
        pool = np.argpartition(-total, min(top, len(total) - 1))[:top]
        pool = np.flatnonzero(total >= total[pool].min())
        found.append(block.numbers[pool[np.lexsort((block.numbers[pool], -total[pool]))][:top]])
    return found
