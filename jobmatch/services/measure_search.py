"""How long a search takes among many, and whether it finds whom it is about: on invented people in a database that is thrown away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from statistics import quantiles

from jobmatch.catalogue.place_names import without_kind
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.registry.intake import FIELDS, Change, IntakePlan, PersonPlan
from jobmatch.registry.invented import invented_people
from jobmatch.registry.telling import BLANK
from jobmatch.registry.worker import WorkerDraft
from jobmatch.store import access_log
from jobmatch.store.place_book import read_places
from jobmatch.store.work import OpenWork
from jobmatch.store.worker_filters import WorkerChoice
from jobmatch.store.worker_lines import worker_lines
from jobmatch.store.worker_search import find_workers
from jobmatch.store.workers import write_people, write_phones_and_wishes
from jobmatch.text.folding import fold

__all__ = ["Shape", "fill_with_invented", "measure_search"]

PAGE = 50
FIRST = 5
_PURPOSE = "Đo tốc độ tìm kiếm"
Typing = Callable[[Random, WorkerDraft], str]


@dataclass(frozen=True, slots=True)
class Shape:
    """Searches of one kind: how long half of them and 95 in a hundred took at most, and how often the person was among the first five."""

    what: str
    searches: int
    p50_ms: float
    p95_ms: float
    most_ms: float
    found_first: int


def fill_with_invented(open_work: OpenWork, people: int, *, on: date, now: datetime) -> Mapping[int, WorkerDraft]:
    """The people written, by worker number."""
    drafts = list(invented_people(people, on))
    plans = tuple(PersonPlan(None, Change.NEW, BLANK, draft, FIELDS, {}, (), on, on) for draft in drafts)
    with open_work() as work:
        numbers = write_people(work.session, IntakePlan((), plans, (), ()), [], now=now)
        write_phones_and_wishes(work.session, plans, numbers)
        work.commit()
    return dict(zip(numbers, drafts, strict=True))


def measure_search(
    open_work: OpenWork, people: Mapping[int, WorkerDraft], searches: int, *, today: date, now: datetime, seconds: Callable[[], float]
) -> list[Shape]:
    """As the page does it, looks written down and all; the last line is of all of them. `seconds` is a clock that only goes on."""
    draw, taken, shapes = Random(1), list[float](), list[Shape]()
    _search(open_work, "nguyen", today, now)  # what is read once in a process is read before
    for what, typing in SHAPES.items():
        times, found = [], 0
        for number in draw.choices(sorted(people), k=-(-searches // len(SHAPES))):
            words = typing(draw, people[number])
            begun = seconds()
            first = _search(open_work, words, today, now)
            times.append(seconds() - begun)
            found += number in first[:FIRST]
        taken += times
        shapes.append(_shape(what, times, found))
    return [*shapes, _shape("all of them", taken, sum(shape.found_first for shape in shapes))]


def _search(open_work: OpenWork, words: str, today: date, now: datetime) -> tuple[int, ...]:
    with open_work() as work:
        places = read_places(work.session)
        found = find_workers(work.session, WorkerChoice(words=words), places, today=today, most=PAGE)
        worker_lines(work.session, found.worker_nos, places, today)
        access_log.note(work.session, reader=None, purpose=_PURPOSE, at=now, fields=("list",), worker_nos=found.worker_nos)
        work.commit()
    return found.worker_nos


def _shape(what: str, times: list[float], found: int) -> Shape:
    cuts = quantiles(times, n=100, method="inclusive") if len(times) > 1 else times * 99
    return Shape(what, len(times), 1000 * cuts[49], 1000 * cuts[94], 1000 * max(times), found)


def _commune(person: WorkerDraft) -> str:
    """The old name, without its kind and its marks."""
    place = next(place for place in default_gazetteer().all() if place.code == person.commune_code and place.valid_from is None)
    return without_kind(place.name)[1]


def _slipped(draw: Random, person: WorkerDraft) -> str:
    """A letter within one word of the name is left out, doubled or exchanged with the next; the commune behind it."""
    words = fold(person.full_name).split()
    longest = max(range(len(words)), key=lambda place: len(words[place]))
    word = words[longest]
    at = draw.randrange(len(word) - 1)
    words[longest] = draw.choice(
        (word[:at] + word[at + 1 :], word[: at + 1] + word[at:], word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    )
    return f"{' '.join(words)} {_commune(person)}"


SHAPES: Mapping[str, Typing] = {
    "full name without marks": lambda _, person: fold(person.full_name),
    "full name and old commune": lambda _, person: f"{fold(person.full_name)} {_commune(person)}",
    "part of a name": lambda _, person: " ".join(fold(person.full_name).split()[-2:]),
    "one word of a name": lambda _, person: fold(person.full_name).split()[0],
    "typing error and old commune": _slipped,
    "phone": lambda _, person: "".join(person.phones) or person.citizen_id,
    "last four digits": lambda _, person: person.citizen_id[-4:],
    "thôn and old commune": lambda _, person: f"{fold(person.village)} {_commune(person)}",
}
