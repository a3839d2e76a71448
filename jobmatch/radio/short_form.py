"""The short text for oral translation into Dao, Tày or Sán Chỉ: plain sentences, and the numbers once more on a list at the side."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jobmatch.radio.script import Script, Sentence
from jobmatch.text.ear.syllables import syllables

# What a translator at a village loudspeaker can hold in mind; from the samples of the trade, 2025.
MOST_SYLLABLES = 110
_GREETING = ("Thưa bà con.", "Sau đây là tin tuyển người làm.")
_CLOSING = ("Bà con muốn làm thì hỏi {place}.", "Không phải nộp tiền.", "Cảm ơn bà con.")
_KEPT = ("enterprise", "title", "workplace", "country", "licence_classes", "wage", "night_shift", "benefits", "closes_on")
_NUMBER = r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|triệu|tỷ|linh|không(?= trăm)|phẩy|mùng)"
_PARTS = re.compile(
    rf"(?<!\w)(?:ngày(?: {_NUMBER})+ tháng(?: (?!năm ){_NUMBER})+|{_NUMBER}(?: {_NUMBER})* đồng|(?<=tuyển ){_NUMBER}(?: {_NUMBER})*(?= \w))"
)


@dataclass(frozen=True, slots=True)
class ShortForm:
    """`numbers` are the sums, dates and counts of the sentences in their order, for the translator to have before the eyes."""

    sentences: tuple[str, ...]
    numbers: tuple[str, ...]

    @property
    def syllables(self) -> int:
        return sum(map(syllables, self.sentences))


def short_form(script: Script) -> ShortForm:
    """As many items of a script, from its first on, as fit; none is cut in two."""
    closing = tuple(line.format(place=f"Ủy ban nhân dân {script.station.place_name}") for line in _CLOSING)
    room = MOST_SYLLABLES - sum(map(syllables, (*_GREETING, *closing)))
    told: list[str] = []
    for item in _items(script.sentences):
        lines = [sentence.spoken for sentence in item]
        needed = sum(map(syllables, lines))
        if needed > room:
            break
        told += lines
        room -= needed
    numbers = tuple(found[0] for line in told for found in _PARTS.finditer(line))
    return ShortForm((*_GREETING, *told, *closing), numbers)


def _items(sentences: Sequence[Sentence]) -> Iterable[list[Sentence]]:
    """The facts of each vacancy that a short text keeps."""
    by_vacancy: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        vacancy, _, field = sentence.source.rpartition(".")
        if vacancy.startswith("vacancy:") and field in _KEPT:
            by_vacancy.setdefault(vacancy, []).append(sentence)
    return by_vacancy.values()
