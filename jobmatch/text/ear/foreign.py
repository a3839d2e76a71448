"""Words that are no Vietnamese: read as the caller's lexicon says, else asked and never guessed."""

from jobmatch.text.ear.reading import Ask, Rule, rule
from jobmatch.text.ear.syllables import is_syllable

_ASK = Ask("Tên hoặc chữ nước ngoài chưa có cách đọc. Xin ghi cách đọc bằng chữ Việt.")

FOREIGN_WORD_RULES: tuple[Rule, ...] = (
    rule("foreign word", r"[^\W\d_]+(?:['’][^\W\d_]+)*", lambda match: None if is_syllable(match[0]) else _ASK),
)
