"""Original papers kept from the worker: 'giữ bằng gốc', 'nộp CCCD gốc'. Copies and a look at the original are lawful."""

from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.rules.sign import Family, Sign, any_of

_ADVICE = (
    "Không được giữ bản chính giấy tờ tùy thân, văn bằng, chứng chỉ của người lao động (Bộ luật Lao động 2019, khoản 1 điều 17). "
    "Có thể viết: “Nộp bản sao; mang bản chính để đối chiếu rồi nhận lại ngay”."
)
_IDENTITY = (
    r"(?:cccd|cmnd|cmt|cmtnd|căn cước(?: công dân)?|thẻ căn cước|chứng minh(?: nhân dân| thư)?|giấy tờ tuỳ thân|hộ chiếu|passport"
    r"|sổ hộ khẩu|hộ khẩu|giấy khai sinh|sổ đỏ)"
)
_PROOF = (
    r"(?:bằng (?:cấp|tốt nghiệp|gốc|nghề|đại học|cao đẳng|trung cấp|cấp 3|cấp ba|thpt|thcs|lái(?: xe)?|chính|b2|c|fc|e|d)|văn bằng"
    r"|chứng chỉ|gplx|giấy phép lái xe|giấy tờ|giấy tờ xe|hồ sơ)"
)
_ORIGINAL = r"(?:bản gốc|bản chính|gốc|chính chủ bản gốc)"
_TO = (
    r"(?: (?:lại|cho|{employer}|hộ|giúp|tạm|các|loại|toàn bộ|quản lý|bản|và|ảnh|trước|ngay|luôn|khi|của|nhân viên|người lao động|nlđ"
    r"|ứng viên|thẻ|giấy tờ))*"
)

PAPERS = Family(
    Rule.PAPERS,
    ("giu", "nop", "thu ", "gui", "de lai", "the chap", "cam ", "goc", "ban chinh", "giao ", "luu "),
    (
        Sign(
            any_of(
                rf"(?:giữ|thu|thu giữ|giữ lại|tạm giữ|cầm|cầm cố|thế chấp|để lại|giam|lưu giữ"
                rf"|thu lại){_TO}(?: {_ORIGINAL})? {_IDENTITY}(?: {_ORIGINAL})?"
            )
        ),
        Sign(
            any_of(
                rf"(?:giữ|thu|thu giữ|giữ lại|tạm giữ|cầm|cầm cố|thế chấp|để lại|giam|lưu giữ){_TO} (?:bằng cấp|bằng tốt nghiệp|bằng chính"
                rf"|bằng lái(?: xe)?|bằng (?:đại học|cao đẳng|trung cấp|cấp 3|thpt|nghề)|văn bằng|giấy tờ tuỳ thân)(?: {_ORIGINAL})?"
            )
        ),
        Sign(any_of(rf"(?:giữ|thu|tạm giữ|cầm|thế chấp|để lại|lưu giữ|nộp|gửi|giao|đưa|nộp lại|gửi lại){_TO} bằng gốc")),
        Sign(
            any_of(
                rf"(?:giữ|thu|giữ lại|tạm giữ|cầm|cầm cố|thế chấp|để lại|giam|lưu giữ|nộp|gửi|giao|đưa|nộp lại|gửi lại"
                rf"|gửi giữ){_TO} {_ORIGINAL}[\s,:]*(?:các |của |giấy tờ |loại |thẻ )*(?:{_PROOF}|{_IDENTITY})"
            )
        ),
        Sign(
            any_of(
                rf"(?:giữ|thu|giữ lại|tạm giữ|cầm|thế chấp|để lại|lưu giữ|nộp|gửi|giao|đưa|nộp lại|gửi lại){_TO}(?: thẻ)? (?:{_PROOF}"
                rf"|{_IDENTITY})[\s(,:]*{_ORIGINAL}"
            )
        ),
        Sign(
            any_of(
                rf"(?:nộp|gửi|giao|đưa|mang|cầm)[^.;\n]{{0,40}}(?:{_PROOF}|{_IDENTITY}|{_ORIGINAL})[^.;\n]{{0,25}}?(?:cho|để"
                rf"|{{employer}})(?: (?:cho|{{employer}}|công ty|bên|quản lý|làm))* (?:giữ|lưu giữ|cầm|làm tin|bảo quản)"
            )
        ),
        Sign(
            any_of(
                rf"(?:{_PROOF}|{_IDENTITY})(?: {_ORIGINAL})? (?:sẽ |phải |do |được )*(?:{{employer}} )?(?:giữ|thu giữ|giữ lại|tạm giữ"
                rf"|nộp lại)(?! gìn)[^.;,\n]{{0,15}}"
            )
        ),
    ),
    _ADVICE,
    any_of(
        r"{not}(?: (?:được|phải|cần|có|bị|thu|yêu cầu|nộp|giao|bắt|hề|giữ|bất kỳ|bất cứ|các|loại|tuyệt đối|bao giờ|đòi))* (?:giữ|thu|nộp"
        r"|giao|thế chấp|cầm|lưu giữ|tạm giữ)[^.;\n]{0,40}",
        r"(?:giữ|thu|nộp|gửi|mang|đưa|giao|cầm)[^.;\n]{0,50}(?:photo|pho to|phô tô|công chứng|bản sao|sao y|đối chiếu|xuất trình"
        r"|trả lại ngay|kiểm tra)[^.;\n]{0,20}",
        r"(?:photo|phô tô|bản sao|công chứng|đối chiếu|xuất trình)[^.;\n]{0,40}",
        r"(?:đang|nắm|người|ai|đã|cấp) (?:giữ|nắm giữ) (?:bằng|chứng chỉ|văn bằng)",
        r"(?:giữ|lưu giữ|gửi|nộp|thu) (?:hồ sơ|giấy tờ|chứng từ)(?! gốc| tuỳ| bản)(?: (?:qua|về|tại|trước|trực tiếp|của khách|khách|xe"
        r"|hàng|sổ sách|chứng từ|xin việc|ứng tuyển)| \w+)?",
        r"(?:của|cho) khách(?: hàng)?",
    ),
)
