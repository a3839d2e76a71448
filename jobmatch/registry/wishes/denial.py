"""The words for no, as people type them, and one spelling of folded words in which a finger stayed on the key."""

import re

from jobmatch.text.folding import canonical, fold

NO_WORDS = r"(?:khong|ko|k|kg|kh|khg|kong|hong|hok|chang|chua)"
_TYPED_TWICE = re.compile(r"(?=\w*[aeiouy])\w*?([a-tv-z])\1\w*")
_TWICE = re.compile(r"([a-tv-z])\1+")


def plain(text: str) -> str:
    """Folded, with doubled letters typed once: 'đưaa đón' and 'ddeem' (typed without a Vietnamese keyboard) become 'dua don' and 'dem'.

    Vietnamese doubles no letter but the u of 'hưu' and the o of 'xoong'; short forms without a vowel (TTS) do.
    """
    return _TYPED_TWICE.sub(lambda word: _TWICE.sub(r"\1", word[0]), fold(text))


# Words that only their marks tell apart, where the text has marks: 'đi làm ngay' is no day shift, 'nắng' no load, 'đệm' no night.
_MARKED = tuple(
    (re.compile(word), meant)
    for word, meant in ((r"\bngay\b", "luon"), (r"\bnắng\b", "troi"), (r"\bđ[ệếề]m\b", "nem"), (r"(?<!con )\bcòn\b", "van"))
)


def plain_words(text: str) -> list[str]:
    """The words of a text, each plain; as many as the text has between its blanks."""
    marked = canonical(text)
    if not marked.isascii():
        for word, meant in _MARKED:
            marked = word.sub(meant, marked)
    return [plain(word) for word in marked.split()]
