"""Who the centre is and who signs for it: seeded once, then changed by date, so that older letters can be printed again."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date

from sqlalchemy.exc import DBAPIError

from jobmatch.catalogue.organisation import Organisation
from jobmatch.errors import Refused
from jobmatch.store import organisation as organisations
from jobmatch.store.organisation import OrganisationSince
from jobmatch.store.work import OpenReading, OpenWork

__all__ = [
    "FIELDS",
    "Organisation",
    "OrganisationSince",
    "change_organisation",
    "change_to",
    "name_to_show",
    "organisation_of",
    "see_organisation",
    "see_organisations",
    "seed_organisation",
    "take_change_back",
]

FIELDS = tuple(field.name for field in fields(Organisation))
NAMELESS = "Trung tâm Dịch vụ việc làm"  # what every province calls its own; stands on screen until the centre is named


def organisation_of(words: str) -> Organisation:
    """From the setting JOBMATCH_ORGANISATION: the name alone, or a JSON object with the fields of `Organisation`."""
    if not words.lstrip().startswith("{"):
        return checked(Organisation(name=words.strip()))
    try:
        values = json.loads(words)
        return checked(Organisation(**{field: str(value) for field, value in values.items()}))
    except (ValueError, TypeError) as wrong:
        raise Refused(
            "organisation_unreadable",
            "Không đọc được JOBMATCH_ORGANISATION.",
            f'Ghi tên trung tâm, hoặc một dòng JSON như {{"name": "...", "superior": "..."}} với các mục: {", ".join(FIELDS)}.',
        ) from wrong


def seed_organisation(open_work: OpenWork, words: str, *, today: date) -> bool:
    """False when the database knows who it belongs to, or nobody says: the setting speaks to a new database only."""
    if not words.strip():
        return False
    with open_work() as work:
        if organisations.is_known(work.session):
            return False
        organisations.put(work.session, OrganisationSince(today, organisation_of(words)))
        work.commit()
    return True


def see_organisation(open_reading: OpenReading, *, on: date) -> Organisation:
    """A database that nobody named yet answers with the name that every centre bears."""
    with open_reading() as session:
        return organisations.on(session, on) or Organisation(name=NAMELESS)


def name_to_show(open_reading: OpenReading, *, on: date) -> str:
    """For the head of every page, also of the one that says that the database does not answer."""
    try:
        return see_organisation(open_reading, on=on).name
    except DBAPIError:
        return NAMELESS


def see_organisations(open_reading: OpenReading) -> list[OrganisationSince]:
    """Newest first."""
    with open_reading() as session:
        return organisations.all_lines(session)


def change_organisation(open_work: OpenWork, changes: Mapping[str, str], *, valid_from: date) -> Organisation:
    """What is not named stays as it was on that day."""
    with open_work() as work:
        changed = changed_organisation(organisations.on(work.session, valid_from), changes)
        organisations.put(work.session, OrganisationSince(valid_from, changed))
        work.commit()
    return changed


def change_to(open_reading: OpenReading, changes: Mapping[str, str], *, valid_from: date) -> Organisation:
    """What `change_organisation` would write."""
    with open_reading() as session:
        return changed_organisation(organisations.on(session, valid_from), changes)


def take_change_back(open_work: OpenWork, valid_from: date) -> None:
    """The line before it holds again. The only line stays: letters need a head."""
    with open_work() as work:
        if len(organisations.all_lines(work.session)) < 2:
            raise Refused("organisation_last", "Đây là dòng duy nhất về trung tâm.", "Sửa dòng này thay vì bỏ.")
        organisations.take_away(work.session, valid_from)
        work.commit()


def changed_organisation(before: Organisation | None, changes: Mapping[str, str]) -> Organisation:
    unknown = sorted(set(changes) - set(FIELDS))
    if unknown:
        raise Refused("setting_unknown", f"Không có mục {', '.join(unknown)}.", f"Các mục có thể đặt: {', '.join(FIELDS)}.")
    values = {field: value.strip() for field, value in changes.items()}
    changed = replace(before, **values) if before else Organisation(**{"name": "", **values})
    return checked(changed)


def checked(organisation: Organisation) -> Organisation:
    if not organisation.name:
        raise Refused("organisation_nameless", "Trung tâm cần có tên.", "Ghi tên đầy đủ như trên con dấu.")
    digits = "".join(filter(str.isdigit, organisation.phone))
    if organisation.phone and not 8 <= len(digits) <= 11:
        raise Refused("phone_unreadable", f"Số điện thoại {organisation.phone} không đủ chữ số.", "Ghi cả mã vùng, ví dụ 0203 3879 123.")
    return replace(organisation, phone=digits)
