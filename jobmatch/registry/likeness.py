"""How two rows agree or contradict each other, point by point, with a weight of evidence in bits (Fellegi and Sunter, 1969)."""

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from jobmatch.registry.village_keys import village_keys
from jobmatch.registry.worker import BirthDate, WorkerDraft
from jobmatch.text.folding import canonical, fold


class NameRelation(StrEnum):
    SAME = "same"
    UNMARKED = "unmarked"  # the same but for tone marks
    PART = "part"  # a middle name dropped or added
    NEAR = "near"  # a letter apart
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Trait:
    """What of a row is compared, prepared once per row."""

    draft: WorkerDraft
    name: str
    folded: str
    ends: tuple[str, str]  # họ and tên, folded
    homes: frozenset[str]  # see `village_keys`; empty where the village is not known


def trait_of(draft: WorkerDraft) -> Trait:
    folded = fold(draft.full_name)
    words = folded.split() or [""]
    return Trait(draft, canonical(draft.full_name), folded, (words[0], words[-1]), village_keys(draft.village, draft.commune_code))


def name_relation(a: Trait, b: Trait) -> NameRelation:
    if a.name == b.name:
        return NameRelation.SAME
    if a.folded == b.folded:
        # Both with marks, and different ones: Lỷ and Lý are two families.
        both_marked = a.name != a.folded and b.name != b.folded
        return NameRelation.NEAR if both_marked else NameRelation.UNMARKED
    if a.ends == b.ends and (set(a.folded.split()) <= set(b.folded.split()) or set(b.folded.split()) <= set(a.folded.split())):
        return NameRelation.PART
    return NameRelation.NEAR if fuzz.ratio(a.folded, b.folded) >= 88 else NameRelation.OTHER


def is_transposed(a: BirthDate, b: BirthDate) -> bool:
    """The same date with day and month the other way round."""
    return a.year == b.year and a.day is not None and (a.month, a.day) == (b.day, b.month)


def births_contradict(a: BirthDate | None, b: BirthDate | None) -> bool:
    """True if no one person can have both; an unknown day or month contradicts nothing."""
    if a is None or b is None:
        return False
    if a.year != b.year:
        return True
    return a.day is not None and b.day is not None and a != b


@dataclass(frozen=True, slots=True)
class Evidence:
    """Bits for (positive) or against, and the words for staff."""

    bits: float
    words: str


def _identity(a: WorkerDraft, b: WorkerDraft) -> Evidence | None:
    if a.citizen_id and b.citizen_id:
        if a.citizen_id == b.citizen_id:
            return Evidence(16.0, "cùng số căn cước")
        if DamerauLevenshtein.distance(a.citizen_id, b.citizen_id) == 1:
            return Evidence(4.0, "số căn cước lệch một chữ số")
        return Evidence(-14.0, "khác số căn cước")
    if a.old_id and b.old_id:
        return Evidence(15.0, "cùng số CMND") if a.old_id == b.old_id else Evidence(-9.0, "khác số CMND")
    return None


def _full_dates(a: BirthDate, b: BirthDate) -> Evidence:
    if is_transposed(a, b):
        return Evidence(8.0, "ngày và tháng sinh đảo nhau")
    if (a.month, a.day) == (b.month, b.day) and abs(a.year - b.year) == 1:
        return Evidence(8.0, "ngày sinh lệch đúng một năm")
    return Evidence(-8.0, "khác ngày sinh")


def _birth(a: BirthDate | None, b: BirthDate | None) -> Evidence | None:
    if a is None or b is None:
        return None
    if a == b and a.day:
        return Evidence(13.0, "cùng ngày sinh")
    if a.day and b.day:
        return _full_dates(a, b)
    if a.year == b.year:
        return Evidence(5.5, "cùng năm sinh")
    return Evidence(1.0, "năm sinh lệch một năm") if abs(a.year - b.year) == 1 else Evidence(-9.0, "khác năm sinh")


def _phones(a: WorkerDraft, b: WorkerDraft) -> Evidence | None:
    if not a.phones or not b.phones:
        return None
    # A phone is often the household's: it supports, and alone never decides.
    return Evidence(8.0, "cùng số điện thoại") if set(a.phones) & set(b.phones) else Evidence(-1.5, "khác số điện thoại")


def _home(a: Trait, b: Trait) -> Evidence | None:
    if not a.homes or not b.homes:
        return None
    if a.homes & b.homes:
        return Evidence(5.0, "cùng thôn")
    return Evidence(-1.0, "khác thôn" if a.draft.commune_code == b.draft.commune_code else "khác xã")


_NAME_WORDS = {
    NameRelation.SAME: "cùng họ tên",
    NameRelation.UNMARKED: "cùng họ tên (một bên không dấu)",
    NameRelation.PART: "họ tên thiếu chữ đệm",
    NameRelation.NEAR: "họ tên gần giống",
    NameRelation.OTHER: "khác họ tên",
}
_NAME_LOSS = {NameRelation.SAME: 0.0, NameRelation.UNMARKED: 0.5, NameRelation.PART: 3.0, NameRelation.NEAR: 4.0}


def evidence_of(a: Trait, b: Trait, name_bits: float) -> list[Evidence]:
    """Everything that speaks for or against one person; `name_bits` is what sharing this name is worth, more for a rare one."""
    relation = name_relation(a, b)
    name = Evidence(-10.0 if relation is NameRelation.OTHER else name_bits - _NAME_LOSS[relation], _NAME_WORDS[relation])
    sexes = (a.draft.sex, b.draft.sex)
    sex = Evidence(-8.0, "khác giới tính") if None not in sexes and sexes[0] != sexes[1] else None
    told = [_identity(a.draft, b.draft), name, _birth(a.draft.birth, b.draft.birth), _phones(a.draft, b.draft), _home(a, b), sex]
    return [evidence for evidence in told if evidence is not None]
