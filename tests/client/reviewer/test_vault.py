"""The vault file: who can open it, and what a copy shows."""

from __future__ import annotations

import pytest

from knothole_client.errors import LockedError, UnsafeError, UsageError
from knothole_client.reviewer.vault.vault import FILE, create, open_vault
from tests.support.desks import TODAY
from tests.support.memory import written
from tests.support.offices import PASSPHRASE, Office


def test_a_copy_of_the_vault_shows_no_text_no_name_and_no_count(office: Office) -> None:
    before = (office.first.home / FILE).stat().st_size
    office.deliver(office.write("planted-text") + office.write("planted-too"))
    office.round()
    office.first.open_all()
    copy = (office.first.home / FILE).read_bytes()
    assert len(copy) == before
    for planted in (b"planted", b"Reviewer One", b"Example desk", b"CREATE TABLE", b"SQLite"):
        assert planted not in copy
    left = sorted(path.name for path in office.first.home.iterdir())
    assert left == ["lock", "round", FILE]


def test_what_is_not_saved_is_gone(office: Office) -> None:
    with office.first.vault() as vault:
        vault.database.execute("INSERT INTO cases (case_key, since) VALUES (x'00', 1)")
    with office.first.vault() as vault:
        assert vault.database.execute("SELECT count(*) FROM cases").fetchone() == (0,)


def test_a_vault_of_another_version_is_refused_in_words(office: Office) -> None:
    with office.first.vault() as vault:
        vault.database.execute("UPDATE version SET number = number + 1")
        vault.save()
    with pytest.raises(UnsafeError) as refused, office.first.vault():
        pass
    assert refused.value.code == "vault-version"


def test_a_damaged_vault_is_refused_in_words(office: Office) -> None:
    path = office.first.home / FILE
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])
    with pytest.raises(UnsafeError) as refused, office.first.vault():
        pass
    assert refused.value.code == "damaged"
    path.write_bytes(whole)
    with office.first.vault():
        pass


def test_sorting_and_copying_much_writes_nothing_to_a_disk(office: Office) -> None:
    """SQLite sorts in a file what is too large for its cache, and would so leave plain text in free blocks of the disk."""
    with office.first.vault() as vault:
        vault.database.executemany(
            "INSERT INTO unsent (case_key, event, reviewer) VALUES (zeroblob(32), ?, randomblob(900))",
            ((number.to_bytes(4, "big"),) for number in range(20_000)),
        )
        before = written()
        assert len(vault.database.execute("SELECT reviewer, event FROM unsent ORDER BY reviewer").fetchall()) == 20_000
        assert (
            len(vault.database.execute("SELECT reviewer FROM unsent UNION SELECT event FROM unsent").fetchall())
            == 40_000
        )
        vault.database.commit()
        vault.database.execute("VACUUM")
        assert written() - before < 100_000


def test_a_second_process_is_refused_while_the_vault_is_open(office: Office) -> None:
    with office.first.vault(), pytest.raises(UnsafeError) as refused, office.first.vault():
        pass
    assert refused.value.code == "busy"
    with office.first.vault():
        pass


def test_a_wrong_passphrase_is_refused(office: Office) -> None:
    with pytest.raises(LockedError), open_vault(office.first.home, PASSPHRASE + "x"):
        pass


def test_a_vault_is_never_made_over_another(office: Office) -> None:
    with pytest.raises(UnsafeError):
        create(office.first.home, PASSPHRASE, "first", "Again", "", TODAY)


def test_a_missing_vault_says_how_to_make_one(office: Office) -> None:
    with pytest.raises(UsageError) as refused, open_vault(office.first.home / "elsewhere", PASSPHRASE):
        pass
    assert "knothole reviewer init" in refused.value.hint


def test_a_vault_of_another_version_is_refused_in_words_and_not_changed(office: Office) -> None:
    with office.first.vault() as vault:
        vault.database.execute("UPDATE version SET number = 4")
        vault.save()
    before = (office.first.home / FILE).read_bytes()
    with pytest.raises(UnsafeError) as refused, office.first.vault():
        pass
    assert refused.value.code == "vault-version"
    assert (office.first.home / FILE).read_bytes() == before
