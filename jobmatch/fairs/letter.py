"""A giấy mời: what it says, in the form of an administrative letter (Nghị định 30/2020/NĐ-CP, phụ lục I).

It passes through many hands: of the person it has the name and the thôn, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum

from jobmatch.catalogue.organisation import Organisation
from jobmatch.fairs.fair import Fair
from jobmatch.fairs.home_words import in_sentence, village_head
from jobmatch.fairs.job_words import NBSP, job_title, offer_words, pay_words
from jobmatch.fairs.tokens import spaced
from jobmatch.vacancies.vacancy import Vacancy, WagePeriod

# The village head needs the days between to bring the answers in; four, as the centre does it.
REPLY_BEFORE_FAIR = timedelta(days=4)
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_HEAD_OF_OFFICE = "GIÁM ĐỐC"
_DEPUTY = "PHÓ "


class Address(StrEnum):
    """By record; in full where the record does not say."""

    MAN = "Ông"
    WOMAN = "Bà"
    UNKNOWN = "Ông/Bà"


@dataclass(frozen=True, slots=True)
class LetterHead:
    """What all letters of a fair share, in words. `signing` are the lines over the signature, `signatory` the name under it."""

    superior: str
    issuer: str
    number: str
    place_and_date: str
    event: str
    held_on: str
    time: str
    place: str
    phone: str
    signing: tuple[str, ...]
    signatory: str
    issued_on: date
    fair_on: date
    reply_by: date


@dataclass(frozen=True, slots=True)
class LetterJob:
    """`pay_a_month` leaves out the period, for a column that names it; `meets_at` and `table` where they are known."""

    title: str
    enterprise: str
    pay: str
    pay_a_month: str
    is_monthly: bool
    offers: tuple[str, ...] = ()
    table: str = ""
    meets_at: time | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """`token` goes into the QR, `code` under it. `commune` with its kind ('Xã Quảng Long'); `pick_up` where and when a bus stops."""

    full_name: str
    village: str
    commune: str
    jobs: tuple[LetterJob, ...]
    token: str = field(repr=False)  # opens the door: never in a log
    code: str = field(repr=False)
    address: Address = Address.UNKNOWN
    pick_up: str = ""


@dataclass(frozen=True, slots=True)
class LetterWords:
    """A letter in words, in reading order; `columns` and `rows` are the table of jobs."""

    invites: str
    address: str
    full_name: str
    home: str
    facts: tuple[str, ...]
    jobs_intro: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    pick_up: str
    closing: str
    copies: tuple[str, ...]
    code: str
    reply_title: str
    reply_note: str
    answers: tuple[str, ...]


def letter_head(organisation: Organisation, fair: Fair, *, number: str, issued_on: date, reply_by: date | None = None) -> LetterHead:
    """`number` is the running one of the year's series ('05'); `reply_by` the last day for the slip, four days before the fair if None."""
    return LetterHead(
        superior=organisation.superior.upper(),
        issuer=organisation.name,
        number="/".join(part for part in (number, f"GM-{organisation.mark}" if organisation.mark else "GM") if part),
        place_and_date=", ".join(part for part in (organisation.place_name, written_date(issued_on)) if part),
        event=f"Phiên giao dịch việc làm năm{NBSP}{fair.held_on.year}",
        held_on=written_date(fair.held_on),
        time=f"{written_time(fair.opens_at)}, {_WEEKDAYS[fair.held_on.weekday()]}, {written_date(fair.held_on)}",
        place=fair.place,
        phone=grouped_phone(organisation.phone),
        signing=_signing(organisation),
        signatory=organisation.signatory_name,
        issued_on=issued_on,
        fair_on=fair.held_on,
        reply_by=max(issued_on, fair.held_on - REPLY_BEFORE_FAIR) if reply_by is None else reply_by,
    )


def letter_job(vacancy: Vacancy, *, table: str = "", meets_at: time | None = None) -> LetterJob:
    return LetterJob(
        title=job_title(vacancy),
        enterprise=vacancy.enterprise,
        pay=pay_words(vacancy.posting),
        pay_a_month=pay_words(vacancy.posting, with_period=False),
        is_monthly=vacancy.posting.wage_period in {WagePeriod.MONTH, WagePeriod.NEGOTIABLE},
        offers=offer_words(vacancy.posting),
        table=table,
        meets_at=meets_at,
    )


def letter_words(letter: Letter, head: LetterHead) -> LetterWords:
    """All words of one letter, so that a printer only lays them out."""
    columns, rows = _table(letter.jobs)
    commune = in_sentence(letter.commune)
    return LetterWords(
        invites=f"{head.issuer} trân trọng kính mời:",
        address=str(letter.address),
        full_name=letter.full_name,
        home=", ".join(part for part in (letter.village, commune if letter.village else letter.commune) if part) + ".",
        facts=(f"Tới dự: {head.event}.", f"Thời gian: {head.time}.", f"Địa điểm: {head.place}."),
        jobs_intro=f"Việc làm phù hợp với nguyện vọng của {letter.address}:",
        columns=columns,
        rows=rows,
        pick_up=f"Xe đón: {letter.pick_up}." if letter.pick_up else "",
        closing=_closing(letter, head),
        copies=tuple(line for line in ("Như trên", f"UBND {commune}" if commune else "", "Lưu: VT") if line),
        code=spaced(letter.code),
        reply_title="Phiếu trả lời",
        reply_note=f"{letter.address} giao lại cho {village_head(letter.village)} trước {short_date(head.reply_by)}",
        answers=("Tôi đến", "Tôi không đến được, vì:"),
    )


def written_date(day: date) -> str:
    """'ngày 09 tháng 3 năm 2026': a zero before days under ten and before months one and two, so that none can be altered."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}".replace(" ", NBSP)


def short_date(day: date) -> str:
    """'ngày 17/3'."""
    return f"ngày{NBSP}{day.day}/{day.month}"


def written_time(moment: time) -> str:
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút".replace(" ", NBSP)


def grouped_phone(digits: str) -> str:
    """'02030001122' is '0203 000 1122'; a number in another form stays as it is."""
    if not digits.isdigit() or len(digits) not in {10, 11}:
        return digits
    return NBSP.join((digits[:-7], digits[-7:-4], digits[-4:]))


def _signing(organisation: Organisation) -> tuple[str, ...]:
    """'GIÁM ĐỐC', or who signs for whom: 'KT. GIÁM ĐỐC' over 'PHÓ GIÁM ĐỐC'."""
    form, title = organisation.signing_form.strip(), organisation.signatory_title.strip().upper()
    if not form:
        return (title or _HEAD_OF_OFFICE,)
    head = title.removeprefix(_DEPUTY) if title.startswith(_DEPUTY) else _HEAD_OF_OFFICE
    signed_for = form if " " in form else f"{form} {head}"
    return (signed_for, title) if title else (signed_for,)


def _table(jobs: Sequence[LetterJob]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Columns of table and time only where some job has them; the period of pay stands in the head where all are paid by the month."""
    has_table, has_time = any(job.table for job in jobs), any(job.meets_at for job in jobs)
    monthly = all(job.is_monthly for job in jobs)
    columns = (
        *(("Bàn số",) if has_table else ()),
        *(("Giờ gặp",) if has_time else ()),
        "Việc làm và doanh nghiệp",
        "Thu nhập một tháng" if monthly else "Thu nhập",
    )
    rows = tuple(
        (
            *((job.table,) if has_table else ()),
            *((_short_time(job.meets_at),) if has_time else ()),
            _job_line(job),
            job.pay_a_month if monthly else job.pay,
        )
        for job in jobs
    )
    return columns, rows


def _job_line(job: LetterJob) -> str:
    line = f"{job.title}, {job.enterprise}"
    return f"{line}; {', '.join(job.offers)}" if job.offers else line


def _short_time(moment: time | None) -> str:
    return f"{moment.hour:02d}{NBSP}giờ{NBSP}{moment.minute:02d}" if moment else ""


def _closing(letter: Letter, head: LetterHead) -> str:
    ask = f" Cần hỏi thêm, xin gọi {head.phone}." if head.phone else ""
    return (
        "Khi đến xin mang theo giấy mời này, thẻ căn cước, bằng hoặc chứng chỉ nghề (nếu có). "
        "Người lao động không phải nộp bất cứ khoản tiền nào và không giao bản chính giấy tờ cho người khác giữ."
        f"{ask} Rất mong {letter.address} đến dự đúng giờ./."
    )
