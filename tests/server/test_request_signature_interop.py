"""Our one fixed form is RFC 9421: an independent implementation accepts what we sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import HTTPMessageVerifier, HTTPSignatureKeyResolver, InvalidSignature, algorithms

from knothole_server.desk.request_signature import signature_base
from tests.support.signers import NOON, DeskSigner


@dataclass
class Request:
    headers: dict[str, str]
    method: str = "POST"
    url: str = "http://example.onion/v1/acks"


class Keys(HTTPSignatureKeyResolver):
    def resolve_public_key(self, key_id: str) -> Any:
        return Ed25519PublicKey.from_public_bytes(bytes.fromhex(key_id))

    def resolve_private_key(self, key_id: str) -> Any:
        raise NotImplementedError


def test_an_independent_implementation_accepts_our_form_and_notices_a_change() -> None:
    body = b"some body"
    headers = DeskSigner().reviewers[0].request_headers("POST", "/v1/acks", body, NOON)
    verifier = HTTPMessageVerifier(signature_algorithm=algorithms.ED25519, key_resolver=Keys())
    (result,) = verifier.verify(Request(headers), body=body, max_age=None)
    assert result.parameters["alg"] == "ed25519"
    with pytest.raises(InvalidSignature):
        verifier.verify(Request(headers, url="http://example.onion/v1/replies"), body=body, max_age=None)
    with pytest.raises(InvalidSignature):
        verifier.verify(Request(headers), body=b"another body", max_age=None)


def test_the_base_is_lines_of_ascii() -> None:
    base = signature_base("GET", "/v1/desk", "sha-256=:x:", "(params)")
    assert base == b'"@method": GET\n"@path": /v1/desk\n"content-digest": sha-256=:x:\n"@signature-params": (params)'
