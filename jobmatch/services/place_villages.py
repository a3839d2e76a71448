"""Say to which commune villages of a split one belong, or take that back. Every paper and list after it goes by the decision."""

from collections.abc import Sequence
from datetime import datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.homes import next_home
from jobmatch.store import imports, placed_villages
from jobmatch.store.place_book import read_places
from jobmatch.store.placed_villages import heir_of
from jobmatch.store.work import OpenWork


def place_villages(open_work: OpenWork, village_ids: Sequence[str], commune_id: str, *, account_id: int | None, now: datetime) -> int:
    """All of them or none; how many villages."""
    with open_work() as work:
        imports.hold_registry(work.session)
        places = read_places(work.session)
        homes = [places.homes[village_id] for village_id in dict.fromkeys(village_ids) if village_id in places.homes]
        if not homes or len(homes) != len(set(village_ids)):
            raise NotFound("village_unknown", "Không có thôn này trong sổ.", "Tải lại trang và chọn lại.")
        if any(next_home(home, places.decided) for home in homes):
            raise Refused("village_placed", "Có thôn đã được xếp về xã rồi.", "Tải lại trang để xem; muốn đổi thì hoàn tác trước.")
        heirs = [heir_of(home, commune_id) for home in homes]
        heir = heirs[0]
        if heir is None or any(other != heir for other in heirs):
            raise Refused("commune_no_heir", "Xã này không nhận phần nào của xã cũ.", "Chọn một trong các xã ghi bên cạnh thôn.")
        placed_villages.place(work.session, homes, heir, account_id=account_id, now=now)
        work.commit()
    return len(homes)


def undo_placing(open_work: OpenWork, key: int) -> int:
    """How many villages wait again."""
    with open_work() as work:
        imports.hold_registry(work.session)
        villages = placed_villages.undo(work.session, key)
        if not villages:
            raise NotFound("placing_unknown", "Không có lần xếp thôn này.", "Tải lại trang để xem sổ hiện giờ.")
        work.commit()
    return villages
