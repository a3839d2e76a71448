"""Marriage, pregnancy and children as a condition: 'chưa lập gia đình', 'cam kết không sinh con', 'thử thai'."""

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Hỏi hoặc chọn theo tình trạng hôn nhân, thai sản, con cái là phân biệt đối xử (Bộ luật Lao động 2019, điều 8 và điều 137). "
    "Bỏ điều kiện này; nếu việc cần đi ca, đi xa thì viết: “Làm được ca đêm” hoặc “Sắp xếp được việc nhà để đi công tác”."
)
_PREGNANT = r"(?:mang thai|có thai|có bầu|mang bầu|bầu bí|thai sản)"
_CHILDREN = r"(?:có con nhỏ|nuôi con nhỏ|nuôi con|con nhỏ|con mọn|có con|con cái|mẹ bỉm|bỉm sữa)"

MARITAL = Family(
    Rule.MARITAL,
    (
        "gia dinh",
        "ket hon",
        "hon nhan",
        "doc than",
        "single",
        "thai",
        "bau",
        "con nho",
        "con mon",
        "co con",
        "sinh con",
        "khong sinh",
        "con cai",
        "chong",
        "vo",
        "cuoi",
        "bim",
        "ly hon",
        "con son",
        "de con",
        "nuoi con",
    ),
    (
        Sign(
            any_of(
                r"chưa(?: (?:lập|có|xây dựng|vướng bận|vướng))? gia đình|chưa (?:kết hôn|cưới|chồng|vợ|có chồng|có vợ|lấy chồng|lấy vợ"
                r"|có con|chồng con|vợ con)"
            )
        ),
        Sign(
            any_of(
                r"(?:còn |tình trạng[^.;,\n]{0,15})?độc thân|(?:còn|đang|ưu tiên)[\s:]+single|còn son|tình trạng hôn nhân(?:[\s:]+(?:chưa"
                r"|đã|độc thân|không)[^.;,\n]*)?"
            )
        ),
        Sign(
            any_of(
                r"(?:đã|phải|ưu tiên|yêu cầu|chỉ tuyển|tuyển|nhận|là)(?: (?:người|lao động|nữ|nam|ứng viên|đã|các|cặp|tuyển"
                r"|nhận))* (?P<core>(?:đã )?(?:lập gia đình|có gia đình|kết hôn|có vợ|có chồng|có con|lấy chồng|ly hôn))"
            )
        ),
        Sign(
            any_of(
                r"(?:{not}|chưa) (?:bị |phải )?(?:vướng bận|vướn bận|vướng|bận)(?: (?:bịu|việc|chuyện|về))* (?:con cái|con nhỏ|con"
                r"|gia đình|chồng con|vợ con|chồng|việc nhà)"
            )
        ),
        Sign(
            any_of(
                rf"{{not}} (?:đang |trong thời gian |có |được |ý định |kế hoạch |dự định |tính chuyện )*(?:{_PREGNANT}|con nhỏ|con mọn"
                rf"|nuôi con|sinh con|đẻ|sinh đẻ|lập gia đình|kết hôn|lấy chồng|lấy vợ)"
            )
        ),
        Sign(any_of(rf"{{not}} {{take}}[^.;,\n]{{0,30}}? (?:{_PREGNANT}|{_CHILDREN}|có gia đình|có chồng|lập gia đình|ly hôn)")),
        Sign(any_of(r"cam kết[^.;\n]{0,30}(?:sinh con|không sinh|sinh đẻ|mang thai|có thai|kết hôn|lấy chồng|có con|lập gia đình|đẻ)")),
        Sign(any_of(r"(?:thử|test|xét nghiệm|kiểm tra|que thử) thai|giấy (?:xác nhận |khám )?(?:không có thai|không mang thai|độc thân)")),
        Sign(any_of(r"con (?:đã lớn|trên \d+ tuổi|từ \d+ tuổi)(?: trở lên)?(?= (?:mới|thì))")),
    ),
    _ADVICE,
    any_of(
        r"{not} (?:phân biệt|yêu cầu|quan trọng|kể|hỏi|giới hạn|cần)[^.;\n]{0,40}(?:gia đình|hôn nhân|độc thân|kết hôn|con nhỏ|có con"
        r"|thai sản)",
        r"(?:đã|có)(?: có)? (?:gia đình )?(?:hoặc|hay) (?:chưa|độc thân)[^.;\n]{0,20}|(?:chưa|độc thân) (?:hoặc|hay) (?:đã"
        r"|có gia đình)[^.;\n]{0,15}",
        r"độc thân (?:hay|hoặc|hoặc là) \w+|(?:gia đình|lập gia đình|kết hôn|độc thân|thai|con nhỏ)(?: hay chưa)? (?:đều|cũng|vẫn"
        r"|hay chưa)(?: \w+)?",
        r"(?:hỗ trợ|bố trí|phòng|ưu đãi|thưởng|phụ cấp|trợ cấp|tặng|quà|gửi trẻ|nhà trẻ|mừng|chúc mừng|chế độ|ký túc xá|ktx|bảo hiểm|khi"
        r"|nghỉ)[^.;\n]{0,45}(?:gia đình|độc thân|kết hôn|cưới|có con|con nhỏ|mang thai|có thai|thai sản|sinh con|vợ|chồng)",
        r"(?:người |lao động nữ |nữ |công nhân )?(?:đã )?(?:có gia đình|lập gia đình|có con nhỏ|nuôi con nhỏ|độc thân"
        r"|mang thai)(?: \w+){0,3}? được(?! ưu tiên)",
        r"{not} phân công[^.;\n]{0,60}",
        r"không sinh con thứ",
    ),
)
