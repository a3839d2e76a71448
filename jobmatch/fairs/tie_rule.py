"""Who comes first among people of equal points. The rule is printed with every plan."""

from collections.abc import Iterable
from hashlib import sha256

from jobmatch.fairs.fair import Invitee

TIE_RULE = (
    "Khi bằng điểm, người thuộc nhóm ưu tiên được mời trước; rồi đến người kỳ trước chưa được mời; "
    "sau đó xếp theo thăm tính từ mã phiên và số hồ sơ, ai cũng tính lại được."
)


def lot(fair_code: str, worker_no: int) -> int:
    """The lot of a person at a fair, smallest first: SHA-256 of 'CODE:NUMBER', as `printf 'CODE:NUMBER' | sha256sum` shows it."""
    return int.from_bytes(sha256(f"{fair_code}:{worker_no}".encode()).digest())


def in_order(fair_code: str, people: Iterable[Invitee]) -> list[Invitee]:
    """People by the printed rule, those who come first among equals in front."""
    return sorted(people, key=lambda person: (not person.has_priority, person.invited_last_time, lot(fair_code, person.worker_no)))
