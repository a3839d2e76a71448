"""The papers of a fair: for each thôn its letters and the list on which they are handed out. The same plan prints the same bytes.

A plan may be older than the day on which it is printed: who has refused since gets no letter, and no letter names a job that may not go
out any more.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from sqlalchemy.orm import Session

from jobmatch.catalogue.organisation import Organisation
from jobmatch.documents.letter_sheet import letters_pdf, signature_list_pdf
from jobmatch.errors import NotFound, Refused
from jobmatch.fairs.fair import Fair
from jobmatch.fairs.home_words import sheet_marks
from jobmatch.fairs.letter import Address, Letter, LetterHead, LetterJob, letter_head, letter_job
from jobmatch.fairs.signature_list import Receiver, SignatureList, signature_list
from jobmatch.fairs.tokens import letter_token
from jobmatch.registry.worker import Sex
from jobmatch.store import access_log, barred, fair_inputs, fairs, invitations, merges, organisation
from jobmatch.store.invitations import Invitation
from jobmatch.store.work import OpenWork
from jobmatch.text.names import name_sort_key

__all__ = ["VillagePapers", "print_fair", "print_village"]

PURPOSE = "In giấy mời và danh sách ký nhận"
_ADDRESS = {Sex.MALE: Address.MAN, Sex.FEMALE: Address.WOMAN}


@dataclass(frozen=True, slots=True)
class VillagePapers:
    """One thôn: its letters in the order of names and its signature list, as PDF. `mark` begins the numbers of its sheets."""

    place_id: str
    village: str
    commune: str
    mark: str
    people: int
    letters: bytes
    receipt: bytes


@dataclass(frozen=True, slots=True)
class _Fair:
    """What all papers of a fair share."""

    fair: Fair
    head: LetterHead
    jobs: dict[str, LetterJob]
    marks: dict[tuple[str, str], str]
    key: bytes


def print_fair(
    open_work: OpenWork, code: str, *, key: bytes, today: date, account_id: int | None, now: datetime
) -> Iterator[VillagePapers]:
    """Thôn by thôn, so that no more than one is held in memory."""
    with open_work() as work:
        seated = invitations.of_fair(work.session, code, _dated(work.session, code, today))
        shared = _shared(work.session, code, seated, key, today)
        going_out = _going_out(work.session, seated, shared.jobs, today)
        _note(work.session, code, going_out, account_id, now)
        work.commit()
    for _, of_one in groupby(going_out, key=lambda each: (each.commune, each.village, each.place_id)):
        yield _papers(shared, list(of_one))


def print_village(
    open_work: OpenWork, code: str, place_id: str, *, key: bytes, today: date, account_id: int | None, now: datetime
) -> VillagePapers:
    """As `print_fair` prints this thôn: the mark of its sheets counts the other thôn of the fair too."""
    with open_work() as work:
        seated = invitations.of_fair(work.session, code, _dated(work.session, code, today))
        shared = _shared(work.session, code, seated, key, today)
        here = [each for each in seated if each.place_id == place_id]
        going_out = _going_out(work.session, here, shared.jobs, today)
        _note(work.session, code, going_out, account_id, now)
        work.commit()
    if not here:
        raise NotFound("village_uninvited", "Không có giấy mời nào của thôn này.", "Xem lại danh sách các thôn của phiên.")
    if not going_out:
        raise Refused(
            "letters_held_back",
            "Giấy mời của thôn này nay không phát được: việc đã đóng hoặc đang bị giữ lại, hay người được mời đã từ chối.",
            "Mở trang phiên để xem việc nào bị giữ lại và vì sao.",
        )
    return _papers(shared, going_out)


def _note(session: Session, code: str, printed: Sequence[Invitation], account_id: int | None, now: datetime) -> None:
    """Before the papers are set: of a pack that came out in part everybody is named."""
    named = [each.worker_no for each in printed]
    access_log.note(session, reader=account_id, purpose=f"{PURPOSE} {code}", at=now, fields=("invitation",), worker_nos=named)


def _dated(session: Session, code: str, today: date) -> date:
    """The day that the letters bear: places are called on them as they are called then."""
    plan = fairs.plan_of(session, code)
    return plan.issued_on if plan else today


def _shared(session: Session, code: str, seated: Sequence[Invitation], key: bytes, today: date) -> _Fair:
    fair, plan = fairs.find(session, code), fairs.plan_of(session, code)
    if fair is None:
        raise NotFound("fair_unknown", f"Không có phiên nào mang mã {code}.", "Xem lại danh sách các phiên.")
    if plan is None or not seated:
        raise Refused("fair_unplanned", "Phiên này chưa có danh sách mời.", "Lập danh sách mời trước khi in giấy.")
    head = letter_head(_centre(session, plan.issued_on), fair, number=plan.letter_number, issued_on=plan.issued_on)
    going_out, _ = fair_inputs.letter_vacancies(session, {ref for each in seated for ref in each.vacancy_refs}, today)
    jobs = {ref: letter_job(vacancy) for ref, vacancy in going_out.items()}
    return _Fair(fair, head, jobs, sheet_marks((each.commune, each.village) for each in seated), key)


def _going_out(session: Session, seated: Sequence[Invitation], jobs: Collection[str], today: date) -> list[Invitation]:
    """Whoever may still be written to, with the jobs of theirs that still go out; a letter without a job is none.

    Somebody who was invited under two numbers, and turned out to be one person, gets one letter.
    """
    kept_from, known_as = barred.from_letters(session, today), merges.now_known_as(session)
    letter_to: dict[int, Invitation] = {}
    for each in sorted(seated, key=lambda each: each.worker_no in known_as):
        letter_to.setdefault(known_as.get(each.worker_no, each.worker_no), each)
    going = {letter.worker_no for worker_no, letter in letter_to.items() if worker_no not in kept_from}
    letters = (
        replace(each, vacancy_refs=tuple(ref for ref in each.vacancy_refs if ref in jobs)) for each in seated if each.worker_no in going
    )
    return [letter for letter in letters if letter.vacancy_refs]


def _centre(session: Session, on: date) -> Organisation:
    centre = organisation.on(session, on)
    if centre is None:
        raise Refused("organisation_missing", "Chưa ghi tên trung tâm để in trên giấy mời.", "Ghi ở trang Cài đặt, mục Trung tâm.")
    return centre


def _papers(shared: _Fair, seated: list[Invitation]) -> VillagePapers:
    first = seated[0]
    mark = shared.marks[first.commune, first.village]
    in_order = sorted(seated, key=lambda each: (name_sort_key(each.full_name), each.worker_no))
    return VillagePapers(
        place_id=first.place_id,
        village=first.village,
        commune=first.commune,
        mark=mark,
        people=len(seated),
        letters=letters_pdf([_letter(shared, each) for each in in_order], shared.head),
        receipt=signature_list_pdf(_receipt(first, mark, in_order), shared.head),
    )


def _receipt(home: Invitation, mark: str, in_order: Sequence[Invitation]) -> SignatureList:
    return signature_list(home.commune, home.village, mark, [Receiver(each.full_name) for each in in_order])


def _letter(shared: _Fair, to: Invitation) -> Letter:
    return Letter(
        full_name=to.full_name,
        village=to.village,
        commune=to.commune,
        jobs=tuple(shared.jobs[ref] for ref in to.vacancy_refs),
        token=letter_token(shared.key, shared.fair.code, to.worker_no, to.letter_version),
        code=to.code,
        address=_ADDRESS[Sex(to.sex)] if to.sex else Address.UNKNOWN,
    )
