"""The drill of the reviewer guide: a laptop is lost, and nothing older than the last backup is."""

from __future__ import annotations

import shutil

from knothole_client.errors import LOCKED, UNSAFE, USAGE
from knothole_client.files.small_changes import PLACES_AT
from tests.client.commands.world import PASSPHRASE, World


def lose(world: World, name: str) -> None:
    """The machine with vault and courier is gone."""
    shutil.rmtree(world.root / name)


def begin_again(world: World, name: str) -> None:
    """A courier on a new machine, and a round."""
    (world.root / name / "round").mkdir(parents=True)
    (world.root / name / "round" / "desk").write_bytes((world.root / "signed").read_bytes())
    world.good("courier", "init", "--server", "http://reviewers", home=name)


def test_the_drill(desk: World) -> None:
    codename = desk.codename()
    desk.send("Before the backup.", "both", codename)
    desk.sync("first")
    (case,) = desk.cases("first")
    desk.secret(
        "reviewer", "reply", "--yes", case["case"], "--text-file", desk.file("answer", "Our answer."), home="first"
    )
    desk.sync("first")
    safe = desk.root / "safe"
    assert "Your passphrase opens it." in desk.secret("reviewer", "backup", "--out", safe, home="first").out
    desk.send("After the backup.", "both", codename)
    lose(desk, "first")
    desk.pass_days(20)
    desk.send("After the loss.", "both", codename)

    desk.secret("reviewer", "restore", safe, home="first")
    begin_again(desk, "first")
    told = desk.sync("first").json
    assert (told["alarms"], told["desk_alarms"], told["weeks_lost"], told["set_aside"]) == ([], [], [], {})
    shown = desk.secret("reviewer", "show", case["case"], home="first").out
    for text in ("Before the backup.", "Our answer.", "After the backup.", "After the loss."):
        assert text in shown
    desk.secret(
        "reviewer", "reply", "--yes", case["case"], "--text-file", desk.file("answer", "We are back."), home="first"
    )
    desk.sync("first")
    assert "We are back." in desk.check(codename).out
    told = desk.sync("second").json
    assert (told["alarms"], told["desk_alarms"]) == ([], [])
    assert "We are back." in desk.secret("reviewer", "show", case["case"], home="second").out


def test_two_colleagues_open_the_backup_of_a_third_who_is_not_there(desk: World) -> None:
    desk.send("A message.", "both", desk.codename())
    desk.sync("first")
    shares, safe = desk.root / "shares", desk.root / "safe"
    desk.secret("reviewer", "split", "first", "second", "--threshold", "2", "--out", shares, home="first")
    assert sorted(path.name for path in shares.iterdir()) == ["share-of-first", "share-of-second"]
    assert "The shares of 2 colleagues open it." in desk.secret("reviewer", "backup", "--out", safe, home="first").out
    lose(desk, "first")
    first, second = shares.iterdir()
    first.write_text(first.read_text().upper())
    second.write_text("\ufeff" + "\r\n".join(second.read_text().split(" ")))  # as typed from a sheet, a word on a line
    one, other = (("--share-file", file) for file in (first, second))
    pass_file = ("--passphrase-file", desk.passphrase)
    few = desk.run("reviewer", "restore", safe, *one, *pass_file, home="first")
    by_passphrase = desk.run("reviewer", "restore", safe, *pass_file, home="first")
    assert (few.code, by_passphrase.code) == (LOCKED, LOCKED)
    desk.good("reviewer", "restore", safe, *one, *other, *pass_file, home="first")
    assert len(desk.cases("first")) == 1
    again = desk.run("reviewer", "restore", safe, *one, *other, *pass_file, home="first")
    assert again.code == UNSAFE


def test_a_raw_copy_of_a_vault_whose_last_change_is_torn_says_so(desk: World) -> None:
    safe = desk.root / "safe"
    safe.mkdir()
    torn = bytearray((desk.root / "first/reviewer/vault").read_bytes())
    torn[PLACES_AT : PLACES_AT + 512] = bytes(512)
    (safe / "vault.backup").write_bytes(torn)
    lose(desk, "first")
    restored = desk.run("reviewer", "restore", safe, "--passphrase-file", desk.passphrase, home="first")
    assert restored.code == 0
    assert "The last change of this vault may be missing" in restored.err


def test_a_split_among_people_who_are_not_there_is_refused_and_leaves_nothing(desk: World) -> None:
    shares = desk.root / "shares"
    for among in (("first", "stranger"), ("second", "second"), ("second",)):
        pass_file = ("--passphrase-file", desk.passphrase)
        ran = desk.run("reviewer", "split", *among, "--threshold", "2", "--out", shares, *pass_file, home="first")
        assert ran.code == USAGE
    assert not shares.exists()
    desk.secret("reviewer", "backup", "--out", desk.root / "safe", home="first")
    lose(desk, "first")
    desk.secret("reviewer", "restore", desk.root / "safe", home="first")


def test_an_old_backup_is_spoken_of_and_a_new_one_is_not(desk: World) -> None:
    pass_file = ("--passphrase-file", desk.passphrase)
    told = "knothole reviewer backup --out"
    assert told not in desk.run("reviewer", "sync", *pass_file, home="first").out
    desk.pass_days(15)
    assert "was never made" in desk.run("reviewer", "sync", *pass_file, home="first").out
    desk.secret("reviewer", "backup", "--out", desk.root / "safe", home="first")
    assert told not in desk.run("reviewer", "sync", *pass_file, home="first").out
    desk.pass_days(15)
    assert "is of 2026-12-08" in desk.run("reviewer", "sync", *pass_file, home="first").out


def test_neither_passphrase_nor_share_is_printed(desk: World) -> None:
    shares = desk.root / "shares"
    ran = desk.secret("reviewer", "split", "first", "second", "--threshold", "2", "--out", shares, home="first")
    words = {word for file in shares.iterdir() for word in file.read_text().split()}
    assert PASSPHRASE not in ran.out + ran.err
    assert len(words & set((ran.out + ran.err).split())) < 4  # some are ordinary words
    assert all(file.stat().st_mode & 0o077 == 0 for file in shares.iterdir())
