"""First passwords, made by the machine: long enough to be safe, and readable over the phone."""

import secrets

# Without letters and digits that a person mistakes for one another: 0 and o, 1 and l and i.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, LETTERS_IN_A_GROUP = 4, 4  # 79 bits


def new_password() -> str:
    """As m4xk-7hqp-92vt-rc3n."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(LETTERS_IN_A_GROUP)) for _ in range(GROUPS))
