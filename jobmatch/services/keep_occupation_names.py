"""Staff say what people call an occupation, and which one a title means: it holds at once for everybody with these words, and later.

A synonym is read in wishes and in titles that bear it; a decision holds for vacancies with this very title, and teaches the coder.
What is taken back leaves everything as it would stand without it.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from jobmatch.catalogue.given_names import GivenNames, bears_a_name, name_key
from jobmatch.catalogue.occupations import is_occupation, occupation_name
from jobmatch.catalogue.posting_job import DECIDED, bare_title, names_a_job, title_key
from jobmatch.errors import NotFound, Refused
from jobmatch.store import imports, occupation_names, vacancies
from jobmatch.store.occupation_names import NameKind, OccupationName
from jobmatch.store.retelling import retell
from jobmatch.store.vacancies import KeptVacancy, NewStep
from jobmatch.store.wish_texts import people_bearing
from jobmatch.store.work import OpenWork
from jobmatch.vacancies.draft import confirmed
from jobmatch.vacancies.given_titles import with_names

__all__ = ["Applied", "add_name", "decide_title", "withdraw_name"]


@dataclass(frozen=True, slots=True)
class Applied:
    """The name, for whoever wants it back (0: none was given), and for how many people and vacancies its words were read anew."""

    name_id: int
    people: int
    vacancies: int


def add_name(open_work: OpenWork, text: str, code: str, *, account_id: int | None, now: datetime) -> Applied:
    """What people call the occupation, besides what is known. A name that staff have given already is refused: it is taken back first."""
    text, key = " ".join(text.split()), name_key(text)
    if not any(letter.isalpha() for letter in key) or not is_occupation(code):
        raise Refused("occupation_name_unfit", "Chưa rõ tên gọi, hoặc chưa rõ nghề.", "Gõ tên gọi, và chọn một nghề trong danh sách.")
    with open_work() as work:
        imports.hold_registry(work.session)
        _check_free(work.session, key, NameKind.SYNONYM)
        number = occupation_names.add(work.session, text, key, code, NameKind.SYNONYM, account_id=account_id, at=now)
        people = _told_anew(work.session, text, account_id=account_id, now=now)
        read = _read_anew(work.session, GivenNames(((text, code),)), now=now)
        work.commit()
    return Applied(number, people, read)


def decide_title(open_work: OpenWork, ref: str, code: str, *, account_id: int | None, now: datetime) -> Applied:
    """The title of this vacancy means that occupation, wherever it stands. A title that is decided already is refused.

    'Nhân viên' means many: where a title names no job the answer holds for this one vacancy, and gives no name.
    """
    if not is_occupation(code):
        raise Refused("title_undecided", "Chưa chọn nghề nào.", "Chọn một nghề trong danh sách.")
    with open_work() as work:
        imports.hold_registry(work.session)
        vacancies.hold(work.session, ref)
        kept = vacancies.the_one(work.session, ref, None)
        title = kept.vacancy.title
        text, key = bare_title(title) or title, title_key(title)
        if not names_a_job(text):
            _set_for_one(work.session, kept, code, account_id=account_id, now=now)
            work.commit()
            return Applied(0, 0, 1)
        _check_free(work.session, key, NameKind.DECISION)
        number = occupation_names.add(work.session, text, key, code, NameKind.DECISION, account_id=account_id, at=now)
        read = _read_anew(work.session, GivenNames((), ((text, code),)), now=now)
        work.commit()
    return Applied(number, 0, read)


def _set_for_one(session: Session, kept: KeptVacancy, code: str, *, account_id: int | None, now: datetime) -> None:
    state = kept.vacancy.state
    posting = confirmed(kept.vacancy.posting, occupation=code, occupation_confidence=DECIDED)
    vacancies.write_read(session, [replace(kept, vacancy=replace(kept.vacancy, posting=posting))])
    vacancies.note_steps(session, [NewStep(kept.id, state, state, f"Chọn nghề: {occupation_name(code)}")], account_id, now)


def withdraw_name(open_work: OpenWork, name_id: int, *, account_id: int | None, now: datetime) -> Applied:
    """How many people and vacancies are read again as they would be without it."""
    with open_work() as work:
        imports.hold_registry(work.session)
        name = next((name for name in occupation_names.in_force(work.session) if name.id == name_id), None)
        if name is None:
            raise NotFound("occupation_name_unknown", "Tên gọi này không còn.", "Xem lại danh sách tên gọi.")
        occupation_names.withdraw(work.session, [name_id], account_id=account_id, at=now)
        is_synonym = name.kind is NameKind.SYNONYM
        people = _told_anew(work.session, name.text, account_id=account_id, now=now) if is_synonym else 0
        read = _read_anew(work.session, _alone(name), now=now)
        work.commit()
    return Applied(name_id, people, read)


def _alone(name: OccupationName) -> GivenNames:
    pair = ((name.text, name.code),)
    return GivenNames(pair) if name.kind is NameKind.SYNONYM else GivenNames((), pair)


def _check_free(session: Session, key: str, kind: NameKind) -> None:
    if occupation_names.find(session, key, kind):
        raise Refused("occupation_name_taken", "Tên gọi này đã có người ghi.", "Bỏ tên gọi cũ trước, rồi ghi lại.")


def _told_anew(session: Session, text: str, *, account_id: int | None, now: datetime) -> int:
    worker_nos = people_bearing(session, GivenNames(((text, ""),)))
    retell(session, worker_nos, account_id=account_id, now=now)
    return len(worker_nos)


def _read_anew(session: Session, changed: GivenNames, *, now: datetime) -> int:
    """Vacancies with these words, by all names that are in force now; what an officer has set for one vacancy stays."""
    vacancies.hold(session, *(line.ref for line in vacancies.lines(session) if _concerns(changed, line.title)))
    names = occupation_names.load(session)
    read = [_with_occupation(kept, names) for kept in vacancies.everything(session) if _concerns(changed, kept.vacancy.title)]
    vacancies.write_read(session, read)
    return len(read)


def _concerns(changed: GivenNames, title: str) -> bool:
    return bears_a_name(title, changed) or title_key(title) in {title_key(text) for text, _code in changed.decisions}


def _with_occupation(kept: KeptVacancy, names: GivenNames) -> KeptVacancy:
    return replace(kept, vacancy=with_names(kept.vacancy, names))
