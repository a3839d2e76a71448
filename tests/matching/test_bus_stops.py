"""Where the stops of a bus are known, it helps those to whom it comes and nobody else."""

from dataclasses import replace

import numpy as np
import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.matching.audience import Audience
from jobmatch.matching.block import make_block
from jobmatch.matching.changes import Change, altered_pairs
from jobmatch.matching.need import read_need
from jobmatch.matching.run_identity import run_id
from jobmatch.matching.sight import Sight, distance_km
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.stops import bus_said
from jobmatch.matching.telling import reasons_told
from jobmatch.matching.travel import travel
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.vacancies.vacancy import BusStop, Vacancy
from tests.matching.pairs import TODAY, a_candidate, a_snapshot, a_vacancy, says

WORK = "06922-2020"
_BY_KM = sorted(
    (place.id for place in default_gazetteer().all() if place.id.endswith("-2020") and not place.is_island),
    key=lambda place_id: distance_km(place_id, WORK),
)


def home_at(km: float) -> str:
    """The first commune at least so far from the work."""
    return next(place_id for place_id in _BY_KM if distance_km(place_id, WORK) >= km)


FAR = home_at(32)


def with_stops(*communes: str, **read: object) -> Vacancy:
    stops = tuple(BusStop(commune, "chợ") for commune in communes)
    return replace(a_vacancy(workplace=WORK, **read), stops=stops)


def chance(vacancy: Vacancy, home: str, **facts: object) -> float:
    person, need = a_candidate(place_id=home, **facts), read_need(vacancy)
    block = make_block([person], TODAY)
    return float(travel(block, need, Sight(block, [need], TODAY))[0])


@pytest.mark.parametrize("km", [0, 8, 15, 22, 28, 32, 45, 60])
@pytest.mark.parametrize("far", list(Answer))
def test_a_stop_in_ones_own_commune_is_never_less_than_a_bus_of_unknown_stops(km: float, far: Answer) -> None:
    home, said = home_at(km), says(far_away=far)

    assert chance(with_stops(home), home, constraints=said) >= chance(with_stops(bus=Answer.YES), home, constraints=said)


def test_a_bus_whose_stops_are_known_does_not_come_to_other_communes() -> None:
    elsewhere = max(_BY_KM, key=lambda place_id: distance_km(place_id, FAR))

    known, none = with_stops(elsewhere, bus=Answer.YES), with_stops()

    assert chance(known, FAR) == chance(none, FAR) < chance(with_stops(bus=Answer.YES), FAR)


def test_the_nearer_the_stop_the_better_and_of_several_the_nearest_counts() -> None:
    by_km = sorted(_BY_KM, key=lambda place_id: distance_km(FAR, place_id))
    near, middle, far = (next(place for place in by_km if distance_km(FAR, place) >= km) for km in (4, 12, 24))

    chances = [chance(with_stops(stop), FAR) for stop in (FAR, near, middle, far)]

    assert chances == sorted(chances, reverse=True)
    assert chances[0] > chances[2] > chances[3]
    assert chance(with_stops(far, middle), FAR) == chances[2]


def test_a_vacancy_that_says_it_has_no_bus_has_none() -> None:
    assert chance(with_stops(FAR, bus=Answer.NO), FAR) == chance(with_stops(), FAR)


def test_a_bus_or_a_room_takes_the_way_home_at_night_away() -> None:
    home = home_at(18)
    by_day, at_night = (with_stops(night_shift=shift) for shift in (Answer.NO, Answer.YES))

    assert chance(at_night, home) < chance(by_day, home)
    assert chance(with_stops(home, night_shift=Answer.YES), home) == chance(with_stops(home), home)
    assert chance(with_stops(night_shift=Answer.YES, housing=Answer.YES), home) == chance(with_stops(housing=Answer.YES), home)


def test_a_way_or_a_stop_that_is_not_known_is_no_stop() -> None:
    assert np.isnan(chance(with_stops(FAR), ""))
    assert np.isnan(chance(replace(with_stops(FAR), posting=a_vacancy(workplace="").posting), FAR))
    assert chance(with_stops("unknown"), FAR) == chance(with_stops(), FAR)


def said(vacancy: Vacancy, home: str) -> str:
    return bus_said(read_need(vacancy), home)


def test_the_stop_is_named_without_digits() -> None:
    stops = (BusStop(FAR, "ngã ba km 12"), BusStop(FAR, "chợ"))

    assert said(replace(with_stops(), stops=stops[1:]), FAR) == "có xe đón ở chợ"
    assert "12" not in said(replace(with_stops(), stops=stops), FAR)
    assert said(with_stops(bus=Answer.YES), FAR) == "có xe đưa đón"
    assert said(with_stops(), FAR) == ""
    assert said(with_stops(home_at(60), bus=Answer.YES), home_at(20)) == ""


def test_of_a_stop_in_another_commune_the_commune_is_named_too() -> None:
    near = min((place for place in _BY_KM if place != FAR and distance_km(place, WORK) < 30), key=lambda place: distance_km(place, FAR))

    told = said(with_stops(near), FAR)

    assert told.startswith("có xe đón ở chợ, ")


def test_staff_and_the_person_hear_the_stop_and_the_enterprise_hears_no_village() -> None:
    person = a_candidate(place_id=FAR, village="Thôn 7")

    told = {audience: travel_told(person, with_stops(FAR), audience) for audience in Audience}

    assert "có xe đón ở chợ" in told[Audience.STAFF]
    assert "nơi tuyển có xe đón ở chợ" in told[Audience.WORKER]
    assert "thôn" not in told[Audience.ENTERPRISE].lower()
    assert "chợ" not in told[Audience.ENTERPRISE]


def travel_told(person: Candidate, vacancy: Vacancy, audience: Audience) -> str:
    [told] = reasons_told([person], vacancy, DEFAULT_WEIGHTS, TODAY, audience)
    return " ".join(reason.text for reason in told if reason.feature == "travel")


def test_where_the_bus_does_not_come_its_coming_is_what_would_help() -> None:
    vacancy = with_stops(WORK, bus=Answer.YES)

    [altered] = [each for each in altered_pairs(a_candidate(place_id=FAR), vacancy, TODAY) if each.change is Change.BUS]

    assert chance(altered.vacancy, FAR) > chance(vacancy, FAR)
    assert not [each for each in altered_pairs(a_candidate(place_id=WORK), vacancy, TODAY) if each.change is Change.BUS]


def test_another_stop_is_another_run() -> None:
    runs = {run_id(a_snapshot(vacancies=(vacancy,)), DEFAULT_WEIGHTS, 50) for vacancy in (with_stops(), with_stops(FAR), with_stops(WORK))}

    assert len(runs) == 3
