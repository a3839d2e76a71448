"""After how many days a wish counts for less, and after how many it must be confirmed before an invitation."""

from jobmatch.errors import Refused
from jobmatch.registry.wishes.age import WishAges
from jobmatch.store import norms
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["MOST_DAYS", "WishAges", "change_wish_ages", "see_wish_ages"]

MOST_DAYS = 1825  # five years; a wish that is older was another person's


def see_wish_ages(open_reading: OpenReading) -> WishAges:
    with open_reading() as session:
        return norms.wish_ages(session)


def change_wish_ages(open_work: OpenWork, *, weak_days: int, confirm_days: int) -> None:
    if not 0 < weak_days <= confirm_days <= MOST_DAYS:
        raise Refused(
            "wish_ages_unlikely",
            "Số ngày phải hỏi lại không được ít hơn số ngày tin bị coi là cũ.",
            f"Ghi hai số từ 1 đến {MOST_DAYS}, thường là 180 và 365.",
        )
    with open_work() as work:
        norms.keep_wish_ages(work.session, WishAges(weak_days, confirm_days))
        work.commit()
