"""Ethnic group as a condition. A preference for the smaller peoples protects, and stays."""

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Chọn hoặc loại người theo dân tộc là phân biệt đối xử (Bộ luật Lao động 2019, điều 8). "
    "Bỏ điều kiện này; nếu việc cần thì viết: “Nghe, nói, đọc được tiếng phổ thông”."
)
_PEOPLES = (
    r"(?:dao|tày|nùng|mông|h'mông|hmông|mèo|sán dìu|sán chỉ|sán chay|sán dìu|cao lan|hoa|thái|mường|khơ me|khmer|chăm|ê đê|gia rai|giáy"
    r"|thổ|mán|thanh y|thanh phán)"
)
_MINORITY = rf"(?:dân tộc thiểu số|dân tộc ít người|dân tộc|dtts|dttss|thiểu số|vùng cao|(?:người|dân tộc|đồng bào|dân) {_PEOPLES})"

ETHNICITY = Family(
    Rule.ETHNICITY,
    (
        "dan toc",
        "dtts",
        "kinh",
        "nguoi dao",
        "nguoi tay",
        "nguoi nung",
        "nguoi mong",
        "h'mong",
        "nguoi san",
        "nguoi hoa",
        "nguoi thai",
        "nguoi meo",
        "nguoi man",
        "thieu so",
        "dong bao",
        "da mau",
        "hmong",
    ),
    (
        Sign(any_of(r"(?:người|dân tộc)[\s:]+(?P<core>kinh)(?! (?:doanh|nghiệm|tế|phí|nguyệt|bắc|môn))")),
        Sign(
            any_of(
                rf"(?:{{not}} (?:được )?{{take}}|trừ|loại|từ chối|tránh|hạn chế)(?:\s(?:{{person}}|đồng bào|bà con|các|là|của|tuyển"
                rf"|nhận))*?\s{_MINORITY}"
            )
        ),
        Sign(
            any_of(
                rf"{_MINORITY}(?: \w+)? (?:miễn|vui lòng không|xin đừng|không nhận|không tuyển|không liên hệ|thông cảm"
                rf"|không phù hợp)[^.;,\n]{{0,15}}"
            )
        ),
        Sign(any_of(rf"chỉ (?:(?:tuyển|nhận|lấy|cần) )?(?:là |lao động |ứng viên )?(?:người|dân tộc|dân) {_PEOPLES}")),
        Sign(any_of(r"{not} (?:phải |thuộc )?(?:là )?(?:người )?(?:dân tộc thiểu số|dtts|người dân tộc)")),
        Sign(any_of(r"{not} {take}[^.;,\n]{0,15}da (?:màu|đen)")),
    ),
    _ADVICE,
    any_of(
        r"{not} (?:phân biệt|kể|yêu cầu|quan trọng|kỳ thị)[^.;\n]{0,50}(?:kinh|dân tộc|thiểu số|\bdtts)",
        r"(?:người |dân tộc )?kinh (?:hay|hoặc|và|,) (?:người |dân tộc )?\w+|(?:hay|hoặc|và) (?:người |dân tộc )?kinh",
        r"{not} (?:từ chối|loại|bỏ|hạn chế)[^.;\n]{0,40}",
        r"\w+ nội trú|trường dân tộc",
    ),
)
