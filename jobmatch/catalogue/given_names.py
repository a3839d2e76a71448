"""Names of occupations that staff have given, beside those of our lists."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from jobmatch.text.folding import fold


@dataclass(frozen=True, slots=True)
class GivenNames:
    """(name, ISCO-08 code), newest first. `synonyms` hold for whatever bears them; `decisions` are titles of vacancies that were read in
    doubt, and hold for these very titles.
    """

    synonyms: tuple[tuple[str, str], ...] = ()
    decisions: tuple[tuple[str, str], ...] = ()
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # What is read with the names is kept under them: thousands of names are not to be hashed for every word.
        object.__setattr__(self, "_hash", hash((self.synonyms, self.decisions)))

    def __hash__(self) -> int:
        return self._hash

    def __bool__(self) -> bool:
        return bool(self.synonyms or self.decisions)


NO_NAMES = GivenNames()


def name_key(text: str) -> str:
    """The one form under which equal names meet: words without marks, case and punctuation."""
    return " ".join(re.findall(r"\w+", fold(text)))


@lru_cache(maxsize=4)
def _synonyms(names: GivenNames) -> tuple[frozenset[str], int]:
    """The keys of all synonyms, and how many words the longest has."""
    keys = frozenset(filter(None, (name_key(text) for text, _code in names.synonyms)))
    return keys, max((key.count(" ") + 1 for key in keys), default=0)


def bears_a_name(text: str, names: GivenNames) -> bool:
    """A synonym stands in the text as whole words."""
    keys, longest = _synonyms(names)
    words = name_key(text).split() if keys else []
    return any(
        " ".join(words[start : start + length]) in keys for start in range(len(words)) for length in range(1, min(longest, len(words)) + 1)
    )
