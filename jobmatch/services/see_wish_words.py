"""The words in which people told their wishes, the doubtful ones first, and one of them with how it was read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from jobmatch.catalogue.occupations import coder_with
from jobmatch.errors import NotFound
from jobmatch.registry.wishes.groups import Doubt, WishGroup, alike, grouped
from jobmatch.store import wish_decisions
from jobmatch.store.wish_decisions import WishDecision
from jobmatch.store.wish_texts import wish_texts
from jobmatch.store.work import OpenReading
from jobmatch.text.folding import fold

__all__ = ["Doubt", "SeenWish", "SeenWishWords", "WishDecision", "WishGroup", "WishWordsChoice", "see_wish", "see_wish_words"]

LINES = 50
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class WishWordsChoice:
    """`doubt` None: whatever the doubt."""

    words: str = ""
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class SeenWishWords:
    """One page. `by_doubt` counts the wordings that the search found and `people` whoever has them."""

    lines: tuple[WishGroup, ...]
    by_doubt: Mapping[Doubt, int]
    people: int
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class SeenWish:
    """`nearest` are occupations: as it was read, and by likeness to the words.

    `decision` is there where staff have decided; `together` counts its wordings.
    """

    group: WishGroup
    alike: tuple[WishGroup, ...]
    nearest: tuple[str, ...]
    decision: WishDecision | None
    together: int


def see_wish_words(open_reading: OpenReading, choice: WishWordsChoice, *, page: int) -> SeenWishWords:
    """A page beyond the last shows the last."""
    with open_reading() as session:
        groups = grouped(wish_texts(session), set(wish_decisions.load(session)))
    asked = fold(choice.words).split()
    found = [group for group in groups if all(word in group.key for word in asked)]
    shown = [group for group in found if choice.doubt in (None, group.doubt)]
    count = max(1, -(-len(shown) // LINES))
    number = min(max(1, page), count)
    return SeenWishWords(
        tuple(shown[(number - 1) * LINES : number * LINES]),
        Counter(group.doubt for group in found),
        sum(group.people for group in shown),
        number,
        count,
    )


def see_wish(open_reading: OpenReading, wish_id: str) -> SeenWish:
    """NotFound where nobody has these words any more and nobody has decided on them."""
    with open_reading() as session:
        decided = {decision.key: decision for decision in wish_decisions.decisions(session)}
        groups = grouped(wish_texts(session), set(decided))
        # Words of which everybody has others by now keep their decision, and their page.
        known = {group.key for group in groups}
        gone = [WishGroup(one.key, one.text, (one.text,), 0, one.wishes, Doubt.DECIDED) for one in decided.values() if one.key not in known]
        group = next((group for group in (*groups, *gone) if group.id == wish_id), None)
        if group is None:
            raise NotFound("wish_unknown", "Không còn ai ghi nguyện vọng này.", "Xem lại danh sách nguyện vọng.")
        decision = decided.get(group.key)
        together = len(wish_decisions.decided_with(session, group.key))
        names = wish_decisions.staff_reading(session).names
    found = [code for code, _ in coder_with(names).top([group.text], k=_NEAREST)[0]]
    nearest = dict.fromkeys([*(wish.occupation for wish in group.wishes if wish.occupation), *found])
    return SeenWish(group, tuple(alike(group, groups)), tuple(nearest)[:_NEAREST], decision, together)
