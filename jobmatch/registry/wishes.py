"""What work a person wants, out of one free cell: several jobs, conditions, training, work abroad, or nothing at all."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from jobmatch.catalogue.occupations import default_coder
from jobmatch.registry.wish_words import ABROAD_WORDS, COMMON, KINDS, NAMELESS, NO_TRADE, TRAILER, TRAINING_WORDS
from jobmatch.registry.worker import Wish, WishKind
from jobmatch.text.folding import fold, nfc
from jobmatch.text.legacy_fonts import repair_legacy

# Under this the nearest occupation is more often wrong than right: the piece is kept as a question.
_LEAST_CONFIDENCE = 0.25
_CLOSE_ENOUGH = 88
_SPLIT = re.compile(r"\s*(?:[;,+/\n|]|\s[-–]\s|\s(?:hoặc|hoac|hay|và)\s)\s*(?:có thể|co the)?\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^)]*)\)?")
# 'XKLĐ Nhật Bản: chế biến thực phẩm, thủy sản' is one wish: its commas belong to the job abroad.
_ABROAD_WITH_JOB = re.compile(r"[^;,+/]*(?:xklđ|xkld|xuất khẩu)[^:;]*:[^;+/]*?(?=$|;|\+|/| hoặc | hoac | - )", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Piece:
    """`job` is the text to code, empty where the piece names none."""

    kind: WishKind | None
    text: str
    job: str = ""


def _kind(folded: str) -> WishKind | None:
    for kind, pattern in KINDS:
        if pattern.search(folded):
            return kind
    if len(folded) >= 5 and (near := process.extractOne(folded, COMMON, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)):
        return next(kind for kind, pattern in KINDS if pattern.search(near[0]))
    return None


def _words_apart_from(words: re.Pattern[str], folded: str) -> str:
    return " ".join(words.sub(" ", folded).split())


def _job(kind: WishKind | None, text: str) -> str:
    """The part of a piece that an occupation can be read from."""
    folded = fold(text)
    match kind:
        case WishKind.ABROAD:
            return _words_apart_from(ABROAD_WORDS, folded)
        case WishKind.TRAINING:
            return _words_apart_from(TRAINING_WORDS, folded)
        case WishKind.AMBIGUOUS:
            return "" if NAMELESS.search(folded) else text
        case WishKind.SKILL:
            return "" if NO_TRADE.search(folded) else f"lái xe {text}"
    return text if kind is None else ""


def _pieces_of_part(part: str) -> list[_Piece]:
    """One wish, and the condition hung onto it without a comma."""
    kind = _kind(fold(part))
    trailer = TRAILER.search(fold(part)) if kind in (None, WishKind.ANY, WishKind.AMBIGUOUS, WishKind.ABROAD) else None
    if trailer is None:
        return [_Piece(kind, part, _job(kind, part))]
    words = part.split()
    count = len(trailer.group().split())
    return [*_pieces_of_part(" ".join(words[:-count])), _Piece(WishKind.CONSTRAINT, " ".join(words[-count:]))]


@lru_cache(maxsize=32768)
def _pieces(cell: str) -> tuple[_Piece, ...]:
    text = nfc(repair_legacy(cell))
    pieces: list[_Piece] = []
    for abroad in _ABROAD_WITH_JOB.findall(text):
        pieces.append(_Piece(WishKind.ABROAD, abroad.strip(" ,"), abroad.partition(":")[2].strip()))
        text = text.replace(abroad, " ; ")
    # A bracket holds a condition, or the rest of a long job name.
    asides = [aside for aside in _BRACKETS.findall(text) if _kind(fold(aside)) is not None]
    for aside in asides:
        text = text.replace(f"({aside})", " ").replace(f"({aside}", " ")
    parts = [part.strip(" .,-()") for part in _SPLIT.split(text)] + asides
    named = [part for part in parts if part]
    pieces += [piece for part in named for piece in _pieces_of_part(part)]
    if not pieces:
        return (_Piece(WishKind.NONE, text),)
    return tuple(dict.fromkeys(pieces))


def _wishes(pieces: Sequence[_Piece], codes: dict[str, tuple[str, float]]) -> list[Wish]:
    """Jobs first and conditions after them; 'no need' holds only where nothing else was said."""
    wishes = []
    for piece in pieces:
        code, confidence = codes.get(piece.job, ("", 0.0)) if piece.job else ("", 0.0)
        if confidence < _LEAST_CONFIDENCE:
            code, confidence = "", 0.0
        kind = piece.kind or (WishKind.OCCUPATION if code else WishKind.AMBIGUOUS)
        wishes.append(Wish(kind, piece.text, code, confidence))
    if any(wish.kind is not WishKind.NONE and wish.kind is not WishKind.CONSTRAINT for wish in wishes):
        wishes = [wish for wish in wishes if wish.kind is not WishKind.NONE]
    return sorted(wishes, key=lambda wish: wish.kind is WishKind.CONSTRAINT)


def read_wishes(texts: Iterable[str]) -> dict[str, tuple[Wish, ...]]:
    """The wishes of many cells at once; the coder is asked a single time, for the distinct jobs in them. Blank cells wish nothing."""
    cells = {text: _pieces(text) for text in dict.fromkeys(texts) if text.strip()}
    jobs = sorted({piece.job for pieces in cells.values() for piece in pieces if piece.job})
    best = default_coder().top(jobs, k=1) if jobs else []
    codes = {job: (found[0][0], float(found[0][1])) if found else ("", 0.0) for job, found in zip(jobs, best, strict=True)}
    return {text: tuple(_wishes(pieces, codes)) for text, pieces in cells.items()}


def read_wish(text: str) -> list[Wish]:
    """The wishes of one cell, in the order written; an occupation is given only where the words name one."""
    return list(read_wishes([text]).get(text, ()))
