"""Keep weights under a name, put them in force for a vacancy, a fair or everything, and go back with one step. Nothing is overwritten."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.matching import ENGINE_VERSION
from jobmatch.matching.learning import WHOLE
from jobmatch.matching.measuring.shadow import Verdict
from jobmatch.matching.weights import Weights
from jobmatch.store import fairs, imports, match_subjects, weight_sets
from jobmatch.store.weight_sets import Origin, Scope, WeightSet
from jobmatch.store.work import OpenWork
from jobmatch.text.folding import nfc

__all__ = ["EXPERT", "Scope", "go_back", "keep_weight_set", "put_in_force"]

EXPERT = 0  # the number of the weights that the engine ships
LONGEST_NAME, LONGEST_REASON = 80, 400


def keep_weight_set(open_work: OpenWork, name: str, weights: Weights, *, account_id: int | None, now: datetime) -> int:
    """The number of the new set. It is in force nowhere until somebody puts it there."""
    told = nfc(name)[:LONGEST_NAME]
    if not told:
        raise Refused("weights_nameless", "Bộ điểm chưa có tên.", "Đặt tên, ví dụ: Phiên tháng 3, đường đi nặng hơn.")
    if sum(asdict(weights).values()) != WHOLE:
        raise Refused("weights_not_whole", f"Các điểm cộng lại phải bằng {WHOLE}.", "Sửa lại rồi lưu.")
    with open_work() as work:
        if told in {each.name for each in weight_sets.all_sets(work.session)}:
            raise Refused("weights_name_taken", f"Đã có bộ điểm tên “{told}”.", "Quay lại và đặt tên khác.")
        set_id = weight_sets.add(work.session, told, Origin.HAND, weights, evidence={}, made_by=account_id, at=now)
        work.commit()
    return set_id


def put_in_force(
    open_work: OpenWork,
    set_id: int,
    scope: Scope,
    *,
    reason: str,
    despite_thin: bool = False,
    account_id: int | None,
    now: datetime,
) -> None:
    """From the next match on; runs that were made keep their own weights.

    A learnt set must not have done worse in its shadow run, nor show any group less; where its evidence decides nothing, or is about an
    engine of before, somebody says that they know (`despite_thin`).
    """
    why = nfc(reason)[:LONGEST_REASON]
    if not why:
        raise Refused("weights_reasonless", "Chưa ghi lý do.", "Ghi vì sao đổi số điểm, để người sau còn hiểu.")
    with open_work() as work:
        session = work.session
        found = weight_sets.find(session, set_id) if set_id != EXPERT else None
        if set_id != EXPERT and found is None:
            raise NotFound("weights_unknown", "Không có bộ điểm này.", "Tải lại trang để xem các bộ điểm đang có.")
        _check_scope(session, scope)
        if found and found.origin is Origin.LEARNED:
            _check_shadow(found, despite_thin=despite_thin)
        weight_sets.choose(session, scope, set_id or None, reason=why, chosen_by=account_id, at=now)
        work.commit()


def go_back(open_work: OpenWork, scope: Scope, choice_id: int, *, account_id: int | None, now: datetime) -> None:
    """What held for this scope before `choice_id`, the line that was looked at; where nothing did, it has no weights of its own any more.

    Going back twice is where one was, but two people who go back from the same line do so once.
    """
    with open_work() as work:
        imports.hold_registry(work.session)  # one after the other
        of_scope = [line for line in weight_sets.choices(work.session) if line.scope == scope]
        if of_scope and of_scope[0].id != choice_id:
            raise Refused("weights_overtaken", "Vừa có người đổi số điểm ở chỗ này.", "Tải lại trang để xem đang dùng số điểm nào.")
        if not of_scope:
            raise NotFound("weights_untouched", "Chỗ này chưa đổi số điểm lần nào.", "Tải lại trang để xem đang dùng số điểm nào.")
        before = of_scope[1] if len(of_scope) > 1 else None
        weight_sets.choose(
            work.session,
            scope,
            before.weight_set.id if before and before.weight_set else None,
            is_lifted=before is None or before.is_lifted,
            reason="Quay lại số điểm trước",
            chosen_by=account_id,
            at=now,
        )
        work.commit()


def _check_scope(session: Session, scope: Scope) -> None:
    if scope.vacancy_ref and not match_subjects.vacancy_heads(session, [scope.vacancy_ref]):
        raise NotFound("vacancy_unknown", f"Không có việc {scope.vacancy_ref}.", "Xem lại mã việc.")
    if scope.fair_code and not scope.vacancy_ref and fairs.find(session, scope.fair_code) is None:
        raise NotFound("fair_unknown", f"Không có phiên {scope.fair_code}.", "Xem lại danh sách các phiên.")


def _check_shadow(learned: WeightSet, *, despite_thin: bool) -> None:
    verdict = (learned.evidence.get("comparison") or {}).get("verdict", Verdict.UNDECIDED)
    if verdict == Verdict.WORSE:
        raise Refused("weights_worse", "Bộ điểm này xếp kém hơn số điểm đang dùng ở phiên đã thử.", "Giữ số điểm đang dùng.")
    if any(move.is_worse for move in learned.group_moves):
        raise Refused(
            "weights_unfair",
            "Với bộ điểm này có nhóm người được thấy ít hơn trước, dưới phần của họ.",
            "Giữ số điểm đang dùng, hoặc tự đặt một bộ điểm và xem ai lên, ai xuống.",
        )
    is_of_today = learned.evidence.get("engine") == ENGINE_VERSION
    if (verdict != Verdict.BETTER or not is_of_today) and not despite_thin:
        raise Refused(
            "weights_thin",
            "Bằng chứng còn mỏng, hoặc của cách tính điểm cũ: chưa biết bộ điểm này hơn hay kém.",
            "Đánh dấu “Tôi biết bằng chứng còn mỏng” nếu vẫn muốn dùng.",
        )
