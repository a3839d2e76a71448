"""Put a fair into the calendar. Its letters come later, from a plan."""

from datetime import date, datetime, time

from jobmatch.errors import Refused
from jobmatch.fairs.fair import Fair
from jobmatch.store import fairs
from jobmatch.store.work import OpenWork

MOST_SEATS = 20_000


def add_fair(
    open_work: OpenWork, code: str, *, held_on: date, place: str, seats: int, opens_at: time = time(8), today: date, now: datetime
) -> Fair:
    fair = checked(Fair(code.strip().upper(), held_on, " ".join(place.split()), seats, opens_at), today)
    with open_work() as work:
        if fairs.find(work.session, fair.code):
            raise Refused("fair_exists", f"Đã có phiên mang mã {fair.code}.", "Chọn mã khác, thí dụ thêm số thứ tự.")
        fairs.add(work.session, fair, now)
        work.commit()
    return fair


def checked(fair: Fair, today: date) -> Fair:
    if not fair.code or not all(letter.isalnum() or letter in "-_." for letter in fair.code) or len(fair.code) > 40:
        raise Refused("fair_code", "Mã phiên chỉ gồm chữ, số và gạch nối, tối đa 40 ký tự.", "Thí dụ: PGD-2025-03.")
    if not fair.place or len(fair.place) > 200:
        raise Refused("fair_place", "Chưa ghi nơi tổ chức.", "Ghi tên địa điểm, thí dụ: Nhà văn hóa xã Quảng Long.")
    if not 1 <= fair.seats <= MOST_SEATS:
        raise Refused("fair_seats", f"Số chỗ phải từ 1 đến {MOST_SEATS}.", "Ghi số người hội trường chứa được, thí dụ 500.")
    if fair.held_on < today:
        raise Refused("fair_past", "Ngày tổ chức đã qua.", "Ghi ngày từ hôm nay trở đi.")
    return fair
