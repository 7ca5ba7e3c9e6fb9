"""FOR VECTORS ONLY: HPKE whose randomness follows from what is sealed, so that two runs make the same bytes.

The ``cryptography`` library draws an encapsulation's randomness itself and takes none. The page's vendored library takes it (``ekm``), as its published
vectors need; so while vectors are made, Node seals with it, under a seed that is a hash of the input. What it makes is X-Wing and HPKE as published
(``tests/client/protocol/test_published_hpke.py``), and Python's library opens it in the runner of the vectors.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha512
from pathlib import Path
from unittest.mock import patch

from knothole_client.protocol.xwing import Recipient

SCRIPT = Path(__file__).parents[1] / "web" / "seeded-sealing.js"


@contextmanager
def seeded_sealing() -> Iterator[None]:
    """While this lasts, ``Recipient.seal`` gives the same bytes for the same key, plaintext and info."""
    with subprocess.Popen(["node", SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as node:
        assert node.stdin and node.stdout  # noqa: PT018
        into, out = node.stdin, node.stdout

        def seal(recipient: Recipient, plaintext: bytes, info: bytes) -> bytes:
            given = [recipient.public, plaintext, info]
            sizes = b"".join(len(part).to_bytes(4, "big") for part in given)
            randomness = sha512(b"knothole vectors, never a secret" + sizes + b"".join(given)).digest()
            into.write(json.dumps([part.hex() for part in [*given, randomness]]) + "\n")
            into.flush()
            sealed = out.readline()
            if not sealed:
                raise RuntimeError("node ended")
            return bytes.fromhex(sealed)

        with patch.object(Recipient, "seal", seal):
            yield
        into.close()
