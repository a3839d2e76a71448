"""The look at the data once more before air: what was told is compared with what the same fields say now."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from jobmatch.catalogue.organisation import Organisation
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.radio import frame
from jobmatch.radio.fair_notice import FairNotice
from jobmatch.radio.item import Item, item_of
from jobmatch.radio.script import GateFinding, Sentence
from jobmatch.text import Lexicon
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.lawful import blocking
from jobmatch.vacancies.vacancy import Vacancy

_OF_THE_PRODUCT = "frame:"
_OF_A_VACANCY = "vacancy:"
Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands in the data on the air date. `vacancies`: those of the script that are known, of verified enterprises, by reference."""

    vacancies: Mapping[str, Vacancy]
    organisation: Organisation
    fair: FairNotice | None
    lexicon: Lexicon
    recorded: Mapping[str, Collection[Rule]] = field(default_factory=lambda: MappingProxyType({}))


def told(sentences: Iterable[Sentence]) -> dict[str, tuple[str, ...]]:
    """The words of a composed script by the field they come from; sentences that come from no field are left out."""
    words: dict[str, tuple[str, ...]] = {}
    for sentence in sentences:
        if not sentence.source.startswith(_OF_THE_PRODUCT):
            words[sentence.source] = (*words.get(sentence.source, ()), sentence.spoken)
    return words


def vacancy_of(source: str) -> str:
    """'vacancy:F25-001.wage' -> 'F25-001'; empty for other sources. A reference may hold points of its own."""
    return source.removeprefix(_OF_A_VACANCY).rpartition(".")[0] if source.startswith(_OF_A_VACANCY) else ""


def late_findings(sentences: Sequence[Sentence], composed: Words, facts: Facts, on: date) -> list[GateFinding]:
    """Vacancies that are not open any more, and fields that say something else than when the script was composed."""
    found, seen, now = [], set(), now_told(sentences, facts, on)
    for number, sentence in enumerate(sentences, start=1):
        ref, source = vacancy_of(sentence.source), sentence.source
        subject = f"{_OF_A_VACANCY}{ref}" if ref and (hindrance := _hindrance(ref, facts, on)) else source
        if subject in seen:
            continue
        seen.add(subject)
        if subject != source:
            found.append(GateFinding(number, "closed", hindrance))
        elif source in composed and now.get(source, ()) != composed[source]:
            found.append(GateFinding(number, "changed", _change(now.get(source, ()))))
    return found


def now_told(sentences: Iterable[Sentence], facts: Facts, on: date) -> dict[str, tuple[str, ...]]:
    """What the fields of these sentences say now, in the words of the radio."""
    refs = {vacancy_of(sentence.source) for sentence in sentences} - {""}
    items = [item_of(facts.vacancies[ref], facts.lexicon, default_gazetteer(), on) for ref in sorted(refs) if ref in facts.vacancies]
    words = {
        f"{_OF_A_VACANCY}{item.ref}.{name}": tuple(said for other, said in item.facts if other == name)
        for item in items
        if isinstance(item, Item)
        for name, _ in item.facts
    }
    around = (*frame.contact(facts.organisation, facts.lexicon), *(frame.notice(facts.fair, facts.lexicon) if facts.fair else ()))
    return words | told(around)


def _hindrance(ref: str, facts: Facts, on: date) -> str:
    vacancy = facts.vacancies.get(ref)
    if vacancy is None or not vacancy.is_open(on):
        return f"Việc {ref} không còn nhận người. Bỏ các câu của tin này, hoặc soạn lại bản tin."
    if forbidden := blocking(vacancy, on, facts.recorded.get(ref, ())):
        return f"Việc {ref} chưa phát được vì “{forbidden[0].words}”: {forbidden[0].advice}"
    return ""


def _change(now: tuple[str, ...]) -> str:
    if not now:
        return "Điều này nay không còn ghi. Bỏ câu, hoặc soạn lại bản tin."
    return f"Đã đổi từ khi soạn, nay là: “{' '.join(now)}” Sửa câu này, hoặc soạn lại bản tin."
