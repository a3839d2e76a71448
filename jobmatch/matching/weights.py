"""How many of the hundred points each feature is worth."""

from dataclasses import dataclass, fields

MICRO = 1_000_000
# All points of a pair, in millionths, are added up in 32 bits.
MOST_POINTS = 1000
# So many points are one unit of the natural logarithm of a chance (`matching.features`).
POINTS_PER_LOG = 3.7


@dataclass(frozen=True, slots=True)
class Weights:
    """Points of a feature at its best; whole points, none below zero.

    POINTS_PER_LOG points are one unit of the logarithm of a chance, so that all features speak of the same thing: the hundred points are
    shared out by how much of a fit each can take away. Chosen on 2025-03-01.
    """

    job: int = 21
    words: int = 1
    qualification: int = 11
    education: int = 10
    experience: int = 4
    skills: int = 1
    licence: int = 10
    travel: int = 14
    pay: int = 11
    shift: int = 7
    heavy: int = 5
    free: int = 3
    fresh: int = 2

    def __post_init__(self) -> None:
        if any(getattr(self, field.name) < 0 for field in fields(self)):
            raise ValueError("a weight below zero would punish a better fact")
        if sum(getattr(self, field.name) for field in fields(self)) > MOST_POINTS:
            raise ValueError(f"more than {MOST_POINTS} points together")

    def micro_points(self) -> dict[str, int]:
        """Feature -> micro-points at its best, in the order in which contributions are listed."""
        return {name: getattr(self, name) * MICRO for name in self.__slots__}


DEFAULT_WEIGHTS = Weights()

# The baseline that stands beside every evaluation: likeness of words and nothing else.
WORDS_ALONE = Weights(**{field.name: 100 if field.name == "words" else 0 for field in fields(Weights)})
