"""A stolen vault fills the book; the desk empties it; the answers of the others are back with their next round, and nothing else is."""

from __future__ import annotations

import io
import os
import sqlite3
import sys
from pathlib import Path

import pytest

from knothole_client.courier.store import load_state, transport_key
from knothole_client.errors import USAGE
from knothole_client.protocol.delegation import sign_delegation
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.protocol.request_signature import request_headers
from knothole_client.protocol.signed_writes import sign_write
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer.vault.vault import open_vault
from knothole_client.rounds.folder import RoundFolder
from tests.client.commands.world import PASSPHRASE, World
from tests.support.desks import TODAY


class Thief:
    """Whoever has the second reviewer's vault."""

    def __init__(self, world: World) -> None:
        self.world = world
        with open_vault(world.root / "second" / "reviewer", PASSPHRASE) as vault:
            assert vault.pin
            self.number = 2**31
            self.signing, self.desk = vault.identity.signing, vault.pin.desk

    def write(self) -> bytes:
        return sign_write("reply", os.urandom(4_096), self.signing, self.world.seconds // 86_400, self.desk)

    def post(self, write: bytes, courier: Path | None = None) -> tuple[int, bytes]:
        """By a courier that the stolen vault lets act, or by somebody's own."""
        server, path = self.world.installation, "/v1/replies"
        assert server
        if courier:
            transport, delegation = transport_key(courier), load_state(courier).delegation or ""
        else:
            transport, until = Seed(os.urandom(32)), self.world.seconds // 86_400 + 30
            self.number += 1
            delegation = sign_delegation(
                self.signing, verify_key(transport), self.number, until, DeskId(self.desk)
            ).hex()
        headers = request_headers("POST", path, write, transport, self.world.seconds, DeskId(self.desk))
        headers["Knothole-Delegation"] = delegation
        answer = server.reviewer.request("POST", path, 4_096, write, headers)
        return answer.status, answer.body


def book(world: World) -> set[bytes]:
    assert world.installation
    body = world.installation.public.request("GET", "/v1/book", 2**26).body
    return {body[at : at + 4_096] for at in range(0, len(body), 4_096)}


def answer(world: World, case: str, text: str) -> None:
    world.secret("reviewer", "reply", "--yes", case, "--text-file", world.file("answer", text), home="first")
    world.sync("first")


def last_days(world: World) -> set[int]:
    """Until when the server keeps what is in its book."""
    assert world.installation
    database = sqlite3.connect(world.installation.configuration.data / "store.db")
    found = {row[0] for row in database.execute("SELECT last FROM replies")}
    database.close()
    return found


def empty_book(world: World) -> None:
    world.good("desk", "empty-book", "--yes")
    signed = world.root / "first" / "round" / "out" / "desk"
    shown = world.secret("desk", "sign", "--days", 30, "--yes", "--out", signed).out
    assert "Book of replies: times emptied" in shown


def revoke_second(world: World) -> None:
    statement = world.root / "second.revocation"
    world.secret("reviewer", "revoke", "--out", statement, home="second")
    world.good("courier", "revoke", statement, world.root / "first" / "round", "--yes", home="first")


def test_the_drill(desk: World) -> None:
    wanted, unwanted = desk.codename("wanted"), desk.codename("unwanted")
    desk.send("A message.", "both", wanted)
    desk.sync("first")
    (kept,) = [case["case"] for case in desk.cases("first")]
    answer(desk, kept, "Our answer. " + 800 * "long ")
    desk.send("Another.", "both", unwanted)
    desk.sync("first")
    (forgotten,) = [listed["case"] for listed in desk.cases("first") if listed["case"] != kept]
    answer(desk, forgotten, "To be forgotten.")
    desk.pass_days(6)
    desk.sync("first")
    desk.secret("reviewer", "forget", forgotten, "--yes", home="first")
    desk.sync("first")
    honest = book(desk)
    assert len(honest) > 1
    until = last_days(desk)

    desk.pass_days(4)
    desk.sync("second")
    thief = Thief(desk)
    planted = [thief.write() for _ in range(40)]
    assert {thief.post(secret)[0] for secret in planted} == {204}
    assert book(desk) == honest | {one[104:] for one in planted}
    revoke_second(desk)
    assert len(book(desk)) == len(honest) + 40  # nobody can tell whose they are

    empty_book(desk)
    desk.sync("first")
    assert book(desk) == honest
    assert last_days(desk) == until == {TODAY + 120}
    assert "Our answer." in desk.check(wanted).out
    assert "To be forgotten." not in desk.check(unwanted).out
    status, body = thief.post(planted[0], desk.root / "first" / "courier")
    assert (status, b'"code":"revoked"' in body) == (403, True)
    assert book(desk) == honest
    assert desk.installation
    database = b"".join(path.read_bytes() for path in desk.installation.configuration.data.rglob("*") if path.is_file())
    assert not any(one[104:136] in database for one in planted)

    def posted() -> int:
        assert desk.installation
        return len([call for call in desk.installation.reviewer.calls if call[:2] == ("POST", "/v1/replies")])

    before = posted()
    desk.sync("first")
    assert posted() == before


def test_an_answer_whose_days_are_over_is_not_brought_back(desk: World) -> None:
    codename = desk.codename()
    desk.send("A message.", "both", codename)
    desk.sync("first")
    answer(desk, desk.cases("first")[0]["case"], "Our answer.")
    for days in (1, 119):
        for _ in range(days // 7 or 1):
            desk.pass_days(min(days, 7))
            signed = desk.root / "first" / "round" / "out" / "desk"
            desk.secret("desk", "sign", "--days", 30, "--yes", "--out", signed)
            desk.sync("first")
            assert desk.installation
            desk.installation.purge()
    desk.pass_days(121 - (desk.seconds // 86_400 - TODAY))
    empty_book(desk)
    desk.sync("first")
    assert book(desk) == set()
    with open_vault(desk.root / "first" / "reviewer", PASSPHRASE) as vault:
        assert vault.database.execute("SELECT count(*), count(reply) FROM sent_replies").fetchone() == (1, 0)


def test_not_more_comes_back_in_a_week_than_the_server_takes(desk: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knothole_client.reviewer.letters.sent.MAX_POSTED_AGAIN", 3)
    codename = desk.codename()
    desk.send("A message.", "both", codename)
    desk.sync("first")
    for number in range(5):
        answer(desk, desk.cases("first")[0]["case"], f"Answer {number}.")
    honest = book(desk)
    desk.pass_days(8)
    empty_book(desk)
    desk.sync("first")
    assert len(book(desk)) == 3
    desk.sync("first")
    assert len(book(desk)) == 3
    desk.pass_days(7)
    desk.sync("first")
    assert book(desk) == honest


def test_it_is_said_what_emptying_does_and_asked(world: World) -> None:
    world.secret("desk", "init", "--name", "Example desk")
    ran = world.run("desk", "empty-book", "--yes")
    assert (ran.code, "There is no book yet." in ran.err) == (USAGE, True)


def test_without_a_yes_nothing_is_emptied_and_with_one_only_the_next_directory_does(desk: World) -> None:
    desk.patch.setattr(sys, "stdin", io.StringIO("n\n"))
    asked = desk.run("desk", "empty-book")
    assert (asked.code, "destroys every reply" in asked.out) == (USAGE, True)

    def number() -> int:
        out: Path = desk.root / "signed"
        desk.secret("desk", "sign", "--days", 30, "--yes", "--out", out)
        with open_vault(desk.root / "first" / "reviewer", PASSPHRASE) as vault:
            return vault.learn_desk(out.read_bytes(), desk.seconds // 86_400).directory.policy.book

    assert number() == 0
    desk.good("desk", "empty-book", "--yes")
    assert [number(), number()] == [1, 1]
    desk.good("desk", "empty-book", "--yes")
    assert number() == 2


def test_the_folder_of_a_round_has_replies_of_one_size(desk: World) -> None:
    desk.send("A message.", "both", desk.codename())
    desk.sync("first")
    case = desk.cases("first")[0]["case"]
    desk.secret("reviewer", "reply", "--yes", case, "--text-file", desk.file("answer", "Our answer."), home="first")
    desk.secret("reviewer", "export", desk.root / "first" / "round", home="first")
    (write,) = RoundFolder(desk.root / "first" / "round").items("replies")
    assert len(write) == 4_200
    with open_vault(desk.root / "first" / "reviewer", PASSPHRASE) as vault:
        assert write[64:96] == verify_key(vault.identity.signing)
