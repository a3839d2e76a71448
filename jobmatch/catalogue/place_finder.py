"""Which place a free text speaks of: an industrial park, a town, a commune, a country or a province."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jobmatch.catalogue.place import Place, PlaceKind
from jobmatch.catalogue.place_names import without_kind
from jobmatch.text.folding import fold

_LONGEST = 7  # words of the longest name: 'tổ hợp dệt may ...', 'cửa khẩu ...'
_SAME_WORDS = (
    (re.compile(r"\bkhu (?:cong nghiep|cn)\b|\bk c n\b"), "kcn"),
    (re.compile(r"\bcum (?:cong nghiep|cn)\b"), "ccn"),
    (re.compile(r"\bthi tran\b"), "tt"),
    (re.compile(r"\b(?:thanh pho|tp|tinh|huyen|thi xa|tx|h|t)\b"), ""),
)
_COMMUNE_WORDS = {"xa", "x", "phuong", "p", "tt", "khu"}  # 'khu' ends 'đặc khu'
# Around a single word that is also an ordinary word ('Nhật', 'Đức', 'Huế'), nothing but these may stand.
_BESIDE_ONE_WORD = re.compile(r"^(?:(?:di|sang|o|tai|ben|lam viec|lao dong|xkld|xuat khau lao dong|nuoc|lam|viec|don hang) )+|(?: ngoai)$")
_PART = re.compile(r"[,;/()|+]|\bhoac\b|\bva\b|\s[-–]\s")
HOME_PROVINCE = "22"


@dataclass(frozen=True, slots=True)
class _Found:
    place: Place
    at: int
    words: int
    is_worded: bool  # 'xã', 'phường' stands before it


def place_words(text: str) -> str:
    """Folded words with one form for 'khu công nghiệp', 'thị trấn'; the words for larger units are left out."""
    words = " ".join(re.sub(r"[^\w]|_", " ", fold(text)).split())
    for pattern, same in _SAME_WORDS:
        words = pattern.sub(same, words)
    return " ".join(words.split())


class PlaceFinder:
    """Names of places by their words; the longest name at a spot wins, so that 'Quảng Đức' never says 'Đức'."""

    def __init__(self, places: Sequence[Place], called: Mapping[str, Sequence[str]]) -> None:
        self._by_words: dict[str, list[Place]] = {}
        for place in places:
            names = {place_words(name) for name in (place.name, *called.get(place.id, ()))}
            if place.kind is PlaceKind.COMMUNE:
                names = {place_words(without_kind(place.name)[1])}
            for name in names:
                self._by_words.setdefault(name, []).append(place)

    def best(self, text: str, on: date) -> Place | None:
        """The place that the text is most closely about, or None where it names none; one of another day where none of the day is named."""
        found = self._all(text, on)
        if any(self._is_abroad_or_far(each.place) for each in found):
            # 'KCN Tân Bình, TP Hồ Chí Minh': a name that we know near home is another one there.
            found = [each for each in found if each.is_worded or not self._is_loose_and_near(each)]
        return min(found, key=self._order).place if found else None

    def _all(self, text: str, on: date) -> list[_Found]:
        parts = [words for part in _PART.split(fold(text)) if (words := place_words(part))]
        return [each for part in self._starts(parts) for each in self._in_part(*part, on)]

    @staticmethod
    def _starts(parts: Sequence[str]) -> Iterator[tuple[str, int]]:
        start = 0
        for part in parts:
            yield part, start
            start += len(part.split())

    def _in_part(self, part: str, start: int, on: date) -> Iterator[_Found]:
        words = part.split()
        alone = _BESIDE_ONE_WORD.sub("", part)
        at = 0
        while at < len(words):
            for length in range(min(_LONGEST, len(words) - at), 0, -1):
                name = " ".join(words[at : at + length])
                namesakes = self._by_words.get(name, [])
                places = [place for place in namesakes if place.stands(on)] or namesakes
                if places and (length > 1 or name == alone):
                    is_worded = at > 0 and words[at - 1] in _COMMUNE_WORDS
                    yield _Found(self._among(places, is_worded), start + at, length, is_worded)
                    at += length - 1
                    break
            at += 1

    @staticmethod
    def _among(places: Sequence[Place], is_worded: bool) -> Place:
        """Of places with one name the commune if it is called one; without the word 'Hạ Long' is the town and 'Hòa Bình' the province."""
        communes = [place for place in places if place.kind is PlaceKind.COMMUNE]
        others = [place for place in places if place.kind is not PlaceKind.COMMUNE]
        return (communes or others)[0] if is_worded else (others or communes)[0]

    @staticmethod
    def _is_abroad_or_far(place: Place) -> bool:
        return place.kind is PlaceKind.COUNTRY or (place.kind is PlaceKind.PROVINCE and place.code != HOME_PROVINCE)

    @staticmethod
    def _is_loose_and_near(found: _Found) -> bool:
        """A bare name of one of our communes, which other provinces have as well."""
        return found.place.kind is PlaceKind.COMMUNE

    @staticmethod
    def _order(found: _Found) -> tuple[int, int, int]:
        """A workplace before a commune before a country before a province; then the longer name, then the one named first."""
        rank = {PlaceKind.WORKPLACE: 0, PlaceKind.COMMUNE: 1, PlaceKind.COUNTRY: 2, PlaceKind.PROVINCE: 3}[found.place.kind]
        return (0 if found.is_worded and rank == 1 else rank, -found.words, found.at)
