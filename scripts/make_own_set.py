"""Writes the labelled set of our own: jobmatch/matching/measuring/data/own_{vacancies,people,grades}.csv.

Everybody and every firm is invented. Who somebody is (trade, years, home, wants) is drawn first; from it come, apart from each other, the
messy words of the registry and the grades. A grade is what an employment counsellor of the centre would say who knows the person: 3 = send
them at once, 2 = a good second, 1 = if nobody else comes, 0 = no. The rules below were written as such a counsellor thinks; where they
would be wrong the hand judgements at the end hold. No score of the engine was looked at.

    python scripts/make_own_set.py
"""

import csv
from dataclasses import dataclass
from pathlib import Path
from random import Random

from jobmatch.text.perturbing import perturbed

SEED, PEOPLE = 20250307, 290
OUT = Path(__file__).parent.parent / "jobmatch" / "matching" / "measuring" / "data"

# Trade -> what people write they want, what they write they do.
TRADES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "sew": (("muốn vào xưởng may", "công nhân may", "may công nghiệp, ca ngày", "may áo xuất khẩu"), ("đang may ở xưởng", "công nhân may")),
    "tailor": (("nhận may đo tại nhà", "thợ may, sửa quần áo"), ("may vá ở nhà", "thợ may đo")),
    "spin": (("làm công nhân sợi", "đứng máy kéo sợi", "công nhân dệt sợi"), ("công nhân sợi", "đứng máy sợi")),
    "seafood": (("chế biến tôm, mực", "làm xưởng thủy sản", "công nhân chế biến thủy sản"), ("bóc tôm thuê", "chế biến thủy sản")),
    "aqua": (("nuôi tôm", "trông đầm tôm", "kỹ thuật nuôi trồng thủy sản"), ("nuôi tôm thẻ", "nuôi ngao")),
    "tea": (("hái chè, chăm chè", "trồng chè", "làm ở đồi chè"), ("trồng chè", "hái chè thuê")),
    "mason": (("thợ xây", "đi xây theo tổ", "thợ xây, ốp lát"), ("thợ xây", "thợ nề")),
    "helper": (("phụ hồ", "phụ xây"), ("phụ hồ", "làm thuê công trình")),
    "weld": (("thợ hàn", "hàn điện, hàn khung sắt"), ("thợ hàn", "hàn cửa sắt")),
    "wire": (("thợ điện", "sửa điện nước", "điện dân dụng"), ("thợ điện", "sửa điện nước")),
    "mend": (("sửa máy, bảo trì", "cơ khí sửa chữa", "bảo trì máy móc nhà máy"), ("bảo trì máy", "thợ cơ khí")),
    "car": (("lái xe con", "lái taxi", "chạy xe dịch vụ 7 chỗ"), ("lái taxi", "lái xe con")),
    "truck": (("lái xe tải", "lái đầu kéo", "lái xe tải đường dài"), ("lái xe tải", "lái xe đầu kéo")),
    "shop": (("bán hàng", "đứng bán siêu thị", "nhân viên bán hàng"), ("bán hàng tạp hóa", "nhân viên bán hàng")),
    "cook": (("nấu ăn", "đầu bếp nhà hàng", "phụ bếp, nấu ăn"), ("nấu ăn thuê", "phụ bếp")),
    "serve": (("phục vụ bàn", "bưng bê nhà hàng", "phục vụ quán ăn"), ("phục vụ quán", "bưng bê")),
    "room": (("dọn phòng khách sạn", "buồng phòng"), ("dọn phòng", "nhân viên buồng phòng")),
    "desk": (("lễ tân khách sạn", "lễ tân"), ("lễ tân", "lễ tân nhà nghỉ")),
    "guard": (("bảo vệ", "trông kho, bảo vệ"), ("bảo vệ", "bảo vệ công trường")),
    "clean": (("tạp vụ", "lao công, vệ sinh", "dọn vệ sinh"), ("lao công", "tạp vụ trường học")),
    "books": (("kế toán", "kế toán kho"), ("kế toán", "kế toán cửa hàng")),
    "office": (("nhân viên văn phòng", "hành chính văn thư"), ("văn thư", "nhân viên văn phòng")),
    "kinder": (("giáo viên mầm non", "cô nuôi trẻ, mầm non"), ("giáo viên mầm non", "trông trẻ")),
    "nurse": (("điều dưỡng", "y tá phòng khám"), ("điều dưỡng", "y tá")),
    "mine": (("thợ lò", "làm mỏ than"), ("thợ lò", "công nhân mỏ")),
    "wood": (("bóc keo", "khai thác keo", "trồng rừng"), ("bóc keo thuê", "trồng rừng")),
    "load": (("bốc xếp", "bốc vác hàng"), ("bốc vác", "bốc xếp cảng")),
    "chips": (("lắp ráp điện tử", "công nhân điện tử"), ("công nhân điện tử", "lắp ráp linh kiện")),
    "bikes": (("sửa xe máy",), ("sửa xe máy",)),
    "maid": (("giúp việc gia đình", "trông trẻ, giúp việc nhà"), ("giúp việc", "trông cháu")),
    "any": (("việc gì cũng được", "lao động phổ thông", "có việc là làm", "làm công nhân gần nhà"), ("làm ruộng", "ở nhà", "làm tự do")),
    "none": (("không có nhu cầu", "đã có việc ổn định"), ("làm ruộng", "buôn bán")),
}
# How near two trades are in a counsellor's eyes, both ways; one and the same is 3, what is not named 0.
NEAR = {
    ("sew", "tailor"): 2,
    ("sew", "spin"): 1,
    ("spin", "chips"): 1,
    ("sew", "chips"): 1,
    ("sew", "seafood"): 1,
    ("seafood", "aqua"): 1,
    ("mason", "helper"): 2,
    ("weld", "mend"): 2,
    ("wire", "mend"): 2,
    ("car", "truck"): 1,
    ("shop", "serve"): 1,
    ("cook", "serve"): 2,
    ("room", "clean"): 2,
    ("desk", "serve"): 1,
    ("desk", "office"): 1,
    ("desk", "shop"): 1,
    ("books", "office"): 2,
    ("maid", "clean"): 2,
    ("maid", "kinder"): 1,
    ("load", "helper"): 1,
    ("load", "wood"): 1,
    ("tea", "wood"): 1,
    ("bikes", "mend"): 1,
    ("room", "maid"): 1,
    ("cook", "maid"): 1,
    ("mine", "helper"): 1,
    ("guard", "load"): 1,
    ("spin", "seafood"): 1,
}
# Learnt within days: whoever takes any work may be sent there.
ON_THE_SPOT = ("sew", "spin", "seafood", "tea", "helper", "clean", "wood", "load", "chips", "serve", "room")
# Commune -> kilometres to: Hải Hà port zone, Quảng Hà, Móng Cái, Hạ Long.
HOMES = {
    "Thị trấn Quảng Hà": (7, 2, 35, 105),
    "Xã Quảng Minh": (4, 5, 33, 108),
    "Xã Quảng Thành": (9, 6, 31, 110),
    "Xã Quảng Long": (9, 5, 38, 103),
    "Xã Quảng Chính": (8, 3, 36, 104),
    "Xã Quảng Phong": (10, 7, 41, 99),
    "Xã Đường Hoa": (14, 10, 44, 96),
    "Xã Quảng Sơn": (22, 15, 40, 108),
    "Xã Quảng Đức": (18, 14, 34, 112),
    "Xã Quảng Thịnh": (12, 8, 37, 106),
    "Xã Cái Chiên": (16, 18, 38, 112),
}
PLACES = {"KCN Cảng biển Hải Hà": 0, "Thị trấn Quảng Hà": 1, "Móng Cái": 2, "Hạ Long": 3}
SCHOOL = ("", "Chưa học xong Tiểu học", "Tốt nghiệp Tiểu học", "Tốt nghiệp THCS", "Tốt nghiệp THPT")
PAPERS = {
    0: "Chưa qua đào tạo",
    1: "CNKT không có bằng",
    2: "Chứng chỉ nghề dưới 3 tháng",
    3: "Sơ cấp",
    4: "Trung cấp",
    5: "Cao đẳng",
    6: "Đại học",
}
# Trades that ask for a paper, and the least that their people hold.
SCHOOLED = {"books": 4, "office": 4, "kinder": 4, "nurse": 4, "desk": 2, "mend": 1, "wire": 1, "weld": 1}


@dataclass(frozen=True)
class Person:
    number: int
    wants: tuple[str, ...]
    does: str
    years: int
    home: str
    school: int
    paper: int
    pay: float  # million a month, 0 = did not say
    no_night: bool = False
    no_far: bool = False
    no_heavy: bool = False
    licence: str = ""
    works: bool = True


@dataclass(frozen=True)
class Job:
    ref: str
    trade: str
    place: str
    row: dict[str, str]
    pay: tuple[float, float]
    night: bool = False
    heavy: bool = False
    carried: bool = False  # bus or housing
    school: int = 0
    paper: int = 0
    years: int = 0
    licence: str = ""


def job(
    ref: str,
    trade: str,
    place: str,
    *,
    firm: str,
    title: str,
    text: tuple[str, str, str],
    pay: tuple[float, float],
    number: int,
    **asks: object,
) -> Job:
    """`text`: description, requirements, benefits, as the firm would write them."""
    said = f"{pay[0]:g} - {pay[1]:g} triệu/tháng".replace(".", ",")
    row = {
        "vacancy_id": ref,
        "enterprise": firm,
        "title": title,
        "quantity": str(number),
        "description": text[0],
        "requirements": text[1],
        "benefits": text[2],
        "salary_text": said,
        "workplace": place,
        "education": "",
        "shift": "",
        "deadline": "30/04/2025",
    }
    return Job(ref, trade, place, row, pay, **asks)  # type: ignore[arg-type]


KCN, QH, MC, HL = PLACES
JOBS = (
    job(
        "OWN-01",
        "sew",
        KCN,
        firm="Công ty may Sông Ka",
        title="Tuyển gấp 60 thợ may công nghiệp",
        text=("Ngồi chuyền may áo khoác", "Biết may là được, chưa biết được dạy", "Có xe đón các xã, cơm trưa"),
        pay=(7, 10.5),
        number=60,
        carried=True,
    ),
    job(
        "OWN-02",
        "sew",
        MC,
        firm="Xưởng may Cô Lành",
        title="Cần người biết may",
        text=("May đồ bảo hộ, ăn theo sản phẩm", "Có tay nghề từ 2 năm", "Thưởng Tết"),
        pay=(8, 12),
        number=12,
        years=2,
    ),
    job(
        "OWN-03",
        "spin",
        KCN,
        firm="Công ty sợi Bình Minh Đông",
        title="Công nhân đứng máy sợi",
        text=("Đi ca 3 kíp, nối sợi, thay cọc", "Tốt nghiệp THCS trở lên, chịu được ca đêm", "Có ký túc xá và xe đưa đón"),
        pay=(7.5, 11),
        number=80,
        night=True,
        carried=True,
        school=3,
    ),
    job(
        "OWN-04",
        "mend",
        KCN,
        firm="Công ty sợi Bình Minh Đông",
        title="Nhân viên bảo trì máy",
        text=("Sửa và bảo dưỡng máy sợi", "Trung cấp cơ khí hoặc điện, hoặc thợ lâu năm. Kinh nghiệm 2 năm", "Xe đưa đón, phụ cấp ca"),
        pay=(9, 14),
        number=6,
        carried=True,
        paper=4,
        years=2,
    ),
    job(
        "OWN-05",
        "seafood",
        QH,
        firm="HTX thủy sản Vạn Ninh Nhỏ",
        title="CN chế biến tôm",
        text=("Bóc tôm, phân cỡ, đóng khay", "Không cần kinh nghiệm", "Cơm trưa"),
        pay=(6, 8),
        number=25,
    ),
    job(
        "OWN-06",
        "aqua",
        QH,
        firm="Trại tôm Đầm Sen",
        title="Kỹ thuật trại tôm",
        text=("Cho ăn, đo nước, trông đầm ban đêm", "Có kinh nghiệm nuôi tôm 1 năm", "Ở lại trại, nuôi ăn"),
        pay=(8, 11),
        number=4,
        night=True,
        carried=True,
        years=1,
    ),
    job(
        "OWN-07",
        "tea",
        "Xã Đường Hoa",
        firm="HTX chè Đồi Xanh",
        title="Thu hái và chăm sóc chè",
        text=("Hái chè, làm cỏ, đốn chè", "Khỏe mạnh", "Trả công theo ngày"),
        pay=(5, 7),
        number=20,
        heavy=True,
    ),
    job(
        "OWN-08",
        "mason",
        MC,
        firm="Tổ thầu Anh Khải",
        title="Thợ xây, thợ ốp lát",
        text=("Xây tường, trát, ốp lát nhà dân", "Làm được việc, 3 năm tay nghề", "Có chỗ ở tại công trình"),
        pay=(11, 15),
        number=10,
        heavy=True,
        carried=True,
        years=3,
    ),
    job(
        "OWN-09",
        "helper",
        QH,
        firm="Công ty xây dựng Ba Chẽ Mới",
        title="Phụ hồ",
        text=("Trộn vữa, chuyển gạch", "Có sức khỏe, làm việc nặng", "Trả lương tuần"),
        pay=(8, 9),
        number=15,
        heavy=True,
    ),
    job(
        "OWN-10",
        "weld",
        KCN,
        firm="Cơ khí Thành Tâm",
        title="Tuyển thợ hàn",
        text=("Hàn khung nhà xưởng, hàn điện hồ quang", "Sơ cấp hàn trở lên hoặc tay nghề 3 năm", "Cơm ca"),
        pay=(10, 14),
        number=8,
        paper=3,
        years=3,
    ),
    job(
        "OWN-11",
        "wire",
        QH,
        firm="Điện nước Hoàng Phúc",
        title="Thợ điện nước",
        text=("Lắp điện nước cho nhà dân", "Có nghề, có xe máy", "Phụ cấp xăng xe"),
        pay=(8, 11),
        number=3,
        years=1,
    ),
    job(
        "OWN-12",
        "car",
        QH,
        firm="Taxi Biển Bạc",
        title="Lái xe taxi",
        text=("Chạy taxi 5 chỗ trong vùng", "Bằng lái B2, rõ đường", "Ăn chia theo doanh thu"),
        pay=(8, 13),
        number=15,
        licence="B2",
    ),
    job(
        "OWN-13",
        "truck",
        KCN,
        firm="Vận tải Hải Long Hà",
        title="Lái xe đầu kéo",
        text=("Chạy container cảng - cửa khẩu, có chuyến đêm", "Bằng lái xe hạng FC, kinh nghiệm 2 năm", "Lương chuyến"),
        pay=(14, 20),
        number=6,
        night=True,
        years=2,
        licence="FC",
    ),
    job(
        "OWN-14",
        "shop",
        QH,
        firm="Siêu thị mini Thảo Nguyên",
        title="Nhân viên bán hàng",
        text=("Đứng quầy, xếp hàng, thu tiền", "Tốt nghiệp THPT, nhanh nhẹn", "Nghỉ 2 ngày một tháng"),
        pay=(6, 7.5),
        number=5,
        school=4,
    ),
    job(
        "OWN-15",
        "cook",
        MC,
        firm="Nhà hàng Bến Đợi",
        title="Đầu bếp món Việt",
        text=("Nấu các món hải sản", "2 năm đứng bếp", "Ăn ở tại chỗ"),
        pay=(10, 15),
        number=2,
        carried=True,
        years=2,
    ),
    job(
        "OWN-16",
        "serve",
        QH,
        firm="Quán cơm Mẹ Na",
        title="Phục vụ bàn",
        text=("Bưng bê, dọn bàn, rửa bát", "Chăm chỉ", "Cơm hai bữa"),
        pay=(5.5, 7),
        number=4,
    ),
    job(
        "OWN-17",
        "room",
        HL,
        firm="Khách sạn Vịnh Ngọc",
        title="Nhân viên buồng phòng",
        text=("Dọn phòng, thay ga", "Gọn gàng", "Có chỗ ở, ăn ca"),
        pay=(7, 9),
        number=10,
        carried=True,
    ),
    job(
        "OWN-18",
        "desk",
        MC,
        firm="Khách sạn Ka Long Xanh",
        title="Lễ tân khách sạn",
        text=("Đón khách, giữ sổ, có trực đêm", "THPT, biết tiếng Trung là lợi thế", "Có chỗ ở"),
        pay=(8, 10),
        number=2,
        night=True,
        carried=True,
        school=4,
    ),
    job(
        "OWN-19",
        "guard",
        KCN,
        firm="Bảo vệ Thiên Long Hà",
        title="Tuyển bảo vệ nhà máy",
        text=("Trực cổng, tuần tra, ca đêm", "Trung thực", "Đồng phục, xe đưa đón"),
        pay=(6.5, 8),
        number=12,
        night=True,
        carried=True,
    ),
    job(
        "OWN-20",
        "clean",
        QH,
        firm="Trường nội trú Hải Hà Mới",
        title="Nhân viên tạp vụ",
        text=("Quét dọn lớp học, nhà vệ sinh", "Không yêu cầu", "Làm giờ hành chính"),
        pay=(5, 6),
        number=3,
    ),
    job(
        "OWN-21",
        "books",
        QH,
        firm="Công ty Vật liệu Tiến Phát",
        title="Kế toán kho",
        text=("Nhập xuất kho, đối chiếu công nợ", "Trung cấp kế toán trở lên, 1 năm kinh nghiệm", "Đóng bảo hiểm"),
        pay=(8, 10),
        number=1,
        school=4,
        paper=4,
        years=1,
    ),
    job(
        "OWN-22",
        "kinder",
        QH,
        firm="Mầm non Sao Mai Nhỏ",
        title="Giáo viên mầm non",
        text=("Dạy và chăm trẻ 3-5 tuổi", "Trung cấp sư phạm mầm non trở lên", "Ăn trưa cùng trẻ"),
        pay=(6, 8),
        number=2,
        school=4,
        paper=4,
    ),
    job(
        "OWN-23",
        "load",
        KCN,
        firm="Cảng Hải Hà Tân",
        title="Bốc xếp hàng hóa",
        text=("Bốc dỡ bao hàng, làm theo ca", "Việc nặng, cần sức khỏe", "Lương theo tấn, xe đưa đón"),
        pay=(9, 12),
        number=20,
        heavy=True,
        carried=True,
    ),
    job(
        "OWN-24",
        "chips",
        HL,
        firm="Điện tử Đông Mai Sáng",
        title="Công nhân lắp ráp điện tử",
        text=("Lắp linh kiện, làm hai ca ngày đêm", "Tốt nghiệp THPT", "Ký túc xá, ăn ca"),
        pay=(8, 12),
        number=100,
        night=True,
        carried=True,
        school=4,
    ),
)

HEAVY_TRADES = ("mason", "helper", "load", "wood", "mine", "tea")


def make_people(draw: Random) -> list[Person]:
    return [make_person(draw, number) for number in range(1, PEOPLE + 1)]


def make_person(draw: Random, number: int) -> Person:
    usual = [*TRADES, "any", "any", "any", "sew", "sew", "mason", "spin", "seafood", "shop"]
    does = draw.choice(usual)
    wants = does if draw.random() < 0.6 or does == "none" else draw.choice(usual)
    second = (draw.choice(usual),) if draw.random() < 0.2 and wants not in ("none", "any") else ()
    least = SCHOOLED.get(does, 0)
    paper = max(least, draw.choice((0, 0, 0, 1, 2, 3)))
    licence = {"car": "B2", "truck": draw.choice(("C", "FC", "FC"))}.get(does, draw.choice(("", "", "", "", "B2")))
    return Person(
        number,
        tuple(dict.fromkeys((wants, *(each for each in second if each not in ("none", "any"))))),
        does,
        draw.choice((0, 1, 2, 4, 6, 10)),
        draw.choice(list(HOMES)),
        4 if paper >= 4 else draw.choice((2, 3, 3, 3, 4, 4)),
        paper,
        draw.choice((0, 0, 6, 7, 8, 9, 10, 12)),
        no_night=draw.random() < 0.15,
        no_far=draw.random() < 0.15,
        no_heavy=draw.random() < 0.12 and does not in HEAVY_TRADES,
        licence=licence,
        works=draw.random() < 0.4,
    )


# Hard cases that rules would miss; numbers go on after the drawn people. Grades for the vacancies named, none for all others.
BY_HAND: tuple[tuple[Person, str, str, str, dict[str, int]], ...] = (
    # (who, wish, present job, note, grades): five years at a sewing machine without any paper is better than a fresh certificate.
    (
        Person(291, ("sew",), "sew", 5, "Xã Quảng Minh", 3, 1, 8),
        "làm may gần nhà",
        "may ở xưởng tư nhân 5 năm",
        "không có bằng cấp",
        {"OWN-01": 3, "OWN-02": 2},
    ),
    (
        Person(292, ("sew",), "any", 0, "Xã Quảng Minh", 3, 2, 8),
        "mới học may xong, xin vào xưởng",
        "ở nhà",
        "chứng chỉ may 3 tháng",
        {"OWN-01": 2},
    ),
    (
        Person(293, ("car",), "truck", 8, "Thị trấn Quảng Hà", 3, 3, 0),
        "lái xe gì cũng được",
        "lái xe tải",
        "bằng FC",
        {"OWN-12": 3, "OWN-13": 3},
    ),
    (Person(294, ("truck",), "truck", 3, "Xã Quảng Long", 3, 3, 15), "lái đầu kéo", "phụ xe", "mới có bằng C", {"OWN-12": 1}),
    (Person(295, ("cook",), "maid", 6, "Xã Quảng Chính", 2, 0, 7), "nấu ăn, ko đi xa", "nấu cỗ thuê", "", {"OWN-16": 2}),
    (
        Person(296, ("clean",), "none", 0, "Thị trấn Quảng Hà", 2, 0, 0),
        "việc nhẹ, giờ hành chính",
        "nội trợ",
        "sức khỏe yếu, không làm nặng",
        {"OWN-20": 3, "OWN-16": 1},
    ),
    (
        Person(297, ("books",), "books", 3, "Thị trấn Quảng Hà", 4, 6, 9),
        "KT hoặc làm văn phòng",
        "kế toán thuế",
        "đại học kế toán",
        {"OWN-21": 3},
    ),
    (
        Person(298, ("mend",), "mend", 12, "Xã Quảng Thành", 3, 1, 12),
        "sửa máy móc",
        "thợ sửa máy nổ, máy bơm",
        "thợ lâu năm, không bằng",
        {"OWN-04": 3, "OWN-10": 1},
    ),
    (
        Person(299, ("any",), "any", 0, "Xã Cái Chiên", 3, 0, 0),
        "đi làm công ty có xe đón hoặc có chỗ ở",
        "đi biển",
        "",
        {"OWN-01": 1, "OWN-03": 2, "OWN-24": 1},
    ),
    (
        Person(300, ("guard",), "guard", 4, "Xã Quảng Phong", 3, 0, 7),
        "bảo vệ, trực đêm được",
        "bộ đội xuất ngũ, bảo vệ kho",
        "",
        {"OWN-19": 3, "OWN-23": 1},
    ),
)


def nearness(one: str, other: str) -> int:
    return 3 if one == other else NEAR.get((one, other), NEAR.get((other, one), 0))


def grade(person: Person, job: Job) -> int:
    """What a counsellor says who knows both."""
    if "none" in person.wants:
        return 0
    named = max((nearness(each, job.trade) for each in person.wants), default=0)
    hands = nearness(person.does, job.trade) if person.years else 0
    said = max(named, 1 if "any" in person.wants and job.trade in ON_THE_SPOT else 0, 2 if hands == 3 and "any" in person.wants else 0)
    if said == 0:
        return 0
    said -= missing(person, job, hands) + hindrances(person, job)
    # Who wants the work and has done it goes before who only wants it.
    if said == 3 and job.trade not in ON_THE_SPOT and hands < 3:
        said = 2
    return max(0, min(3, said))


def missing(person: Person, job: Job, hands: int) -> int:
    years = person.years if hands >= 2 else 0
    steps = 0
    if job.licence and person.licence != job.licence and not (job.licence == "B2" and person.licence in ("C", "FC")):
        return 3
    if person.school < job.school:
        steps += job.school - person.school
    if person.paper < job.paper and years < 3:
        steps += 1 if job.paper - person.paper == 1 else 3
    if years < job.years:
        steps += 1 if years else 2
    return steps


def hindrances(person: Person, job: Job) -> int:
    km = distance(person.home, job.place)
    steps = 0
    if km > 15:
        steps += 2 if person.no_far else 0 if job.carried else 1
    if km > 60:
        steps += 1 if job.carried else 2
    if job.night and person.no_night:
        steps += 2
    if job.heavy and person.no_heavy:
        steps += 2
    if person.pay > job.pay[1]:
        steps += 1 if person.pay <= 1.3 * job.pay[1] else 2
    return steps


def distance(home: str, place: str) -> float:
    if place in PLACES:
        return HOMES[home][PLACES[place]]
    return abs(HOMES[home][1] - HOMES[place][1]) if home != place else 0


def messy(draw: Random, text: str) -> str:
    """As clerks type it: mostly well, else without marks, short, with slips, or in capitals."""
    form = draw.choice((*("",) * 11, "no marks", "no marks", "short forms", "slips", "Telex", "capital"))
    if not form or not text:
        return text
    return text.capitalize() if form == "capital" else perturbed(text, form, draw.randrange(1000))


def person_row(draw: Random, person: Person) -> dict[str, str]:
    wishes = [draw.choice(TRADES[each][0]) for each in person.wants]
    notes = [
        word
        for is_said, word in (
            (person.no_night, draw.choice(("không làm ca đêm", "chỉ làm ngày"))),
            (person.no_far, draw.choice(("không đi xa", "chỉ làm gần nhà"))),
            (person.no_heavy, "không làm được việc nặng"),
        )
        if is_said
    ]
    if person.licence:
        notes.append(f"có bằng lái {person.licence}")
    return row_of(draw, person, draw.choice((", ", "; ", " hoặc ")).join(wishes), draw.choice(TRADES[person.does][1]), ", ".join(notes))


def row_of(draw: Random, person: Person, wish: str, does: str, note: str) -> dict[str, str]:
    """A tenth of the facts is left blank, as in the lists of the communes."""

    def said(text: str) -> str:
        return text if draw.random() < 0.9 else ""

    return {
        "worker_no": str(person.number),
        "wish": messy(draw, wish),
        "current_job": said(messy(draw, does)),
        "major": "",
        "employment": said("working" if person.works else "unemployed"),
        "education": said(SCHOOL[person.school]),
        "qualification": said(PAPERS[person.paper]),
        "years": said(str(person.years)),
        "pay_million": said(f"{person.pay:g}") if person.pay else "",
        "commune": person.home,
        "village": f"Thôn {draw.randrange(1, 9)}",
        "note": note,
        "minor": "",
        "days_ago": str(draw.randrange(10, 300)),
    }


def main() -> None:
    draw = Random(SEED)
    people = make_people(draw)
    rows = [person_row(draw, person) for person in people]
    rows += [row_of(draw, person, wish, does, note) for person, wish, does, note, _ in BY_HAND]
    grades = [(one.ref, person.number, grade(person, one)) for one in JOBS for person in people]
    grades += [(ref, person.number, given) for person, *_, by_vacancy in BY_HAND for ref, given in by_vacancy.items()]
    OUT.mkdir(exist_ok=True)
    write("own_vacancies.csv", [one.row for one in JOBS])
    write("own_people.csv", rows)
    write("own_grades.csv", [{"vacancy_id": ref, "worker_no": number, "grade": given} for ref, number, given in sorted(grades) if given])


def write(name: str, rows: list[dict[str, str]]) -> None:
    with (OUT / name).open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
