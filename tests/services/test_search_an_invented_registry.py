"""People of an invented registry are looked for as staff type them: without marks, by old communes, with a slip of the hand."""

from collections.abc import Callable
from datetime import date
from random import Random

import pytest

from jobmatch.catalogue.place_names import without_kind
from jobmatch.registry.homes import home_at, home_of
from jobmatch.registry.intake import FIELDS, Change, IntakePlan, PersonPlan
from jobmatch.registry.invented import invented_people
from jobmatch.registry.telling import BLANK
from jobmatch.registry.worker import WorkerDraft
from jobmatch.services.see_workers import WorkerChoice, see_workers
from jobmatch.store.work import Database
from jobmatch.store.workers import write_people, write_phones_and_wishes
from jobmatch.text.folding import fold
from tests.makers import NOW

BEFORE, AFTER = date(2025, 2, 15), date(2025, 11, 1)
PEOPLE = 3000
# The communes that were joined into these in 2020, as far as the catalogue knows.
EARLIER = {"Thị trấn Quảng Hà": "phu hai", "Xã Đường Hoa": "tien toi", "Xã Quảng Thành": "quang thang"}

Typing = Callable[[Random, WorkerDraft], str]


def commune(person: WorkerDraft) -> str:
    home = home_of(person.commune_code, person.village, BEFORE)
    assert home
    return home.commune.name


def old_commune(_draw: Random, person: WorkerDraft) -> str:
    return f"{fold(person.full_name)} {without_kind(commune(person))[1]}"


def earlier_commune(_draw: Random, person: WorkerDraft) -> str:
    name = commune(person)
    return f"{fold(person.full_name)} {EARLIER.get(name, without_kind(name)[1])}"


def new_home(_draw: Random, person: WorkerDraft) -> str:
    """Thôn and commune of today; of a village whose commune was split and which nobody placed, the old ones."""
    home = home_of(person.commune_code, person.village, BEFORE)
    assert home
    now = home_at(home, AFTER) or home
    return f"{fold(person.full_name)} {fold(now.village)} {fold(now.commune.name)}"


def slip_of_the_hand(draw: Random, person: WorkerDraft) -> str:
    """A letter of one word of the name left out, doubled, wrong, or exchanged with the next."""
    words = fold(person.full_name).split()
    at = draw.randrange(len(words))
    word = words[at]
    if len(word) > 2:
        place = draw.randrange(1, len(word) - 1)
        left, letter, right = word[:place], word[place], word[place + 1 :]
        words[at] = draw.choice((left + right, left + 2 * letter + right, left + "w" + right, left + right[0] + letter + right[1:]))
    return f"{' '.join(words)} {without_kind(commune(person))[1]} {fold(person.village)}"


def by_ear(_draw: Random, person: WorkerDraft) -> str:
    """As it sounds in the north: s for x, ch for tr, n for l, i for y."""
    heard = [word.replace("x", "s").replace("tr", "ch").replace("l", "n").replace("y", "i") for word in fold(person.full_name).split()]
    return f"{' '.join(heard)} {without_kind(commune(person))[1]} {fold(person.village)}"


@pytest.fixture
def town(database: Database) -> dict[int, WorkerDraft]:
    drafts = list(invented_people(PEOPLE, BEFORE, seed=7))
    people = tuple(PersonPlan(None, Change.NEW, BLANK, draft, FIELDS, {}, (), BEFORE, BEFORE) for draft in drafts)
    with database.open_work() as work:
        numbers = write_people(work.session, IntakePlan((), people, (), ()), [], now=NOW)
        write_phones_and_wishes(work.session, people, numbers)
        work.commit()
    return dict(zip(numbers, drafts, strict=True))


@pytest.mark.parametrize(
    ("typing", "looked_for", "found"),
    [(old_commune, 300, 300), (earlier_commune, 100, 99), (new_home, 100, 100), (slip_of_the_hand, 100, 97), (by_ear, 100, 97)],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_person_is_among_the_first_five(
    database: Database, town: dict[int, WorkerDraft], typing: Typing, looked_for: int, found: int
) -> None:
    draw = Random(11)
    missed = []
    for number in draw.sample(sorted(town), looked_for):
        typed = typing(draw, town[number])
        seen = see_workers(database.open_work, WorkerChoice(words=typed), page=1, today=AFTER, account_id=None, now=NOW)
        if number not in [line.worker_no for line in seen.lines[:5]]:
            missed.append(f"{typed} ({town[number].full_name})")

    assert looked_for - len(missed) >= found, missed
