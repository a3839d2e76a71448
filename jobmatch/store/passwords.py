"""How a password is kept: argon2id, and never anything that could be turned back."""

import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's argon2id setting with more memory; about 100 ms on a small server.
HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)


def hash_password(password: str) -> str:
    return HASHER.hash(password)


def password_holds(password: str, password_hash: str | None) -> bool:
    """With None, for a name that nobody has, the answer is no and takes just as long."""
    try:
        return HASHER.verify(password_hash or nobodys_hash(), password) and password_hash is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def nobodys_hash() -> str:
    return hash_password(secrets.token_urlsafe(32))
