"""Work abroad: whether a posting means it, in which country, and which licence and cost it names."""

import re

from jobmatch.vacancies.seen_text import SeenText, sees

HOME = "VN"
_CODES = {
    "nhật bản": "jp",
    "nhật": "jp",
    "japan": "jp",
    "hàn quốc": "kr",
    "hàn": "kr",
    "korea": "kr",
    "đài loan": "tw",
    "đài": "tw",
    "taiwan": "tw",
    "trung quốc": "cn",
    "tq": "cn",
    "đông hưng": "cn",
    "quảng tây": "cn",
    "campuchia": "kh",
    "cam pu chia": "kh",
    "lào": "la",
    "thái lan": "th",
    "myanmar": "mm",
    "miến điện": "mm",
    "singapore": "sg",
    "sing": "sg",
    "malaysia": "my",
    "đức": "de",
    "úc": "au",
    "canada": "ca",
    "ba lan": "pl",
    "hungary": "hu",
    "rumani": "ro",
    "romania": "ro",
    "séc": "cz",
    "nga": "ru",
    "dubai": "ae",
    "ả rập xê út": "sa",
    "ả rập": "sa",
    "ma cao": "mo",
    "macau": "mo",
    "hồng kông": "hk",
    "hong kong": "hk",
    "new zealand": "nz",
    "israel": "il",
    "châu âu": "",
    "nước ngoài": "",
}
# 'Lào Cai', 'Đức Trọng' and 'Nhật Tân' lie at home.
_COUNTRY = (
    "(?:"
    + "|".join(sorted(_CODES, key=len, reverse=True))
    + ")(?! (?:cai|tân|trọng|thọ|cơ|phổ|hoà|thuyên|sơn|phát|truyền hình|lệ|giang|thành|thắng|an|minh|long|phúc))"
)
# Short names that are also other words ('hàn' is welding, 'đài' a station) mean a country only behind 'đi', 'sang', 'tại'.
_PLAIN_COUNTRY = "(?:" + "|".join(sorted((name for name in _CODES if " " in name or len(name) > 5), key=len, reverse=True)) + ")"
_LIVE = r"(?:làm việc|lao động|làm|xklđ|xkld|tại|ở|sang|đi|bên|nước)"
_ABROAD = sees(
    rf"(?P<export>xklđ|xkld|xk lđ|xuất khẩu lao động|(?:thực tập sinh|tu nghiệp sinh|tts|tns)(?: (?:kỹ năng|đi|sang|tại"
    rf"|làm việc))* {_COUNTRY}"
    r"|du học nghề|tokutei|kỹ năng đặc định|chương trình eps|\(eps\)|eps)"
    rf"|(?:đi|sang|qua|bay|xuất cảnh)(?: {_LIVE})* (?P<going>{_COUNTRY})(?! (?:hà|định|ninh|phong|lượng|xì|điện|hồ|chip|mig|tig))"
    rf"|(?:làm việc|lao động|việc làm|công việc|địa điểm|nơi làm việc)[\s:]+(?:tại|ở|bên)[\s:]+(?:nước )?(?P<there>{_COUNTRY})|(?:làm việc"
    rf"|lao động|việc làm|địa điểm|nơi làm việc|thuyền viên|điều dưỡng|hộ lý|ngư nghiệp|(?<!\w\s)đơn hàng|tuyển đơn hàng"
    rf"|(?<!\w\s)đơn)(?:[\s:]+(?:đi|ngư nghiệp|nông nghiệp|thực phẩm|xây dựng|cơ khí|may))*[\s:]+(?P<named>{_PLAIN_COUNTRY})"
    r"|nước tiếp nhận"
)
_NEAR = r"(?:(?!tuyển|đi làm|làm việc|đi lao động|xklđ|xkld)(?:[^.;,\n])){0,25}"
# Staff who place, teach or serve, who deal with foreign firms, or who only travel; and people who have come back.
_AT_HOME = sees(
    r"(?:khách hàng|tìm kiếm|nhu cầu|tiềm năng)[^.;\n]{0,60}(?:xklđ|xkld|xuất khẩu lao động)|(?:tư vấn|tuyển sinh|tuyển nguồn|nhân viên"
    r"|giáo viên|dạy|marketing|đối ngoại|trợ lý|cán bộ|chuyên viên|kinh doanh|quản lý|mảng|lĩnh vực|ngành)[^.;\n]{0,30}(?:xklđ|xkld"
    r"|xuất khẩu lao động|thực tập sinh|du học|eps|nước ngoài)|(?:công ty|cty|trung tâm|doanh nghiệp|học viên|hồ sơ) (?:về )?(?:xklđ|xkld"
    r"|xuất khẩu lao động|thực tập sinh)"
    rf"|(?:du lịch|công tác|tham quan|nghỉ mát|đào tạo|tour|đoàn|thị trường|khách|(?<!đơn\s)hàng|chuyên gia|tiếng|đi chơi"
    rf"|xuất khẩu(?! lao động)|nhập khẩu|vận chuyển|cước|vốn|đầu tư|phim|món|ẩm thực|nhà hàng|bếp|tập đoàn|cho công ty"
    rf"|giải thưởng){_NEAR}{_COUNTRY}|(?:công ty|cty|tập đoàn|doanh nghiệp|ông chủ|sếp)(?: (?:của|có|vốn|100%|fdi|liên doanh|mẹ"
    rf"|tại))* {_COUNTRY}|(?:đơn hàng|đơn|việc|hàng)(?: \w+)? (?:xuất|nhập|từ|cho|với)(?: \w+)* {_COUNTRY}"
    r"|{not} (?:tuyển|nhận|phải|có)?[^.;,\n]{0,15}(?:xklđ|xkld|xuất khẩu lao động)"
    rf"|(?:từng|kinh nghiệm|đã)[^.;\n]{{0,45}}{_COUNTRY}|(?:về nước|đã đi|đi về|tu nghiệp sinh về)[^.;\n]{{0,25}}|(?:đi |từ )?(?:xklđ|xkld"
    rf"|xuất khẩu lao động|{_COUNTRY})(?: {_COUNTRY})?(?: mới)? (?:về|trở về|quay về)(?: nước)?"
)
_SMUGGLED = sees(
    r"(?:(?:đi|sang|qua|vượt)(?: \w+){0,4} )?(?:làm )?(?P<core>chui)(?! (?:vào|lò|ống|qua|xuống))|vượt biên|trốn (?:ra ngoài|ở lại)"
    r"|bỏ trốn|bất hợp pháp|tiểu ngạch(?= làm| đi)|{not} (?:cần |phải có )?(?:hộ chiếu|passport|visa)(?=[^.;\n]{0,30}(?:làm|đi|sang|qua))"
    r"|(?:visa|đi) du lịch (?:rồi )?(?:để |sang |ở lại )?(?:làm|lao động|ở lại)|(?:đi|sang|qua|làm việc|làm|việc làm|lao động)(?: (?:làm"
    r"|làm việc|lao động|tại|ở|bên|thuê|công nhân|sang|qua))* (?P<border>trung quốc|tq|đông hưng|quảng tây|campuchia|cam pu chia"
    r"|lào(?! cai)|thái lan|myanmar|miến điện|tam giác vàng|bavet|bà vẹt|svay rieng|sihanouk|phía bên kia biên giới|bên kia biên giới)"
)
_LICENCE = re.compile(
    r"(?:gi[aấ][yý] ph[eé]p|gp)[^\n;]{0,60}?(?:s[oố]\s*:?\s*)?\d{1,5}\s*/?\s*(?:\d{4}\s*/)?\s*[a-zđ]{2,}"
    r"|\d{1,5}\s*/\s*(?:\d{4}/)?(?:l[dđ]tb&?xh|bnv|nv|blđtbxh|bldtbxh)\s*-?\s*\w*"
    r"|(?:gi[aấ][yý] ph[eé]p)[^\n;]{0,50}(?:s[oố]\s*:?\s*)\d{1,6}"
)
_COST = sees(
    r"(?:tổng chi phí|chi phí(?: (?:xuất cảnh|đi|trọn gói|toàn bộ|phái cử|trước khi đi))*|tổng phí|phí dịch vụ|mức phí"
    r"|phí xuất cảnh)[^.;\n]{0,40}?(?:\d|{not} mất|miễn phí|0 đồng|do|công ty|chủ)|miễn phí (?:xuất cảnh|toàn bộ|100%|chi phí)"
    r"|{not} (?:mất|thu|tốn) (?:bất kỳ )?(?:chi )?phí"
)


def abroad_words(text: SeenText) -> tuple[int, int] | None:
    """Where the text says that the work is abroad, or None."""
    at_home = [found.span() for found in _AT_HOME.finditer(text.seen)]
    for found in _ABROAD.finditer(text.seen):
        if not any(start < found.end() and found.start() < end for start, end in at_home):
            return found.span()
    return None


def smuggled_words(text: SeenText) -> tuple[int, int] | None:
    """Where the text speaks of crossing a border without papers, or of work in the countries that it is done in."""
    at_home = [found.span() for found in _AT_HOME.finditer(text.seen)]
    for found in _SMUGGLED.finditer(text.seen):
        if not any(start < found.end() and found.start() < end for start, end in at_home):
            return found.span()
    return None


def country_of(text: SeenText) -> str:
    """The country of work abroad by ISO 3166, named in the words for it or in their line; empty where it is not."""
    span = abroad_words(text)
    if span is None:
        return ""
    line_end = text.seen.find("\n", span[1])
    for start, end in (span, (span[1], line_end if line_end > 0 else len(text.seen))):
        code = next((code for name, code in _CODES.items() if code and sees(name).search(text.seen, start, end)), "")
        if code:
            return code.upper()
    return ""


def names_a_licence(text: SeenText) -> bool:
    return _LICENCE.search(text.seen) is not None


def names_the_cost(text: SeenText) -> bool:
    return _COST.search(text.seen) is not None
