"""Religion as a condition: 'không theo đạo', 'không tuyển người có đạo', 'ưu tiên Phật tử'."""

import re

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Chọn hoặc loại người theo tôn giáo, tín ngưỡng là phân biệt đối xử (Bộ luật Lao động 2019, điều 8). "
    "Bỏ điều kiện này; nếu việc cần thì viết giờ làm: “Làm được Chủ nhật và ngày lễ theo lịch”."
)
_FAITH = (
    r"(?:tôn giáo|công giáo|thiên chúa giáo|thiên chúa|kitô giáo|tin lành|phật giáo|phật tử|hồi giáo|cao đài|hoà hảo|tín đồ|tín ngưỡng"
    r"|giáo dân)"
)


def _is_no_people(found: re.Match[str]) -> bool:
    """'Người Dao' are a people; without marks 'nguoi dao' may be either, and is left to the other rule."""
    words = found.group()
    return not re.search(r"\bdao\b", words) or (words.isascii() and not words.endswith("nguoi dao"))


RELIGION = Family(
    Rule.RELIGION,
    (
        "dao",
        "ton giao",
        "cong giao",
        "thien chua",
        "tin lanh",
        "phat tu",
        "phat giao",
        "hoi giao",
        "luong dan",
        "ben luong",
        "nguoi luong",
        "giao dan",
        "nha tho",
        "tin nguong",
    ),
    (
        Sign(
            any_of(
                r"{not} (?:được |phải |có )?(?:{take})(?:\s(?:{person}|ai|các|là|của|có|theo|dân tộc|/|hay|hoặc|,|và))*?[\s/,]+"
                rf"(?:theo đạo|có đạo|đạo|bên đạo|đạo hữu|bên giáo|{_FAITH})(?! (?:đức|diễn|tạo|cụ))"
            ),
            when=_is_no_people,
        ),
        Sign(
            any_of(
                rf"{{not}} (?:được |phải )?(?:theo|có|thuộc|là|sinh hoạt|tham gia|tin)(?: (?:bất kỳ|bất cứ|một|các|người|theo))* (?:đạo"
                rf"|{_FAITH})(?: nào| gì)?(?! (?:đức|diễn|tạo|cụ))"
            )
        ),
        Sign(any_of(r"{not} (?:tôn giáo|đạo)(?=\s*(?:$|[,;./\n]|và))"), when=_is_no_people),
        Sign(any_of(r"tôn giáo[\s:]+(?:không(?! phân biệt| yêu cầu| quan trọng)|ko|phật|thiên chúa|công giáo|tin lành|chúa)")),
        Sign(
            any_of(
                r"(?:ưu tiên|chỉ|phải|tuyển|yêu cầu|nhận|cần|là)(?: (?:{person}|là|tuyển|nhận|có|theo|các))*"
                rf" (?:theo đạo|có đạo|đạo (?:phật|thiên chúa|chúa|tin lành|công giáo)|lương dân|người lương|bên lương|không tôn giáo"
                rf"|{_FAITH})"
            )
        ),
        Sign(any_of(rf"(?:người )?(?:theo đạo|có đạo|{_FAITH}) (?:miễn|vui lòng không|không nhận|không tuyển|xin đừng)[^.;,\n]{{0,15}}")),
    ),
    _ADVICE,
    any_of(
        r"{not} (?:phân biệt|kể|yêu cầu|quan trọng|hỏi)[^.;\n]{0,60}(?:tôn giáo|đạo|tín ngưỡng|giáo)",
        r"đạo (?:đức|diễn|cụ|văn)|(?:lãnh|chỉ|nhân|chủ|độc|quỹ|địa|bá|dưới sự chỉ) đạo",
    ),
)
