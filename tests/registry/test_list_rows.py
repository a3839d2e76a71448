"""People as rows of a list, read back by the importer with the values they went out with."""

from datetime import date
from pathlib import Path

import pytest

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.documents.tables import table_file
from jobmatch.documents.worker_lists import read_list
from jobmatch.registry.invented import invented_people
from jobmatch.registry.list_rows import HEADER, birth_text, list_row, pay_text
from jobmatch.registry.telling import FIELDS
from jobmatch.registry.worker import BirthDate, WorkerDraft

DAY = date(2025, 3, 7)


def row(number: int, person: WorkerDraft) -> list:
    commune = default_gazetteer().commune_by_code(person.commune_code, DAY)
    return list_row(number, person, person.village, commune.name if commune else "")


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
def test_a_list_of_invented_people_reads_back_field_by_field(tmp_path: Path, name: str) -> None:
    people = list(invented_people(120, DAY, seed=5))
    path = tmp_path / name
    path.write_bytes(table_file(name, HEADER, [row(number, person) for number, person in enumerate(people, 1)]))

    read = read_list(path, DAY).read

    assert read
    pairs = list(zip(people, (each.draft for each in read.rows), strict=True))
    # What the invented one does not say, and how a wish is understood, is for the reader to find in the words.
    told = [field for field in FIELDS if field != "wishes"]
    differing = [
        (field, person.full_name)
        for person, back in pairs
        for field in told
        if getattr(person, field) not in (None, "", getattr(back, field))
    ]
    assert [each for each in differing if each[0] not in ("wants_training", "constraints", "licences")] == []


@pytest.mark.parametrize(
    ("birth", "text"), [(BirthDate(1986, 12, 3), "03/12/1986"), (BirthDate(1986, 12), "12/1986"), (BirthDate(1986), "1986"), (None, "")]
)
def test_what_is_not_known_of_a_birth_date_is_not_made_up(birth: BirthDate | None, text: str) -> None:
    assert birth_text(birth) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [(7_000_000, None, "7000000"), (None, 9_000_000, "đến 9000000"), (7_000_000, 9_000_000, "7000000 - 9000000"), (None, None, "")],
)
def test_pay_is_told_with_its_ends(low: int | None, high: int | None, text: str) -> None:
    assert pay_text(low, high) == text
