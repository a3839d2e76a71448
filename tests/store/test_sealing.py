"""Sealed columns: unreadable without the keys, bound to their column, found by fingerprint."""

import pytest
from sqlalchemy import text

from jobmatch.store.rows import EnterpriseRow
from jobmatch.store.sealing import KeyRing, WrongKey
from jobmatch.store.work import Database

OLD, NEW = "an-old-key-0123456789-abcdefghijklmn", "a-new-key-0123456789-abcdefghijklmno"


def test_what_is_sealed_opens_again_and_never_looks_the_same_twice() -> None:
    ring = KeyRing((NEW,))

    first, second = ring.seal(b"022085001234", "worker.citizen_id"), ring.seal(b"022085001234", "worker.citizen_id")

    assert first != second
    assert ring.unseal(first, "worker.citizen_id") == ring.unseal(second, "worker.citizen_id") == b"022085001234"


def test_a_value_cannot_be_moved_to_another_column() -> None:
    ring = KeyRing((NEW,))

    with pytest.raises(WrongKey):
        ring.unseal(ring.seal(b"0912345678", "worker.phones"), "worker.note")


def test_a_changed_value_does_not_open() -> None:
    ring = KeyRing((NEW,))
    sealed = bytearray(ring.seal(b"0912345678", "worker.phones"))
    sealed[-1] ^= 1

    with pytest.raises(WrongKey):
        ring.unseal(bytes(sealed), "worker.phones")


def test_after_a_change_of_keys_old_values_still_open_and_fingerprints_stay() -> None:
    before, after = KeyRing((OLD,)), KeyRing((NEW, OLD))
    sealed = before.seal(b"0912345678", "worker.phones")

    assert after.unseal(sealed, "worker.phones") == b"0912345678"
    assert after.fingerprint("0912345678", "phone") == before.fingerprint("0912345678", "phone")
    with pytest.raises(WrongKey):
        KeyRing((NEW,)).unseal(sealed, "worker.phones")


def test_a_fingerprint_knows_what_it_is_of() -> None:
    ring = KeyRing((NEW,))

    assert ring.fingerprint("022085001234", "citizen_id") != ring.fingerprint("022085001234", "old_id")


def test_the_database_file_holds_no_sealed_value_in_clear(database: Database) -> None:
    with database.open_work() as work:
        work.session.add(EnterpriseRow(name="HTX Chè Đường Hoa", key="htx che duong hoa", contact_phone="0912345678"))
        work.commit()

    with database.open_reading() as session:
        kept = session.execute(text("SELECT contact_phone FROM enterprise")).scalar_one()
        opened = session.query(EnterpriseRow).one().contact_phone
    assert b"0912345678" not in bytes(kept)
    assert opened == "0912345678"
