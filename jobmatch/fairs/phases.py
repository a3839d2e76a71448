"""The clock of a fair: what must stand how long before it, and which step is the present one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Phase(StrEnum):
    PLAN_SIGNED = "plan_signed"
    VACANCIES_CLOSED = "vacancies_closed"
    LETTERS_HANDED_OUT = "letters_handed_out"
    FIRST_BROADCAST = "first_broadcast"
    FAIR = "fair"
    REPORT = "report"


class PhaseState(StrEnum):
    DONE = "done"
    NOW = "now"
    LATER = "later"


# As the centres work: plan thirty days before, letters through the village heads ten days before, the report three days after.
DAYS_FROM_THE_FAIR = {
    Phase.PLAN_SIGNED: -30,
    Phase.VACANCIES_CLOSED: -15,
    Phase.LETTERS_HANDED_OUT: -10,
    Phase.FIRST_BROADCAST: -7,
    Phase.FAIR: 0,
    Phase.REPORT: 3,
}


@dataclass(frozen=True, slots=True)
class PhaseLine:
    phase: Phase
    day: date
    state: PhaseState


def day_of(phase: Phase, held_on: date) -> date:
    return held_on + timedelta(days=DAYS_FROM_THE_FAIR[phase])


def phase_lines(held_on: date, today: date, *, missing: Collection[Phase] = ()) -> list[PhaseLine]:
    """In order. `missing` are steps whose work is known not to be done: they stay the present one after their day."""
    lines, now_is_found = [], False
    for phase in Phase:
        day = day_of(phase, held_on)
        if now_is_found:
            state = PhaseState.LATER
        elif day < today and phase not in missing:
            state = PhaseState.DONE
        else:
            state, now_is_found = PhaseState.NOW, True
        lines.append(PhaseLine(phase, day, state))
    return lines
