"""The words communes put at the head of a column, from the official form to the shorthand of a clerk."""

import re
from functools import lru_cache

from jobmatch.registry.reading.columns import Column
from jobmatch.text.folding import canonical, fold

_WISH = r"(?:mong|nguyen vong|muon|dang ky|nhu cau|de nghi|du kien|(?:du|ung) tuyen)"
_PLACE = r"(?:noi|dia diem|khu vuc|dia ban|vung|tinh nao)"
_JOB = r"(?:viec|nghe|vi tri|\bcv\b)"

# What clerks shorten inside a header, written out before the rules look at it; a stroke and a point have become blanks by then.
_SHORT = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\b(?:d ?c|d chi)\b", "dia chi"),
        (r"\b(?:tr|t) do\b|\btdo\b", "trinh do"),
        (r"\bg ?tinh\b", "gioi tinh"),
        (r"\bd ?toc\b", "dan toc"),
        (r"\bd ?thoai\b|\bd th\b", "dien thoai"),
        (r"\bg ?chu\b", "ghi chu"),
        (r"\bnv ?vl\b", "nguyen vong viec lam"),
        (r"\bnc ?vl\b", "nhu cau viec lam"),
        (r"\btt ?vl\b", "tinh trang viec lam"),
        (r"^nv\b(?=.)", "nguyen vong"),
        (r"\bvl\b", "viec lam"),
        (r"\bml\b", "muc luong"),
        (r"\bgttt\b", "giay to tuy than"),
        (r"\bntn\b", "ngay thang nam"),
        (r"\bng ?sinh\b", "ngay sinh"),
        (r"\bh ten\b|\bh va t\b", "ho ten"),
        (r"\bkng?h?iem\b", "kinh nghiem"),
        (r"\bnoi dk\b", "noi dang ky"),
        (r"\btg\b", "tham gia"),
        (r"\b(\d)t\b", r"\1 thang"),
        (r"\bkb\b", "khong bang"),
        (r"\bhdkt\b", "hoat dong kinh te"),
    )
)

# In this order: the first that fits wins, so the narrow stand before the wide.
_RULES: tuple[tuple[Column, str], ...] = (
    (Column.NUMBER, r"^(?:stt|tt|so tt|so thu tu|thu tu|s t t|t t|no)(?: no)?$"),
    # One column for the number and for when and where it was issued; 'Ngày cấp CCCD' is the date alone.
    (Column.CITIZEN_ID, r"(?:cccd|cmnd|cmt|can cuoc|dinh danh|chung minh).*(?:ngay|noi) cap"),
    (
        Column.IGNORED,
        r"(?:ngay|noi|co quan)\b.*\bcap\b(?! [123])|ton giao|hon nhan|e ?mail|chu ho|quan he|^qh\b|\bso so\b|so ho khau|so nha|ma ho"
        r"|ma so(?! (?:dinh danh|cccd|can cuoc|ca nhan))|dang vien|doan vien|bhxh|bao hiem|vi the|thoi gian that nghiep|ky nhan|chu ky"
        r"|ho ten (?:cha|me|vo|chong|nguoi than)|so con\b|het han|doan the|ly luan|^tuoi$|^cong ty$|noi lam viec (?:hien|cu)\b"
        # What somebody earns now is not what they ask for.
        r"|(?:luong|thu nhap)\b.*\b(?:hien|dang|binh quan)|\b(?:hien|dang)\b.*\bluong"
        r"|ngay dang ky|hop dong|facebook|ngay thu thap|nguoi thu thap|dong y|quoc tich|que quan|noi sinh|ma tinh|ma xa|ngoai ngu|tin hoc"
        r"|suc khoe|can nang|chieu cao|ten (?:cong ty|don vi|co so)",
    ),
    (Column.FULL_NAME, r"^ho (?:va )?ten nguoi|^ten (?:nguoi|cong dan|day du)"),
    (Column.BIRTH, r"sinh\b.*\btheo\b"),
    (
        Column.TRAINING,
        r"(?:nhu cau|dang ky|mong muon|nguyen vong|muon|^)\W*(?:dao tao|dt|hoc) nghe|nhu cau dao tao|hoc nghe$|muon hoc|hoc nghe gi",
    ),
    (
        Column.WISH_PLACE,
        rf"{_PLACE}.*{_WISH}(?!.*(?:thuong tru|hktt|ho khau|tam tru))|{_WISH}.*{_PLACE}(?!.*(?:thuong tru|cu tru))"
        r"|dia diem lam viec|^(?:dia diem|khu vuc|dia ban)$|\bo dau\b",
    ),
    (Column.PAY, r"luong|thu nhap|tien cong|thu lao|salary|\bwages?\b"),
    (Column.EXPERIENCE, r"kinh nghiem|tham nien|\bkn\b|so nam (?:lam|cong tac)|experience"),
    (Column.EMPLOYMENT, r"tinh trang|hien trang|hdkt|hoat dong kinh te|that nghiep|^tt viec|viec lam co khong|employment"),
    (
        Column.WISH,
        rf"{_JOB}.*{_WISH}|{_WISH}.*(?:{_JOB}|lam)|^(?:nguyen vong|nhu cau|mong muon)|vi tri so|can tim|tim viec|muon tim|muon lam|^nv$"
        r"|de xuat viec|^y nguyen|job wanted|(?:desired|wanted|expected) (?:job|work|position)",
    ),
    (
        Column.MAJOR,
        r"chuyen nganh|linh vuc dao tao|nganh nghe|nganh (?:dao tao|hoc)|nghe (?:da|duoc) (?:hoc|dao tao)|nghe dao tao|chuyen mon dao tao",
    ),
    (
        Column.QUALIFICATION,
        r"cmkt|cmnv|chuyen mon|trinh do (?:cm|ky thuat|dao tao|tay nghe|nghe)|tay nghe"
        r"|bang cap|^cm ky thuat|trinh do ky nang|^td ?cm|\bdo cm\b|^qualification",
    ),
    (
        Column.EDUCATION,
        r"van hoa|hoc van|giao duc|pho thong|gdpt|tdvh|tdhv|^hoc luc|\bdo vh\b|h van|^vh$|^lop\b|hoc het|^cap hoc|^education",
    ),
    (
        Column.CURRENT_JOB,
        r"(?:viec|nghe|cong tac|\bcv\b).*(?:hien nay|hien tai|dang|cu the)|lam (?:nghe|viec) gi|^nghe nghiep|^nghe$|^nghe ky nang$"
        r"|^cong viec$|dang lam|^nghe chinh$",
    ),
    (Column.IGNORED, r"noi lam viec|don vi cong tac|co quan|ten doanh nghiep"),
    (
        Column.CITIZEN_ID,
        r"cccd|cmnd|cmt|can cuoc|dinh danh|chung minh|giay to tuy than|ddcn|^(?:so|ma) dd$|^so the$|^(?:so )?cc$"
        r"|^id(?: no| number| card)?$|citizen|identity",
    ),
    (
        Column.PHONE,
        r"dien thoai|sdt|so dt|dt lien|dtdd|di dong|lien lac|(?<!dia chi )lien he|so may|phone|mobile|zalo|^tel|hotline|^(?:so )?lh$",
    ),
    (
        Column.PRIORITY,
        r"ho ngheo|can ngheo|khuyet tat|uu tien|doi tuong|^dtut$|hoan canh"
        r"|^(?:thuoc )?dien\b|chinh sach|^dtcs$|nguoi co cong|xuat ngu|^dtts$|^dt thieu so",
    ),
    (Column.ETHNICITY, r"dan toc|^thanh phan$|ethnic"),
    (Column.SEX, r"gioi tinh|^gt$|^nam nu$|^phai$|^gioi$|nam (?:hoac|hay) nu|^(?:sex|gender)$"),
    (Column.FULL_NAME, r"^ho\b.*\bten\b.*\b(?:nam|ngay) sinh"),
    (Column.BIRTH, r"ngay sinh|nam sinh|sinh ngay|^sinh|ntns|^ngaysinh$|nam thang|thang nam|thang sinh|^n ?sinh$|^n ?s$|birth|^dob$"),
    (Column.BIRTH_YEAR, r"^sn$"),
    (Column.FAMILY_NAME, r"^ho(?: va| ten|,)?(?: ten)?(?: chu)?(?: lot)?(?: dem| lot)$|^ho$"),
    (
        Column.FULL_NAME,
        r"^ho\b.*\bten\b|^ten (?:nguoi|nld|ld)|^ho ten|nguoi lao dong|^nld$|^hoten$|ho va ten|^ten lao dong"
        r"|^(?:full ?|worker )?name$|full ?name|^ht$|^hvt$|^ho va t$|^(?:ho ten )?nhan khau$",
    ),
    (Column.GIVEN_NAME, r"^ten$|^ten goi$"),
    (Column.COMMUNE, r"^(?:ten )?(?:xa|phuong)(?: phuong| xa)?(?: thi tran)?(?: dac khu)?(?: dang ky)?$"),
    (Column.HOME_ADDRESS, r"thuong tru|ho khau|hktt|^dktt$|nguyen quan"),
    (Column.VILLAGE, r"\bthon\b|khu pho|^khu$|^ban$|\bxom\b|to dan pho|dan cu|^kdc$|^(?:to|doi|tdp|ap|lang|village)$"),
    (Column.ADDRESS, r"dia chi|noi o|cho o|cu tru|tam tru|^noi dang ky|address"),
    (
        Column.NOTE,
        r"ghi chu|luu y|gplx|giay phep lai|bang lai|^khac$|chu thich|ghi nhan|^gc$|^notes?$"
        r"|^remarks?$|thong tin (?:khac|them)|^bo sung$|y kien|ky nang|so truong|nang khieu|kha nang",
    ),
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
_TO_BE_TICKED = re.compile(r"\((?:đánh dấu |tích )?x\)")  # 'Nam (x)'
_SIGNS = {"#", "№"}
_LEADING_NUMBER = re.compile(r"^\(?\d{1,2}\)? (?=\D)")  # '3. Ngày sinh', '(2) Họ tên'
LONGEST_HEADER = 90


def written_out(header: str) -> str:
    """The words of a header without marks and numbering, its short forms in full."""
    folded = _LEADING_NUMBER.sub("", fold(" ".join(_PUNCTUATION.sub(" ", header.replace("<", " dưới ")).split())))
    for pattern, words in _SHORT:
        folded = pattern.sub(words, folded)
    return folded


@lru_cache(maxsize=4096)
def column_of(header: str) -> Column | None:
    """What a header means, or None for words nobody has taught us."""
    if not header or len(header) > LONGEST_HEADER:
        return None
    if header.strip() in _SIGNS:
        return Column.NUMBER
    plain = " ".join(_PUNCTUATION.sub(" ", _TO_BE_TICKED.sub(" ", canonical(header))).split())
    if plain in _EXACT:
        return _EXACT[plain]
    words = written_out(plain)
    return next((column for column, pattern in _COMPILED if pattern.search(words)), None)
