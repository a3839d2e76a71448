"""Plain rankers that stand beside every evaluation: what an engine is worth is what it reaches above these. In a few lines each."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import numpy as np
from rapidfuzz import fuzz, process
from scipy import sparse

from jobmatch.text.folding import fold

Rankings = dict[str, list[str]]
Texts = Mapping[str, str]
_LISTED = 100
_WORD = re.compile(r"\w+")
# Usual constants of Okapi BM25 (Robertson and Zaragoza 2009).
_K1, _B = 1.2, 0.75
_SHORTEST, _LONGEST = 3, 5


def random_baseline(refs: Collection[str], people: Sequence[str], seed: int = 1, k: int = _LISTED) -> Rankings:
    """The floor that any engine must leave behind."""
    draw = np.random.default_rng(seed)
    return {ref: [people[at] for at in draw.choice(len(people), size=min(k, len(people)), replace=False)] for ref in sorted(refs)}


def token_set(vacancies: Texts, people: Texts, k: int = _LISTED) -> Rankings:
    """Share of common words, however ordered (rapidfuzz token_set_ratio), of title and wish."""
    likeness = process.cdist([*map(fold, vacancies.values())], [*map(fold, people.values())], scorer=fuzz.token_set_ratio)
    return _ranked(np.asarray(likeness), vacancies, people, k)


def character_tfidf(vacancies: Texts, people: Texts, k: int = _LISTED) -> Rankings:
    """Cosine of tf-idf over character n-grams of three to five within words."""
    counts, asked = _counts(people.values(), vacancies.values(), _characters)
    idf = np.log((1 + counts.shape[0]) / (1 + _holders(counts))) + 1
    return _ranked((_unit(asked, idf) @ _unit(counts, idf).T).toarray(), vacancies, people, k)


def bm25(vacancies: Texts, people: Texts, k: int = _LISTED) -> Rankings:
    """Okapi BM25 over folded words."""
    counts, asked = _counts(people.values(), vacancies.values(), _WORD.findall)
    lengths = np.asarray(counts.sum(axis=1)).ravel()
    holders = _holders(counts)
    idf = np.log(1 + (counts.shape[0] - holders + 0.5) / (holders + 0.5))
    norm = _K1 * (1 - _B + _B * lengths / max(lengths.mean(), 1e-9))
    rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    weights = idf[counts.indices] * counts.data * (_K1 + 1) / (counts.data + norm[rows])
    documents = sparse.csr_array((weights, counts.indices, counts.indptr), shape=counts.shape)
    return _ranked((asked @ documents.T).toarray(), vacancies, people, k)


BASELINES: Mapping[str, Callable[[Texts, Texts, int], Rankings]] = {
    "token_set": token_set,
    "TF-IDF": character_tfidf,
    "BM25": bm25,
}


def _characters(text: str) -> list[str]:
    words = [f" {word} " for word in _WORD.findall(text)]
    return [word[at : at + size] for word in words for size in range(_SHORTEST, _LONGEST + 1) for at in range(len(word) - size + 1)]


def _counts(
    documents: Iterable[str], queries: Iterable[str], terms: Callable[[str], list[str]]
) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Term counts of both, over the terms of the documents."""
    vocabulary: dict[str, int] = {}
    counted = [Counter(terms(fold(text))) for text in documents]
    for terms_of in counted:
        for term in terms_of:
            vocabulary.setdefault(term, len(vocabulary))
    asked = [Counter(term for term in terms(fold(text)) if term in vocabulary) for text in queries]
    return _matrix(counted, vocabulary), _matrix(asked, vocabulary)


def _matrix(counted: Sequence[Counter[str]], vocabulary: Mapping[str, int]) -> sparse.csr_array:
    ends = np.cumsum([0, *(len(terms) for terms in counted)])
    columns = np.fromiter((vocabulary[term] for terms in counted for term in terms), dtype=np.int64)
    values = np.fromiter((count for terms in counted for count in terms.values()), dtype=np.float64)
    return sparse.csr_array((values, columns, ends), shape=(len(counted), len(vocabulary)))


def _holders(counts: sparse.csr_array) -> np.ndarray:
    """In how many documents each term stands."""
    return np.bincount(counts.indices, minlength=counts.shape[1])


def _unit(counts: sparse.csr_array, idf: np.ndarray) -> sparse.csr_array:
    """Rows of tf-idf weights of length one."""
    weights = counts.data * idf[counts.indices]
    rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    lengths = np.sqrt(np.bincount(rows, weights=weights**2, minlength=counts.shape[0]))
    return sparse.csr_array((weights / lengths[rows], counts.indices, counts.indptr), shape=counts.shape)


def _ranked(scores: np.ndarray, vacancies: Texts, people: Texts, k: int) -> Rankings:
    """Best first; equal scores in the order in which people were given."""
    names = list(people)
    return {ref: [names[at] for at in np.argsort(-row, kind="stable")[:k]] for ref, row in zip(vacancies, scores, strict=True)}
