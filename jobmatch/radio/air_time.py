"""How long a script takes on air, from its syllables and pauses."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from jobmatch.radio.script import Sentence
from jobmatch.text.ear.syllables import syllables


@dataclass(frozen=True, slots=True)
class Norms:
    """How an announcer reads over loudspeakers that echo. The defaults are the centre's plan of 2025; a timed reading replaces them."""

    syllables_per_minute: int = 160
    sentence_pause_seconds: float = 0.5
    item_pause_seconds: float = 2.0


def seconds_of(sentence: Sentence, norms: Norms) -> float:
    """The sentence with the pause behind it."""
    pause = norms.sentence_pause_seconds + (norms.item_pause_seconds if sentence.ends_item else 0.0)
    return syllables(sentence.spoken) * 60 / norms.syllables_per_minute + pause


def air_time_seconds(sentences: Iterable[Sentence], norms: Norms) -> int:
    """Whole seconds, rounded up: a slot is never overrun by a fraction."""
    return math.ceil(sum(seconds_of(sentence, norms) for sentence in sentences))
