"""A finding: words in a posting that the law forbids or that a person must look at."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    SEX = "sex"
    AGE = "age"
    MARITAL = "marital"
    ETHNICITY = "ethnicity"
    RELIGION = "religion"
    LOOKS = "looks"
    ORIGIN = "origin"
    DISABILITY = "disability"
    FEE = "fee"
    DEPOSIT = "deposit"
    PAPERS = "papers"
    PROMISE = "promise"
    WAGE = "wage"
    EXPORT = "export"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Finding:
    """`words` as they stand in the text, `start` their offset in it; `advice` is Vietnamese: the rule and a lawful wording.

    `blocks`: cannot go out until mended or until a named officer records why it is lawful; otherwise it is shown to be checked.
    """

    rule: Rule
    words: str
    advice: str
    start: int = -1
    blocks: bool = True
