"""Two people were taken for one; whose is a row that came then?"""

import pytest

from jobmatch.registry.same_person.allotting import is_of_other
from jobmatch.registry.worker import BirthDate, Sex, WorkerDraft

HONG = WorkerDraft("Phạm Thị Hồng", Sex.FEMALE, BirthDate(1986, 12, 3), citizen_id="022186000111")
TOAN = WorkerDraft("Vũ Văn Toán", Sex.MALE, BirthDate(1990, 5, 2), citizen_id="022090000222")


@pytest.mark.parametrize(
    "row",
    [
        WorkerDraft("", citizen_id=TOAN.citizen_id),
        WorkerDraft(HONG.full_name, birth=HONG.birth, citizen_id=TOAN.citizen_id),
        WorkerDraft(TOAN.full_name, birth=TOAN.birth),
        WorkerDraft("VU VAN TOAN", birth=BirthDate(1990)),
    ],
)
def test_a_row_is_of_the_one_with_whom_it_agrees_the_number_before_the_name(row: WorkerDraft) -> None:
    assert is_of_other(row, [HONG], [TOAN]) is True
    assert is_of_other(row, [TOAN], [HONG]) is False


@pytest.mark.parametrize("row", [WorkerDraft("", phones=("0912345678",)), WorkerDraft("Tằng A Nam")])
def test_nothing_tells_whose_a_row_is_that_agrees_with_neither_or_names_nobody(row: WorkerDraft) -> None:
    assert is_of_other(row, [HONG], [TOAN]) is None


def test_a_row_that_agrees_with_both_is_of_nobody_alone() -> None:
    twice = WorkerDraft(HONG.full_name, birth=HONG.birth)

    assert is_of_other(twice, [HONG], [HONG]) is None
