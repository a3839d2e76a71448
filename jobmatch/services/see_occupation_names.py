"""Occupations with what people call them, and titles of vacancies that were read in doubt."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jobmatch.catalogue.given_names import GivenNames, bears_a_name, name_key
from jobmatch.catalogue.occupation_list import official_labels, own_labels, titles
from jobmatch.catalogue.occupations import code_named, coder_with, occupation_name, vsco2, vsco_name
from jobmatch.catalogue.posting_job import accepted_from, bare_title, likely_jobs, names_a_job, title_key
from jobmatch.catalogue.spoken_trades import names_of
from jobmatch.errors import NotFound
from jobmatch.store import occupation_names, vacancies
from jobmatch.store.occupation_names import NameKind, OccupationName
from jobmatch.store.wish_texts import people_by_text, people_by_wished_occupation
from jobmatch.store.work import OpenReading
from jobmatch.text.folding import canonical
from jobmatch.vacancies.given_titles import follows_its_title
from jobmatch.vacancies.vacancy import Vacancy, VacancyState

__all__ = ["GivenName", "NameKind", "OccupationLine", "SeenOccupation", "SeenTitle", "SeenTitles"]

LINES = 50
_NEAREST = 8
# Nobody is sought for these any more: how their titles are read is no question.
_OVER = (VacancyState.FILLED, VacancyState.EXPIRED, VacancyState.CLOSED)


@dataclass(frozen=True, slots=True)
class OccupationLine:
    """`group` is the level-two group of VSCO 2020; `names` counts what the occupation is called; people wish for it."""

    code: str
    title: str
    group: str
    names: int
    people: int
    vacancies: int


@dataclass(frozen=True, slots=True)
class SeenOccupations:
    """One page."""

    lines: tuple[OccupationLine, ...]
    number: int
    count: int
    found: int


@dataclass(frozen=True, slots=True)
class GivenName:
    """A name that staff have given, and how many bear it in their words."""

    name: OccupationName
    people: int
    vacancies: int


@dataclass(frozen=True, slots=True)
class SeenOccupation:
    """`ours` are Vietnamese names of the lists that come with the system, titles first; `group_name` is that of VSCO."""

    line: OccupationLine
    group_name: str
    ours: tuple[str, ...]
    given: tuple[GivenName, ...]


@dataclass(frozen=True, slots=True)
class SeenTitle:
    """`ref` is one vacancy with this title, `vacancies` how many have it, 1 where the title names no job and each stands for itself;
    `decision` is there where staff have decided.

    `likely` are occupations, the one it is read as first.
    """

    ref: str
    text: str
    occupation: str
    confidence: float
    vacancies: int
    likely: tuple[str, ...]
    decision: OccupationName | None
    is_doubtful: bool

    @property
    def names_a_job(self) -> bool:
        return names_a_job(bare_title(self.text))


@dataclass(frozen=True, slots=True)
class SeenTitles:
    """Those of most vacancies first; decisions newest first."""

    doubtful: tuple[SeenTitle, ...]
    decided: tuple[GivenName, ...]


def see_occupations(open_reading: OpenReading, words: str, *, page: int) -> SeenOccupations:
    """What a code or its beginning, words of a name, or something like a name finds; every occupation that has a name of ours without."""
    with open_reading() as session:
        names = occupation_names.load(session)
        people = people_by_wished_occupation(session)
        sought = _by_occupation(kept.vacancy for kept in vacancies.everything(session))
    called = _called(names)
    found = _found(words, called, names) if words.strip() else sorted(called, key=lambda code: (-people[code] - sought[code], code))
    count = max(1, -(-len(found) // LINES))
    number = min(max(1, page), count)
    shown = found[(number - 1) * LINES : number * LINES]
    lines = [OccupationLine(code, occupation_name(code), vsco2(code), len(called[code]), people[code], sought[code]) for code in shown]
    return SeenOccupations(tuple(lines), number, count, len(found))


def _by_occupation(known: Iterable[Vacancy]) -> Counter[str]:
    return Counter(vacancy.posting.occupation for vacancy in known)


def _called(names: GivenNames) -> dict[str, list[str]]:
    """Code -> its names without marks, for looking one up."""
    called: dict[str, list[str]] = defaultdict(list)
    pairs = (*((title, code) for code, title in titles().items()), *own_labels(), *official_labels(), *names.synonyms, *names.decisions)
    for text, code in pairs:
        called[code].append(name_key(text))
    return {code: list(dict.fromkeys(keys)) for code, keys in called.items()}


def _found(words: str, called: dict[str, list[str]], names: GivenNames) -> list[str]:
    """Whose name begins with the words, whose name has them all, and the nearest by likeness."""
    asked = name_key(words)
    if asked.isdecimal():
        return sorted(code for code in called if code.startswith(asked))
    named = [code for code, keys in called.items() if asked in keys]
    beginning = [code for code, keys in called.items() if any(key.startswith(asked) for key in keys)]
    having = [code for code, keys in called.items() if any(set(asked.split()) <= set(key.split()) for key in keys)]
    nearest = [code for code, _sure in coder_with(names).top([words], k=_NEAREST)[0]]
    return list(dict.fromkeys((*named, *sorted(beginning), *sorted(having), *nearest)))


def see_occupation(open_reading: OpenReading, code: str) -> SeenOccupation:
    """`NotFound` for a code that has no name."""
    if code not in titles():
        raise NotFound("occupation_unknown", "Không có nghề mang mã này.", "Tìm lại theo tên.")
    with open_reading() as session:
        names = [name for name in occupation_names.in_force(session) if name.code == code]
        people = people_by_wished_occupation(session)[code]
        texts = people_by_text(session)
        known = [kept.vacancy for kept in vacancies.everything(session)]
    ours = _ours(code)
    line = OccupationLine(code, occupation_name(code), vsco2(code), len(ours) + len(names), people, _by_occupation(known)[code])
    return SeenOccupation(line, vsco_name(code), tuple(ours), tuple(_borne(name, texts, known) for name in names))


def _ours(code: str) -> list[str]:
    """Each name once, the spelling with its marks before others."""
    labels = [text for text, of in (*own_labels(), *official_labels("VSCO")) if of == code]
    names: dict[str, str] = {}
    for text in (occupation_name(code), *labels, *names_of(code)):
        names.setdefault(canonical(text), text)
    return list(names.values())


def _borne(name: OccupationName, texts: dict[str, int], known: Sequence[Vacancy]) -> GivenName:
    if name.kind is NameKind.DECISION:
        return GivenName(name, 0, sum(title_key(vacancy.title) == name.key for vacancy in known))
    alone = GivenNames(((name.text, name.code),))
    people = sum(number for text, number in texts.items() if bears_a_name(text, alone))
    return GivenName(name, people, sum(bears_a_name(vacancy.title, alone) for vacancy in known))


def see_title(open_reading: OpenReading, ref: str) -> SeenTitle:
    """How the title of this vacancy is read. Where somebody has set the occupation of the vacancy itself, that is no doubt."""
    with open_reading() as session:
        vacancy = vacancies.the_one(session, ref, None).vacancy
        names = occupation_names.load(session)
        key = title_key(vacancy.title)
        decision = occupation_names.find(session, key, NameKind.DECISION)
        same = sum(title_key(line.title) == key for line in vacancies.lines(session)) if names_a_job(bare_title(vacancy.title)) else 1
    return _title(vacancy, same, names, decision)


def _title(vacancy: Vacancy, same: int, names: GivenNames, decision: OccupationName | None) -> SeenTitle:
    posting = vacancy.posting
    # What somebody has set, and the very name of the occupation, leave no doubt.
    is_plain = not follows_its_title(vacancy) or code_named(bare_title(vacancy.title)) == posting.occupation
    sure = 1.0 if is_plain else posting.occupation_confidence
    if not vacancy.title or decision or sure >= accepted_from(names):
        return SeenTitle(vacancy.ref, vacancy.title, posting.occupation, sure, same, (), decision, is_doubtful=False)
    likely = [code for code, _sure in likely_jobs(vacancy.title, vacancy.description, names)]
    first = dict.fromkeys((posting.occupation, *likely) if posting.occupation else likely)
    return SeenTitle(vacancy.ref, vacancy.title, posting.occupation, sure, same, tuple(first)[:5], None, is_doubtful=True)


def see_titles(open_reading: OpenReading) -> SeenTitles:
    with open_reading() as session:
        names = occupation_names.load(session)
        decisions = [name for name in occupation_names.in_force(session) if name.kind is NameKind.DECISION]
        known = [kept.vacancy for kept in vacancies.everything(session)]
    keys = {name.key for name in decisions}
    groups: dict[str, list[Vacancy]] = defaultdict(list)
    for vacancy in known:
        if vacancy.title and vacancy.state not in _OVER and follows_its_title(vacancy) and (key := title_key(vacancy.title)) not in keys:
            groups[key if names_a_job(bare_title(vacancy.title)) else vacancy.ref].append(vacancy)
    doubtful = [_title(group[0], len(group), names, None) for group in groups.values()]
    ordered = sorted((title for title in doubtful if title.is_doubtful), key=lambda title: (-title.vacancies, title.confidence, title.ref))
    return SeenTitles(tuple(ordered), tuple(_borne(name, {}, known) for name in decisions))
