"""Looks as a condition: face, height, weight, tattoos, hair."""

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Ngoại hình, chiều cao, hình xăm không nói lên tay nghề và loại người không có lý do. "
    "Nêu việc phải làm thay cho vóc dáng: “Gọn gàng, giao tiếp tốt”, “Với tay được kệ cao 1,8 m”; nếu nghề thật sự cần thì ghi lý do."
)
_FINE = (
    r"(?:khá|đẹp|ưa nhìn|ưu nhìn|dễ nhìn|sáng sủa|sáng|tốt|cân đối|xinh xắn|xinh|chuẩn|bắt mắt|trẻ trung|thu hút|nổi bật|ổn|cao ráo"
    r"|lịch sự|thanh tú|hấp dẫn|trung bình|gọn gàng|chỉn chu|thân thiện|sạch sẽ|tươi tắn|dễ thương|dễ coi|được|phù hợp|ok|chân dung)"
)
_HEIGHT = r"(?:1\s*m\s*\d{0,2}|1[.,]\d{1,2}\s*m?|1[4-9]\d\s*(?:cm)?|một mét \w+(?: \w+)?)"

LOOKS = Family(
    Rule.LOOKS,
    (
        "ngoai hinh",
        "hinh thuc",
        "ua nhin",
        "uu nhin",
        "de nhin",
        "xinh",
        "dep",
        "xam",
        "nhuom",
        "cao",
        "nang",
        "voc dang",
        "dang ",
        "da trang",
        "mat sang",
        "guong mat",
        "khuon mat",
        "mat mui",
        "than hinh",
        "hinh the",
        "toan than",
        "khuyen",
        "beo",
        "map",
        "1m",
    ),
    (
        Sign(
            any_of(
                rf"(?:ngoại hình|hình thức|diện mạo|nhan sắc)(?:[\s:,]+(?:bên ngoài|từ|tương đối|yêu cầu|có|phải|thật|rất|hơi|ưu tiên|và"
                rf"|giọng nói|khả năng giao tiếp))*[\s:,]+{_FINE}"
            )
        ),
        Sign(
            any_of(
                r"(?:yêu cầu|có|ưu tiên|cần|chú trọng|coi trọng)(?: (?:cao|tốt|về|người|bạn|ứng viên|có))* (?P<core>ngoại hình|nhan sắc)"
            )
        ),
        Sign(
            any_of(
                r"(?P<core>ưa nhìn|ưu nhìn|dễ nhìn|xinh gái|xinh đẹp|đẹp trai|đẹp gái|da trắng|cao ráo|mặt sáng|sáng mặt|mặt mũi sáng sủa)"
            )
        ),
        Sign(any_of(r"(?:gương mặt|khuôn mặt|mặt)(?: (?:sáng|khả ái|dễ nhìn|xinh|đẹp|thanh tú|phúc hậu|cân đối|sáng sủa|dễ thương))+")),
        Sign(any_of(r"(?:ưu tiên|tuyển|cần|yêu cầu|bạn|nữ|em)(?: (?:{person}|có|nữ|nam|các|gái))* (?:xinh|đẹp|dáng (?:cao|chuẩn|đẹp))")),
        Sign(
            any_of(
                r"(?:dáng|vóc dáng|thân hình|body|hình thể|dáng người)(?: (?:người|cao|chuẩn|đẹp|cân đối|thon gọn|khoẻ mạnh|ưa nhìn"
                r"|săn chắc))+"
            )
        ),
        Sign(
            any_of(
                r"{not} [^.;,\n]{0,28}?xăm(?:\s(?:trổ|hình|mình|to|lớn|lộ|kín))*|xăm(?: (?:trổ|hình|mình))* (?:không nhận|miễn|không tuyển"
                r"|vui lòng)[^.;,\n]{0,12}"
            )
        ),
        Sign(any_of(r"{not} (?:được |để |có )*(?:nhuộm tóc|tóc nhuộm|tóc (?:xanh|đỏ|vàng)|đeo khuyên|bấm khuyên|xỏ khuyên|khuyên mũi)")),
        Sign(
            any_of(
                rf"(?:chiều )?cao(?:[\s:]+(?:từ|trên|tối thiểu|ít nhất|khoảng|hơn|đạt|nam|nữ|>=?|≥|là))*[\s:>=≥]*{_HEIGHT}(?: trở lên"
                rf"| trở xuống)?"
            )
        ),
        Sign(any_of(rf"(?:nam|nữ)[\s:]*(?:cao |từ |trên )*{_HEIGHT}(?: trở lên)?|(?:yêu cầu|có|về) chiều cao")),
        Sign(
            any_of(
                r"cân nặng(?:[\s:]+(?:từ|trên|tối thiểu|dưới|khoảng|cân đối|không quá|chuẩn|hợp lý))*[\s:]*(?:\d{2}\s*kg)?|(?:nặng"
                r"|cân) (?:từ |trên |tối thiểu |không quá |dưới )\d{2}\s*kg(?=[^.\n]{0,20}(?:cao|trở lên|$))"
            )
        ),
        Sign(any_of(r"{not} (?:quá |bị )?(?:béo|mập|lùn|gầy|xấu|thấp bé)(?: phì)?|{not} {take}[^.;,\n]{0,12} (?:béo|mập|lùn|gầy|xấu)")),
        Sign(any_of(r"ảnh (?:chụp )?toàn thân|ảnh full body")),
    ),
    _ADVICE,
    any_of(
        r"{not} (?:yêu cầu|kỳ thị|chê|ngại|quan trọng|đòi hỏi|cần|xét|phân biệt|kể|quan tâm|đặt nặng)[^.;\n]{0,30}(?:ngoại hình|hình xăm"
        r"|xăm|chiều cao|cân nặng|hình thức)",
        r"(?:ngoại hình|chiều cao|cân nặng|hình thức)(?: \w+)? (?:không quan trọng|không yêu cầu|không cần|không thành vấn đề)",
        r"(?:chấp nhận|đồng ý|có) (?:có )?(?:hình )?xăm(?: \w+){0,2} (?:vẫn|cũng|được|đều)|chấp nhận[^.;,\n]{0,12}xăm|xăm (?:nhỏ"
        r"|kín)[^.;,\n]{0,15}(?:được|không sao)",
        r"(?:thợ|phun|nghề|tiệm|dịch vụ|kỹ thuật|học) xăm(?: \w+)?",
        r"(?:hàng|nâng|tường|rào|hàng rào|kệ|giàn|giá|bàn|cây|nhà|tầng|trần|giàn giáo|ở độ|độ|thang|cột|dốc|mái|ống|kiện"
        r"|pallet)(?: \w+){0,2} cao(?: (?:từ|trên|hơn|đến|tối đa|khoảng))*\s*\d[\w.,]*",
        r"(?:nhỏ|quán|căn hộ|phòng|view|cảnh|nhà|biển|khu nghỉ|sản phẩm|hàng|mẫu|may|làm|chữ|viết|trưng bày|đường chỉ|ảnh|hoa"
        r"|cỗ)(?: \w+)? (?:xinh|đẹp)(?: đẹp)?",
        r"(?:vật|hàng|kiện|bao|đồ|thùng|vác|bê|nâng|mang|xách|trọng lượng|khuân|gỗ|tải)(?: \w+){0,3} (?:cân )?nặng(?: (?:từ|trên|đến|dưới"
        r"|không quá))*\s*\d*\s*(?:kg)?",
        r"(?:đo|kiểm tra|theo dõi|cân đo)[^.;,\n]{0,30}(?:chiều cao|cân nặng)",
        r"cao đẳng|cao cấp|nâng cao",
    ),
)
