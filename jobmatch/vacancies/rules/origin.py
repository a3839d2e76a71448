"""Home and registration as a condition: 'ưu tiên người địa phương', 'có hộ khẩu tại …', 'không nhận người ngoại tỉnh'."""

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Chọn hoặc loại người theo quê quán, hộ khẩu là phân biệt theo nguồn gốc (Bộ luật Lao động 2019, điều 8). "
    "Nêu điều việc cần: “Có mặt tại xưởng trước 7 giờ 30, công ty có xe đưa đón” hoặc “Có chỗ ở cho người ở xa”."
)
_SOFT = (
    "Ưu tiên theo quan hệ gia đình cần xem lại: người khác cũng có quyền được tuyển như nhau (Bộ luật Lao động 2019, điều 5 và điều 8). "
    "Có thể viết: “Nhận hồ sơ của mọi người lao động”."
)
_PROVINCES = (
    r"(?:quảng ninh|hải phòng|hải dương|bắc giang|bắc ninh|lạng sơn|cao bằng|thái nguyên|hà nội|hưng yên|thái bình|nam định|hà nam"
    r"|ninh bình|thanh hoá|nghệ an|hà tĩnh|quảng bình|quảng trị|huế|đà nẵng|quảng nam|quảng ngãi|bình định|phú yên|khánh hoà|bình thuận"
    r"|ninh thuận|gia lai|kon tum|đắk lắk|đắk nông|lâm đồng|đồng nai|bình dương|bình phước|tây ninh|long an|cà mau|kiên giang|an giang"
    r"|cần thơ|vĩnh phúc|phú thọ|yên bái|lào cai|sơn la|điện biên|lai châu|hoà bình|tuyên quang|hà giang|bắc kạn|móng cái|hạ long|cẩm phả"
    r"|uông bí|hải hà|đầm hà|tiên yên|36|37|sài gòn|hồ chí minh|tp ?hcm)"
)
_REGIONS = (
    r"(?:miền (?:trung|nam|bắc|tây|núi|xuôi)|ngoại tỉnh|ngoài tỉnh|tỉnh (?:khác|lẻ|ngoài)|nơi khác|vùng khác|huyện khác|xã khác|nhập cư"
    r"|dân nhập cư)"
)
_HERE = r"(?:địa phương|bản địa|sở tại|bản xứ|trong (?:xã|huyện|tỉnh|vùng|thôn|khu vực)|tại (?:địa phương|xã|huyện|tỉnh)|trên địa bàn)"
_PEOPLE = (
    r"(?:{person}|con em|bà con|nhân lực|thanh niên|dân|nhân dân|nam|nữ|các|cho|là|nguồn|ldpt|lđpt|đang|sinh sống|sống|cư trú|gốc|quê"
    r"|quê ở|ở)"
)

ORIGIN = Family(
    Rule.ORIGIN,
    (
        "dia phuong",
        "ban dia",
        "so tai",
        "ho khau",
        "hktt",
        "hk ",
        "thuong tru",
        "que",
        "nguoi",
        "dan ",
        "tinh",
        "mien",
        "con em",
        "goc",
        "lao dong",
        "huong",
        "36",
        "37",
        "xu",
    ),
    (
        Sign(
            any_of(
                rf"(?:ưu tiên|(?<!địa\s)chỉ)(?: (?:tuyển|nhận|lấy|cho|dành cho))*(?:\s{_PEOPLE})*\s(?P<core>{_HERE})(?! (?:cấp|xác nhận"
                rf"|chứng thực))"
            )
        ),
        Sign(
            any_of(
                r"(?:tuyển|nhận|cần|yêu cầu)(?: (?:là|\d+))* (?:{person}|dân|con em|bà con|ldpt)(?: là)? (?P<core>địa phương|bản địa"
                r"|sở tại|bản xứ|trong (?:xã|huyện|tỉnh|thôn))"
            )
        ),
        Sign(
            any_of(
                r"(?:{person}|dân|con em|bà con)(?: \w+)? (?P<core>địa phương|bản địa|sở tại|trong (?:xã|huyện|tỉnh"
                r"|thôn))(?: \w+)? (?:được |là )?ưu tiên"
            )
        ),
        Sign(
            any_of(
                r"(?:ưu tiên|chỉ|phải|yêu cầu|cần|có|nhận|tuyển|là)(?: (?:tuyển|nhận|có|{person}|phải|cho|người có|đăng ký|kt3"
                r"|và))* (?P<core>(?:hộ khẩu|hktt|hk|thường trú)(?: thường trú)?(?: gốc| tỉnh)?(?: (?:tại|ở|thuộc|trong"
                r"|của))?(?: \w+){0,2})"
            )
        ),
        Sign(
            any_of(rf"(?:hộ khẩu|hktt|thường trú)(?: thường trú)?[\s:]+(?:(?:tại|ở|thuộc|tỉnh|huyện|tp|thành phố|xã)[\s.]+)*{_PROVINCES}")
        ),
        Sign(
            any_of(
                rf"(?:{{not}} {{take}}|{{not}} nhận|trừ|loại trừ|tránh|hạn chế|từ chối)(?:\s(?:{_PEOPLE}|hồ sơ|của|từ|đến từ"
                rf"|ở))*\s(?:{_REGIONS}|(?:tỉnh |huyện )?{_PROVINCES})"
            )
        ),
        Sign(
            any_of(
                rf"(?:ưu tiên|chỉ|tuyển|phải là|yêu cầu)(?: (?:tuyển|nhận|lấy|là|cho|có))*(?: (?:lao động|ứng viên|công nhân|các bạn"
                rf"|bạn))*\s(?:người|dân|gốc|quê|quê quán|quê ở|đồng hương|lao động)(?: (?:ở|tại|tỉnh|huyện|gốc|quê))*\s{_PROVINCES}"
            )
        ),
        Sign(
            any_of(
                r"(?:ưu tiên|chỉ|yêu cầu)(?: (?:tuyển|nhận|{person}|có))* (?:đồng hương|cùng quê|quê (?:gần|ở|tại|quán)(?: \w+){0,2})"
                r"|quê quán[\s:]+(?:tại|ở)(?: \w+){1,2}"
            )
        ),
        Sign(any_of(rf"(?:{_REGIONS})(?: \w+)? (?:miễn|không nhận|không tuyển|vui lòng không)[^.;,\n]{{0,12}}")),
        Sign(any_of(r"{not} (?:bị |nặng )?(?:nói )?(?:giọng|tiếng) (?:địa phương|vùng miền|miền (?:trung|nam|bắc)|quê)")),
        Sign(
            any_of(
                r"ưu tiên (?:là )?(?:con em|con cháu|người nhà|người thân)(?: \w+)? (?:cán bộ|cbcnv|cnv|công nhân|ngành|trong ngành|thợ)"
            ),
            _SOFT,
            blocks=False,
        ),
    ),
    _ADVICE,
    any_of(
        r"{not} (?:phân biệt|yêu cầu|kể|quan trọng|giới hạn|cần|hạn chế)[^.;\n]{0,30}(?:vùng miền|hộ khẩu|quê|địa phương|tỉnh|quê quán"
        r"|hktt)",
        r"(?:sổ|bản sao|photo|phô tô|pho to|giấy|công chứng|xác nhận|sao y|trích lục|bản chụp)(?: \w+){0,3} (?:hộ khẩu|hktt|thường trú"
        r"|cư trú)",
        r"(?:cccd|cmnd|căn cước|sơ yếu lý lịch|hồ sơ)[^.;\n]{0,40}(?:hộ khẩu|địa phương|thường trú)",
        r"(?:xác nhận|chứng thực|chính quyền|công an|chấp hành|pháp luật|tiếng|phong tục|đặc sản|thị trường|khách|văn hoá|hỗ trợ|giúp"
        r"|vì)[^.,;\n]{0,25}địa phương",
        r"địa phương (?:nơi|xác nhận|cấp|chứng)",
        r"(?:tạm trú|kt3)(?: \w+){0,2} (?:hoặc|và) thường trú",
    ),
)
