"""Occupations by ISCO-08 code: their coder, their Vietnamese names, and how near two of them are."""

import re
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from jobmatch.catalogue.given_names import NO_NAMES, GivenNames
from jobmatch.catalogue.occupation_list import coded_wishes, official_labels, own_labels, titles, vsco_groups
from jobmatch.catalogue.related_trades import related
from jobmatch.text.folding import fold

if TYPE_CHECKING:
    from jobmatch.catalogue.coder import OccupationCoder

EXACT = 1.0


def default_coder() -> "OccupationCoder":
    """The coder over the centre's list, the official names and the wishes that staff have coded."""
    return coder_with(NO_NAMES)


# Names change a few times a day at most; the last ones, and none, are what is asked for.
@lru_cache(maxsize=4)
def coder_with(names: GivenNames) -> "OccupationCoder":
    """The same with the names that staff have given: what they say of words goes before our lists.

    It is loaded when it is first asked for: it needs scipy, and a list of people without wishes does not.
    """
    coder: type[OccupationCoder] = import_module("jobmatch.catalogue.coder").OccupationCoder
    return coder([*own_labels(), *official_labels()], _decisions(names))


def _decisions(names: GivenNames) -> list[tuple[str, str]]:
    """Of several that say the same words the newest, and of ours only what staff have not said otherwise."""
    newest: dict[str, tuple[str, str]] = {}
    for text, code in (*names.decisions, *names.synonyms):
        newest.setdefault(fold(text), (text, code))
    return [*newest.values(), *(pair for pair in coded_wishes() if fold(pair[0]) not in newest)]


def occupation_name(code: str) -> str:
    """Vietnamese title, or an empty text for a code that no list knows."""
    return titles().get(code, "")


def is_occupation(code: str) -> bool:
    """A four-digit code of ISCO-08 that has a name."""
    return code in titles()


@cache
def _codes_by_name() -> dict[str, str]:
    """The first code of a name, among titles before other names."""
    named: dict[str, str] = {}
    for name, code in (*((title, code) for code, title in titles().items()), *own_labels()):
        named.setdefault(fold(name), code)
    return named


def code_named(text: str) -> str:
    """The code that somebody typed, alone or in 'Thợ xây (7112)', or whose very name it is; empty for anything else."""
    typed = re.search(r"^\s*(\d{4})\b|\((\d{4})\)\s*$", text)
    code = (typed[1] or typed[2]) if typed else _codes_by_name().get(fold(text), "")
    return code if code in titles() else ""


def vsco2(code: str) -> str:
    """Level-two group of VSCO 2020 for an ISCO-08 code: managers are 17, preschool and other mid-level teachers 36."""
    if code[:1] == "1":
        return "17"
    if code in ("2342", "2355", "5312"):
        return "36"
    group = code[:2]
    return group if group in vsco_groups() else ""


def vsco_name(code: str) -> str:
    """What VSCO 2020 calls the level-two group of an ISCO-08 code; empty where the groups do not meet."""
    return vsco_groups().get(vsco2(code), "")


@cache
def closeness(code_a: str, code_b: str) -> float:
    """How near two occupations are, 0..1: as people of the trades say, else by the tree of ISCO-08 (1, .7, .4, .2, 0)."""
    if not code_a or not code_b:
        return 0.0
    if code_a == code_b:
        return EXACT
    return related(code_a, code_b) or _by_tree(code_a, code_b)


def _by_tree(code_a: str, code_b: str) -> float:
    common = next((place for place, (a, b) in enumerate(zip(code_a, code_b, strict=False)) if a != b), min(len(code_a), len(code_b)))
    return {3: 0.7, 2: 0.4, 1: 0.2}.get(common, 0.0)
