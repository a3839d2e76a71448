"""What of a posting the law forbids. Web, letters and radio ask the same functions."""

from collections.abc import Collection
from datetime import date

from jobmatch.catalogue.wages import wage_floor, wage_region
from jobmatch.vacancies.closed_trades import is_closed_to_minors
from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.reading import abroad as abroad_reading
from jobmatch.vacancies.reading.pay import PostedPay
from jobmatch.vacancies.rules import abroad, minors, pay_floor
from jobmatch.vacancies.rules.age import AGE
from jobmatch.vacancies.rules.disability import DISABILITY
from jobmatch.vacancies.rules.ethnicity import ETHNICITY
from jobmatch.vacancies.rules.family_state import MARITAL
from jobmatch.vacancies.rules.looks import LOOKS
from jobmatch.vacancies.rules.money import DEPOSIT, FEE
from jobmatch.vacancies.rules.origin import ORIGIN
from jobmatch.vacancies.rules.papers import PAPERS
from jobmatch.vacancies.rules.pay_floor import UNPAID
from jobmatch.vacancies.rules.promise import PROMISE
from jobmatch.vacancies.rules.religion import RELIGION
from jobmatch.vacancies.rules.sex import SEX
from jobmatch.vacancies.rules.sign import lines_of, look, sightings
from jobmatch.vacancies.seen_text import SeenText, see
from jobmatch.vacancies.vacancy import Vacancy, WagePeriod

FAMILIES = (SEX, AGE, MARITAL, ETHNICITY, RELIGION, LOOKS, ORIGIN, DISABILITY, FEE, DEPOSIT, PAPERS, PROMISE, UNPAID)


def findings(text: str, as_of: date) -> list[Finding]:
    """Words of a text that the law forbids or that a person must look at, in their order; marks, case and Unicode form do not matter."""
    return _in_order(_in_words(see(text), as_of))


def unlawful_spans(seen: SeenText, rules: Collection[Rule]) -> list[tuple[int, int]]:
    """Where in `seen.seen` the signs of these rules stand, for those who must read past them."""
    lines = lines_of(seen)
    return [span for family in FAMILIES if family.rule in rules for span, _ in sightings(family, seen, lines)]


def _in_words(seen: SeenText, as_of: date) -> list[Finding]:
    lines = lines_of(seen)
    found = [finding for family in FAMILIES for finding in look(family, seen, lines)]
    found += abroad.in_text(seen)
    if not any(finding.rule is Rule.EXPORT for finding in found):
        found += pay_floor.in_text(seen, as_of)
    return found + minors.in_text(seen)


def _in_order(found: list[Finding]) -> list[Finding]:
    return sorted(found, key=lambda finding: (finding.start < 0, finding.start, list(Rule).index(finding.rule)))


def findings_of(vacancy: Vacancy, as_of: date) -> list[Finding]:
    """The findings of its words, and what its fields tell: pay under the floor of its place, work abroad, minors in closed trades.

    `start` counts in `vacancy.full_text()`; it is -1 for what no words say.
    """
    seen = see(vacancy.full_text())
    found = [finding for finding in _in_words(seen, as_of) if finding.rule not in (Rule.EXPORT, Rule.MINOR)]
    found += minors.in_text(seen, is_closed=is_closed_to_minors(vacancy.posting.occupation))
    found += _export(vacancy, seen)
    if vacancy.posting.country == abroad_reading.HOME and not any(finding.rule is Rule.WAGE for finding in found):
        found += _under_the_floor(vacancy, seen, as_of)
    return _in_order(found)


def blocking(vacancy: Vacancy, as_of: date, recorded: Collection[Rule] = ()) -> list[Finding]:
    """What keeps a vacancy from going out: findings that block, but for the rules that a named officer recorded as lawful here."""
    return [finding for finding in findings_of(vacancy, as_of) if finding.blocks and finding.rule not in recorded]


def _export(vacancy: Vacancy, seen: SeenText) -> list[Finding]:
    """Work abroad needs a licence number, a country and the whole cost; a read country counts like a named one."""
    told = abroad.in_text(seen)
    is_abroad = vacancy.posting.country != abroad_reading.HOME
    if not is_abroad or (told and told[0].advice == abroad.SMUGGLED):
        return told
    missing = [
        name
        for name, is_named in (
            ("số giấy phép", abroad_reading.names_a_licence(seen)),
            ("nước đến làm việc", bool(vacancy.posting.country)),
            ("tổng chi phí người lao động phải trả", abroad_reading.names_the_cost(seen)),
        )
        if not is_named
    ]
    if not missing:
        return []
    span = abroad_reading.abroad_words(seen)
    words, start = (seen.words(*span), seen.typed_at(span[0])) if span else (vacancy.title, 0)
    return [Finding(Rule.EXPORT, words, f"Tin còn thiếu: {', '.join(missing)}. {abroad.LICENCE_MISSING}", start)]


def _under_the_floor(vacancy: Vacancy, seen: SeenText, as_of: date) -> list[Finding]:
    posting = vacancy.posting
    if posting.wage_period not in (WagePeriod.MONTH, WagePeriod.DAY, WagePeriod.HOUR):
        return []
    region = wage_region(posting.workplace, as_of) if posting.workplace else ""
    words = posting.words.get("wage_min_vnd") or posting.words.get("wage_max_vnd") or vacancy.salary_text
    pay = PostedPay(posting.wage_min_vnd, posting.wage_max_vnd, posting.wage_period, words, seen.typed.find(words) if words else -1)
    finding = pay_floor.against_floor(pay, wage_floor(region or pay_floor.CHEAPEST, as_of), seen)
    return [finding] if finding is not None else []
