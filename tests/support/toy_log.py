"""A Sigsum log with two witnesses, small enough to read: it takes requests, and gives tree heads and proofs in the formats of the real ones."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from typing import Final

from nacl.signing import SigningKey, VerifyKey

LOG: Final = SigningKey(b"L" * 32)
WITNESSES: Final = (SigningKey(b"1" * 32), SigningKey(b"2" * 32))
STRANGER: Final = SigningKey(b"s" * 32)


def public(key: SigningKey) -> str:
    """A key as a policy has it."""
    return bytes(key.verify_key).hex()


def policy(quorum: str = "all") -> str:
    """The policy of this log: both of its witnesses, or any."""
    first, second = WITNESSES
    return (
        f"# of the tests\nlog {public(LOG)} https://log.example/toy\n"
        f"witness example/first {public(first)}\nwitness example/second {public(second)} https://witness.example\n"
        f"group both {quorum} example/first example/second\nquorum both\n"
    )


@dataclass
class ToyLog:
    """A log. Whatever is to be false about it is an argument."""

    leaves: list[bytes] = field(default_factory=lambda: [hashlib.sha256(b"somebody else's").digest()])
    """The digests of its leaves; it has one."""

    def submit(self, request: bytes, moment: int, by: tuple[SigningKey, ...] = WITNESSES, log: SigningKey = LOG) -> str:
        """Log what ``leaf_request`` made; its proof."""
        lines = dict(line.split("=") for line in request.decode().splitlines())
        message, signature, key = (bytes.fromhex(lines[name]) for name in ("message", "signature", "public_key"))
        checksum = hashlib.sha256(message).digest()
        VerifyKey(key).verify(b"sigsum.org/v1/tree-leaf\0" + checksum, signature)
        key_digest = hashlib.sha256(key).digest()
        self.leaves.append(hashlib.sha256(b"\0" + checksum + signature + key_digest).digest())
        index = len(self.leaves) - 1
        path = "".join(f"node_hash={node.hex()}\n" for node in _path(index, self.leaves))
        return (
            f"version=2\nlog={hashlib.sha256(bytes(log.verify_key)).hexdigest()}\n"
            f"leaf={key_digest.hex()} {signature.hex()}\n\n"
            f"{self.tree_head(moment, by, log)}\nleaf_index={index}\n{path}"
        )

    def tree_head(self, moment: int, by: tuple[SigningKey, ...] = WITNESSES, log: SigningKey = LOG) -> str:
        """What ``get-tree-head`` answers, if witnesses saw it at a moment."""
        root, log_digest = _root(self.leaves), hashlib.sha256(bytes(log.verify_key)).hexdigest()
        checkpoint = f"sigsum.org/v1/tree/{log_digest}\n{len(self.leaves)}\n{base64.b64encode(root).decode()}\n"
        seen = "".join(_cosignature(witness, moment + number, checkpoint) for number, witness in enumerate(by))
        signature = log.sign(checkpoint.encode()).signature.hex()
        return f"size={len(self.leaves)}\nroot_hash={root.hex()}\nsignature={signature}\n{seen}"


def _cosignature(witness: SigningKey, moment: int, checkpoint: str) -> str:
    signature = witness.sign(f"cosignature/v1\ntime {moment}\n{checkpoint}".encode()).signature
    return f"cosignature={hashlib.sha256(bytes(witness.verify_key)).hexdigest()} {moment} {signature.hex()}\n"


def _split(count: int) -> int:
    """The largest power of two below a count."""
    return 1 << ((count - 1).bit_length() - 1)


def _root(leaves: list[bytes]) -> bytes:
    if len(leaves) == 1:
        return leaves[0]
    middle = _split(len(leaves))
    return hashlib.sha256(b"\1" + _root(leaves[:middle]) + _root(leaves[middle:])).digest()


def _path(index: int, leaves: list[bytes]) -> list[bytes]:
    if len(leaves) == 1:
        return []
    middle = _split(len(leaves))
    if index < middle:
        return [*_path(index, leaves[:middle]), _root(leaves[middle:])]
    return [*_path(index - middle, leaves[middle:]), _root(leaves[:middle])]
