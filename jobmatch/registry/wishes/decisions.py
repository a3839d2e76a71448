"""What staff say of the words of wishes: how whole wordings are read, and what trades are called besides; it holds for every row with
the same words, whatever the reader makes of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.given_names import NO_NAMES, GivenNames, bears_a_name
from jobmatch.registry.wishes.reader import read_wishes
from jobmatch.registry.worker import Wish, WishKind, WorkerDraft
from jobmatch.text.folding import fold
from jobmatch.text.legacy_fonts import repair_legacy

WishDecisions = Mapping[str, tuple[Wish, ...]]

_AT_THE_ENDS = " .,;:-–()\"'"


@dataclass(frozen=True, slots=True)
class StaffReading:
    """`decisions` by the key of a wording; `names` of trades are read in whatever bears them and is not decided as a whole."""

    decisions: WishDecisions = field(default_factory=lambda: MappingProxyType({}))
    names: GivenNames = NO_NAMES


@lru_cache(maxsize=32768)
def wish_key(text: str) -> str:
    """The one form under which equal words of wishes meet: old fonts read, tone marks, case and outer punctuation left out."""
    key = fold(repair_legacy(text)).strip(_AT_THE_ENDS)
    # Letters that a key loses may have hidden others of an old font: a key is its own key.
    return key if key == text else wish_key(key)


def decided(draft: WorkerDraft, staff: StaffReading) -> WorkerDraft:
    """The draft with its wishes as staff read its words; as it is where they say nothing of them, or where an officer chose an occupation
    for this one person.
    """
    if not draft.wish_text or any(wish.is_chosen for wish in draft.wishes):
        return draft
    wishes = staff.decisions.get(wish_key(draft.wish_text)) if staff.decisions else None
    if wishes is None and staff.names.synonyms:
        wishes = _by_names(draft.wish_text, staff.names)
    if wishes is None:
        return draft
    wants_training = draft.wants_training
    if wants_training is Answer.UNKNOWN and any(wish.kind is WishKind.TRAINING for wish in wishes):
        wants_training = Answer.YES
    return replace(draft, wishes=wishes, wants_training=wants_training)


@lru_cache(maxsize=32768)
def _by_names(text: str, names: GivenNames) -> tuple[Wish, ...] | None:
    """None where the text bears no name."""
    return read_wishes([text], names).get(text) if bears_a_name(repair_legacy(text), names) else None
