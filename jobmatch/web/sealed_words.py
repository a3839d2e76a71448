"""What somebody typed to find a person, carried in an address that tells nothing to whoever reads it in a log or over a shoulder."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken

from jobmatch.web.desk import desk


def sealed(text: str) -> str:
    return _cipher().encrypt(text.encode()).decode() if text else ""


def opened(token: str) -> str:
    """Empty where the token is not ours, or of the time before the secret was changed."""
    try:
        return _cipher().decrypt(token.encode()).decode()
    except (InvalidToken, UnicodeError):
        return ""


def _cipher() -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(b"words of a search " + desk().settings.secret_key.encode()).digest()))
