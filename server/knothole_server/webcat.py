"""What browsers with WEBCAT compare the page with: up to four files that the desk made, served as they are (docs/protocol.md section 4.11)."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from knothole_server.data_folder import WEBCAT_FOLDER
from knothole_server.desk.page_list import PageList
from knothole_server.page import PIN, PageFile

BUNDLE: Final = "bundle.json"
NAMES: Final = ("enrollment.json", "manifest.json", BUNDLE, "bundle-prev.json")
MAX_FILE: Final = 1024 * 1024  # bytes
MAX_PATH: Final = 200
MAX_AGE: Final = 2**53  # seconds, as JavaScript counts exactly
INDEX: Final = "index.html"
CSP: Final = "Content-Security-Policy"
_SEEN: Final = re.compile(r"^cosignature=[0-9a-f]{64} ([1-9][0-9]{0,14}) ", re.MULTILINE)


class SignedPage(NamedTuple):
    """What a server can compare of what the desk signed for browsers."""

    files: Mapping[str, bytes]
    csp: str
    stale_from: int
    """Seconds since 1970; browsers refuse it from then on."""


def read_files(data: Path) -> Mapping[str, PageFile]:
    """The files that are there, by name. What is no JSON, or too large, is not served, and stops nothing: ``doctor`` says so."""
    known = {name: _json(data / WEBCAT_FOLDER / name) for name in NAMES}
    return {name: PageFile.of("application/json", body) for name, body in known.items() if body is not None}


def read_signed_page(body: bytes) -> SignedPage | None:
    """What is in ``bundle.json``; None if it is none. Signatures are the desk's to check: whoever may change this folder may change the page."""
    try:
        bundle = json.loads(body)
        manifest, max_age = bundle["manifest"], bundle["enrollment"]["max_age"]
        if type(max_age) is not int or abs(max_age) > MAX_AGE:
            return None
        seen = sorted(int(moment) for moment in _SEEN.findall(manifest["timestamp"]))
        files = {str(path): _digest(digest) for path, digest in manifest["files"].items()}
        if not all(path.isprintable() and len(path) <= MAX_PATH for path in files):  # doctor shows them
            return None
        return SignedPage(files, str(manifest["default_csp"]), seen[len(seen) // 2] + max_age)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        return None


def differences(signed: SignedPage, listed: PageList, pin: bytes) -> list[str]:
    """What a browser would find other than was signed, by path."""
    served = {f"/app/{file.path}": file.digest for file in listed.files} | {f"/app/{PIN}": pin}
    served[f"/{INDEX}"] = served.pop(f"/app/{INDEX}", b"")
    paths = {path for path in served.keys() | signed.files.keys() if served.get(path) != signed.files.get(path)}
    same_csp = signed.csp == dict(listed.headers).get(CSP)
    return sorted(paths) + ([] if same_csp else [CSP])


def _json(path: Path) -> bytes | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as stream:
            body = stream.read(MAX_FILE + 1)
        parsed: Any = json.loads(body) if len(body) <= MAX_FILE else None
    except (OSError, ValueError, RecursionError):
        return None
    return body if isinstance(parsed, dict) else None


def _digest(text: object) -> bytes:
    try:
        return base64.urlsafe_b64decode(f"{text}{'=' * (-len(str(text)) % 4)}")
    except (binascii.Error, ValueError):
        return b""
