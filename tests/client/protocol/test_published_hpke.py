"""The libraries both cores stand on agree with the published HPKE vectors for KEM 0x647a (X-Wing).

The vectors are those of the HPKE working group's post-quantum draft, as cryptography's own test data carries them. Of theirs for X-Wing, one has our
KDF; its AEAD is ChaCha20-Poly1305 and not AES-256-GCM. Python's binding seals one message per context, so it opens the first of each list; the page's
library opens all ten and compares encapsulation and shared secret too.
"""

from __future__ import annotations

import hashlib
import importlib.resources
import json
from typing import Any

import pytest
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from knothole_client.protocol.primitives import Seed
from knothole_client.protocol.xwing import PrivateKey
from tests.client.protocol.test_javascript_interop import node

XWING, HKDF_SHA256, CHACHA20 = 0x647A, 1, 3


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    source = importlib.resources.files("cryptography_vectors") / "HPKE" / "hpke-pq-test-vectors.json"
    (vector,) = [
        load for load in json.loads(source.read_text()) if (load["kem_id"], load["kdf_id"]) == (XWING, HKDF_SHA256)
    ]
    assert vector["aead_id"] == CHACHA20
    return dict(vector)


def test_python_expands_a_seed_to_the_published_public_key(published: dict[str, Any]) -> None:
    assert PrivateKey(Seed(bytes.fromhex(published["skRm"]))).public.hex() == published["pkRm"]


def test_python_opens_the_published_ciphertext(published: dict[str, Any]) -> None:
    suite = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
    expanded = hashlib.shake_256(bytes.fromhex(published["skRm"])).digest(96)
    key = hpke.MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(expanded[:64]), X25519PrivateKey.from_private_bytes(expanded[64:])
    )
    first = published["encryptions"][0]
    sealed = bytes.fromhex(published["enc"] + first["ct"])
    opened = openssl.hpke._decrypt_with_aad(
        suite, sealed, key, bytes.fromhex(published["info"]), bytes.fromhex(first["aad"])
    )
    assert opened.hex() == first["pt"]


def test_the_page_agrees_with_every_published_value(published: dict[str, Any]) -> None:
    assert node("published-hpke.js", published) == {
        "pk": published["pkRm"],
        "enc": published["enc"],
        "sharedSecret": published["shared_secret"],
        "exported": [record["exported_value"] for record in published["exports"]],
        "opened": [encryption["pt"] for encryption in published["encryptions"]],
    }
