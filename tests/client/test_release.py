"""A download is what was released: signatures that Debian's minisign made, and every way in which one can be wrong."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from knothole_client.commands import knothole
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.minisign import read_public_key, verify_signature

MADE = {name: text.encode() for name, text in json.loads(Path(__file__).with_name("minisign.json").read_text()).items()}
CONTENT = b"released\n"
KEY = read_public_key(MADE["key"])


def changed(signature: bytes, line: int, at: int) -> bytes:
    """With one bit of what stands in base64 in a line flipped."""
    lines = signature.splitlines()
    raw = bytearray(base64.b64decode(lines[line]))
    raw[at] ^= 1
    lines[line] = base64.b64encode(raw)
    return b"\n".join(lines) + b"\n"


@pytest.mark.parametrize("name", ["hashed", "plain"])
def test_what_minisign_signed_is_verified(name: str) -> None:
    assert verify_signature(CONTENT, MADE[name], KEY) == "knothole 0.2.0"
    assert verify_signature(CONTENT, MADE[name], read_public_key(MADE["key"].splitlines()[1])) == "knothole 0.2.0"


@pytest.mark.parametrize(
    "content, signature",
    [
        (CONTENT + b"\n", MADE["hashed"]),
        (b"", MADE["plain"]),
        (CONTENT, MADE["by another"]),
        (CONTENT, changed(MADE["hashed"], 1, 0)),  # the algorithm
        (CONTENT, changed(MADE["hashed"], 1, 2)),  # whose key it is
        (CONTENT, changed(MADE["hashed"], 1, 40)),  # the signature
        (CONTENT, changed(MADE["hashed"], 3, 40)),  # that over the comment
        (CONTENT, MADE["hashed"].replace(b"0.2.0", b"0.1.0")),
        (CONTENT, MADE["hashed"].replace(b"trusted comment: k", b"comment: k")),
        (CONTENT, MADE["hashed"] + b"more\n"),
        (CONTENT, b"\n".join(MADE["hashed"].splitlines()[:2])),
        (CONTENT, MADE["hashed"].replace(b"untrusted", b"untrusted" + b"x" * 5_000)),
        (CONTENT, b""),
        (CONTENT, b"\xff" * 100),
    ],
)
def test_anything_else_is_refused(content: bytes, signature: bytes) -> None:
    with pytest.raises(UnsafeError):
        verify_signature(content, signature, KEY)


def test_a_signature_by_another_key_under_this_keys_number_is_refused() -> None:
    lines = MADE["by another"].splitlines()
    raw = base64.b64decode(lines[1])
    lines[1] = base64.b64encode(raw[:2] + KEY.number + raw[10:])
    with pytest.raises(UnsafeError):
        verify_signature(CONTENT, b"\n".join(lines), KEY)


@pytest.mark.parametrize("untrusted", [b"", b"x", MADE["hashed"], b"A" * 5_000, b"untrusted comment: x\n" + b"RW" * 20])
def test_what_is_no_key_is_refused(untrusted: bytes) -> None:
    with pytest.raises(UsageError):
        read_public_key(untrusted)


@pytest.fixture
def download(tmp_path: Path) -> Path:
    """A release of one file, signed by a real minisign; without one nothing is tried."""
    if shutil.which("minisign") is None:
        pytest.skip("Debian's minisign is not installed")
    (tmp_path / "wheel").write_bytes(b"code")
    (tmp_path / "SHA256SUMS").write_text(f"{hashlib.sha256(b'code').hexdigest()}  wheel\n")
    for arguments in (
        ("-G", "-W", "-p", "knothole.pub", "-s", "secret"),
        ("-S", "-s", "secret", "-m", "SHA256SUMS", "-t", "knothole 0.2.0"),
    ):
        subprocess.run(["minisign", *arguments], cwd=tmp_path, check=True, capture_output=True)
    return tmp_path


def verified(folder: Path, name: str = "wheel") -> object:
    outcome = CliRunner().invoke(
        knothole,
        ["release", "verify", "--key", str(folder / "knothole.pub"), str(folder / name)],
        standalone_mode=False,
    )
    return outcome.exception or outcome.stdout


def test_a_file_of_a_release_is_verified_as_minisign_verifies_it(download: Path) -> None:
    assert verified(download) == "wheel is what was released: knothole 0.2.0\n"
    (download / "SHA256SUMS").write_text((download / "SHA256SUMS").read_text() + "00" * 32 + "  more\n")
    assert getattr(verified(download), "code", "") == "release-signature"
    oracle = subprocess.run(
        ["minisign", "-V", "-p", "knothole.pub", "-m", "SHA256SUMS"], cwd=download, capture_output=True
    )
    assert oracle.returncode != 0


def test_a_file_that_was_changed_or_is_not_of_the_release_is_refused(download: Path) -> None:
    (download / "other").write_bytes(b"code")
    assert "is no file of this release" in str(verified(download, "other"))
    (download / "wheel").write_bytes(b"cod3")
    assert "is not the file that was released" in str(verified(download))
    (download / "SHA256SUMS.minisig").unlink()
    assert getattr(verified(download), "code", "") == "no-sums"
