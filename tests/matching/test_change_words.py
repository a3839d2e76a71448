import re

import pytest

from jobmatch.matching.audience import Audience
from jobmatch.matching.change_words import changes_said
from jobmatch.matching.changes import Altered, Change, Effort
from jobmatch.matching.spoken_facts import MAX_SYLLABLES
from jobmatch.text.ear.syllables import syllables
from tests.matching.pairs import a_candidate, a_vacancy


def a_step(change: Change, amount_vnd: int | None = None) -> Altered:
    return Altered(change, Effort.SAY, a_candidate(), a_vacancy(), amount_vnd)


@pytest.mark.parametrize("audience", [Audience.STAFF, Audience.WORKER])
def test_every_change_of_a_pair_can_be_read_aloud(audience: Audience) -> None:
    for change in set(Change) - {Change.NEAR_TRADE, Change.ASK_FREE}:
        said = f"Nếu {changes_said([a_step(change, 8_500_000)], audience)}."

        assert syllables(said) <= MAX_SYLLABLES
        assert not re.search(r"\d|[{}]", said)


def test_who_is_meant_twice_running_is_named_once() -> None:
    steps = [a_step(Change.WISH), a_step(Change.LESS_PAY, 8_500_000), a_step(Change.BUS)]

    assert changes_said(steps) == "người này cũng muốn làm việc này, và nhận mức lương tám triệu rưỡi một tháng, và nơi tuyển có xe đưa đón"


def test_nobody_is_told_that_a_list_has_room_for_those_without_work() -> None:
    steps = [a_step(Change.ASK_NIGHT), a_step(Change.ASK_FREE)]

    assert changes_said(steps, Audience.WORKER) == ""
    assert changes_said(steps) == "hỏi ra là làm được ca đêm, và đang chưa có việc"
