"""What a browser with WEBCAT 2.7.1 refuses of a response, written from the rules of its client (``response.ts``)."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

FRAMES: Final = ("page",)
UNVERIFIED: Final = ("fetch", "image")
"""What is let through if the manifest does not list it; all else must be listed."""


def refusal(
    manifest: Mapping[str, Any], path: str, kind: str, headers: Sequence[tuple[str, str]], body: bytes
) -> str | None:
    """The code of an error, without ``ERR_WEBCAT_``; None if the response is taken."""
    if not headers:
        return "HEADERS_MISSING"
    policies = [value for name, value in headers if name.lower() == "content-security-policy"]
    for name, value in headers:
        if name.lower() == "location" and kind not in FRAMES:
            return "HEADERS_LOCATION_SUBRESOURCE"
        safe = value.startswith(("/", "./", "../")) and not value.startswith("//") and "\\" not in value
        if name.lower() == "location" and not safe:
            return "HEADERS_LOCATION_EXTERNAL"
        if name.lower() in ("link", "refresh"):
            return "HEADERS_FORBIDDEN"
    if len(policies) != 1:
        return "HEADERS_DUPLICATE" if policies else "HEADERS_MISSING_CRITICAL"
    if policies[0] != manifest["default_csp"]:
        return "CSP_MISMATCH"
    if any(name.lower() == "location" for name, _ in headers):
        return None  # the browser goes on; nobody sees this body
    return _file_refusal(manifest, path, kind, body)


def _file_refusal(manifest: Mapping[str, Any], path: str, kind: str, body: bytes) -> str | None:
    files, index = manifest["files"], path + manifest["default_index"]
    listed = files.get(path) or (files.get(index) if path.endswith("/") else None)
    if listed is None and kind in UNVERIFIED:
        return None
    if listed is None and not path.endswith("/"):
        listed = files.get(manifest["default_fallback"])
    if listed is None:
        return "FILE_MISSING"
    digest = base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b"=").decode()
    return None if listed == digest or not body else "FILE_MISMATCH"
