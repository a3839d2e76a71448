"""What a quantity is for: "/tháng" is "một tháng", "/m2" is "một mét vuông"."""

import re

_RATES = {
    "tháng": "tháng",
    "thang": "tháng",
    "th": "tháng",
    "tg": "tháng",
    "t": "tháng",
    "ngày": "ngày",
    "ngay": "ngày",
    "ng": "ngày",
    "giờ": "giờ",
    "gio": "giờ",
    "h": "giờ",
    "tiếng": "tiếng",
    "phút": "phút",
    "giây": "giây",
    "tuần": "tuần",
    "quý": "quý",
    "năm": "năm",
    "buổi": "buổi",
    "ca": "ca",
    "công": "công",
    "người": "người",
    "cháu": "cháu",
    "con": "con",
    "bé": "bé",
    "học viên": "học viên",
    "học sinh": "học sinh",
    "nv": "nhân viên",
    "nhân viên": "nhân viên",
    "khách": "khách",
    "hộ": "hộ",
    "sản phẩm": "sản phẩm",
    "sp": "sản phẩm",
    "cái": "cái",
    "chiếc": "chiếc",
    "bộ": "bộ",
    "đôi": "đôi",
    "bao": "bao",
    "thùng": "thùng",
    "kg": "ki lô gam",
    "tấn": "tấn",
    "tạ": "tạ",
    "yến": "yến",
    "km": "ki lô mét",
    "m": "mét",
    "m2": "mét vuông",
    "m²": "mét vuông",
    "m3": "mét khối",
    "ha": "héc ta",
    "sào": "sào",
    "lít": "lít",
    "suất": "suất",
    "bữa": "bữa",
    "chuyến": "chuyến",
    "lần": "lần",
    "lượt": "lượt",
    "đơn": "đơn",
    "khóa": "khóa",
    "khoá": "khóa",
    "lớp": "lớp",
    "phòng": "phòng",
    "đêm": "đêm",
    "vụ": "vụ",
    "mùa": "mùa",
    "kỳ": "kỳ",
    "xe": "xe",
    "cont": "công ten nơ",
}
_RATE = re.compile(rf"\s?/\s?(?:1\s?)?({'|'.join(sorted(map(re.escape, _RATES), key=len, reverse=True))})(?!\w)", re.IGNORECASE)


def rates_at(text: str, start: int) -> tuple[str, int]:
    """The words for every rate that stands directly at `start` ("/người/ngày"), and where they end."""
    words, end = "", start
    while rate := _RATE.match(text, end):
        words += f" một {_RATES[rate[1].lower()]}"
        end = rate.end()
    return words, end
