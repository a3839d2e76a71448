"""The words by which a wish is something other than one occupation, on plain text. Source: the raw wishes of the communes, 2025."""

import re
from functools import cache

from jobmatch.catalogue.known_employers import known_employers
from jobmatch.catalogue.place import PlaceKind
from jobmatch.catalogue.place_names import without_kind
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.registry.wishes.denial import NO_WORDS, plain
from jobmatch.registry.worker import WishKind

_NO = rf"\b{NO_WORDS}\b"
_FACTORY = r"(?:cong ty|cty|c ty|ct|doanh nghiep|nha may|xi nghiep|phan xuong|xuong|kcn|khu cong nghiep|kkt|khu kinh te)"
_COUNTRY = (
    r"(?:nhat ban|nhat|han quoc|han|dai loan|dai|trung quoc|tq|singapo(?:re)?|malaysia|ma lai|duc|uc|my|nga|anh|canada|a rap(?: xe ut)?"
    r"|dubai|rumani|ba lan|hungari|lao(?! dong| cong)|campuchia|thai lan|chau au|tay|macao|ma cao|hong kong|bo dao nha)"
)
# Names that are no other word.
_COUNTRY_NAMED = r"(?:nhat ban|han quoc|dai loan|trung quoc|singapo(?:re)?|malaysia|a rap|rumani|ba lan|hungari|campuchia|thai lan|chau au)"
# The longer name first: 'texhong ngan ha' is no 'texhong' and something else.
_EMPLOYER = rf"(?:{'|'.join(map(re.escape, sorted(known_employers(), key=lambda name: (-len(name), name))))})"

# Each word stands in one place only, and none is made of two others: a piece is then read in one way, hence in linear time.
_FILLING = (
    r"cong viec|viec|lam|di|vao|o|tai|xin|can|tim|kiem|muon|mong|nguyen vong|nhu cau|duoc|co|mot|ban than|nay|hien"
    r"|rat|dang|la|thi|a|nhe|luon|som|ve|minh|em|toi|chau"
)
_FITTING = r"phu hop|on dinh|tot|voi|suc khoe|kha nang|dieu kien|trinh do|do tuoi|lua tuoi|tuoi|hon|thu nhap|nao do|nganh|nghe"
_SAID = rf"(?:(?:{_FILLING}) )*"


def _only(*words: str) -> str:
    """The whole piece is made of these words."""
    each = rf"(?>(?:{'|'.join(words)})(?= |$))"
    return rf"^{each}(?: {each})*+$"


# Trades of which the half is missing: which licence, which school, which machine?
_OPEN_TRADES = (
    r"^(?:lam )?(?:nghe |viec |nganh )?(?:lai xe|lx|lai|tai xe|dien|kt|gv"
    r"|xay dung|nong nghiep|lam nghiep|lai may|giao vien|y te|ky thuat|dich vu|kinh te|hanh chinh su nghiep)$"
)

# Tried in this order on the plain piece; the first that fits decides. An occupation is whatever is left.
_KINDS: tuple[tuple[WishKind, tuple[str, ...]], ...] = (
    (
        WishKind.NONE,
        (
            r"^[\W_\d]*$",
            rf"(?=.*{_NO})" + _only("tam thoi|hien|tai|nay|thi|luc|bao gio|co|gi|can|a|nhe", NO_WORDS),
            rf"{_NO} (?:co |con |he |phat sinh )?(?:nhu cau|y dinh|nguyen vong|mong muon|du dinh)\b(?!.*\b(?:xa|dem|ca|nuoc ngoai|xk ?ld"
            rf"|hoc)\b)",
            rf"{_NO} (?:(?:muon|can|phai|the|co|he) )*(?:di lam|tim viec|kiem viec|lam viec|lam gi|doi viec|chuyen viec"
            rf"|thay doi)(?: duoc| nua| gi)*$",
            rf"\b{NO_WORDS} (?:the )?(?:di )?lam (?:viec )?duoc(?: viec| gi)?$|{_NO} (?:con )?kha nang lao dong|gi cung {NO_WORDS}\b",
            r"^(?:hien |hien tai )?(?:da |dang )?co (?:cong )?(?:viec|viec lam)(?: lam)?(?: roi| on dinh)*$|\b(?:da"
            r"|dang) co (?:cong )?viec\b",
            r"^(?:hien |hien tai )?(?:da|dang) (?:di lam|lam viec|lam (?:o|tai|ben|cho|trong|cong ty|cty|cong nhan|cn|nhan vien|nv"
            r"|on dinh|nha nuoc))\b"
            rf"|^(?:hien |hien tai )?(?:da|dang) (?:di |lam |o |sang ){{1,3}}(?:xk ?ld|nuoc ngoai|{_COUNTRY})\b",
            r"^(?:hien |van |con |dang |da )+(?:di )?hoc\b(?! (?:nghe|viec|lai|may|them))|^(?:di )?hoc (?:sinh|dai hoc|cao dang"
            r"|pho thong|thpt|lop \d|cap \d)\b"
            r"|^(?:di )?hoc$|^sinh vien|^(?:hs|sv)$",
            r"^(?:di |dang |lam |sap |chuan bi )*(?:bo doi|nghia vu|nvqs)\b(?! xuat ngu)",
            r"^(?:da |ve |dang |che do )*(?:nghi huu|huu tri|ve huu|huu)\b|^(?:da )?(?:het|qua|ngoai) (?:do )?tuoi",
            r"^(?:tuoi |nguoi |da |ong |ba )*(?:gia yeu|gia ca|tuoi cao|cao tuoi|gia roi|gia)(?: roi| yeu)?$|^(?:bi )?(?:mat suc|om dau"
            r"|benh nang|tai bien)\b",
            r"^(?:o nha |lam )*(?:noi tro|viec nha|viec gia dinh|o nha)(?: noi tro)?$|^o nha (?:trong|cham|nuoi|bon|giu) (?:con|chau)",
            r"^(?:da )?(?:chuyen (?:di|khau)|mat|chet|qua doi|di vang|vang nha|vang|lay chong xa|di khoi)\b(?!.*\bviec\b)|lien lac duoc$",
            r"^(?:giu|giu nguyen|van giu|van lam)\b.*\b(?:viec|nghe|nhu cu|nguyen|hien tai)\b|^giu nguyen$|da co viec$",
            rf"^(?:da )?(?:di|sang|o) (?:lam )?(?:nuoc ngoai|xk ?ldd?|{_COUNTRY})(?: \w+)? roi$",
            rf"^(?:hien |hien tai )?{_NO} (?:co )?(?:nc|muon|tham gia|di dau|y kien)$|{_NO} (?:muon )?(?:thay doi|doi"
            rf"|chuyen) (?:cong )?(?:viec|nghe)"
            rf"|{_NO} can (?:gioi thieu|ho tro|tim)|{_NO} (?:the )?lao dong duoc",
            rf"^(?:hien |hien tai )?{_NO} (?:tim|di|lam|muon|can)(?: nua| dau| roi)*$|{_NO} (?:the )?di lam duoc\b",
            r"^nghi (?:mat suc|om|thai san|huu|che do)\b|^(?:da )?di lam\b.*\broi$",
            r"^(?:hien |hien tai |van )?dang (?:di )?hoc\b|^(?:hien |hien tai )?dang (?:di )?lam\b.*\b(?:tai|o|cho|ben|truong|cong ty"
            r"|cty)\b",
            r"\bluong huu\b|^(?:da )?lay (?:chong|vo)\b(?!.*\bviec\b)|^khoi (?:can|phai|tim)\b|\bnhap ngu\b|^di linh\b",
            rf"^(?:hien |hien tai )?{_NO} (?:can|nghi|tinh|quan tam)(?: (?:den|toi|viec|lam|di|gi))*$",
            r"^ban\b.*\b(?:con|hoc|viec nha|gia dinh)\b",
        ),
    ),
    (
        WishKind.CONSTRAINT,
        (
            rf"^(?:(?:em|toi|minh|chi) )?{_NO} (?!co (?:tay )?nghe\b.*\bhoc\b|(?:biet|ro|chon|quyet)\b|phan biet\b|che\b|ken\b"
            rf"|cau ky\b|doi hoi\b"
            rf"|yeu cau\b|quan trong\b"
            rf"|ngai\b)",
            r"^(?:tru|ngoai tru)\b",
        ),
    ),
    (WishKind.ABROAD, (r"\bdu hoc\b",)),
    (
        WishKind.TRAINING,
        (
            rf"^(?:(?:{_FILLING}|dang ky|thich|se|dinh|vua|tham gia|theo|cho|chua co nghe|lop) )*(?:di )?hoc\b(?! (?:sinh|vien)\b)",
            rf"^(?:(?:{_FILLING}|dang ky|tham gia|mo) )*(?:lop|khoa)\b",
            r"^(?!.*\b(?:giao vien|nhan vien|nv|can bo|chuyen vien|quan ly)\b).*\b(?:(?:thi|lay|hoc|xin|muon) (?:bang lai|bang [abcdef]"
            r"|hoc)|dao tao|truyen nghe|kem nghe|tap nghe|lop nghe"
            r"|khoa hoc)\b",
        ),
    ),
    (
        WishKind.ABROAD,
        (
            r"\bxk ?ldd?\b|xuat khau (?:lao dong|ld|sang)|^(?:di |lam |muon )*xuat khau$|\beps\b|\btts\b|(?:thuc tap|tu nghiep) sinh"
            r"|tokutei"
            r"|ky nang dac dinh",
            r"(?<!cong ty )(?<!cty )(?<!von )(?<!doanh nghiep )\bnuoc ngoai\b(?! (?:tai|o|trong) )",
            rf"^(?!.*\b(?:tieng|phien dich|cong ty|cty)\b).*\b{_COUNTRY_NAMED}\b",
            rf"^(?:(?:muon|xin|can|dang ky|sap|lao dong|lam viec|viec) )*(?:di|sang|qua|o|tai|ben)(?: (?:lam|viec|lao dong|ld|ben|o|tai"
            rf"|sang))*"
            rf" (?!han (?:xi|dien|hoi|tau|tien)\b){_COUNTRY}\b|\bdi (?:nhat|dai loan|duc|uc|han quoc)\b",
            rf"\b(?:o|ben|sang|qua) (?:nhat|han|dai|duc|uc|my|tq)\b|^(?:nhat|dai|duc|uc|my)$|\bdon hang (?:{_COUNTRY})\b|^ky su (?:nhat"
            rf"|han)\b",
            # 'hàn' is also welding and 'đài' a station: only next to the jobs that are offered there.
            r"^nhat (?:gian|trong|xay|che|may|nong|ban|dieu|ho)|^dai (?:giup|nha|loan|ho|cham)|^han (?:ngu|nha|eps|quoc|nong|thuyen)",
            r"(?:thuyen vien|ngu nghiep) han\b|(?:ho ly|dieu duong|gian giao) nhat\b|giup viec dai\b",
        ),
    ),
    (
        WishKind.SKILL,
        (
            rf"^{_SAID}(?:(?:da|cung) )*(?:biet|thanh thao|thao|su dung (?:duoc|thanh thao)|noi (?:duoc|tieng)|giao tiep duoc"
            rf"|co kinh nghiem|kinh nghiem"
            rf"|co tay nghe|tay nghe|co nghe"
            r"|co (?:cc|chung chi|bang)|cc|chung chi|tot nghiep|trinh do|bang (?:cap|cao dang|dai hoc|trung cap|lai))\b",
            r"^(?:tieng|ngoai ngu|trinh do tieng) (?:trung|anh|nhat|han|hoa|quang|duc|phap|nga|dai|viet|dao|tay|nung|thai|h?mong|san)\b"
            r"|\b(?:hsk|topik|toeic|ielts"
            r"|jlpt)\b|^n ?[1-5]\b",
            r"^(?:co )?bang (?:lai )?(?:xe )?(?:hang )?(?:[abcdef]\d?|fc|ce)\b|^gplx|^giay phep lai",
            _only(
                "tin hoc van phong", "tin hoc", "vi tinh", "word", "excel", "may tinh", "co ban", "ung dung", "va", "photoshop", "autocad"
            ),
            r"^(?:cao dang|dai hoc|trung cap|so cap)$|^(?:(?:em|toi|minh|chau) )?(?:moi|vua|sap) (?:ra truong|tot nghiep|hoc xong)$",
            r"^(?:da|tung)(?: tung)?(?: di)? lam(?: viec)?(?: duoc)? (?:\d+|mot|hai|ba|may|nhieu) (?:nam|thang)$",
        ),
    ),
    (
        WishKind.ANY,
        (
            r"\b(?:gi|chi|nao|sao|dau)\b.*\b(?:cung|deu)\b|\bgi\b.*\b(?:lam|nhan)\b|\bviec do$|\b(?:nay|do) lam\b",
            rf"^ai (?:thue|goi|nho|keu|muon|can)\b|^{_SAID}(?:bat (?:ky|cu|ki|ke))\b|\b(?:moi|tat ca) (?:viec|cong viec|nghe)\b"
            rf"|^viec\b.*\b(?:deu|cung) (?:lam )?(?:duoc|dc|ok|lam)\b",
            rf"{_NO} (?:ken|phan biet|che|chon|cau ky|doi hoi|yeu cau|quan trong)\b",
            _only(
                _FILLING,
                r"lao dong|ld|nguoi|nghe",
                r"ldpt|ld ?pt|pt|pho thong|tu do|gian don|chan tay|tay chan|lat vat|vat|thue|muon"
                r"|cong nhat|linh tinh|mua vu|thoi vu",
            ),
            rf"^mien\b.*\b(?:luong|viec|tien|thu nhap|lam)\b|^{_SAID}(?:viec )?gi$|co viec la lam|^sao cung",
            r"^tuy\b|^(?:theo|do|nho) (?:su )?(?:phan cong|sap xep|gioi thieu|dieu dong|trung tam)|trung tam gioi thieu",
            r"^(?!.*\bdang lam\b)(?!on dinh$)" + _only(_FILLING, _FITTING, "doi|chuyen"),
            r"^(?:cu )?(?:co viec|viec) la\b|^cu co\b",
            rf"^{_SAID}(?:thoi vu|mua vu)(?: (?:tet|he|cuoi nam|dip tet|ngan han|theo mua))*$",
        ),
    ),
    (
        WishKind.AMBIGUOUS,
        (
            rf"{_NO} (?:biet|ro|chon|quyet)\b.*\b(?:gi|nao|chua|viec|nghe|sao)\b|^(?:de )?(?:suy nghi|hoi lai|tinh sau|xem da)\b",
            r"(?!cho$)"
            + _only(
                _FILLING,
                _FACTORY,
                _EMPLOYER,
                "gan nha|gan|hai ha|hai yen|cang bien|tren|dia ban",
                "nhan vien|nv|cong nhan|cn|cnhan|lao dong",
                "san xuat|sx|truc tiep|ca kip|chinh thuc|nha nuoc|tu nhan|nuoc ngoai|von|fdi|trong|cho|ben|lon|luong cao|ngoai|hop dong"
                "|co phan|tinh|huyen",
            ),
            _OPEN_TRADES,
            rf"^(?:lam |o |vao |di )*{_EMPLOYER}(?: \w+){{0,2}}$",
            r"^(?:nhu|giong|theo|dung|van|nghe|viec|lam)\b.*\b(?:cu|truoc|truoc day|hien tai|dang lam|nam ngoai|bay gio|cua chong|cua vo)$",
            r"^(?:\w+ ){0,3}(?:dung|theo|phu hop)(?: voi)? (?:chuyen (?:mon|nganh|nghiep)|nganh|bang|nghe)\b(?: \w+){0,2}$",
            r"^(?:lam )?(?:viec )?(?:nha nuoc|can bo|vien chuc|cong chuc)\b|^(?:hop dong|can bo|cong chuc) (?:xa|huyen)$|ben cua khau$",
        ),
    ),
)
KINDS = tuple((kind, re.compile("|".join(patterns))) for kind, patterns in _KINDS)
COUNTRY = re.compile(_COUNTRY)
OPEN_TRADES = re.compile(_OPEN_TRADES)
EMPLOYER = re.compile(rf"\b{_EMPLOYER}\b")

# Conditions of work. What is left of a piece without them names the job; nothing left means that the piece is a condition.
_PLACE_WORD = r"(?:trong|tren|tai|o|quanh|khu vuc|dia ban|gan|ngoai)"
_UNIT = r"(?:huyen|xa|tinh|thon|thi xa|thi tran|thanh pho|tp|phuong|khu|khu vuc|dia phuong|dia ban)"
_CONDITION = (
    rf"(?:chi |{NO_WORDS} |duoc |lam |muon |theo )*(?:(?<!nv )(?<!nhan vien )(?<!can bo )(?:gio )?hanh chinh(?! van phong| nhan su|\w)"
    rf"|ca (?:ngay|dem|sang|chieu|toi"
    rf"|hanh chinh|3|ba|1|2)"
    r"|ban (?:ngay|dem|thoi gian)|ngay(?= |$)(?! (?:nay|mai))|dem|tang ca(?: nhieu)?|buoi (?:sang|chieu|toi|trua)|nua (?:buoi|ngay)|3 ca"
    r"|ca kip|chu nhat|cuoi tuan|thu bay|theo gio)(?: duoc)?",
    r"sang di toi ve|toi ve|di ve(?: trong ngay| hang ngay)?|trong ngay",
    rf"(?:viec |lam |o |cho |cang )*(?:gan|canh|quanh) (?:nha|day|cho o)|{NO_WORDS} (?:\w+ )?xa(?: nha)?(?: qua)?|(?:cach"
    rf"|xa) nha [\w ]{{0,20}}km"
    r"|(?:duoi|trong vong|ban kinh|qua)?\s?\d+ ?km|di (?:lam )?xa(?: nha)?(?: (?:cung|duoc|ok))*",
    rf"{_PLACE_WORD} (?:{_UNIT}|dia phuong)(?: nha| minh)?|(?:trong|tai|o) (?:cac )?{_FACTORY}",
    r"(?:(?:co|can|xin|cong ty|cty) )+(?:xe )?(?:dua|don) (?:don|dua|ruoc)(?: cong nhan)?|^(?:xe )?(?:dua|don) (?:don|dua|ruoc)$|(?:co "
    r"|can )xe (?:dua"
    r"|don|tuyen|cong ty)",
    r"(?:co |can |bao |ho tro |thue |duoc )+(?:an o|an ca|(?:cho|noi|nha) (?:an )?(?:o|tro)|ky tuc xa|ktx|phong tro|com trua)|an o tai cho",
    r"(?<!chat )(?<!so )(?<!san )(?<!khoi )(?<!nang )(?:muc |co |duoc )*(?:luong|thu nhap)(?: (?:tren|tu|khoang|duoi|cao|on dinh|on|kha"
    r"|tot|toi thieu|it nhat|den|hap dan|hang|thang|tro len|dong|tr"
    r"|trieu|cu|moi|-|\d[\d.,-]*(?:tr|trieu|k|cu)?\d*(?:/ ?thang)?))*|\d[\d.,-]* ?(?:tr|trieu)\d*(?:/ ?thang| mot thang| thang| tro len)?",
    r"(?:co |duoc |dong |tham gia )+(?:day du )?(?:bao hiem|bhxh|bhyt|bh|che do)(?: xa hoi| day du| y te| bao hiem)*",
    r"(?:viec |lam |cong viec )*(?:nhe nhang|nhe|nang nhoc)|(?:viec|cong viec) nhan|leo (?:cao|treo)|ngoi (?:mot cho|van phong)"
    r"|o lai (?:cong ty|cty|noi lam)(?: duoc)?|(?:de )?(?:dua don|don|cham|trong|cho) (?:con|chau)(?: nho)?|de (?:cham|trong|lo"
    r"|don)(?: soc)?(?: \w+){1,3}$|(?:dang )?(?:co bau|mang thai|mang bau)|dung nhieu|ngoi nhieu",
    r"(?:lam |gan bo |viec |on dinh |hop dong )*(?:lau dai|dai han)|part ?-? ?time|ful ?-? ?time|ban thoi gian|toan thoi gian|lam them"
    r"|ngoai gio",
    r"(?:chi )(?:lam )?(?:thoi vu|mua vu)[\w ]*|luc nong nhan|khi ranh|luc ranh",
    r"(?:dang |co |ban |vi |nuoi |do )*(?:nuoi con|con (?:con )?nho|con mon|con (?:\w+ )?\d+ (?:thang|tuoi))(?: (?:con )?nho)?",
    r"(?:co |du |bi )*(?:suc khoe|sk)(?: \w+)?|\bdau (?:lung|khop|chan|tay)|(?:cho )?nguoi (?:kt|khuyet tat)|mang vac(?: duoc| nang)*",
    r"(?:chung|cung|lam cung) (?:cho )?(?:voi )?(?:vo|chong|con)|nghi (?:chu nhat|cuoi tuan|le)|(?:co |san )xe may",
)
_GLUE = _only(_FILLING, NO_WORDS, "nen|va|vi|do|neu|de|nhung|chi|them|nhieu|it|hay|hoac|cung|nua|khac|hon|ngay|thoi")

# People go on naming the districts that were.
_DISTRICTS = {"hai ha", "mong cai", "dam ha", "van don", "tien yen", "ba che", "binh lieu", "co to"}


@cache
def _conditions() -> re.Pattern[str]:
    kinds = (PlaceKind.COMMUNE, PlaceKind.PROVINCE)
    bare = {re.sub(r"^(?:tinh|thanh pho) ", "", without_kind(place.name)[1]) for place in default_gazetteer().all() if place.kind in kinds}
    named = sorted({plain(name) for name in bare if " " in name} | _DISTRICTS, key=lambda name: (-len(name), name))
    place = rf"(?:(?:{_PLACE_WORD} )+|^)(?:{_UNIT} )*(?:{'|'.join(map(re.escape, named))})(?: \(?(?:moi|cu)\b)?"
    return re.compile(rf"(?:(?<=\s)|^)(?:{place}|{'|'.join(_CONDITION)})(?=\s|$)")


def condition_words(text: str) -> list[tuple[int, int]]:
    """Where a plain text speaks of conditions; all of it, where what is left besides them says nothing."""
    spans = [found.span() for found in _conditions().finditer(text) if found[0].strip()]
    rest = text
    for start, end in reversed(spans):
        rest = rest[:start] + rest[end:]
    return [(0, len(text))] if spans and (not rest.strip() or re.match(_GLUE, " ".join(rest.split()))) else spans


# Said of work abroad, of learning and of skills, wherever it stands; what is left names the job.
ABROAD_WORDS = re.compile(
    rf"\b(?<!nghe )(?<!tho )(?:{_COUNTRY}|xk ?ldd?|xuat khau|lao dong|ld|thuc tap sinh|tu nghiep sinh|tts|eps|nuoc ngoai|chuong trinh"
    r"|thoi vu|don hang"
    rf"|ky nang dac dinh"
    rf"|tokutei|du hoc)\b"
    r"|\d+|[():,-]"
)
TRAINING_WORDS = re.compile(
    r"\b(?:dang ky|hoc nghe|hoc viec|hoc|dao tao|nghe|ngan han|mien phi|them|lop|khoa|nguyen vong|nhu cau|chua co|tham gia)\b"
)
SKILL_WORDS = re.compile(
    r"\b(?:biet|thanh thao|thao|su dung|noi duoc|giao tiep|co kinh nghiem|kinh nghiem|co tay nghe|tay nghe|chung chi|cc|bang cap|bang"
    r"|gplx|giay phep"
    r"|tot nghiep|trinh do|cao dang|dai hoc|trung cap|so cap|thpt|\d+ nam|nghe|hang|loai|co ban)\b"
)
# Says nothing at either end of what is left.
AT_THE_ENDS = re.compile(
    rf"^(?:{_FILLING}|moi|theo dien|hop dong|thich|se|dinh|vua|cho|theo|ben|sang|qua|thue|roi|sau do|va|thang|nam|lan|da|cung|tu"
    r"|quoc|nghe)$"
)
LICENCE = re.compile(r"\b(?:a1|a2|b1|b2|b|c1|c|d1|d2|d|e|fb2|fc|fd|fe|be|ce|de|f)\b")
# Skills that are no job: languages and office programs.
NO_TRADE = re.compile(r"\b(?:tieng|ngoai ngu|hsk|topik|toeic|ielts|jlpt|n ?[1-5]|vi tinh|may tinh|tin hoc|word|excel|van phong)\b")
# Nothing that could be coded is left in such a rest.
EMPTY_REST = re.compile(_only(_FILLING, _FITTING, _FACTORY, NO_WORDS, "nen|va|vi|quoc|ngan han|xe|bang", r"[\W\d_]+"))

# Pieces that name no job at all, so that even the nearest occupation would be a guess.
NAMELESS = re.compile(
    _only(
        _FILLING,
        _FACTORY,
        "gan nha|nhan vien|nv|cong nhan|cn|cnhan|kt|dien|san xuat|sx|nha nuoc|tu nhan|nuoc ngoai|trong|tinh|luong cao|hop dong|von",
    )
    + r"|^nhu |^giong|\b(?:cu|chuyen mon|chuyen nganh|nam ngoai|hien tai|dang lam|chong|vo)$|nha nuoc|can bo|\bxa$|cua khau$"
)

# Wants work, on whatever conditions.
WANTS_WORK = re.compile(r"(?:can|tim|muon|mong|kiem)\b.*\bviec\b|muon (?:co thu nhap|di lam)")

# How the name of a trade begins, known or not.
TRADE_BEGINS = re.compile(
    r"(?:tho|nhan vien|nv|cong nhan|cn|lam|ban|buon|chay|sua|nuoi|trong|day|lai|nau|don|boc|cat|xay|che bien|van hanh|phu|kinh doanh|mua"
    r"|thu|khai thac"
    r"|danh|dong|may|det|han|son|lap|sua chua|san xuat|cham soc|cham|trong coi|bao ve|giao|phuc vu|giup|quan ly|ky su|ky thuat vien"
    r"|bac si|giao vien) \w+"
)

# The commonest pieces, for a piece with a slip of the finger in it.
COMMON = (
    *(
        "khong co nhu cau",
        "chua co nhu cau",
        "da co viec",
        "da co viec lam on dinh",
        "khong co",
        "nghi huu",
        "dang di hoc",
        "sinh vien",
        "hoc sinh",
    ),
    *("lao dong pho thong", "viec gi cung duoc", "lam gi cung duoc", "ld tu do", "ld pho thong", "viec phu hop", "mien co luong"),
    *("can viec on dinh", "cong nhan", "cong ty", "di lam cong ty", "lam nha may", "lam cong ty", "lam gi cung dc"),
    *("khong lam ca dem", "ko ca dem", "chi lam ngay", "hanh chinh", "gan nha", "trong huyen", "co xe dua don", "thu nhap on dinh"),
    *("di xkld", "di nhat", "di han", "di dai loan", "xkld nhat", "xuat khau lao dong", "dai loan", "han quoc", "nhat ban"),
    *("hoc nghe", "muon hoc nghe"),
)
