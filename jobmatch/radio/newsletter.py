"""One newsletter of one station, from vacancies that are open and lawful."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from types import MappingProxyType

from jobmatch.catalogue.organisation import Organisation
from jobmatch.catalogue.places import Gazetteer, default_gazetteer
from jobmatch.radio import frame, gate
from jobmatch.radio.air_time import Norms, air_time_seconds, seconds_of
from jobmatch.radio.fair_notice import FairNotice
from jobmatch.radio.item import Form, Item, Unsayable, item_of
from jobmatch.radio.script import LeftOut, Script, Sentence, Station
from jobmatch.radio.slot import Choice, fill
from jobmatch.radio.usefulness import ITEMS_OF_ONE_ENTERPRISE, by_usefulness, same_enterprise
from jobmatch.text import Lexicon
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.lawful import blocking
from jobmatch.vacancies.vacancy import Vacancy

TITLE = "Bản tin việc làm"
_NOTHING_RECORDED: Mapping[str, Collection[Rule]] = MappingProxyType({})
_FEWEST_ITEMS = 2  # with fewer the frame gives way; chosen by the makers in 2025
_MOST_ITEMS = 8  # more than a listener can keep apart; chosen by the makers in 2025


def compose(
    station: Station,
    vacancies: Sequence[Vacancy],
    *,
    organisation: Organisation,
    on: date,
    fair: FairNotice | None,
    respellings: Mapping[str, str],
    recorded: Mapping[str, Collection[Rule]] = _NOTHING_RECORDED,
    slot_seconds: int = 240,
    replay_at: time | None = None,
) -> Script:
    """A draft that says nothing which is not in the data, and the reason for every vacancy that is not in it.

    `respellings` are foreign names and how they are said; `recorded` the rules, by vacancy, that an officer recorded as lawful there.
    """
    lexicon = Lexicon(respellings)
    norms = Norms(station.syllables_per_minute)
    coming = fair if fair and fair.held_on >= on else None
    ready, left_out = _sayable(station, vacancies, _Basis(recorded, lexicon, default_gazetteer(), on))
    around = _Around(station, organisation, coming, lexicon, on, replay_at)
    chosen = _chosen(ready, around, norms, slot_seconds)
    if len(chosen) < min(_FEWEST_ITEMS, len(ready)):
        around = replace(around, brief=True)
        chosen = _chosen(ready, around, norms, slot_seconds)
    sentences = around.sentences(_items(ready, chosen), [ready[choice.index].closes_on for choice in chosen])
    taken = {choice.index for choice in chosen}
    left_out += [LeftOut(item.ref, "Hết thời lượng của bản tin này.") for index, item in enumerate(ready) if index not in taken]
    script = Script(station, TITLE, sentences, air_time_seconds(sentences, norms), left_out=tuple(left_out))
    findings = gate.check(script, on=on, slot_seconds=slot_seconds, norms=norms, office_phone=organisation.phone)
    return replace(script, findings=tuple(findings))


@dataclass(frozen=True, slots=True)
class _Around:
    """The frame; `brief` leaves out what is only kind to say, so that a short slot has room for work."""

    station: Station
    organisation: Organisation
    fair: FairNotice | None
    lexicon: Lexicon
    on: date
    replay_at: time | None
    brief: bool = False

    def sentences(self, items: Sequence[Sentence], deadlines: Sequence[date | None]) -> tuple[Sentence, ...]:
        count = sum(sentence.source == "frame:ordinal" for sentence in items)
        return (
            *frame.opening(self.station, count, self.fair, self.on),
            *items,
            *frame.contact(self.organisation, self.lexicon),
            *frame.WARNING,
            *(frame.notice(self.fair, self.lexicon, brief=self.brief) if self.fair else ()),
            *frame.repeats([day for day in deadlines if day], None if self.brief else self.fair, self.lexicon, self.on),
            *frame.closing(self.replay_at),
        )


@dataclass(frozen=True, slots=True)
class _Basis:
    """What decides whether a vacancy can be told."""

    recorded: Mapping[str, Collection[Rule]]
    lexicon: Lexicon
    places: Gazetteer
    on: date


def _sayable(station: Station, vacancies: Sequence[Vacancy], basis: _Basis) -> tuple[list[Item], list[LeftOut]]:
    """The items that may be told, the most useful first, and the others with the reason.

    Every enterprise is heard once before one is heard a second time.
    """
    commune = basis.places.commune_by_code(station.code, basis.on)
    first: list[Item] = []
    second: list[Item] = []
    told: list[Vacancy] = []
    left_out: list[LeftOut] = []
    for vacancy in by_usefulness(vacancies, commune.id if commune else "", basis.places, basis.on):
        item = _item_or_reason(vacancy, told, basis)
        if isinstance(item, Item):
            (second if any(same_enterprise(vacancy, other) for other in told) else first).append(item)
            told.append(vacancy)
        else:
            left_out.append(LeftOut(vacancy.ref, item.reason))
    return [*first, *second], left_out


def _item_or_reason(vacancy: Vacancy, told: Sequence[Vacancy], basis: _Basis) -> Item | Unsayable:
    if not vacancy.is_open(basis.on):
        return Unsayable("Tin chưa được duyệt, đã đủ người hoặc đã hết hạn.")
    forbidden = blocking(vacancy, basis.on, basis.recorded.get(vacancy.ref, ()))
    if forbidden:
        return Unsayable(f"Chưa phát được vì “{forbidden[0].words}”: {forbidden[0].advice}")
    if sum(same_enterprise(vacancy, other) for other in told) >= ITEMS_OF_ONE_ENTERPRISE:
        return Unsayable("Doanh nghiệp này đã có hai tin khác có ích hơn cho bà con nghe đài.")
    return item_of(vacancy, basis.lexicon, basis.places, basis.on)


def _chosen(ready: Sequence[Item], around: _Around, norms: Norms, slot_seconds: int) -> list[Choice]:
    """Items and forms for what the frame leaves of the slot. The frame grows a little with its items, so the room shrinks "
    "until all fits."""
    lengths = [{form: sum(seconds_of(each, norms) for each in item.sentences(form, "nhất")) for form in Form} for item in ready]
    room = slot_seconds - air_time_seconds(around.sentences((), ()), norms)
    while room > 0:
        chosen = fill(lengths[:_MOST_ITEMS], room)
        deadlines = [ready[choice.index].closes_on for choice in chosen]
        if not chosen or air_time_seconds(around.sentences(_items(ready, chosen), deadlines), norms) <= slot_seconds:
            return chosen
        room -= 1
    return []


def _items(ready: Sequence[Item], chosen: Sequence[Choice]) -> list[Sentence]:
    return [
        sentence
        for number, choice in enumerate(chosen, start=1)
        for sentence in ready[choice.index].sentences(choice.form, ordinal(number))
    ]


def ordinal(number: int) -> str:
    return {1: "nhất", 4: "tư"}.get(number, number_in_words(number))
