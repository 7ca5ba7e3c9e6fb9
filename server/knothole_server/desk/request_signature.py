"""The one form of HTTP message signature couriers use (docs/protocol.md section 11; RFC 9421, RFC 9530)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import Final

from knothole_server.desk.delegation import DELEGATION_SIZE, Delegation, verify_delegation
from knothole_server.desk.desk import Desk
from knothole_server.desk.signatures import SIGNATURE_SIZE, verify
from knothole_server.errors import KnotholeServerError

CLOCK_TOLERANCE: Final = 300  # seconds between the courier's clock and ours
_PARAMETERS: Final = re.compile(
    r'knothole=(?P<parameters>\("@method" "@path" "content-digest"\)'
    r';created=(?P<created>0|[1-9][0-9]{0,14});keyid="(?P<key>[0-9a-f]{64})"'
    r';alg="ed25519";tag="knothole/1 (?P<desk>[0-9a-f]{64})")'
)
_DELEGATION: Final = re.compile(f"[0-9a-f]{{{2 * DELEGATION_SIZE}}}")
_SIGNATURE: Final = re.compile(r"knothole=:(?P<signature>[A-Za-z0-9+/]{86}==):")


@dataclass(frozen=True)
class SignedRequest:
    """A request as it came: the method, the target with nothing decoded, four header fields, the body."""

    method: str
    target: str
    content_digest: str
    signature_input: str
    signature: str
    delegation: str
    body: bytes


def verify_request(untrusted: SignedRequest, desk: Desk, seconds: float, today: int) -> Delegation:
    """Verify that the courier of a reviewer of today sent this request.

    1. Fields have the one allowed form, the digest is the body's, the tag names this desk
       (``request-signature``).
    2. The transport key's signature over the signature base of RFC 9421 section 2.5 holds
       (``request-signature``).
    3. The delegation is of a reviewer active today and not revoked (``not-listed``), and signed by that reviewer for this key
       (``request-signature``). Whoever is let in by nobody learns nothing of our time.
    4. ``created`` is at most 300 seconds from our time (``clock``).
    5. The delegation has not ended (``delegation-ended``). Whether there is a newer one, the caller must ask the store.
    """
    fields = _PARAMETERS.fullmatch(untrusted.signature_input)
    signature = _SIGNATURE.fullmatch(untrusted.signature)
    digest = base64.b64encode(hashlib.sha256(untrusted.body).digest()).decode("ascii")
    if (
        fields is None
        or signature is None
        or untrusted.content_digest != f"sha-256=:{digest}:"
        or fields["desk"] != desk.chain.desk_id.hex()
    ):
        raise KnotholeServerError("request-signature")
    key = bytes.fromhex(fields["key"])
    try:
        base = signature_base(untrusted.method, untrusted.target, untrusted.content_digest, fields["parameters"])
        verify(key, base64.b64decode(signature["signature"], validate=True)[:SIGNATURE_SIZE], base)
    except (KnotholeServerError, UnicodeError, binascii.Error) as error:
        raise KnotholeServerError("request-signature") from error
    delegation = _delegation(untrusted.delegation, key, desk, today)
    if abs(seconds - int(fields["created"])) > CLOCK_TOLERANCE:
        raise KnotholeServerError("clock")
    if delegation.until < today:
        raise KnotholeServerError("delegation-ended")
    return delegation


def _delegation(untrusted: str, transport: bytes, desk: Desk, today: int) -> Delegation:
    if not _DELEGATION.fullmatch(untrusted):
        raise KnotholeServerError("request-signature")
    try:
        delegation = verify_delegation(bytes.fromhex(untrusted), desk, today)
    except KnotholeServerError as error:
        raise KnotholeServerError("not-listed" if error.code == "not-listed" else "request-signature") from error
    if delegation.transport != transport:
        raise KnotholeServerError("request-signature")
    return delegation


def signature_base(method: str, target: str, content_digest: str, parameters: str) -> bytes:
    """The text that is signed (RFC 9421 section 2.5), for the three components of section 11."""
    lines = (
        f'"@method": {method}',
        f'"@path": {target}',
        f'"content-digest": {content_digest}',
        f'"@signature-params": {parameters}',
    )
    return "\n".join(lines).encode("ascii")
