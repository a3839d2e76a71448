"""Candidates as columns: the same facts as arrays, so that one vacancy is compared with thousands at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.full_words import in_full
from jobmatch.catalogue.occupations import default_coder
from jobmatch.matching.said_skills import joined_skills, parted
from jobmatch.matching.snapshot import Candidate
from jobmatch.registry.worker import Wish, WishKind
from jobmatch.text.folding import fold

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

WISHES = 4
LICENCE_MARK = ";"
# A second wish is meant less than the first (D5: the order of wishes is a fact of the person).
ORDER = (1.0, 0.88, 0.84, 0.8)
# A wish read with doubt still counts for most of its worth: the other reading is as a rule a neighbour.
_LEAST_TRUST = 0.6
_KIND_TRUST = {WishKind.OCCUPATION: 1.0, WishKind.AMBIGUOUS: 0.85, WishKind.TRAINING: 0.9, WishKind.SKILL: 0.85, WishKind.ABROAD: 0.85}
YES, NO, UNKNOWN = 1, -1, 0
_ANSWERS = {Answer.YES: YES, Answer.NO: NO, Answer.UNKNOWN: UNKNOWN}
# Chance that somebody in this state can start soon.
_STATES = {"unemployed": 1.0, "inactive": 0.98, "working": 0.6}


@dataclass(frozen=True, slots=True)
class Distinct:
    """Each different value once, and per candidate the place of its value among them."""

    values: tuple[str, ...]
    at: Ints

    def __getitem__(self, rows: NDArray[np.integer]) -> "Distinct":
        return Distinct(self.values, self.at[rows])


@dataclass(frozen=True, slots=True)
class Block:
    """Columns over one block of candidates, all of the same length; nan = the registry does not say."""

    numbers: Ints
    wished: tuple[Distinct, ...]  # by order of wish: ISCO-08 code or ""
    trust: Floats  # (candidates, WISHES): order x confidence of reading
    wish_words: Distinct
    job_words: Distinct
    job: Distinct  # ISCO-08 code of the present work
    job_trust: Floats
    major: Distinct
    major_trust: Floats
    place: Distinct
    wish_place: Distinct
    licences: Distinct  # as held, joined by LICENCE_MARK
    skills: Distinct  # that the person's words bear, joined by SKILL_MARK
    lacks: Distinct  # that they say they have not
    takes_any: Bools
    takes_factory: Bools
    says_wish: Bools
    abroad_only: Bools
    needs_no_work: Bools
    years: Floats
    education: Floats
    qualification: Floats
    pay_vnd: Floats
    free: Floats
    wish_age_days: Floats
    night: Ints
    far: Ints
    heavy: Ints
    abroad: Ints
    wheels: Ints
    minor: Ints
    child: Ints

    def __len__(self) -> int:
        return len(self.numbers)

    def take(self, rows: NDArray[np.integer], names: Iterable[str] = ()) -> "Block":
        """These rows, with the named columns alone (none named: all): whoever reads another is stopped by an AttributeError."""
        taken = object.__new__(Block)
        for name in (*names, "numbers") if names else COLUMNS:
            column = getattr(self, name)
            parts = tuple(part[rows] for part in column) if isinstance(column, tuple) else column[rows]
            object.__setattr__(taken, name, parts)
        return taken

    def by_licences(self, test: Callable[[Sequence[str]], bool]) -> Bools:
        """The answer of `test` for each candidate, asked once per distinct set of licences."""
        answers = (test(held.split(LICENCE_MARK) if held else ()) for held in self.licences.values)
        return _flags(answers)[self.licences.at]

    def skill_sets(self) -> Iterable[Sequence[str]]:
        """The distinct sets of skills that words bear, in the order of `skills`."""
        return map(parted, self.skills.values)

    def says_skills(self, test: Callable[[Sequence[str]], bool]) -> Bools:
        """The answer of `test` for the skills that each candidate's words bear, asked once per distinct set of them."""
        return _flags(map(test, self.skill_sets()))[self.skills.at]

    def denies_skills(self, test: Callable[[Sequence[str]], bool]) -> Bools:
        return _flags(test(parted(denied)) for denied in self.lacks.values)[self.lacks.at]


COLUMNS = tuple(field.name for field in fields(Block))


def _distinct(values: Iterable[str]) -> Distinct:
    place: dict[str, int] = {}
    at = np.fromiter((place.setdefault(value, len(place)) for value in values), dtype=np.int64)
    return Distinct(tuple(place), at)


def _distinct_read(read: Callable[[str], str], texts: Iterable[str]) -> Distinct:
    """As `_distinct`, of texts of which each is read once."""
    written = _distinct(texts)
    said = _distinct(map(read, written.values))
    return Distinct(said.values, said.at[written.at])


def _floats(values: Iterable[float | None]) -> Floats:
    return np.fromiter((np.nan if value is None else value for value in values), dtype=np.float64)


def _answers(values: Iterable[Answer]) -> Ints:
    return np.fromiter((_ANSWERS[value] for value in values), dtype=np.int64)


def _flags(values: Iterable[bool]) -> Bools:
    return np.fromiter(values, dtype=np.bool_)


def coded(wishes: Sequence[Wish]) -> list[Wish]:
    """The wishes that name an occupation, in their order."""
    return [wish for wish in wishes if wish.occupation and wish.kind in _KIND_TRUST][:WISHES]


def wish_trust(wish: Wish, order: int) -> float:
    """How much of a wish counts: less for a later one, and for one read with doubt."""
    return ORDER[order] * _KIND_TRUST[wish.kind] * (_LEAST_TRUST + (1 - _LEAST_TRUST) * wish.confidence)


def _has(kind: WishKind) -> Callable[[Candidate], bool]:
    return lambda candidate: any(wish.kind is kind for wish in candidate.wishes)


def says_wish(candidate: Candidate) -> bool:
    """More than conditions."""
    return any(wish.kind is not WishKind.CONSTRAINT for wish in candidate.wishes)


def needs_no_work(candidate: Candidate) -> bool:
    """Said so, and said nothing else: 'đã có việc' beside a wish for a job is a person who wants to change."""
    kinds = {wish.kind for wish in candidate.wishes} - {WishKind.CONSTRAINT}
    return kinds == {WishKind.NONE}


def _will_go_abroad(candidate: Candidate) -> Answer:
    if candidate.constraints.abroad is Answer.UNKNOWN and _has(WishKind.ABROAD)(candidate):
        return Answer.YES
    return candidate.constraints.abroad


def wish_age_days(candidate: Candidate, as_of: date) -> int | None:
    return (as_of - candidate.wish_as_of).days if candidate.wish_as_of else None


def _abroad_only(candidate: Candidate) -> bool:
    kinds = {wish.kind for wish in candidate.wishes} - {WishKind.CONSTRAINT}
    return kinds == {WishKind.ABROAD}


@lru_cache(maxsize=65536)
def code_of(text: str) -> tuple[str, float]:
    """Occupation of a present job or a major, with the trust put in the reading."""
    answers = default_coder().top([in_full(text)], k=1)[0] if text else []
    return (answers[0][0], _LEAST_TRUST + (1 - _LEAST_TRUST) * answers[0][1]) if answers else ("", 0.0)


@lru_cache(maxsize=65536)
def _in_full(text: str) -> str:
    return fold(in_full(text))


def make_block(candidates: Sequence[Candidate], as_of: date) -> Block:
    """Read the columns; every value is that of its candidate alone, so that any cutting into blocks gives the same points."""
    wishes = [coded(candidate.wishes) for candidate in candidates]
    trust = np.zeros((len(candidates), WISHES))
    for row, named in enumerate(wishes):
        for order, wish in enumerate(named):
            trust[row, order] = wish_trust(wish, order)
    jobs = [code_of(fold(candidate.current_job)) for candidate in candidates]
    majors = [code_of(fold(candidate.major)) for candidate in candidates]
    skills = [joined_skills(map(_in_full, (each.wish_text, each.current_job, each.major))) for each in candidates]
    constraints = [candidate.constraints for candidate in candidates]
    return Block(
        numbers=np.fromiter((candidate.worker_no for candidate in candidates), dtype=np.int64),
        wished=tuple(_distinct(named[order].occupation if order < len(named) else "" for named in wishes) for order in range(WISHES)),
        trust=trust,
        wish_words=_distinct_read(_in_full, (candidate.wish_text for candidate in candidates)),
        job_words=_distinct_read(_in_full, (candidate.current_job for candidate in candidates)),
        job=_distinct(code for code, _ in jobs),
        job_trust=_floats(sure for _, sure in jobs),
        major=_distinct(code for code, _ in majors),
        major_trust=_floats(sure for _, sure in majors),
        place=_distinct(candidate.place_id for candidate in candidates),
        wish_place=_distinct_read(fold, (candidate.wish_place_text for candidate in candidates)),
        licences=_distinct(LICENCE_MARK.join(candidate.licences) for candidate in candidates),
        skills=_distinct(held for held, _ in skills),
        lacks=_distinct(denied for _, denied in skills),
        takes_any=_flags(map(_has(WishKind.ANY), candidates)),
        takes_factory=_flags(any(w.kind is WishKind.AMBIGUOUS and not w.occupation for w in c.wishes) for c in candidates),
        says_wish=_flags(map(says_wish, candidates)),
        abroad_only=_flags(_abroad_only(candidate) for candidate in candidates),
        needs_no_work=_flags(map(needs_no_work, candidates)),
        years=_floats(candidate.experience_years for candidate in candidates),
        education=_floats(candidate.education for candidate in candidates),
        qualification=_floats(candidate.qualification for candidate in candidates),
        pay_vnd=_floats(candidate.wage_min_vnd or candidate.wage_max_vnd for candidate in candidates),
        free=_floats(_STATES.get(candidate.employment) for candidate in candidates),
        wish_age_days=_floats(wish_age_days(candidate, as_of) for candidate in candidates),
        night=_answers(each.night_shift for each in constraints),
        far=_answers(each.far_away for each in constraints),
        heavy=_answers(each.heavy_work for each in constraints),
        abroad=_answers(map(_will_go_abroad, candidates)),
        wheels=_answers(each.has_motorbike for each in constraints),
        minor=_answers(candidate.is_minor for candidate in candidates),
        child=_answers(candidate.is_child for candidate in candidates),
    )
