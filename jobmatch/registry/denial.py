"""The words for no, as people type them, and one spelling of folded words in which a finger stayed on the key."""

import re

from jobmatch.text.folding import fold

NO_WORDS = r"(?:khong|ko|k|kg|kh|khg|kong|hong|hok|chang|chua)"
_TYPED_TWICE = re.compile(r"(?=\w*[aeiouy])\w*?([a-tv-z])\1\w*")
_TWICE = re.compile(r"([a-tv-z])\1+")


def plain(text: str) -> str:
    """Folded, with doubled letters typed once: 'đưaa đón' and 'ddeem' (typed without a Vietnamese keyboard) become 'dua don' and 'dem'.

    Vietnamese doubles no letter but the u of 'hưu' and the o of 'xoong'; short forms without a vowel (TTS) do.
    """
    return _TYPED_TWICE.sub(lambda word: _TWICE.sub(r"\1", word[0]), fold(text))
