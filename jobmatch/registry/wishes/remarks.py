"""What people say of the work they can take: nights, distance, heavy loads, transport, licences. Read from notes and wishes alike."""

import re
from dataclasses import fields, replace
from functools import lru_cache

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.wishes.denial import plain_words
from jobmatch.registry.wishes.remark_words import COMPILED, NOT_MINDING, OF_OTHERS
from jobmatch.registry.worker import Constraints
from jobmatch.text.folding import fold

# One thing said, as far as a word of denial reaches.
_CLAUSES = re.compile(r"[;,.\n/()+|]|\s[-–]\s|\b(?:nhung|nen)\b")


_LICENCE = re.compile(
    r"(?:gplx|giay phep lai xe|(?:bang|lx|lai xe|hang)(?: lai)?(?: xe)?|co bang(?: lai)?)\s*(?:hang|bang|o to)?\s*:?\s*"
    r"((?:(?:a1|a2|a|b1|b2|be|b|c1|c|ce|d1|d2|de|d|e|fc|fb2|fd|fe|f)\b(?:\s*(?:,|va|\+|/|-)\s*)?)+)"
)
_CLASS = re.compile(r"\b(?:a1|a2|a|b1|b2|be|b|c1|ce|c|d1|d2|de|d|e|fc|fb2|fd|fe|f)\b")
# Machines for which a certificate of its own is asked.
_MACHINES = {
    "xe nang": "xe nâng",
    "may xuc": "máy xúc",
    "may ui": "máy ủi",
    "cau truc": "cầu trục",
    "xe cau": "xe cẩu",
    "may dao": "máy đào",
}
_CERTIFICATE = re.compile(r"(?:chung chi|\bcc\b|bang|chung nhan)[^;,]*?\b(" + "|".join(_MACHINES) + r")\b")


@lru_cache(maxsize=16384)
def read_constraints(text: str) -> Constraints:
    """What a note or a wish says of conditions; everything it does not speak of stays unknown.

    Of health no more than yes or no is ever taken over.
    """
    said: dict[str, Answer] = {}
    for clause in _clauses(text):
        for name, (yes, no) in COMPILED.items():
            if no.search(clause):
                said[name] = Answer.NO
            elif yes.search(clause):
                said.setdefault(name, Answer.YES)
    return Constraints(**said)


def _clauses(text: str) -> list[str]:
    clauses = [" ".join(clause.split()) for clause in _CLAUSES.split(" ".join(plain_words(text)))]
    return [OF_OTHERS.sub(" ", NOT_MINDING.sub("sansang", clause)) for clause in clauses if clause]


def read_licences(text: str) -> tuple[str, ...]:
    """Driving licence classes as printed on the card (B2, C, FC) and machines with a certificate, in the order written."""
    folded = fold(text)
    classes = [found.upper() for group in _LICENCE.findall(folded) for found in _CLASS.findall(group)]
    machines = [_MACHINES[found] for found in _CERTIFICATE.findall(folded)]
    return tuple(dict.fromkeys([*classes, *machines]))


def joined_constraints(first: Constraints, second: Constraints) -> Constraints:
    """Both texts together; where both speak, the first one holds."""
    filled = {field.name: getattr(second, field.name) for field in fields(Constraints) if getattr(first, field.name) is Answer.UNKNOWN}
    return replace(first, **filled)
