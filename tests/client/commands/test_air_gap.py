"""Rounds over a stick: vaults on machines without a network, couriers on others, and three reviewers of whom one comes late and one is revoked."""

from __future__ import annotations

import io
import re
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from knothole_client.errors import NETWORK, UNSAFE, USAGE
from tests.client.commands.world import PASSPHRASE, SETTINGS, Ran, World

KNOWN = (
    r"desk|stick|pull|imported|exported|posted|replies|courier|in/\d+\.(list|\d+)"
    r"|out/(desk|day-sheets|delegation|epoch-keys|replies|events|retractions|acknowledgements)"
)
"""What may be on a stick between rounds."""
CHANNELS_OF_THREE = SETTINGS.replace('["first", "second"]', '["first", "second", "third"]')


class Person:
    """A reviewer with two machines: the vault is on one, the courier on the other, and a stick goes between them."""

    def __init__(self, world: World, name: str) -> None:
        self.world, self.name = world, name
        self.stick = world.root / f"stick of {name}"
        self.stick.mkdir()
        world.good("courier", "init", "--server", "http://reviewers", self.stick, home=f"{name}-online")

    def words(self) -> str:
        """What the courier's machine shows."""
        words: str = self.world.good("courier", "status", "--json", home=f"{self.name}-online").json["courier"]
        return words

    def offline(self, *arguments: object) -> Ran:
        trusting = self.world.trusting() if arguments[0] == "import" else ()
        with no_network(self.world.patch):
            return self.world.secret("reviewer", *arguments, *trusting, home=self.name)

    def pull(self) -> Ran:
        return self.world.run("courier", "pull", self.stick, home=f"{self.name}-online")

    def push_before_the_vault_allows_it(self) -> None:
        refused = self.world.run("courier", "push", self.stick, home=f"{self.name}-online")
        assert (refused.code, "let this courier act" in refused.err) == (USAGE, True)

    def push(self) -> Ran:
        return self.world.good("courier", "push", self.stick, home=f"{self.name}-online")

    def round(self) -> dict[str, Any]:
        """In, and out again. What the vault's process reports."""
        assert self.pull().code == 0
        imported: dict[str, Any] = self.offline("import", self.stick, "--json").json
        self.offline("export", self.stick)
        self.push()
        return imported

    def texts(self) -> set[str]:
        shown = [self.offline("show", case["case"]).out for case in self.offline("cases", "--json").json]
        return {text for text in ("Early.", "Between.", "Late.") for case in shown if text in case}


@contextmanager
def no_network(patch: pytest.MonkeyPatch) -> Iterator[None]:
    def denied(*_: object, **__: object) -> None:
        raise AssertionError("the vault's process wanted a socket")

    with patch.context() as here:
        for name in ("socket", "create_connection", "getaddrinfo", "socketpair"):
            here.setattr(socket, name, denied)
        yield


def enter(world: World, name: str, desk_file: Path) -> Person:
    """A first day: desk file on the stick, keys made, keys posted."""
    person = Person(world, name)
    (person.stick / "desk").write_bytes(desk_file.read_bytes())
    person.offline("import", person.stick)
    person.offline("stick", person.stick, "--yes")
    person.offline("export", person.stick, "--courier", person.words())
    person.push()
    return person


def test_three_reviewers_over_sticks_one_comes_late_and_one_is_revoked(world: World) -> None:
    signed = world.sign()
    world.serve(signed)
    first, second = (enter(world, name, signed) for name in ("first", "second"))
    codename = world.codename()
    world.send("Early.", "both", codename)
    assert first.round()["new_parts"] == second.round()["new_parts"] == 1
    (case,) = first.offline("cases", "--json").json
    assert first.texts() == second.texts() == {"Early."}
    first.offline("reply", "--yes", case["case"], "--text-file", world.file("answer", "An answer."))
    first.offline("export", first.stick)
    first.push()
    assert "An answer." in world.check(codename).out

    # a third comes
    card = world.root / "third.card"
    world.secret("reviewer", "init", "--id", "third", "--name", "Reviewer Third", home="third")
    world.secret("reviewer", "card", "--out", card, home="third")
    world.good("desk", "add", card, "--slot", 7)
    world.good("desk", "set", world.file("settings.toml", CHANNELS_OF_THREE))
    newer = world.root / "newer"
    world.secret("desk", "sign", "--days", 30, "--yes", "--out", newer)
    (first.stick / "out" / "desk").write_bytes(newer.read_bytes())
    assert "1 directory" in first.push().out
    third = enter(world, "third", newer)
    world.send("Between.", "both", codename)
    for person in (first, second, third):
        assert person.round()["new_parts"] == 1
    assert third.texts() == {"Between."}
    first.offline("share", case["case"], "third", "--yes")
    first.round()
    third.round()
    assert third.texts() == {"Early.", "Between."}

    # the second's machine is lost, and a colleague publishes the statement made ahead
    statement = world.root / "second.revocation"
    second.offline("revoke", "--out", statement)
    world.good("courier", "revoke", statement, third.stick, "--yes", home="third-online")
    world.send("Late.", "both", codename)
    refused = second.pull()
    assert (refused.code, "not-listed" in refused.err) == (NETWORK, True)
    for person in (first, third):
        assert person.round()["new_parts"] == 1
        assert person.texts() == {"Early.", "Between.", "Late."}
    for part in (third.stick / "in").iterdir():  # even with what others fetched
        (second.stick / "in" / part.name).write_bytes(part.read_bytes())
    second.offline("import", second.stick)
    assert second.texts() == {"Early.", "Between."}

    # nothing on the sticks but ciphertext and signed public data
    for person in (first, second, third):
        person.offline("export", person.stick)
        found = {str(file.relative_to(person.stick)): file for file in person.stick.rglob("*") if file.is_file()}
        assert [name for name in found if not re.fullmatch(KNOWN, name)] == []
        carried = b"".join(file.read_bytes() for file in found.values())
        texts = ("Early.", "Between.", "An answer.", PASSPHRASE, case["case"], codename.read_text().strip())
        transport = (world.root / f"{person.name}-online" / "courier" / "courier.key").read_bytes()
        assert not any(planted in carried for planted in (*map(str.encode, texts), transport))


def test_a_round_that_is_repeated_changes_nothing(world: World) -> None:
    signed = world.sign()
    world.serve(signed)
    first = enter(world, "first", signed)
    world.send("Early.", "both", world.codename())
    assert first.round()["new_parts"] == 1
    before = first.offline("cases", "--json").json
    for _ in range(2):
        assert first.offline("import", first.stick, "--json").json["new_parts"] == 0
        first.offline("export", first.stick)
        assert "nothing new" in first.push().out
    assert first.offline("cases", "--json").json == before


def test_a_stick_on_which_somebody_swapped_the_couriers_key_lets_nobody_act(world: World) -> None:
    signed = world.sign()
    world.serve(signed)
    person = Person(world, "first")
    (person.stick / "desk").write_bytes(signed.read_bytes())
    stranger = world.root / "stick of a stranger"
    stranger.mkdir()
    world.good("courier", "init", "--server", "http://reviewers", stranger, home="stranger-online")
    person.offline("import", person.stick)
    person.offline("stick", person.stick, "--yes")
    person.push_before_the_vault_allows_it()

    (person.stick / "courier").write_bytes((stranger / "courier").read_bytes())
    typed = world.run("reviewer", "export", person.stick, "--courier", person.words(), *world.known(), home="first")
    assert (typed.code, "somebody has put another key" in typed.err) == (UNSAFE, True)
    assert not (person.stick / "out").exists()
    for answer in ("", "\n"):  # nobody is there; or a person who has not compared
        world.patch.setattr(sys, "stdin", io.StringIO(answer))
        left = world.run("reviewer", "export", person.stick, *world.known(), home="first")
        assert (left.code, "is not let act" in left.out) == (0, True)
        assert not (person.stick / "out" / "delegation").exists()

    person.push_before_the_vault_allows_it()  # and leaves its own key again
    world.patch.setattr(sys, "stdin", io.StringIO(f"  {person.words().upper()} \n"))
    assert "On the stick" in world.run("reviewer", "export", person.stick, *world.known(), home="first").out
    person.push()
    assert person.pull().code == 0

    # later: the swap again, and nobody is asked to type anything new for the courier that is known
    (person.stick / "courier").write_bytes((stranger / "courier").read_bytes())
    world.patch.setattr(sys, "stdin", io.StringIO("\n"))
    assert "is not let act" in world.run("reviewer", "export", person.stick, *world.known(), home="first").out
    (stranger / "out").mkdir()
    (stranger / "out" / "delegation").write_bytes((person.stick / "out" / "delegation").read_bytes())
    (stranger / "desk").write_bytes(signed.read_bytes())
    (stranger / "stick").write_bytes((person.stick / "stick").read_bytes())
    assert world.run("courier", "pull", stranger, home="stranger-online").code == USAGE
    assert person.pull().code == 0


def test_a_new_courier_takes_over_without_the_desk_and_the_former_is_told(world: World) -> None:
    signed = world.sign()
    world.serve(signed)
    person = enter(world, "first", signed)
    assert person.pull().code == 0
    former = world.root / "first-online" / "courier"
    former.rename(world.root / "former courier")
    world.good("courier", "init", "--server", "http://reviewers", person.stick, home="first-online")
    person.offline("export", person.stick, "--courier", person.words())
    person.push()
    assert person.pull().code == 0
    former.rename(world.root / "newer courier")
    (world.root / "former courier").rename(former)
    told = person.pull()
    assert (told.code, "Another courier has taken over" in told.err) == (NETWORK, True)
