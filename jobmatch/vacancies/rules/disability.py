"""Disability and state of health as a condition. A preference for disabled people protects, and stays."""

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Loại người khuyết tật là phân biệt đối xử (Bộ luật Lao động 2019, điều 8; Luật Người khuyết tật 2010, điều 33). "
    "Nêu thao tác của việc: “Đứng máy 8 giờ, dùng được hai tay” để người lao động tự xem mình làm được không."
)
_HIV = (
    "Không được hỏi hay loại người vì HIV, cũng không được bắt xét nghiệm "
    "(Bộ luật Lao động 2019, điều 8; Luật Phòng, chống HIV/AIDS 2006). "
    "Có thể viết: “Đủ sức khỏe làm việc theo kết luận khám sức khỏe”."
)
_SENSES = (
    "Điều kiện về mắt, tai, giọng nói chỉ được đặt khi công việc thật sự cần. "
    "Nêu việc: “Nghe được tín hiệu cảnh báo”, “Phân biệt được màu dây điện”; nếu không cần thì bỏ."
)
_DISABLED = r"(?:khuyết tật|tàn tật|tật nguyền|dị tật|dị dạng|nkt|tàn phế|tật)"
_NATURE = r"(?:bị |có |mắc |mang |là |người )*"

DISABILITY = Family(
    Rule.DISABILITY,
    (
        "tat",
        "tan phe",
        "lanh lan",
        "cam",
        "diec",
        "mu",
        "que",
        "cut",
        "hiv",
        "di dang",
        "nkt",
        "ngong",
        "lap",
        "can thi",
        "loan thi",
        "tam than",
        "dong kinh",
        "mat kinh",
        "deo kinh",
        "thot",
        "viem gan",
    ),
    (
        Sign(any_of(rf"{{not}} (?:được )?{{take}}(?:\s(?:{{person}}|các|là|bị|có))*? {_DISABLED}")),
        Sign(any_of(rf"(?:{{not}}|chưa) {_NATURE}{_DISABLED}(?: (?:bẩm sinh|nhẹ|nặng|tay|chân|về mắt|gì))*")),
        Sign(
            any_of(
                rf"(?:trừ|loại|miễn)(?: (?:{{person}}|các|tiếp))* {_DISABLED}|{_DISABLED} (?:miễn|không nhận|không tuyển|vui lòng không"
                rf"|không phù hợp)[^.;,\n]{{0,12}}"
            )
        ),
        Sign(any_of(r"(?:chân tay|tay chân|tứ chi|cơ thể|thân thể|thể chất)?\s*(?:lành lặn|nguyên vẹn(?= tay| chân| cơ thể))")),
        Sign(any_of(rf"{{not}} {_NATURE}(?:câm|điếc|mù(?! màu| chữ)|què|thọt|cụt|liệt)(?: (?:tay|chân|câm|điếc))*")),
        Sign(any_of(r"(?:{not}|âm tính|xét nghiệm|test|kiểm tra|loại)[^.;\n]{0,45}?hiv(?:/aids)?"), _HIV),
        Sign(
            any_of(
                r"{not} (?:bị |có |mắc |được )*(?:cận thị|c[ậ]n|loạn thị|mù màu|viễn thị|đeo kính|tật khúc xạ|nói ngọng|nói lắp|ngọng|lắp"
                r"|cà lăm)(?=\W|$)"
            ),
            _SENSES,
            blocks=False,
        ),
        Sign(any_of(r"{not} (?:bị |có |mắc |tiền sử |bệnh )*(?:tâm thần|động kinh|viêm gan b?)"), _SENSES, blocks=False),
    ),
    _ADVICE,
    any_of(
        r"{not} (?:phân biệt|kỳ thị|từ chối|loại|hạn chế|kể|ngại)[^.;\n]{0,40}(?:tật|hiv|nkt)",
        r"{not} (?:yêu cầu|bắt buộc|cần|phải)(?: \w+){0,3} (?:xét nghiệm|test|khám)?\s*hiv",
        r"(?:chế độ|bảo hiểm|thương tật|trợ cấp|tuyên truyền|phòng chống|phòng, chống|hỗ trợ)[^.;\n]{0,30}(?:hiv|tật)",
        r"(?:lối đi|cơ sở|dạy|chăm sóc|trung tâm|hỗ trợ|ưu tiên|nhận cả"
        r"|(?<!không\s)(?<!tiếp\s)(?<!ko\s)(?<!k\s)(?<!chưa\s)nhận)(?: \w+){0,3} (?:khuyết tật|tàn tật)",
        r"{not} (?:có )?(?:tật xấu|thói hư|lắp (?:đặt|ráp|thêm|dựng))",
    ),
)
