"""How many of the hundred points each feature is worth."""

from dataclasses import asdict, dataclass, fields

MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Weights:
    """Points of a feature at its best; whole points, none below zero.

    Chosen by hand on 2025-03-01: what a person wants and has done, and what makes them able to go every day (way, pay, hours), weigh
    about the same, for a fair is lost on either side. Judged lists of other vacancies confirmed the order of these, not their values.
    """

    wish: int = 20
    words: int = 3
    trade: int = 8
    qualification: int = 9
    education: int = 8
    licence: int = 6
    travel: int = 18
    pay: int = 11
    shift: int = 7
    heavy: int = 3
    free: int = 6
    fresh: int = 1

    def __post_init__(self) -> None:
        if any(getattr(self, field.name) < 0 for field in fields(self)):
            raise ValueError("a weight below zero would punish a better fact")

    def micro_points(self) -> dict[str, int]:
        """Feature -> micro-points at its best, in the order in which contributions are listed."""
        return {name: points * MICRO for name, points in asdict(self).items()}


DEFAULT_WEIGHTS = Weights()

# The baseline that stands beside every evaluation: likeness of words and nothing else.
WORDS_ALONE = Weights(**{field.name: 100 if field.name == "words" else 0 for field in fields(Weights)})
