"""What a plan of invitations is made from: a run's lists, who may be invited, how many for each job, what the law holds back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from jobmatch.fairs.fair import Fair, Invitee
from jobmatch.matching.shortlist import Shortlist
from jobmatch.store import barred, fairs, invitations, match_overrides, match_runs, merges, standing_lists, vacancies
from jobmatch.store.barred import Bar
from jobmatch.store.worker_secrets import read_secrets
from jobmatch.vacancies.lawful import blocking
from jobmatch.vacancies.vacancy import Vacancy

# Of the people invited for a job about a third come, and one in three of those is taken: three for each place is the least that fills it,
# and an enterprise with one place meets more than one person. Chosen on the three fairs of 2024.
INVITED_PER_PLACE = 3
FEWEST_INVITED = 5
# People of whom the law speaks first: disabled, poor, near-poor, of an ethnic minority and others of the priority list (code list P..).
_PURPOSE = "Lập danh sách mời: thứ tự khi bằng điểm"


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A vacancy that is on no letter: closed since the run, or with words that the law forbids. `reason` is Vietnamese."""

    vacancy_ref: str
    reason: str


@dataclass(frozen=True, slots=True)
class FairInputs:
    """`quotas` are what may still be invited for each vacancy; `taken` are the people and codes that hold a seat. `kept_from` are people on
    the lists who are not invited at all, and why.
    """

    shortlists: tuple[Shortlist, ...]
    invitees: Mapping[int, Invitee]
    quotas: Mapping[str, int]
    taken: Mapping[int, str]
    homes: Mapping[int, str | None]
    held_back: tuple[HeldBack, ...]
    kept_from: Mapping[int, Bar]


def load(session: Session, fair: Fair, run_id: str, *, today: date, reader: int | None, now: datetime) -> FairInputs:
    """Read in bulk; leaves one line in the access log, which the caller commits. What officers said of pairs holds here too."""
    run, found = match_runs.find(session, run_id), match_runs.shortlists(session, run_id)
    said = match_overrides.of_vacancies(session, [each.vacancy_ref for each in found])
    lists = standing_lists.with_overrides(session, run, found, said) if run else []
    going_out, held_back = letter_vacancies(session, {each.vacancy_ref for each in lists}, today)
    lists = [each for each in lists if each.vacancy_ref in going_out]
    people = {match.worker_no for each in lists for match in each.matches}
    homes = invitations.homes(session, people, fair.held_on)
    taken = invitations.invited(session, fair.code)
    # Whoever has a seat under a number of before has one: two records of one person are not two letters.
    seated = merges.with_those_they_are(session, taken) - set(taken)
    kept_from = {**dict.fromkeys(seated, Bar.HAS_A_SEAT), **barred.from_invitations(session, today)}
    return FairInputs(
        shortlists=tuple(lists),
        invitees=_invitees(session, people - kept_from.keys(), homes, fair, reader=reader, now=now),
        quotas=quotas_left(going_out, invitations.invited_for(session, fair.code)),
        taken=taken,
        homes=homes,
        held_back=tuple(held_back),
        kept_from={number: bar for number, bar in kept_from.items() if number in people},
    )


def letter_vacancies(session: Session, refs: set[str], today: date) -> tuple[dict[str, Vacancy], list[HeldBack]]:
    """Of these vacancies, those that may go out today, and the others with the reason."""
    found = {vacancy.ref: vacancy for vacancy in vacancies.open_vacancies(session, today) if vacancy.ref in refs}
    recorded = vacancies.recorded_rules(session, vacancies.ids(session, found).values())
    held_back = [HeldBack(ref, "Đã đóng hoặc hết hạn sau lần khớp.") for ref in sorted(refs - set(found))]
    for ref, vacancy in sorted(found.items()):
        findings = blocking(vacancy, today, recorded.get(ref, ()))
        if findings:
            held_back.append(HeldBack(ref, findings[0].advice))
    stopped = {each.vacancy_ref for each in held_back}
    return {ref: vacancy for ref, vacancy in found.items() if ref not in stopped}, held_back


def _invitees(
    session: Session, people: set[int], homes: Mapping[int, str | None], fair: Fair, *, reader: int | None, now: datetime
) -> dict[int, Invitee]:
    groups = read_secrets(session, people, ("priority_groups",), reader=reader, purpose=_PURPOSE, at=now)
    before = fairs.invited_last_time(session, fair.held_on)
    return {
        number: Invitee(number, homes.get(number) or "", bool(groups[number].priority_groups), number in before)
        for number in people
        if number in groups
    }


def quotas_left(going_out: Mapping[str, Vacancy], invited_for: Counter[str]) -> dict[str, int]:
    """How many may still be invited for each vacancy."""
    most = {ref: max(FEWEST_INVITED, INVITED_PER_PLACE * vacancy.quantity) for ref, vacancy in going_out.items()}
    return {ref: max(0, quota - invited_for[ref]) for ref, quota in most.items()}
