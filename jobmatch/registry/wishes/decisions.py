"""What staff have decided about the words of a wish: it holds for every row with the same words, whatever the reader makes of them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.worker import Wish, WishKind, WorkerDraft
from jobmatch.text.folding import fold
from jobmatch.text.legacy_fonts import repair_legacy

WishDecisions = Mapping[str, tuple[Wish, ...]]

_AT_THE_ENDS = " .,;:-–()\"'"


@lru_cache(maxsize=32768)
def wish_key(text: str) -> str:
    """The one form under which equal words of wishes meet: old fonts read, tone marks, case and outer punctuation left out."""
    return fold(repair_legacy(text)).strip(_AT_THE_ENDS)


def decided(draft: WorkerDraft, decisions: WishDecisions) -> WorkerDraft:
    """The draft with the wishes that staff have decided for its words; as it is where nobody has decided, or where an officer chose an
    occupation for this one person.
    """
    if not decisions or not draft.wish_text or any(wish.is_chosen for wish in draft.wishes):
        return draft
    wishes = decisions.get(wish_key(draft.wish_text))
    if wishes is None:
        return draft
    wants_training = draft.wants_training
    if wants_training is Answer.UNKNOWN and any(wish.kind is WishKind.TRAINING for wish in wishes):
        wants_training = Answer.YES
    return replace(draft, wishes=wishes, wants_training=wants_training)
