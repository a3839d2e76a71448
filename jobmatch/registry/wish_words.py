"""The words by which a wish is something other than one occupation. Source: the raw wishes collected from the communes, 2025."""

import re

from jobmatch.registry.worker import WishKind

_NOT = r"(?:khong|ko|k|kg|chua)"
_FACTORY = r"(?:cong ty|cty|c ty|ct|nha may|xi nghiep|kcn|khu cong nghiep)"
_COUNTRY = r"(?:nhat ban|nhat|han quoc|han|dai loan|trung quoc|singapo(?:re)?|malaysia|duc|uc|a rap|rumani|ba lan)"

# Tried in this order on the folded piece; the first that fits decides. An occupation is whatever is left.
_KINDS: tuple[tuple[WishKind, tuple[str, ...]], ...] = (
    (
        WishKind.NONE,
        (
            r"^[\W_\d]*$",
            rf"^{_NOT}$",
            rf"{_NOT} (?:co |con )?(?:nhu cau|muon (?:lam|di)|can tim|tim viec)",
            r"da co viec|co viec (?:lam )?(?:roi|on dinh)|dang di lam on dinh",
            r"^(?:da )?nghi huu|^dang di hoc",
        ),
    ),
    (
        WishKind.TRAINING,
        (
            r"(?:muon|can|xin|dang ky|duoc|nhu cau|di) (?:di )?(?:hoc|dao tao)\b",
            r"^hoc (?:nghe|may|lai|viec)",
            r"^hoc\b.*\bnghe",
            r"dao tao nghe",
        ),
    ),
    (
        WishKind.ABROAD,
        (
            r"\bxk ?ld\b|xuat khau|\beps\b|\btts\b|thuc tap sinh|nuoc ngoai",
            rf"\b(?:di|sang|lam o|viec o|lao dong)\b.*\b{_COUNTRY}\b",
            r"(?:nhat ban|han quoc|dai loan)$",
            # 'hàn' is also welding and 'đài' a station: only next to the jobs that are offered there.
            r"^nhat (?:gian|trong|xay|che|may|nong|ban|dieu|ho)|^dai (?:giup|nha|loan|ho|cham)|^han (?:ngu|nha|eps|quoc|nong|thuyen)",
            r"(?:thuyen vien|ngu nghiep) han\b|(?:ho ly|dieu duong|gian giao) nhat\b|giup viec dai\b",
        ),
    ),
    (
        WishKind.SKILL,
        (
            r"^biet (?:tieng|lai|vi tinh|may tinh|nghe)|^tieng (?:trung|anh|nhat|han)|^hsk|^co (?:cc|chung chi)",
            r"^(?:co )?bang (?:lai )?(?:[abcdef]\d?|fc|ce)\b|^gplx",
        ),
    ),
    (
        WishKind.ANY,
        (
            r"(?:gi|nao|sao) cung (?:duoc|lam|dc|ok)|^dau cung",
            r"^(?:lam |viec )?(?:ldpt|ld ?pt)$|^(?:lam |viec )?(?:lao dong|ld|viec) (?:pho thong|tu do|gian don|chan tay)$|^pho thong$",
            r"^mien (?:la )?co (?:luong|viec|thu nhap)",
            r"^(?:can |tim |co )*(?:viec|viec lam|cong viec)(?: lam)? (?:phu hop|on dinh|lau dai)$|^(?:can|tim) (?:viec|viec lam)$",
            r"^tuy\b|^bat ky|^viec gi$|^lam gi$|co viec la lam|theo su phan cong",
            r"^(?:lam )?thoi vu$|^lam thue(?: mua vu)?$",
        ),
    ),
    (
        WishKind.CONSTRAINT,
        (
            r"^(?:viec |lam |o )*gan nha|^toi ve|^viec (?:nhe|nhan)\b",
            rf"^(?:{_NOT}|chi) (?:\w+ ){{0,3}}(?:ca dem|dem|ngay|hanh chinh|tang ca|di xa|nang|xa|xe may|xe)\b",
            r"^(?:gio |lam |lam gio )?hanh chinh$|^(?:lam )?(?:ca ngay|ban ngay)$",
            r"^(?:co |can )?xe (?:dua|don)|^dua don|^(?:co |can )?cho o|^di xa|^(?:co )?bao hiem",
            r"^(?:muc )?luong\b|^thu nhap|^(?:trong|tai|o) (?:huyen|xa|tinh|thon|nha|dia phuong)\b",
            r"^lau dai$|^on dinh$|^lam them|ban thoi gian|part time|buoi toi|nghi (?:chu nhat|cuoi tuan)|^(?:co )?con nho|^suc khoe",
        ),
    ),
    (
        WishKind.AMBIGUOUS,
        (
            rf"^(?:di |xin |vao )*(?:lam )?(?:o )?{_FACTORY}(?: (?:gan nha|hai ha|hai yen))?$",
            r"^(?:lam )?(?:cn|cong nhan|cnhan)$",
            r"^(?:lam )?(?:tex|tech|tek|tec|det) ?hong$",
            r"^(?:lai xe|lx|tai xe|dien|kt|gv|xay dung|nong nghiep|lai may|giao vien|y te|ky thuat|dich vu)$",
            r"^nhu (?:cu|hien tai|dang lam)",
        ),
    ),
)
KINDS = tuple((kind, re.compile("|".join(patterns))) for kind, patterns in _KINDS)

# Conditions that people hang onto a job without a comma: 'dệt vải lâu dài', 'công nhân may gần nhà'.
TRAILER = re.compile(
    r"\s+(?:(?:chi|khong|ko|k) (?:\w+ ){0,2}(?:ca dem|dem|ngay|hanh chinh|tang ca|nang|xa)|(?:gio )?hanh chinh|gan nha|toi ve|co xe dua don"
    r"|(?:thu nhap|luong) (?:on dinh|cao)|lau dai|trong (?:huyen|xa|tinh)|tai xa)$"
)

# Said of work abroad or of learning; what is left names the job.
ABROAD_WORDS = re.compile(rf"\b(?:di|sang|lam|o|xkld|xuat khau lao dong|thuc tap sinh|tts|eps|nuoc ngoai|dai|theo|ben|{_COUNTRY})\b|[():,]")
TRAINING_WORDS = re.compile(r"\b(?:muon|can|xin|dang ky|duoc|nhu cau|di|hoc nghe|hoc|dao tao|nghe)\b")

# Pieces that name no job at all, so that even the nearest occupation would be a guess.
NAMELESS = re.compile(rf"^(?:di |xin |vao )*(?:lam )?(?:o )?(?:{_FACTORY}|cn|cong nhan|cnhan|kt|dien)(?: gan nha)?$|^nhu ")
# Skills that are no job: languages and office programs.
NO_TRADE = re.compile(r"tieng|hsk|vi tinh|may tinh")

# The commonest pieces, for a piece with a slip of the finger in it.
COMMON = (
    *("khong co nhu cau", "chua co nhu cau", "da co viec", "da co viec lam on dinh"),
    *("lao dong pho thong", "viec gi cung duoc", "lam gi cung duoc", "ld tu do", "ld pho thong", "viec phu hop", "mien co luong"),
    *("can viec on dinh", "cong nhan", "cong ty", "di lam cong ty", "lam nha may", "lam cong ty"),
    *("khong lam ca dem", "ko ca dem", "chi lam ngay", "hanh chinh", "gan nha", "trong huyen", "co xe dua don", "thu nhap on dinh"),
    *("di xkld", "di nhat", "di han", "di dai loan", "xkld nhat"),
)
