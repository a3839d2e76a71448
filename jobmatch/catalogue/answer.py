"""The shortest code list: what is known of a yes/no matter."""

from enum import StrEnum


class Answer(StrEnum):
    """Unknown is asked, never guessed."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
