"""What an invitation plan promises, on plain fairs and on many invented ones."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobmatch.fairs.fair import NO_FLOORS, Fair, Floors, InvitationPlan, Invitee, Method, WhyLeftOut
from jobmatch.fairs.planning import MOST_VACANCIES, plan_invitations
from jobmatch.fairs.tie_rule import in_order, lot
from jobmatch.matching.shortlist import Reason, ReasonKind, Shortlist
from tests.fairs.plans import MICRO, a_fair, a_match, a_shortlist, invitees


def plan(fair, shortlists, people, quotas=None, **more) -> InvitationPlan:
    return plan_invitations(fair, shortlists, people, quotas or {}, run_id="0123456789abcdef", **more)


def invited(a_plan: InvitationPlan) -> list[int]:
    return [each.worker_no for each in a_plan.invitations]


def test_a_worker_on_two_shortlists_gets_one_seat_and_one_letter_naming_both_jobs_best_first():
    shortlists = [a_shortlist("V1", {7: 60 * MICRO}), a_shortlist("V2", {7: 80 * MICRO})]

    [invitation] = plan(a_fair(seats=5), shortlists, invitees(7)).invitations

    assert invitation.vacancy_refs == ("V2", "V1")
    assert invitation.points == 140 * MICRO


def test_seats_count_people_and_not_pairs():
    shortlists = [a_shortlist(ref, {1: 50 * MICRO, 2: 50 * MICRO}) for ref in ("V1", "V2", "V3")]

    found = plan(a_fair(seats=2), shortlists, invitees(1, 2))

    assert invited(found) == [1, 2]
    assert sum(len(each.vacancy_refs) for each in found.invitations) == 6


def test_nobody_is_invited_for_more_jobs_than_one_letter_names():
    shortlists = [a_shortlist(f"V{at}", {1: (50 + at) * MICRO}) for at in range(5)]

    [invitation] = plan(a_fair(seats=1), shortlists, invitees(1)).invitations

    assert invitation.vacancy_refs == ("V4", "V3", "V2")


def test_a_vacancy_has_no_more_people_than_its_quota():
    shortlists = [a_shortlist("V1", {1: 90 * MICRO, 2: 80 * MICRO, 3: 70 * MICRO})]

    found = plan(a_fair(seats=3), shortlists, invitees(1, 2, 3), {"V1": 2})

    assert invited(found) == [1, 2]
    assert [(each.worker_no, each.why) for each in found.people_left_out] == [(3, WhyLeftOut.JOBS_FULL)]


def test_the_best_sum_beats_first_come():
    # Greedy gives person 1 to V1 and leaves V2, where nobody else matches, with nobody.
    shortlists = [a_shortlist("V1", {1: 90 * MICRO, 2: 89 * MICRO}), a_shortlist("V2", {1: 88 * MICRO})]

    found = plan(a_fair(seats=2), shortlists, invitees(1, 2), {"V1": 1, "V2": 1}, most_vacancies=1, floors=NO_FLOORS)

    assert {each.worker_no: each.vacancy_refs for each in found.invitations} == {1: ("V2",), 2: ("V1",)}
    assert found.objective == found.lp_bound == 177 * MICRO
    assert found.greedy == 90 * MICRO


def test_whoever_holds_a_seat_keeps_it_and_gets_no_second_letter():
    shortlists = [a_shortlist("V1", {1: 90 * MICRO, 2: 80 * MICRO, 3: 70 * MICRO})]

    found = plan(a_fair(seats=2), shortlists, invitees(1, 2, 3), already_invited=[1])

    assert invited(found) == [2]
    assert found.left_out == 1


def test_people_who_may_not_be_invited_are_passed_over():
    found = plan(a_fair(seats=5), [a_shortlist("V1", {1: 90 * MICRO, 2: 80 * MICRO})], invitees(2))

    assert invited(found) == [2]
    assert found.left_out == 0


@pytest.mark.parametrize("seats", [0, 3])
def test_a_fair_without_seats_or_without_matches_has_an_empty_plan(seats: int):
    shortlists = [a_shortlist("V1", {1: 90 * MICRO})] if seats == 0 else [Shortlist("V1", ())]

    found = plan(a_fair(seats=seats), shortlists, invitees(1))

    assert found.invitations == ()
    assert found.objective == found.lp_bound == found.greedy == 0


# Equal points


def equals(people: dict[int, Invitee]) -> list[Shortlist]:
    return [a_shortlist("V1", dict.fromkeys(people, 70 * MICRO))]


def test_among_equals_the_priority_group_comes_first():
    people = invitees(Invitee(1, "t"), Invitee(2, "t"), Invitee(3, "t", has_priority=True, invited_last_time=True), Invitee(4, "t"))

    assert invited(plan(a_fair(seats=1), equals(people), people)) == [3]


def test_among_equals_of_one_group_whoever_was_not_invited_last_time_comes_first():
    people = invitees(*(Invitee(number, "t", invited_last_time=number != 3) for number in (1, 2, 3, 4)))

    assert invited(plan(a_fair(seats=1), equals(people), people)) == [3]


@pytest.mark.parametrize("code", ["QL-2025-03", "DH-2025-09", "QD-2026-01"])
def test_the_lot_that_anyone_can_draw_again_decides_the_rest(code: str):
    people = invitees(*range(1, 31))

    found = plan(a_fair(seats=7, code=code), equals(people), people)

    drawn = sorted(people, key=lambda number: lot(code, number))
    assert invited(found) == sorted(drawn[:7])
    assert {each.why for each in found.people_left_out} == {WhyLeftOut.TIE}


def test_the_lot_is_the_hash_that_a_shell_shows():
    # printf 'QL-2025-03:7' | sha256sum
    assert f"{lot('QL-2025-03', 7):064x}" == "99ab807fb4ac6fbba0242440cce3dacea0b2cb88d99c781e94064b617c178604"


def test_a_micro_point_more_comes_before_any_rule():
    people = invitees(Invitee(1, "t", has_priority=True), Invitee(2, "t", invited_last_time=True))

    assert invited(plan(a_fair(seats=1), [a_shortlist("V1", {1: 70 * MICRO, 2: 70 * MICRO + 1})], people)) == [2]


def test_the_last_place_of_a_job_goes_by_the_rule_too():
    people = invitees(Invitee(1, "t"), Invitee(2, "t", has_priority=True))
    shortlists = [a_shortlist("V1", {1: 70 * MICRO, 2: 70 * MICRO}), a_shortlist("V2", {1: 50 * MICRO, 2: 50 * MICRO})]

    found = plan(a_fair(seats=2), shortlists, people, {"V1": 1, "V2": 1}, most_vacancies=1)

    assert {each.worker_no: each.vacancy_refs for each in found.invitations} == {2: ("V1",), 1: ("V2",)}


# Floors


def test_every_vacancy_gets_five_people_where_five_match_and_seats_allow():
    popular = a_shortlist("V1", dict.fromkeys(range(1, 21), 90 * MICRO))
    lonely = a_shortlist("V2", dict.fromkeys(range(21, 31), 30 * MICRO))
    rare = a_shortlist("V3", {31: 20 * MICRO, 32: 20 * MICRO})

    found = plan(a_fair(seats=20), [popular, lonely, rare], invitees(*range(1, 33)))

    assert [(each.vacancy_ref, each.invited, each.shortfall) for each in found.vacancies] == [("V1", 13, ""), ("V2", 5, ""), ("V3", 2, "")]
    assert found.lp_bound < found.bound_without_floors == 1800 * MICRO


def test_no_village_with_people_who_match_is_left_without_a_seat():
    people = invitees(*(Invitee(number, "gan") for number in range(1, 10)), Invitee(10, "xa"))

    found = plan(a_fair(seats=5), [a_shortlist("V1", {number: (100 - number) * MICRO for number in people})], people)

    assert invited(found) == [1, 2, 3, 4, 10]


def test_a_seat_held_before_counts_for_its_village():
    people = invitees(*(Invitee(number, "gan") for number in range(1, 10)), Invitee(10, "xa"), Invitee(11, "xa"))
    shortlists = [a_shortlist("V1", {number: (100 - number) * MICRO for number in people})]

    found = plan(a_fair(seats=5), shortlists, people, already_invited=[11])

    assert invited(found) == [1, 2, 3, 4]
    assert [(each.village_key, each.matchable, each.invited) for each in found.villages] == [("gan", 9, 4), ("xa", 2, 1)]


def test_where_seats_cannot_keep_a_round_of_floors_it_is_dropped_for_all_and_the_plan_says_why():
    people = invitees(*(Invitee(number, f"t{number}") for number in range(1, 9)))
    shortlists = [a_shortlist(f"V{number}", {number: (50 + number) * MICRO}) for number in people]

    found = plan(a_fair(seats=3), shortlists, people)

    assert invited(found) == [6, 7, 8]
    assert [each.shortfall != "" for each in found.villages] == [each.invited == 0 for each in found.villages]
    assert [each.shortfall != "" for each in found.vacancies] == [each.invited == 0 for each in found.vacancies]


# Reasons


def test_the_reason_is_a_sentence_of_one_breath_about_the_best_job():
    said = ("Đã làm may công nghiệp ba năm.", "Mong bảy triệu, nơi tuyển trả từ bảy triệu rưỡi.")
    shortlists = [Shortlist("V1", (a_match(1, 90 * MICRO, *said),)), Shortlist("V2", (a_match(1, 80 * MICRO, "Muốn làm hàn."),))]

    [invitation] = plan(a_fair(seats=1), shortlists, invitees(1)).invitations

    assert invitation.reason == "Được mời vì đã làm may công nghiệp ba năm, và mong bảy triệu, nơi tuyển trả từ bảy triệu rưỡi."


def test_two_reasons_that_one_breath_does_not_hold_leave_the_stronger_one():
    long = "Nhà ở thôn bảy, Quảng Long, cách chỗ làm chừng năm cây số, có xe đưa đón."
    shortlists = [Shortlist("V1", (a_match(1, 90 * MICRO, "Ghi nguyện vọng thứ nhất là may, đúng nghề này.", long),))]

    [invitation] = plan(a_fair(seats=1), shortlists, invitees(1)).invitations

    assert invitation.reason == "Được mời vì ghi nguyện vọng thứ nhất là may, đúng nghề này."


def test_what_a_person_wants_is_said_before_how_far_it_is():
    near = Reason(ReasonKind.FOR, "travel", "Nhà cách chỗ làm chừng năm cây số.")
    wished = Reason(ReasonKind.FOR, "wish", "Ghi nguyện vọng thứ nhất là may, đúng nghề này.")
    match = replace(a_match(1, 90 * MICRO), reasons=(near, wished))

    [invitation] = plan(a_fair(seats=1), [Shortlist("V1", (match,))], invitees(1)).invitations

    assert invitation.reason == "Được mời vì ghi nguyện vọng thứ nhất là may, đúng nghề này, và nhà cách chỗ làm chừng năm cây số."


def test_no_reason_tells_of_a_priority_group():
    people = invitees(*(Invitee(number, "t", has_priority=number % 2 == 0) for number in range(1, 9)))

    found = plan(a_fair(seats=4), equals(people), people)

    assert {each.reason for each in found.invitations} == {"Được mời vì có việc hợp với nguyện vọng đã ghi."}
    assert all("ưu tiên" not in each.reason for each in found.people_left_out)


# Many fairs


@st.composite
def fairs(draw, people: int = 40, vacancies: int = 8, floors: Floors | None = None):
    """A fair, its shortlists, its people, its quotas; few kinds of points, so that many are equal."""
    numbers = range(1, people + 1)
    priority, last_time = draw(st.frozensets(st.sampled_from(numbers))), draw(st.frozensets(st.sampled_from(numbers)))
    known = invitees(*(Invitee(n, f"t{n % 7}", has_priority=n in priority, invited_last_time=n in last_time) for n in numbers))
    points = st.integers(3, 9).map(lambda tens: tens * 10 * MICRO)
    lists = [
        a_shortlist(f"V{at}", draw(st.dictionaries(st.sampled_from(numbers), points, max_size=people)))
        for at in range(draw(st.integers(1, vacancies)))
    ]
    quotas = {each.vacancy_ref: draw(st.integers(0, 12)) for each in lists}
    return a_fair(draw(st.integers(0, people))), lists, known, quotas


@settings(max_examples=60, deadline=None)
@given(fairs())
def test_seats_quotas_and_letters_are_never_exceeded_and_the_plan_is_never_below_greedy(case):
    fair, shortlists, people, quotas = case

    found = plan(fair, shortlists, people, quotas)

    invited_for = Counter(ref for each in found.invitations for ref in each.vacancy_refs)
    on_list = {(match.worker_no, each.vacancy_ref): match.points for each in shortlists for match in each.matches}
    assert len(found.invitations) == len(set(invited(found))) <= fair.seats
    assert all(count <= quotas[ref] for ref, count in invited_for.items())
    assert all(1 <= len(each.vacancy_refs) <= MOST_VACANCIES for each in found.invitations)
    assert all(each.points == sum(on_list[each.worker_no, ref] for ref in each.vacancy_refs) for each in found.invitations)
    assert found.greedy <= found.objective <= found.lp_bound <= found.bound_without_floors
    assert found.objective == sum(each.points for each in found.invitations)
    assert found.left_out == len({number for number, _ in on_list}) - len(found.invitations)
    assert [each.invited for each in found.vacancies] == [invited_for[each.vacancy_ref] for each in found.vacancies]


@settings(max_examples=40, deadline=None)
@given(fairs())
def test_a_floor_that_is_not_kept_is_explained(case):
    fair, shortlists, people, quotas = case

    found = plan(fair, shortlists, people, quotas)

    for count in (*found.vacancies, *found.villages):
        assert (count.shortfall == "") == (count.invited >= count.floor)


@settings(max_examples=40, deadline=None)
@given(fairs(), st.randoms(use_true_random=False))
def test_the_order_in_which_things_come_changes_nothing(case, shuffler: Random):
    fair, shortlists, people, quotas = case
    shuffled = [Shortlist(each.vacancy_ref, tuple(shuffler.sample(each.matches, len(each.matches)))) for each in shortlists]
    others = dict(shuffler.sample(list(people.items()), len(people)))

    again = plan(fair, shuffler.sample(shuffled, len(shuffled)), others, quotas)

    assert again == plan(fair, shortlists, people, quotas)


def best_by_trying_all(fair: Fair, shortlists, people: dict[int, Invitee], quotas) -> tuple[int, int, int, int]:
    """Points, people of priority, people not invited last time, sum of places by lot: of the best plan, by trying every plan."""
    order = [each.worker_no for each in in_order(fair.code, people.values())]
    points_of = {(match.worker_no, each.vacancy_ref): match.points for each in shortlists for match in each.matches}
    choices = []
    for number in people:
        refs = [ref for worker_no, ref in points_of if worker_no == number]
        choices.append([(number, chosen) for size in range(MOST_VACANCIES + 1) for chosen in combinations(refs, size)])
    best = (0, 0, 0, 0)
    for every in product(*choices):
        taken = Counter(ref for _, refs in every for ref in refs)
        here = [people[number] for number, refs in every if refs]
        if len(here) > fair.seats or any(taken[ref] > quotas[ref] for ref in taken):
            continue
        worth = (
            sum(points_of[number, ref] for number, refs in every for ref in refs),
            sum(each.has_priority for each in here),
            sum(not each.invited_last_time for each in here),
            sum(len(people) - order.index(each.worker_no) for each in here),
        )
        best = max(best, worth)
    return best


@settings(max_examples=60, deadline=None)
@given(fairs(people=5, vacancies=3))
def test_among_all_plans_of_the_best_sum_the_rule_chooses(case):
    fair, shortlists, people, quotas = case

    found = plan(fair, shortlists, people, quotas, floors=NO_FLOORS)

    order = [each.worker_no for each in in_order(fair.code, people.values())]
    here = [people[number] for number in invited(found)]
    rule = (
        sum(each.has_priority for each in here),
        sum(not each.invited_last_time for each in here),
        sum(len(people) - order.index(each.worker_no) for each in here),
    )
    if found.method is Method.LINEAR and found.objective == found.lp_bound:
        assert (found.objective, *rule) == best_by_trying_all(fair, shortlists, people, quotas)


def a_large_fair(seed: int, *, seats: int, people: int, coarse: bool):
    """64 vacancies of twelve trades, the hundred best of each; `coarse` points are often equal and quotas are tight."""
    draw = Random(seed)
    pools = [draw.sample(range(1, people + 1), 200) for _ in range(12)]
    shortlists = []
    for at in range(64):
        numbers = draw.sample(draw.choice(pools), 100)
        points = {number: draw.randrange(40, 95) * MICRO if coarse else draw.randrange(40 * MICRO, 95 * MICRO) for number in numbers}
        shortlists.append(a_shortlist(f"V{at:02}", points))
    known = invitees(*(Invitee(number, f"t{number % 101}", number % 5 == 0, number % 3 == 0) for number in range(1, people + 1)))
    return a_fair(seats), shortlists, known, {each.vacancy_ref: draw.randrange(2, 40) for each in shortlists}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("seats", "coarse"), [(500, False), (500, True), (60, True)])
def test_a_fair_of_64_vacancies_comes_within_two_percent_of_the_bound(seed: int, seats: int, coarse: bool):
    fair, shortlists, people, quotas = a_large_fair(seed, seats=seats, people=2_000, coarse=coarse)

    found = plan(fair, shortlists, people, quotas)

    assert found.objective >= 0.98 * found.lp_bound
    assert found.objective > found.greedy
    assert len(found.invitations) <= seats
