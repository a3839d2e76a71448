"""The counts of the plan page: every sum closes, and a trial says what it gives and takes."""

from jobmatch.fairs.fair import NO_FLOORS, Floors, InvitationPlan, Invitee, WhyLeftOut
from jobmatch.fairs.planning import plan_invitations
from jobmatch.fairs.spread import by_commune, compare, figures
from tests.fairs.plans import MICRO, a_fair, a_shortlist, invitees

PEOPLE = invitees(*(Invitee(number, f"t{number % 3}") for number in range(1, 10)), Invitee(10, "xa"))
SHORTLISTS = [a_shortlist("V1", {number: (100 - number) * MICRO for number in PEOPLE})]


def a_plan(floors: Floors = NO_FLOORS, seats: int = 4) -> InvitationPlan:
    return plan_invitations(a_fair(seats), SHORTLISTS, PEOPLE, {}, run_id="r", floors=floors)


def test_matchable_people_of_a_commune_are_the_invited_and_those_without_a_seat():
    found = by_commune(a_plan().villages, {"t0": "Xã Quảng Long", "t1": "Xã Quảng Long", "t2": "Xã Đường Hoa"})

    assert [(each.name, each.matchable, each.invited, each.without_seat) for each in found] == [
        ("", 1, 0, 1),
        ("Xã Quảng Long", 6, 3, 3),
        ("Xã Đường Hoa", 3, 1, 2),
    ]


def test_figures_name_the_villages_without_a_seat_and_count_people_by_reason():
    found = figures(a_plan())

    assert (found.invited, found.left_out) == (4, 6)
    assert found.villages_without_seat == ("xa",)
    assert found.left_out_by_reason == {WhyLeftOut.NO_SEAT: 6, WhyLeftOut.JOBS_FULL: 0, WhyLeftOut.TIE: 0}


def test_a_trial_with_floors_says_who_gains_who_loses_and_what_it_costs():
    change = compare(a_plan(), a_plan(Floors(per_village=1, per_vacancy=1)))

    assert (change.gain_seat, change.lose_seat) == ((10,), (4,))
    assert change.trial.villages_without_seat == ()
    assert change.fit_of_old == (99 + 98 + 97 + 90) / (99 + 98 + 97 + 96)
    assert change.trial.fit_lost == 1 - change.fit_of_old
