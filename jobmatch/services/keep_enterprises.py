"""Enterprises as the centre knows them: added, put right, verified by a call; and the accounts that belong to each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.exc import IntegrityError

from jobmatch.errors import NotFound, Refused
from jobmatch.store import enterprises, vacancies
from jobmatch.store.accounts import Account
from jobmatch.store.enterprises import Contact, EnterpriseLine
from jobmatch.store.vacancies import VacancyLine
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.text.folding import fold
from jobmatch.vacancies.enterprise import Enterprise
from jobmatch.vacancies.tax_code import TaxCodeVerdict, read_tax_code

__all__ = [
    "Account",
    "Contact",
    "Enterprise",
    "EnterpriseLine",
    "SeenEnterprise",
    "add_enterprise",
    "change_enterprise",
    "check_tax_code",
    "see_enterprise",
    "see_enterprises",
    "take_back_verification",
    "verify_enterprise",
]

PERSONAL_DIGITS = 12


@dataclass(frozen=True, slots=True)
class SeenEnterprise:
    enterprise: Enterprise
    contact: Contact
    accounts: tuple[Account, ...]
    vacancies: tuple[VacancyLine, ...]


def see_enterprises(open_reading: OpenReading, *, text: str = "") -> list[EnterpriseLine]:
    """By name; the search forgives case and missing marks and also finds a tax code."""
    with open_reading() as session:
        lines = enterprises.all_lines(session)
    words = fold(text).split()
    found = (line for line in lines if all(word in fold(f"{line.enterprise.name} {line.enterprise.tax_code}") for word in words))
    return sorted(found, key=lambda line: fold(line.enterprise.name))


def see_enterprise(open_reading: OpenReading, enterprise_id: int) -> SeenEnterprise:
    with open_reading() as session:
        enterprise = known(enterprises.find(session, enterprise_id))
        return SeenEnterprise(
            enterprise,
            enterprises.contact(session, enterprise_id),
            tuple(enterprises.accounts_of(session, enterprise.name)),
            tuple(vacancies.lines(session, enterprise_id)),
        )


def add_enterprise(open_work: OpenWork, name: str, *, tax_code: str, said_as: str, contact: Contact) -> int:
    number = check_tax_code(tax_code)
    with open_work() as work:
        if known_before := enterprises.find_named(work.session, name):
            message = f"Đã có doanh nghiệp này: {known_before.name}."
            raise Refused("enterprise_exists", message, "Mở trang của doanh nghiệp đó trong danh sách.")
        check_nobody_elses(number, enterprises.all_lines(work.session), 0)
        try:
            enterprise_id = enterprises.add(work.session, Enterprise(0, name, number, said_as), contact)
        except IntegrityError as meanwhile:
            raise overtaken() from meanwhile
        work.commit()
    return enterprise_id


def change_enterprise(open_work: OpenWork, enterprise_id: int, *, tax_code: str, said_as: str, contact: Contact) -> None:
    """All but the name, by which its vacancies and accounts know it. Another tax code is another firm until somebody calls again."""
    number = check_tax_code(tax_code)
    with open_work() as work:
        enterprises.hold(work.session, enterprise_id)
        before = known(enterprises.find(work.session, enterprise_id))
        check_nobody_elses(number, enterprises.all_lines(work.session), enterprise_id)
        try:
            enterprises.write(work.session, replace(before, tax_code=number, said_as=said_as), contact)
        except IntegrityError as meanwhile:
            raise overtaken() from meanwhile
        if before.tax_code and number != before.tax_code:
            enterprises.take_back_verification(work.session, enterprise_id)
        work.commit()


def verify_enterprise(open_work: OpenWork, enterprise_id: int, *, account_id: int | None, now: datetime) -> None:
    """Somebody has called it. Who did so first stands."""
    with open_work() as work:
        known(enterprises.find(work.session, enterprise_id))
        enterprises.verify(work.session, [enterprise_id], account_id, now)
        work.commit()


def take_back_verification(open_work: OpenWork, enterprise_id: int) -> None:
    """From now on nothing of it is matched or goes out."""
    with open_work() as work:
        known(enterprises.find(work.session, enterprise_id))
        enterprises.take_back_verification(work.session, enterprise_id)
        work.commit()


def check_tax_code(text: str) -> str:
    """As it is kept; empty for none. A personal number is nobody's business here: it would stand unsealed."""
    if not text.strip():
        return ""
    found = read_tax_code(text)
    if len(found.number) == PERSONAL_DIGITS:
        raise Refused("tax_code_personal", "Đây là số định danh cá nhân, không ghi ở đây.", "Để trống mã số thuế của hộ kinh doanh.")
    if found.verdict is TaxCodeVerdict.WRONG:
        raise Refused(
            "tax_code_wrong", "Mã số thuế chưa đúng số kiểm tra.", "Nhập lại 10 số, hoặc 13 số của chi nhánh, ví dụ 0100109106-001."
        )
    return found.number


def check_nobody_elses(number: str, lines: Iterable[EnterpriseLine], own_id: int) -> None:
    other = next(
        (line.enterprise for line in lines if number and line.enterprise.tax_code == number and line.enterprise.id != own_id), None
    )
    if other:
        raise Refused("tax_code_taken", f"Mã số thuế này đang là của {other.name}.", "Kiểm tra lại mã, hoặc mở trang doanh nghiệp đó.")


def overtaken() -> Refused:
    return Refused(
        "enterprise_meanwhile",
        "Vừa có người ghi một doanh nghiệp cùng tên hoặc cùng mã số thuế.",
        "Tải lại danh sách doanh nghiệp rồi xem.",
    )


def known(enterprise: Enterprise | None) -> Enterprise:
    if enterprise is None:
        raise NotFound("enterprise_unknown", "Không có doanh nghiệp này.", "Mở lại danh sách doanh nghiệp.")
    return enterprise
