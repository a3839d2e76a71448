"""The Vietnamese syllable: what one looks like, and how many a text has."""

import re
import unicodedata
from functools import lru_cache

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSET = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|"
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu êc
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung up ut uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyt uyu uyp
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y yêm yên yêng yêt yêu yn ynh yt ych yp n nh
"""
# "giếng", "gìn" and "quyết" split as gi + êng, gi + n, qu + yêt: the last rimes stand behind those two onsets only.
_AFTER_GI_QU = {"êng", "êc", "n", "nh", "yn", "ynh", "yt", "ych", "yp"}
_PLAIN = "|".join(sorted((rime for rime in _RIMES.split() if rime not in _AFTER_GI_QU), key=len, reverse=True))
_ALL = "|".join(sorted(_RIMES.split(), key=len, reverse=True))
_SYLLABLE = re.compile(rf"(?:(?:{_ONSET})(?:{_PLAIN})|(?:gi|qu)(?:{_ALL})|gi)")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """True when the word could be one Vietnamese syllable, with or without its tone."""
    bare = unicodedata.normalize("NFD", word.lower()).translate(_TONES)
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def syllables(text: str) -> int:
    """How many syllables are said, for a text already in words: "Téc-hông" has two."""
    return len(_WORD.findall(text))
