"""A release: the page list that came with this program, and what of a download was released."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Final

from knothole_client.errors import ClientError, UnsafeError, UsageError
from knothole_client.minisign import MAX_SIGNATURE, PublicKey, verify_signature
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.page_list import PageList, read_page_list
from knothole_client.sentences import Sentence

INSTALLED: Final = Path(__file__).parent / "page-list.json"
SOURCE_CHECKOUT: Final = Path(__file__).parents[1] / "served" / "page-list.json"
MAX_FILE: Final = 1024 * 1024  # bytes


def own_page_list() -> PageList:
    """The page of this program's release."""
    return page_list_in(INSTALLED if INSTALLED.exists() else SOURCE_CHECKOUT)


def page_list_in(path: Path) -> PageList:
    """The page list in a file.

    Raises:
        ClientError: there is none.
    """
    try:
        with path.open("rb") as stream:
            source = json.loads(stream.read(MAX_FILE))
        return read_page_list(source if isinstance(source, dict) else {})
    except (OSError, ValueError, RecursionError, ProtocolError):
        raise ClientError(
            "page-list",
            Sentence("{path} is missing, or no page list.", path=path),
            "Use page-list.json of a release, or install it again.",
        ) from None


SUMS: Final = "SHA256SUMS"
_SUM: Final = re.compile(r"([0-9a-f]{64})  ([0-9A-Za-z][0-9A-Za-z._+~-]{0,199})")


def verify_release(file: Path, public: PublicKey) -> str:
    """Verify that a file is one of a release, whose sums and their signature lie beside it; what the signature says of the release.

    Raises:
        UsageError: sums or signature are missing.
        UnsafeError: it is not the released file, or the sums are not signed with the key.
    """
    sums = _beside(file, SUMS, MAX_FILE)
    comment = verify_signature(sums, _beside(file, f"{SUMS}.minisig", MAX_SIGNATURE + 1), public)
    listed = {}
    for line in sums.decode("utf-8", "replace").splitlines():
        match = _SUM.fullmatch(line)
        if match is None or match[2] in listed:
            raise UnsafeError("release", f"{SUMS} is not in the form of a release.", _DO_NOT)
        listed[match[2]] = match[1]
    if file.name not in listed:
        raise UnsafeError("release", f"{file.name} is no file of this release.", f"It has: {', '.join(sorted(listed))}")
    with file.open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != listed[file.name]:
            raise UnsafeError("release", f"{file} is not the file that was released under this name.", _DO_NOT)
    return comment


_DO_NOT: Final = "Do not install it. Download it once more, from elsewhere."


def _beside(file: Path, name: str, limit: int) -> bytes:
    try:
        with (file.parent / name).open("rb") as stream:
            return stream.read(limit)
    except OSError:
        raise UsageError(
            "no-sums", f"{file.parent / name} is missing.", f"Download {SUMS} and {SUMS}.minisig into the same folder."
        ) from None
