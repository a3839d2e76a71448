"""A refusal as tests expect it: by its code, which is stable, and not by its words."""

import pytest

from jobmatch.errors import Refused


def refused(code: str) -> pytest.RaisesExc[Refused]:
    return pytest.raises(Refused, check=lambda refusal: refusal.code == code)
