"""Sex as a condition: 'chỉ tuyển nam', 'ưu tiên nữ', 'Nam cao từ 1m60'."""

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Chọn người theo giới tính là phân biệt đối xử (Bộ luật Lao động 2019, điều 8). "
    "Có thể viết: “Không phân biệt nam, nữ”; nếu việc cần sức thì nêu việc: “Công việc có bê vác đến 20 kg”."
)
_SEX = r"(?:nam giới|nữ giới|phái nữ|phái nam|phái đẹp|phụ nữ|đàn ông|đàn bà|con gái|con trai|chị em|các chị|nam|nữ)"
_SELECT = (
    r"(?:(?<!địa\s)chỉ|ưu tiên|ut|tuyển dụng|tuyển|cần|nhận|lấy|yêu cầu|đối tượng|dành riêng cho|dành cho|phù hợp với|phù hợp cho|phù hợp"
    r"|thích hợp với|thích hợp cho|thích hợp|hợp với|loại|trừ|phải là|là)"
)
_BETWEEN = (
    r"(?:[\s:,(–-]+(?:gấp|thêm|ngay|dụng|chỉ|là|cho|các|em|giới tính|số lượng|sl|khoảng|tối thiểu|ít nhất|ưu tiên|tuyển|nhận|làm|vào|hơn"
    r"|với|học sinh|sinh viên|thanh niên|ldpt|lđpt|đơn hàng|{person}|\d+(?:\s*-\s*\d+)?))*"
)
_TRADE = (
    r"(?:lao động|ldpt|lđpt|lđ|công nhân|nhân viên|nv|cn|cnsx|thợ|bảo vệ|lễ tân|phục vụ|phục vụ bàn|tạp vụ|lái xe|tài xế|thư ký|trợ lý"
    r"|kế toán|giúp việc|ứng viên|sinh viên|thực tập sinh|tts|thanh niên|người|phụ bếp|phụ kho|đầu bếp|giáo viên|bán hàng|thu ngân|pg"
    r"|tiếp thị|vệ sĩ|quản lý|điều dưỡng|hộ lý|buồng phòng|bốc xếp|pha chế|chạy bàn|phụ xe|cộng tác viên|tuyển|cần)"
)
_QUALITY = (
    r"(?:độ tuổi|tuổi|từ (?:đủ )?\d+|dưới|trên \d+|trong độ|cao|khoẻ|sức khoẻ|có sức|chưa|đã|biết|tốt nghiệp|ngoại hình|ưa nhìn|nhanh nhẹn"
    r"|\d\d\s*(?:-|–|đến|tới)\s*\d\d\s*t?|không quá|tối đa|thật thà|chăm chỉ|siêng|trẻ|độc thân|được ưu tiên|ưu tiên|càng tốt|là lợi thế"
    r"|có lợi thế)"
)
_EDGE = r"(?:(?<=[\n.;:•*,(/|+–-])\s*|^\s*)"

SEX = Family(
    Rule.SEX,
    ("nam", "nu", "dan ong", "dan ba", "con gai", "con trai", "chi em", "cac chi", "phai dep", "may rau"),
    (
        Sign(any_of(rf"{_SELECT}{_BETWEEN}[\s:,(–-]+(?P<core>{_SEX})")),
        Sign(any_of(rf"giới tính[\s:]*(?:là |chỉ |yêu cầu |ưu tiên )*[\s:]*(?P<core>{_SEX})")),
        Sign(any_of(rf"(?P<core>nữ|nam giới|nữ giới|phụ nữ|đàn ông|con gái|con trai)[\s,:–-]*{_QUALITY}")),
        Sign(any_of(rf"{_EDGE}(?:(?:\d+ )?(?P<core>nam)[\s,:–-]*{_QUALITY})")),
        Sign(
            any_of(
                rf"{_EDGE}(?:\d+ )?(?P<core>nam|nữ) (?:nhân viên|kế toán|thủ kho|y tá|điều dưỡng|lễ tân|thư ký|trợ lý|bảo vệ|công nhân"
                rf"|lái xe|phục vụ"
                r"|bán hàng|tạp vụ|giúp việc|kỹ thuật|kỹ sư|quản lý|sale|sales|tư vấn|thợ|phụ|bếp|đầu bếp|giao hàng|nv|cn|đóng gói"
                r"|thu ngân|pha chế|ktv)"
            )
        ),
        # 'Tuyển thợ hàn nam', at the end of what is sought.
        Sign(any_of(r"(?:tuyển|cần)(?: gấp)?(?: \d+)?(?: (?!đồ|áo|quần|hàng|ở|tại)[^\W\d]+){1,4} (?P<core>nam|nữ)(?=\s*(?:$|[\n,.;(–-]))")),
        Sign(any_of(rf"{_TRADE} (?P<core>nam giới|nữ giới|nam|nữ)")),
        Sign(any_of(r"nữ (?:công nhân|nhân viên|lao động|lễ tân|phục vụ|giúp việc|thư ký|kế toán|bảo vệ|tạp vụ)")),
        # A segment of its own: 'Bảo vệ - Nam', '(nữ)', 'Nữ, 18-35 tuổi'.
        Sign(any_of(rf"{_EDGE}(?P<core>nam|nữ)(?: giới)?(?=\s*(?:$|[\n;.,)(|]|/(?!\s*nữ)|[–-]\s|[:–-]?\s*\d+ (?:người|bạn|lao động|lđ)))")),
        Sign(any_of(r"\d+ (?:bạn |người |lao động |lđ |công nhân )?(?P<core>nam|nữ)")),
        Sign(any_of(r"{not} {take}(?:\s(?:lao động|người|công nhân|nhân viên|là|các))* (?P<core>nữ|nam|phụ nữ|đàn ông)")),
        Sign(
            any_of(
                r"cánh mày râu|(?P<core>con gái|con trai) (?:khéo|khoẻ|chăm|nhanh|trẻ|từ|dưới|chưa)|(?:công việc|việc) (?:của"
                r"|cho) (?:đàn ông|phụ nữ|nam giới|nữ giới|chị em)"
            )
        ),
    ),
    _ADVICE,
    any_of(
        # Both, in one breath.
        r"(?:cả )?nam(?: giới)?(?:\s*(?:,|\.|/|&|\+|-|–|và|hoặc|hay|lẫn|với|cùng)\s*|\s+)(?:cả )?nữ(?: giới)?",
        r"nữ(?: giới)?(?:\s*(?:,|\.|/|&|\+|-|–|và|hoặc|hay|lẫn|với|cùng)\s*|\s+)(?:cả )?nam(?: giới)?(?! kinh)",
        r"(?:các )?anh,?(?: và| hoặc)? chị(?: em)?",
        r"{not} (?:phân biệt|yêu cầu|giới hạn|kể|quan trọng|ưu tiên|bắt buộc|quy định)(?:[^.;\n]{0,20})(?:nam|nữ|giới tính)",
        # Places, names, things.
        r"(?:việt|miền|phía|hướng|đ[ô]ng|tây|trung|hà|quảng|cực|hoàng|phương|hải|lào)[\s,–-]+nam",
        r"bắc(?:[\s,–-]+trung)?[\s,–-]*(?:và |vào )?nam",
        r"nam (?:định|phi|cực|bộ|trung bộ|mỹ|á|kinh|ninh|hải|sách|đàn|trực|từ liêm|trà my|giang|cường|long|châm|việt quất|việt|hưng|tước"
        r"|huân)",
        r"(?:số|địa chỉ|cs|cs\d|cơ sở|ngõ|ngách)[\s:]+\d+[^,;\n]{0,6} nam|nam (?:đồng|kỳ|dư|tràng|trung yên|thăng long)|đông nam (?:á|bộ)"
        r"|tiếng nam|vào nam|giọng nam",
        r"nữ (?:công(?! nhân)|trang|hoàng|tính hoá|quyền|doanh nhân)",
        r"(?:liên hệ|liên lạc|lh|g[ặ]p)[\s:.]+(?:\w+\.? )?(?:nam|nữ)(?! (?:giới|nữ|công nhân|nhân viên))|(?:anh|a|mr|ms|ch[ị]"
        r"|[ô]ng)[\s.]+(?:nam|nữ)(?! giới)",
        # Goods and rooms for one sex, guests, pupils.
        r"(?:quần áo|áo quần|áo|quần|quần âu|giày|giầy|dép|thời trang|đồ|sơ mi|vest|veston|váy|mũ|tóc|cắt tóc|túi|đồng hồ|nước hoa"
        r"|vệ sinh|wc|toilet|phòng|ký túc xá|ktx|khu|khu nhà|khách hàng|khách(?! sạn)|bệnh nhân|học viên|phòng tắm|phòng thay đồ"
        r"|buồng tắm|nội y|trang phục|phụ kiện|da|gym|thể hình|mỹ phẩm|người mẫu)(?: \w+)? (?:nam|nữ)(?! (?:dưới|từ|tuổi|độ tuổi))",
        # What the law gives to women at work.
        r"(?:chế độ|chính sách|ưu đãi|thai sản|quà|phụ cấp|trợ cấp|hỗ trợ|thưởng|tặng|khám|phòng|quyền lợi|quan tâm|chăm lo|ngày|hội"
        r"|câu lạc bộ|công đoàn|tôn vinh|chúc mừng)[^.,;:\n]{0,40}(?:nữ|chị em|phụ nữ)",
        r"(?:lao động|nhân viên|công nhân|cnv|cbcnv|người lao động) nữ (?:được|có con|có thai|mang thai|nuôi con|sinh con|hưởng|nghỉ"
        r"|sau sinh|trong thời|làm việc tại|trong kỳ|đến ngày|hành kinh|không phải)",
        r"(?:phụ nữ|chị em)(?: \w+){0,3} (?:được|nghỉ|hưởng|tặng quà)",
        r"\d+\s*%[^.,;\n]{0,25}(?:nữ|nam)|{employer}[^.,;:\n]{0,15} có[^.,;\n]{0,18} (?:nữ|nam)|hội (?:liên hiệp )?phụ nữ|(?:báo"
        r"|bệnh viện|sức khoẻ|vì sự tiến bộ)[^.;\n]{0,12}phụ nữ|phụ nữ việt nam",
        r"phụ nữ (?:mang thai|có thai|sau sinh)",
        r"(?:{employer}|tập đoàn|siêu thị|khách sạn|nhà hàng|xã|huyện|phường|quận|thôn|trường|đường|phố|kcn|thầu|đại lý|cửa hàng"
        r"|tổng công ty)(?: (?:tnhh|cp|cổ phần|mtv|tm|dv|xd|đầu tư|xây dựng|thương mại|dịch vụ|vận tải|may|\w+)){0,4} nam(?= \w+(?:$"
        r"|[\n,.;)]))",
    ),
    any_of(
        # Without marks 'nam' is also the year and the number five.
        r"(?<!tuyển\s)(?<!nhận\s)(?<!tuyen\s)(?<!nhan\s)(?<!luong\s)(?<!luong:\s)(?<!sl\s)(?<!sl:\s)\d+\s*\+? nam(?! (?:va |\d+ )?nu)",
        r"(?:mot|hai|ba|bon|sau|muoi|moi|hang|ca|trong|qua|cuoi|dau|giua|tron|nua|nhieu|tung|sau|it nhat|toi thieu|phep|theo|so|tren|duoi"
        r"|tu|vai|may|lau|thuong|nghi|ngay) nam|\w+ ?/ ?nam",
        r"nam (?:kinh nghiem|kn|ngoai|nay|sau|truoc|toi|lam viec|sinh|hoc|tro len|lien tuc|thu|dau|moi|\d{4}|tram|muoi|nghin|ngan|trieu"
        r"|ngay|nguoi|bua|xa)",
    ),
)
