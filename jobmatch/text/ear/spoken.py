"""A written text into spoken words, token by token: each kind of token has its own file, and this one knows their order."""

import re
import unicodedata
from functools import lru_cache

from jobmatch.text.ear.abbreviations import ABBREVIATION_WORD_RULES, is_abbreviation
from jobmatch.text.ear.addresses import ADDRESS_RULES
from jobmatch.text.ear.amounts import AMOUNT_RULES, LEFT_OVER_RULES
from jobmatch.text.ear.capitals import CAPITAL_WORD_RULES, is_capital_word
from jobmatch.text.ear.codes import CODE_RULES, CODE_WORD_RULES
from jobmatch.text.ear.comparisons import COMPARISON_RULES, COMPARISON_SIGN_RULES
from jobmatch.text.ear.dates import DATE_RULES, DATE_TRIGGERS, DATE_WORD_RULES
from jobmatch.text.ear.decrees import DECREE_RULES
from jobmatch.text.ear.foreign import FOREIGN_WORD_RULES
from jobmatch.text.ear.phones import PHONE_RULES
from jobmatch.text.ear.ranges import RANGE_RULES
from jobmatch.text.ear.reading import Ask, Lexicon, Question, Reading, Rule, Spoken, Step
from jobmatch.text.ear.roman import ROMAN_WORD_RULES
from jobmatch.text.ear.schooling import SCHOOLING_RULES
from jobmatch.text.ear.slashes import SLASH_NUMBER_RULES, SLASH_RULES, SLASH_TRIGGERS, SLASH_WORD_RULES
from jobmatch.text.ear.syllables import is_syllable
from jobmatch.text.ear.symbols import SYMBOL_RULES
from jobmatch.text.ear.times import TIME_RULES
from jobmatch.text.ear.weekdays import WEEKDAY_RULES, WEEKDAY_TRIGGERS, WEEKDAY_WORD_RULES

# The first kind that knows a token reads it: the longer and stricter shapes stand first.
_AT_DIGIT = (
    *ADDRESS_RULES,
    *DECREE_RULES,
    *PHONE_RULES,
    *SLASH_NUMBER_RULES,
    *SCHOOLING_RULES,
    *TIME_RULES,
    *WEEKDAY_RULES,
    *DATE_RULES,
    *COMPARISON_RULES,
    *RANGE_RULES,
    *AMOUNT_RULES,
    *CODE_RULES,
    *LEFT_OVER_RULES,
)
_AT_SIGN = (*PHONE_RULES[:4], *COMPARISON_SIGN_RULES, *RANGE_RULES, *AMOUNT_RULES, *SLASH_RULES, *SYMBOL_RULES)
_AT_LETTER = (
    *ADDRESS_RULES,
    *SLASH_WORD_RULES,
    *DATE_WORD_RULES,
    *WEEKDAY_WORD_RULES,
    *ROMAN_WORD_RULES,
    *CODE_WORD_RULES,
    *ABBREVIATION_WORD_RULES,
    *CAPITAL_WORD_RULES,
    *FOREIGN_WORD_RULES,
)
_TRIGGERS = DATE_TRIGGERS | SLASH_TRIGGERS | WEEKDAY_TRIGGERS
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_INVISIBLE = re.compile(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_PART_OF_WORD = re.compile(r"[.@:]\w|['’][^\W\d_]")


def spoken(text: str, *, lexicon: Lexicon = Lexicon()) -> Spoken:  # noqa: B008 - frozen and empty
    """The words an announcer says for `text`; what cannot be known stays as written and is asked. Lines stay lines.

    Saying twice is saying once: a text already in words comes back as it is.
    """
    text = _composed(text)
    own_words = _own_words(tuple(sorted(lexicon.words.items())))
    out: list[str] = []
    questions: list[Question] = []
    trace: list[Step] = []
    position = 0
    while token := _TOKEN.search(text, position):
        start = token.start()
        out.append(text[position:start])
        position = token.end()
        own = own_words and own_words.read(text, start)
        reading, name = (own, "lexicon") if own else _reading_of(text, start, token[0])
        if reading is None:
            out.append(token[0])
            continue
        position, written = reading.end, text[start : reading.end]
        if isinstance(reading.said, Ask):
            questions.append(Question(start, position, written, reading.said.message, reading.said.options))
            out.append(written)
        elif reading.said != written:
            trace.append(Step(start, position, written, reading.said, name))
            out.append(f"\0{reading.said}\0")
        else:
            out.append(written)
    out.append(text[position:])
    return Spoken(_joined("".join(out)), tuple(questions), tuple(trace))


def _composed(text: str) -> str:
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).replace("\xa0", " ").replace("\u202f", " ")
    return "\n".join(" ".join(line.split()) for line in text.splitlines())


def _reading_of(text: str, start: int, token: str) -> tuple[Reading | None, str]:
    if token[0].isdigit():
        kinds: tuple[Rule, ...] = _AT_DIGIT
    elif token[0].isalpha():
        if _is_plain(token) and not _PART_OF_WORD.match(text, start + len(token)):
            return None, ""
        kinds = _AT_LETTER
    elif token in ".,;:!?" and text[start : start + 2] != "..":
        return None, ""
    else:
        kinds = _AT_SIGN
    for kind in kinds:
        reading = kind.read(text, start)
        if reading is not None and reading.end > start:
            return reading, kind.name
    return None, ""


@lru_cache(maxsize=50_000)
def _is_plain(word: str) -> bool:
    """True for a Vietnamese word that no rule has anything to say about."""
    return (
        word.isalpha()
        and is_syllable(word)
        and not is_capital_word(word)
        and not is_abbreviation(word)
        and word.lower() not in _TRIGGERS
        and not (len(word) == 1 and word.isupper())
    )


@lru_cache(maxsize=256)
def _own_words(words: tuple[tuple[str, str], ...]) -> Rule | None:
    """The caller's own words, the longest first, whatever their capitals."""
    if not words:
        return None
    said = {_composed(written).lower(): spoken_as for written, spoken_as in words}
    longest_first = "|".join(re.escape(written) for written in sorted(said, key=len, reverse=True))
    pattern = re.compile(rf"(?:{longest_first})(?!\w)", re.IGNORECASE)

    def read(text: str, start: int) -> Reading | None:
        match = pattern.match(text, start)
        return Reading(match.end(), said[match[0].lower()]) if match else None

    return Rule("lexicon", read)


def _joined(marked: str) -> str:
    """Words that replaced a token stand apart from the words around them; no sign is left with a blank before it, and none twice."""
    text = re.sub(r"\0+", " ", re.sub(r"(?<=\w)\0(?=[,.;:!?])|\0(?=[,.;:!?\s]|$)", "", marked))
    text = re.sub(r"(?:, *){2,}", ", ", re.sub(r" {2,}", " ", text))
    text = re.sub(r"[, ]+(?=[.;:!?])| +(?=,)", "", text)
    text = re.sub(r"\.{2,}", ".", re.sub(r"([:;.!?]),", r"\1", text))
    lines = (re.sub(r"^[\s,]+|[\s,]+$", "", re.sub(r"(?<=[,:;])(?=[^\W\d_])", " ", line)) for line in text.split("\n"))
    return "\n".join(lines)
