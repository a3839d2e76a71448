"""Who is told why somebody fits a vacancy, and which facts each may hear: the sentences of an audience are made of these and no others."""

from enum import StrEnum


class Audience(StrEnum):
    """The centre's staff; the enterprise that posted the vacancy; the person."""

    STAFF = "staff"
    ENTERPRISE = "enterprise"
    WORKER = "worker"


class Fact(StrEnum):
    """What a sentence may name: the places of its template."""

    WISHED = "wished"  # the trade of a wish that is this work or near it
    OTHER_WISH = "other_wish"  # the trade of a wish for other work
    WISH_ORDER = "wish_order"
    DONE = "done"
    YEARS = "years"
    LEARNT = "learnt"
    HOME = "home"  # thôn and commune
    COMMUNE = "commune"
    WAY = "way"
    HELP = "help"  # bus or room of the enterprise
    PAY_ASKED = "pay_asked"
    PAY_LOW = "pay_low"
    PAY_HIGH = "pay_high"
    PAPER = "paper"
    PAPER_ASKED = "paper_asked"
    SCHOOL = "school"
    SCHOOL_ASKED = "school_asked"
    YEARS_ASKED = "years_asked"
    LICENCE = "licence"
    LICENCE_ASKED = "licence_asked"
    SKILLS = "skills"
    SKILLS_ASKED = "skills_asked"
    WISH_AGE = "wish_age"
    TITLE = "title"
    QUANTITY = "quantity"


_OF_THE_VACANCY = frozenset(
    {
        *(Fact.HELP, Fact.PAY_LOW, Fact.PAY_HIGH, Fact.PAPER_ASKED, Fact.SCHOOL_ASKED, Fact.YEARS_ASKED, Fact.LICENCE_ASKED),
        *(Fact.SKILLS_ASKED, Fact.TITLE, Fact.QUANTITY),
    }
)
# An enterprise hears what its posting asks about, and the commune. Not the thôn, the pay somebody would work for, what else they wish, in
# which order and since when: none of that serves the hiring, and some of it would be used against the person. Poverty, ethnicity, illness
# and other applications are no facts of a pair at all (`snapshot.Candidate` has no field for them).
MAY_HEAR: dict[Audience, frozenset[Fact]] = {
    Audience.STAFF: frozenset(Fact),
    Audience.ENTERPRISE: _OF_THE_VACANCY
    | {Fact.WISHED, Fact.DONE, Fact.YEARS, Fact.LEARNT, Fact.COMMUNE, Fact.WAY, Fact.PAPER, Fact.SCHOOL, Fact.LICENCE, Fact.SKILLS},
    Audience.WORKER: frozenset(Fact),
}
