"""The words for no, as people type them, and one spelling of folded words in which a finger stayed on the key."""

import re

from jobmatch.text.folding import fold

NO_WORDS = r"(?:khong|ko|k|kg|kh|khg|kong|hong|hok|chang|chua)"
_TWICE = re.compile(r"([a-z])\1+")


def plain(text: str) -> str:
    """Folded, with doubled letters typed once: 'đưaa đón' and 'ddeem' (typed without a Vietnamese keyboard) become 'dua don' and 'dem'.

    No Vietnamese word but 'xoong' has a doubled letter.
    """
    return _TWICE.sub(r"\1", fold(text))
