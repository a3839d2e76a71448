"""What an officer chose for one file: meanings of columns, refused repairs, identities that may change. Kept as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jobmatch.registry.preview import Tick
from jobmatch.registry.reading.reading_choices import NO_CHOICES, ReadingChoices


@dataclass(frozen=True, slots=True)
class UploadChoices:
    """`reading` is this officer's own word; `remembered` are meanings that an earlier file of the commune was given, by header key.

    `ticks` are identity fields that may change, `ids_checked` the word that the column of citizen IDs was compared with cards.
    `wait` is true until the file was read by them: nobody has seen yet what writing it would do.
    """

    reading: ReadingChoices = NO_CHOICES
    remembered: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    ticks: frozenset[Tick] = frozenset()
    ids_checked: bool = False
    wait: bool = False

    @property
    def whole(self) -> ReadingChoices:
        """What the last reading went by."""
        return ReadingChoices({**self.remembered, **self.reading.columns}, self.reading.refused)


def choices_values(choices: UploadChoices) -> dict[str, Any]:
    return {
        "columns": {key: dict(columns) for key, columns in choices.reading.columns.items()},
        "refused": sorted(choices.reading.refused),
        "remembered": {key: dict(columns) for key, columns in choices.remembered.items()},
        "ticks": [list(tick) for tick in sorted(choices.ticks)],
        "ids_checked": choices.ids_checked,
        "wait": choices.wait,
    }


def choices_from(values: Mapping[str, Any]) -> UploadChoices:
    reading = ReadingChoices(values.get("columns", {}), frozenset(values.get("refused", ())))
    ticks = frozenset((sheet, row, name) for sheet, row, name in values.get("ticks", ()))
    return UploadChoices(reading, values.get("remembered", {}), ticks, values.get("ids_checked", False), values.get("wait", False))
