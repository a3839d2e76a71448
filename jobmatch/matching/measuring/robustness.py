"""The same snapshot as other hands would have typed it, read again by the readers of the product: what does the ranking lose by it?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.full_words import in_full
from jobmatch.catalogue.occupation_list import titles
from jobmatch.catalogue.occupations import default_coder
from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.registry.wishes.reader import read_wishes
from jobmatch.registry.wishes.remarks import joined_constraints, read_constraints, read_licences
from jobmatch.registry.worker import Constraints, Wish
from jobmatch.text.perturbing import PERTURBERS, perturbed
from jobmatch.vacancies.row import posting_of
from jobmatch.vacancies.vacancy import Vacancy

# Text, and by whose hand: two firms do not slip alike on the same words.
Retype = Callable[[str, str], str]

# The most of its figure that a measure may lose by each form (DESIGN 1; ranking facts 2c); forms without a line are reported alone.
MOST_LOST: Mapping[str, float] = {
    "no marks": 0.02,
    "NFD": 0.02,
    "tone place": 0.02,
    "slips": 0.10,
    "Telex": 0.15,
    "short forms": 0.15,
    "short forms, no marks": 0.15,
}
_DEEP = 20
_CLERK = ""
_WORDS = ("title", "description", "requirements", "benefits", "salary_text", "workplace_text", "education_text", "shift_text")


@dataclass(frozen=True, slots=True)
class Loss:
    """`kept` is the figure of the words as typed, `reached` that of the other form, both over the same vacancies."""

    side: str
    form: str
    kept: float
    reached: float

    @property
    def share(self) -> float:
        """What is lost, as a share of what was there; below nought where the other form did better."""
        return 1 - self.reached / self.kept if self.kept else 0.0

    @property
    def holds(self) -> bool:
        """Where nothing was there to lose, nothing is shown to hold."""
        return self.form not in MOST_LOST or (self.kept > 0 and self.share <= MOST_LOST[self.form])


def losses(snapshot: Snapshot, figure: Callable[[Snapshot], float], forms: Sequence[str] = tuple(PERTURBERS), seed: int = 1) -> list[Loss]:
    """`figure` measures one snapshot; each form is tried on the words of the vacancies, then on those of the people."""
    found = []
    for side, retyped in SIDES.items():
        kept = figure(retyped(snapshot, as_typed))
        found += [Loss(side, form, kept, figure(retyped(snapshot, _typing(form, seed)))) for form in forms]
    return found


def losses_of_names(forms: Sequence[str] = tuple(PERTURBERS), seed: int = 1) -> list[Loss]:
    """Mean reciprocal rank of the code of a trade, asked for by its title in our lists typed otherwise (known-item search)."""
    wanted = [(title, code) for code, title in titles().items() if not title.isascii()]

    def mrr(form: str) -> float:
        asked = [in_full(perturbed(title, form, seed) if form else title, slips=True) for title, _ in wanted]
        answers = default_coder().top(asked, k=_DEEP)
        return sum(_reciprocal(code, answer) for (_, code), answer in zip(wanted, answers, strict=True)) / len(wanted)

    kept = mrr("")
    return [Loss("names", form, kept, mrr(form)) for form in forms]


def _reciprocal(code: str, answer: Sequence[tuple[str, float]]) -> float:
    return next((1 / place for place, (found, _) in enumerate(answer, 1) if found == code), 0.0)


def as_typed(text: str, _hand: str) -> str:
    return text


def _typing(form: str, seed: int) -> Retype:
    return lambda text, hand: perturbed(text, form, seed, hand)


def retyped_vacancies(snapshot: Snapshot, retype: Retype) -> Snapshot:
    """Every word of every vacancy typed otherwise, and read anew."""
    return replace(snapshot, vacancies=tuple(_vacancy(vacancy, retype, snapshot) for vacancy in snapshot.vacancies))


def _vacancy(vacancy: Vacancy, retype: Retype, snapshot: Snapshot) -> Vacancy:
    words: dict[str, Any] = {name: retype(getattr(vacancy, name), vacancy.ref) for name in _WORDS}
    typed = replace(vacancy, **words)
    return replace(typed, posting=posting_of(typed, snapshot.as_of))


def retyped_people(snapshot: Snapshot, retype: Retype) -> Snapshot:
    """Wish, place wished, work and trade of everybody typed otherwise, and read anew; what notes and columns say stays."""
    texts = {candidate.wish_text: retype(candidate.wish_text, _CLERK) for candidate in snapshot.candidates}
    wishes = read_wishes(texts.values())
    people = tuple(_candidate(candidate, retype, texts[candidate.wish_text], wishes) for candidate in snapshot.candidates)
    return replace(snapshot, candidates=people)


def _candidate(candidate: Candidate, retype: Retype, wish_text: str, wishes: Mapping[str, tuple[Wish, ...]]) -> Candidate:
    place = retype(candidate.wish_place_text, _CLERK)
    said = joined_constraints(read_constraints(candidate.wish_text), read_constraints(candidate.wish_place_text))
    says = joined_constraints(read_constraints(wish_text), read_constraints(place))
    by_wish = read_licences(candidate.wish_text)
    return replace(
        candidate,
        wishes=wishes.get(wish_text, ()),
        wish_text=wish_text,
        wish_place_text=place,
        current_job=retype(candidate.current_job, _CLERK),
        major=retype(candidate.major, _CLERK),
        constraints=joined_constraints(_without(candidate.constraints, said), says),
        licences=tuple(dict.fromkeys([*(each for each in candidate.licences if each not in by_wish), *read_licences(wish_text)])),
    )


def _without(all_said: Constraints, said: Constraints) -> Constraints:
    """The answers that the words of the wish did not give."""
    return replace(
        all_said, **{each.name: Answer.UNKNOWN for each in fields(Constraints) if getattr(said, each.name) is not Answer.UNKNOWN}
    )


SIDES: Mapping[str, Callable[[Snapshot, Retype], Snapshot]] = {"vacancies": retyped_vacancies, "people": retyped_people}
