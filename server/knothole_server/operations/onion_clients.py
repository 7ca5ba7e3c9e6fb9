"""Whom Tor lets through to the couriers' onion service: its ``authorized_clients``, kept in step with the directory (docs/adr/0029).

Nobody keeps a list: who is in the directory is let in, and who left or was revoked is shut out by the next run.
"""

from __future__ import annotations

import base64
import hmac
import re
from pathlib import Path
from typing import Final, NamedTuple

from nacl.bindings import crypto_scalarmult_base

from knothole_server.data_folder import ONION_KEY_FILE, ONION_KEY_SIZE
from knothole_server.desk.calendar import day_of
from knothole_server.desk.directory import Reviewer
from knothole_server.desk.signatures import tag
from knothole_server.durable_files import make_folder, sync_folder, write_durably
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation

NOBODY_FILE: Final = "nobody-of-knothole.auth"
"""Always written, and nobody has its key: with no file at all Tor would let everybody in."""
_ONION: Final = re.compile(r"([a-z2-7]{56})(\.onion)?")
_PREFIX: Final = "knothole-"
_SUFFIX: Final = ".auth"


class Changes(NamedTuple):
    """What is different from before, by the reviewers' ids."""

    let_in: list[str]
    shut_out: list[str]


def write_clients(installation: Installation, folder: Path) -> Changes:
    """Have in a folder a file of Tor's for each reviewer of the directory that is in force. Files of others stay.

    Refused with ``SetupError`` ``no-onion-key`` if the key is gone: it is not made again in silence, for no courier would get in any more.
    """
    there = {path.name: path for path in folder.glob(f"{_PREFIX}*{_SUFFIX}")}
    desk, key = installation.desk_id, _key(installation)
    make_folder(folder)
    _write(folder / NOBODY_FILE, _private(key, desk, b""))
    let_in = []
    for reviewer in _listed(installation):
        path = folder / f"{_PREFIX}{reviewer.id}{_SUFFIX}"
        there.pop(path.name, None)
        if _write(path, _private(key, desk, reviewer.signing)):
            let_in.append(reviewer.id)
    for path in there.values():
        path.unlink()
    sync_folder(folder)
    return Changes(sorted(let_in), sorted(name.removeprefix(_PREFIX).removesuffix(_SUFFIX) for name in there))


def _write(path: Path, private: bytes) -> bool:
    """Write the public half of a key if the file does not have it; whether it did not."""
    content = f"descriptor:x25519:{_base32(crypto_scalarmult_base(private))}\n".encode("ascii")
    if path.exists() and path.read_bytes() == content:
        return False
    write_durably(path, content)
    return True


def private_line(installation: Installation, reviewer_id: str, onion: str) -> str:
    """What a reviewer's courier needs: one line for a file ``*.auth_private`` of Tor's.

    Refused with ``SetupError``: ``onion-address``, ``no-such-reviewer``, ``no-onion-key``.
    """
    address = _ONION.fullmatch(onion.strip().lower().rstrip("/").removeprefix("http://"))
    if address is None:
        raise SetupError(
            "onion-address",
            "it has 56 letters and digits and ends in .onion: see hostname in Tor's folder of the service",
        )
    listed = {reviewer.id: reviewer for reviewer in _listed(installation)}
    if reviewer_id not in listed:
        raise SetupError("no-such-reviewer", f"the directory in force lists {', '.join(sorted(listed)) or 'nobody'}")
    private = _private(_key(installation), installation.desk_id, listed[reviewer_id].signing)
    return f"{address[1]}:descriptor:x25519:{_base32(private)}"


def _listed(installation: Installation) -> list[Reviewer]:
    """Who is in the directory, today or from a later day on, and not revoked."""
    desk, today = installation.publication.stored_desk(), day_of(installation.clock())
    return [
        reviewer
        for reviewer in desk.directory.reviewers
        if reviewer.until >= today and reviewer.signing not in desk.revoked
    ]


def _key(installation: Installation) -> bytes:
    path = installation.configuration.data / ONION_KEY_FILE
    try:
        key = path.read_bytes()
    except FileNotFoundError as error:
        raise SetupError("no-onion-key", _WITHOUT.format(path=path)) from error
    if len(key) != ONION_KEY_SIZE:
        raise SetupError("no-onion-key", _WITHOUT.format(path=path))
    return key


_WITHOUT: Final = (
    "restore {path} from a backup; without one, make another, and hand every reviewer a new line: "
    "head --bytes 32 /dev/urandom | install -m 600 -o knothole -g knothole /dev/stdin {path}"
)


def _private(key: bytes, desk_id: bytes, signing: bytes) -> bytes:
    """A private key of X25519, clamped as Tor writes it."""
    drawn = bytearray(hmac.digest(key, tag("onion client", desk_id) + signing, "sha256"))
    drawn[0] &= 248
    drawn[31] = drawn[31] & 127 | 64
    return bytes(drawn)


def _base32(octets: bytes) -> str:
    return base64.b32encode(octets).decode("ascii").rstrip("=")
