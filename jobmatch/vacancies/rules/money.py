"""Money asked of the worker: fees, and what is held back as a pledge."""

import re

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_FEE_ADVICE = (
    "Người lao động không phải trả bất cứ khoản tiền nào để được tuyển dụng (Bộ luật Lao động 2019, khoản 2 điều 11). "
    "Bỏ khoản thu này và viết: “Không thu phí; đồng phục, đào tạo do công ty chi trả”."
)
_DEPOSIT_ADVICE = (
    "Không được bắt người lao động đặt cọc, ký quỹ hay giữ lương để bảo đảm (Bộ luật Lao động 2019, điều 17 và điều 94). "
    "Bỏ điều kiện này và viết: “Không đặt cọc, trả lương đầy đủ, đúng hạn”."
)
_EXAMINATION = (
    "Chi phí khám sức khỏe để được tuyển không nên đẩy cho người lao động "
    "(Bộ luật Lao động 2019, khoản 2 điều 11; Luật An toàn, vệ sinh lao động, "
    "điều 21). Có thể viết: “Công ty tổ chức và trả phí khám sức khỏe”."
)
_NONE_OF = (
    r"{not}(?: (?:phải|cần|thu|mất|yêu cầu|đóng|nộp|đặt|tốn|bất cứ|bất kỳ|khoản|loại|thêm|một|tiền|các|hề|có|bị|giữ|chịu|trả|bắt|được"
    r"|đòi hỏi|đòi|lệ|trừ|giam|phát sinh|nào|người lao động|nld|nlđ|ứng viên|trước|vào|hay|hoặc|và|tốn kém|mọi|phí|ký|cọc|chi|1|nhận|lấy))*"
)
_WHAT = (
    r"(?:làm hồ sơ|hồ sơ|tuyển dụng|môi giới|giới thiệu(?: việc làm| việc)?|giữ chỗ|xin việc|đầu vào|ghi danh|đăng ký|phỏng vấn|thi tuyển"
    r"|tư vấn|đào tạo|học nghề|học việc|đồng phục|đồ bảo hộ|bảo hộ|làm thẻ|thẻ(?! chấp| chân)|quần áo|công cụ|dụng cụ|trang phục|chạy việc"
    r"|trà nước|cà phê|xử lý hồ sơ|ký túc xá|nhận việc|vào làm|cam kết|cò|duyệt hồ sơ|kích hoạt|tham gia|ban đầu|dịch vụ(?: việc làm)?"
    r"|thử việc|test|thi tay nghề|khám tuyển|khám sức khoẻ|khoá đào tạo|khoá học)"
)

_OBJECT = any_of(_WHAT)
_ASKED_BEFORE = any_of(
    r"phải(?! thu| trả)|yêu cầu|bắt buộc|ứng viên|người lao động|nlđ|nld|lao động|công nhân|người mới|người được nhận|ai"
)
_ASKED_AFTER = any_of(
    r"\s*(?:trước khi|khi (?:nhận|vào|đi|ký|phỏng vấn|trúng)|để (?:được|giữ|nhận|vào|đi|làm)|rồi mới|mới được|lúc (?:nhận|vào))"
)
_CLAUSE_END = re.compile(r"[.;\n•]")


def _is_asked_of_the_worker(found: re.Match[str]) -> bool:
    """A bare 'đặt cọc' or 'đóng phí' may be a duty with customers; a sum, an object, or words about whoever is hired tell."""
    words, text = found.group(), found.string
    if any(letter.isdigit() for letter in words) or _OBJECT.search(words) or _ASKED_AFTER.match(text, found.end()):
        return True
    before = _CLAUSE_END.split(text[max(0, found.start() - 60) : found.start()])[-1].strip(" -+*,:/")
    return not before or _ASKED_BEFORE.search(before) is not None


FEE = Family(
    Rule.FEE,
    (
        "phi",
        "dong ",
        "nop",
        "tru ",
        "mua",
        "tu tuc",
        "lo lot",
        "chay viec",
        "boi tron",
        "hoc phi",
        "chuyen ",
        "tra ",
        "bo ra",
        "chuyen khoan",
        "ung truoc",
        "thu ",
        "tu tra",
        "tu may",
    ),
    (
        Sign(
            any_of(
                r"(?:đóng|nộp|trả|chịu|mất|tốn|chuyển khoản|chuyển|ứng|bỏ ra|bỏ|thanh toán|hoàn thành|có|thu)(?: (?:trước|ngay|thêm|một"
                r"|khoản|các|ít|cho|số|1|tiền|toàn bộ"
                rf"|{{employer}}|người|mỗi|thêm))*\s(?P<core>(?:lệ phí|phí)(?: {_WHAT})*)(?! quản lý| đường| gửi| ship"
                rf"| vận)(?:[\s:]*{{money}})?"
            ),
            when=_is_asked_of_the_worker,
        ),
        Sign(
            any_of(
                rf"(?<!chi\s)(?<!ưu\s)(?<!kinh\s)(?<!học\s)(?P<core>(?:lệ phí|phí|tiền)[\s:]+(?:làm |mua |mượn "
                rf"|cho )*{_WHAT})[^.;\n]{{0,28}}?[\s:(=]*{{money}}"
            )
        ),
        Sign(any_of(rf"{{money}}(?:[\s/(–-]+(?:người|bộ|lần|suất))?[\s,]*(?:là |cho |gồm |để |làm |tiền |phí |lệ phí )+(?P<core>{_WHAT})")),
        Sign(
            any_of(
                rf"thu[\s:]+(?:trước |mỗi người |phí |lệ phí |tiền |của |người lao động |nlđ )*(?P<core>{{money}})(?:[\s/]*(?:người|hồ sơ"
                rf"|suất|1 người))?(?=[^.;\n]{{0,20}}(?:{_WHAT}|người|suất)|\s*/)"
            )
        ),
        Sign(any_of(rf"(?:thu|đóng|nộp|chuyển|gửi)(?: (?:trước|ngay|thêm|khoản|các|một|số))* (?P<core>(?:lệ phí|phí|tiền) {_WHAT})")),
        Sign(
            any_of(
                r"(?:ứng viên|người lao động|nlđ|công nhân|người mới) (?:tự |phải )*(?:chịu|trả|đóng|nộp|chi trả) (?:toàn bộ |mọi |các "
                r"|một phần )*(?:phí|chi phí|lệ phí|tiền)(?! ăn| nhà| điện| bảo hiểm)"
            )
        ),
        Sign(
            any_of(
                r"(?:trừ|khấu trừ) (?:khoảng |luôn )*{money} (?:tiền |phí |mua |cho )*(?P<core>áo|quần|đồng phục|bảo hộ|thẻ|hồ sơ|đào tạo"
                r"|giày|mũ)"
            )
        ),
        Sign(
            any_of(
                r"(?:đóng|nộp|chuyển khoản|chuyển|đưa|ứng|bỏ ra)(?: (?:trước|ngay|thêm|cho|{employer}|bên em|bên mình|số tiền|khoản|tiền"
                r"|ban đầu|khoảng|tối thiểu))*[\s:]+(?P<core>{money})(?! (?:tiền )?(?:đặt cọc|cọc|thế chân|ký quỹ|bảo đảm|bảo lãnh"
                r"|thế chấp|đảm bảo))"
            )
        ),
        Sign(
            any_of(
                r"(?:(?<!lưu\s)trừ|khấu trừ|cấn trừ)(?: (?:tiền|phí|lương|vào|dần|thẳng|tháng đầu|tháng|mua|may))*[\s:]+(?P<core>(?:tiền "
                r"|phí )*(?:đồng phục|bảo hộ|quần áo|đào tạo|học nghề|hồ sơ|làm thẻ|thẻ(?! chấp| chân)|công cụ|giới thiệu|môi giới"
                r"|đồ bảo hộ|tuyển dụng))"
            )
        ),
        Sign(
            any_of(
                r"(?P<core>(?:phí |tiền |lệ phí )*(?:đồng phục|bảo hộ|thẻ nhân viên|thẻ|đào tạo|hồ sơ|học nghề|khám sức khoẻ|quần áo"
                r"|môi giới|giới thiệu|phí|lệ phí))[^.;\n]{0,28}?(?:trừ|khấu trừ|cấn trừ)(?: (?:vào|dần|thẳng|qua|tiền|luôn"
                r"|trong))* (?:lương|tháng|công)"
            )
        ),
        Sign(
            any_of(
                r"(?:tự|phải) (?:túc |bỏ tiền |trả tiền |chi tiền |bỏ tiền ra )*(?:mua|sắm|may|trả|đóng|chi trả|túc)(?: (?:tiền|phí|mua"
                r"|chi phí|về))* (?P<core>đồng phục|đồ bảo hộ|bảo hộ|quần áo|dụng cụ|máy may|đào tạo|hồ sơ|thẻ)"
            )
        ),
        Sign(
            any_of(
                r"(?P<core>mua (?:bộ )?(?:đồng phục|hồ sơ|đồ bảo hộ|bảo hộ|tài liệu|thẻ|giáo trình))[^.;\n]{0,22}?(?:{money}|của công ty"
                r"|tại công ty|tự túc|tự trả)"
            )
        ),
        Sign(
            any_of(
                r"(?P<core>(?:đồng phục|đồ bảo hộ|bảo hộ|thẻ nhân viên|đào tạo)[^.;,\n]{0,12}(?:tự túc|tự mua|tự may|tự trả|tự chi trả"
                r"|người lao động (?:tự )?(?:chịu|trả|mua)))"
            )
        ),
        Sign(
            any_of(
                r"học phí(?:[\s:]+(?:là|chỉ|khoá học|đào tạo|học nghề|ưu đãi|chỉ từ))*[\s:]*{money}|đóng học phí|(?:lo lót|chạy việc"
                r"|bôi trơn|lót tay|(?<!ưu\s)tiền cò|phí cò)"
            )
        ),
        Sign(
            any_of(r"(?:chi phí |phí |tiền )?khám sức khoẻ[^.;,\n]{0,15}(?:tự túc|tự trả|tự chi trả|tự lo|người lao động chịu)"),
            _EXAMINATION,
            blocks=False,
        ),
    ),
    _FEE_ADVICE,
    any_of(
        rf"{_NONE_OF} (?:phí|lệ phí|tiền|đồng nào|chi phí|học phí|đồng phục|{{money}})(?: \w+){{0,3}}",
        r"miễn (?:phí|học phí|lệ phí|hoàn toàn)(?: \w+){0,4}|(?:phí|lệ phí|học phí)[^.;,\n]{0,20}(?:miễn phí|0 ?đ|0 đồng|không thu"
        r"|không mất)",
        r"(?:{employer}|quỹ|bên tuyển|người sử dụng lao động|nhà nước|trung tâm)(?: \w+){0,5}? (?:chịu|trả|đóng|hỗ trợ|chi trả|lo"
        r"|thanh toán|tài trợ|cấp|hoàn|bao|chi)[^.;\n]{0,50}",
        r"(?:được|hỗ trợ|tặng|cấp phát|cấp|tài trợ|phát|hoàn|thưởng|trợ cấp|phụ cấp|chế độ)[^.;\n]{0,25}(?:phí|đồng phục|bảo hộ|{money}"
        r"|đào tạo)(?: \w+){0,3}",
        r"(?:đóng|nộp|tham gia|hưởng|mua) (?:đầy đủ |đủ |các loại |các )*(?:bảo hiểm|bhxh|bhyt|bhtn|thuế|gói|hàng)[^.;\n]{0,40}",
        r"(?:nhân viên|trạm|cán bộ|người|đội|tổ|soát vé|công tác) thu phí(?: \w+){0,3}|thu phí (?:đường|dịch vụ|khách|quản lý|gửi xe"
        r"|vệ sinh|chung cư|tự động|bot)",
        r"(?:khách|khách hàng|phụ huynh|học viên|học sinh|cư dân|thủ quỹ|ngân hàng|kho bạc|thu ngân)(?: \w+){0,4} (?:đóng|nộp|trả"
        r"|thanh toán|chuyển khoản|thu)[^.;\n]{0,30}",
        r"(?:thu|đóng|nộp|trả) (?:tiền|phí|học phí)(?: \w+){0,3} (?:của |từ |cho )?(?:khách|phụ huynh|học viên|cư dân|hộ dân|ngân hàng"
        r"|nhà cung cấp|học sinh)[^.;\n]{0,20}",
        rf"(?:chi|kinh|viện|cước|tiết kiệm|quản lý|lãng) phí(?! {_WHAT})",
    ),
)

DEPOSIT = Family(
    Rule.DEPOSIT,
    (
        "coc",
        "the chan",
        "ky quy",
        "ky cuoc",
        "the chap",
        "bao lanh",
        "bao dam",
        "giam ",
        "giu ",
        "gam ",
        "treo ",
        "cam ",
        "giu chan",
        "trach nhiem",
    ),
    (
        Sign(
            any_of(
                r"(?:đặt|nộp|tiền|giữ|thu|để|chuyển|góp|bắt)(?: (?:tiền|trước|lại|khoản|một|1|số|thêm))* cọc(?:[\s:]+(?:trước|ngay|giữ chỗ"
                r"|thẻ|đồng phục|hồ sơ|tiền|thế chân))*[\s:]*(?:{money})?"
            ),
            when=_is_asked_of_the_worker,
        ),
        Sign(any_of(r"(?:phải|cần|yêu cầu|có)(?: (?:đóng|đặt|nộp|tiền))* cọc(?! (?:tiêu|sợi|bê tông|nhồi|tre))(?:[\s:]*{money})?")),
        Sign(
            any_of(
                r"(?:đóng )?cọc(?:[\s:]+(?:trước|ngay|giữ chỗ|thẻ|đồng phục|hồ sơ|tiền|thế chân|bảo hộ|ban đầu|là|khoảng|máy|xe"
                r"|mỗi người))*[\s:]*{money}"
            )
        ),
        Sign(any_of(r"cọc (?:đồng phục|hồ sơ|giữ chỗ|thẻ|bảo hộ|tiền|thế chân|đi làm|nhận việc|trước)")),
        Sign(any_of(r"{money} (?:tiền )?(?:đặt cọc|cọc|thế chân|ký quỹ|ký cược|bảo lãnh)")),
        Sign(any_of(r"(?:nộp |đóng |để |đặt |tiền )*(?:thế chân|ký quỹ|ký cược)(?:[\s:]*{money})?"), when=_is_asked_of_the_worker),
        Sign(
            any_of(
                r"thế chấp (?:tiền|tài sản|sổ đỏ|xe|{money})|tiền (?:thế chấp|bảo lãnh|bảo đảm|cược|giữ chân|trách nhiệm"
                r"|đảm bảo)(?:[\s:]*{money})?"
            )
        ),
        Sign(
            any_of(
                r"(?:giam|giữ|găm|treo|cầm|giữ lại|giam lại|gối|gối đầu)(?: lại)?(?: (?:\d+|một|hai|nửa|1/2|\d+%|tiền|trước|của|tháng|ngày"
                r"|tuần|phần|đầu|công))* (?P<core>lương|tiền lương|lương tháng)(?: (?:tháng )?(?:đầu(?: tiên)?|thứ nhất|\d+ (?:ngày|tháng"
                r"|tuần)|một tháng|nửa tháng))?"
            )
        ),
    ),
    _DEPOSIT_ADVICE,
    any_of(
        rf"{_NONE_OF} (?:cọc|thế chân|ký quỹ|ký cược|thế chấp|bảo lãnh|lương|tiền lương)(?: \w+){{0,2}}",
        r"(?:ép|khoan|nhổ|đập|máy ép|máy|thi công|khoan nhồi|lái máy) (?:đóng )?cọc(?: \w+){0,2}|cọc (?:bê tông|nhồi|tre|tiêu|sợi|khoan"
        r"|ép|móng|thép)|\d+ cọc",
        r"(?:khách|khách hàng|người mua|đối tác|bên mua|nhà cung cấp)(?: \w+){0,5} (?:cọc|ký quỹ|thế chân)(?: \w+){0,2}",
        r"(?:hợp đồng|nhận|chốt|xuống|hoàn|phiếu|biên bản|quản lý|thoả thuận|thủ tục)(?: \w+){0,2} (?:đặt )?cọc(?: \w+){0,2}",
        r"đặt cọc (?:nhà|căn|xe|phòng|mua|thuê|đất|hàng|tiệc|tour|bàn|vé|bđs|bất động sản)",
        r"(?:tiền )?cọc (?:của|từ) khách|cọc (?:nhà|căn|phòng|xe|đất|tour)",
        r"(?:{employer})(?: \w+){0,3} (?:đặt cọc|ký quỹ|bảo lãnh)[^.;\n]{0,30}|đã ký quỹ|ký quỹ (?:tại ngân hàng|theo)",
        r"giữ (?:nguyên|vững|mức|mức lương|đúng|bí mật)[^.;,\n]{0,15}lương",
        r"(?:thủ tục|hồ sơ|sổ|tín dụng|vay|tài sản|nhân viên|khoản vay)(?: \w+){0,2} thế chấp(?: \w+){0,2}|thế chấp (?:ngân hàng|vay)",
    ),
)
