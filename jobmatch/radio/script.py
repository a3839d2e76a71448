"""A newsletter script: sentences as they are read aloud, with the field each one came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Station:
    """`code` is the commune code on the air date; `place_name` as the station says it: "xã Quảng Hà"."""

    code: str
    name: str
    place_name: str
    syllables_per_minute: int = 160


@dataclass(frozen=True, slots=True)
class Sentence:
    """`spoken` is what is read; `source` the field it came from (`vacancy:F25-001.wage`, `fair:2025-03.place`, `frame:greeting`)."""

    spoken: str
    source: str
    ends_item: bool = False
    slowly: bool = False


@dataclass(frozen=True, slots=True)
class GateFinding:
    """What keeps a script from the air (`blocks`) or should be looked at; `sentence` counts from 1, 0 = the whole script."""

    sentence: int
    rule: str
    message: str
    blocks: bool = True


@dataclass(frozen=True, slots=True)
class LeftOut:
    vacancy_ref: str
    reason: str


@dataclass(frozen=True, slots=True)
class Script:
    station: Station
    title: str
    sentences: tuple[Sentence, ...]
    air_time_seconds: int
    findings: tuple[GateFinding, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def text(self) -> str:
        """The spoken words alone; a blank line ends an item."""
        return "".join(sentence.spoken + ("\n\n" if sentence.ends_item else " ") for sentence in self.sentences).rstrip() + "\n"

    @property
    def is_releasable(self) -> bool:
        return not any(finding.blocks for finding in self.findings)
