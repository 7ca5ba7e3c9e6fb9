"""The HTTP message signature of a courier's request: one fixed form of RFC 9421 with RFC 9530 (section 11)."""

from __future__ import annotations

from base64 import b64encode

from knothole_client.protocol.primitives import Seed, sha256, sign, verify_key
from knothole_client.protocol.tags import DeskId


def request_headers(method: str, path: str, body: bytes, transport: Seed, created: int, desk: DeskId) -> dict[str, str]:
    """The three headers that authenticate a request.

    Args:
        created: seconds since 1970.
    """
    digest = f"sha-256=:{b64encode(sha256(body)).decode()}:"
    parameters = (
        f'("@method" "@path" "content-digest");created={created};keyid="{verify_key(transport).hex()}"'
        f';alg="ed25519";tag="knothole/1 {desk.hex()}"'
    )
    base = f'"@method": {method}\n"@path": {path}\n"content-digest": {digest}\n"@signature-params": {parameters}'
    return {
        "Content-Digest": digest,
        "Signature-Input": f"knothole={parameters}",
        "Signature": f"knothole=:{b64encode(sign(transport, base.encode())).decode()}:",
    }
