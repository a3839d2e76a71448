import pytest

from jobmatch.errors import Refused
from jobmatch.matching.measuring.judgements import bring_together


def a_line(worker_no: str, sources: str = "", rank: int = 1, ref: str = "V1") -> dict[str, str]:
    return {"vacancy_ref": ref, "rank": str(rank), "worker_no": worker_no, "sources": sources}


def test_people_are_put_in_the_order_of_their_rank() -> None:
    judged = bring_together([a_line("7", rank=2), a_line("5", rank=1)], [{"vacancy_ref": "V1", "worker_no": "7", "grade": "3"}])

    assert judged.rankings == {"V1": ["5", "7"]}
    assert judged.grades == {"V1": {"7": 3}}


def test_a_judgement_may_name_any_row_of_a_person() -> None:
    judged = bring_together([a_line("7", "a.xlsx#S!1;b.xlsx#S!2")], [{"vacancy_id": "V1", "source": "b.xlsx#S!2", "grade": "2"}])

    assert judged.grades == {"V1": {"7": 2}}


def test_persons_are_found_by_the_list_that_says_who_is_who() -> None:
    people = [{"row_uid": "a.xlsx#S!1", "person_id": "P1"}]

    judged = bring_together([a_line("7", "a.xlsx#S!1")], [{"vacancy_id": "V1", "person_id": "P1", "grade": "2"}], people)

    assert judged.grades == {"V1": {"7": 2}}


def test_two_workers_who_are_one_person_count_as_one() -> None:
    people = [{"row_uid": source, "person_id": "P1"} for source in ("a#S!1", "a#S!2")]

    judged = bring_together([a_line("7", "a#S!1"), a_line("9", "a#S!2", rank=2)], [], people)

    assert judged.rankings == {"V1": ["7", "7"]}


def test_who_is_on_no_list_keeps_the_name_of_the_judgement() -> None:
    judged = bring_together([a_line("7")], [{"vacancy_id": "V1", "person_id": "P9", "grade": "3"}])

    assert judged.grades == {"V1": {"P9": 3}}


def test_other_rankings_of_the_registry_meet_the_same_grades() -> None:
    people = [{"row_uid": source, "person_id": person} for source, person in (("a#S!1", "P1"), ("a#S!2", "P1"), ("a#S!3", "P2"))]
    registry = {"7": ("a#S!1",), "8": ("a#S!3",), "9": ("a#S!2",)}

    judged = bring_together([a_line("7", "a#S!1")], [{"vacancy_id": "V1", "person_id": "P2", "grade": "3"}], people, registry)

    assert judged.grades == {"V1": {"8": 3}}
    assert judged.named({"V1": ["9", "8", "5"]}) == {"V1": ["7", "8", "5"]}


def test_a_file_without_persons_is_refused_with_the_column_it_lacks() -> None:
    with pytest.raises(Refused, match="worker_no"):
        bring_together([a_line("7")], [{"vacancy_id": "V1", "grade": "3"}])
