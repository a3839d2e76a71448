"""Answers are shared by all who ask alike, and by nobody else."""

from dataclasses import replace

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.asked import Asked
from jobmatch.matching.need import Need, read_need
from tests.matching.pairs import a_vacancy


def test_who_asks_alike_is_answered_once() -> None:
    calls: list[bool] = []

    def answer(need: Need) -> bool:
        calls.append(need.is_night)
        return need.is_night

    asked = Asked(answer)

    answers = [asked.answer(need(f"V{number}", night_shift=night)) for number, night in enumerate((Answer.YES, Answer.NO) * 3)]

    assert answers == [True, False] * 3
    assert calls == [True, False]


def test_what_is_read_next_may_depend_on_what_was_read() -> None:
    asked = Asked(lambda each: f"night, bus {each.posting.bus.value}" if each.is_night else "day")

    answers = [
        asked.answer(need("V1", night_shift=Answer.NO, bus=Answer.YES)),
        asked.answer(need("V2", night_shift=Answer.YES, bus=Answer.YES)),
        asked.answer(need("V3", night_shift=Answer.YES, bus=Answer.NO)),
        asked.answer(need("V4", night_shift=Answer.NO, bus=Answer.NO)),
    ]

    assert answers == ["day", "night, bus yes", "night, bus no", "day"]


def test_what_is_read_of_the_vacancy_itself_is_shared_with_nobody() -> None:
    asked = Asked(lambda each: each.vacancy.ref)

    assert [asked.answer(need("V1")), asked.answer(need("V2")), asked.answer(need("V1"))] == ["V1", "V2", "V1"]


def test_values_that_cannot_be_looked_up_are_compared_by_what_they_hold_or_not_at_all() -> None:
    asked = Asked(lambda each: (dict(each.posting.nice), each.posting.words.get("occupation", "")))
    one, other = (
        need("V1", nice={"education": 3}, words={"occupation": "may"}),
        need("V2", nice={"education": 4}, words={"occupation": "may"}),
    )

    assert asked.answer(one)[0] == {"education": 3}
    assert asked.answer(other)[0] == {"education": 4}


def test_values_of_which_the_same_matters_are_as_one() -> None:
    calls: list[str] = []

    def answer(each: Need) -> bool:
        calls.append(each.vacancy.enterprise)
        return each.vacancy.enterprise.startswith("T")

    asked = Asked(answer, {"vacancy.enterprise": lambda name: name[:1]})

    assert [asked.answer(need("V1", "Texhong")), asked.answer(need("V2", "Tân Á")), asked.answer(need("V3", "Hà Cối"))] == [
        True,
        True,
        False,
    ]
    assert calls == ["Texhong", "Hà Cối"]


def test_an_answer_that_reads_nothing_is_everybodys() -> None:
    asked = Asked(lambda _: object())

    assert asked.answer(need("V1")) is asked.answer(need("V2", night_shift=Answer.YES))


def need(ref: str, enterprise: str = "Công ty May", **read: object) -> Need:
    vacancy = a_vacancy(ref, enterprise=enterprise)
    return read_need(replace(vacancy, posting=replace(vacancy.posting, **read)))
