"""Come in, stay in, change one's own password, leave.

Sign-ins stand in the database: they end by themselves, and anybody's can be ended at once.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from jobmatch.errors import Refused
from jobmatch.store import accounts, sign_ins
from jobmatch.store.accounts import Account
from jobmatch.store.passwords import check_password, hash_password, password_holds
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["Account", "Entry", "SignInAnswer", "change_own_password", "see_signed_in", "sign_in", "sign_out"]

IDLE_AT_MOST = timedelta(minutes=30)
SIGNED_IN_AT_MOST = timedelta(hours=12)
# One write a minute and not one a click keeps the idle clock near enough.
SEEN_EVERY = timedelta(minutes=1)
# Per account and address, so that nobody can lock a colleague out from elsewhere; the second bounds guessing through many accounts.
TRIES, TRIES_FROM_ONE_ADDRESS = 10, 100
TRIES_WITHIN = timedelta(minutes=15)


class Entry(StrEnum):
    OPEN = "open"
    WRONG = "wrong"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class SignInAnswer:
    """`key` goes into the cookie; the database keeps its hash alone."""

    entry: Entry
    key: str = ""
    account: Account | None = None


def sign_in(open_work: OpenWork, open_reading: OpenReading, name: str, password: str, *, address: str, now: datetime) -> SignInAnswer:
    """The try is counted before the password is checked, so that many at once get no more tries than one after another."""
    attempt = count_try(open_work, accounts.fold_name(name), address, now)
    if attempt is None:
        return SignInAnswer(Entry.TOO_MANY)
    with open_reading() as session:
        account = accounts.find(session, name)
        kept = accounts.password_hash(session, account.id) if account else None
    # Outside any transaction: the check is slow on purpose, and nobody should wait behind it.
    if not password_holds(password, kept) or account is None or account.is_disabled:
        return SignInAnswer(Entry.WRONG)
    key = secrets.token_urlsafe(32)
    with open_work() as work:
        sign_ins.forgive(work.session, attempt)
        sign_ins.open_session(work.session, digest(key), account.id, now)
        work.commit()
    return SignInAnswer(Entry.OPEN, key, account)


def count_try(open_work: OpenWork, name: str, address: str, now: datetime) -> int | None:
    """The number of this try, or None when there were too many."""
    since = now - TRIES_WITHIN
    with open_work() as work:
        accounts.hold(work.session, name)
        if sign_ins.failures(work.session, name, address, since) >= TRIES:
            return None
        if sign_ins.failures_from(work.session, address, since) >= TRIES_FROM_ONE_ADDRESS:
            return None
        attempt = sign_ins.note_try(work.session, name, address, now)
        work.commit()
    return attempt


def see_signed_in(open_work: OpenWork, open_reading: OpenReading, key: str, *, now: datetime) -> Account | None:
    """Whose key it is, while it holds: not left, not idle, not too old, the account not disabled."""
    with open_reading() as session:
        opened = sign_ins.find_session(session, digest(key))
        account = accounts.by_id(session, opened.account_id) if opened else None
    if opened is None or account is None or account.is_disabled:
        return None
    if now - opened.seen_at > IDLE_AT_MOST or now - opened.opened_at > SIGNED_IN_AT_MOST:
        return None
    if now - opened.seen_at > SEEN_EVERY:
        with open_work() as work:
            sign_ins.note_seen(work.session, digest(key), now)
            work.commit()
    return account


def change_own_password(
    open_work: OpenWork, open_reading: OpenReading, account: Account, old: str, new: str, *, key: str, address: str, now: datetime
) -> None:
    """Ends every other sign-in of the account; the one with this key stays. A wrong old one counts as a try to come in."""
    check_password(new)
    if new == old:
        raise Refused("password_same", "Mật khẩu mới trùng mật khẩu cũ.", "Chọn mật khẩu khác.")
    attempt = count_try(open_work, account.name, address, now)
    if attempt is None:
        raise Refused("too_many_tries", "Gõ sai quá nhiều lần.", "Chờ 15 phút rồi làm lại, hoặc nhờ người quản trị đặt lại.")
    with open_reading() as session:
        known = accounts.password_hash(session, account.id)
    if not password_holds(old, known):
        raise Refused("password_wrong", "Mật khẩu đang dùng chưa đúng.", "Kiểm tra phím Caps Lock rồi gõ lại.")
    hashed = hash_password(new)
    with open_work() as work:
        sign_ins.forgive(work.session, attempt)
        if not accounts.replace_password(work.session, account.id, known, hashed):
            raise Refused("password_wrong", "Mật khẩu vừa được đặt lại.", "Đăng nhập lại bằng mật khẩu mới.")
        sign_ins.close_others_of(work.session, account.id, digest(key))
        work.commit()


def sign_out(open_work: OpenWork, key: str) -> None:
    with open_work() as work:
        sign_ins.close_session(work.session, digest(key))
        work.commit()


def digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
