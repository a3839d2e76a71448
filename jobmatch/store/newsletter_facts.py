"""What a newsletter is written from and looked at against: station, vacancies, centre and the next fair on the air date."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jobmatch.catalogue.organisation import Organisation
from jobmatch.errors import NotFound, Refused
from jobmatch.radio import gate
from jobmatch.radio.air_time import Norms
from jobmatch.radio.fair_notice import FairNotice
from jobmatch.radio.late_check import Facts, late_findings, vacancy_of
from jobmatch.radio.script import GateFinding, Script, Station
from jobmatch.store import enterprises, fairs, organisation, stations, vacancies
from jobmatch.store.newsletters import Newsletter
from jobmatch.text import Lexicon


@dataclass(frozen=True, slots=True)
class Edition:
    """A newsletter, whose loudspeakers it is for, whom listeners may call, and what keeps it from the air today."""

    newsletter: Newsletter
    station: Station
    centre: Organisation
    findings: tuple[GateFinding, ...]

    @property
    def script(self) -> Script:
        kept = self.newsletter
        return Script(self.station, kept.title, kept.sentences, kept.air_time_seconds, self.findings, kept.left_out)


def the_station(session: Session, code: str, on: date) -> Station:
    station = stations.find(session, code, on)
    if station is None:
        raise NotFound("station_unknown", f"Không có đài nào mang mã {code}.", "Xem mã các đài bằng lệnh: jobmatch stations list")
    return station


def the_centre(session: Session, on: date) -> Organisation:
    """Its phone is the only number that may be said on air."""
    centre = organisation.on(session, on)
    if centre is None or not centre.phone:
        raise Refused("phone_missing", "Chưa có số điện thoại của trung tâm để đọc trên đài.", "Ghi số điện thoại ở trang Cài đặt.")
    return centre


def fair_notice(session: Session, on: date, centre: Organisation) -> FairNotice | None:
    """Of the next fair. How many enterprises come is not said: nobody has asked them yet."""
    fair = fairs.next_fair(session, on)
    if fair is None:
        return None
    return FairNotice(held_on=fair.held_on, opens_at=fair.opens_at, ends_at=None, place=fair.place, organiser=centre.name)


def looked_at(session: Session, newsletter: Newsletter) -> Edition:
    """The gate and the look at the data, both as they stand now; the air date decides what is still open."""
    on = newsletter.airs_on
    station, centre = the_station(session, newsletter.station_code, on), the_centre(session, on)
    found = [
        *gate.check(
            newsletter.sentences,
            on=on,
            slot_seconds=newsletter.slot_seconds,
            norms=Norms(station.syllables_per_minute),
            office_phone=centre.phone,
        ),
        *late_findings(newsletter.sentences, newsletter.composed, facts_for(session, newsletter), on),
    ]
    # Of the whole script last; the rest as one reads.
    return Edition(newsletter, station, centre, tuple(sorted(found, key=lambda finding: (not finding.sentence, finding.sentence))))


def facts_for(session: Session, newsletter: Newsletter) -> Facts:
    centre = the_centre(session, newsletter.airs_on)
    known = vacancies.by_refs(session, {vacancy_of(each.source) for each in newsletter.sentences} - {""})
    return Facts(
        vacancies={ref: kept.vacancy for ref, kept in known.items() if kept.is_verified},
        organisation=centre,
        fair=fair_notice(session, newsletter.airs_on, centre),
        lexicon=Lexicon(enterprises.respellings(session)),
        recorded=vacancies.recorded_rules(session, [kept.id for kept in known.values()]),
    )
