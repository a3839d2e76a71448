"""The words communes put at the head of a column, from the official form to the shorthand of a clerk."""

import re
from functools import lru_cache

from jobmatch.registry.columns import Column
from jobmatch.text.folding import canonical, fold

_WISH = r"(?:mong|nguyen vong|muon|dang ky|nhu cau|de nghi|du kien|(?:du|ung) tuyen)"
_PLACE = r"(?:noi|dia diem|khu vuc|dia ban|vung|tinh nao)"
_JOB = r"(?:viec|nghe|vi tri|\bcv\b)"

# In this order: the first that fits wins, so the narrow stand before the wide.
_RULES: tuple[tuple[Column, str], ...] = (
    (Column.NUMBER, r"^(?:stt|tt|so tt|so thu tu|thu tu|s t t|no)$"),
    (
        Column.IGNORED,
        r"ngay cap|noi cap|ton giao|hon nhan|e ?mail|chu ho|ma ho|ma so|bhxh|bao hiem|vi the|thoi gian that nghiep|ky nhan|chu ky"
        r"|ngay dang ky|hop dong|facebook|ngay thu thap|nguoi thu thap|dong y|quoc tich|que quan|noi sinh|ma tinh|ma xa|ngoai ngu|tin hoc"
        r"|suc khoe|can nang|chieu cao|ten (?:cong ty|don vi|co so)",
    ),
    (Column.TRAINING, r"(?:nhu cau|dang ky|mong muon|nguyen vong|muon|^)\W*(?:dao tao|hoc) nghe|nhu cau dao tao|hoc nghe$"),
    (
        Column.WISH_PLACE,
        rf"{_PLACE}.*{_WISH}(?!.*thuong tru)|{_WISH}.*{_PLACE}(?!.*(?:thuong tru|cu tru))"
        r"|dia diem lam viec|^(?:dia diem|khu vuc|dia ban)$|\bo dau\b",
    ),
    (Column.PAY, r"luong|thu nhap|tien cong|thu lao"),
    (Column.EXPERIENCE, r"kinh nghiem|tham nien|\bkn\b|so nam (?:lam|cong tac)"),
    (Column.EMPLOYMENT, r"tinh trang|hien trang|hdkt|hoat dong kinh te|that nghiep|^tt viec"),
    (
        Column.WISH,
        rf"{_JOB}.*{_WISH}|{_WISH}.*(?:{_JOB}|lam)|^(?:nguyen vong|nhu cau|mong muon)|vi tri so|viec can tim|muon tim|^nv\b.*viec",
    ),
    (
        Column.MAJOR,
        r"chuyen nganh|linh vuc dao tao|nganh nghe|nganh (?:dao tao|hoc)|nghe (?:da|duoc) (?:hoc|dao tao)|nghe dao tao|chuyen mon dao tao",
    ),
    (Column.QUALIFICATION, r"cmkt|cmnv|chuyen mon|trinh do (?:cm|ky thuat|dao tao|tay nghe|nghe)|tay nghe|bang cap|^td ?cm|\bdo cm\b"),
    (Column.EDUCATION, r"van hoa|hoc van|giao duc|pho thong|gdpt|tdvh|tdhv|^hoc luc|\bdo vh\b|h van|^vh$|^lop$"),
    (
        Column.CURRENT_JOB,
        r"(?:viec|nghe|cong tac|\bcv\b).*(?:hien nay|hien tai|dang|cu the)|lam (?:nghe|viec) gi|^nghe nghiep|^nghe$|^nghe ky nang$"
        r"|^cong viec$|dang lam",
    ),
    (Column.IGNORED, r"noi lam viec|don vi cong tac|co quan|ten doanh nghiep"),
    (Column.CITIZEN_ID, r"cccd|cmnd|cmt|can cuoc|dinh danh|chung minh|giay to tuy than|ddcn|^so the$|^(?:so )?cc$"),
    (Column.PHONE, r"dien thoai|sdt|so dt|dt lien|dtdd|di dong|lien lac|(?<!dia chi )lien he|so may|phone|mobile|zalo|^tel"),
    (Column.PRIORITY, r"ho ngheo|can ngheo|khuyet tat|uu tien|doi tuong|^dtut$|hoan canh|^(?:thuoc )?dien\b|chinh sach"),
    (Column.ETHNICITY, r"dan toc|^d ?toc"),
    (Column.SEX, r"gioi tinh|^gt$|^nam nu$|^phai$|^gioi$|nam hoac nu|^sex$"),
    (Column.FULL_NAME, r"^ho\b.*\bten\b.*\b(?:nam|ngay) sinh"),
    (Column.BIRTH, r"ngay sinh|nam sinh|sinh ngay|^sinh|ntns|nam thang|thang nam|thang sinh|^n sinh$|^n ?s$|birth|^dob$"),
    (Column.FAMILY_NAME, r"^ho(?: va| ten|,)?(?: ten)?(?: chu)?(?: lot)?(?: dem| lot)$|^ho$"),
    (Column.FULL_NAME, r"^ho\b.*\bten\b|^ten (?:nguoi|nld|ld)|^ho ten|nguoi lao dong|^nld$|^hoten$|ho va ten|^ten lao dong|full ?name"),
    (Column.GIVEN_NAME, r"^ten$|^ten goi$"),
    (Column.COMMUNE, r"^(?:ten )?(?:xa|phuong)(?: phuong| xa)?(?: thi tran)?(?: dac khu)?(?: dang ky)?$"),
    (Column.HOME_ADDRESS, r"thuong tru|ho khau|hktt|nguyen quan"),
    (Column.VILLAGE, r"\bthon\b|khu pho|^khu$|^ban$|\bxom\b|to dan pho|^tdp$|^ap$|^lang$"),
    (Column.ADDRESS, r"dia chi|noi o|cho o|cu tru|tam tru|^noi dang ky"),
    (Column.NOTE, r"ghi chu|luu y|gplx|giay phep lai|bang lai|^khac$|chu thich|ghi nhan|^gc$|^note|thong tin khac"),
)
_COMPILED = tuple((column, re.compile(pattern)) for column, pattern in _RULES)

# Words that folding would merge: 'Năm' is a year and 'Nam' a man, 'DT' is dân tộc and 'ĐT' điện thoại.
_EXACT = {"nam": Column.MALE, "nữ": Column.FEMALE, "nu": Column.FEMALE}
_EXACT |= {"đt": Column.PHONE, "đtdđ": Column.PHONE, "đtdd": Column.PHONE, "dt": Column.ETHNICITY_OR_PHONE}
_EXACT |= {
    "ngày": Column.BIRTH_DAY,
    "ngay": Column.BIRTH_DAY,
    "tháng": Column.BIRTH_MONTH,
    "thang": Column.BIRTH_MONTH,
    "năm": Column.BIRTH_YEAR,
}
_PUNCTUATION = re.compile(r"[^\w\s]+|_")
LONGEST_HEADER = 90


@lru_cache(maxsize=4096)
def column_of(header: str) -> Column | None:
    """What a header means, or None for words nobody has taught us."""
    if not header or len(header) > LONGEST_HEADER:
        return None
    plain = " ".join(_PUNCTUATION.sub(" ", canonical(header)).split())
    if plain in _EXACT:
        return _EXACT[plain]
    folded = fold(plain)
    return next((column for column, pattern in _COMPILED if pattern.search(folded)), None)
