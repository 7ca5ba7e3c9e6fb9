"""Tor's ``authorized_clients`` follow the directory: who joins is let in, who leaves or is revoked is shut out, and never is it open to all."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from knothole_server.commands import main
from knothole_server.configuration import Configuration
from knothole_server.installation.installation import Installation
from knothole_server.operations.backup import back_up
from knothole_server.operations.onion_clients import Changes, write_clients
from knothole_server.operations.restore import restore
from tests.server.conftest import Clock, Courier
from tests.support.signers import TODAY, DeskSigner

ONION = "a" * 55 + "d.onion"


def run(configuration: Configuration, *arguments: object) -> tuple[int, str, str]:
    ran = CliRunner().invoke(main, ["onion-clients", "--data", str(configuration.data), *map(str, arguments)])
    return ran.exit_code, ran.stdout, ran.stderr


def write(configuration: Configuration, folder: Path) -> list[str]:
    code, said, error = run(configuration, "--out", folder)
    assert code == 0, error
    return said.splitlines()


def line(configuration: Configuration, reviewer: str, onion: str = ONION) -> str:
    code, said, error = run(configuration, "--line", reviewer, "--onion", onion)
    assert code == 0, error
    return said.strip()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_reviewer_is_let_in_by_the_line_they_are_handed(configuration: Configuration, tmp_path: Path) -> None:
    folder = tmp_path / "authorized_clients"
    assert write(configuration, folder) == ["let in: reviewer-0", "let in: reviewer-1", "Reload Tor."]
    for reviewer in ("reviewer-0", "reviewer-1"):
        address, kind, curve, secret = line(configuration, reviewer, f"http://{ONION.upper()}/").split(":")
        assert (f"{address}.onion", kind, curve) == (ONION, "descriptor", "x25519")
        private = X25519PrivateKey.from_private_bytes(base64.b32decode(secret + "===="))
        public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        file = folder / f"knothole-{reviewer}.auth"
        assert file.read_text() == f"descriptor:x25519:{base64.b32encode(public).decode().rstrip('=')}\n"
    assert write(configuration, folder) == ["Nothing changed."]
    assert line(configuration, "reviewer-0") != line(configuration, "reviewer-1")


def test_who_leaves_or_is_revoked_is_shut_out_and_tor_is_never_open_to_all(
    configuration: Configuration, courier: Courier, signer: DeskSigner, clock: Clock, tmp_path: Path
) -> None:
    folder = tmp_path / "authorized_clients"
    write(configuration, folder)
    (folder / "mine.auth").write_text("descriptor:x25519:of-the-operator\n")
    signer.reviewers[1].until = TODAY
    assert courier(signer.reviewers[0], "PUT", "/v1/directory", signer.desk_file(serial=2)).status_code == 204
    assert write_at(configuration, folder) == Changes([], [])  # on the last day
    clock.days_pass(1)
    assert write_at(configuration, folder) == Changes([], ["reviewer-1"])
    assert names(folder) == ["knothole-reviewer-0.auth", "mine.auth", "nobody-of-knothole.auth"]
    one = signer.reviewers[0]
    assert courier(one, "PUT", "/v1/revocations", one.revocation()).status_code == 204
    assert write_at(configuration, folder) == Changes([], ["reviewer-0"])
    assert names(folder) == ["mine.auth", "nobody-of-knothole.auth"]


def write_at(configuration: Configuration, folder: Path) -> Changes:
    """By the tests' clock, which the command does not have."""
    opened = Installation(configuration)
    try:
        return write_clients(opened, folder)
    finally:
        opened.close()


def test_a_restored_server_lets_the_same_couriers_in(
    configuration: Configuration, clock: Clock, tmp_path: Path
) -> None:
    before = line(configuration, "reviewer-0")
    opened = Installation(configuration)
    back_up(opened, tmp_path / "backup", clock())
    opened.close()
    new = replace(configuration, data=tmp_path / "new")
    restore(new, tmp_path / "backup", None)
    assert line(new, "reviewer-0") == before
    assert (new.data / "onion.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [None, b"short"])
def test_a_key_that_is_gone_is_not_made_again_in_silence(
    configuration: Configuration, tmp_path: Path, content: bytes | None
) -> None:
    folder = tmp_path / "authorized_clients"
    write(configuration, folder)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    empty = tmp_path / "empty"
    (configuration.data / "onion.key").unlink()
    if content is not None:
        (configuration.data / "onion.key").write_bytes(content)
    for arguments in (("--out", folder), ("--out", empty), ("--line", "reviewer-0", "--onion", ONION)):
        code, _, error = run(configuration, *arguments)
        assert (code, "from a backup" in error) == (5, True)
    assert not empty.exists()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "--out FOLDER"),
        (("--line", "reviewer-0"), "--onion ADDRESS"),
        (("--line", "reviewer-9", "--onion", ONION), "reviewer-0, reviewer-1"),
        (("--line", "reviewer-0", "--onion", "example.org"), "56 letters"),
        (("--line", "reviewer-0", "--onion", f"{ONION}\ndescriptor"), "56 letters"),
    ],
)
def test_what_cannot_be_done_is_refused_with_what_to_do(
    configuration: Configuration, arguments: tuple[str, ...], said: str
) -> None:
    code, shown, error = run(configuration, *arguments)
    assert (code, shown, said in error) == (5, "", True), error
