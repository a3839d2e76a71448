"""How a password is kept: argon2id, and never anything that could be turned back."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from jobmatch.errors import Refused

SHORTEST_PASSWORD = 12  # NIST SP 800-63B-4 asks for at least this much where a password is the only key
# OWASP's argon2id setting with more memory; about 100 ms on a small server.
HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)
# Of a random word that nobody kept, with the settings above: what a name that nobody has is checked against.
NOBODYS_HASH = "$argon2id$v=19$m=65536,t=3,p=1$cnJiZMGDLuTc48EBcKhznw$5EXn9uK98Ma4VbsufQFxZmryOCE3y+pyiB6cs6uobKM"


def check_password(password: str) -> None:
    if len(password) < SHORTEST_PASSWORD:
        raise Refused("password_short", f"Mật khẩu ngắn hơn {SHORTEST_PASSWORD} chữ.", "Ghép ba từ bất kỳ thành một mật khẩu dài.")


def hash_password(password: str) -> str:
    return HASHER.hash(password)


def password_holds(password: str, password_hash: str | None) -> bool:
    """With None, for a name that nobody has, the answer is no and takes just as long."""
    try:
        return HASHER.verify(password_hash or NOBODYS_HASH, password)
    except (VerificationError, InvalidHashError):
        return False
