"""Age as a condition. The lawful minimum is none: 'từ đủ 18 tuổi' and 'trên 18 tuổi' stay."""

import re

from jobmatch.text.folding import fold
from jobmatch.text.number_words import number_of_words
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Giới hạn độ tuổi là phân biệt đối xử (Bộ luật Lao động 2019, điều 8); luật chỉ định tuổi thấp nhất. "
    "Có thể viết: “Từ đủ 18 tuổi, không giới hạn tuổi trên, có sức khỏe phù hợp với công việc”."
)
_FOREIGN_ADVICE = (
    "Độ tuổi theo chương trình của nước tiếp nhận thì được nêu, nhưng phải có căn cứ. "
    "Ghi rõ: “Theo quy định của chương trình …, văn bản chấp thuận số …”."
)
_IN_WORDS = r"(?:mười|hai mươi|ba mươi|bốn mươi|năm mươi|sáu mươi)(?: (?:mốt|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))?"
_NUMBER = rf"(?:\d{{2}}|{_IN_WORDS})"
_AGE = r"\s*(?:tuổi|t)"
_TO = r"\s*(?:tuổi |t )?\s*(?:-+>?|–|—|~|→|=>|đến|tới|và)\s*(?:dưới |hết )?"
_LOWER_WORDS = r"(?:từ|trên|đủ|tối thiểu|ít nhất|hơn|ngoài|quá|min|>=?|≥)"
_UPPER_WORDS = (
    r"(?:dưới|không quá|ko quá|k quá|không vượt quá|tối đa|chưa quá|chưa đến|chưa tới|nhỏ hơn|ít hơn|không hơn|max|đến|tới|<=?|≤)"
)
_FOREIGN = r"(?=[^.\n]{0,90}(?:nước tiếp nhận|nghiệp đoàn|phía nhật|phía hàn|phía đài|chương trình eps|nước sở tại))"


def _value(written: str) -> int:
    return int(written) if written.isdigit() else number_of_words(fold(written)) or 0


def _ends_an_adult_life(found: re.Match[str]) -> bool:
    """An upper limit for adults; 'dưới 18 tuổi' protects minors, 'trẻ 11-15 tuổi' are children."""
    return 18 < _value(found["high"]) <= 75


def _is_a_range(found: re.Match[str]) -> bool:
    return 14 <= _value(found["low"]) < _value(found["high"]) <= 75 and _value(found["high"]) > 18


def _is_over_the_lawful_minimum(found: re.Match[str]) -> bool:
    return 18 < _value(found["low"]) <= 75


_RANGE = (
    rf"(?:(?:độ |lứa )?tuổi(?: đời)?[\s:]*)?(?:từ (?:đủ )?)?(?P<low>{_NUMBER}){_TO}(?P<high>{_NUMBER}){_AGE}",
    rf"(?:tuổi(?: đời)?|nam|nữ)[\s:,]*(?:(?:yêu cầu|trong khoảng|khoảng|tốt nhất|phù hợp|ứng tuyển|là|từ|tử|đủ"
    rf"|giới)[\s:]+)*(?P<low>{_NUMBER}){_TO}(?P<high>{_NUMBER})"
    r"(?!\s*(?:(?:triệu|tr|k|kg|m|người|bạn|lao động)(?!\w)|%)|[\d.,]*\d)",
)
_UPPER = (
    rf"{_UPPER_WORDS}[\s:]*(?P<high>{_NUMBER}){_AGE}(?! (?:nghề|thọ))",
    rf"tuổi(?: đời)?[\s:]*(?:{_UPPER_WORDS}|là)[\s:]*(?P<high>{_NUMBER})(?!\s*(?:(?:triệu|tr|k|kg|m|người)(?!\w)|%)|[\d.,]*\d)",
    rf"(?P<high>{_NUMBER}){_AGE} (?:trở xuống|đổ lại|đổ xuống|trở lại|quay đầu)",
)
_LOWER = (
    rf"{_LOWER_WORDS}[\s:]*(?:đủ )?(?P<low>{_NUMBER}){_AGE}",
    rf"(?P<low>{_NUMBER}){_AGE} (?:trở lên|trở đi|đổ lên)",
    rf"tuổi(?: đời)?[\s:]*(?:{_LOWER_WORDS}|là)[\s:]*(?P<low>{_NUMBER})(?!\s*(?:-|–|—|~|đến|tới|(?:triệu|tr|k|kg|m|người)(?!\w)|%)"
    rf"|[\d.,]*\d)",
    rf"(?:khoảng|tầm|đúng|cỡ)[\s:]*(?P<low>{_NUMBER}){_AGE}",
)

AGE = Family(
    Rule.AGE,
    (
        "tuoi",
        "sinh nam",
        "nam sinh",
        "sinh tu",
        "sn",
        "9x",
        "8x",
        "10x",
        "gen z",
        "tre",
        "gia",
        "trung nien",
        "u3",
        "u4",
        "u5",
        "nam ",
        "nu ",
        "0t",
        "5t",
    ),
    (
        *(Sign(any_of(pattern + _FOREIGN), _FOREIGN_ADVICE, blocks=False, when=_is_a_range) for pattern in _RANGE),
        *(Sign(any_of(pattern + _FOREIGN), _FOREIGN_ADVICE, blocks=False, when=_ends_an_adult_life) for pattern in _UPPER),
        *(Sign(any_of(pattern), when=_is_a_range) for pattern in _RANGE),
        *(Sign(any_of(pattern), when=_ends_an_adult_life) for pattern in _UPPER),
        *(Sign(any_of(pattern), when=_is_over_the_lawful_minimum) for pattern in _LOWER),
        Sign(
            any_of(
                r"(?:độ |lứa )?tuổi[\s:]*(?:(?:từ|ứng tuyển|sinh năm|năm|tốt nhất|yêu cầu|nam|nữ|nam/nữ|khoảng)[\s:]+)*(?:(?:19[5-9]\d"
                r"|20[01]\d|2k\d?|9x|8x|\d{2})\s*(?:-|–|đến)\s*(?:19\d\d|20\d\d|2k\d?|9\d)|[789]x|2k\d?)|sinh năm (?:[789]x|2k\d?"
                r"|\d\d(?=\s*(?:-|trở|đến)))"
            )
        ),
        Sign(
            any_of(
                r"(?:sinh năm|năm sinh|sn|sinh từ năm|sinh trước năm|sinh sau năm|sinh từ|sinh trước|sinh sau)[\s:]*(?:từ |trước |sau "
                r"|khoảng )*(?:19[5-9]\d|20[01]\d)(?:\s*(?:-|–|đến|tới)\s*(?:19|20)\d\d)?(?: (?:trở (?:lên|lại|đi|về sau|về|xuống)|đổ lại"
                r"|về sau))?"
            )
        ),
        Sign(
            any_of(
                r"(?:thế hệ |gen )(?:z|9x|8x|10x|2k)|(?:ưu tiên|tuyển|chỉ nhận|cần)[^.;,\n]{0,15} (?:8x|9x|10x|2k\d?|gen z)|u(?:30|35|40"
                r"|45|50)"
            )
        ),
        Sign(
            any_of(
                r"(?:ưu tiên|chỉ|tuyển|cần|nhận|phù hợp(?: với| cho)?|yêu cầu|dành cho)(?: (?:tuyển|nhận|cho|các|những|lao động"
                r"|đối tượng))* (?:người|ứng viên|bạn|nhân sự|lao động|nhân lực|tuổi|tuổi đời|nam|nữ|công nhân"
                r"|nhân viên)(?: còn)? trẻ(?: tuổi)?(?! em| nhỏ| con|\s?[-–])"
            )
        ),
        Sign(any_of(r"tuổi đời (?:còn )?trẻ|tuổi còn trẻ|yêu cầu[^.;,\n]{0,12} trẻ tuổi")),
        Sign(any_of(r"{not} {take}(?:\s(?:{person}|những|ai))* (?:già|lớn tuổi|cao tuổi|có tuổi|trung niên|đứng tuổi|hết tuổi lao động)")),
    ),
    _ADVICE,
    any_of(
        r"{not} (?:giới hạn|yêu cầu|phân biệt|quan trọng|quy định|hạn chế|kể|bắt buộc)[^.,;\n]{0,20}tuổi(?: tác)?",
        r"(?:con|cháu|trẻ|trẻ em|bé|các bé|học sinh|học viên|thiếu nhi|các con|cbcnv|lớp)(?: \w+){0,5}? (?:từ |dưới |trên "
        r"|đến )?(?:1[0-8]|\d)(?:\s*(?:-|–|đến)\s*(?:1[0-8]|\d))? tuổi",
        r"(?:dạy|phục vụ|khám|tập)(?: \w+){0,3} (?:cho )?người (?:trên|từ) \d{2} tuổi|(?:các cụ|cụ|người già|ông bà|người cao tuổi"
        r"|bệnh nhân|khách hàng|khách(?! sạn)|chăm (?:sóc|nom|người))(?: \w+){0,4} (?:trên |từ )?\d+(?:\s*(?:-|–|đến)\s*\d+)? tuổi",
        r"(?:trên|ngoài|quá|từ|đến|tới) \d{2} tuổi (?:vẫn|cũng|còn sức|nếu còn|có sức khoẻ tốt vẫn)",
        r"(?:xe|tải|tấn|cẩu|cont|hàng|container|ben)(?: \w+){0,2} (?:từ |dưới |trên |đến |tới )?\d+(?:\s*(?:-|–|đến)\s*\d+)?\s*t",
        r"(?:{employer}|thương hiệu|lịch sử|thành lập|hoạt động)[^.;,\n]{0,25}\d{2} (?:năm )?tuổi",
        r"(?:nghỉ hưu|về hưu|hưởng lương hưu|nghĩa vụ quân sự)[^.;\n]{0,20}\d{2} tuổi",
    ),
)
