"""The columns that a clerk may set up: what stands at their head, what in their cells, and what a reader must make of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from jobmatch.registry.sheet import Cell
from tests.registry.unseen.people import Person
from tests.registry.unseen.spelling import without_marks

Told = Mapping[str, object]  # field of the draft -> the value it must have
Writer = Callable[[Person, Random], tuple[Cell, Told]]
_EXCEL_ORIGIN = date(1899, 12, 30)
_ELEVEN = {"032": "0162", "038": "0168", "070": "0120", "079": "0121", "056": "0186"}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of column. `writers` are the ways to fill it, of which one list uses one, or mixes them."""

    name: str
    headers: tuple[str, ...]
    writers: tuple[Writer, ...]
    is_mixed: bool = False


def _name(write: Callable[[str], str]) -> Writer:
    return lambda person, chance: (write(person.name), {"full_name": person.name})


def _bare_name(person: Person, chance: Random) -> tuple[Cell, Told]:
    return without_marks(person.name), {"full_name": without_marks(person.name)}


def _born(write: Callable[[Person], Cell]) -> Writer:
    def writer(person: Person, chance: Random) -> tuple[Cell, Told]:
        if person.only_year:
            year = person.born.year
            return chance.choice((float(year), str(year), f"00/00/{year}")), {"birth": str(year)}
        return write(person), {"birth": person.born.isoformat()}

    return writer


def _year(person: Person, chance: Random) -> tuple[Cell, Told]:
    return chance.choice((float(person.born.year), str(person.born.year))), {"birth": str(person.born.year)}


def _citizen_id(write: Callable[[str, Random], Cell]) -> Writer:
    return lambda person, chance: (write(person.citizen_id, chance), {"citizen_id": person.citizen_id})


def _some_old_cards(person: Person, chance: Random) -> tuple[Cell, Told]:
    if chance.random() < 0.3:
        return person.citizen_id[3:], {"old_id": person.citizen_id[3:], "citizen_id": ""}
    return person.citizen_id, {"citizen_id": person.citizen_id}


def _phone(write: Callable[[str, Random], Cell]) -> Writer:
    return lambda person, chance: (write(person.phone, chance), {"phones": person.phone})


def _two_phones(phone: str, chance: Random) -> Cell:
    return f"{phone} {chance.choice(('-', '/', ';', 'hoặc'))} 0912{phone[-6:]}"


def _in_eleven(phone: str, chance: Random) -> Cell:
    return _ELEVEN[phone[:3]] + phone[3:] if phone[:3] in _ELEVEN else phone


def _words(field: str, words: Mapping[int, tuple[str, ...]], code: Callable[[Person], int]) -> Writer:
    return lambda person, chance: (chance.choice(words[code(person)]), {field: code(person)})


def _one_form(field: str, words: Mapping[int, str], code: Callable[[Person], int]) -> Writer:
    return lambda person, chance: (words[code(person)], {field: code(person)})


def _pay(write: Callable[[int], Cell]) -> Writer:
    return lambda person, chance: (write(person.least_vnd), {"wage_min_vnd": person.least_vnd, "wage_max_vnd": None})


def _short(vnd: int) -> str:
    whole, rest = divmod(vnd, 1_000_000)
    return f"{whole}tr{rest // 100_000}" if rest else f"{whole}tr"


def _million(vnd: int) -> str:
    return f"{vnd / 1e6:g}".replace(".", ",")


def _range(person: Person, chance: Random) -> tuple[Cell, Told]:
    told = {"wage_min_vnd": person.least_vnd, "wage_max_vnd": person.most_vnd or None}
    if not person.most_vnd:
        return chance.choice((f"từ {_million(person.least_vnd)} triệu", f">={_million(person.least_vnd)} tr")), told
    low, high = _million(person.least_vnd), _million(person.most_vnd)
    return chance.choice((f"{low}-{high} triệu", f"từ {low} đến {high} triệu/tháng", f"{low}tr - {high}tr")), told


def _a_day(person: Person, chance: Random) -> tuple[Cell, Told]:
    day = 200_000 + person.least_vnd // 50_000_0 * 10_000
    return chance.choice((f"{day // 1000}k/ngày", f"{day:,}đ/ngày".replace(",", "."), f"{day // 1000} nghìn/ngày")), {
        "wage_min_vnd": day * 26,
        "wage_max_vnd": None,
    }


def _sex(man: str, woman: str) -> Writer:
    return lambda person, chance: (woman if person.is_woman else man, {"sex": "F" if person.is_woman else "M"})


def _village(write: Callable[[str], str]) -> Writer:
    return lambda person, chance: (write(person.village), {"village": person.village})


def _short_village(village: str) -> str:
    return village.replace("Thôn ", "T.") if village[-1].isdigit() else village


_SCHOOLING = {
    1: ("Chưa học xong tiểu học", "3/12", "lớp 4"),
    2: ("Tốt nghiệp tiểu học", "5/12", "Tiểu học", "TH", "cấp 1"),
    3: ("Tốt nghiệp THCS", "9/12", "THCS", "Cấp 2", "lớp 9"),
    4: ("Tốt nghiệp THPT", "12/12", "THPT", "cấp 3", "TN THPT"),
}
_TRAINING = {
    0: ("Chưa qua đào tạo", "không", "LĐPT", "chưa ĐT"),
    1: ("CNKT không có bằng", "CNKT không bằng"),
    2: ("Chứng chỉ nghề dưới 3 tháng", "CC dưới 3 tháng"),
    3: ("Sơ cấp", "SC", "sơ cấp nghề"),
    4: ("Trung cấp", "TC", "trung cấp nghề"),
    5: ("Cao đẳng", "CĐ", "cao đẳng nghề"),
    6: ("Đại học", "ĐH", "đại học"),
}
_STATES = {"working": ("Có việc làm", "đang làm"), "unemployed": ("Thất nghiệp", "chưa có việc"), "inactive": ("nội trợ", "Đi học")}

NAME = Kind(
    "name",
    (
        *("Họ và tên", "Họ tên", "Họ và tên NLĐ", "Họ tên người LĐ", "Tên người lao động", "HT", "H. tên", "Họ & tên", "Họ, tên lao động"),
        *("Họ, chữ đệm và tên khai sinh", "Họ và tên (Full name)", "Tên NLĐ", "Họ và tên (chữ in hoa)", "Họ tên công dân", "Full name"),
        *("Danh sách NLĐ", "Họ và tên lao động", "Tên lao động", "Họ-tên"),
    ),
    (_name(str), _name(str), _name(str.upper), _bare_name),
)
BIRTH = Kind(
    "birth",
    (
        *(
            "Ngày sinh",
            "NS",
            "N/sinh",
            "Ngày tháng năm sinh",
            "Ngày/tháng/năm sinh",
            "Sinh ngày",
            "NTNS",
            "NTN sinh",
            "Ngày, tháng, năm sinh",
        ),
        *(
            "Date of birth",
            "N.sinh",
            "Ngày sinh (dd/mm/yyyy)",
            "Ngày tháng năm sinh (Birthday)",
            "DOB",
            "Ngày th. năm sinh",
            "Năm, tháng sinh",
        ),
    ),
    (
        _born(lambda person: f"{person.born:%d/%m/%Y}"),
        _born(lambda person: f"{person.born.day}/{person.born.month}/{person.born.year}"),
        _born(lambda person: f"{person.born:%d.%m.%Y}"),
        _born(lambda person: f"{person.born:%d-%m-%Y}"),
        _born(lambda person: f"{person.born:%Y-%m-%d}"),
        _born(lambda person: float((person.born - _EXCEL_ORIGIN).days)),
        _born(lambda person: person.born),
        _born(lambda person: f"{person.born:%d/%m/%y}"),
        _born(lambda person: f"{person.born:%d%m%Y}"),
        _born(lambda person: f"ngày {person.born:%d} tháng {person.born:%m} năm {person.born:%Y}"),
    ),
)
BIRTH_YEAR = Kind("birth", ("Sinh năm", "Năm sinh", "SN", "Năm sinh (Year of birth)", "NS", "N. sinh"), (_year,))
SEX = Kind(
    "sex",
    ("Giới tính", "GT", "Giới", "Nam/Nữ", "Phái", "G.tính", "G/tính", "Sex", "Giới tính (Nam/Nữ)", "Gender", "Nam - Nữ", "Nam, nữ"),
    (
        _sex("Nam", "Nữ"),
        _sex("nam", "nữ"),
        _sex("NAM", "NỮ"),
        _sex("M", "F"),
        _sex("Nam", "Nu"),
        _sex("1. Nam", "2. Nữ"),
        _sex("Trai", "Gái"),
    ),
)
CITIZEN_ID = Kind(
    "citizen_id",
    (
        *("CCCD", "Số CCCD", "CMND/CCCD", "Số CMND", "ĐDCN", "Số ĐDCN", "Mã định danh", "Số định danh cá nhân", "Căn cước", "Số căn cước"),
        *("CMTND", "CMT", "ID No.", "Số CC/CCCD", "Số GTTT", "Mã ĐDCN", "Thẻ căn cước", "Số thẻ căn cước", "Số CMTND/CCCD", "Citizen ID"),
        *("Số căn cước công dân/CMND", "Số ĐD", "Giấy tờ tùy thân"),
    ),
    (
        _citizen_id(lambda number, chance: number),
        _citizen_id(lambda number, chance: number),
        _citizen_id(lambda number, chance: float(number)),
        _citizen_id(lambda number, chance: f"'{number}"),
        _citizen_id(lambda number, chance: f"{number[:3]} {number[3:6]} {number[6:9]} {number[9:]}"),
        _citizen_id(lambda number, chance: f"{number[:3]}.{number[3:6]}.{number[6:9]}.{number[9:]}"),
        _citizen_id(lambda number, chance: number.lstrip("0")),
        _citizen_id(lambda number, chance: f"CCCD: {number}"),
        _some_old_cards,
    ),
)
PHONE = Kind(
    "phone",
    (
        *("ĐT", "SĐT", "Số ĐT", "Điện thoại", "Đ.thoại", "Điện thoại liên hệ", "Số điện thoại (Zalo)", "ĐTDĐ", "Tel", "Di động", "Số máy"),
        *(
            "Liên hệ",
            "Phone",
            "DT",
            "Số ĐT liên hệ",
            "Đ/thoại",
            "ĐT liên lạc",
            "Phone number",
            "Số đ.thoại",
            "SĐT/Zalo",
            "Điện thoại (nếu có)",
        ),
    ),
    (
        _phone(lambda phone, chance: phone),
        _phone(lambda phone, chance: phone),
        _phone(lambda phone, chance: float(phone)),
        _phone(lambda phone, chance: f"{phone[:4]}.{phone[4:7]}.{phone[7:]}"),
        _phone(lambda phone, chance: f"{phone[:4]} {phone[4:7]} {phone[7:]}"),
        _phone(lambda phone, chance: f"{phone[:4]}-{phone[4:7]}-{phone[7:]}"),
        _phone(lambda phone, chance: f"+84{phone[1:]}"),
        _phone(lambda phone, chance: f"84{phone[1:]}"),
        _phone(lambda phone, chance: f"(+84) {phone[1:4]} {phone[4:]}"),
        _phone(lambda phone, chance: f"'{phone}"),
        _phone(_two_phones),
        _phone(_in_eleven),
        _phone(lambda phone, chance: f"ĐT: {phone}"),
        _phone(lambda phone, chance: f"{phone} (con trai)"),
    ),
)
PEOPLE = Kind(
    "people",
    ("Dân tộc", "DT", "D.tộc", "Dtộc", "Thành phần dân tộc", "Dân tộc (Ethnic)", "D/tộc", "Ethnicity", "Thuộc dân tộc"),
    (
        lambda person, chance: (person.people, {"ethnicity": person.people}),
        lambda person, chance: (person.people.upper(), {"ethnicity": person.people}),
    ),
)
VILLAGE = Kind(
    "village",
    (
        *("Thôn", "Thôn/bản", "Thôn, khu", "Xóm", "Khu/thôn", "Thôn (bản, KP)", "Nơi ở", "Đ/c", "Địa chỉ", "Chỗ ở hiện nay", "Nơi cư trú"),
        *(
            "Nơi ở hiện tại",
            "HKTT",
            "Hộ khẩu",
            "Address",
            "Địa chỉ (thôn, bản)",
            "Đ/chỉ",
            "Nơi thường trú",
            "Thôn bản",
            "Chỗ ở",
            "ĐC",
            "Village",
        ),
    ),
    (_village(str), _village(_short_village), _village(str.upper), _village(lambda village: f"{village}, xã Quảng Sơn")),
)
SCHOOLING = Kind(
    "schooling",
    (
        *(
            "TĐVH",
            "Trình độ văn hóa",
            "Trình độ học vấn",
            "Văn hóa",
            "VH",
            "Học vấn",
            "TĐ học vấn",
            "Trình độ GDPT",
            "Education",
            "Tr.độ văn hóa",
        ),
        *("TĐHV", "Trình độ văn hoá", "Học vấn phổ thông", "Tr. độ VH", "T.độ văn hóa"),
    ),
    (
        _words("education", _SCHOOLING, lambda person: person.schooling),
        _one_form("education", {1: "3/12", 2: "5/12", 3: "9/12", 4: "12/12"}, lambda person: person.schooling),
        _one_form("education", {code: words[0] for code, words in _SCHOOLING.items()}, lambda person: person.schooling),
    ),
)
TRAINING = Kind(
    "training",
    (
        *("CMKT", "Trình độ CMKT", "TĐCM", "Trình độ chuyên môn", "Chuyên môn", "Trình độ chuyên môn kỹ thuật", "Trình độ CM", "Bằng cấp"),
        *("TĐ CMKT", "Tr.độ CM", "Trình độ đào tạo", "Tay nghề", "TĐCMKT", "Qualification", "Bằng cấp cao nhất"),
    ),
    (
        _words("qualification", _TRAINING, lambda person: person.training),
        _one_form("qualification", {code: words[0] for code, words in _TRAINING.items()}, lambda person: person.training),
    ),
)
WISH = Kind(
    "wish",
    (
        *("Nguyện vọng", "Nhu cầu việc làm", "Việc mong muốn", "Công việc muốn làm", "Nghề muốn làm", "Đăng ký việc làm", "Muốn làm gì"),
        *(
            "Mong muốn tìm việc",
            "Vị trí ứng tuyển",
            "Ngành nghề mong muốn",
            "Nguyện vọng việc làm (Desired job)",
            "NVVL",
            "Nhu cầu tìm việc",
        ),
        *("Công việc mong muốn", "Việc làm cần tìm", "NV việc làm", "Desired job", "Nguyện vọng nghề nghiệp"),
    ),
    (lambda person, chance: (person.wish, {"wish_text": person.wish}),),
)
PAY = Kind(
    "pay",
    (
        *("Lương", "Mức lương", "Lương mong muốn", "Thu nhập mong muốn", "Mức lương đề nghị", "Salary", "Lương (đ/tháng)", "ML mong muốn"),
        *("Mức thu nhập", "Lương tối thiểu", "Mức lương (Expected salary)", "Tiền lương"),
    ),
    (
        _pay(_short),
        _pay(lambda vnd: f"{_million(vnd)} triệu"),
        _pay(float),
        _pay(lambda vnd: f"{vnd:,}".replace(",", ".")),
        _pay(lambda vnd: f"{vnd:,}đ"),
        _pay(lambda vnd: f"{_million(vnd)}"),
        _pay(lambda vnd: vnd / 1e6),
        _pay(lambda vnd: f"{vnd // 1000}k"),
        _pay(lambda vnd: f"{vnd // 1000:,} nghìn".replace(",", ".")),
        _pay(lambda vnd: f"{vnd:,} VNĐ/tháng".replace(",", ".")),
        _range,
        _a_day,
    ),
)
STATE = Kind(
    "state",
    ("Tình trạng việc làm", "Hiện trạng việc làm", "TTVL", "Tình trạng", "TT việc làm", "Tình trạng HĐKT", "Việc làm (có/không)"),
    (lambda person, chance: (chance.choice(_STATES[person.state]), {"employment": person.state}),),
)
YEARS = Kind(
    "years",
    ("Kinh nghiệm", "Số năm KN", "Thâm niên", "Năm kinh nghiệm", "KN (năm)", "Số năm kinh nghiệm", "Experience"),
    (
        lambda person, chance: (float(person.years_at_work), {"experience_years": float(person.years_at_work)}),
        lambda person, chance: (f"{person.years_at_work} năm", {"experience_years": float(person.years_at_work)}),
    ),
)
NOTE = Kind("note", ("Ghi chú", "GC", "Ghi chú khác", "Note", "G/chú", "Ghi chú (nếu có)"), (lambda person, chance: (None, {}),))
# Columns that are none of our business, or that nobody has taught us; their cells must not be taken for anything else.
OTHERS = (
    Kind("other", ("Ngày cấp", "Ngày cấp CCCD"), (lambda person, chance: (f"{chance.randrange(1, 28):02d}/06/2021", {}),)),
    Kind("other", ("Nơi cấp",), (lambda person, chance: ("Cục CSQLHC về TTXH", {}),)),
    Kind("other", ("Tôn giáo",), (lambda person, chance: ("Không", {}),)),
    Kind("other", ("Quan hệ với chủ hộ", "QH với chủ hộ"), (lambda person, chance: (chance.choice(("Vợ", "Con", "Chủ hộ")), {}),)),
    Kind("other", ("Mã hộ", "Số sổ hộ khẩu"), (lambda person, chance: (float(chance.randrange(1000, 9999)), {}),)),
    Kind("other", ("Đảng viên",), (lambda person, chance: (chance.choice(("x", None)), {}),)),
    Kind("other", ("Mã số BHXH", "Số sổ BHXH"), (lambda person, chance: (f"22{chance.randrange(10**8):08d}", {}),)),
    Kind("other", ("Số nhà",), (lambda person, chance: (float(chance.randrange(1, 300)), {}),)),
)
ORDINARY = (PHONE, PEOPLE, SCHOOLING, TRAINING, WISH, PAY, STATE, YEARS, NOTE)
