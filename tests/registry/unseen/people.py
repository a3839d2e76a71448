"""Invented people with everything that a list may say of them."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

_MEN = ("Văn Tú", "Đức Thọ", "Quang Huy", "A Sám", "Minh Khôi", "Tài Múi", "Hữu Nghĩa", "Ngọc Ánh", "Bá Lộc", "Phúc")
_WOMEN = ("Thị Hoa", "Thùy Trang", "Nhì Múi", "Thị Bích Ngọc", "Sám Múi", "Thị Quỳnh", "Hồng Nhung", "Thị Lụa", "Mỹ Duyên", "Thị Út")
_SURNAMES = ("Nguyễn", "Trần", "Phạm", "Hoàng", "Chíu", "Phùn", "Tằng", "Lỷ", "Đặng", "Bùi", "Vũ", "Hà", "Đinh", "Ngô", "Lê", "Ninh", "Tô")
VILLAGES = ("Thôn 3", "Thôn 8", "Bản Lý Quáng", "Bản Tán Trúc Tùng", "Khu Hoàng Hoa Thám", "Thôn Đông Thành", "Bản Cấu Phùng", "Xóm Giữa")
PEOPLES = ("Kinh", "Tày", "Dao", "Sán Dìu", "Hoa", "Nùng")
WISHES = ("công nhân may", "lái xe tải", "phụ hồ", "nấu ăn", "bán hàng", "làm việc gần nhà", "đi làm ở Nhật Bản", "thợ hàn", "hái chè")


@dataclass(frozen=True, slots=True)
class Person:
    """`schooling` and `training` are the codes of the catalogue; pay is đồng a month, `most_vnd` 0 where only the least is asked."""

    name: str
    is_woman: bool
    born: date
    only_year: bool
    citizen_id: str
    phone: str
    people: str
    village: str
    schooling: int
    training: int
    wish: str
    least_vnd: int
    most_vnd: int
    years_at_work: int
    state: str


def a_person(chance: Random, villages: tuple[str, ...] = VILLAGES) -> Person:
    is_woman = chance.random() < 0.5
    born = date(1962, 1, 1) + timedelta(days=chance.randrange(16_400))
    century = 0 if born.year < 2000 else 2
    province = chance.choice(("022", "022", "022", "004", "031", "034", "001"))
    least = chance.randrange(10, 36) * 500_000
    return Person(
        name=f"{chance.choice(_SURNAMES)} {chance.choice(_WOMEN if is_woman else _MEN)}",
        is_woman=is_woman,
        born=born,
        only_year=chance.random() < 0.15,
        citizen_id=f"{province}{century + is_woman}{born:%y}{chance.randrange(1_000_000):06d}",
        phone=f"0{chance.choice(('32', '38', '86', '97', '91', '94', '70', '79', '90', '56', '99'))}{chance.randrange(10_000_000):07d}",
        people=chance.choice(PEOPLES),
        village=chance.choice(villages),
        schooling=chance.choice((1, 2, 3, 3, 4, 4)),
        training=chance.choice((0, 0, 1, 2, 3, 4, 5, 6)),
        wish=chance.choice(WISHES),
        least_vnd=least,
        most_vnd=least + 2_000_000 if chance.random() < 0.2 else 0,
        years_at_work=chance.randrange(0, 20),
        state=chance.choice(("working", "unemployed", "inactive")),
    )
