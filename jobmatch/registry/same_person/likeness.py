"""How two rows agree or contradict each other, field by field; what each degree of agreement weighs is estimated elsewhere."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from jobmatch.registry.identity_number import told_by
from jobmatch.registry.village_keys import Communes, communes_of, village_keys
from jobmatch.registry.worker import BirthDate, Sex, WorkerDraft
from jobmatch.text.folding import canonical, fold

# A closing i or y that sounds alike: Lý and Lí, Mỹ and Mĩ, Quý and Quí. 'Thúy' and 'Thúi' do not.
_FREE_Y = re.compile(r"\b([hklmst]|qu)y\b")


class NameRelation(StrEnum):
    SAME = "same"
    UNMARKED = "unmarked"  # the same but for marks that one of the two leaves out
    SPELLING = "spelling"  # i for y: Lý and Lí may be two families
    MARKS = "marks"  # both marked, and differently: Lỷ and Lý are two families
    PART = "part"  # a middle name dropped, added or cut to its first letter
    NEAR = "near"  # a letter apart
    ENDS = "ends"  # the same họ and tên around another middle name
    OTHER = "other"


class Field(StrEnum):
    """What is compared. A birth date counts once: under `year` where one of the two rows has no day, a home under `commune` likewise."""

    NAME = "name"
    BIRTH = "birth"
    YEAR = "year"
    CITIZEN_ID = "citizen_id"
    OLD_ID = "old_id"
    PHONE = "phone"
    HOME = "home"
    COMMUNE = "commune"
    SEX = "sex"
    ETHNICITY = "ethnicity"
    EDUCATION = "education"
    QUALIFICATION = "qualification"


Agreement = tuple[Field, str]  # a field and the degree in which two rows agree in it
Pattern = tuple[Agreement, ...]  # all that can be compared of two rows; what one of them leaves out is not in it


@dataclass(frozen=True, slots=True)
class Trait:
    """What of a row is compared, prepared once per row."""

    draft: WorkerDraft
    name: str
    folded: str
    spoken: str  # folded, with i for y
    ends: tuple[str, str]  # họ and tên, folded
    homes: frozenset[str]  # see `village_keys`; empty where the village is not known
    commune: Communes
    phones: frozenset[str]
    id_year: int | None  # the year of birth that the citizen ID tells
    id_sex: Sex | None


def trait_of(draft: WorkerDraft) -> Trait:
    folded = fold(draft.full_name)
    words = folded.split() or [""]
    id_year, id_sex = told_by(draft.citizen_id) if draft.citizen_id else (None, None)
    return Trait(
        draft,
        canonical(draft.full_name),
        folded,
        _FREE_Y.sub(r"\1i", folded),
        (words[0], words[-1]),
        village_keys(draft.village, draft.commune_code),
        communes_of(draft.village, draft.commune_code),
        frozenset(draft.phones),
        id_year,
        id_sex,
    )


@lru_cache(maxsize=8192)
def _marks(word: str) -> bool:
    return word != fold(word)


def _differ_in_marks(a: str, b: str) -> bool:
    """Some word is marked in both names, and differently; a word without any mark may only have lost its own."""
    return any(x != y and _marks(x) and _marks(y) for x, y in zip(a.split(), b.split(), strict=False))


def _is_cut(short: Sequence[str], long: Sequence[str]) -> bool:
    """The words of one name within the other, in their order, some cut to their first letter, one of them whole."""
    rest = iter(long)
    whole = 0
    for word in short:
        found = next((other for other in rest if other == word or (len(word) == 1 and other.startswith(word))), None)
        if found is None:
            return False
        whole += found == word
    return whole > 0 and (short[-1] == long[-1] or len(short) == len(long))


def name_relation(a: Trait, b: Trait) -> NameRelation:
    if a.name == b.name:
        return NameRelation.SAME
    if a.folded == b.folded:
        return NameRelation.MARKS if _differ_in_marks(a.name, b.name) else NameRelation.UNMARKED
    if a.spoken == b.spoken:
        return NameRelation.SPELLING
    short, long = sorted((a.folded.split(), b.folded.split()), key=lambda words: (len(words), sum(map(len, words))))
    same_ends = a.ends == b.ends
    if short and (same_ends or short[0] == long[0][:1] or len(short[-1]) == 1) and _is_cut(short, long):
        return NameRelation.PART
    if DamerauLevenshtein.distance(a.folded, b.folded, score_cutoff=1) <= 1 or fuzz.ratio(a.folded, b.folded) >= 92:
        return NameRelation.NEAR
    return NameRelation.ENDS if same_ends else NameRelation.OTHER


def _full_dates(a: BirthDate, b: BirthDate) -> str:
    if a == b:
        return "same"
    if a.year == b.year and (a.month, a.day) == (b.day, b.month):
        return "swapped"
    if (a.month, a.day) == (b.month, b.day):
        return "year_off" if abs(a.year - b.year) == 1 else "part"
    if a.year != b.year:
        return "other"
    return "part" if a.month == b.month or a.day == b.day else "year"


def _birth(a: Trait, b: Trait) -> Agreement | None:
    first, second = a.draft.birth, b.draft.birth
    if first and second and first.day and second.day:
        degree = _full_dates(first, second)
        return (Field.YEAR, "by_id") if degree == "other" and _is_told_by_id(a, b) else (Field.BIRTH, degree)
    if first and second:
        degree = _years(first.year, second.year)
        return Field.YEAR, "by_id" if degree == "other" and _is_told_by_id(a, b) else degree
    # Where both numbers are compared already, what they tell of the birth would count twice.
    told, typed = (a.id_year, second) if first is None else (b.id_year, first)
    if told is None or typed is None or (a.id_year and b.id_year):
        return None
    return Field.YEAR, "by_id" if told == typed.year else _years(told, typed.year)


def _years(a: int, b: int) -> str:
    return "same" if a == b else "near" if abs(a - b) == 1 else "other"


def _is_told_by_id(a: Trait, b: Trait) -> bool:
    """One row's citizen ID says the year that the other row has, against the year typed beside it."""
    if (a.id_year and b.id_year) or not a.draft.birth or not b.draft.birth:
        return False
    return a.id_year == b.draft.birth.year or b.id_year == a.draft.birth.year


def _number(a: str, b: str) -> str:
    if a == b:
        return "same"
    return "slip" if DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1 else "other"


def _sex(a: Trait, b: Trait) -> Agreement | None:
    first, second = a.draft.sex or a.id_sex, b.draft.sex or b.id_sex
    if first is None or second is None:
        return None
    if first is not second and any(t.draft.sex and t.id_sex and t.draft.sex is not t.id_sex for t in (a, b)):
        return None  # one of the two contradicts itself
    return Field.SEX, "same" if first is second else "other"


def _home(a: Trait, b: Trait) -> Agreement | None:
    if not a.draft.commune_code or not b.draft.commune_code:
        return (Field.HOME, "same" if a.homes & b.homes else "other") if a.homes and b.homes else None
    one_commune = a.commune.may_be(b.commune)
    if not a.homes or not b.homes:
        return Field.COMMUNE, "same" if one_commune else "other"
    if not one_commune:
        return Field.HOME, "other"
    return Field.HOME, "same" if a.homes & b.homes else "commune"


def _phone(a: Trait, b: Trait, crowded: Container[str]) -> str:
    shared = a.phones & b.phones
    if not shared:
        return "other"
    return "crowded" if all(phone in crowded for phone in shared) else "same"


def pattern_of(a: Trait, b: Trait, crowded: Container[str] = ()) -> Pattern:
    """Everything that speaks for or against one person; a field that one of the two leaves out says nothing.

    `crowded` are numbers that several people have: the phone of a household or a village head, an ID that was filled down a column.
    """
    first, second = a.draft, b.draft
    found: list[Agreement | None] = [(Field.NAME, name_relation(a, b).value), _birth(a, b)]
    for field, one, other in ((Field.CITIZEN_ID, first.citizen_id, second.citizen_id), (Field.OLD_ID, first.old_id, second.old_id)):
        if one and other and not (one == other and one in crowded):
            found.append((field, _number(one, other)))
    if a.phones and b.phones:
        found.append((Field.PHONE, _phone(a, b, crowded)))
    found += (_home(a, b), _sex(a, b))
    if first.ethnicity and second.ethnicity:
        found.append((Field.ETHNICITY, "same" if first.ethnicity == second.ethnicity else "other"))
    for field, x, y in (
        (Field.EDUCATION, first.education, second.education),
        (Field.QUALIFICATION, first.qualification, second.qualification),
    ):
        if x is not None and y is not None:
            found.append((field, "same" if x == y else "near" if abs(x - y) == 1 else "other"))
    return tuple(agreement for agreement in found if agreement is not None)


def are_strangers(a: Trait, b: Trait) -> bool:
    """Two numbers and two names are two people, whatever else they share: said at a glance, before anything else is compared."""
    first, second = a.draft.citizen_id, b.draft.citizen_id
    if not first or not second or _number(first, second) != "other":
        return False
    return name_relation(a, b) in (NameRelation.OTHER, NameRelation.ENDS)
