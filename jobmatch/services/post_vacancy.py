"""An enterprise writes a vacancy, step by step, and sends it; staff may do so for it. Every step is kept as a draft."""

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from jobmatch.errors import Refused
from jobmatch.store import enterprises, occupation_names, vacancies
from jobmatch.store.vacancies import FROM_FORM, KeptVacancy, NewStep
from jobmatch.store.work import OpenWork
from jobmatch.vacancies.draft import AnyPart, DayPart, JobPart, NeedsPart, PayPart, PlacePart, missing, with_part
from jobmatch.vacancies.given_titles import with_names
from jobmatch.vacancies.life import Actor, Deed, moved
from jobmatch.vacancies.vacancy import Vacancy, VacancyState

__all__ = ["begin_vacancy", "send_vacancy", "write_part"]

PART_WORDS: dict[type[AnyPart], str] = {
    JobPart: "tên việc, mô tả",
    PlacePart: "nơi làm việc, số lượng, hạn nộp",
    PayPart: "lương",
    DayPart: "giờ làm, hỗ trợ",
    NeedsPart: "yêu cầu",
}
# Words change in these states alone: what staff look at stays as they look at it. Staff themselves may mend what waits.
WRITABLE = {Actor.ENTERPRISE: ("draft", "returned"), Actor.STAFF: ("draft", "returned", "submitted")}


def begin_vacancy(open_work: OpenWork, enterprise: str, job: JobPart, *, account_id: int | None, today: date, now: datetime) -> str:
    """The ref of a new draft. An enterprise that posts for the first time is known from then on, unverified."""
    with open_work() as work:
        number = enterprises.ids_of(work.session, [enterprise])[enterprise]
        draft = with_part(Vacancy("", enterprise, "", 0, state=VacancyState.DRAFT), job, today)
        draft = with_names(draft, occupation_names.load(work.session))
        new = KeptVacancy(0, number, draft, 1, 0, FROM_FORM, now, is_verified=False)
        kept = vacancies.add(work.session, new.with_words(draft), now)
        vacancies.note_steps(work.session, [NewStep(kept.id, "", VacancyState.DRAFT)], account_id, now)
        work.commit()
    return kept.ref


def write_part(
    open_work: OpenWork, ref: str, part: AnyPart, *, of: str | None, account_id: int | None, today: date, now: datetime
) -> Vacancy:
    """The vacancy with this step written. `of` is the enterprise of whoever writes, None for staff.

    Words that change while they wait for a decision are a step of their own: whoever looked at the older ones decides about nothing.
    """
    with open_work() as work:
        vacancies.hold(work.session, ref)
        kept = vacancies.the_one(work.session, ref, of)
        check_writable(kept, of)
        changed = with_names(with_part(kept.asking, part, today), occupation_names.load(work.session))
        check_enough(changed, kept)
        vacancies.write_all(work.session, [kept.with_words(changed)], now)
        if kept.vacancy.state is VacancyState.SUBMITTED and changed != kept.asking:
            mended = NewStep(kept.id, VacancyState.SUBMITTED, VacancyState.SUBMITTED, f"Cán bộ sửa: {PART_WORDS[type(part)]}")
            vacancies.note_steps(work.session, [mended], account_id, now)
        work.commit()
    return changed


def send_vacancy(open_work: OpenWork, ref: str, *, of: str | None, account_id: int | None, today: date, now: datetime) -> None:
    """To be looked at by staff. Sent twice is sent once; findings hinder nobody from sending."""
    with open_work() as work:
        vacancies.hold(work.session, ref)
        kept = vacancies.the_one(work.session, ref, of)
        if kept.vacancy.state is VacancyState.SUBMITTED:
            return
        check_complete(kept.asking, today)
        after = moved(kept.vacancy.state, Deed.SEND, actor_of(of))
        move(work.session, kept, after, account_id, now)
        work.commit()


def actor_of(of: str | None) -> Actor:
    return Actor.STAFF if of is None else Actor.ENTERPRISE


def move(session: Session, kept: KeptVacancy, after: VacancyState, account_id: int | None, now: datetime) -> None:
    vacancies.write_all(session, [replace(kept, vacancy=replace(kept.vacancy, state=after))], now)
    vacancies.note_steps(session, [NewStep(kept.id, kept.vacancy.state, after)], account_id, now)


def check_writable(kept: KeptVacancy, of: str | None) -> None:
    if kept.vacancy.state not in WRITABLE[actor_of(of)]:
        raise Refused("vacancy_not_writable", "Tin này đang chờ duyệt hoặc đang tuyển nên chưa sửa được.", "Bấm “Rút về sửa” trước.")


def check_complete(vacancy: Vacancy, today: date) -> None:
    lacking = [sentence for _, sentence in missing(vacancy, today)]
    if lacking:
        raise Refused("vacancy_incomplete", f"Tin còn thiếu: {'; '.join(lacking)}.", "Ghi thêm rồi gửi lại.")


def check_enough(changed: Vacancy, kept: KeptVacancy) -> None:
    if kept.hired and changed.quantity <= kept.hired:
        message = f"Việc này đã tuyển {kept.hired} người."
        raise Refused("quantity_below_hired", message, f"Nhập số lượng lớn hơn {kept.hired}, hoặc đóng tin.")
