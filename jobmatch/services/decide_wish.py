"""Staff say what the words of a wish mean: it holds for everybody with these words, now and in later lists, until it is taken back."""

from collections.abc import Collection, Sequence
from datetime import datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.wishes.groups import WishGroup, grouped, wish_id
from jobmatch.registry.worker import CHOSEN_BY_HAND, Wish, WishKind
from jobmatch.store import imports, wish_decisions
from jobmatch.store.retelling import retell
from jobmatch.store.wish_texts import people_with, wish_texts
from jobmatch.store.work import OpenWork

MOST_WISHES = 3
_NAMING = (WishKind.OCCUPATION, WishKind.SKILL, WishKind.TRAINING, WishKind.ABROAD)


def decide_wish(
    open_work: OpenWork, wish_ids: Collection[str], meant: Sequence[tuple[WishKind, str]], *, account_id: int | None, now: datetime
) -> int:
    """How many people were told anew. `meant` are kinds and ISCO-08 codes, first wish first.

    Words that are decided already are refused: taking back must lead to what stood before, and not to another decision.
    """
    wishes = [Wish(kind, "", code, CHOSEN_BY_HAND) if code and kind in _NAMING else Wish(kind, "") for kind, code in meant]
    if not 0 < len(wishes) <= MOST_WISHES or any(wish.kind is WishKind.OCCUPATION and not wish.occupation for wish in wishes):
        raise Refused("wish_undecided", "Chưa rõ là nghề gì.", "Chọn loại, và chọn nghề nếu là một nghề.")
    with open_work() as work:
        imports.hold_registry(work.session)
        decided = wish_decisions.load(work.session)
        groups = {group.id: group for group in grouped(wish_texts(work.session), set(decided))}
        chosen = _chosen(groups, wish_ids)
        if any(group.key in decided for group in chosen):
            raise Refused("wish_decided", "Nguyện vọng này đã có người quyết.", "Bỏ cách hiểu cũ trước, rồi quyết lại.")
        wish_decisions.keep(work.session, {group.key: group.text for group in chosen}, wishes, account_id=account_id, at=now)
        worker_nos = people_with(work.session, {group.key for group in chosen})
        retell(work.session, worker_nos, account_id=account_id, now=now)
        work.commit()
    return len(worker_nos)


def _chosen(groups: dict[str, WishGroup], wish_ids: Collection[str]) -> list[WishGroup]:
    chosen = [groups[one] for one in dict.fromkeys(wish_ids) if one in groups]
    if not chosen:
        raise NotFound("wish_unknown", "Không còn ai ghi nguyện vọng này.", "Xem lại danh sách nguyện vọng.")
    return chosen


def take_wish_decision_back(open_work: OpenWork, one_id: str, *, account_id: int | None, now: datetime) -> int:
    """How many people stand again as the reader reads their words; what was decided at the same stroke goes with it."""
    with open_work() as work:
        imports.hold_registry(work.session)
        key = next((key for key in wish_decisions.load(work.session) if wish_id(key) == one_id), None)
        if key is None:
            raise NotFound("wish_decision_unknown", "Nguyện vọng này chưa có ai quyết, hoặc đã bỏ rồi.", "Xem lại danh sách nguyện vọng.")
        keys = wish_decisions.decided_with(work.session, key)
        wish_decisions.forget(work.session, keys)
        worker_nos = people_with(work.session, set(keys))
        retell(work.session, worker_nos, account_id=account_id, now=now)
        work.commit()
    return len(worker_nos)
