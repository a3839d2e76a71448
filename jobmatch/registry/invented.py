"""Invented people of Hải Hà in any number, for measuring and for tests: the same seed gives the same town."""

from collections.abc import Iterator
from datetime import date
from random import Random

from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.catalogue.places import Place, PlaceKind, default_gazetteer
from jobmatch.registry.worker import BirthDate, Sex, Wish, WishKind, WorkerDraft

# Each name as often as it stands here, roughly as in the lists of the coast and of the hills.
_FAMILIES = (
    "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Phạm Phạm Phạm Hoàng Hoàng Vũ Vũ Bùi Đặng Đỗ Ngô Đinh "
    "Chíu Chíu Tằng Tằng Phùn Phùn Dường Lỷ Lý Voòng Sằn Nình Chìu Tô Hà Mạ Lục Loan Phoòng Đàm"
)
_MIDDLES = {
    Sex.MALE: "Văn Văn Văn Đức Quang Minh Xuân Hữu Đình Ngọc Tiến Thanh A Sồi Phúc Mạnh",
    Sex.FEMALE: "Thị Thị Thị Thị Thu Thanh Ngọc Minh Hồng Kim Thùy Sám Mỹ Bích Tài",
}
_GIVEN = {
    Sex.MALE: (
        "An Ân Bảo Bình Chiến Công Cường Dũng Duy Dương Đạt Điền Đông Giang Hà Hải Hiếu Hòa Hoàng Hùng Huy Khánh Khoa Kiên Lâm Long Lợi "
        "Mạnh Nam Nghĩa Phong Phú Quân Quý Sáng Sơn Sỹ Tài Tâm Thái Thành Thắng Thủy Tiến Toàn Trung Trường Tú Tuấn Tùng Việt Vinh Vượng"
    ),
    Sex.FEMALE: (
        "An Anh Ánh Bích Chi Diệp Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Hương Khánh Lan Lệ Liên Linh Loan Ly Lý Mai My Mỹ "
        "Na Nga Ngân Ngọc Nhung Oanh Phương Quyên Sen Tâm Thảo Thắm Thoa Thơm Thu Thúy Thủy Thương Trang Trinh Tuyết Vân Xuân Yến Múi"
    ),
}
HOME_DISTRICT = "201"
HAS_PHONE = 0.7


def communes_before(on: date) -> list[Place]:
    """The communes of the district on a day on which there were districts."""
    communes = (place for place in default_gazetteer().all() if place.kind is PlaceKind.COMMUNE and place.district == HOME_DISTRICT)
    return [place for place in communes if place.stands(on)]


def invented_people(number: int, on: date, seed: int = 1) -> Iterator[WorkerDraft]:
    """As lists of that day tell them; no two share a number of any kind."""
    draw, communes, jobs = Random(seed), communes_before(on), own_labels()
    for place in range(number):
        sex = draw.choice(tuple(Sex))
        born = BirthDate(draw.randrange(1965, 2006), draw.randrange(1, 13), draw.randrange(1, 29))
        job, code = draw.choice(jobs)
        yield WorkerDraft(
            full_name=_name(draw, sex),
            sex=sex,
            birth=born,
            citizen_id=f"022{0 if sex is Sex.MALE else 1}{born.year % 100:02d}{place:06d}",
            phones=(f"09{place:08d}",) if draw.random() < HAS_PHONE else (),
            commune_code=draw.choice(communes).code,
            village=f"Thôn {draw.randrange(1, 12)}",
            education=draw.choice((None, 2, 3, 3, 4)),
            qualification=draw.choice((None, 0, 0, 1, 3, 5)),
            wishes=(Wish(WishKind.OCCUPATION, job, code, 0.9),),
            wish_text=job,
        )


def _name(draw: Random, sex: Sex) -> str:
    middles = draw.sample(_MIDDLES[sex].split(), draw.choice((1, 1, 1, 2)))
    return " ".join((draw.choice(_FAMILIES.split()), *middles, draw.choice(_GIVEN[sex].split())))
