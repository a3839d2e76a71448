"""The sheet for 'sao nhà tôi không được mời?': of each person what was known, what decided, the nearest vacancies, what to correct."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from jobmatch import matching
from jobmatch.errors import NotFound, Refused
from jobmatch.fairs.answer_sheet import NOT_MATCHED, AnswerJob, AnswerSheet, Decided, PersonAnswer, decided_by_seats, facts_used
from jobmatch.fairs.fair import Fair
from jobmatch.matching.audience import Audience
from jobmatch.matching.change_words import changes_said
from jobmatch.matching.shortlist import Match, Offer
from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.matching.telling import reasons_told
from jobmatch.matching.weights import Weights
from jobmatch.matching.why_not import ways_in
from jobmatch.store import (
    access_log,
    accounts,
    barred,
    fair_inputs,
    fairs,
    households,
    invitations,
    match_overrides,
    match_runs,
    match_subjects,
    merges,
    person_lines,
    standing_lists,
)
from jobmatch.store import organisation as organisations
from jobmatch.store.barred import Bar
from jobmatch.store.fairs import KeptPlan
from jobmatch.store.match_overrides import OverrideKind
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.match_subjects import Person
from jobmatch.store.person_lines import ListEnd, Standing
from jobmatch.store.snapshot import load_pairs
from jobmatch.store.standing_lists import Words
from jobmatch.store.work import OpenWork
from jobmatch.vacancies.vacancy import Vacancy

__all__ = ["Answered", "answer_household"]

PURPOSE = "Trả lời vì sao không được mời dự phiên"
MOST_PEOPLE, MOST_JOBS, MOST_CONDITIONS = 8, 3, 3


@dataclass(frozen=True, slots=True)
class Answered:
    """`others` of the same thôn share a phone with the first person: who may be of the house and is not on the sheet."""

    sheet: AnswerSheet
    others: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class _Fair:
    """The fair as it was matched and planned. `refs` may be named today; `own` is where the people of the house stand, as officers left it.

    `full` vacancies have all that may be invited; `tied` people of the house have the points of somebody who is invited for the same work;
    `taken_off`: those whom officers took off every list they stood on; `listed` stood on one when the run was made.
    """

    fair: Fair
    run: MatchRun | None
    plan: KeptPlan | None
    refs: frozenset[str]
    own: Mapping[int, Mapping[str, Standing]]
    ends: Mapping[str, ListEnd]
    full: frozenset[str]
    seated: frozenset[int]
    tied: frozenset[int]
    taken_off: frozenset[int]
    listed: frozenset[int]
    bars: Mapping[int, Bar]

    @property
    def hall_is_full(self) -> bool:
        return len(self.seated) >= self.fair.seats


def answer_household(
    open_work: OpenWork, code: str, worker_nos: Sequence[int], *, on: date, account_id: int | None, now: datetime
) -> Answered:
    """By the run that the list of invitations was made from; facts, reasons and ways are those of the records of today."""
    if not 1 <= len(worker_nos) <= MOST_PEOPLE:
        raise Refused("household_size", f"Một phiếu ghi từ một đến {MOST_PEOPLE} người.", "Chọn lại người trong nhà.")
    with open_work() as work:
        session = work.session
        seen, people = _fair_of(session, code, worker_nos, on), match_subjects.people(session, worker_nos, on)
        missing = set(worker_nos) - people.keys()
        if missing:
            raise NotFound("worker_unknown", "Không có người này trong sổ.", "Kiểm tra lại số của người lao động.")
        named = tuple(dict.fromkeys(worker_nos))
        run_day = seen.run.as_of if seen.run else on
        pairs = load_pairs(session, run_day, sorted(seen.refs), named)
        others = match_subjects.people(session, set(households.sharing_a_phone(session, named[0])) - set(named), on)
        shown = (*named, *sorted(others))
        decider = accounts.by_id(session, seen.plan.made_by) if seen.plan and seen.plan.made_by else None
        centre = organisations.on(session, on)
        access_log.note(session, reader=account_id, purpose=f"{PURPOSE} {code}", at=now, fields=("shortlist",), worker_nos=shown)
        work.commit()
    candidates = {candidate.worker_no: candidate for candidate in pairs.candidates}
    sheet = AnswerSheet(
        seen.fair,
        tuple(_answer(seen, people[number], candidates.get(number), pairs) for number in named),
        matched_on=seen.run.as_of if seen.run else None,
        planned_on=seen.plan.made_at.date() if seen.plan else None,
        planned_by=decider.display_name if decider else "",
        organisation=centre.name if centre else "",
        phone=centre.phone if centre else "",
        printed_on=on,
    )
    return Answered(sheet, tuple(others[number] for number in sorted(others)))


def _fair_of(session: Session, code: str, worker_nos: Sequence[int], on: date) -> _Fair:
    fair, plan = fairs.find(session, code), fairs.plan_of(session, code)
    if fair is None:
        raise NotFound("fair_unknown", f"Không có phiên nào mang mã {code}.", "Xem lại danh sách các phiên.")
    run = match_runs.find(session, plan.run_id) if plan else match_runs.newest_of(session, fair_code=code)
    going_out, _ = fair_inputs.letter_vacancies(session, set(run.vacancy_refs), on) if run else ({}, [])
    made = person_lines.of_people(session, run.id, worker_nos) if run else {}
    said = match_overrides.of_vacancies(session, {*going_out, *(ref for lines in made.values() for ref in lines)})
    added = {(ref, number) for ref in going_out for number in worker_nos if _is(OverrideKind.PUT_ON, said, ref, number)}
    added -= {(ref, number) for number, lines in made.items() for ref in lines}
    own = _as_officers_left_them(made, standing_lists.judged(session, run, added) if run else {}, said, going_out)
    invited = {each.worker_no: each.vacancy_refs for each in invitations.of_fair(session, code, fair.held_on)}
    rivals = person_lines.of_lists(session, run.id, {ref for lines in own.values() for ref in lines}) if run else {}
    left = fair_inputs.quotas_left(going_out, invitations.invited_for(session, code))
    before = dict.fromkeys(merges.with_those_they_are(session, invited) - invited.keys(), Bar.HAS_A_SEAT)
    return _Fair(
        fair,
        run,
        plan,
        refs=frozenset(going_out),
        own=own,
        ends=person_lines.list_ends(session, run.id) if run else {},
        full=frozenset(ref for ref, number in left.items() if not number),
        seated=frozenset(invited),
        tied=frozenset(number for number, lines in own.items() if _is_tied(lines, rivals, invited)),
        taken_off=frozenset(
            number for number, lines in made.items() if all(_is(OverrideKind.TAKE_OFF, said, ref, number) for ref in lines)
        ),
        listed=frozenset(made),
        bars=before | barred.from_invitations(session, on),
    )


def _as_officers_left_them(
    made: Mapping[int, Mapping[str, Standing]],
    put_on: Mapping[str, Sequence[Match]],
    said: Words,
    going_out: Collection[str],
) -> dict[int, dict[str, Standing]]:
    """On lists that go out, without those they took off and with those they put on, who have rank 0."""
    own = {
        number: {ref: standing for ref, standing in lines.items() if ref in going_out and not _is(OverrideKind.TAKE_OFF, said, ref, number)}
        for number, lines in made.items()
    }
    for ref, matches in put_on.items():
        for match in matches:
            own.setdefault(match.worker_no, {})[ref] = Standing(match.worker_no, match.rank, match.points)
    return own


def _is(kind: OverrideKind, said: Words, ref: str, worker_no: int) -> bool:
    words = said.get(ref, {})
    return worker_no in words and words[worker_no].kind is kind


def _is_tied(lines: Mapping[str, Standing], rivals: Mapping[str, list[Standing]], invited: Mapping[int, tuple[str, ...]]) -> bool:
    return any(
        rival.points == own.points and ref in invited.get(rival.worker_no, ())
        for ref, own in lines.items()
        for rival in rivals.get(ref, [])
    )


def _answer(seen: _Fair, person: Person, candidate: Candidate | None, pairs: Snapshot) -> PersonAnswer:
    home = ", ".join(part for part in (person.village, person.commune) if part)
    ruled = _ruled(seen, person.worker_no)
    if candidate is None or ruled in NOT_MATCHED:
        return PersonAnswer(person.worker_no, person.full_name, home, ruled or Decided.CHANGED_SINCE, (), (), None, ())
    offers = _offers(seen, candidate, pairs)
    decided = ruled or _unlisted(seen, candidate.worker_no, offers, pairs)
    because = _why_excluded(seen, candidate, pairs) if decided is Decided.EXCLUDED else ()
    facts, unknown = facts_used(candidate, home)
    jobs = _jobs(seen, candidate, offers, pairs, is_asking=decided is not Decided.INVITED)
    return PersonAnswer(person.worker_no, person.full_name, home, decided, facts, unknown, candidate.wish_as_of, jobs, because)


def _ruled(seen: _Fair, worker_no: int) -> Decided | None:
    """What the rules look at first decides first; None for who stands on no list, of whom the points say why."""
    if worker_no in seen.seated:
        return Decided.INVITED
    if bar := seen.bars.get(worker_no):
        return Decided(bar.value)
    if seen.plan is None:
        return Decided.NO_PLAN
    own = seen.own.get(worker_no)
    if own:
        return decided_by_seats(own, seen.full, worker_no in seen.tied, seen.hall_is_full)
    return Decided.TAKEN_OFF if worker_no in seen.taken_off else None


def _unlisted(seen: _Fair, worker_no: int, offers: Sequence[Offer], pairs: Snapshot) -> Decided:
    """Excluded everywhere; on a list by what is known now, had it been known; or behind all who are listed."""
    if pairs.vacancies and not offers:
        return Decided.EXCLUDED
    would_stand = any(offer.match.points >= _line(seen, offer.vacancy_ref) for offer in offers)
    return Decided.CHANGED_SINCE if worker_no in seen.listed or would_stand or not offers else Decided.NOT_LISTED


def _line(seen: _Fair, ref: str) -> int:
    """Micro-points that bring anybody onto the list: none where it has room."""
    end = seen.ends.get(ref, ListEnd(0, 0))
    return end.last_points + 1 if seen.run and end.listed >= seen.run.top else 0


def _offers(seen: _Fair, candidate: Candidate, pairs: Snapshot) -> list[Offer]:
    """The vacancies of the fair that no condition keeps from the person, the nearest first, each by the weights of the run."""
    if seen.run is None:
        return []
    by_weights: defaultdict[Weights, list[Vacancy]] = defaultdict(list)
    for vacancy in pairs.vacancies:
        by_weights[seen.run.weights_of(vacancy.ref)].append(vacancy)
    offers: list[Offer] = []
    for weights, vacancies in by_weights.items():
        mine = replace(pairs, candidates=(candidate,), vacancies=tuple(vacancies))
        offers += matching.best_vacancies(mine, weights, candidate.worker_no, len(vacancies))
    return sorted(offers, key=lambda offer: (-offer.match.points, offer.vacancy_ref))


def _why_excluded(seen: _Fair, candidate: Candidate, pairs: Snapshot) -> tuple[str, ...]:
    """In words for the person; of several conditions those that most vacancies have."""
    if seen.run is None:
        return ()
    found = Counter[str]()
    for vacancy in pairs.vacancies:
        [[gravest, *_]] = reasons_told([candidate], vacancy, seen.run.weights_of(vacancy.ref), seen.run.as_of, Audience.WORKER)
        found[gravest.text] += 1
    return tuple(text for text, _ in found.most_common(MOST_CONDITIONS))


def _jobs(seen: _Fair, candidate: Candidate, offers: Sequence[Offer], pairs: Snapshot, *, is_asking: bool) -> tuple[AnswerJob, ...]:
    """The vacancies of the fair that are nearest to the person, whether a list has room for them or not."""
    run = seen.run
    if run is None:
        return ()
    vacancies = {vacancy.ref: vacancy for vacancy in pairs.vacancies}
    jobs = []
    for offer in offers[:MOST_JOBS]:
        vacancy, end = vacancies[offer.vacancy_ref], seen.ends.get(offer.vacancy_ref, ListEnd(0, 0))
        weights, standing = run.weights_of(vacancy.ref), seen.own.get(candidate.worker_no, {}).get(vacancy.ref)
        [reasons] = reasons_told([candidate], vacancy, weights, run.as_of, Audience.WORKER)
        line = _line(seen, vacancy.ref)
        ways = ways_in(candidate, vacancy, weights, run.as_of, line) if is_asking and not standing else ()
        way = next(filter(None, (changes_said(each.steps, Audience.WORKER) for each in ways if each.is_enough)), "")
        place, is_put_on = (standing.rank, not standing.rank) if standing else (0, False)
        jobs.append(AnswerJob(vacancy.title, vacancy.enterprise, place, end.listed, reasons, way, is_put_on))
    return tuple(jobs)
