"""What work a person wants, out of one free cell: several jobs, conditions, training, work abroad, or nothing at all."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from jobmatch.catalogue.full_words import in_full
from jobmatch.catalogue.given_names import NO_NAMES, GivenNames
from jobmatch.catalogue.known_employers import known_employers
from jobmatch.catalogue.occupations import coder_with
from jobmatch.catalogue.spoken_trades import spoken_trades
from jobmatch.registry.wishes.denial import plain, plain_words
from jobmatch.registry.wishes.likelihood import likeliest_kind
from jobmatch.registry.wishes.remarks import read_constraints
from jobmatch.registry.wishes.spelling import is_title, is_title_word, other_spellings, title_by_sound, title_within
from jobmatch.registry.wishes.words import (
    ABROAD_WORDS,
    AT_THE_ENDS,
    COMMON,
    COUNTRY,
    EMPLOYER,
    EMPTY_REST,
    KINDS,
    LICENCE,
    NAMELESS,
    NO_TRADE,
    OPEN_TRADES,
    SKILL_WORDS,
    TRADE_BEGINS,
    TRAINING_WORDS,
    WANTS_WORK,
    condition_words,
)
from jobmatch.registry.worker import Constraints, Wish, WishKind
from jobmatch.text.folding import canonical, fold, nfc
from jobmatch.text.legacy_fonts import repair_legacy
from jobmatch.text.telex import typed_out

# Under this the nearest occupation is more often wrong than right: the piece is kept as a question.
_LEAST_CONFIDENCE = 0.25
_LEAST_WITHOUT_SIGN = 0.7  # of words in which nothing sounds like a trade
# Another spelling than the one typed must be so much surer to be taken.
_SURER = 0.1
# Words that the coder knows this well are not looked at for a title among them, which is worth less than a title alone.
_DOUBTLESS, _PART_OF_WORDS = 0.6, 0.75
_NOTHING = ("", 0.0)
# These do not sound like a trade; a wish to learn or a skill does.
_UNLIKE_TRADES = (WishKind.ANY, WishKind.NONE, WishKind.CONSTRAINT, WishKind.ABROAD)
_POOR = 0.4
_LEAST_LETTERS = 3
_NAMING = (WishKind.OCCUPATION, WishKind.SKILL, WishKind.AMBIGUOUS, WishKind.TRAINING, WishKind.ABROAD)
# So sure is the coder only of words that stand in its lists; and so sure is a name that people use.
_IN_THE_LISTS, _SPOKEN = 0.85, 0.8
# The name of a house is evidence of its trade, and no more: it has cleaners and guards too.
_OF_AN_EMPLOYER = 0.6
_A_SENTENCE = 3  # words: 'muốn việc ổn định', but not 'việc' beside a condition
_MOST_COMMAS = 3  # within one title
_CLOSE_ENOUGH = 88
_SPLIT = re.compile(
    r"\s*(?:[;,+\n|]|/(?!\s*(?:th(?:áng|ang)?\b|ng(?:ày|ay)?\b|h\b|gi[ờo]\b))"
    r"|\s[-–]\s|\s(?:hoặc|hoac|hay|và|nhưng|nhung)\s|(?=\btrừ\b))\s*(?:có thể|co the)?\s*",
    re.IGNORECASE,
)
# These also stand within the name of one trade: 'trồng và khai thác rừng'.
_JOINED = re.compile(r"\s(?:[-–]|hay|và)\s", re.IGNORECASE)
# As in '1. may 2. bán hàng' or 'NV1: dệt; NV2: may'.
_NUMBERED = re.compile(
    r"(?:^|(?<=[\s;,]))(?:(?:nv|nguyện vọng|nguyen vong|ưu tiên|uu tien)\s*\d\s*[.):\-]?|\d\s*[.):](?!\d))\s*", re.IGNORECASE
)
# 'Lái xe, nếu không thì bảo vệ' are two wishes, the better one first.
_OTHERWISE = re.compile(
    r"[,\s]+(?:nếu |neu )?(?:không|khong|ko|kg|k)(?: (?:đi|di|xin|làm|lam))?(?: (?:được|duoc|đc|dc))?"
    r" (?:thì|thi) (?!thôi|thoi)",
    re.IGNORECASE,
)
# 'May gì cũng được' is any work of that trade, and no other.
_WITHIN_A_TRADE = re.compile(r"(.+?)\s(?:gì|gi|nào|nao|j)\s(?:cũng|cung|đều|deu)\b", re.IGNORECASE)
# 'No other work' beside what somebody does: they stay with it.
_NO_OTHER = re.compile(r"\b(?:khac|them|doi|thay doi|chuyen)\b")
# What is ordered for work abroad, after the country: 'thực tập sinh Nhật, đơn may'.
_ORDER = re.compile(r"^don(?: hang)?\b")
# The name of a works says nothing of the trade: 'công ty May Ngân Hà', 'KCN Đông Mai'.
_WHOSE = re.compile(r"\b([Cc]ty|[Cc]ông ty|KCN|kcn|[Nn]hà máy|[Kk]hu công nghiệp)(?: [A-ZĐÀ-Ỹ][a-zđà-ỹ]+)+")
_BRACKETS = re.compile(r"\(([^)]*)\)?")
# 'XKLĐ Nhật Bản: chế biến thực phẩm, thủy sản' is one wish: its commas belong to the job abroad.
_ABROAD_WITH_JOB = re.compile(r"[^;,+/]*(?:xklđ|xkld|xuất khẩu)[^:;]*:[^;+/]*?(?=$|;|\+|/| hoặc | hoac | - )", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Piece:
    """`job` is the text to code, empty where the piece names none."""

    kind: WishKind | None
    text: str
    job: str = ""


def _kind(words: str) -> WishKind | None:
    for kind, pattern in KINDS:
        if pattern.search(words):
            return kind
    near = process.extractOne(words, COMMON, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH) if len(words) >= 5 else None
    if near and near[0].count(" ") == words.count(" "):
        return next((kind for kind, pattern in KINDS if pattern.search(near[0])), WishKind.CONSTRAINT)
    return None


def _left_without(said: re.Pattern[str], text: str) -> str:
    """The words of a text, with their marks, that are left without what was said of the kind; empty where they name nothing."""
    words = text.split()
    left = _kept_words(words, [found.span() for found in said.finditer(" ".join(plain_words(" ".join(words))))]).split()
    while left and AT_THE_ENDS.match(plain(left[0])):
        left.pop(0)
    while left and AT_THE_ENDS.match(plain(left[-1])):
        left.pop()
    rest = " ".join(left)
    return "" if not rest or EMPTY_REST.match(plain(rest)) else rest


def _kept_words(words: Sequence[str], spans: Sequence[tuple[int, int]]) -> str:
    kept, start = [], 0
    for word, bare in zip(words, plain_words(" ".join(words)), strict=True):
        end = start + len(bare)
        if not any(first < end and start < last for first, last in spans):
            kept.append(word)
        start = end + 1
    return " ".join(kept).strip(" .,-():")


def _job(kind: WishKind | None, text: str) -> str:
    """The part of a piece that an occupation can be read from."""
    words = plain(text)
    match kind:
        case WishKind.ABROAD:
            return _left_without(ABROAD_WORDS, text)
        case WishKind.TRAINING:
            return "" if NO_TRADE.search(words) else _left_without(TRAINING_WORDS, text)
        case WishKind.AMBIGUOUS:
            if employer := EMPLOYER.search(words):
                return employer[0]
            return "" if NAMELESS.search(words) else text
        case WishKind.SKILL:
            return _job_of_skill(text, words)
    return text if kind is None else ""


def _job_of_skill(text: str, words: str) -> str:
    if NO_TRADE.search(words):
        return ""
    left = _left_without(SKILL_WORDS, text)
    licence = LICENCE.search(plain(left))
    return f"lái xe {licence[0]}" if licence else left


def _pieces_of_part(part: str, names: GivenNames) -> list[_Piece]:
    """One wish, and the conditions hung onto it without a comma."""
    words = _WHOSE.sub(r"\1", part).split()
    said = " ".join(plain_words(" ".join(words)))
    kind = _kind(said)
    spans = condition_words(said)
    if spans == [(0, len(said))] and kind in (None, WishKind.ANY, WishKind.AMBIGUOUS, WishKind.CONSTRAINT):
        return [_Piece(WishKind.ANY if WANTS_WORK.match(said) else WishKind.CONSTRAINT, part)]
    if title := _title_meant(part, kind, said, names):
        return [_Piece(None, part, title)]
    if kind in (WishKind.NONE, WishKind.CONSTRAINT):
        return [_Piece(kind, part)]
    if not spans or kind is WishKind.ANY:
        return [_Piece(kind, part, _job(kind, part))]
    conditions = _Piece(WishKind.CONSTRAINT, _kept_words(words, _between(spans, len(said))))
    return _pieces_beside(conditions, part, kind, _kept_words(words, spans), names)


def _title_meant(part: str, kind: WishKind | None, said: str, names: GivenNames) -> str:
    """The title that the whole part is, as typed or as it sounds, or that 'gì cũng được' keeps to; empty where it is more or less."""
    if is_title(part, names):
        return "" if kind is WishKind.SKILL or OPEN_TRADES.search(said) or EMPLOYER.search(said) else part
    if kind is WishKind.ANY:
        trade = _WITHIN_A_TRADE.match(part)
        return trade[1] if trade and is_title(trade[1], names) else ""
    return "" if kind is WishKind.NONE else title_by_sound(part, names)


def _pieces_beside(conditions: _Piece, part: str, kind: WishKind | None, rest: str, names: GivenNames) -> list[_Piece]:
    """What the rest of a part is beside its conditions; they are all that was said where it names nothing."""
    kind_of_rest = None if is_title(rest, names) else _kind(plain(rest))
    if kind is None and kind_of_rest is WishKind.ANY and len(rest.split()) >= _A_SENTENCE:
        return [_Piece(WishKind.ANY, rest), conditions]
    if not rest or EMPTY_REST.match(plain(rest)):
        return [_Piece(kind or WishKind.CONSTRAINT, part, _job(kind, part) if kind else "")]
    kind = kind or kind_of_rest
    if kind is None and not _sounds_like_a_trade(rest, names):
        return [_Piece(WishKind.CONSTRAINT, part)]
    return [_Piece(kind, rest, _job(kind, rest)), conditions]


def _sounds_like_a_trade(text: str, names: GivenNames) -> bool:
    """It begins like one, or has the name of one in it, as typed or as it was meant."""
    spellings = [text, *other_spellings(text, names)]
    return TRADE_BEGINS.match(plain(text)) is not None or any(is_title(one, names) or title_within(one, names) for one in spellings)


def _between(spans: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The gaps that spans leave."""
    edges = [0, *(edge for span in spans for edge in span), length]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


@lru_cache(maxsize=32768)
def _pieces(cell: str, names: GivenNames) -> tuple[_Piece, ...]:
    text = typed_out(nfc(repair_legacy(cell)))
    pieces: list[_Piece] = []
    for abroad in _ABROAD_WITH_JOB.findall(text):
        pieces.append(_Piece(WishKind.ABROAD, abroad.strip(" ,"), abroad.partition(":")[2].strip()))
        text = text.replace(abroad, " ; ")
    # A bracket holds a condition, or the rest of a long job name.
    asides = [aside for aside in _BRACKETS.findall(text) if _is_aside(aside)]
    for aside in asides:
        text = text.replace(f"({aside})", " ").replace(f"({aside}", " ")
    parts = [
        named
        for part in _whole_titles(_SPLIT.split(_OTHERWISE.sub(" ; ", _NUMBERED.sub(" ; ", text))), names)
        for named in _apart(part, names)
    ]
    parts = [_meant(part.strip(" .,-()"), names) for part in parts] + asides
    if any(len(part) > 1 for part in parts):  # a letter alone is a slip of the finger
        parts = [part for part in parts if not (len(part) == 1 and part.isalpha())]
    for part in filter(None, parts):
        is_abroad = bool(pieces) and pieces[-1].kind is WishKind.ABROAD
        if is_abroad and (COUNTRY.fullmatch(plain(part)) or _ORDER.match(plain(part))):
            pieces.append(_Piece(WishKind.ABROAD, part, _left_without(_ORDER, part)))
        else:
            pieces += _pieces_of_part(part, names)
    if not pieces:
        return (_Piece(WishKind.NONE, text),)
    return tuple(dict.fromkeys(pieces))


def _whole_titles(parts: Sequence[str], names: GivenNames) -> list[str]:
    """Parts put together again where a comma stood within the name of one trade: 'chế biến chè, nông sản'."""
    whole: list[str] = []
    start = 0
    while start < len(parts):
        ends = range(min(len(parts), start + _MOST_COMMAS + 1), start + 1, -1)
        end = next((end for end in ends if is_title(", ".join(parts[start:end]), names)), start + 1)
        whole.append(", ".join(parts[start:end]))
        start = end
    return whole


def _apart(part: str, names: GivenNames) -> list[str]:
    return [part] if is_title(part.strip(" .,-()"), names) else _JOINED.split(part)


def _meant(part: str, names: GivenNames) -> str:
    """Short forms in full, but a name that a list has in short stays the name it is."""
    return part if is_title(part, names) else in_full(part)


def _is_aside(text: str) -> bool:
    words = " ".join(plain_words(text))
    return _kind(words) is not None or bool(condition_words(words))


def _wishes(pieces: Sequence[_Piece], codes: Mapping[str, tuple[str, float]], names: GivenNames) -> list[Wish]:
    """Jobs first and conditions after them; 'no need' holds only where nothing else was said."""
    wishes = []
    for piece in pieces:
        code, confidence = codes.get(piece.job, ("", 0.0)) if piece.job else ("", 0.0)
        is_a_trade = piece.job in known_employers() or _sounds_like_a_trade(piece.job, names)
        if confidence < (_LEAST_CONFIDENCE if is_a_trade else _LEAST_WITHOUT_SIGN):
            code, confidence = "", 0.0
        kind = piece.kind or _kind_of_unruled(piece, code, confidence, names)
        if kind not in _NAMING:
            code, confidence = "", 0.0
        wishes.append(Wish(kind, piece.text, code, confidence))
    if any(wish.kind is WishKind.NONE and _NO_OTHER.search(plain(wish.text)) for wish in wishes):
        wishes = [wish for wish in wishes if wish.kind in (WishKind.NONE, WishKind.CONSTRAINT)]
    if any(wish.kind is not WishKind.NONE and wish.kind is not WishKind.CONSTRAINT for wish in wishes):
        wishes = [wish for wish in wishes if wish.kind is not WishKind.NONE]
    return sorted(wishes, key=lambda wish: wish.kind is WishKind.CONSTRAINT)


def _kind_of_unruled(piece: _Piece, code: str, confidence: float, names: GivenNames) -> WishKind:
    """Of words that no rule knows: what they say of conditions, then the trade, then what words like these mostly are."""
    if "?" in piece.text:
        return WishKind.AMBIGUOUS
    if not is_title(piece.job or piece.text, names):
        if not title_within(piece.text, names) and read_constraints(piece.text) != Constraints():
            return WishKind.CONSTRAINT
        likely = likeliest_kind(piece.text) if confidence < _DOUBTLESS and len(piece.text) >= _LEAST_LETTERS else None
        if likely and (likely in _UNLIKE_TRADES or confidence < _POOR):
            return likely
    # A trade that no list has is still a trade: it is not to be taken for work of any kind.
    return WishKind.OCCUPATION if code or TRADE_BEGINS.match(plain(piece.text)) else WishKind.AMBIGUOUS


def _codes(jobs: Sequence[str], names: GivenNames) -> dict[str, tuple[str, float]]:
    """Job -> (code, confidence): of the words typed, of the title among them where they leave doubt, or of a spelling that is surer."""
    spellings = {job: [job, *other_spellings(job, names)] for job in jobs}
    within = {text: title_within(text, names) for texts in spellings.values() for text in texts}
    asked = list(dict.fromkeys(text for text in (*within, *within.values()) if text))
    answers = coder_with(names).top(asked, k=1) if asked else []
    best = {text: _best(text, found) for text, found in zip(asked, answers, strict=True)}
    best[""] = _NOTHING
    found = {job: _surest([_of_spelling(text, best, within[text], names) for text in texts]) for job, texts in spellings.items()}
    houses = {job: known_employers()[job] for job in jobs if job in known_employers()}
    return {**found, **{job: (code, _OF_AN_EMPLOYER) if code else _NOTHING for job, code in houses.items()}}


def _best(text: str, found: Sequence[tuple[str, float]]) -> tuple[str, float]:
    """The trade of these very words where people call it so, else the nearest; the lists of the centre come first."""
    code, sure = found[0] if found else _NOTHING
    spoken = spoken_trades().get(canonical(text)) or spoken_trades().get(fold(text), "") if sure < _IN_THE_LISTS else ""
    return (spoken, _SPOKEN) if spoken else (code, float(sure))


def _of_spelling(text: str, best: Mapping[str, tuple[str, float]], within: str, names: GivenNames) -> tuple[str, float]:
    code, confidence = best[text] if any(is_title_word(word, names) for word in plain(text).split()) else _NOTHING
    if confidence >= _DOUBTLESS:
        return code, confidence
    title, sure = best[within]
    return (title, sure * _PART_OF_WORDS) if sure * _PART_OF_WORDS > confidence else (code, confidence)


def _surest(found: Sequence[tuple[str, float]]) -> tuple[str, float]:
    """The first is of the words as they were typed."""
    typed, *mended = found
    other = max(mended, key=lambda one: one[1], default=_NOTHING)
    return other if other[1] > typed[1] + _SURER else typed


def read_wishes(texts: Iterable[str], names: GivenNames = NO_NAMES) -> dict[str, tuple[Wish, ...]]:
    """The wishes of many cells at once; the coder is asked a single time, for the distinct jobs in them. Blank cells wish nothing.

    `names` are those that staff have given to occupations.
    """
    known = GivenNames(names.synonyms)  # a title that was decided on means that vacancy, and no wish
    cells = {text: _pieces(text, known) for text in dict.fromkeys(texts) if text.strip()}
    codes = _codes(sorted({piece.job for pieces in cells.values() for piece in pieces if piece.job}), known)
    return {text: tuple(_wishes(pieces, codes, known)) for text, pieces in cells.items()}


def read_wish(text: str, names: GivenNames = NO_NAMES) -> list[Wish]:
    """The wishes of one cell, in the order written; an occupation is given only where the words name one."""
    return list(read_wishes([text], names).get(text, ()))
