"""What can go wrong for a person, in words that say where and what to do."""

from dataclasses import dataclass


@dataclass(slots=True)
class Refused(Exception):
    """A request that cannot be carried out. `message` and `fix` are Vietnamese and may be shown as they stand.

    `code` is stable and English (`fair_unknown`, `file_encrypted`), for tests, logs and the JSON output.
    """

    code: str
    message: str
    fix: str = ""

    def __post_init__(self) -> None:
        Exception.__init__(self, self.code, self.message, self.fix)

    def __str__(self) -> str:
        return f"{self.message} {self.fix}".strip()


class NotFound(Refused):
    """The thing asked for does not exist, or does not exist for this person: both answer the same."""
