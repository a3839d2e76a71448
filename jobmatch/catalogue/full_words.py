"""Words of jobs and places written short, with a slip or as bare keys, in full: for comparing only, never for what is stored or shown."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from jobmatch.catalogue.data_files import read_data
from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.catalogue.place import Place, PlaceKind
from jobmatch.catalogue.place_lists import called_names
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.catalogue.spoken_trades import spoken_trades
from jobmatch.text.folding import fold
from jobmatch.text.mending import Mender
from jobmatch.text.telex import typed_out

_WORD = re.compile(r"[^\W\d_]+")
# Words of adverts and wishes that stand beside the name of a job: no slips for anything else.
_BESIDE_JOBS = """
tuyển dụng gấp; cần tuyển; lao động phổ thông; công nhân trực tiếp sản xuất; đào tạo từ đầu; toàn thời gian; bán thời gian; thời vụ
ca ngày; ca đêm; thu nhập triệu; mức lương; nhân viên phân xưởng; văn phòng xưởng; khối văn phòng; hiện trường; đi làm ngay; nhà máy
dây chuyền; số lượng lớn; vị trí; công việc; chức danh; chưa qua đào tạo; có kinh nghiệm; không yêu cầu kinh nghiệm; tại nhà; gần nhà
làm việc tại; tấn tạ yến; đi nước ngoài; xuất khẩu lao động; tự do; theo mùa; việc gì cũng được; không đi xa; học nghề; muốn học;
ưu tiên; hoặc
công ty; khu công nghiệp; trong nhà máy; trước sau khi; trong ngoài; trên dưới; hàng ngày; hàng tháng; trao đổi; theo yêu cầu; các khâu
mùa vụ; lâu dài; ổn định; nam nữ; người; xã; huyện; tỉnh; thôn; muốn; được; nhưng; không; miễn là
"""
_BESIDE_PLACES = (
    "cũ mới; gần; tổ hợp; trung tâm; tại nhà máy; khu vực; đường số; lô; thôn bản khu phố tổ; phường; nước ngoài; các công trình"
)


# Letters on either side of a word that can say what it means; a longer text is not looked at again for each of its words.
_BESIDE = 60


@dataclass(frozen=True, slots=True)
class _Meaning:
    """`before` and `after` say beside which words it is meant; without both it is the one for every other place."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    full: str

    def fits(self, left: str, right: str) -> bool:
        return (self.before is None or self.before.search(left) is not None) and (self.after is None or self.after.match(right) is not None)


@cache
def _meanings() -> dict[str, tuple[_Meaning, ...]]:
    meanings: dict[str, list[_Meaning]] = {}
    for row in read_data("short_forms.csv"):
        before = re.compile(rf"(?<!\w)(?:{row['before']})\W*$") if row["before"] else None
        after = re.compile(rf"\W*(?:{row['after'].replace('END', '$')})(?!\w)") if row["after"] else None
        meanings.setdefault(row["short"], []).append(_Meaning(before, after, row["full"]))
    return {short: tuple(of_it) for short, of_it in meanings.items()}


@lru_cache(maxsize=65_536)
def in_full(text: str, *, slips: bool = False) -> str:
    """A wish, a title or a present job as it was meant: bare keys read, short forms in full by what stands beside them.

    With `slips` those are mended too; only for words among which no name of a firm is looked for.
    """
    typed = typed_out(text)
    plain = typed.isascii()
    parts, end = [""], 0
    for word in _WORD.finditer(typed):
        full = ""
        if meanings := _meanings().get(fold(word[0])):
            left = ("".join(parts[-_BESIDE:]) + typed[end : word.start()])[-_BESIDE:]
            full = _meant(meanings, fold(left), fold(typed[word.end() : word.end() + _BESIDE]))
        parts += [typed[end : word.start()], (fold(full) if plain else full) or word[0]]
        end = word.end()
    return _job_mender().mended("".join(parts) + typed[end:], slips=slips)


@lru_cache(maxsize=4096)
def otherwise_meant(title: str) -> str:
    """The title with words that are none of its trade as those that its other words expect: 'phụ nuôi tôn' as 'phụ nuôi tôm'.

    It may be wrong about a good title: weigh both readings.
    """
    return _job_mender().mended(title, known_too=True)


def _meant(meanings: Iterable[_Meaning], left: str, right: str) -> str:
    """Empty where none is meant in this place."""
    return next((meaning.full for meaning in meanings if meaning.fits(left, right)), "")


@lru_cache(maxsize=4096)
def place_in_full(text: str) -> str:
    """The words for a place as they were meant."""
    return _place_mender().mended(typed_out(text))


def workplace_meant(text: str, on: date) -> Place | None:
    """As `Gazetteer.find_workplace`; where the words as typed name no works or town, those that were meant are looked for too."""
    typed = default_gazetteer().find_workplace(text, on)
    if typed is not None and typed.kind is PlaceKind.WORKPLACE:
        return typed
    meant = default_gazetteer().find_workplace(place_in_full(text), on)
    return meant if typed is None or (meant is not None and meant.kind is PlaceKind.WORKPLACE) else typed


@cache
def job_words() -> tuple[str, ...]:
    """What trades are called in our lists, by people of the region and by the official Vietnamese list; and what stands around that."""
    called = (name for name, _ in own_labels())
    official = (row["name"] for row in read_data("official_names.csv") if row["list"] == "VSCO")
    duties = (duty for row in read_data("duties.csv") for duty in row["duties"].split(";"))
    in_short = (meaning.full for meanings in _meanings().values() for meaning in meanings)
    return (*called, *official, *duties, *spoken_trades(), *re.split(r"[;\n]", _BESIDE_JOBS), *in_short)


@cache
def place_words() -> tuple[str, ...]:
    """What places of our lists are called, and what stands around that."""
    called = (name for names in called_names().values() for name in names)
    return (*(place.name for place in default_gazetteer().all()), *called, *_BESIDE_PLACES.split(";"))


@cache
def _job_mender() -> Mender:
    return Mender(job_words())


@cache
def _place_mender() -> Mender:
    return Mender(place_words())
