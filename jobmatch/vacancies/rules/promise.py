"""Promises nobody can keep, the marks of a swindle: 'việc nhẹ lương cao', 'bao đậu 100%'."""

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Lời hứa chung chung là dấu hiệu của tin lừa đảo; tuyển dụng phải trung thực (Bộ luật Lao động 2019, điều 16). "
    "Nêu việc và tiền cụ thể: “Đóng gói hàng, 8 giờ một ngày, lương từ 7 đến 9 triệu đồng một tháng”."
)
_EASY = r"(?:việc|công việc|làm|làm việc)?\s*(?:rất |cực |siêu |khá )?(?:nhẹ nhàng|nhẹ|nhàn hạ|nhàn|đơn giản|dễ)"
_RICH = r"(?:lương|thu nhập|tiền)\s*(?:rất |cực |siêu |lại )?(?:cao|khủng|hấp dẫn|ngất|nhiều|ngon|hậu hĩnh|đỉnh)"

PROMISE = Family(
    Rule.PROMISE,
    (
        "nhe",
        "nhan",
        "bao ",
        "dam bao",
        "cam ket",
        "100",
        "khung",
        "lam giau",
        "khong can lam",
        "khong lam",
        "ko can lam",
        "ngoi",
        "kiem",
        "chac chan",
        "khong gioi han",
        "nghin do",
        "an chac",
        "doi doi",
        "khong lo",
        "viec tai nha",
        "tai nha",
    ),
    (
        Sign(
            any_of(
                rf"(?:việc|công việc|làm|làm việc)\s+{_EASY}[\s,–-]*(?:mà |lại |nhưng |và )?{_RICH}|việc nhẹ[\s,–-]*lương cao"
                rf"|{_RICH}[\s,–-]*(?:mà |lại |việc |công việc )*(?:nhẹ|nhàn)"
            )
        ),
        Sign(
            any_of(
                r"(?:bao|cam kết|đảm bảo|chắc chắn|bảo đảm|chắc suất)(?: (?:100%|trăm phần trăm|tỷ lệ|là|sẽ|đi|cho|kết quả|phỏng vấn|thi"
                r"|xuất cảnh))* (?P<core>đậu|đỗ|trúng tuyển|pass)(?! (?:xe|nành|phộng(?! vấn)|xanh|tương|đen|phụ|hũ|lạc|xe))(?: (?:100%"
                r"|phỏng vấn|visa|đơn hàng|kỳ thi))?"
            )
        ),
        Sign(
            any_of(
                r"(?:đậu|đỗ|trúng tuyển|tỷ lệ đậu|tỷ lệ đỗ|bay|xuất cảnh|có visa|đậu visa)(?: (?:visa|đơn hàng|phỏng vấn))*[\s:]*(?:là "
                r"|đạt |cam kết )?100\s*%|100\s*% (?:đậu|đỗ|trúng tuyển|có visa|được đi|xuất cảnh|bay)"
            )
        ),
        Sign(
            any_of(
                r"{not} (?:cần |phải )?(?:làm|làm gì|làm việc)(?: gì)? (?:vẫn |cũng |mà )*(?:có|được|nhận)(?: \w+)? (?:lương|tiền"
                r"|thu nhập)|ngồi (?:chơi|không|mát)[^.;\n]{0,15}(?:tiền|lương|thu nhập|bát vàng)"
            )
        ),
        Sign(
            any_of(
                r"(?:lương|thu nhập|hoa hồng|thưởng|lợi nhuận) (?:siêu |cực )?khủng|làm giàu (?:nhanh|không khó|dễ dàng)"
                r"|đổi đời(?: (?:nhanh|ngay|cùng))?|thu nhập (?:nghìn|ngàn) đô"
            )
        ),
        Sign(
            any_of(
                r"(?:kiếm|thu nhập|nhận)(?: (?:ngay|từ|được|về|đến|tới|\d+\s*-))*[\s:]*{money}[^.;\n]{0,20}(?:dễ dàng|trong tầm tay"
                r"|mỗi ngày tại nhà|tại nhà|không cần (?:vốn|làm|ra ngoài)|chỉ (?:với|cần) (?:điện thoại|vài|\d))"
            )
        ),
        Sign(
            any_of(
                r"(?:làm|việc|công việc|việc làm|cộng tác viên|ctv)(?: \w+){0,2} tại nhà[^.;\n]{0,45}(?:{money}\s*/\s*ngày|hoa hồng"
                r"|chốt đơn|like|thanh toán trong ngày|rảnh|chỉ cần điện thoại)|(?:xử lý|chốt|săn|giật) đơn (?:hàng )?(?:ảo|online|shopee"
                r"|lazada|tiki|nhận hoa hồng)"
            )
        ),
        Sign(
            any_of(
                r"(?:bao|cam kết|đảm bảo) (?:có )?(?:việc làm |việc )(?:\w+ )?100\s*%|(?:cam kết|đảm bảo|bao) (?:lương"
                r"|thu nhập)[^.;,\n]{0,15}(?:không làm|dù không)"
            )
        ),
        Sign(any_of(r"(?:thu nhập|lương) (?:là )?(?P<core>không giới hạn|vô hạn|không trần)"), blocks=False),
    ),
    _ADVICE,
    any_of(
        r"{not} (?:phải|tin|hứa|cam kết|có chuyện|nghe|mắc bẫy|nên tin)[^.;\n]{0,40}",
        r"(?:cảnh giác|đề phòng|tránh|chiêu trò|lừa đảo|chiêu)[^.;\n]{0,40}",
        r"(?:bốc|vác|bê|xếp|đóng|khuân|chở|dỡ)(?: \w+)? bao đậu",
        r"(?:kiểm tra|chất lượng|hoàn thành|đúng)[^.;,\n]{0,15}100\s*%",
    ),
)
