"""An invented registry with people who stand in it twice, for measuring how they are found."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace

from jobmatch.registry.worker import BirthDate, Sex, WorkerDraft
from jobmatch.text.folding import fold

FAMILIES = ("Nguyễn", "Nguyễn", "Nguyễn", "Phạm", "Hoàng", "Lê", "Vũ", "Đỗ", "Tằng", "Chíu", "Lỷ", "Đặng")
MALE = ("Văn Nam", "Văn Hùng", "Đức Minh", "Quang Hải", "A Nam", "A Sáng", "Văn Toàn", "Mạnh Cường", "Văn Đức", "Tiến Dũng")
FEMALE = ("Thị Hoa", "Thị Hồng", "Thu Trang", "Thị Mơ", "Nhì Múi", "Sám Múi", "Thị Thúy", "Thị Lan", "Hồng Nhung", "Thị Vân")
VILLAGES = tuple(f"Thôn {number}" for number in range(1, 9))
COMMUNES = ("06940", "06943", "06952")


@dataclass(frozen=True)
class Crowd:
    """`drafts` with the number of the person each one is."""

    drafts: tuple[WorkerDraft, ...]
    person: tuple[int, ...]

    @property
    def rows(self) -> list[tuple[str, WorkerDraft]]:
        return [(f"list.xlsx#Sheet1!{number}", draft) for number, draft in enumerate(self.drafts, 2)]

    @property
    def pairs(self) -> set[tuple[int, int]]:
        places = range(len(self.person))
        return {(a, b) for a in places for b in places if a < b and self.person[a] == self.person[b]}

    def changed(self, **values: object) -> "Crowd":
        return Crowd(tuple(replace(draft, **values) for draft in self.drafts), self.person)

    def unmarked(self) -> "Crowd":
        return Crowd(tuple(replace(draft, full_name=fold(draft.full_name).upper()) for draft in self.drafts), self.person)

    def recall(self, pairs: Iterable[tuple[int, int]]) -> float:
        return len(self.pairs & set(pairs)) / len(self.pairs)

    def precision(self, pairs: Iterable[tuple[int, int]]) -> float:
        found = set(pairs)
        return len(self.pairs & found) / len(found)


def a_human(chance: random.Random) -> WorkerDraft:
    is_male = chance.random() < 0.5
    birth = BirthDate(chance.randint(1960, 2006), chance.randint(1, 12), chance.randint(1, 28))
    century = (0 if is_male else 1) + (2 if birth.year >= 2000 else 0)
    return WorkerDraft(
        f"{chance.choice(FAMILIES)} {chance.choice(MALE if is_male else FEMALE)}",
        Sex.MALE if is_male else Sex.FEMALE,
        birth,
        ethnicity="Kinh",
        citizen_id=f"022{century}{birth.year % 100:02d}{chance.randrange(10**6):06d}",
        phones=(f"09{chance.randrange(10**8):08d}",),
        commune_code=chance.choice(COMMUNES),
        village=chance.choice(VILLAGES),
        education=chance.randint(1, 4),
        qualification=chance.randint(0, 4),
    )


def told_again(draft: WorkerDraft, chance: random.Random) -> WorkerDraft:
    """The same person as another clerk writes them down."""
    changes: dict[str, object] = {}
    if chance.random() < 0.2:
        changes["full_name"] = fold(draft.full_name).upper()
    if chance.random() < 0.2 and draft.birth:
        changes["birth"] = BirthDate(draft.birth.year)
    if chance.random() < 0.4:
        changes |= {"citizen_id": "", "old_id": f"10{draft.citizen_id[-6:]}7" if draft.citizen_id else draft.old_id}
    if chance.random() < 0.3:
        changes["phones"] = (f"03{chance.randrange(10**8):08d}",)
    if chance.random() < 0.2:
        changes |= {"education": None, "qualification": None}
    return replace(draft, **changes)


def a_crowd(people: int = 600, twice: int = 120, seed: int = 1) -> Crowd:
    chance = random.Random(seed)
    once = [a_human(chance) for _ in range(people)]
    again = [told_again(draft, chance) for draft in once[:twice]]
    return Crowd((*once, *again), (*range(people), *range(twice)))
