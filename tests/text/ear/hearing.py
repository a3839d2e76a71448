"""What is heard of a written text when nothing in it has to be asked."""

from jobmatch.text import spoken


def heard(written: str) -> str:
    said = spoken(written)
    assert said.questions == ()
    return said.text


def asked(written: str) -> tuple[str, ...]:
    """The tokens that a person must decide."""
    return tuple(question.written for question in spoken(written).questions)
