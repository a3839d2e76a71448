"""Does a word have the shape of a Vietnamese syllable? Decides between two readings of damaged text; knows no meanings."""

import re
import unicodedata

from jobmatch.text.folding import TONES

_RIMES = """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay
oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc
uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn
ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh"""
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?(?:" + "|".join(sorted(_RIMES.split(), key=len, reverse=True)) + r")\Z"
)
# The tone of ai, ao, eo, oi stands on the first letter, and nobody writes 'aù'.
_MISPLACED = re.compile(rf"(?:[ae][\u0302\u0306]?[iuyo]|o[\u0302\u031b]?[iu])[{TONES}]")
# Signs inside a word are kept in it: 'Nu«i' is one word, and none of Vietnamese.
_WORD = re.compile(r"[^\s\d.,;:/()_+\"'–-]+")


def _without_tone(word: str) -> str:
    """The word without its tone; a tone on a consonant (ñ) or a second tone stays, since no syllable has one."""
    apart = unicodedata.normalize("NFD", word.lower())
    if re.search(rf"[^aeiouy\u0302\u0306\u031b][{TONES}]|[{TONES}].*[{TONES}]", apart) or _MISPLACED.search(apart):
        return word
    return unicodedata.normalize("NFC", "".join(part for part in apart if part not in TONES))


def _is_syllable(word: str) -> bool:
    """'ẹT' has the letters of a syllable, but nobody writes so."""
    return (word.islower() or word.isupper() or word.istitle()) and _SYLLABLE.match(_without_tone(word)) is not None


def share_of_syllables(text: str) -> float:
    """The share of the words of a text that could be Vietnamese syllables, 0..1; a text without words has 0."""
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    return sum(map(_is_syllable, words)) / len(words) if words else 0.0
