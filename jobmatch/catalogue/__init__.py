"""Dated code lists and look-ups: places, occupations and their coder, wages, schooling. Pure."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jobmatch.catalogue.coder import OccupationCoder as OccupationCoder


def __getattr__(name: str) -> Any:
    """Load the coder, and with it numpy and scipy, when it is first asked for: most pages only need the short code lists."""
    if name != "OccupationCoder":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from jobmatch.catalogue.coder import OccupationCoder

    return OccupationCoder
