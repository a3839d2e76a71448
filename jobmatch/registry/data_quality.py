"""How complete and how fresh the data about people are, in counts that can be added up from thôn to commune."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True, slots=True)
class DataQuality:
    """Numbers of people: who has a full birth date, a citizen ID, a phone, a known thôn, a wish, and one told within half a year.

    `questions` are open questions about them, `pairs` those of them who may be somebody else on the list.
    """

    people: int = 0
    birth: int = 0
    citizen_id: int = 0
    phone: int = 0
    village: int = 0
    wish: int = 0
    fresh: int = 0
    questions: int = 0
    pairs: int = 0

    @classmethod
    def of(cls, counts: Mapping[str, int]) -> "DataQuality":
        """What was kept of an earlier day; a count that was not taken then is 0."""
        return cls(**{field.name: counts.get(field.name, 0) for field in fields(cls)})

    def counts(self) -> dict[str, int]:
        return asdict(self)

    def share(self, name: str) -> int:
        """Whole percent of people, 100 only where nobody is missing."""
        if not self.people:
            return 0
        return self.counts()[name] * 100 // self.people


def summed(parts: Iterable[DataQuality]) -> DataQuality:
    counts = [part.counts() for part in parts]
    return DataQuality(**{field.name: sum(each[field.name] for each in counts) for field in fields(DataQuality)})
