"""Columns that are unreadable without the keys, which stand outside the database.

A value is sealed with AES-256-GCM under the newest key and bound to its column, so that it can be neither read nor moved to another
one. Beside it stands a keyed fingerprint (HMAC-SHA256) that finds the whole value and cannot be turned back.
"""

import hashlib
import hmac
import os
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

NONCE_BYTES = 12  # NIST SP 800-38D 5.2.1.1
FINGERPRINT_LETTERS = 32  # 128 bits: two numbers of one registry never meet
_MARK_BYTES = 4


class WrongKey(Exception):
    """The value was sealed under a key that is not among ours, or was changed since."""


def _derived(secret: str, purpose: str) -> bytes:
    return hmac.new(secret.encode(), f"jobmatch {purpose}".encode(), hashlib.sha256).digest()


@dataclass(frozen=True, slots=True)
class _Key:
    mark: bytes
    cipher: AESGCM


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Secrets newest first: the first one seals, all of them open. Fingerprints are made with the last, which never changes."""

    secrets: Sequence[str] = field(repr=False)
    _keys: tuple[_Key, ...] = field(init=False, repr=False)
    _finder: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        keys = tuple(_Key(_derived(secret, "mark")[:_MARK_BYTES], AESGCM(_derived(secret, "seal"))) for secret in self.secrets)
        object.__setattr__(self, "_keys", keys)
        object.__setattr__(self, "_finder", _derived(self.secrets[-1], "find"))

    def seal(self, plain: bytes, column: str) -> bytes:
        key, nonce = self._keys[0], os.urandom(NONCE_BYTES)
        return key.mark + nonce + key.cipher.encrypt(nonce, plain, column.encode())

    def unseal(self, sealed: bytes, column: str) -> bytes:
        mark, nonce, body = sealed[:_MARK_BYTES], sealed[_MARK_BYTES : _MARK_BYTES + NONCE_BYTES], sealed[_MARK_BYTES + NONCE_BYTES :]
        for key in self._keys:
            if key.mark == mark:
                try:
                    return key.cipher.decrypt(nonce, body, column.encode())
                except InvalidTag as wrong:
                    raise WrongKey(column) from wrong
        raise WrongKey(column)

    def fingerprint(self, value: str, kind: str) -> str:
        """Of a whole value, for finding it; `kind` keeps a phone from meeting an ID with the same digits."""
        return hmac.new(self._finder, f"{kind}:{value}".encode(), hashlib.sha256).hexdigest()[:FINGERPRINT_LETTERS]


class SealedBytes(TypeDecorator[bytes]):
    """Sealed on the way in, opened on the way out, with the key ring of the engine (`Database` puts it on the dialect)."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, column: str) -> None:
        super().__init__()
        self.column = column

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        return None if value is None else key_ring(dialect).seal(value, self.column)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        return None if value is None else key_ring(dialect).unseal(value, self.column)


class SealedText(TypeDecorator[str]):
    """As `SealedBytes`, for text; an empty text is kept as it is, because that nothing is known is no secret."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, column: str) -> None:
        super().__init__()
        self.column = column

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        return key_ring(dialect).seal(value.encode(), self.column) if value else b""

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return key_ring(dialect).unseal(value, self.column).decode() if value else ""


def key_ring(dialect: Dialect) -> KeyRing:
    ring: KeyRing | None = getattr(dialect, "key_ring", None)
    if ring is None:
        raise WrongKey("no keys were given to this database")
    return ring


def give_keys(dialect: Dialect, ring: KeyRing) -> None:
    dialect.key_ring = ring  # type: ignore[attr-defined]  # the dialect is what a column type is shown of its engine
