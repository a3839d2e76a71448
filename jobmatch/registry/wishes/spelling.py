"""Other spellings of a job that somebody may have meant: slips of the finger, sounds that the north takes for one, short forms."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations, islice, product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from jobmatch.catalogue.given_names import NO_NAMES, GivenNames
from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.catalogue.spoken_trades import spoken_trades
from jobmatch.registry.wishes.denial import plain
from jobmatch.registry.wishes.likelihood import examples
from jobmatch.registry.worker import WishKind
from jobmatch.text.folding import canonical, fold

# Written for one another where they sound alike: 'nái xe', 'trăn nuôi', 'sây nhà', 'dúp việc'.
_SOUNDS = (("l", "n"), ("tr", "ch"), ("s", "x"), ("gi", "d"), ("r", "d"), ("gi", "r"), ("v", "d"), ("k", "c"))
# Letters that Vietnamese words do not begin with, and ends that are taken for one another.
_FOREIGN = {"f": ("ph",), "z": ("d", "gi", "v"), "j": ("gi",), "w": ("qu",)}
_ENDS = (("ng", "n"), ("t", "c"))
_DIGITS = {"1": "một", "2": "hai", "3": "ba"}
_MOST_WORDS, _MOST_SOUNDED = 6, 3
_SHORT_FORMS = """
lx lái xe; nv nhân viên; cn công nhân; gv giáo viên; bv bảo vệ; ks khách sạn; nh nhà hàng; sp sản phẩm; cb chế biến; ts thủy sản
vp văn phòng; kd kinh doanh; bh bán hàng; dt điện tử; xd xây dựng; ck cơ khí; gd gia đình; th tiểu học; mn mầm non; dd điều dưỡng
bx bốc xếp
"""
_SHORT = dict(form.strip().split(" ", 1) for form in re.split(r"[;\n]", _SHORT_FORMS) if form.strip())
_TELEX_TONE = re.compile(r"(?<=[aeiouyw])([a-z]{0,2})[sfrxj](?=[a-z]{0,2}$)")
_SHORTEST_MENDED = 3
_PER_WORD, _PER_TEXT = 4, 8


def _all_names(names: GivenNames) -> Iterator[tuple[str, str]]:
    yield from names.synonyms
    yield from own_labels()
    yield from spoken_trades().items()


@lru_cache(maxsize=4)
def _words(names: GivenNames) -> tuple[frozenset[str], frozenset[str], list[str]]:
    """The words of all names of trades: with their marks, plain, and the plain ones in a fixed order."""
    marked = frozenset(word for text, _ in _all_names(names) for word in re.findall(r"\w+", canonical(text)))
    known = frozenset(map(plain, marked))
    return marked, known, sorted(known)


@cache
def _ordinary_words() -> frozenset[str]:
    """Words of wishes that name no trade: 'phải' is no slip for 'phay'."""
    return frozenset(word for text, kind in examples() if kind is not WishKind.OCCUPATION for word in re.findall(r"\w+", canonical(text)))


# Labour of any kind: its titles say no more than that somebody wants work.
_ANY_LABOUR = ("9329", "9622")


@lru_cache(maxsize=4)
def _titles(names: GivenNames) -> frozenset[str]:
    return frozenset(form for text, code in _all_names(names) if code not in _ANY_LABOUR for form in (canonical(text), plain(text)))


def is_title(text: str, names: GivenNames = NO_NAMES) -> bool:
    """These very words are what a trade is called."""
    known = _titles(names)
    return canonical(text) in known or (text.isascii() and plain(text) in known)


def title_within(text: str, names: GivenNames = NO_NAMES) -> str:
    """A title that is a part of the text: what it begins with (the head of a Vietnamese name), else the longest; empty without any."""
    words = text.split()
    count = len(words)
    heads = (words[:length] for length in range(count - 1, 0, -1))
    others = (words[start : start + length] for length in range(count - 1, 1, -1) for start in range(1, count - length + 1))
    return next((found for part in (*heads, *others) if is_title(found := " ".join(part), names)), "")


def title_by_sound(text: str, names: GivenNames = NO_NAMES) -> str:
    """The title that the text is when it is heard instead of read: 'thợ sây', 'bảo zệ', 'máy 1 kim'; empty where it is none.

    Of two or more words: a single word sounds like too many others. The fewer words are other ones, the better.
    """
    words = canonical(text).split()
    if not 2 <= len(words) <= _MOST_WORDS or is_title(text, names):
        return ""
    heard = [_heard(word) for word in words]
    for changed in range(1, _MOST_SOUNDED + 1):
        for places in combinations(range(len(words)), changed):
            for others in product(*(heard[place] for place in places)):
                other = dict(zip(places, others, strict=True))
                if is_title(spelt := " ".join(other.get(place, word) for place, word in enumerate(words)), names):
                    return spelt
    return ""


@lru_cache(maxsize=8192)
def _heard(word: str) -> tuple[str, ...]:
    """Words that sound like it to somebody."""
    ends = [word[: -len(one)] + other for pair in _ENDS for one, other in (pair, pair[::-1]) if word.endswith(one)]
    foreign = [begin + word[1:] for begin in _FOREIGN.get(word[0], ())]
    digit = [_DIGITS[word]] if word in _DIGITS else []
    return tuple(dict.fromkeys((*foreign, *digit, *_sounds_like(word), *ends)))


def is_title_word(word: str, names: GivenNames = NO_NAMES) -> bool:
    """A plain word that stands in some job title."""
    return word in _words(names)[1]


def _sounds_like(word: str) -> list[str]:
    other = []
    for pair in _SOUNDS:
        for one, two in (pair, pair[::-1]):
            if word.startswith(one):
                other.append(two + word[len(one) :])
    if word[-1:] in ("i", "y"):
        other.append(word[:-1] + ("y" if word[-1] == "i" else "i"))
    return other


def _telex(word: str) -> str:
    """'thowj' and 'xaay' as they were meant, without marks."""
    return plain(_TELEX_TONE.sub(r"\1", word).replace("w", ""))


@lru_cache(maxsize=8192)
def _other_words(word: str, names: GivenNames) -> tuple[str, ...]:
    """Empty where the word stands in a title as it is typed."""
    marked, known, ordered = _words(names)
    bare = plain(word)
    if bare in _SHORT:
        return (_SHORT[bare],)
    if word in marked or word in _ordinary_words() or (word.isascii() and word in known) or not bare.isalpha() or len(bare) < 2:
        return ()
    if bare in known and fold(word) != bare:
        return (bare,)
    meant = [other for other in _sounds_like(word) if other in marked]
    if bare in known:
        return tuple(meant)
    meant += [other for other in (_telex(word) if word.isascii() else "", *_sounds_like(bare)) if other in known]
    if len(bare) >= _SHORTEST_MENDED:
        near = process.extract(bare, ordered, scorer=OSA.distance, score_cutoff=1, limit=None)
        meant += sorted((other for other, _, _ in near), key=lambda other: (sorted(other) != sorted(bare), other[0] != bare[0], other))
    return tuple(islice(dict.fromkeys(meant), _PER_WORD))


def other_spellings(text: str, names: GivenNames = NO_NAMES) -> list[str]:
    """The text with its unknown words mended in the ways that give words of job titles; nothing where every word is known."""
    words = canonical(text).split()
    choices = [(word, *_other_words(word, names)) for word in words]
    mended = (" ".join(chosen) for chosen in product(*choices))
    return list(islice(mended, 1, 1 + _PER_TEXT))
