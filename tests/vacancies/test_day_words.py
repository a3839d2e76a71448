from datetime import date

from jobmatch.vacancies.day_words import read_day


def test_a_day_is_read_as_vietnam_and_machines_write_it_and_never_guessed() -> None:
    for written in ("31/3/2025", "31-03-2025", "31.03.2025", "2025-03-31", "hết ngày 31/3/2025"):
        assert read_day(written) == date(2025, 3, 31)
    for written in ("", "12/31/2027", "2027-02-30", "2027-12-31T23:59:59+99:00", "31/3", "mai"):
        assert read_day(written) is None
