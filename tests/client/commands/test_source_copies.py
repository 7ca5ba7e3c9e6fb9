"""Copies as a source makes them before anything is sent: by the programs of the reviewers, with the pseudonyms of the page, and without a server."""

from __future__ import annotations

import json
import shutil
import socket
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from knothole_client import sandbox
from knothole_client.copying import cleaning, redacting
from knothole_client.http import Server
from knothole_client.protocol.pseudonyms import pseudonym_of
from tests.client.commands.world import World
from tests.support.redacted_copies import in_this_process
from tests.vectors.loader import load

PLANTED = Path(__file__).parents[2] / "web" / "planted"
PEOPLE = "Name,Sum\nAnna M\u00fcller,1\nPeter Schmidt,2\n"
MORE = "Name,Sum\nANNA  M\u00dcLLER,3\n"
KEYS = {
    name: vector
    for name, vector in load()
    if vector["kind"] == "codename-keys" and "pseudonym_key" in vector.get("out", {})
}
WORDS, DESK = (KEYS["codename-keys/random-words"]["in"][member] for member in ("text", "desk"))


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks a server here fails the test."""

    def asked(*_: Any, **__: Any) -> None:
        pytest.fail("A server was asked.")

    monkeypatch.setattr(socket, "socket", asked)
    monkeypatch.setattr(socket, "create_connection", asked)
    monkeypatch.setattr(Server, "__init__", asked)


@pytest.fixture
def open_walls(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox has a test of its own."""
    monkeypatch.setattr(redacting, "in_sandbox", in_this_process)
    monkeypatch.setattr(sandbox, "is_installed", lambda *_: True)
    monkeypatch.setattr(sandbox, "works", lambda: True)


def edited(world: World, **actions: str) -> Path:
    """A plan for ``people.csv``, with other actions for some columns."""
    path = world.root / "plan.json"
    world.good("source", "plan", world.root / "people.csv", "--out", path)
    assert path.stat().st_mode & 0o777 == 0o600
    plan = json.loads(path.read_text())
    for column in plan["parts"][0]["columns"]:
        column["action"] = actions.get(column["heading"], column["action"])
    path.write_text(json.dumps(plan))
    return path


def known(world: World, words: str = WORDS, desk: str = DESK) -> tuple[object, ...]:
    """A codename and its desk, as options."""
    return "--codename-file", world.file("codename", words), "--fingerprint", desk


@pytest.mark.usefixtures("open_walls")
@pytest.mark.parametrize("vector", KEYS.values(), ids=KEYS)
def test_a_codename_writes_the_pseudonyms_of_the_page(world: World, vector: dict[str, Any]) -> None:
    files = [world.file("people.csv", PEOPLE), world.file("more.csv", MORE)]
    plan = edited(world, Name="pseudonym", Sum="keep")
    codename = known(world, vector["in"]["text"], vector["in"]["desk"])
    done = world.good("source", "redact", "--plan", plan, *files, *codename, "--json").json
    copies = [Path(copy) for each in done for copy in each["copies"]]
    assert [path.name for path in copies] == ["people.redacted.csv", "more.redacted.csv"]
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in copies)
    anna, peter, again = [line.split(",")[0] for path in copies for line in path.read_text().splitlines()[1:]]
    page = partial(
        pseudonym_of, bytes.fromhex(vector["out"]["pseudonym_key"])
    )  # both are held by vectors, on the page too
    assert [anna, peter, again] == [page("Anna M\u00fcller"), page("Peter Schmidt"), anna]


@pytest.mark.usefixtures("open_walls")
def test_a_wrong_codename_or_desk_makes_no_copy_and_is_said_once(world: World) -> None:
    files = [world.file("people.csv", PEOPLE), world.file("more.csv", MORE)]
    plan = edited(world, Name="pseudonym", Sum="keep")
    swapped = " ".join([*WORDS.split()[1::-1], *WORDS.split()[2:]])
    for words, desk, code, said in (
        (swapped, DESK, 1, "codename-check"),
        (WORDS, "00" * 32, 1, "codename-check"),
        ("one two three", DESK, 2, "not a codename word"),
        (WORDS, "no fingerprint", 2, "--fingerprint"),
    ):
        ran = world.run("source", "redact", "--plan", plan, *files, *known(world, words, desk))
        assert (ran.code, ran.err.count(said), ran.err.count("error:")) == (code, 1, 1), (said, ran)
        assert not any(word in ran.err for word in WORDS.split()), ran
    ran = world.run("source", "redact", "--plan", plan, files[0])
    assert (ran.code, "Name the desk: --fingerprint" in ran.err) == (2, True)
    assert not list(world.root.glob("*.redacted.*"))


@pytest.mark.usefixtures("open_walls")
def test_without_pseudonyms_no_codename_is_asked_for(world: World) -> None:
    people = world.file("people.csv", PEOPLE)
    plan = edited(world, Name="blacken", Sum="keep")
    ran = world.good("source", "redact", "--plan", plan, people)
    assert "Second look: none of 2 values and words is left." in ran.out
    copy = world.root / "people.redacted.csv"
    checked = world.good("source", "verify-copy", "--of", people, "--plan", plan, copy, "--json").json
    assert [each["state"] for each in checked] == ["clear"]
    ran = world.run("source", "verify-copy", "--of", people, "--plan", plan, people)
    assert (ran.code, "Do not send it." in ran.err) == (1, True)


@pytest.mark.usefixtures("open_walls")
def test_a_copy_in_which_something_is_left_is_not_made(world: World) -> None:
    people = world.file("people.csv", PEOPLE.replace(",2", ",by Anna M\u00fcller"))
    ran = world.run("source", "redact", "--plan", edited(world, Name="blacken", Sum="keep"), people)
    assert (ran.code, "No copy was made." in ran.out) == (1, True)
    assert not list(world.root.glob("*.redacted.*"))


@pytest.mark.usefixtures("open_walls")
@pytest.mark.parametrize("wrong", ["not JSON", '{"version": 1, "parts": [{"kinds": {}}]}'])
def test_no_hint_sends_a_source_to_the_reviewers(world: World, wrong: str) -> None:
    people, plan = world.file("people.csv", PEOPLE), world.file("plan.json", wrong)
    ran = world.run("source", "redact", "--plan", plan, people)
    assert ran.code == 2
    assert "knothole source plan" in ran.err
    assert "eviewer" not in ran.err


@pytest.mark.parametrize("command", ["clean", "plan", "redact", "verify-copy"])
def test_where_the_tools_are_missing_it_is_said_and_what_else_there_is(
    world: World, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(sandbox, "is_installed", lambda *_: False)
    file, plan = world.file("photo.jpg", b"\xff\xd8"), world.file("plan.json", "{}")
    options: dict[str, tuple[object, ...]] = {
        "clean": (),
        "plan": ("--out", world.root / "new.json"),
        "redact": ("--plan", plan),
        "verify-copy": ("--of", file, "--plan", plan),
    }
    ran = world.run("source", command, file, *options[command])
    tools = "bubblewrap, mat2" if command == "clean" else "bubblewrap"
    assert ran.code == 2
    assert f"Not installed here: Debian's {tools}." in ran.err
    assert "the page does the same without it" in ran.err
    assert sorted(path.name for path in world.root.iterdir() if path.is_file()) == [
        "passphrase",
        "photo.jpg",
        "plan.json",
    ]


@pytest.mark.skipif(
    bool(cleaning.missing()) or not sandbox.works(), reason="this system has no mat2, or allows no sandbox"
)
def test_a_source_sees_what_a_photo_tells_and_gets_a_copy_without_it(world: World) -> None:
    photo = world.root / "photo.jpg"
    shutil.copy(PLANTED / photo.name, photo)
    assert world.good("source", "clean", "--look", photo, "--json").json[0]["state"] == "reported"
    shown = world.good("source", "clean", "--look", photo).out
    assert all(
        f"    {name}: " in shown for name in ("GPSPosition", "GPSLatitude", "SerialNumber", "Artist", "Model")
    ), shown
    told = world.good("source", "clean", photo, "--json").json[0]
    copy = Path(told["copy"])
    assert copy.name == "photo.cleaned.jpg"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert any("Zq" in line for line in told["before"])
    assert b"Zq" in photo.read_bytes()
    assert b"Zq" not in copy.read_bytes()
    nobody = world.file("notes.txt", "Zq")
    ran = world.run("source", "clean", nobody)
    assert (ran.code, "Sent as it is, it may tell who you are." in " ".join(ran.out.split())) == (1, True)


@pytest.mark.skipif(redacting.missing() != () or not sandbox.works(), reason="this system allows no sandbox")
def test_in_the_sandbox_it_is_the_same(world: World) -> None:
    people = world.file("people.csv", PEOPLE)
    plan = edited(world, Name="pseudonym", Sum="keep")
    world.good("source", "redact", "--plan", plan, people, *known(world))
    assert (world.root / "people.redacted.csv").read_text().splitlines()[1].startswith("P-")
