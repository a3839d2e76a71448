"""What each course would do for a commune, for everybody, or for one person: the same ranking, run again as if it were done."""

from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.errors import NotFound
from jobmatch.matching.index import build_index
from jobmatch.matching.snapshot import Snapshot
from jobmatch.matching.training import CourseEffect, PersonEffect, effects_for, effects_of
from jobmatch.store import access_log, courses, match_subjects, weight_sets
from jobmatch.store.index_files import open_index
from jobmatch.store.match_subjects import Person, VacancyHead
from jobmatch.store.snapshot import load_for_worker, load_snapshot
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.text.folding import fold

__all__ = ["CourseEffect", "CourseEffects", "PersonEffects", "see_course_effects", "see_effects_for"]

PURPOSE = "Xem khóa học mở được việc nào"


@dataclass(frozen=True, slots=True)
class CourseEffects:
    """`communes` are those of the people, for choosing; `people` were judged, and `vacancies` by ref are those that are open."""

    effects: tuple[CourseEffect, ...]
    vacancies: dict[str, VacancyHead]
    communes: dict[str, str]
    people: int


@dataclass(frozen=True, slots=True)
class PersonEffects:
    person: Person
    effects: tuple[PersonEffect, ...]
    vacancies: dict[str, VacancyHead]


def see_course_effects(open_reading: OpenReading, *, commune_id: str, on: date) -> CourseEffects:
    """`commune_id` empty: everybody. Only numbers of people come out, nobody's name."""
    with open_reading() as session:
        snapshot = load_snapshot(session, on)
        offered = [course for course in courses.all_courses(session) if course.is_offered(on)]
        heads = match_subjects.vacancy_heads(session, [vacancy.ref for vacancy in snapshot.vacancies])
        weights = weight_sets.in_force(session, None).weights
        chosen = tuple(one for one in snapshot.candidates if commune_id in ("", one.place_id))
        index = build_index(chosen, on) if commune_id else open_index(session, on, chosen)
    effects = effects_of(offered, snapshot.vacancies, index, weights) if chosen else []
    return CourseEffects(tuple(effects), heads, names_of_communes(snapshot), len(chosen))


def names_of_communes(snapshot: Snapshot) -> dict[str, str]:
    """By id, in the order of their names."""
    found = (default_gazetteer().get(place_id) for place_id in {one.place_id for one in snapshot.candidates if one.place_id})
    return {place.id: place.name for place in sorted((place for place in found if place), key=lambda place: fold(place.name))}


def see_effects_for(
    open_reading: OpenReading, open_work: OpenWork, worker_no: int, *, on: date, account_id: int | None, now: datetime
) -> PersonEffects:
    with open_reading() as session:
        snapshot = load_for_worker(session, on, worker_no)
        offered = [course for course in courses.all_courses(session) if course.is_offered(on)]
        person = match_subjects.person(session, worker_no, on)
        weights = weight_sets.in_force(session, None).weights
        heads = match_subjects.vacancy_heads(session, [vacancy.ref for vacancy in snapshot.vacancies])
    if person is None or not snapshot.candidates:
        raise NotFound("worker_unknown", "Không có người này trong khớp việc.", "Xem hồ sơ: có thể người này đã từ chối hoặc cần hỏi lại.")
    with open_work() as work:
        access_log.note(work.session, reader=account_id, purpose=PURPOSE, at=now, fields=("courses",), worker_no=worker_no)
        work.commit()
    return PersonEffects(person, tuple(effects_for(offered, snapshot.vacancies, build_index(snapshot.candidates, on), weights)), heads)
