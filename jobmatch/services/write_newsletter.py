"""Write the newsletter of one station from the vacancies of a match run that are open and lawful on the air date."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jobmatch.catalogue.organisation import Organisation
from jobmatch.errors import NotFound, Refused
from jobmatch.radio.late_check import told, vacancy_of
from jobmatch.radio.newsletter import compose
from jobmatch.radio.script import Script
from jobmatch.store import enterprises, match_runs, newsletters, stations, vacancies
from jobmatch.store.newsletter_facts import fair_notice, the_centre, the_station
from jobmatch.store.newsletters import DRAFT, USUAL_SLOT_SECONDS, Newsletter
from jobmatch.store.work import OpenReading, OpenWork

__all__ = [
    "LONGEST_SLOT",
    "SHORTEST_SLOT",
    "USUAL_SLOT_SECONDS",
    "WrittenNewsletter",
    "compose_newsletter",
    "newest_run",
    "write_newsletter",
]

# Under a minute not even the frame fits; over a quarter of an hour nobody listens (plan of the stations, 2025).
SHORTEST_SLOT, LONGEST_SLOT = 60, 900


@dataclass(frozen=True, slots=True)
class WrittenNewsletter:
    """`number` is 0 for a script that was only composed. `is_new` is false when the same words stood as a version already."""

    script: Script
    centre: Organisation
    run_id: str
    airs_on: date
    slot_seconds: int
    number: int = 0
    version: int = 1
    is_new: bool = False


def compose_newsletter(
    open_reading: OpenReading, station_code: str, run_id: str, *, airs_on: date, slot_seconds: int = USUAL_SLOT_SECONDS
) -> WrittenNewsletter:
    """The script as it would be written; keeps nothing."""
    with open_reading() as session:
        return _composed(session, station_code, run_id, airs_on, slot_seconds)


def write_newsletter(
    open_work: OpenWork,
    station_code: str,
    run_id: str,
    *,
    airs_on: date,
    slot_seconds: int = USUAL_SLOT_SECONDS,
    account_id: int | None,
    now: datetime,
) -> WrittenNewsletter:
    """The same words again are the same version; other words are the next version of the edition, to be approved anew."""
    with open_work() as work:
        made = _composed(work.session, station_code, run_id, airs_on, slot_seconds)
        before = newsletters.newest_version(work.session, station_code, airs_on, run_id)
        if before is not None and (before.sentences, before.slot_seconds) == (made.script.sentences, slot_seconds):
            return _kept(made, before.number, before.version, is_new=False)
        version = before.version + 1 if before else 1
        stations.keep(work.session, made.script.station)
        try:
            number = newsletters.add(work.session, _draft(made, version, account_id, now))
        except IntegrityError as meanwhile:
            raise Refused("newsletter_overtaken", "Có người vừa soạn bản tin này.", "Mở bản mới nhất để xem tiếp.") from meanwhile
        work.commit()
    return _kept(made, number, version, is_new=True)


def newest_run(open_reading: OpenReading) -> str:
    """The run to write from where nobody names one."""
    with open_reading() as session:
        run = match_runs.newest_of(session)
    if run is None:
        raise Refused("run_missing", "Chưa có lần khớp việc nào.", "Chạy khớp việc trước khi soạn bản tin.")
    return run.id


def _composed(session: Session, station_code: str, run_id: str, airs_on: date, slot_seconds: int) -> WrittenNewsletter:
    if not SHORTEST_SLOT <= slot_seconds <= LONGEST_SLOT:
        raise Refused(
            "slot_unlikely", f"Khung giờ {slot_seconds} giây không dùng được.", f"Ghi từ {SHORTEST_SLOT} đến {LONGEST_SLOT} giây."
        )
    station, centre = the_station(session, station_code, airs_on), the_centre(session, airs_on)
    run = match_runs.find(session, run_id)
    if run is None:
        raise NotFound("run_unknown", f"Không có lần khớp {run_id}.", "Chạy khớp việc, rồi dùng mã của lần chạy đó.")
    in_run = set(run.vacancy_refs)
    wanted = [vacancy for vacancy in vacancies.open_vacancies(session, airs_on) if vacancy.ref in in_run]
    fair = fair_notice(session, airs_on, centre)
    script = compose(
        station,
        wanted,
        organisation=centre,
        on=airs_on,
        fair=fair,
        respellings=enterprises.respellings(session),
        recorded=vacancies.recorded_rules(session, vacancies.ids(session, [vacancy.ref for vacancy in wanted]).values()),
        slot_seconds=slot_seconds,
    )
    if fair is None and not any(vacancy_of(sentence.source) for sentence in script.sentences):
        raise Refused("nothing_to_say", "Không có việc nào đọc được trên đài ngày này.", _why_nothing(script, len(in_run)))
    return WrittenNewsletter(script, centre, run_id, airs_on, slot_seconds)


def _why_nothing(script: Script, in_run: int) -> str:
    if script.left_out:
        first = script.left_out[0]
        return f"Bỏ lại {len(script.left_out)} việc; việc {first.vacancy_ref}: {first.reason}"
    return f"Lần khớp này có {in_run} việc, không việc nào còn mở vào ngày phát. Duyệt việc tuyển rồi khớp lại."


def _draft(made: WrittenNewsletter, version: int, account_id: int | None, now: datetime) -> Newsletter:
    script = made.script
    return Newsletter(
        number=0,
        station_code=script.station.code,
        run_id=made.run_id,
        airs_on=made.airs_on,
        version=version,
        title=script.title,
        sentences=script.sentences,
        left_out=script.left_out,
        air_time_seconds=script.air_time_seconds,
        state=DRAFT,
        written_by=account_id,
        written_at=now,
        slot_seconds=made.slot_seconds,
        composed=told(script.sentences),
        hands=frozenset() if account_id is None else frozenset({account_id}),
    )


def _kept(made: WrittenNewsletter, number: int, version: int, *, is_new: bool) -> WrittenNewsletter:
    return WrittenNewsletter(made.script, made.centre, made.run_id, made.airs_on, made.slot_seconds, number, version, is_new)
