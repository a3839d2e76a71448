"""What a person said about the use of their data, purpose by purpose, and what that allows."""

from enum import StrEnum


class Basis(StrEnum):
    """On which ground of law data are used: the centre's public task, or the person's consent."""

    PUBLIC_TASK = "public_task"
    CONSENT = "consent"


class Said(StrEnum):
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


NOES = (Said.REFUSED, Said.WITHDRAWN)

# Without the registry there is nothing to match or to write to: a no to it is a no to everything.
REGISTRY = "registry"
MATCHING_PURPOSES = (REGISTRY, "matching")
LETTER_PURPOSES = (*MATCHING_PURPOSES, "paper_invitation")


def needed_for(purpose: str) -> tuple[str, ...]:
    """The other purposes without which this one cannot be."""
    if purpose == REGISTRY:
        return ()
    return MATCHING_PURPOSES if purpose in LETTER_PURPOSES and purpose not in MATCHING_PURPOSES else (REGISTRY,)


def is_allowed(basis: Basis, newest: Said | None) -> bool:
    """A public task goes on until somebody refuses; where consent is the ground, silence is a no."""
    return newest is Said.GIVEN if basis is Basis.CONSENT else newest not in NOES
