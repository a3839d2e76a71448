"""Which agreements allow the machine to join two rows, and which forbid it, however high the score is."""

from jobmatch.registry.same_person.likeness import Field, NameRelation, Pattern

_NUMBER = frozenset({(Field.CITIZEN_ID, "same"), (Field.OLD_ID, "same")})
# Name and village are shared by many: something of the person's own must agree as well. A year alone is that only at home: in two
# villages it is shared by namesakes (681 people of the lists of 2025 share name and year with somebody else). A date that is turned round
# or a year off is a slip only where something else says so.
_OWN = _NUMBER | {
    (Field.CITIZEN_ID, "slip"),
    (Field.BIRTH, "same"),
    (Field.PHONE, "same"),
}
_YEAR = frozenset({(Field.YEAR, "same"), (Field.YEAR, "by_id")})
_AT_HOME = frozenset({(Field.HOME, "same"), (Field.COMMUNE, "same")})
_AGAINST = frozenset({(Field.CITIZEN_ID, "other"), (Field.OLD_ID, "other"), (Field.SEX, "other")})
_OTHER_BIRTH = frozenset(
    {
        (Field.BIRTH, "other"),
        (Field.BIRTH, "year"),
        (Field.BIRTH, "part"),
        (Field.YEAR, "other"),
        (Field.YEAR, "near"),
    }
)
_ONE_NAME = frozenset({NameRelation.SAME, NameRelation.UNMARKED})
# Two names of one person, or of two people of one family: Lý and Lỷ, Lý and Lí, Minh and Manh.
_CLOSE_NAME = frozenset({NameRelation.SPELLING, NameRelation.MARKS, NameRelation.PART, NameRelation.NEAR})


def _name(pattern: Pattern) -> str:
    return next(degree for field, degree in pattern if field is Field.NAME)


def contradictions(pattern: Pattern) -> frozenset[Field]:
    """The fields in which the two rows have what one person cannot have.

    One number under two names is a slip of the hand, or twins on one line: a person must look.
    """
    told, name = set(pattern), _name(pattern)
    against = {field for field, _ in told & _AGAINST}
    if name not in _ONE_NAME and (name not in _CLOSE_NAME or told & _OTHER_BIRTH):
        against.add(Field.NAME)
    return frozenset(against)


def contradicts(pattern: Pattern) -> bool:
    """Something in the two rows that one person cannot have."""
    return bool(contradictions(pattern))


def may_be_joined(pattern: Pattern) -> bool:
    """Nothing against it, and for it more than a name and a village; a name that is only close needs a number for it."""
    if contradicts(pattern):
        return False
    told, name = set(pattern), _name(pattern)
    if name in _ONE_NAME:
        is_own = bool(told & _OWN) or bool(told & _YEAR and told & _AT_HOME)
        return bool(told & _NUMBER) or (is_own and not told & _OTHER_BIRTH)
    if name == NameRelation.PART:
        return bool(told & (_NUMBER | {(Field.BIRTH, "same"), (Field.PHONE, "same")}))
    return bool(told & _NUMBER)
