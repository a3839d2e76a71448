"""Codes that bear the very words of a text, as typed or without tone marks; what people decided goes before labels."""

from collections import defaultdict
from collections.abc import Iterable

from jobmatch.text.folding import canonical, fold

# What equality is worth on the scale of similarity: as typed, and without tone marks.
EXACT, FOLDED = 1.0, 0.985


def _forms(text: str) -> tuple[tuple[str, float], ...]:
    return (canonical(text), EXACT), (fold(text), FOLDED)


class EqualTexts:
    """Per form of a text the codes of its labels, and apart from them the codes of its decisions with the text that was decided."""

    def __init__(self, known: Iterable[tuple[str, int, bool]]) -> None:
        """`known` are (text, number of its code, whether people decided it)."""
        self._labels: dict[str, dict[int, float]] = defaultdict(dict)
        self._decisions: dict[str, list[tuple[str, int, float]]] = defaultdict(list)
        for text, code, is_decided in known:
            for form, worth in _forms(text):
                if is_decided:
                    self._decisions[form].append((text, code, worth))
                else:
                    self._labels[form].setdefault(code, worth)

    def codes(self, text: str, *, forgetting: bool = False) -> dict[int, float]:
        """Code -> worth of equality; `forgetting` what was decided on this very text."""
        for form, _ in _forms(text):
            decided: dict[int, float] = {}
            for other, code, worth in self._decisions.get(form, ()):
                if not (forgetting and other == text):
                    decided.setdefault(code, worth)
            if found := decided or self._labels.get(form):
                return found
        return {}
