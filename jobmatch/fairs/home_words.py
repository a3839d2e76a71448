"""How a commune and a thôn stand in a sentence, who heads a thôn, and the short mark of its sheets."""

import re
from collections.abc import Iterable

from jobmatch.text.folding import fold, nfc

_COMMUNE_KIND = re.compile(r"(?:Xã|Thị trấn|Phường|Đặc khu)(?= )", re.IGNORECASE)
# What the head of a village is called, by the first words of the village's name.
_HEADS = (("khu pho", "trưởng khu phố"), ("khu", "trưởng khu"), ("ban", "trưởng bản"), ("xom", "trưởng xóm"), ("to", "tổ trưởng"))
_USUAL_HEAD = "trưởng thôn"
_VILLAGE_KIND = re.compile(r"(?:thon|ban|khu pho|khu|xom|to dan pho|to|ap|lang)(?= )")


def in_sentence(commune: str) -> str:
    """'Xã Quảng Long' within a sentence is 'xã Quảng Long'."""
    return _COMMUNE_KIND.sub(lambda kind: kind[0].lower(), nfc(commune).strip(), count=1)


def village_head(village: str) -> str:
    """'trưởng thôn', or what the head of this kind of village is called."""
    words = fold(village)
    return next((head for kind, head in _HEADS if words == kind or words.startswith(f"{kind} ")), _USUAL_HEAD)


def sheet_marks(homes: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """A short mark for each (commune, village): 'QL7' for Thôn 7 of Quảng Long; no two alike, whatever order they come in."""
    marks: dict[tuple[str, str], str] = {}
    for home in sorted(set(homes)):
        mark = _mark(*home)
        twin = 1
        while (candidate := mark if twin == 1 else f"{mark}.{twin}") in marks.values():
            twin += 1
        marks[home] = candidate
    return marks


def _mark(commune: str, village: str) -> str:
    own_commune = _COMMUNE_KIND.sub("", nfc(commune).strip(), count=1)
    own_village = _VILLAGE_KIND.sub("", fold(village), count=1)
    words = [*fold(own_commune).split(), *own_village.split()]
    return "".join(word if word.isdigit() else word[:1] for word in words).upper()
