"""What is to be said of a pair, before it is put into words: which side of the scales each fact lies on, and the fact itself.

A fact speaks for a pair when it earned more than silence would have earned, and against it when it earned less.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.full_words import in_full
from jobmatch.catalogue.occupations import closeness
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.matching.audience import Fact
from jobmatch.matching.block import code_of, coded, says_wish, wish_trust
from jobmatch.matching.conditions import Condition
from jobmatch.matching.employers import employer_names, names_employer
from jobmatch.matching.features import FEATURES
from jobmatch.matching.job import learnt_earns
from jobmatch.matching.licences import holds, most_hold
from jobmatch.matching.need import Need
from jobmatch.matching.said_skills import joined_skills, parted
from jobmatch.matching.shortlist import Contribution, ReasonKind
from jobmatch.matching.sight import crosses_sea, distance_km
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.spoken_facts import (
    EDUCATION_ASKED,
    EDUCATION_SAID,
    PAPER_HELD,
    QUALIFICATION_SAID,
    doing,
    job_said,
    km_said,
    learnt_said,
    licence_said,
    pay_said,
    place_said,
    skills_said,
    title_said,
    years_said,
)
from jobmatch.matching.stops import bus_said
from jobmatch.registry.worker import Wish, WishKind
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.folding import fold

FOR, AGAINST, ASK = ReasonKind.FOR, ReasonKind.AGAINST, ReasonKind.ASK
NEUTRAL = {feature.name: feature.neutral for feature in FEATURES}
# A wish weaker than this counts hardly more than no wish at all (`matching.job`): it is told as a wish for something else.
_WISH_COUNTS = 0.4
_SAME_TRADE, _NEAR_TRADE = 0.95, 0.35
_DAILY_KM = 30.0
# Farther than this nobody comes home every day.
_STAY_KM = 50.0
_AT_HOME_KM = 1.0
_STALE_DAYS, _DAYS_A_MONTH = 180, 30
_ORDER = ("thứ nhất", "thứ hai", "thứ ba", "thứ tư")


# Tuples, since a run makes a dozen of each for every line of every list.
class Finding(NamedTuple):
    """One thing to say. `feature` is whose matter it is (an aspect of a feature, or a condition), `name` which sentence says it.

    `gain` are the micro-points over what silence would have earned. Where `is_own`, the sentence names a fact of the person.
    """

    kind: ReasonKind
    feature: str
    name: str
    facts: Mapping[Fact, str]
    gain: int = 0
    is_own: bool = True


class Pair(NamedTuple):
    """One candidate, one vacancy, and what one feature found (`value` None = not known)."""

    candidate: Candidate
    need: Need
    value: float | None
    neutral: float
    wish_age_days: int | None = None

    @property
    def occupation(self) -> str:
        return self.need.posting.occupation

    @property
    def side(self) -> ReasonKind:
        """Which side of the scales the fact lies on."""
        return ASK if self.value is None else FOR if self.value > self.neutral else AGAINST


Said = tuple[ReasonKind, str, dict[Fact, str]] | None


def findings_of(
    candidate: Candidate,
    need: Need,
    contributions: Sequence[Contribution],
    asked: Sequence[Condition],
    wish_age_days: int | None,
    *,
    silence: Mapping[str, int],
) -> list[Finding]:
    """Everything there is to say, in no order; what is said comes out of the contributions and of nothing else.

    `silence` are the micro-points that each feature gives where nothing is known.
    """
    found = [Finding(ASK, condition.name, f"{condition.name}.ask", asked_facts(need)) for condition in asked]
    by_condition = {condition.name for condition in asked}
    gains = {part.feature: part.points - silence[part.feature] for part in contributions if part.feature in silence}
    for part in contributions:
        aspects = _SAYS.get(part.feature)
        if not aspects:
            continue
        pair = Pair(candidate, need, part.value, NEUTRAL[part.feature], wish_age_days)
        for aspect, says in aspects:
            said = says(pair)
            # What a condition asks is asked once.
            if said and not (said[0] is ASK and aspect in by_condition):
                kind, name, facts = said
                gain = gains[part.feature] + (sum(min(gains[name], 0) for name in ("experience", "words")) if aspect == "trade" else 0)
                # A trade may speak for the work and lack the years that are asked, or be told in other words: what all this earns counts.
                if kind is not FOR or gain > 0:
                    found.append(Finding(kind, aspect, f"{aspect}.{name}", facts, gain))
    return _one_of_two_against(found)


def asked_facts(need: Need) -> dict[Fact, str]:
    """What a condition of the work asks for."""
    posting = need.posting
    return {
        Fact.LICENCE_ASKED: licence_said(posting.licence_classes),
        Fact.PAPER_ASKED: QUALIFICATION_SAID[need.qualification],
        Fact.SCHOOL_ASKED: EDUCATION_ASKED[need.education],
        Fact.YEARS_ASKED: years_said(posting.experience_years or 1),
        Fact.SKILLS_ASKED: skills_said(posting.skills),
    }


def _one_of_two_against(found: list[Finding]) -> list[Finding]:
    """A wish for other work and a trade that is another are told in one breath: they are one feature."""
    against = {each.feature: each for each in found if each.kind is AGAINST and each.name in ("wish.other", "trade.other")}
    if len(against) < 2:
        return found
    wish, trade = against["wish"], against["trade"]
    both = Finding(AGAINST, "wish", "job.other", {**wish.facts, **trade.facts}, wish.gain)
    return [both if each is wish else each for each in found if each is not trade]


def _wish(pair: Pair) -> Said:
    """The very employer, a trade named in a wish, or a wish that names no trade."""
    worker, need = pair.candidate, pair.need
    if need.is_abroad:
        return _wish_abroad(pair)
    if worker.wish_text and _names(worker.wish_text, need.vacancy.enterprise):
        return FOR, "employer", {}
    if not says_wish(worker):
        return ASK, "unknown", {}
    named = coded(worker.wishes)
    return _wish_named(pair, named) or _wish_without_trade(pair) or _wish_for_other(pair, named)


@lru_cache(maxsize=65536)
def _names(wish: str, enterprise: str) -> bool:
    return names_employer(fold(wish), employer_names(enterprise))


@lru_cache(maxsize=65536)
def _trade_of(text: str) -> tuple[str, float]:
    return code_of(fold(text))


def _wish_abroad(pair: Pair) -> Said:
    """Work abroad is for who wants to go; a wish for the same trade at home is a wish for other work."""
    worker = pair.candidate
    named = coded(worker.wishes)
    same = _wish_named(pair, named)
    if _will_go_abroad(worker) is Answer.YES:
        return same or (FOR, "abroad", {})
    if not says_wish(worker):
        return ASK, "unknown", {}
    return (AGAINST, "at_home", same[2]) if same else _wish_for_other(pair, named)


def _will_go_abroad(worker: Candidate) -> Answer:
    said = worker.constraints.abroad
    wished = said is Answer.UNKNOWN and any(wish.kind is WishKind.ABROAD for wish in worker.wishes)
    return Answer.YES if wished else said


def _wish_named(pair: Pair, named: Sequence[Wish]) -> Said:
    near = [_nearness(wish, order, pair.occupation) for order, wish in enumerate(named)]
    at = int(np.argmax(near)) if named else 0
    if not named or near[at] < _WISH_COUNTS:
        return None
    facts = {Fact.WISHED: doing(job_said(named[at].text, named[at].occupation)), Fact.WISH_ORDER: _ORDER[at]}
    if closeness(named[at].occupation, pair.occupation) < _SAME_TRADE:
        return FOR, "near", facts
    return FOR, "same" if at == 0 else "same_later", facts


def _nearness(wish: Wish, order: int, occupation: str) -> float:
    return wish_trust(wish, order) * closeness(wish.occupation, occupation)


def _wish_without_trade(pair: Pair) -> Said:
    kinds = {wish.kind for wish in pair.candidate.wishes}
    if WishKind.ANY in kinds and pair.need.on_the_spot:
        return FOR, "any", {}
    if pair.need.is_factory and any(wish.kind is WishKind.AMBIGUOUS and not wish.occupation for wish in pair.candidate.wishes):
        return FOR, "factory", {}
    if WishKind.ANY in kinds:
        return ASK, "ask_any", {Fact.TITLE: doing(title_said(pair.occupation))}
    return None


def _wish_for_other(pair: Pair, named: Sequence[Wish]) -> Said:
    job = job_said(named[0].text, named[0].occupation) if named else ""
    if job and closeness(named[0].occupation, pair.occupation) >= _NEAR_TRADE:
        # It counts little since nobody knows well what was meant, but it is no wish for something else.
        return None
    if job:
        return AGAINST, "other", {Fact.OTHER_WISH: doing(job)}
    kinds = {wish.kind for wish in pair.candidate.wishes}
    if WishKind.ABROAD in kinds:
        return AGAINST, "only_abroad", {}
    if WishKind.AMBIGUOUS in kinds:
        return AGAINST, "only_factory", {}
    return AGAINST, "unlike", {}


def _trade(pair: Pair) -> Said:
    """What was done comes before what was learnt."""
    worker = pair.candidate
    if not worker.current_job and not worker.major:
        return ASK, "unknown", {}
    code, trust = _trade_of(worker.current_job)
    job, near = job_said(worker.current_job, code), trust * closeness(code, pair.occupation)
    facts = {Fact.DONE: doing(job)}
    if worker.experience_years:
        facts[Fact.YEARS] = years_said(worker.experience_years)
    if job and near >= _NEAR_TRADE:
        grade = "same" if closeness(code, pair.occupation) >= _SAME_TRADE else "near"
        return FOR, f"{grade}_{_length(pair)}", facts
    learnt, trust = _trade_of(worker.major)
    subject = job_said(worker.major, learnt)
    near = trust * closeness(learnt, pair.occupation) if learnt else 0.0
    if near >= _NEAR_TRADE:
        earns = bool(job) or learnt_earns(near, _nearest_named(pair))
        return (FOR, "learnt", {Fact.LEARNT: learnt_said(subject)}) if earns else (ASK, "unknown", {})
    if job:
        return AGAINST, "other", facts
    return (AGAINST, "learnt_other", {Fact.LEARNT: learnt_said(subject)}) if subject else (ASK, "unread", {})


def _nearest_named(pair: Pair) -> float | None:
    """How near the nearest of the wishes that name an occupation is; None where none does."""
    return max((_nearness(wish, order, pair.occupation) for order, wish in enumerate(coded(pair.candidate.wishes))), default=None)


def _length(pair: Pair) -> str:
    """Whether years are known, and whether they are as many as asked for."""
    years, asked = pair.candidate.experience_years, pair.need.posting.experience_years
    if years is None:
        return "undated"
    return "new" if not years else "enough" if asked and years >= asked else "years"


def _travel(pair: Pair) -> Said:
    worker, posting = pair.candidate, pair.need.posting
    home = default_gazetteer().get(worker.place_id) if worker.place_id else None
    commune = home.name if home else ""
    at_home = _known({Fact.HOME: place_said(worker.village, commune), Fact.COMMUNE: place_said("", commune)})
    if pair.need.is_abroad:
        # Where the will to go is not known, the condition of the same name asks; what the wish has told is not told again.
        wish = _wish_abroad(pair)
        if wish and wish[1] == "abroad":
            return None
        return (FOR, "abroad_from" if at_home else "abroad", at_home) if pair.side is FOR else None
    km = distance_km(worker.place_id, posting.workplace)
    if pair.value is None or home is None or np.isnan(km):
        return ASK, "unknown_place" if home else "unknown", at_home
    return pair.side, _way(pair, km), {**at_home, **_known({Fact.WAY: km_said(km), Fact.HELP: _help(pair)})}


def _known(facts: dict[Fact, str]) -> dict[Fact, str]:
    """Without those that nobody knows: a sentence that names one is not said."""
    return {fact: words for fact, words in facts.items() if words}


def _help(pair: Pair) -> str:
    return bus_said(pair.need, pair.candidate.place_id) or ("có chỗ ở" if pair.need.posting.housing is Answer.YES else "")


def _way(pair: Pair, km: float) -> str:
    worker, helped = pair.candidate, "_helped" if _help(pair) else ""
    if crosses_sea(worker.place_id, pair.need.posting.workplace):
        return "by_boat"
    if km < _AT_HOME_KM:
        return "at_home"
    if pair.side is FOR and km > _DAILY_KM and worker.constraints.far_away is Answer.YES:
        return "willing" + helped
    if pair.side is FOR and km > _DAILY_KM and not helped:
        return "wished"
    if pair.side is AGAINST and km > _STAY_KM:
        return "away_housed" if pair.need.posting.housing is Answer.YES else "away"
    return ("near" if pair.side is FOR else "far") + helped


def _pay(pair: Pair) -> Said:
    asked = pair.candidate.wage_min_vnd or pair.candidate.wage_max_vnd
    low, high = pair.need.pay_from_vnd, pair.need.pay_to_vnd
    if asked is None:
        return ASK, "unknown", {}
    if low is None or high is None:
        return ASK, "unsaid", {Fact.PAY_ASKED: pay_said(asked)}
    facts = {Fact.PAY_ASKED: pay_said(asked), Fact.PAY_LOW: pay_said(low), Fact.PAY_HIGH: pay_said(high)}
    # As they are said: nobody hears that less is paid and then the same sum twice.
    is_from, is_to = (asked <= paid or facts[Fact.PAY_ASKED] == facts[fact] for paid, fact in ((low, Fact.PAY_LOW), (high, Fact.PAY_HIGH)))
    if pair.side is AGAINST:
        return AGAINST, "near_top" if is_to else "above", facts
    return FOR, "from" if is_from else "to" if is_to else "about", facts


def _qualification(pair: Pair) -> Said:
    asked, shown = pair.need.qualification, pair.candidate.qualification
    if not asked:
        return None
    facts = {Fact.PAPER_ASKED: QUALIFICATION_SAID[asked], Fact.PAPER: PAPER_HELD[shown or 0]}
    if pair.value is None:
        return ASK, "unknown", facts
    if shown is not None and shown >= asked:
        return FOR, "enough", facts
    if pair.side is FOR:
        return FOR, "skilled", {Fact.YEARS: years_said(pair.candidate.experience_years or 1)}
    return AGAINST, "short", facts


def _education(pair: Pair) -> Said:
    asked, shown = pair.need.education, pair.candidate.education
    if not asked:
        return None
    if shown is None:
        return ASK, "unknown", {Fact.SCHOOL_ASKED: EDUCATION_ASKED[asked]}
    facts = {Fact.SCHOOL_ASKED: EDUCATION_ASKED[asked], Fact.SCHOOL: EDUCATION_SAID[shown]}
    return (FOR, "enough", facts) if shown >= asked else (AGAINST, "short", facts)


def _experience(pair: Pair) -> Said:
    """Years that suffice are told with the trade."""
    asked = pair.need.posting.experience_years
    if not asked or pair.side is FOR:
        return None
    return pair.side, "unknown" if pair.value is None else "short", {Fact.YEARS_ASKED: years_said(asked)}


def _skills(pair: Pair) -> Said:
    posting, worker = pair.need.posting, pair.candidate
    if not posting.skills and not posting.nice.get("skills"):
        return None
    held, denied = map(parted, joined_skills(fold(in_full(text)) for text in (worker.wish_text, worker.current_job, worker.major)))
    asked = {Fact.SKILLS_ASKED: skills_said(posting.skills)}
    if shown := tuple(term for term in posting.skills if term in held):
        return FOR, "held", {Fact.SKILLS: skills_said(shown)}
    if posting.skills and pair.value is None:
        return ASK, "unknown", asked
    if posting.skills:
        return AGAINST, "denied" if {*denied} & {*posting.skills} else "other", asked
    liked = tuple(term for term in posting.nice.get("skills", ()) if term in held)
    return (FOR, "welcome", {Fact.SKILLS: skills_said(liked)}) if liked else None


def _licence(pair: Pair) -> Said:
    """Without the licence the condition of the same name asks or excludes."""
    asked = pair.need.posting.licence_classes
    is_held = bool(asked) and not most_hold(asked) and holds(pair.candidate.licences, asked)
    return (FOR, "held", {Fact.LICENCE: licence_said(asked)}) if is_held else None


def _shift(pair: Pair) -> Said:
    return (pair.side, _answered(pair.value), {}) if pair.need.is_night else None


def _heavy(pair: Pair) -> Said:
    return (pair.side, _answered(pair.value), {}) if pair.need.is_heavy else None


def _answered(value: float | None) -> str:
    return "unknown" if value is None else "yes" if value else "no"


def _free(pair: Pair) -> Said:
    if pair.value is None:
        return ASK, "unknown", {}
    return pair.side, pair.candidate.employment or "working", {}


def _fresh(pair: Pair) -> Said:
    days = pair.wish_age_days
    if days is None or days < _STALE_DAYS:
        return None
    return ASK, "old", {Fact.WISH_AGE: number_in_words(days // _DAYS_A_MONTH)}


# Feature -> what there is to say of it, each under the name of its own aspect.
_SAYS: dict[str, tuple[tuple[str, Callable[[Pair], Said]], ...]] = {
    "job": (("wish", _wish), ("trade", _trade)),
    "qualification": (("qualification", _qualification),),
    "education": (("education", _education),),
    "experience": (("experience", _experience),),
    "skills": (("skills", _skills),),
    "licence": (("licence", _licence),),
    "travel": (("travel", _travel),),
    "pay": (("pay", _pay),),
    "shift": (("shift", _shift),),
    "heavy": (("heavy", _heavy),),
    "free": (("free", _free),),
    "fresh": (("fresh", _fresh),),
}


def spare_findings(candidate: Candidate, need: Need) -> Iterator[Finding]:
    """Where hardly anything speaks for a pair: where the vacancy asks nothing, what the person has for it; then what the vacancy offers."""
    posting, constraints = need.posting, candidate.constraints
    if not need.qualification and candidate.qualification is not None:
        yield Finding(FOR, "qualification", "qualification.unasked", {Fact.PAPER: PAPER_HELD[candidate.qualification]})
    if not need.education and candidate.education is not None:
        yield Finding(FOR, "education", "education.unasked", {Fact.SCHOOL: EDUCATION_SAID[candidate.education]})
    if posting.night_shift is Answer.NO and constraints.night_shift is Answer.NO:
        yield Finding(FOR, "shift", "shift.by_day", {})
    if posting.heavy_work is Answer.NO and constraints.heavy_work is Answer.NO:
        yield Finding(FOR, "heavy", "heavy.light", {})
    yield from _offers(need)


def _offers(need: Need) -> Iterator[Finding]:
    posting, low, high = need.posting, need.pay_from_vnd, need.pay_to_vnd
    offers = (
        ("trade", "offer.training", posting.training_given is Answer.YES),
        ("travel", "offer.room", posting.housing is Answer.YES),
        ("travel", "offer.bus", posting.bus is Answer.YES and not need.vacancy.bus_stops),
        ("pay", "offer.pay", low is not None and high is not None and low < high),
        ("pay", "offer.fixed_pay", low is not None and low == high),
        ("qualification", "offer.no_paper", not need.qualification),
        ("shift", "offer.by_day", posting.night_shift is Answer.NO),
        ("wish", "offer.places", True),
        ("wish", "offer.open", True),
    )
    facts = {
        Fact.PAY_LOW: pay_said(low or 0),
        Fact.PAY_HIGH: pay_said(high or 0),
        Fact.QUANTITY: number_in_words(max(need.vacancy.quantity, 1)),
        Fact.TITLE: doing(title_said(posting.occupation)) or "làm việc này",
    }
    for feature, name, is_so in offers:
        if is_so:
            yield Finding(FOR, feature, name, facts, is_own=False)
