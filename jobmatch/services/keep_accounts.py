"""Open, disable and reset accounts. A new password, or none, ends every sign-in the account had."""

from datetime import date, datetime

from jobmatch.catalogue.places import Place, PlaceKind, default_gazetteer
from jobmatch.errors import NotFound, Refused
from jobmatch.store import accounts, sign_ins
from jobmatch.store.accounts import Account
from jobmatch.store.own_commune import lay_commune
from jobmatch.store.passwords import check_password, hash_password
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.text.folding import fold

__all__ = [
    "ROLES",
    "Account",
    "add_account",
    "commune_standing",
    "communes_standing",
    "disable_account",
    "readable_password",
    "reset_password",
    "see_account",
    "see_accounts",
]

ROLES = ("admin", "staff", "commune", "enterprise", "radio")
# A first password is read over the phone: no letter or digit that is mistaken for another, four at a time.
LETTERS, LETTERS_IN_A_GROUP, GROUPS = "abcdefghjkmnpqrstuvwxyz23456789", 4, 4  # 79 bits


def add_account(
    open_work: OpenWork,
    name: str,
    password: str,
    *,
    display_name: str,
    role: str,
    now: datetime,
    enterprise: str = "",
    station_code: str = "",
    commune_id: str = "",
) -> int:
    """`commune_id` is the id of a place, as `communes_standing` gives it."""
    check_role(role, enterprise, station_code, commune_id)
    check_password(password)
    with open_work() as work:
        if accounts.find(work.session, name):
            raise Refused("account_exists", f"Đã có tài khoản {name}.", "Chọn tên khác, hoặc đặt lại mật khẩu của tài khoản đó.")
        if commune_id:
            lay_commune(work.session, commune_id)
        new = Account(0, name, display_name, role, enterprise, station_code, commune_id=commune_id or None)
        account_id = accounts.add(work.session, new, hash_password(password), now)
        work.commit()
    return account_id


def disable_account(open_work: OpenWork, name: str, *, now: datetime) -> None:
    with open_work() as work:
        account = known(accounts.find(work.session, name))
        check_not_last_admin(account, accounts.all_accounts(work.session))
        accounts.disable(work.session, account.id, now)
        sign_ins.close_all_of(work.session, account.id)
        work.commit()


def reset_password(open_work: OpenWork, name: str, password: str) -> None:
    """Opens a disabled account again."""
    check_password(password)
    with open_work() as work:
        account = known(accounts.find(work.session, name))
        accounts.set_password(work.session, account.id, hash_password(password))
        sign_ins.close_all_of(work.session, account.id)
        work.commit()


def see_accounts(open_reading: OpenReading) -> list[Account]:
    with open_reading() as session:
        return accounts.all_accounts(session)


def see_account(open_reading: OpenReading, account_id: int) -> Account:
    with open_reading() as session:
        return known(accounts.by_id(session, account_id))


def known(account: Account | None) -> Account:
    if account is None:
        raise NotFound(
            "account_unknown", "Không có tài khoản này.", "Xem lại danh sách tài khoản: trang Người dùng, hoặc lệnh jobmatch users list."
        )
    return account


def check_not_last_admin(account: Account, others: list[Account]) -> None:
    """Somebody must stay who can let others in."""
    admins = {other.id for other in others if other.role == "admin" and not other.is_disabled}
    if admins == {account.id}:
        raise Refused("account_last_admin", f"{account.name} là người quản trị duy nhất.", "Mở tài khoản quản trị khác trước đã.")


def communes_standing(on: date) -> list[Place]:
    """The communes of that day, by name: one of them is an account's."""
    communes = (place for place in default_gazetteer().all() if place.kind is PlaceKind.COMMUNE and place.stands(on))
    return sorted(communes, key=lambda place: (fold(place.name), place.id))


def commune_standing(text: str, on: date) -> Place:
    """The commune that a code or a name means on a day."""
    found = default_gazetteer().commune_by_code(text, on) or default_gazetteer().find_commune(text, on)
    if found is None:
        raise Refused("commune_unknown", f"Không có xã nào là {text}.", "Ghi mã xã năm chữ số, hoặc tên đầy đủ, ví dụ xã Quảng Hà.")
    return found


def check_role(role: str, enterprise: str, station_code: str, commune_id: str = "") -> None:
    if role not in ROLES:
        raise Refused("role_unknown", f"Không có vai trò {role}.", f"Chọn một trong: {', '.join(ROLES)}.")
    if (role == "enterprise") != bool(enterprise) or (role == "radio") != bool(station_code):
        raise Refused("role_unbound", "Tài khoản doanh nghiệp cần tên doanh nghiệp, tài khoản đài cần mã đài.", "Ghi thêm rồi làm lại.")
    if (role == "commune") != bool(commune_id) or (commune_id and default_gazetteer().get(commune_id) is None):
        raise Refused("commune_unbound", "Tài khoản cán bộ xã cần đúng một xã.", "Chọn xã của người này rồi làm lại.")


def readable_password(randomness: bytes) -> str:
    """As m4xk-7hqp-92vt-rc3n, out of at least sixteen random bytes."""
    number, letters = int.from_bytes(randomness, "big"), []
    for _ in range(LETTERS_IN_A_GROUP * GROUPS):
        number, place = divmod(number, len(LETTERS))
        letters.append(LETTERS[place])
    word = "".join(letters)
    return "-".join(word[begin : begin + LETTERS_IN_A_GROUP] for begin in range(0, len(word), LETTERS_IN_A_GROUP))
