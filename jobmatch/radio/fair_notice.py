"""What a newsletter says of the next fair."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class FairNotice:
    """`place` and `organiser` as people write them; `enterprises` is how many have said that they come, 0 where nobody knows yet."""

    held_on: date
    opens_at: time
    ends_at: time | None
    place: str
    organiser: str
    enterprises: int = 0
