from datetime import date

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.working_age import is_child, is_minor

TODAY = date(2025, 3, 7)


@pytest.mark.parametrize(
    ("birth", "minor"),
    [
        ("2007-03-07", Answer.NO),
        ("2007-03-08", Answer.YES),
        ("2007", Answer.UNKNOWN),
        ("2007-03", Answer.UNKNOWN),
        ("2006", Answer.NO),
        ("2008", Answer.YES),
        ("", Answer.UNKNOWN),
        ("2004-02-29", Answer.NO),
    ],
)
def test_under_eighteen(birth: str, minor: Answer) -> None:
    assert is_minor(birth, TODAY) is minor


@pytest.mark.parametrize(
    ("birth", "child"),
    [
        ("2010-03-07", Answer.NO),
        ("2010-03-08", Answer.YES),
        ("2010", Answer.UNKNOWN),
        ("2010-02", Answer.NO),
        ("2009", Answer.NO),
        ("2011", Answer.YES),
        ("", Answer.UNKNOWN),
    ],
)
def test_under_fifteen(birth: str, child: Answer) -> None:
    assert is_child(birth, TODAY) is child
