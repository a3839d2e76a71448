"""Newsletters as they are listed, and one of them with its gate; whoever is of a station sees those of that station."""

from dataclasses import dataclass

from jobmatch.catalogue.organisation import Organisation
from jobmatch.radio.script import GateFinding, Script, Station
from jobmatch.store import newsletters, stations
from jobmatch.store.newsletter_facts import Edition, looked_at
from jobmatch.store.newsletters import AIRED, APPROVED, DRAFT, SUBMITTED, Newsletter
from jobmatch.store.work import OpenReading

__all__ = [
    "AIRED",
    "APPROVED",
    "DRAFT",
    "SUBMITTED",
    "Edition",
    "GateFinding",
    "Newsletter",
    "NewsletterLine",
    "Organisation",
    "Script",
    "SeenNewsletter",
    "Station",
    "see_newsletter",
    "see_newsletters",
]

LINES = 100


@dataclass(frozen=True, slots=True)
class NewsletterLine:
    newsletter: Newsletter
    station: str


@dataclass(frozen=True, slots=True)
class SeenNewsletter:
    """`versions` are all of its edition, the newest first."""

    edition: Edition
    versions: tuple[Newsletter, ...]

    @property
    def newsletter(self) -> Newsletter:
        return self.edition.newsletter

    @property
    def newer(self) -> Newsletter | None:
        return self.versions[0] if self.versions[0].version > self.newsletter.version else None


def see_newsletters(open_reading: OpenReading, station_code: str | None) -> list[NewsletterLine]:
    """Newest first, of one station or of all."""
    with open_reading() as session:
        names = stations.names(session)
        return [NewsletterLine(each, names[each.station_code]) for each in newsletters.newest(session, LINES, station_code)]


def see_newsletter(open_reading: OpenReading, number: int, station_code: str | None) -> SeenNewsletter:
    with open_reading() as session:
        found = newsletters.the_one(session, number, station_code)
        return SeenNewsletter(looked_at(session, found), tuple(newsletters.versions(session, found)))
