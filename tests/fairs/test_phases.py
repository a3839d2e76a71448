from datetime import date

from jobmatch.fairs.phases import Phase, PhaseState, day_of, phase_lines

FAIR = date(2025, 3, 21)


def states(today: date, **known: object) -> dict[Phase, PhaseState]:
    return {line.phase: line.state for line in phase_lines(FAIR, today, **known)}


def test_letters_go_to_the_village_heads_ten_days_before() -> None:
    assert day_of(Phase.LETTERS_HANDED_OUT, FAIR) == date(2025, 3, 11)


def test_one_step_is_the_present_one_and_all_after_it_are_to_come() -> None:
    found = states(date(2025, 3, 7))

    assert [found[phase].value for phase in Phase] == ["done", "done", "now", "later", "later", "later"]


def test_a_step_that_was_missed_stays_the_present_one() -> None:
    assert states(date(2025, 3, 13), missing={Phase.LETTERS_HANDED_OUT})[Phase.LETTERS_HANDED_OUT] is PhaseState.NOW
    assert states(date(2025, 3, 13))[Phase.FIRST_BROADCAST] is PhaseState.NOW


def test_the_day_itself_is_the_present_step() -> None:
    assert states(FAIR)[Phase.FAIR] is PhaseState.NOW


def test_after_the_report_all_is_done() -> None:
    assert set(states(date(2025, 3, 25)).values()) == {PhaseState.DONE}
