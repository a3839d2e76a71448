"""How firmly a vacancy asks something of people: as its words say it, as a form shows it, as a person sets it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from jobmatch.vacancies.vacancy import ASKABLE, Posting


class Firmness(StrEnum):
    """Welcome and no more, asked, indispensable."""

    NICE = "nice"
    ASKED = "asked"
    MUST = "must"


@dataclass(frozen=True, slots=True)
class Demand:
    """A value of one field of ASKABLE; of experience that is welcome, 0 years are experience of any length."""

    value: Any
    firmness: Firmness = Firmness.ASKED


# What each field holds where it is said that nothing is asked.
NOTHING: Mapping[str, Any] = MappingProxyType(
    {"education": 0, "qualification": 0, "experience_years": 0.0, "licence_classes": (), "skills": ()}
)


def demand_of(posting: Posting, name: str, *, accepted_alone: bool = False) -> Demand | None:
    """What one line of a form shows: what is asked before what is welcome; None where neither is.

    A form for staff shows as indispensable what staff have accepted alone.
    """
    if value := getattr(posting, name):
        musts = posting.accepted_musts if accepted_alone else (*posting.musts, *posting.accepted_musts)
        return Demand(value, Firmness.MUST if name in musts else Firmness.ASKED)
    return Demand(posting.nice[name], Firmness.NICE) if name in posting.nice else None


def demanded(posting: Posting, demands: Mapping[str, Demand], *, by_staff: bool) -> dict[str, Any]:
    """Values of `Posting` after a person has set these demands. Only staff accept a must; a demand of another value is theirs no more."""
    values: dict[str, Any] = {}
    nice, musts, accepted = dict(posting.nice), set(posting.musts), set(posting.accepted_musts)
    for name, demand in demands.items():
        is_nice, is_said = demand.firmness is Firmness.NICE, bool(demand.value) or name == "experience_years"
        values[name] = NOTHING[name] if is_nice else demand.value
        if is_nice and is_said:
            nice[name] = demand.value
        elif is_nice or values[name] != getattr(posting, name):
            nice.pop(name, None)
        if values[name] != getattr(posting, name) or demand.firmness is not Firmness.MUST:
            accepted.discard(name)
        if demand.firmness is Firmness.MUST and demand.value:
            (accepted if by_staff else musts).add(name)
        elif not by_staff or is_nice:
            musts.discard(name)
    return {
        **values,
        "nice": MappingProxyType(nice),
        "musts": tuple(name for name in ASKABLE if name in musts),
        "accepted_musts": tuple(name for name in ASKABLE if name in accepted),
    }
